"""The shape of a list of records, and how its documents become rows. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from samverka_store.entry.context import Context
from samverka_store.words.lists import ColumnWords
from samverka_tui.present.cells import Cells
from samverka_tui.present.labels import Document, label_of
from samverka_tui.present.sums import Sums
from samverka_tui.screens.lists.orders import Order
from samverka_tui.screens.lists.record_shelf import Recipe
from samverka_tui.widgets.columns import Column, Sorting
from samverka_tui.widgets.rows import Row


class ListSpec(NamedTuple):
    """One list of records.

    `noun` is what a new row of it would be; `searched` and `linked` are the fields whose texts and
    whose records' names the filter looks through. `today_column` names the order in which the list
    begins at today.
    """

    id: str
    noun: str
    tables: tuple[str, ...]
    columns: Callable[[ColumnWords], tuple[Column, ...]]
    cells: Callable[[int, Document, Context, Sums], Cells]
    orders: Mapping[str, Order]
    sorting: Sorting
    keep: Callable[[Document], bool]
    searched: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    today_column: str = ""

    def recipe(self, context: Callable[[], Context], sums: Sums) -> Recipe:
        """How this list's documents become rows, in the language and on the day of `context`."""

        def row(id: int, document: Document) -> Row:
            texts, sign, tone = self.cells(id, document, context(), sums)
            return Row(str(id), texts, sign, tone)

        def text(document: Document) -> str:
            now = context()
            own = [_said(document.get(field)) for field in ("ref", *self.searched)]
            names = [label_of(document.get(field), now) for field in self.linked]
            return " ".join([*own, *names])

        return Recipe(
            tables=self.tables,
            keep=self.keep,
            orders={name: _in(order, context) for name, order in self.orders.items()},
            text=text,
            row=row,
        )


def _in(order: Order, context: Callable[[], Context]) -> Callable[[Document], str]:
    def key(document: Document) -> str:
        # Equal rows stand by reference, so that they stand alike on every machine.
        ref = str(document.get("ref", ""))
        return f"{order(document, context())}\0{len(ref):02}{ref}"

    return key


def _said(value: object) -> str:
    """A field's value as words to look among."""
    return " ".join(map(str, value)) if isinstance(value, list) else str(value or "")
