"""The first line: what this is on the left, how things stand on the right. Texts are given.

Between them stands what is to be read, while there is something.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from samverka_tui.widgets.drawn import Piece, Said
from samverka_tui.widgets.literal import cells, fit, literal
from samverka_tui.widgets.one_line import OneLine

_LEAST_TITLE = 12


class HeaderLine(OneLine):
    """A title and a status; when both cannot be shown, the title is cut, then the status goes.

    An alert stays whole. A status or an alert with an action can be clicked, which posts `Chosen`.
    """

    PREFIX = "header-line"
    COMPONENT_CLASSES = {"header-line--text", "header-line--status", "header-line--alert"}

    @dataclass(eq=False)
    class Chosen(Said):
        """The status or the alert was clicked."""

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
        self._alert = ""
        self._alert_action = ""

    def show(
        self, title: str, status: str, action: str = "", *, alert: str = "", alert_action: str = ""
    ) -> None:
        """Show another title and status; the actions: what a click on status or alert means."""
        self._title, self._status, self._action = title, status, action
        self._alert, self._alert_action = alert, alert_action
        self.repaint()

    def chosen(self, target: str) -> None:
        self.post_message(self.Chosen(self, target))

    def pieces(self, width: int) -> Iterable[Piece]:
        alert = f" {literal(self._alert)} " if self._alert else ""
        status = f"{' ' if alert else ''}{literal(self._status)} " if self._status else ""
        room = width - 1 - cells(alert) - cells(status)
        if status and room - 1 < min(_LEAST_TITLE, cells(literal(self._title))):
            room, status = room + cells(status) - 1, ""
        title = f"{fit(self._title, max(0, room - 1))} " if alert or status else ""
        return [
            Piece(" " + (title or fit(self._title, room))),
            Piece(alert, "alert", target=self._alert_action),
            Piece(status, "status", target=self._action),
        ]
