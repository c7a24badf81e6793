"""The habits of Swedish Excel and Outlook, one by one, and files that mean harm."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import msgspec
import pytest

from samverka_store.entry.context import Context
from samverka_store.exchange.decoding import FileTooLarge
from samverka_store.intake import books
from samverka_store.intake.books import book_lines
from samverka_store.intake.grid import BrokenTable, TableTooLarge, csv_lines
from samverka_store.intake.read_file import read_file
from samverka_store.intake.rehearse import RowsRefused, agreed, rehearse
from samverka_store.intake.source import CannotRead, NotAFile, entries, file_bytes
from samverka_store.model.meetings import Meeting
from samverka_store.model.people import Person
from samverka_store.model.proposals import Proposal
from samverka_store.words.language import SV
from tests.builders import Office, a_network, a_person
from tests.store.intake.hosts import TODAY, a_book, taken_in


@pytest.fixture
def office() -> Office:
    office = Office(now=datetime(2023, 10, 16, 9, 0).astimezone())
    with office.change() as repository:
        a_network(repository, "Forumet")
    return office


DAY, NOON = date(2023, 9, 18), time(13, 30)


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        ("18/9-23", "", (DAY, None, None)),
        ("18.9.2023", "13.30-15.30", (DAY, NOON, time(15, 30))),
        ("230918", "13:30", (DAY, NOON, None)),
        ("20230918", "", (DAY, None, None)),
        ("2023-09-18 13.30", "", (DAY, NOON, None)),
        ("2023-09-18T13:30:00", "", (DAY, NOON, None)),
        ("2023-09-18 00:00:00", "", (DAY, None, None)),
        ("18 september 2023 kl 13.30–15.30", "", (DAY, NOON, time(15, 30))),
        ("må 20/11 kl 13.30", "", (date(2023, 11, 20), NOON, None)),
        ("v. 47 2023", "", (date(2023, 11, 20), None, None)),
        ("45187", "0,5625", (DAY, NOON, None)),
    ],
)
def test_days_and_times_as_spreadsheets_give_them(
    office: Office, day: str, clock: str, expected: tuple[date, time | None, time | None]
) -> None:
    text = f"Datum;Tid\n{day};{clock}\n"
    taken_in(office, text, noun="meeting", defaults={"network": "Forumet"})
    (meeting,) = office.repository.all(Meeting)
    assert (meeting.day, meeting.start, meeting.end) == expected


def test_a_calendar_as_outlook_writes_it_in_columns(office: Office) -> None:
    text = (
        '"Ämne","Startdatum","Starttid","Slutdatum","Sluttid","Plats","Beskrivning"\r\n'
        '"Forum","2023-09-18","13:30:00","2023-09-18","15:30:00","Kulturhuset",'
        '"Rad ett\r\nrad två"\r\n'
        '"Konferens","2022-04-06","","2022-04-07","","",""\r\n'
    )
    taken = taken_in(office, text.encode("cp1252"), defaults={"network": "Forumet"})
    assert [outcome.kind for outcome in taken.outcomes] == ["new", "new"]
    conference, forum = sorted(office.repository.all(Meeting), key=lambda each: str(each.day))
    assert (forum.day, forum.last_day, forum.start, forum.end) == (DAY, None, NOON, time(15, 30))
    assert (conference.day, conference.last_day) == (date(2022, 4, 6), date(2022, 4, 7))


def test_a_line_that_says_the_separator_is_no_row() -> None:
    lines = csv_lines("sep=;\r\nNamn;Tel\r\nKim, Berg;04210\r\n")
    assert [(line.number, line.cells) for line in lines] == [
        (2, ("Namn", "Tel")),
        (3, ("Kim, Berg", "04210")),
    ]


def test_a_book_keeps_numbers_decimals_and_days_as_they_are_read() -> None:
    rows: list[list[object]] = [["Nr", "Tal", "Dag", "Tid"]]
    rows.append([4210, 1.5, datetime(2023, 9, 18), time(13, 30)])
    assert book_lines(a_book(rows))[1].cells == ("4210", "1,5", "2023-09-18", "13.30")


@pytest.mark.parametrize("sign", ["- ", "• ", "1. ", "[ ] "])
def test_a_pasted_list_is_known_by_its_bullets(office: Office, sign: str) -> None:
    text = f'{sign}Folder, "kort"\r\n\r\n{sign}Film; om oss\r\n    med text\r\n'
    taken = taken_in(office, text)
    assert [outcome.label for outcome in taken.outcomes] == ['Folder, "kort"', "Film; om oss"]
    assert office.repository.count(Proposal) == 2


def test_names_on_a_line_each_are_contacts_with_nothing_lost(office: Office) -> None:
    taken = taken_in(office, "Åsa Öberg\nKim Berg\n", noun="person")
    assert [outcome.label for outcome in taken.outcomes] == ["Åsa Öberg", "Kim Berg"]


def test_a_table_without_headers_goes_by_the_places_of_its_columns(office: Office) -> None:
    taken = taken_in(
        office,
        "Kim Berg;112\nBo Ek;113\n",
        noun="person",
        columns={"1": "name", "2": "phone"},
        headed=False,
    )
    assert [outcome.label for outcome in taken.outcomes] == ["Kim Berg", "Bo Ek"]


def test_what_differs_is_told_and_can_be_kept(office: Office) -> None:
    with office.change() as repository:
        there = a_person(repository, "Kim Berg", role="samordnare")
    text = "Namn;Roll;Telefon\nKim Berg;chef;112\n"
    (kept,) = taken_in(office, text, noun="person", keep=True).outcomes
    assert (kept.kind, kept.fields, kept.before) == ("changed", ("phone",), {})
    (changed,) = taken_in(office, text, noun="person").outcomes
    assert (changed.fields, changed.before) == (("role",), {"role": "samordnare"})
    assert office.repository.get(Person, there.id).role == "chef"


def test_a_rehearsal_touches_nothing_and_what_was_seen_is_what_is_done(office: Office) -> None:
    with office.change() as repository:
        kim = a_person(repository, "Kim Berg")
    context = Context(office.repository, SV, TODAY)
    found = read_file(b"Namn;Telefon\nKim Berg;112\n", words=SV, today=TODAY, noun="person")
    before = msgspec.json.encode(office.workspace.pinned())
    tried = rehearse(
        found,
        office.workspace.pinned(),
        context,
        clock=lambda: office.now,
        by="anna",
        keep=False,
    )
    assert msgspec.json.encode(office.workspace.pinned()) == before
    assert tried.context.repository.get(Person, kim.id).phone == "112"
    with office.change() as repository:
        repository.put(msgspec.structs.replace(kim, phone="999"))
    taken = taken_in(office, b"Namn;Telefon\nKim Berg;112\n", noun="person")
    with pytest.raises(RowsRefused):
        agreed(taken, tried.taken)


# Files that mean harm -----------------------------------------------------------------------------


def _altered(change: Callable[[bytes], bytes]) -> bytes:
    """A workbook whose sheet is another."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(a_book([["Namn"], ["Kim"]]))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry.filename, change(part) if "sheet1" in entry.filename else part)
    return out.getvalue()


def _open_document(cell: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("content.xml", f"<table:table-row>{cell}</table:table-row>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (_altered(lambda part: part.replace(b'r="A2"', b'r="XFD1048576"')), TableTooLarge),
        (_altered(lambda part: part.replace(b'r="A2"', b'r="A99999999999"')), BrokenTable),
        (_altered(lambda part: part.replace(b'r="A2"', b'r="A9999999"')), TableTooLarge),
        (_altered(lambda part: part[:40]), BrokenTable),
        (a_book([["Namn"], ["Kim"]])[:3000], BrokenTable),
        (
            _open_document(
                '<table:table-cell table:number-columns-repeated="99999999" office:value-type="x">'
            ),
            TableTooLarge,
        ),
        (_open_document("<table:table-cell>"), BrokenTable),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, BrokenTable),
        (b"PK\x03\x04", BrokenTable),
    ],
    ids=["far", "farther", "below", "cut_inside", "cut", "repeated", "no_book", "old", "nothing"],
)
def test_a_harmful_book_is_refused_by_name(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        book_lines(data)


def test_a_book_that_unpacks_to_more_than_it_may_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(books, "_MOST_UNPACKED", 3_000_000)
    with pytest.raises(FileTooLarge):
        book_lines(_altered(lambda part: part + b" " * 4_000_000))


def test_only_ordinary_files_are_read(tmp_path: Path) -> None:
    with pytest.raises(NotAFile):
        file_bytes(tmp_path)
    with pytest.raises(CannotRead):
        file_bytes(tmp_path / "borta")
    with pytest.raises(CannotRead):
        file_bytes(tmp_path / "a\0b")
    os.mkfifo(tmp_path / "rör")
    with pytest.raises(NotAFile):
        file_bytes(tmp_path / "rör")
    (tmp_path / "lista.csv").write_bytes(b"Namn\n")
    (tmp_path / "mapp").mkdir()
    (tmp_path / "ingenstans").symlink_to(tmp_path / "borta")
    assert file_bytes(tmp_path / "lista.csv") == b"Namn\n"
    assert sorted((each.name, each.is_folder) for each in entries(tmp_path)) == [
        ("lista.csv", False),
        ("mapp", True),
    ]
    with pytest.raises(CannotRead):
        entries(tmp_path / "lista.csv")
