"""A meeting's day is warned about when it is a holiday or when other meetings are held."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from samverka_store.clashes import clashes
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.repository import Repository
from tests.builders import a_meeting, a_network

MONDAY = date(2023, 9, 18)


@pytest.fixture
def network(repository: Repository) -> Network:
    return a_network(repository)


def found(meeting: Meeting, repository: Repository) -> list[tuple[str, date, str]]:
    return [(one.kind, one.day, one.code or one.ref) for one in clashes(meeting, repository)]


def at(start: int, end: int | None) -> dict[str, time | None]:
    return {"start": time(start), "end": time(end) if end else None}


def test_holidays_and_eves_are_told_by_name(repository: Repository, network: Network) -> None:
    midsummer = a_meeting(repository, network, date(2023, 6, 22), last_day=date(2023, 6, 25))
    assert found(midsummer, repository) == [
        ("eve", date(2023, 6, 23), "midsummer_eve"),
        ("holiday", date(2023, 6, 24), "midsummer_day"),
    ]


def test_a_plain_monday_clashes_with_nothing(repository: Repository, network: Network) -> None:
    assert clashes(a_meeting(repository, network, MONDAY), repository) == []


@pytest.mark.parametrize(
    ("times", "kind"),
    [
        (at(13, 14), "time"),
        (at(15, 17), "time"),
        (at(14, None), "time"),
        (at(9, 12), ""),
        (at(16, 18), ""),
        ({"start": None, "end": None}, "time"),
    ],
)
def test_another_networks_meeting_clashes_when_their_times_overlap(
    times: dict[str, time | None], kind: str, repository: Repository, network: Network
) -> None:
    meeting = a_meeting(repository, network, MONDAY, venue="Röda salen")
    other = a_meeting(repository, a_network(repository, "Chefer"), MONDAY, **times)
    assert found(meeting, repository) == ([(kind, MONDAY, other.ref)] if kind else [])


def test_the_same_place_at_the_same_time_is_worse(repository: Repository, network: Network) -> None:
    meeting = a_meeting(repository, network, MONDAY, venue="Röda salen")
    other = a_meeting(repository, a_network(repository, "Chefer"), MONDAY, venue=" röda salen")
    assert found(meeting, repository) == [("place", MONDAY, other.ref)]


def test_one_network_has_one_meeting_a_day(repository: Repository, network: Network) -> None:
    meeting = a_meeting(repository, network, MONDAY)
    other = a_meeting(repository, network, MONDAY, **at(9, 10))
    assert found(meeting, repository) == [("day", MONDAY, other.ref)]


def test_several_days_clash_with_each_in_them(repository: Repository, network: Network) -> None:
    conference = a_meeting(repository, network, date(2023, 9, 17), last_day=date(2023, 9, 19))
    other = a_meeting(repository, a_network(repository, "Chefer"), MONDAY)
    assert found(conference, repository) == [("time", MONDAY, other.ref)]
    assert found(other, repository) == [("time", MONDAY, conference.ref)]


def test_what_is_cancelled_removed_or_without_a_day_clashes_with_nothing(
    repository: Repository, network: Network
) -> None:
    meeting = a_meeting(repository, network, MONDAY)
    a_meeting(repository, network, MONDAY, state="cancelled", reason="x")
    repository.remove(a_meeting(repository, network, MONDAY))
    assert clashes(meeting, repository) == []
    assert clashes(replace(meeting, day=None, start=None, end=None), repository) == []
    assert clashes(replace(meeting, state="cancelled", reason="x"), repository) == []


def test_a_meeting_not_kept_yet_is_warned_about(repository: Repository, network: Network) -> None:
    there = a_meeting(repository, network, MONDAY)
    new = Meeting(network=network.id, state="planned", day=MONDAY, start=time(14), end=time(16))
    assert found(new, repository) == [("time", MONDAY, there.ref)]
