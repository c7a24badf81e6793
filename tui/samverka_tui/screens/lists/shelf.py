"""Where a list screen gets its rows: in an order, narrowed by a filter, kept true. No widgets.

`RecordShelf` (record_shelf.py) holds the records of a table, a hundred thousand as well as ten;
`TodayShelf` (today.py) what is due and what others changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from samverka_tui.widgets.rows import Row

Document = Mapping[str, Any]


class Shelf(Protocol):
    """A source of rows that can be narrowed, ordered and told of changes."""

    @property
    def complete(self) -> bool:
        """Whether every row has been gathered."""
        ...

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        ...

    def __len__(self) -> int: ...

    def row(self, index: int) -> Row:
        """Row `index` of those that the filter lets through."""
        ...

    def index_of(self, key: str) -> int | None:
        """Where the row of this key is now, or None."""
        ...

    def keys(self) -> Iterable[str]:
        """The keys of all rows that the filter lets through."""
        ...

    def record_id(self, key: str) -> int | None:
        """The id of the record that a row stands for; None for a heading."""
        ...

    def gather(self) -> Iterator[None]:
        """Take the rows in, a small piece at each step, so that the screen can answer between."""
        ...

    def prepare(self) -> Iterator[None]:
        """Make ready for the filter, a small piece at each step."""
        ...

    def narrow(self, text: str) -> None:
        """Let through only the rows that hold every word of `text`, folded; empty: all."""
        ...

    def order_by(self, column: str, *, falling: bool) -> Iterator[None]:
        """Put the rows in another order, a small piece at each step."""
        ...

    def noticed(self, table: str, id: int, old: Document | None, new: Document | None) -> None:
        """Take in that a document changed."""
        ...
