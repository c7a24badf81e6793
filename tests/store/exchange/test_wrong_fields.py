"""Fields that no form would let through, written past every check: no export stops for them."""

import types
import typing
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

import msgspec
import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt

from samverka_store.documents import fits
from samverka_store.errors import UnreadableDay, UnreadableZone
from samverka_store.exchange.ics import calendar, reminder_calendar
from samverka_store.exchange.markdown import KINDS, document
from samverka_store.exchange.scope import EVERYTHING, scope_of, unplaced
from samverka_store.exchange.tables import LISTS, table
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import BY_TABLE
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.words.language import words_for
from samverka_tui.cli.as_json import as_json
from tests.builders import Office, a_meeting, a_network, write_by_hand
from tests.store.exchange.readers import READERS
from tests.store.exchange.test_tables import rows_of
from tests.tui.screens.hosts import NOW, fill

SV = words_for("sv")
TODAY = date(2023, 10, 16)
# What has no meaning as a code, a zone, a rule or a season.
CODES = ("", "Mars/Olympus", "٢٠٢٣-spring", "0000-spring", "FREQ=YEARLY;BYMONTH=0", "../../x")
CODED = frozenset(("state", "kind", "form", "zone", "rule", "season", "uid", "channel", "role"))
ENDS = {
    date: ("0001-01-01", "9999-12-31"),
    time: ("00:00:00", "23:59:59.999999"),
    datetime: ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"),
}


def put(office: Office, table: str, id: int, /, **fields: Any) -> None:
    """Write fields of a document as someone does by hand."""
    write_by_hand(office.workspace, table, id, **fields)


def wrong(kind: Any, name: str, ids: Iterable[int]) -> Iterator[Any]:
    """Values that the type allows and no form would."""
    if typing.get_origin(kind) is typing.Annotated:
        kind = typing.get_args(kind)[0]
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        for part in typing.get_args(kind):
            yield from wrong(part, name, ids)
    elif kind is str and name in CODED:
        yield from CODES
    elif kind is int:
        yield from (-1, 0, 2**63, *ids)
    elif typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)[0]
        yield from ([value] for value in wrong(inner, name, ids))
    elif isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind is not msgspec.Struct:
        for field in msgspec.structs.fields(kind):
            for value in wrong(field.type, field.name, ids):
                yield {"title": "x", "label": "x", "url": "x", field.encode_name: value}
    else:
        yield from ENDS.get(kind, ())


def check_exports(office: Office) -> None:
    """Every export is made and reads back as what it is."""
    repository = office.repository
    days = sum(meeting.day is not None for meeting in repository.all(Meeting))
    left_out = len(unplaced(repository, EVERYTHING))
    Calendar.from_ical(reminder_calendar(repository, EVERYTHING, words=SV, today=TODAY))
    made: Any = Calendar.from_ical(calendar(repository, EVERYTHING, words=SV))
    events = made.walk("VEVENT")
    assert len(events) == days - left_out == len({str(event["UID"]) for event in events})
    for kind in KINDS:
        text = document(kind, repository, words=SV, today=TODAY)
        headings = [t.tag for t in MarkdownIt().parse(text) if t.type == "heading_open"]
        assert headings.count("h1") == 1
    for name in LISTS:
        rows_of(table(name, repository, words=SV, today=TODAY))


def a_full_office() -> Office:
    office = Office(now=NOW)
    with office.change() as repository:
        fill(repository)
    return office


@pytest.mark.parametrize("name", [name for name in BY_TABLE if name != "events"])
@pytest.mark.parametrize("coded", [True, False], ids=["codes", "the_rest"])
def test_no_wrong_field_of_any_record_stops_an_export(name: str, coded: bool) -> None:
    office = a_full_office()
    repository, kind = office.repository, BY_TABLE[name]
    id, stored = min(repository.stored(name), key=lambda found: found[0])
    others = [min(id for id, _ in repository.stored(table)) for table in ("events", "networks")]
    # One that is wrong may hide another: codes decide what is shown, so they are tried apart.
    columns = {
        field.encode_name: list(wrong(field.type, field.name, (*others, id)))
        for field in msgspec.structs.fields(kind)
        if field.name not in ("id", "deleted", "versions") and (field.name in CODED) == coded
    }
    rounds = max(map(len, columns.values()), default=0)
    for turn in range(rounds):
        tried = {
            field: values[turn % len(values)]
            for field, values in columns.items()
            if values and fits(name, id, {**stored, field: values[turn % len(values)]})
        }
        put(office, name, id, **tried)
        found = repository.get(kind, id)
        assert msgspec.json.encode(as_json(found, repository))
        check_one(office, found)
        put(office, name, id, **{field: stored.get(field) for field in tried})
    assert rounds > 2 or coded


def check_one(office: Office, record: Record) -> None:
    """The exports that the record stands in are made."""
    repository = office.repository
    for name in LISTS:
        if name.startswith(record.table[:4]) or record.table == "proposals":
            table(name, repository, words=SV, today=TODAY)
    if isinstance(record, Network | Meeting | Series):
        calendar(repository, scope_of(record), words=SV)
        calendar(repository, EVERYTHING, words=SV)
    reminder_calendar(repository, EVERYTHING, words=SV, today=TODAY)
    network = next(repository.all(Network))
    for kind in KINDS:
        document(kind, repository, words=SV, today=TODAY)
        document(kind, repository, words=SV, today=TODAY, network=network)


def test_everything_wrong_at_once_stops_no_export() -> None:
    office = a_full_office()
    for name, kind in BY_TABLE.items():
        if name == "events":
            continue
        for place, (id, stored) in enumerate(list(office.repository.stored(name))):
            for field in msgspec.structs.fields(kind):
                values = list(wrong(field.type, field.name, (id,)))
                new = {field.encode_name: values[place % len(values)]} if values else {}
                if field.name not in ("id", "versions") and fits(name, id, {**stored, **new}):
                    put(office, name, id, **new)
    check_exports(office)


def test_a_meeting_in_an_unknown_zone_is_left_out_and_named_and_the_rest_is_there() -> None:
    office = Office()
    with office.change() as repository:
        network = a_network(repository)
        lost, kept, whole = (a_meeting(repository, network) for _ in range(3))
    put(office, "meetings", lost.id, zone="Mars/Olympus")
    put(office, "meetings", whole.id, zone="Mars/Olympus", start=None, end=None)
    [(meeting, why)] = unplaced(office.repository, EVERYTHING)
    assert meeting.ref == lost.ref
    assert isinstance(why, UnreadableZone)
    for read in READERS.values():
        seen = read(calendar(office.repository, EVERYTHING, words=SV))
        assert {entry.uid for entry in seen} == {kept.uid, whole.uid}


def test_a_time_before_the_calendar_begins_is_left_out() -> None:
    office = Office()
    with office.change() as repository:
        meeting = a_meeting(repository, a_network(repository))
    put(office, "meetings", meeting.id, day="0001-01-01", start="00:00:00")
    [(_, why)] = unplaced(office.repository, EVERYTHING)
    assert isinstance(why, UnreadableDay)


def test_copies_of_a_meeting_by_hand_keep_apart_in_a_calendar() -> None:
    office = Office()
    with office.change() as repository:
        network = a_network(repository)
        first, copy, bare = (a_meeting(repository, network) for _ in range(3))
    put(office, "meetings", copy.id, uid=first.uid)
    put(office, "meetings", bare.id, uid="", sequence=-3, last_day="2023-09-01")
    check_exports(office)
    again: Any = Calendar.from_ical(calendar(office.repository, EVERYTHING, words=SV))
    assert [int(event["SEQUENCE"]) for event in again.walk("VEVENT")] == [0, 0, 0]


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("meetings", "start", "13:30:00+02:00"),
        ("series", "end", "13:30:00Z"),
        ("meetings", "created", "2023-01-01T00:00:00"),
    ],
)
def test_times_that_cannot_be_put_in_order_with_others_are_no_records(
    table: str, field: str, value: str
) -> None:
    office = a_full_office()
    id, stored = next(iter(office.repository.stored(table)))
    assert fits(table, id, dict(stored))
    assert not fits(table, id, {**stored, field: value})


def test_a_proposal_merged_into_nothing_is_told_as_any_other() -> None:
    office = a_full_office()
    proposal = next(office.repository.all(Proposal))
    for target in (7, next(office.repository.all(Meeting)).id):
        put(office, "proposals", proposal.id, state="merged", merged_into=target)
        check_exports(office)
