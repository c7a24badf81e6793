"""A record list whose rows are ticked off rather than marked, and whose source is one for good."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.drawn import Said
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row


class Minutes:
    """The lines as they are now; a row that goes leaves the cursor where it stood."""

    def __init__(self) -> None:
        self._rows: tuple[Row, ...] = ()
        self._places: dict[str, int] = {}

    def take(self, rows: Sequence[Row]) -> None:
        """Have these lines from now on."""
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


class MinuteList(RecordList):
    """Rows that are ticked off with the key, or the click, that elsewhere marks them."""

    @dataclass(eq=False)
    class Ticked(Said):
        """The row under the cursor is to be ticked off, or no longer."""

    def __init__(self, columns: Sequence[Column], *, id: str | None = None) -> None:
        self._minutes = Minutes()
        super().__init__(columns, self._minutes, id=id)

    def take(self, rows: Sequence[Row], columns: Sequence[Column]) -> None:
        """Show these lines; cursor and place in sight stay with their rows."""
        self._minutes.take(rows)
        self.set_columns(columns)
        self.source_changed()

    def action_mark(self) -> None:
        self.post_message(self.Ticked(self))
