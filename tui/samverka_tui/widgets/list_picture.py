"""What the lines of a record list look like, in literal pieces. Pure: no widget, no screen."""

from __future__ import annotations

from collections.abc import Sequence

from samverka_tui.widgets.columns import Column, Slot, Sorting, lay_out
from samverka_tui.widgets.drawn import Line, Piece, blank
from samverka_tui.widgets.literal import fit, wrapped
from samverka_tui.widgets.rows import (
    GUTTER,
    MARK,
    Row,
    RowSource,
    column_at,
    header_text,
    row_pieces,
)

_REMEMBERED_ROWS = 400


class ListPicture:
    """Header, rows and empty text at one width; rows on the screen are remembered till told."""

    def __init__(self, columns: Sequence[Column], sorting: Sorting | None) -> None:
        self.width = 0
        self.header: Line = ()
        self._slots: tuple[Slot, ...] = ()
        self._rows: dict[int, tuple[Row, Line]] = {}
        self.set_columns(columns, sorting)

    def set_columns(self, columns: Sequence[Column], sorting: Sorting | None) -> None:
        """Other columns."""
        self._columns = tuple(columns)
        self.set_sorting(sorting)
        self.set_width(self.width)

    def set_sorting(self, sorting: Sorting | None) -> None:
        """Another order to be named in the header."""
        self._sorting = sorting
        self.header = (Piece(header_text(self._slots, sorting, self.width), "header"),)

    def set_width(self, width: int) -> None:
        """Lay the columns out in `width` cells."""
        self.width = width
        self._slots = lay_out(self._columns, width - GUTTER)
        self.set_sorting(self._sorting)
        self.forget()

    def forget(self) -> None:
        """Rows may have changed: ask for them again."""
        self._rows.clear()

    def row_line(
        self, source: RowSource, index: int, *, at_cursor: bool, marked: frozenset[str]
    ) -> Line:
        """The line of row `index`."""
        row, body = self._row(source, index)
        style = "cursor" if at_cursor else row.tone
        lead = fit(row.sign, 1) + (MARK if row.key in marked else " ")
        first, *others = body
        return (
            Piece(lead + first.text, style),
            *(Piece(piece.text, style, piece.extra) for piece in others),
        )

    def empty_line(self, lines: Sequence[str], y: int, height: int) -> Line:
        """Line `y` of `height` when there is no row: `lines` in the middle."""
        parts = [part for line in lines for part in wrapped(line, self.width - 4)]
        place = y - max(0, (height - len(parts)) // 2)
        if not 0 <= place < len(parts):
            return blank(self.width)
        return (Piece(fit(parts[place], self.width, "center"), "empty"),)

    def column_at(self, x: int) -> str:
        """The key of the column at cell `x`, or ""."""
        return column_at(self._slots, x)

    def _row(self, source: RowSource, index: int) -> tuple[Row, Line]:
        known = self._rows.get(index)
        if known is None:
            if len(self._rows) >= _REMEMBERED_ROWS:
                self._rows.clear()
            row = source.row(index)
            known = (row, row_pieces(row, self._slots, self.width - GUTTER + 1))
            self._rows[index] = known
        return known
