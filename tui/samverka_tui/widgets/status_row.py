"""The row for one sentence: a question, a receipt with undo, an error, or just where one is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from samverka_tui.widgets.drawn import Piece, Said
from samverka_tui.widgets.literal import cells, fit, literal
from samverka_tui.widgets.one_line import OneLine

Kind = Literal["info", "done", "question", "error"]

# Signs that every terminal's font has; the kind is never told by colour alone.
_SIGNS: dict[Kind, str] = {"info": "", "done": "*", "question": "?", "error": "!"}


class Choice(NamedTuple):
    """What can be done about a notice: the key, its meaning, the id of the action."""

    key: str
    label: str
    action: str


class Notice(NamedTuple):
    """One sentence of a kind, and what can be done about it."""

    kind: Kind
    text: str
    choices: tuple[Choice, ...] = ()


class StatusRow(OneLine):
    """Shows a notice while there is one, else the resting text. A clicked choice posts `Chosen`.

    The choices stay whole; the sentence is cut before they are.
    """

    PREFIX = "status-row"
    COMPONENT_CLASSES = {
        f"status-row--{name}" for name in ("text", "info", "done", "question", "error", "choice")
    }

    @dataclass(eq=False)
    class Chosen(Said):
        """The choice of this action was clicked."""

        action: str

    def __init__(
        self, resting: str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._resting = resting
        self._notice: Notice | None = None

    @property
    def notice(self) -> Notice | None:
        """The notice that is shown, or None."""
        return self._notice

    def rest(self, text: str) -> None:
        """What to show while there is no notice."""
        self._resting = text
        self.repaint()

    def say(self, kind: Kind, text: str, choices: Sequence[Choice] = ()) -> None:
        """Show a notice until `clear`."""
        self._notice = Notice(kind, text, tuple(choices))
        self.repaint()

    def clear(self) -> None:
        """Back to the resting text."""
        self._notice = None
        self.repaint()

    def chosen(self, target: str) -> None:
        self.post_message(self.Chosen(self, target))

    def pieces(self, width: int) -> Iterable[Piece]:
        notice = self._notice
        if notice is None:
            return [Piece(" " + fit(self._resting, width - 1))]
        sign = _SIGNS[notice.kind]
        text = literal(f" {sign} {notice.text} " if sign else f" {notice.text} ")
        choices = [
            Piece(literal(f" {choice.key} {choice.label} "), "choice", target=choice.action)
            for choice in notice.choices
        ]
        room = width - sum(cells(choice.text) + 1 for choice in choices)
        pieces = [Piece(text if cells(text) <= room else fit(text, room), notice.kind)]
        for choice in choices:
            pieces += [Piece(" "), choice]
        return pieces
