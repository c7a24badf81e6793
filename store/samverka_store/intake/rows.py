"""One line of a table as the texts of one record, and of the records that it brings along."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

from samverka_store.intake.columns import END, FAMILY, GIVEN, LAST_DAY, START, Table
from samverka_store.intake.grid import Line

_PERSON = "person."
# A spreadsheet's own way to keep days and times, where nobody told it to show them as such.
_SERIAL = re.compile(r"([2-7]\d{4})(?:,\d+)?")
_FRACTION = re.compile(r"0,\d{1,17}")
_DAY_ZERO = date(1899, 12, 30)
_DAYS = frozenset(("when", "verified", "since", "until", "received", LAST_DAY))
_TIMES = frozenset(("time", START, END))
_MINUTES = 24 * 60
# A day with a time after it. A time alone, or a day that looks like one, is left as it is.
_TIMED = re.compile(
    r"(?P<day>.*?\d.*?)(?:[T,\s]\s*(?:kl\.?|at)?\s*)"
    r"(?P<time>\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s*[-–]\s*\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?)",
    re.IGNORECASE,
)
_MIDNIGHT = frozenset(("00.00", "0.00"))
_SECONDS = re.compile(r"\b(\d{1,2}[.:]\d{2})[.:]\d{2}\b")


class Row(msgspec.Struct, frozen=True):
    """The texts of one record by field, those of the person it is about, what the file sets itself.

    `number` is the line in the file, `given` record fields that are not written but known.
    """

    number: int
    texts: dict[str, str]
    person: dict[str, str] = {}
    given: dict[str, Any] = {}


def rows_of(table: Table, defaults: Mapping[str, str] | None = None) -> list[Row]:
    """The table's lines; `defaults` are the texts of fields that a line says nothing about."""
    return [_row(table, line, defaults or {}) for line in table.lines]


def _row(table: Table, line: Line, defaults: Mapping[str, str]) -> Row:
    texts: dict[str, str] = {}
    for target, cell in zip(table.targets, line.cells, strict=False):
        if target and cell:
            said = _spoken(target, cell)
            texts[target] = f"{texts[target]}, {said}" if target in texts else said
    _put_together(texts)
    given, family = texts.pop(GIVEN, ""), texts.pop(FAMILY, "")
    whole = f"{given} {family}".strip()
    person = {
        target.removeprefix(_PERSON): texts.pop(target)
        for target in list(texts)
        if target.startswith(_PERSON)
    }
    named = "person" if "person" in table.targets or person else "name"
    if whole:
        texts.setdefault(named, whole)
    for field, text in defaults.items():
        texts.setdefault(field, text)
    return Row(line.number, texts, person)


def _spoken(target: str, cell: str) -> str:
    """A day or time that a spreadsheet gives as a number or with seconds, as people write it."""
    if target in _DAYS and (serial := _SERIAL.fullmatch(cell)):
        return (_DAY_ZERO + timedelta(days=int(serial[1]))).isoformat()
    if target in _TIMES and _FRACTION.fullmatch(cell):
        minutes = round(float(cell.replace(",", ".")) * _MINUTES)
        return f"{minutes // 60:02}.{minutes % 60:02}"
    return _SECONDS.sub(r"\1", cell) if target in _TIMES else cell


def _put_together(texts: dict[str, str]) -> None:
    """Days and times whose beginning and end stand apart, in one text each."""
    last, start, end = (texts.pop(part, "") for part in (LAST_DAY, START, END))
    timed = _TIMED.fullmatch(texts.get("when", ""))
    if timed:
        texts["when"] = timed["day"].strip()
        time = _SECONDS.sub(r"\1", timed["time"])
        if time.replace(":", ".") not in _MIDNIGHT:
            texts.setdefault("time", time)
    first = texts.get("when", "")
    if last and first and last != first:
        texts["when"] = f"{first}–{last}"
    if start and "time" not in texts:
        texts["time"] = f"{start}–{end}" if end and end != start else start
