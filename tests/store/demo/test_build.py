"""The demo: alive on the day it is opened, invented throughout, and as large as asked."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from samverka_store.demo.build import build
from samverka_store.disk.workspace import Workspace
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import KINDS
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.today import agenda

DAYS = [date(2026, 11, 21), date(2027, 1, 1), date(2028, 2, 29), date(2027, 7, 15)]


def opened(folder: Path, state_dir: Path, today: date) -> Workspace:
    now = datetime(today.year, today.month, today.day, 10, tzinfo=UTC)
    return Workspace.open(folder, state_dir=state_dir, clock=lambda: now, by="anna")


def every_record(repository: Repository) -> Iterator[Record]:
    for kind in KINDS:
        yield from repository.all(kind)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_there_is_something_of_everything_to_do_on_any_day(
    tmp_path: Path, state_dir: Path, today: date
) -> None:
    build(tmp_path / "demo", records=1, today=today, state_dir=state_dir)
    repository = opened(tmp_path / "demo", state_dir, today).repository
    kinds = {due.kind for due in agenda(repository, today=today)}
    assert {"review", "referral", "action", "contacts"} <= kinds
    assert any(kind.startswith("feedback_") for kind in kinds)
    meetings = list(repository.all(Meeting))
    assert {"planned", "announced", "documented", "cancelled"} <= {m.state for m in meetings}
    assert any(m.moved_from for m in meetings)
    assert any(m.season for m in meetings)
    assert any(m.last_day for m in meetings)
    assert any(not m.has_theme and m.is_open for m in meetings)
    networks = list(repository.all(Network))
    assert sum(network.kind == "managers" for network in networks) == 8
    assert {"received", "parked", "referred", "declined"} <= {
        proposal.state for proposal in repository.all(Proposal)
    }


def test_every_record_is_without_faults_and_in_the_past(tmp_path: Path, state_dir: Path) -> None:
    today = DAYS[0]
    build(tmp_path / "demo", records=1, today=today, state_dir=state_dir)
    repository = opened(tmp_path / "demo", state_dir, today).repository
    for record in every_record(repository):
        assert record.faults() == [], record.ref
        assert record.created is None or record.created.date() <= today
        for event in repository.events_of(record.id):
            assert event.at.date() <= today


def test_addresses_are_at_example_org(tmp_path: Path, state_dir: Path) -> None:
    build(tmp_path / "demo", records=3_000, today=DAYS[0], state_dir=state_dir)
    repository = opened(tmp_path / "demo", state_dir, DAYS[0]).repository
    addresses = [p.email for p in repository.all(Person)]
    addresses += [o.email for o in repository.all(Organisation) if o.email]
    assert addresses
    assert all(address.endswith("@example.org") for address in addresses)


def test_it_is_as_large_as_asked_and_the_same_each_time(tmp_path: Path, state_dir: Path) -> None:
    titles = []
    for name in ("one", "two"):
        build(tmp_path / name, records=3_000, today=DAYS[0], state_dir=state_dir)
        repository = opened(tmp_path / name, state_dir, DAYS[0]).repository
        there = sum(repository.count(kind) for kind in KINDS)
        assert 3_000 <= there < 3_100
        titles.append(sorted(proposal.title for proposal in repository.all(Proposal)))
    assert titles[0] == titles[1]
