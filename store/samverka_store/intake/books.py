"""Workbooks (XLSX, XLS, ODS) as lines of texts, and what keeps a harmful one out.

The reader makes room for every cell between the first and the last that hold something, before
anyone can ask how many there are: a file of a few kilobytes with one cell far away would take all
memory. So the packed parts are looked through first, and nothing they say of themselves is trusted.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from typing import Any

from samverka_store.exchange.decoding import MOST_BYTES, FileTooLarge
from samverka_store.intake.grid import (
    MOST_COLUMNS,
    MOST_LINES,
    BrokenTable,
    Line,
    TableTooLarge,
    checked_lines,
)

_MOST_UNPACKED = 10 * MOST_BYTES
_MOST_CELLS = 5_000_000
_PIECE = 1_000_000
# Where cells and rows say that they stand; no more of them than the file has bytes are elsewhere.
_PLACED = re.compile(rb"<(?:\w+:)?(?:c|row)\s[^<>]*?\br=[\"']([^<>\"']*)[\"']")
_PLACE = re.compile(rb"([A-Za-z]{0,3})(\d{1,7})")
_PART = re.compile(rb"<table:table-(row|cell|covered-table-cell)\b([^<>]*)>")
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=[\"'](\d{1,9})[\"']")
_MOST_ROWS = 1_048_576  # that a sheet can have
_LETTERS = 26


def book_lines(data: bytes) -> list[Line]:
    """The lines of the first sheet of a workbook that holds anything.

    Raises: BrokenTable; FileTooLarge; TableTooLarge.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    if len(data) > MOST_BYTES:
        raise _too_large(len(data), MOST_BYTES)
    if data.startswith(b"PK"):
        _look_through(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            rows = sheet.to_python(skip_empty_area=False, nrows=MOST_LINES + 1)
            lines = checked_lines(
                (place, list(map(_told, row))) for place, row in enumerate(rows, 1)
            )
            if lines and sheet.total_height > len(rows):
                raise TableTooLarge(most_lines=MOST_LINES, most_columns=MOST_COLUMNS)
            if lines:
                return lines
    except (CalamineError, ValueError, OSError) as error:
        raise BrokenTable(line=0) from error
    return []


def _too_large(size: int, most: int) -> FileTooLarge:
    return FileTooLarge(megabytes=size // 1_000_000, most=most // 1_000_000)


# What lies packed ---------------------------------------------------------------------------------


def _look_through(data: bytes) -> None:
    """Raises: BrokenTable; FileTooLarge; TableTooLarge, where a small file would become huge."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
            if not names & {"xl/workbook.xml", "content.xml"}:
                raise BrokenTable(line=0)
            left = _MOST_UNPACKED
            for entry in packed.infolist():
                part = _unpacked(packed, entry, left)
                left -= len(part)
                _check_cells(entry.filename, part)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError) as error:
        raise BrokenTable(line=0) from error


def _unpacked(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """One part, whatever it says of its size. Raises: FileTooLarge."""
    found = bytearray()
    with packed.open(entry) as part:
        while piece := part.read(_PIECE):
            found += piece
            if len(found) > left:
                raise _too_large(_MOST_UNPACKED + 1_000_000, _MOST_UNPACKED)
    return bytes(found)


def _check_cells(name: str, part: bytes) -> None:
    """Raises: BrokenTable; TableTooLarge."""
    last_row = last_column = lowest = 0
    for said in _PLACED.findall(part):
        place = _PLACE.fullmatch(said)
        if place is None:
            raise BrokenTable(line=0)
        row, column = int(place[2]), _number(place[1])
        lowest = max(lowest, row)
        if column:
            last_row, last_column = max(last_row, row), max(last_column, column)
    area = _area(part) if name == "content.xml" else last_row * last_column
    if lowest > _MOST_ROWS or area > _MOST_CELLS:
        raise TableTooLarge(most_lines=MOST_LINES, most_columns=MOST_COLUMNS)


def _number(letters: bytes) -> int:
    """The number of a column: A is 1."""
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - ord("A") + 1
    return number


def _area(content: bytes) -> int:
    """The cells of an OpenDocument table, to the last that holds something."""
    rows = filled = width = widest = repeated = 0
    for kind, attributes in _PART.findall(content):
        count = _REPEATED.search(attributes)
        times = int(count[1]) if count else 1
        if kind == b"row":
            rows, repeated, width = rows + times, times, 0
            continue
        width += times
        if b"value-type" in attributes:
            filled, widest = rows, max(widest, width)
    return filled * widest if repeated else 0


# What a cell says ---------------------------------------------------------------------------------


def _told(value: Any) -> str:
    """A workbook's cell as it would be written: no 4210.0, no midnight."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value).replace(".", ",")
    if isinstance(value, datetime):
        if value.time() == time(0):
            return value.date().isoformat()
        return f"{value:%Y-%m-%d %H.%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H.%M}"
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60:02}.{minutes % 60:02}"
    return str(value)
