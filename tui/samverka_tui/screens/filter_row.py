"""The line in which one types what the rows of the present list must contain."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.widgets import Static

from samverka_tui.forms.fields import LineField
from samverka_tui.widgets.literal import cells, fit
from samverka_tui.widgets.page import Room

_COUNT_CELLS = 20


class FilterRow(Room):
    """A label, the line, and how many rows it lets through. Imported late: it brings Input.

    `filtered` is told each text as it is typed and says what to show beside it, so that letter,
    rows and count come in one picture.
    """

    def __init__(self, label: str, text: str, filtered: Callable[[str], str]) -> None:
        super().__init__(id="filter")
        self._label = f" {label}: "
        self._text = text
        self._filtered = filtered
        self._count = " " * _COUNT_CELLS

    def compose(self) -> ComposeResult:
        yield Static(self._label, classes="label", markup=False)
        yield LineField(self._text, id="filter-line")
        yield Static(self._count, classes="label", markup=False, id="filter-count")

    def on_mount(self) -> None:
        line = self.query_one(LineField)
        line.typed = self._typed
        line.focus()

    def _typed(self) -> None:
        text = self.query_one(LineField).value
        if text == self._text:
            return
        self._text = text
        count = self._filtered(text)
        before = self._count
        # In a place that does not move.
        self._count = fit(count, max(_COUNT_CELLS, cells(count)), "right")
        counted = self.query_one("#filter-count", Static)
        counted.update(self._count, layout=len(self._count) != len(before))
