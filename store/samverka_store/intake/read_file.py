"""A file to take in, whatever it is: a calendar, a workbook, a CSV list or a pasted list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from samverka_store.errors import SamverkaError
from samverka_store.exchange.decoding import text_of
from samverka_store.intake.books import book_lines
from samverka_store.intake.columns import Table, noun_of, nouns, table_of, targets_of
from samverka_store.intake.grid import BrokenTable, Line, bullet_lines, csv_lines, is_bulleted
from samverka_store.intake.rows import Row, rows_of
from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.record import Record
from samverka_store.words.language import Words

_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_CALENDAR = "BEGIN:VCALENDAR"
_BACK, _AHEAD = timedelta(days=400), timedelta(days=800)
# What a bullet says, and what is indented below it.
_LISTED: Mapping[str, tuple[str, str]] = {
    "proposal": ("title", "text"),
    "person": ("name", "note"),
    "organisation": ("name", "note"),
    "network": ("name", "purpose"),
    "knowledge": ("title", "text"),
}


class NoSuchNoun(SamverkaError):
    """What a list holds cannot be known, or cannot be taken in. Values: nouns."""

    key = "import_noun_unknown"


class NoSuchColumn(SamverkaError):
    """A column was said to be a field that there is not. Values: field, fields."""

    key = "import_column_unknown"


class Remark(msgspec.Struct, frozen=True):
    """Something to be told of a line or event that was not taken in as it stood; `key` names it."""

    number: int
    label: str
    key: str
    serious: bool


class ReadFile(msgspec.Struct, frozen=True):
    """What a file holds: rows of one noun, how its columns were understood (None where it has no
    header), what is to be told."""

    kind: type[Record]
    rows: tuple[Row, ...]
    table: Table | None = None
    remarks: tuple[Remark, ...] = ()


def read_file(
    data: bytes,
    *,
    words: Words,
    today: date,
    noun: str = "",
    columns: Mapping[str, str] | None = None,
    defaults: Mapping[str, str] | None = None,
    headed: bool = True,
) -> ReadFile:
    """Read a file of any kind.

    `noun` is "" to find out; `columns` maps headers to fields ("" leaves one out); `defaults` are
    the texts of fields that no line says anything about; `headed`: whether a table has a line of
    headers. Raises: NoSuchNoun; NoSuchColumn; NotText; NotACalendar; BrokenTable; TableTooLarge;
    FileTooLarge.
    """
    if noun and noun not in nouns():
        raise NoSuchNoun(nouns=", ".join(nouns()))
    if data.startswith(_BOOKS):
        return _table(book_lines(data), noun, columns, defaults, headed=headed)
    text = text_of(data)
    if text.lstrip().upper().startswith(_CALENDAR):
        return _calendar(data, words, today, defaults or {})
    if is_bulleted(text) and (noun or "proposal") in _LISTED:
        return _list(text, noun or "proposal", defaults)
    try:
        lines = csv_lines(text)
    except BrokenTable:
        # Quotation marks are no harm where nobody meant a table.
        if noun != "proposal":
            raise
        return _list(text, noun, defaults)
    if noun in _LISTED and not columns and not noun_of(lines) and _is_plain(noun, lines):
        return _list(text, noun, defaults)
    return _table(lines, noun, columns, defaults, headed=headed)


def _is_plain(noun: str, lines: list[Line]) -> bool:
    """Whether lines without a header are no table but a list; a proposal may hold any sign."""
    return noun == "proposal" or all(len(line.cells) == 1 for line in lines)


def _list(text: str, noun: str, defaults: Mapping[str, str] | None) -> ReadFile:
    fields = _LISTED[noun]
    listed = Table(fields, fields, tuple(bullet_lines(text)))
    return ReadFile(BY_NOUN[noun], tuple(rows_of(listed, defaults)))


def _table(
    lines: list[Line],
    noun: str,
    columns: Mapping[str, str] | None,
    defaults: Mapping[str, str] | None,
    *,
    headed: bool,
) -> ReadFile:
    noun = noun or noun_of(lines)
    if not noun:
        raise NoSuchNoun(nouns=", ".join(nouns()))
    kind, targets = BY_NOUN[noun], targets_of(noun)
    for field in (columns or {}).values():
        if field and field not in targets:
            raise NoSuchColumn(field=field, fields=", ".join(targets))
    table = table_of(kind, lines, columns, headed=headed)
    return ReadFile(kind, tuple(rows_of(table, defaults)), table)


def _calendar(data: bytes, words: Words, today: date, defaults: Mapping[str, str]) -> ReadFile:
    from samverka_store.exchange.ics_reading import happenings
    from samverka_store.intake.calendar_rows import meeting_rows

    name, events = happenings(data, since=today - _BACK, until=today + _AHEAD)
    told = {"network": name, **defaults} if name else dict(defaults)
    rows = meeting_rows(events, told, cancelled=words.intake.cancelled_there)
    remarks = [
        Remark(number, event.title, key, serious=bool(event.problem))
        for number, event in enumerate(events, 1)
        for key in ((event.problem,) if event.problem else event.notes)
    ]
    return ReadFile(BY_NOUN["meeting"], tuple(rows), None, tuple(remarks))
