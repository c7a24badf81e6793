"""Lists of contacts, networks with members, meetings and proposals are taken in as they lie."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.exchange.decoding import FileTooLarge, NotText, text_of
from samverka_store.exchange.tables import table
from samverka_store.intake.columns import noun_of, table_of
from samverka_store.intake.grid import BrokenTable, TableTooLarge, bullet_lines, csv_lines
from samverka_store.intake.read_file import NoSuchColumn, NoSuchNoun, read_file
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.usecases.undo_change import undo
from samverka_store.words.language import SV
from tests.builders import Office, a_network, a_person, an_organisation
from tests.store.intake.hosts import TODAY, a_book, taken_in

CONTACTS = (
    "Förnamn;Efternamn;Organisation;E-postadress;Mobil;Titel;Kön\n"
    'Åsa;Öberg;Region Exempel;asa.oberg@example.org;070-000 00 01;"samordnare\nför föreningar";k\n'
    "Kim;Berg;Föreningen Ett;;04210;;\n"
    ";;;;;;\n"
)


@pytest.fixture
def office() -> Office:
    return Office(now=datetime(2023, 10, 16, 9, 0).astimezone())


def _kinds(taken: object) -> list[str]:
    return [outcome.kind for outcome in taken.outcomes]  # type: ignore[attr-defined]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("breaks", ["\n", "\r\n"])
def test_contacts_come_in_as_excel_wrote_them(
    office: Office, encoding: str, separator: str, breaks: str
) -> None:
    data = CONTACTS.replace(";", separator).replace("\n", breaks).encode(encoding)
    taken = taken_in(office, data, noun="person")
    assert _kinds(taken) == ["new", "new"]
    asa, kim = sorted(office.repository.all(Person), key=lambda person: person.name, reverse=True)
    assert (asa.name, asa.email, asa.role) == (
        "Åsa Öberg",
        "asa.oberg@example.org",
        "samordnare för föreningar",
    )
    assert kim.phone == "04210"
    organisations = {found.name for found in office.repository.all(Organisation)}
    assert organisations == {"Region Exempel", "Föreningen Ett"}
    assert taken.brought == {"organisation": ("Region Exempel", "Föreningen Ett")}


def test_a_workbook_is_a_list_like_another(office: Office) -> None:
    data = a_book(
        [
            ["Kontaktlista 2023"],
            [],
            ["Namn", "Tel", "Senast kontrollerad", "Får nämnas"],
            ["Kim Berg", 4210.0, datetime(2023, 9, 1), True],
        ]
    )
    assert _kinds(taken_in(office, data)) == ["new"]
    (kim,) = office.repository.all(Person)
    assert (kim.phone, kim.verified, kim.may_be_named) == ("4210", date(2023, 9, 1), True)


def test_a_list_taken_in_twice_changes_nothing(office: Office) -> None:
    taken_in(office, CONTACTS, noun="person")
    assert _kinds(taken_in(office, CONTACTS, noun="person")) == ["same", "same"]
    assert office.repository.count(Person) == 2


def test_what_is_there_is_completed_and_nothing_is_emptied(office: Office) -> None:
    with office.change() as repository:
        there = a_person(repository, "Kim Berg", email="Kim@example.org", role="samordnare")
    taken = taken_in(office, "Namn;E-post;Telefon;Roll\nKim Berg;kim@example.org;08-1;\n")
    assert [(outcome.kind, outcome.fields) for outcome in taken.outcomes] == [
        ("changed", ("email", "phone"))
    ]
    kim = office.repository.get(Person, there.id)
    assert (kim.role, kim.phone) == ("samordnare", "08-1")


def test_two_of_one_name_with_an_address_each_are_two(office: Office) -> None:
    taken = taken_in(office, "Namn;E-post\nKim Berg;k1@example.org\nKim Berg;k2@example.org\n")
    assert _kinds(taken) == ["new", "new"]


def test_every_bad_row_is_told_with_its_reasons_and_brings_nobody_along(office: Office) -> None:
    text = "Namn;Org;Mejl;Kontrollerad\nKim;Nya;inte en adress;kl 99\n;Andra;a@example.org;\n"
    taken = taken_in(office, text)
    assert [[fault.field for fault in outcome.faults] for outcome in taken.outcomes] == [
        ["email", "verified"],
        ["name"],
    ]
    assert [outcome.number for outcome in taken.outcomes] == [2, 3]
    assert office.repository.count(Person) == 0
    assert office.repository.count(Organisation) == 0


def test_networks_come_with_their_members(office: Office) -> None:
    text = (
        "Nätverk;Förnamn;Efternamn;Kommun;E-post;Roll;Fr.o.m.\n"
        "Socialchefer;Kim;Berg;Strandvik;kim@example.org;Samordnare;2022-01-01\n"
        "Socialchefer;Bo;Ek;Fjällnäs;bo@example.org;;2022-03-01\n"
    )
    taken = taken_in(office, text)
    assert taken.noun == "membership"
    assert _kinds(taken) == ["new", "new"]
    assert [network.name for network in office.repository.all(Network)] == ["Socialchefer"]
    members = list(office.repository.all(Membership))
    assert {member.role for member in members} == {"coordinator", "member"}
    assert {person.email for person in office.repository.all(Person)} == {
        "kim@example.org",
        "bo@example.org",
    }
    assert _kinds(taken_in(office, text)) == ["same", "same"]


def test_meetings_are_read_as_people_write_days_and_times(office: Office) -> None:
    with office.change() as repository:
        a_network(repository, "Öppna forumet")
    text = (
        "Datum;Tid;Lokal;Rubrik\n18/9-23;13.30–15.30;Kulturhuset;Start\n"
        "6–7 april 2022;;;Konferens\nmå 20/11;kl 13.30;;\n"
    )
    taken = taken_in(office, text, noun="meeting", defaults={"network": "Öppna forumet"})
    assert _kinds(taken) == ["new", "new", "new"]
    meetings = sorted(office.repository.all(Meeting), key=lambda meeting: str(meeting.day))
    assert [(meeting.day, meeting.last_day, meeting.start) for meeting in meetings] == [
        (date(2022, 4, 6), date(2022, 4, 7), None),
        (date(2023, 9, 18), None, time(13, 30)),
        (date(2023, 11, 20), None, time(13, 30)),
    ]


def test_a_pasted_list_becomes_proposals(office: Office) -> None:
    text = "- Gemensam folder\n  om alla föreningar\n• Motivationsfilm\n3) Kontaktbank\n\n"
    taken = taken_in(office, text, noun="proposal")
    assert [outcome.label for outcome in taken.outcomes] == [
        "Gemensam folder",
        "Motivationsfilm",
        "Kontaktbank",
    ]
    texts = {found.title: found.text for found in office.repository.all(Proposal)}
    assert texts["Gemensam folder"] == "om alla föreningar"


def test_one_import_is_undone_as_one(office: Office) -> None:
    taken_in(office, CONTACTS, noun="person")
    with office.change() as repository:
        undo(repository)
    assert office.repository.count(Person) == office.repository.count(Organisation) == 0


def test_our_own_lists_come_in_unchanged(office: Office) -> None:
    with office.change() as repository:
        organisation = an_organisation(repository, "Region Exempel")
        a_person(repository, "Åsa Öberg", organisation=organisation.id, email="asa@example.org")
    data = table("contacts", office.repository, words=SV, today=TODAY)
    assert _kinds(taken_in(office, data, noun="person")) == ["same"]


def test_columns_can_be_said_by_header_and_by_number(office: Office) -> None:
    columns = {"Vem då": "name", "2": "phone", "Mer": ""}
    taken = taken_in(office, "Vem då;;Mer\nKim Berg;112;x\n", noun="person", columns=columns)
    assert _kinds(taken) == ["new"]
    (kim,) = office.repository.all(Person)
    assert (kim.name, kim.phone) == ("Kim Berg", "112")


def test_what_nobody_can_know_is_asked_for() -> None:
    with pytest.raises(NoSuchNoun):
        read_file(b"a;b\n1;2\n", words=SV, today=TODAY)
    columns = {"Namn": "skonummer"}
    with pytest.raises(NoSuchColumn):
        read_file(b"Namn\nKim\n", words=SV, today=TODAY, noun="person", columns=columns)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Förnamn;Efternamn;Mobil", "person"),
        ("Nätverk;Medlem;Kommun", "membership"),
        ("Datum;Tid;Lokal;Tema", "meeting"),
        ("Förslag;Idébärare;Beskrivning", "proposal"),
    ],
)
def test_what_a_list_holds_is_seen_by_its_headers(text: str, noun: str) -> None:
    assert noun_of(csv_lines(text)) == noun


def test_a_list_without_rows_is_an_empty_table() -> None:
    assert table_of(Person, []).lines == ()


def test_hostile_files_are_refused_by_name() -> None:
    with pytest.raises(NotText):
        text_of(b"\x81\x8d\x8f")
    with pytest.raises(NotText):
        text_of(b"a\0b")
    with pytest.raises(FileTooLarge):
        text_of(b"a" * 20_000_001)
    with pytest.raises(BrokenTable):
        csv_lines('a;b\n"aldrig slut;1\n')
    with pytest.raises(TableTooLarge):
        csv_lines(";".join("a" * 101))
    with pytest.raises(BrokenTable):
        read_file(b"PK\x03\x04junk", words=SV, today=TODAY, noun="person")


def test_nothing_a_cell_holds_is_obeyed(office: Office) -> None:
    text = "Namn;Anteckning\n\x1b[2J[bold]Kim;=cmd|'/c calc'!A1 [@click=app.quit]x[/]\n"
    taken_in(office, text, noun="person")
    (kim,) = office.repository.all(Person)
    assert kim.name == "[bold]Kim"
    assert kim.note == "=cmd|'/c calc'!A1 [@click=app.quit]x[/]"


@given(st.text(max_size=200))
def test_any_text_is_a_list_or_is_refused(text: str) -> None:
    bullet_lines(text)
    try:
        lines = csv_lines(text)
    except (BrokenTable, TableTooLarge):
        return
    assert all(any(line.cells) for line in lines)
