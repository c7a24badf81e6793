"""Invented records put into a repository, one small function per noun.

Every function takes the repository and returns the record as it was kept. What a test cares about
is given by name; the rest has a plain default. People and places are made up.
No assertion and no screen lives here.
"""

import uuid
from contextlib import AbstractContextManager
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from samverka_store.disk.workspace import Workspace
from samverka_store.documents import fits
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.knowledge import KnowledgeItem
from samverka_store.model.meetings import Meeting, Speaker, Theme
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases.schedule_series import schedule

MORNING = datetime(2023, 9, 1, 9, 0, tzinfo=ZoneInfo("Europe/Stockholm"))
THIRD_MONDAYS = "FREQ=MONTHLY;BYDAY=3MO"
# Calendar identities are drawn at random; here they follow from the order, so that files compare.
UIDS = uuid.UUID("6f2d3b1e-0000-4000-8000-000000000000")


class Office:
    """A workspace in memory, with a clock that is put forward by hand.

    `with Office().change() as repository:` opens a change for the functions below.
    """

    def __init__(self, *, now: datetime = MORNING, by: str = "anna") -> None:
        self.now = now
        self.workspace = Workspace.in_memory(clock=lambda: self.now, by=by)
        self.repository = self.workspace.repository

    def change(self, *, days_later: int = 0, why: str = "") -> AbstractContextManager[Repository]:
        """A change, this many days after the last one."""
        self.now += timedelta(days=days_later)
        return self.workspace.change(why=why)


def write_by_hand(workspace: Workspace, table: str, id: int, /, **fields: Any) -> None:
    """Give a document fields past every check of its noun; None takes a field away."""
    with workspace.change() as repository:
        whole = {**(repository.document(id) or {}), **fields}
        kept = {name: value for name, value in whole.items() if value is not None}
        assert fits(table, id, kept)
        repository._tables.table(table).put(id, kept)


def an_organisation(
    repository: Repository, name: str = "Region Exempel", **given: Any
) -> Organisation:
    """An organisation."""
    return repository.put(Organisation(name=name, **given))


def a_person(repository: Repository, name: str = "Kim Berg", **given: Any) -> Person:
    """A contact, who has agreed to be named only when `may_be_named` is given."""
    return repository.put(Person(name=name, **given))


def a_network(repository: Repository, name: str = "Forum för delaktighet", **given: Any) -> Network:
    """A network."""
    return repository.put(Network(name=name, **{"state": "active", **given}))


def a_membership(
    repository: Repository, network: Network, person: Person, **given: Any
) -> Membership:
    """A person's place in a network."""
    return repository.put(Membership(network=network.id, person=person.id, **given))


def a_meeting(
    repository: Repository, network: Network, day: date | None = date(2023, 9, 18), **given: Any
) -> Meeting:
    """A planned meeting on a day, 13.30–15.30 unless something else is given."""
    times = {"start": time(13, 30), "end": time(15, 30)} if day else {}
    number = repository.count(Meeting)
    start = {"state": "planned", "uid": str(uuid.uuid5(UIDS, f"meeting {number}"))}
    return repository.put(Meeting(network=network.id, day=day, **{**start, **times, **given}))


def a_theme(title: str, *names: str) -> Theme:
    """A theme with speakers by free names."""
    return Theme(title=title, speakers=tuple(Speaker(name=name) for name in names))


def a_series(
    repository: Repository, network: Network, name: str = "Hösten 2023", **given: Any
) -> Series:
    """The open forum's four third Mondays of the autumn of 2023, with their meetings."""
    start: dict[str, Any] = {
        "rule": THIRD_MONDAYS,
        "first": date(2023, 9, 1),
        "last": date(2023, 12, 31),
        "start": time(13, 30),
        "end": time(15, 30),
    }
    return schedule(repository, Series(network=network.id, name=name, **{**start, **given}))[0]


def meetings_of(repository: Repository, series: Series) -> list[Meeting]:
    """The meetings of a series, by day."""
    found = repository.pointing_at(series.id, Meeting, "series")
    return sorted(found, key=lambda meeting: (meeting.day or date.max, meeting.ref))


def a_proposal(repository: Repository, title: str = "Gemensam folder", **given: Any) -> Proposal:
    """A proposal that was received on the day of the change."""
    day = repository.change.now.date()
    start = {"state": "received", "received": day, "state_since": day}
    return repository.put(Proposal(title=title, **{**start, **given}))


def a_parked_idea(repository: Repository, title: str = "Motivationsfilm", **given: Any) -> Proposal:
    """A parked proposal, to be reviewed in the March that follows."""
    start = {"state": "parked", "reason": "saknar pengar", "review": date(2024, 3, 1)}
    return a_proposal(repository, title, **{**start, **given})


def a_referral(
    repository: Repository, proposal: Proposal, organisation: Organisation, **given: Any
) -> Referral:
    """A proposal carried into an organisation."""
    return repository.put(Referral(proposal=proposal.id, organisation=organisation.id, **given))


def some_feedback(repository: Repository, proposal: Proposal, **given: Any) -> Feedback:
    """A drafted feedback to all bearers of a proposal."""
    return repository.put(Feedback(proposal=proposal.id, **{"state": "drafted", **given}))


def some_knowledge(
    repository: Repository, title: str = "Öppen mötesplats", **given: Any
) -> KnowledgeItem:
    """Something in the knowledge bank: what an association does."""
    return repository.put(KnowledgeItem(title=title, **{"kind": "who_does_what", **given}))


def an_action(repository: Repository, title: str = "Boka tryckeri", **given: Any) -> Action:
    """An open action."""
    return repository.put(Action(title=title, **{"state": "open", **given}))
