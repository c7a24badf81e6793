"""The field for a choice: one line with all that can be chosen, no popup.

Left, Right and Space choose the neighbour, a letter the next one that begins with it, a click the
one under it. It knows no record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.events import Click, Key, Resize

from samverka_store.words.sort import fold
from samverka_tui.forms.type_ahead import Leads, is_led
from samverka_tui.widgets.drawn import Drawn, Line, Piece
from samverka_tui.widgets.literal import cells, fit, literal

_STEPS = {"left": -1, "right": 1, "space": 1}


class ChoiceField(Drawn, can_focus=True):
    """One of some choices; nothing is chosen while the code is not among them."""

    PREFIX = "choice-field"
    COMPONENT_CLASSES = {f"choice-field--{name}" for name in ("text", "chosen", "other")}
    DEFAULT_CSS = """
    ChoiceField { height: 1; width: 1fr; background: $background; color: $foreground; }
    .choice-field--chosen { text-style: bold; }
    ChoiceField:focus > .choice-field--chosen { text-style: bold reverse; }
    .choice-field--other { color: $text-muted; }
    """

    def __init__(self, labels: Mapping[str, str], code: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._labels = dict(labels)
        self._codes = tuple(labels)
        self._code = code
        self.typed: Callable[[], None] | None = None
        self.leads: Leads | None = None

    @property
    def code(self) -> str:
        """What is chosen."""
        return self._code

    def choose(self, code: str) -> None:
        """Choose this code."""
        if code == self._code:
            return
        self._code = code
        self.repaint()
        if self.typed is not None:
            self.typed()

    def step(self, by: int) -> None:
        """Choose the next or the one before, around the ends."""
        if self._code in self._codes:
            place = self._codes.index(self._code) + by
        else:
            place = 0 if by > 0 else -1
        self.choose(self._codes[place % len(self._codes)])

    def on_key(self, event: Key) -> None:
        if is_led(self, event, self.leads):
            return
        if event.key in _STEPS:
            self.step(_STEPS[event.key])
            event.stop()
            return
        if event.key in ("home", "end"):
            self.choose(self._codes[0 if event.key == "home" else -1])
            event.stop()
            return
        if not event.character or not event.is_printable:
            return
        # No letter leads out of a form, whether or not it chooses something.
        event.stop()
        wanted = fold(event.character)
        place = self._codes.index(self._code) + 1 if self._code in self._codes else 0
        for code in (*self._codes[place:], *self._codes[:place]):
            if fold(self._labels[code]).startswith(wanted):
                self.choose(code)
                return

    def on_click(self, event: Click) -> None:
        code = self.target_at(event.x, event.y)
        if code:
            self.choose(code)

    def on_resize(self, event: Resize) -> None:
        self.repaint()

    def line_at(self, y: int) -> Line:
        width = self.size.width
        pieces = [self._piece(code) for code in self._shown(width - 2)]
        first = self._codes.index(pieces[0].target) if pieces else 0
        last = first + len(pieces)
        line = [Piece("‹" if first else ""), *pieces, Piece("›" if last < len(self._codes) else "")]
        used = sum(cells(piece.text) for piece in line)
        if used > width:
            return (Piece(fit("".join(piece.text for piece in line), width)),)
        return (*line, Piece(" " * (width - used)))

    def _piece(self, code: str) -> Piece:
        chosen = code == self._code
        text = f"[{self._labels[code]}]" if chosen else f" {self._labels[code]} "
        return Piece(literal(text), "chosen" if chosen else "other", None, code)

    def _shown(self, width: int) -> list[str]:
        """The codes that there is room for, the chosen one among them."""
        sizes = {code: cells(literal(self._labels[code])) + 2 for code in self._codes}
        place = self._codes.index(self._code) if self._code in self._codes else 0
        start = 0
        while start < place and sum(sizes[c] for c in self._codes[start : place + 1]) > width:
            start += 1
        shown: list[str] = []
        for code in self._codes[start:]:
            if shown and sum(sizes[c] for c in shown) + sizes[code] > width:
                break
            shown.append(code)
        return shown
