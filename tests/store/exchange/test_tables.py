"""Lists as CSV: what a spreadsheet gets, and what it never runs."""

import csv
import io
from datetime import date

import msgspec
import pytest

from samverka_store.entry.context import Context
from samverka_store.errors import UsageError
from samverka_store.exchange.formulas import disarmed
from samverka_store.exchange.tables import LISTS, table
from samverka_store.intake.columns import table_of
from samverka_store.intake.grid import csv_lines
from samverka_store.intake.rows import rows_of as rows_of_table
from samverka_store.intake.take_in import take_in
from samverka_store.model.nouns import KINDS
from samverka_store.model.people import Person
from samverka_store.model.proposals import Reached
from samverka_store.model.record import Record
from samverka_store.words.language import words_for
from tests.builders import (
    Office,
    a_meeting,
    a_membership,
    a_network,
    a_parked_idea,
    a_person,
    a_proposal,
    a_referral,
    an_action,
    an_organisation,
)
from tests.store.exchange.autumn import TODAY, Autumn
from tests.store.exchange.evening import Evening

SV, EN = words_for("sv"), words_for("en")
RECORD_FIELDS = {field.name for field in msgspec.structs.fields(Record)}


@pytest.fixture
def office() -> Office:
    return Office()


def rows_of(data: bytes) -> list[dict[str, str]]:
    """The rows by heading, read as a spreadsheet set to Swedish does."""
    text = data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def rows(office: Office, name: str, today: date = TODAY) -> list[dict[str, str]]:
    return rows_of(table(name, office.repository, words=SV, today=today))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])
def test_every_list_has_headings_that_differ_and_as_many_cells_in_each_row(
    name: str, words: object
) -> None:
    data = table(name, Autumn().repository, words=words, today=TODAY)  # type: ignore[arg-type] # Words
    text = data.decode("utf-8-sig")
    heads, *cells = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert len(set(heads)) == len(heads)
    assert all(heads)
    assert {len(row) for row in cells} <= {len(heads)}
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")


def test_a_link_is_a_reference_and_a_name(office: Office) -> None:
    with office.change() as repository:
        network = a_network(repository)
        a_meeting(repository, network)
    [row] = rows(office, "meetings")
    assert (row["Nätverk (nr)"], row["Nätverk"]) == ("N1", "Forum för delaktighet")
    assert (row["Dag"], row["Börjar"], row["Slutar"]) == ("2023-09-18", "13:30", "15:30")
    assert row["Läge"] == "Planerat"


def test_ideas_are_the_parked_proposals(office: Office) -> None:
    with office.change() as repository:
        a_proposal(repository)
        idea = a_parked_idea(repository)
    assert [row["Beteckning"] for row in rows(office, "ideas")] == [idea.ref]
    assert len(rows(office, "proposals")) == 2


def test_contacts_are_the_people_and_a_noun_names_its_list(office: Office) -> None:
    with office.change() as repository:
        a_person(repository)
    assert rows(office, "contacts") == rows(office, "people") == rows(office, "person")


def test_rows_come_by_reference_and_without_the_trash(office: Office) -> None:
    with office.change() as repository:
        people = [a_person(repository, f"Person {number}") for number in range(12)]
        repository.remove(people[3])
    refs = [row["Beteckning"] for row in rows(office, "contacts")]
    assert refs == [f"K{number}" for number in range(1, 13) if number != 4]


def test_what_is_late_says_by_how_many_days(office: Office) -> None:
    with office.change() as repository:
        an_action(repository, due=date(2023, 9, 28))
        an_action(repository, due=date(2023, 10, 28))
        an_action(repository, due=date(2023, 9, 1), state="done")
        an_action(repository)
    assert [row["Försenat, dagar"] for row in rows(office, "actions")] == ["3", "", "", ""]


def test_a_membership_says_whether_it_holds_today(office: Office) -> None:
    with office.change() as repository:
        network, person = a_network(repository), a_person(repository)
        a_membership(repository, network, person, until=date(2023, 9, 30))
        a_membership(repository, network, person, since=date(2023, 1, 1))
    assert [row["Gäller nu"] for row in rows(office, "memberships")] == ["nej", "ja"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_like_a_formula(sign: str) -> None:
    assert disarmed(f"{sign}SUM(A1)") == f"'{sign}SUM(A1)"
    assert disarmed(f"a{sign}b") == f"a{sign}b"


def test_a_phone_number_stays_a_text(office: Office) -> None:
    with office.change() as repository:
        a_person(repository, phone="+46 10 000 00 00", note="=1+1")
    [row] = rows(office, "contacts")
    assert row["Telefon"] == "'+46 10 000 00 00"
    assert row["Anteckning"] == "'=1+1"


def test_text_with_separators_quotes_and_breaks_is_read_back_as_it_was(office: Office) -> None:
    note = 'a;b,"c"\nåäö – 😀'
    with office.change() as repository:
        a_person(repository, note=note)
    [row] = rows(office, "contacts")
    assert row["Anteckning"] == note


def test_an_unknown_list_is_refused(office: Office) -> None:
    with pytest.raises(UsageError):
        table("secrets", office.repository, words=SV, today=TODAY)


def test_every_noun_has_a_list_and_every_field_of_it_a_column() -> None:
    from samverka_store.exchange import tables

    listed = {kind.noun: kind for kind in tables._KINDS.values()}
    assert listed.keys() == {kind.noun for kind in KINDS} - {"event"}
    for noun, kind in listed.items():
        specs = (*kind.fields, *tables._FURTHER.get(noun, ()))
        told = {name for spec in specs for name in spec.record_fields}
        fields = {field.name for field in msgspec.structs.fields(kind)}
        assert fields - told <= {*RECORD_FIELDS, "state", "uid", "sequence"}, noun


def test_an_agenda_is_a_list_of_its_own_with_what_was_said_and_decided() -> None:
    evening = Evening()
    found = rows_of(table("agenda", evening.repository, words=SV, today=TODAY))
    assert [row["Plats"] for row in found[:5]] == ["1", "2", "3", "4", "5"]
    discussed = found[2]
    assert discussed == {
        "Vid möte (nr)": "M2023-001",
        "Dag": "2023-09-18",
        "Nätverk (nr)": "N1",
        "Nätverk": "Forum för delaktighet",
        "Plats": "3",
        "Punkt": "Gemensam folder",
        "Slag": "Förslag",
        "Förslag (nr)": "F2023-001",
        "Förslag": "Gemensam folder",
        "Klar": "ja",
        "Sagt": "Alla vill ha den",
        "Beslut": "Foldern trycks",
    }


def test_what_no_form_shows_is_in_its_list_too(office: Office) -> None:
    with office.change() as repository:
        network = a_network(repository, limits={"receipt": 14})
        proposal = a_proposal(
            repository,
            network=network.id,
            milestones="Tryck\nSpridning",
            reached=(Reached(milestone="Tryck", day=date(2023, 9, 20)),),
            extended=date(2023, 9, 2),
            revived=date(2023, 9, 3),
        )
        days = (date(2023, 9, 4), date(2023, 9, 8))
        a_referral(repository, proposal, an_organisation(repository), reminders=days)
    assert rows(office, "networks")[0]["Tidsgränser"] == "receipt=14"
    [told] = rows(office, "proposals")
    assert told["Uppnådda delmål"] == "2023-09-20 Tryck"
    assert (told["Förlängt senast"], told["Väckt"]) == ("2023-09-02", "2023-09-03")
    assert rows(office, "referrals")[0]["Påmint"] == "2023-09-04, 2023-09-08"


@pytest.mark.parametrize(
    "text", ["=1+1", "'=1+1", "''-x", "+46 10", "@a", "-", "＝1", "it's", "'a", "a=b", "a;b\nc"]
)
def test_a_list_that_is_taken_in_again_says_what_it_said(office: Office, text: str) -> None:
    with office.change() as repository:
        a_person(repository, note=text)
    data = table("people", office.repository, words=SV, today=TODAY)
    head, line = csv_lines(data.decode("utf-8-sig"))
    assert line.cells[head.cells.index("Anteckning")] == text


def test_contacts_that_are_taken_in_again_change_nothing(office: Office) -> None:
    with office.change() as repository:
        a_person(repository, "Eva Ek", phone="+46 10 000", note="=SUM(A1)", email="eva@example.org")
    lines = csv_lines(table("people", office.repository, words=SV, today=TODAY).decode("utf-8-sig"))
    with office.change() as repository:
        taken = take_in(
            Person, rows_of_table(table_of(Person, lines)), Context(repository, SV, TODAY)
        )
    assert [outcome.kind for outcome in taken.outcomes] == ["same"]
    [person] = office.repository.all(Person)
    assert (person.phone, person.note) == ("+46 10 000", "=SUM(A1)")
