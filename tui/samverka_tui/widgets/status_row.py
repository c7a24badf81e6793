"""The row for one sentence: a question, a receipt with undo, an error, or just where one is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from textual.events import Resize

from samverka_tui.widgets.drawn import Line, Piece, Said
from samverka_tui.widgets.literal import cells, fit, literal, wrapped
from samverka_tui.widgets.one_line import OneLine, line_of

# An error ends with its remedy, so it is given more lines before it is cut.
_MOST_ERROR_LINES = 3

Kind = Literal["info", "done", "question", "error"]

# Signs that every terminal's font has; the kind is never told by colour alone.
_SIGNS: dict[Kind, str] = {"info": "", "done": "*", "question": "?", "error": "!"}


_ERROR_EDGE = 3


class Choice(NamedTuple):
    """What can be done about a notice: the key, its meaning, the id of the action.

    `about` is the record that it is done with, where that is not what the page stands on.
    """

    key: str
    label: str
    action: str
    about: int = 0


class Notice(NamedTuple):
    """One sentence of a kind, and what can be done about it."""

    kind: Kind
    text: str
    choices: tuple[Choice, ...] = ()


class StatusRow(OneLine):
    """Shows a notice while there is one, else the resting text. A clicked choice posts `Chosen`.

    The choices stay whole; the sentence is cut before they are. An error too long for one line
    takes more, and its choices the last. `meanwhile` is shown over all of it.
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
        self._meanwhile = ""

    @property
    def notice(self) -> Notice | None:
        """The notice that is shown, or None."""
        return self._notice

    def rest(self, text: str) -> None:
        """What to show while there is no notice."""
        self._resting = text
        self._lay_out()

    def say(self, kind: Kind, text: str, choices: Sequence[Choice] = ()) -> None:
        """Show a notice until `clear`."""
        self._notice = Notice(kind, text, tuple(choices))
        self._lay_out()

    def clear(self) -> None:
        """Back to the resting text."""
        self._notice = None
        self._lay_out()

    def meanwhile(self, text: str) -> None:
        """Show this until it is taken away by an empty text; what stood there then stands again."""
        self._meanwhile = text
        self._lay_out()

    @property
    def _shown(self) -> Notice | None:
        return Notice("info", self._meanwhile) if self._meanwhile else self._notice

    def chosen(self, target: str) -> None:
        self.post_message(self.Chosen(self, target))

    def on_resize(self, event: Resize) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        below = len(self._below(self.size.width or 80))
        lines = max(1, below + bool(below and self._choices()))
        if self.styles.height is None or self.styles.height.value != lines:
            self.styles.height = lines
        self.repaint()

    def _below(self, width: int) -> list[str]:
        """The lines of an error that has no room in one; nothing else has any."""
        notice = self._shown
        if notice is None or notice.kind != "error":
            return []
        lines = wrapped(notice.text, width - _ERROR_EDGE - 1)
        beside = sum(cells(choice.text) + 1 for choice in self._choices())
        if len(lines) == 1 and cells(lines[0]) + _ERROR_EDGE + 1 + beside <= width:
            return []
        if len(lines) > _MOST_ERROR_LINES:
            kept = lines[:_MOST_ERROR_LINES]
            return [*kept[:-1], fit(f"{kept[-1]}…", width - _ERROR_EDGE)]
        return lines

    def _choices(self) -> list[Piece]:
        notice = self._shown
        return [
            Piece(literal(f" {choice.key} {choice.label} "), "choice", target=choice.action)
            for choice in (notice.choices if notice else ())
        ]

    def line_at(self, y: int) -> Line:
        width = self.size.width
        below = self._below(width)
        if y == len(below) > 0:
            return line_of([Piece(" " * _ERROR_EDGE), *parted(self._choices())], width)
        if y > len(below) or not below:
            return super().line_at(y)
        start = f" {_SIGNS['error']} " if y == 0 else " " * _ERROR_EDGE
        return line_of([Piece(start + below[y], "error")], width)

    def pieces(self, width: int) -> Iterable[Piece]:
        notice = self._shown
        if notice is None:
            return [Piece(" " + fit(self._resting, width - 1))]
        sign = _SIGNS[notice.kind]
        text = literal(f" {sign} {notice.text} " if sign else f" {notice.text} ")
        choices = self._choices()
        room = width - sum(cells(choice.text) + 1 for choice in choices)
        pieces = [Piece(text if cells(text) <= room else fit(text, room), notice.kind)]
        return [*pieces, Piece(" "), *parted(choices)] if choices else pieces


def parted(choices: Sequence[Piece]) -> list[Piece]:
    """The choices with a blank after each."""
    return [piece for choice in choices for piece in (choice, Piece(" "))]
