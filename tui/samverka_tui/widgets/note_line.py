"""A calm line just above the status row, there only while it says something. The text is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.widget import Widget

from samverka_tui.widgets.drawn import Piece, Said
from samverka_tui.widgets.literal import fit
from samverka_tui.widgets.one_line import OneLine
from samverka_tui.widgets.status_row import StatusRow


class NoteLine(OneLine):
    """One sentence. It takes nothing's place and asks for nothing; posts `Placed` when it comes."""

    PREFIX = "note-line"
    COMPONENT_CLASSES = {"note-line--text"}

    @dataclass(eq=False)
    class Placed(Said):
        """The line took a row of the page."""

    def __init__(self, text: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = text

    def show(self, text: str) -> None:
        """Say something else; nothing takes the line away."""
        self._text = text or self._text
        self.display = bool(text)
        self.repaint()

    def on_show(self) -> None:
        self.post_message(self.Placed(self))

    def pieces(self, width: int) -> Iterable[Piece]:
        return [Piece(" " + fit(self._text, width - 1), "text")]


def note(page: Widget, text: str) -> None:
    """Let the line of a page that has a status row say this, or nothing."""
    for line in page.query(NoteLine):
        line.show(text)
        return
    if not text:
        return
    for row in page.query(StatusRow):
        parent = row.parent
        if isinstance(parent, Widget):
            parent.mount(NoteLine(text), before=row)
