"""Sentences that stay above a page until they are put away, whole, in as many lines as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.events import Click, Resize

from samverka_tui.widgets.drawn import Drawn, Line, Piece, Said, blank
from samverka_tui.widgets.literal import wrapped
from samverka_tui.widgets.one_line import line_of

_SIGN = " ! "


class Banner(Drawn):
    """Shows each text from a line of its own; its last line tells how to put it away.

    Clicking there posts `PutAway`.
    """

    PREFIX = "banner"
    COMPONENT_CLASSES = {f"banner--{name}" for name in ("text", "warning", "choice")}
    DEFAULT_CSS = """
    Banner { height: 1; width: 1fr; background: $background; }
    .banner--warning { color: $text-warning; text-style: bold; }
    .banner--choice { color: $footer-key-foreground; text-style: bold; }
    """

    @dataclass(eq=False)
    class PutAway(Said):
        """The way to put it away was clicked."""

    def __init__(self, texts: Sequence[str], put_away: str, *, id: str | None = None) -> None:
        """`put_away`: key and label."""
        super().__init__(id=id)
        self._texts = texts
        self._put_away = f" {put_away} "
        self._lay_out()

    def on_resize(self, event: Resize) -> None:
        self._lay_out()
        self.repaint()

    def _lay_out(self) -> None:
        lines = len(self._lines(self.size.width or 80))
        if self.styles.height is None or self.styles.height.value != lines:
            self.styles.height = lines

    def _lines(self, width: int) -> list[Line]:
        room = max(1, width - len(_SIGN))
        lines: list[Line] = []
        for text in self._texts:
            for place, line in enumerate(wrapped(text, room)):
                start = " " * len(_SIGN) if place else _SIGN
                lines.append((Piece(start + line, "warning"),))
        choice = (Piece(" " * len(_SIGN)), Piece(self._put_away, "choice", target="put_away"))
        return [*lines, choice]

    def line_at(self, y: int) -> Line:
        width = self.size.width
        lines = self._lines(width)
        return line_of(lines[y], width) if y < len(lines) else blank(width)

    def on_click(self, event: Click) -> None:
        event.stop()
        if self.target_at(event.x, event.y):
            self.post_message(self.PutAway(self))

    @property
    def text(self) -> str:
        """All that it says."""
        return " ".join(self._texts)
