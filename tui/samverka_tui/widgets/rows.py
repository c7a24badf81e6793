"""The rows of a record list: what a source gives, and how one row becomes literal pieces.

A source is asked for the rows on the screen and no others; whether it holds ten or a hundred
thousand makes no difference here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from samverka_tui.widgets.columns import GAP, Slot, Sorting
from samverka_tui.widgets.drawn import Piece
from samverka_tui.widgets.literal import cells, fit, literal

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

GUTTER = 3
MARK = "*"
RISING, FALLING = "↑", "↓"


class Row(NamedTuple):
    """One row: its key, a cell per column, one sign for the gutter, and a tone.

    Tones are the component classes of the list: "", "strong", "muted", "good", "warning", "danger".
    A tone only repeats what a word or the sign says already.
    """

    key: str
    cells: tuple[str | Text, ...]
    sign: str = ""
    tone: str = ""


class RowSource(Protocol):
    """Where a list gets its rows. Every answer but `keys` must cost the same at any length."""

    def __len__(self) -> int: ...

    def row(self, index: int) -> Row:
        """Row `index`, 0 ≤ index < len."""
        ...

    def index_of(self, key: str) -> int | None:
        """Where the row of this key is now, or None."""
        ...

    def keys(self) -> Iterable[str]:
        """All keys; asked for only when everything is to be marked."""
        ...


def header_text(slots: Sequence[Slot], sorting: Sorting | None, width: int) -> str:
    """The line of column titles, the sorted one with its direction."""
    parts = []
    for _, column, size in slots:
        if sorting is not None and sorting.column == column.key:
            sign = FALLING if sorting.falling else RISING
            title = fit(column.title, min(size - 1, cells(literal(column.title)))) + sign
            parts.append(fit(title, size, column.align))
        else:
            parts.append(fit(column.title, size, column.align))
    return fit(" " * GUTTER + (" " * GAP).join(parts), width)


def column_at(slots: Sequence[Slot], x: int) -> str:
    """The key of the column drawn at cell `x`, or ""."""
    right = GUTTER
    for slot in slots:
        if right <= x < right + slot.width:
            return slot.column.key
        right += slot.width + GAP
    return ""


def row_pieces(row: Row, slots: Sequence[Slot], width: int) -> tuple[Piece, ...]:
    """What follows sign and mark, in `width` cells: one piece unless cells carry styles."""
    pieces: list[Piece] = []
    run: list[str] = [" "]
    used = 1
    for place, column, size in slots:
        cell = row.cells[place]
        if isinstance(cell, str):
            run.append(fit(cell, size, column.align))
        else:
            pieces.append(Piece("".join(run)))
            pieces += _styled(cell, size, column.align)
            run = []
        run.append(" " * GAP)
        used += size + GAP
    text = "".join(run)
    pieces.append(Piece(text + " " * (width - used) if used <= width else text[: width - used]))
    return tuple(pieces)


@cache
def _console() -> Console:
    from rich.console import Console

    return Console()


def _styled(cell: Text, size: int, align: str) -> list[Piece]:
    """A styled cell: its own styles without links and actions, its text as literal as any."""
    from rich.text import Text

    if literal(cell.plain) != cell.plain:
        cell = Text(literal(cell.plain), style=cell.style)
    cell = cell.copy()
    cell.truncate(size, overflow="ellipsis")
    room = " " * (size - cells(cell.plain))
    base = _console().get_style(cell.style, default="")
    pieces = [
        Piece(text, extra=(base + style if style else base).clear_meta_and_links())
        for text, style, _ in cell.render(_console(), end="")
        if text
    ]
    return [Piece(room), *pieces] if align == "right" else [*pieces, Piece(room)]
