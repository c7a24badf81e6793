"""The line in which one types what the rows of the present list must contain."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from samverka_tui.forms.fields import LineField
from samverka_tui.widgets.literal import cells, fit


class FilterRow(Container):
    """A label, the line, and how many rows it lets through. Imported late: it brings Input."""

    def __init__(self, label: str, text: str) -> None:
        super().__init__(id="filter")
        self._label = f" {label}: "
        self._text = text

    def compose(self) -> ComposeResult:
        yield Static(self._label, classes="label", markup=False)
        yield LineField(self._text, id="filter-line")
        yield Static("", classes="label", markup=False, id="filter-count")

    def on_mount(self) -> None:
        self.query_one(LineField).focus()

    def count(self, text: str) -> None:
        """Say how many rows are let through, in a place that does not move."""
        self.query_one("#filter-count", Static).update(fit(text, max(20, cells(text)), "right"))
