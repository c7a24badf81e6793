"""A calm line just above the status row, there only while it says something. The text is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from textual.widget import Widget

from samverka_tui.widgets.drawn import Piece, Said
from samverka_tui.widgets.literal import fit
from samverka_tui.widgets.one_line import OneLine
from samverka_tui.widgets.page import Page
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
        if self.display != bool(text):
            self.display = bool(text)
        self.repaint()

    def on_show(self) -> None:
        self.post_message(self.Placed(self))

    def pieces(self, width: int) -> Iterable[Piece]:
        return [Piece(" " + fit(self._text, width - 1), "text")]


def note(page: Page[Any], text: str) -> None:
    """Let the line of a page that has a status row say this, or nothing."""
    page.noted = text
    if page.is_mounted:
        _settle(page)
    else:  # perhaps it was made already, and knew of nothing to say
        page.call_later(_settle, page)


def _settle(page: Page[Any]) -> None:
    for line in page.query(NoteLine):
        line.show(page.noted)
        return
    if not page.noted:
        return
    for row in page.query(StatusRow):
        parent = row.parent
        if isinstance(parent, Widget):
            parent.mount(NoteLine(page.noted), before=row)
