"""The first line: what this is on the left, how things stand on the right. Texts are given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from samverka_tui.widgets.drawn import Piece, Said
from samverka_tui.widgets.literal import cells, fit, literal
from samverka_tui.widgets.one_line import OneLine

_LEAST_TITLE = 12


class HeaderLine(OneLine):
    """A title and a status; when both cannot be shown, the title is cut, then the status goes.

    A status with an action can be clicked, which posts `Chosen`.
    """

    PREFIX = "header-line"
    COMPONENT_CLASSES = {"header-line--text", "header-line--status"}

    @dataclass(eq=False)
    class Chosen(Said):
        """The status was clicked."""

        action: str

    def __init__(
        self,
        title: str = "",
        status: str = "",
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._title = title
        self._status = status
        self._action = ""

    def show(self, title: str, status: str, action: str = "") -> None:
        """Show another title and status; `action`: what a click on the status means."""
        self._title, self._status, self._action = title, status, action
        self.repaint()

    def chosen(self, target: str) -> None:
        self.post_message(self.Chosen(self, target))

    def pieces(self, width: int) -> Iterable[Piece]:
        status = f"{literal(self._status)} " if self._status else ""
        room = width - 1 - cells(status)
        if room - 1 < min(_LEAST_TITLE, cells(literal(self._title))):
            return [Piece(" " + fit(self._title, width - 2))]
        title = fit(self._title, room - 1) + " " if status else fit(self._title, room)
        return [Piece(" " + title), Piece(status, "status", target=self._action)]
