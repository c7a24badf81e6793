"""Rows that are worked out whole, in their order. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from samverka_tui.widgets.rows import Row


class FewRows:
    """A source over some rows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = tuple(rows)
        self._places = {row.key: place for place, row in enumerate(self._rows)}

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, index: int) -> Row:
        """Row `index`."""
        return self._rows[index]

    def index_of(self, key: str) -> int | None:
        """Where the row of this key is, or None."""
        return self._places.get(key)

    def keys(self) -> Iterable[str]:
        """All keys."""
        return self._places
