"""The columns of a record list, and how they give way when the list is narrow. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samverka_tui.widgets.literal import Align

GAP = 1


class Column(NamedTuple):
    """One column.

    `width` in cells without the gap that follows it, or None for a share of what is left over (in
    proportion to `share`). `min_width`: the least a flexible column is shown with, and what a fixed
    one may be pressed to when nothing more can be dropped (0: its width). `drop_order`: the lowest
    gives way first, None never.
    """

    key: str
    title: str
    width: int | None = None
    min_width: int = 0
    drop_order: int | None = None
    align: Align = "left"
    share: int = 1


class Slot(NamedTuple):
    """A column that is shown: its place among the cells of a row, and its width in cells."""

    place: int
    column: Column
    width: int


class Sorting(NamedTuple):
    """The column that the rows are in the order of."""

    column: str
    falling: bool = False


def lay_out(columns: Sequence[Column], width: int) -> tuple[Slot, ...]:
    """The slots of those columns that have room in `width` cells, in their order."""
    shown = list(enumerate(columns))
    while len(shown) > 1 and _needed([column for _, column in shown]) > width:
        orders = [column.drop_order for _, column in shown if column.drop_order is not None]
        if not orders:
            break
        first = min(orders)
        # Of columns that share an order the rightmost gives way first.
        victim = max(place for place, column in shown if column.drop_order == first)
        shown = [(place, column) for place, column in shown if place != victim]
    widths = _widths([column for _, column in shown], width)
    return tuple(
        Slot(place, column, size)
        for (place, column), size in zip(shown, widths, strict=True)
        if size > 0
    )


def _needed(columns: list[Column]) -> int:
    sizes = (column.min_width if column.width is None else column.width for column in columns)
    return sum(sizes) + GAP * (len(columns) - 1)


def _widths(columns: list[Column], width: int) -> list[int]:
    width = max(0, width - GAP * (len(columns) - 1))
    sizes = [column.min_width if column.width is None else column.width for column in columns]
    left = width - sum(sizes)
    if left >= 0:
        return _shared(columns, sizes, left)
    for place in reversed(range(len(columns))):
        column = columns[place]
        least = column.min_width if column.width is None else column.min_width or column.width
        given = min(sizes[place] - least, -left)
        sizes[place] -= given
        left += given
    for place in reversed(range(len(columns))):
        given = min(sizes[place], -left)
        sizes[place] -= given
        left += given
    return sizes


def _shared(columns: list[Column], sizes: list[int], left: int) -> list[int]:
    shares = [column.share if column.width is None else 0 for column in columns]
    whole = sum(shares)
    for place, share in enumerate(shares):
        if share:
            given = left * share // whole
            sizes[place] += given
            left -= given
            whole -= share
    return sizes
