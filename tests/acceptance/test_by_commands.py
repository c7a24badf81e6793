"""The open forum of autumn 2023 through the command line: what it finds, and what others read."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

import pytest
import vobject

from tests.acceptance import forum
from tests.acceptance.commands import CommandLine, Refs, autumn
from tests.acceptance.outcome import Outcome
from tests.store.exchange.readers import Seen, by_ical, by_ics, by_vobject

Reader = Callable[[bytes], list[Seen]]


class Run(NamedTuple):
    """The whole autumn, once for all tests: the command line to ask, references and files."""

    line: CommandLine
    refs: Refs
    outcome: Outcome


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    line = CommandLine(
        tmp_path_factory.mktemp("autumn") / "data",
        tmp_path_factory.mktemp("home"),
        forum.PLANNING,
    )
    return Run(line, *autumn(line))


@pytest.fixture(params=[by_vobject, by_ical, by_ics], ids=["vobject", "ical", "ics"])
def reader(request: pytest.FixtureRequest) -> Reader:
    read: Reader = request.param
    return read


def events(data: bytes) -> list[Any]:
    """The entries of a calendar with all that stands in them, as vobject reads them."""
    calendar: Any = vobject.readOne(data.decode())
    return list(calendar.vevent_list)


def test_other_libraries_read_half_past_one_on_both_sides_of_the_change_to_winter_time(
    run: Run, reader: Reader
) -> None:
    seen = reader(run.outcome.season)
    days = [forum.SEPTEMBER, forum.OCTOBER, forum.NOVEMBER, forum.MOVED_TO]
    assert [moments(entry) for entry in seen] == [
        (day, time(13, 30), time(15, 30), timedelta(hours=offset), time(13 - offset, 30))
        for day, offset in zip(days, (2, 2, 1, 1), strict=True)
    ]


def moments(entry: Seen) -> tuple[date, time, time, timedelta | None, time]:
    """Day, start and end in Stockholm, their distance from UTC, and the start in UTC."""
    start, end = entry.start, entry.end
    assert isinstance(start, datetime)
    assert isinstance(end, datetime)
    assert end.date() == start.date()
    assert end.utcoffset() == start.utcoffset()
    in_utc = start.astimezone(UTC).time()
    return start.date(), start.time(), end.time(), start.utcoffset(), in_utc


def test_other_libraries_read_themes_speakers_and_what_was_moved_or_cancelled(
    run: Run, reader: Reader
) -> None:
    september, october, november, december = reader(run.outcome.season)
    for entry, theme in zip((september, october), forum.THEMES.values(), strict=True):
        assert entry.title == f"{forum.NETWORK}: {theme.title}"
        assert all(speaker in entry.text for speaker in theme.speakers)
    assert november.title == f"INSTÄLLT: {forum.NETWORK}"
    assert forum.WHY_CANCELLED in november.text
    assert december.title == f"{forum.NETWORK}: tema meddelas senare"
    assert "Flyttat från måndag 18 december 2023" in december.text
    statuses = [entry.status for entry in (september, october, november, december)]
    assert statuses == ["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"]
    for entry in (september, october, december):
        assert forum.VIDEO in entry.text
        assert forum.VENUE in entry.place


def test_a_meeting_keeps_its_identity_and_counts_up_when_it_is_moved_or_cancelled(
    run: Run,
) -> None:
    first, last = events(run.outcome.dates), events(run.outcome.season)
    assert [event.dtstart.value.date() for event in first] == list(forum.MONDAYS)
    assert [event.uid.value for event in last] == [event.uid.value for event in first]
    assert len({event.uid.value for event in first}) == len(forum.MONDAYS)
    before = [int(event.sequence.value) for event in first]
    after = [int(event.sequence.value) for event in last]
    assert [old < new for old, new in zip(before, after, strict=True)] == [
        False,
        False,
        True,
        True,
    ]


def test_the_page_of_coming_meetings_says_all_that_a_visitor_has_to_know(run: Run) -> None:
    page = run.outcome.coming
    assert page.startswith(f"# {forum.NETWORK} – träffar hösten 2023\n")
    rows = {line.split("|")[1].strip(): line for line in page.split("\n") if "|" in line}
    september, october = forum.THEMES.values()
    assert september.line in rows["mån 18 sep"]
    assert october.line in rows["mån 16 okt"]
    assert "**inställt**" in rows["mån 20 nov"]
    assert "Tema meddelas senare (**flyttat** från 18 december 2023)" in rows["tis 19 dec"]
    assert f"Måndag 20 november 2023 är inställd: {forum.WHY_CANCELLED}." in page
    assert "Måndag 18 december 2023 är flyttad till tisdag 19 december 2023." in page
    assert "Tredje måndagen i månaden kl. 13.30–15.30" in page
    assert forum.VENUE in page
    assert f"<{forum.CONTACT_EMAIL}>" in page


def test_the_network_page_says_when_it_meets_next_and_whom_to_turn_to(run: Run) -> None:
    page = run.outcome.network
    assert page.startswith(f"# {forum.NETWORK}, läget 16 oktober 2023\n")
    for fact in (
        forum.PURPOSE,
        "Öppet för alla.",
        "tredje måndagen i månaden; nästa träff måndag 16 oktober 2023 kl. 13.30–15.30",
        f"{forum.CONTACT}, {forum.CONTACT_ROLE}, <{forum.CONTACT_EMAIL}>, {forum.CONTACT_PHONE}",
    ):
        assert fact in page


def test_the_page_of_proposals_says_where_each_stands_and_names_nobody(run: Run) -> None:
    page = run.outcome.proposals
    rows = {line.split("|")[2].strip(): line for line in page.split("\n") if "|" in line}
    assert "Inkommet" in rows[forum.OPEN_EVENINGS.title]
    assert "Inkommet" in rows[forum.CALMER_WAITING.title]
    assert "Parkerat" in rows[forum.FILM.title]
    assert "prövas igen mars 2024" in rows[forum.FILM.title]
    before_contact = page.partition("Kontakt:")[0]
    for name in (forum.CONTACT, forum.OPEN_EVENINGS.bearer, forum.FILM.bearer):
        assert name not in before_contact


def test_the_page_of_the_parking_lot_says_why_and_until_when(run: Run) -> None:
    page = run.outcome.parking
    assert page.startswith(f"# Parkeringsrutan i {forum.NETWORK} – genomgång 16 oktober 2023\n")
    [idea] = [line for line in page.split("\n") if line.startswith("- ")]
    assert f"**{forum.FILM.title}** ({run.refs.proposals[2]})" in idea
    assert f"parkerad 16 oktober 2023: {forum.WHY_PARKED}." in idea
    assert "Prövas 1 mars 2024." in idea


def test_everything_is_found_again_in_the_lists(run: Run) -> None:
    line, refs = run.line, run.refs
    line.now = forum.DAY_AFTER
    [network] = line.records("list", "networks")
    assert (network["ref"], network["name"]) == (refs.network, forum.NETWORK)
    assert network["contact"] == refs.contact
    [series] = line.records("list", "series", "--network", refs.network)
    assert (series["ref"], series["name"]) == (refs.series, forum.SERIES)
    meetings = line.records("list", "meetings", "--network", refs.network)
    assert {meeting["day"]: (meeting["ref"], meeting["state"]) for meeting in meetings} == {
        "2023-09-18": (refs.meetings[0], "planned"),
        "2023-10-16": (refs.meetings[1], "planned"),
        "2023-11-20": (refs.meetings[2], "cancelled"),
        "2023-12-19": (refs.meetings[3], "planned"),
    }
    proposals = line.records("list", "proposals", "--network", refs.network)
    assert {proposal["title"]: proposal["state"] for proposal in proposals} == {
        forum.OPEN_EVENINGS.title: "received",
        forum.CALMER_WAITING.title: "received",
        forum.FILM.title: "parked",
    }
    assert [idea["ref"] for idea in line.records("list", "ideas")] == [refs.proposals[2]]


def test_each_record_is_shown_with_its_facts(run: Run) -> None:
    line, refs = run.line, run.refs
    october, november, december = map(line.record, refs.meetings[1:])
    assert [theme["title"] for theme in october["themes"]] == [forum.THEMES[forum.OCTOBER].title]
    assert november["reason"] == forum.WHY_CANCELLED
    assert december["themes"] == []
    assert (december["moved_from"], december["day"]) == ("2023-12-18", "2023-12-19")
    assert (december["start"], december["end"]) == ("13:30", "15:30")
    told, anonymous, parked = map(line.record, refs.proposals)
    assert [proposal["meeting"] for proposal in (told, anonymous, parked)] == [refs.meetings[1]] * 3
    assert [bearer["name"] for bearer in told["bearers"]] == [forum.OPEN_EVENINGS.bearer]
    [bearer] = anonymous["bearers"]
    assert (bearer["anonymous"], bearer["via"], bearer["person"]) == (True, refs.contact, None)
    assert (parked["reason"], parked["review"]) == (
        forum.WHY_PARKED,
        forum.REVIEW_DAY.isoformat(),
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("aterhamtning", "N1"),
        ("vantrum", "F2023-002"),
        ("mentorskap", "M2023-002"),
        ("ahl", "K1"),
        ("hosten", "S1"),
    ],
)
def test_a_search_without_dots_and_rings_finds_it(run: Run, words: str, found: str) -> None:
    assert found in [record["ref"] for record in run.line.records("search", words)]
