"""A workspace in memory, and files as Swedish offices write them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from samverka_store.entry.context import Context
from samverka_store.intake.read_file import read_file
from samverka_store.intake.take_in import Taken, take_in
from samverka_store.words.language import SV
from tests.builders import Office

TODAY = date(2023, 10, 16)


def taken_in(office: Office, data: bytes | str, *, keep: bool = False, **asked: Any) -> Taken:
    """A file taken in as one change."""
    with office.change() as repository:
        context = Context(repository, SV, TODAY)
        raw = data.encode() if isinstance(data, str) else data
        found = read_file(raw, words=SV, today=TODAY, **asked)
        return take_in(found.kind, found.rows, context, keep=keep)


def a_book(rows: Sequence[Sequence[Any]]) -> bytes:
    """A workbook of one sheet."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def a_calendar(*events: str, name: str = "", zones: str = "") -> bytes:
    """A calendar file with these events, each given as its lines."""
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Annan//Kalender//SV\n"
    head += f"X-WR-CALNAME:{name}\n" if name else ""
    body = "".join(
        f"BEGIN:VEVENT\nDTSTAMP:20230901T000000Z\n{event}\nEND:VEVENT\n" for event in events
    )
    return f"{head}{zones}{body}END:VCALENDAR\n".replace("\n", "\r\n").encode()
