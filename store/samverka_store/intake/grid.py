"""Tables in files as lines of texts: CSV as Swedish Excel writes it, pasted lists.

Every cell is text; what a cell means is `columns`' and the fields'. No record is known here.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from samverka_store.clean import clean_text
from samverka_store.errors import SamverkaError
from samverka_store.exchange.formulas import rearmed

MOST_LINES = 20_000
MOST_COLUMNS = 100
_MOST_CELL = 100_000

_SEPARATORS = ";\t,"
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_SAID = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-–—•*+‣◦·]|\d{1,3}[.)]|\[[ xX]\])\s+")
_INDENTED = re.compile(r"\s{2,}|\t")


class TableTooLarge(SamverkaError):
    """A table has more lines or columns than any list. Values: most_lines, most_columns."""

    key = "table_too_large"


class BrokenTable(SamverkaError):
    """A table cannot be read. Values: line (0: the whole file)."""

    key = "broken_table"


class Line(msgspec.Struct, frozen=True):
    """One line of a table: its number in the file, from 1, and its cells."""

    number: int
    cells: tuple[str, ...]


def csv_lines(text: str) -> list[Line]:
    """The lines of a CSV file that hold anything. Raises: BrokenTable; TableTooLarge.

    What separates the cells is counted in the first line, quotes left out; a line `sep=;` says it.
    """
    skipped = 0
    said = _SAID.fullmatch(text.partition("\n")[0].strip("\r"))
    if said:
        text, skipped = text.partition("\n")[2], 1
        separator = said[1]
    else:
        first = next((line for line in text.splitlines() if line.strip()), "")
        bare = _QUOTED.sub("", first)
        separator = max(_SEPARATORS, key=bare.count)
    csv.field_size_limit(_MOST_CELL)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    return checked_lines(_numbered(rows, skipped))


def _numbered(rows: Any, skipped: int) -> Iterator[tuple[int, Sequence[str]]]:
    while True:
        number = rows.line_num + 1 + skipped
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise BrokenTable(line=number) from error
        if row is None:
            return
        # What a list of ours disarmed for spreadsheets is as it was written again.
        yield number, [rearmed(cell) for cell in row]


def is_bulleted(text: str) -> bool:
    """Whether the text is a list with bullets: each line that is not indented begins with one."""
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and all(_BULLET.match(line) or _INDENTED.match(line) for line in lines)


def bullet_lines(text: str) -> list[Line]:
    """A pasted list as lines of two cells: what a bullet says, and what is indented below it."""
    found: list[tuple[int, list[str]]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        bare = _BULLET.sub("", line, count=1).strip()
        is_below = bool(_INDENTED.match(line)) and bool(found)
        if is_below:
            found[-1][1].append(bare)
        elif bare:
            found.append((number, [bare]))
    return checked_lines((number, (texts[0], "\n".join(texts[1:]))) for number, texts in found)


def checked_lines(rows: Iterable[tuple[int, Sequence[str]]]) -> list[Line]:
    """The lines that hold anything, cleaned. Raises: TableTooLarge."""
    lines = []
    for number, row in rows:
        cells = tuple(clean_text(cell).strip() for cell in row)
        while cells and not cells[-1]:
            cells = cells[:-1]
        if not cells:
            continue
        lines.append(Line(number, cells))
        if len(lines) > MOST_LINES or len(cells) > MOST_COLUMNS:
            raise TableTooLarge(most_lines=MOST_LINES, most_columns=MOST_COLUMNS)
    return lines
