"""Whatever a record holds, its fields written out read back as the same record."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.clean import clean_line, clean_text
from samverka_store.entry.context import Context
from samverka_store.entry.reading import read_record
from samverka_store.entry.writing import write_record
from samverka_store.errors import InvalidRecord
from samverka_store.model.actions import Action
from samverka_store.model.meetings import Attendance, Meeting
from samverka_store.model.networks import NETWORK_KINDS, NETWORK_STATES, Network
from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.people import Person
from samverka_store.model.series import Series
from samverka_store.words.language import Code, words_for
from tests.builders import a_network, a_person, a_proposal, an_organisation
from tests.store.desk import Desk


def clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


LINES = st.text(max_size=60).map(clean_line)
NAMES = LINES.filter(bool)
TEXTS = st.text(max_size=200).map(lambda text: clean_text(text).strip())
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
SPANS = st.tuples(st.integers(0, 1439), st.integers(0, 1439)).map(
    lambda minutes: (clock(min(minutes)), clock(max(minutes)))
)
COUNTS = st.none() | st.integers(0, 500)
LANGUAGES = st.sampled_from(["sv", "en"])


def context_in(desk: Desk, code: Code) -> Context:
    return Context(desk.repository, words_for(code), date(2023, 9, 1))


@given(NAMES, st.sampled_from(NETWORK_KINDS), st.sampled_from(NETWORK_STATES), TEXTS, LANGUAGES)
def test_networks(name: str, kind: str, state: str, purpose: str, code: Code) -> None:
    desk = Desk()
    network = Network(name=name, kind=kind, state=state, purpose=purpose, open_to_all=True)
    context = context_in(desk, code)
    assert read_record(Network, write_record(network, context), context) == network


@given(
    NAMES, LINES, st.lists(st.from_regex(r"[a-zåäö]{1,9}", fullmatch=True), unique=True), LANGUAGES
)
def test_people(name: str, role: str, expertise: list[str], code: Code) -> None:
    context = context_in(Desk(), code)
    person = Person(name=name, role=role, expertise=tuple(expertise), verified=date(2023, 1, 2))
    assert read_record(Person, write_record(person, context), context) == person


@given(DAYS, st.integers(0, 3), SPANS, st.builds(Attendance, people=COUNTS), LANGUAGES)
def test_meetings(
    day: date, more: int, span: tuple[time, time], attendance: Attendance, code: Code
) -> None:
    desk = Desk()
    network = a_network(desk.repository)
    start, end = span
    meeting = Meeting(
        network=network.id,
        state="planned",
        day=day,
        last_day=date.fromordinal(day.toordinal() + more) if more else None,
        start=start,
        end=end if end > start else None,
        attendance=attendance,
    )
    context = context_in(desk, code)
    assert read_record(Meeting, write_record(meeting, context), context) == meeting


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MONTHLY;BYDAY=3MO",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=WEEKLY;BYDAY=TU",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=1WE",
        "FREQ=MONTHLY;BYMONTHDAY=15",
    ],
)
@pytest.mark.parametrize("code", ["sv", "en"])
def test_rules(rule: str, code: Code) -> None:
    desk = Desk()
    network = a_network(desk.repository)
    series = Series(
        network=network.id, name="x", rule=rule, first=date(2023, 9, 1), last=date(2023, 12, 1)
    )
    context = context_in(desk, code)
    assert read_record(Series, write_record(series, context), context) == series


@given(NAMES, TEXTS, LANGUAGES)
def test_actions(title: str, note: str, code: Code) -> None:
    context = context_in(Desk(), code)
    action = Action(title=title, state="open", note=note, due=date(2024, 2, 29))
    assert read_record(Action, write_record(action, context), context) == action


PIECES = (
    *("Kim Berg", "Eva Ek", "N1", "K2", "K4", "O2", "F2023-001", "Folder", " – ", " - ", "–"),
    *(";", ",", "(", ")", "\n", " via ", "anonym", "[x] ", ": ", "https://example.org", "a"),
    *("brukarrådet", "24 personer", "9 nya", " ", "kvittens: 7", "notes=9", "beslut"),
)
WRITTEN = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)
LISTS = (
    *(("meeting", "themes"), ("meeting", "agenda"), ("meeting", "attendance")),
    *(("proposal", "bearers"), ("network", "links"), ("person", "expertise")),
    ("network", "limits"),
)


@given(
    st.sampled_from(LISTS),
    WRITTEN,
    LANGUAGES,
)
def test_whatever_is_read_is_written_so_that_it_reads_the_same(
    field: tuple[str, str], text: str, code: Code
) -> None:
    desk = Desk()
    for name in ("Kim Berg", "Eva Ek", "Eva Ek", "N1", "Ek, Eva", "Bo via Eva", "a - b", "anonym"):
        a_person(desk.repository, name)
    for name in ("Region Exempel", "brukarrådet", "O1", "Kultur, fritid"):
        an_organisation(desk.repository, name)
    a_proposal(desk.repository, "Folder", network=a_network(desk.repository, "Forum").id)
    context = context_in(desk, code)
    noun, name = field
    needed = {"meeting": {"network": "N1"}, "proposal": {"title": "x"}}.get(noun, {"name": "x"})
    try:
        record = read_record(BY_NOUN[noun], {**needed, name: text}, context)
    except InvalidRecord:
        return
    assert read_record(BY_NOUN[noun], write_record(record, context), context) == record
