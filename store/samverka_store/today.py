"""What a coordinator has to do today, computed and never stored. Source: domain, "Today".

`dues_of` tells what one record asks for; `Agenda` keeps the whole list true while records change,
at the cost of what changed. No screen, no clock: the day is given.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from samverka_store.documents import typed
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.events import Event
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import BY_TABLE
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.owed import days_after, is_awaited, last_heard_of, limit_of, owed
from samverka_store.repository import Repository


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the agenda: what is due, of which record, by which day, and what settles it.

    `kind` names the row's sentence in words, `action` the action that settles it, `detail` what the
    sentence needs besides the record (a count or a name).
    """

    kind: str
    id: int
    ref: str
    label: str
    due: date
    action: str
    network: int | None = None
    detail: str = ""

    def days(self, today: date) -> int:
        """Days since it was due; below zero: days left."""
        return (today - self.due).days


def agenda(repository: Repository, *, today: date) -> tuple[Due, ...]:
    """Everything that is due, oldest debt first."""
    kept = Agenda(repository)
    for _ in kept.catching_up(today):
        pass
    return kept.rows()


def dues_of(record: Record, repository: Repository, today: date) -> Iterator[Due]:
    """What this record asks for today."""
    rule = _RULES.get(type(record))
    if rule is not None and record.deleted is None:
        yield from rule(record, repository, today)


def _proposal(proposal: Proposal, repository: Repository, today: date) -> Iterator[Due]:
    answers = [owing for owing in owed(proposal, repository) if owing.due <= today]
    if answers:
        oldest = min(owing.due for owing in answers)
        kind = f"feedback_{answers[0].kind}"
        count = str(len(answers))
        yield _due(kind, proposal, oldest, "give_feedback", network=proposal.network, detail=count)
    if proposal.state == "parked":
        if proposal.review and proposal.review <= today:
            yield _due("review", proposal, proposal.review, "park", network=proposal.network)
    elif proposal.is_open and proposal.changed and not answers:
        limit = limit_of(proposal.network, "silent", repository)
        # What was changed lately is not silent, whatever points at it.
        if days_after(proposal.changed.date(), limit) <= today:
            silent = days_after(last_heard_of(proposal, repository), limit)
            if silent <= today:
                yield _due("silent", proposal, silent, "state", network=proposal.network)


def _referral(referral: Referral, repository: Repository, today: date) -> Iterator[Due]:
    due = referral.answer_due
    if due and referral.is_overdue(today) and is_awaited(referral, repository):
        proposal = repository.document(referral.proposal) or {}
        yield Due(
            kind="referral",
            id=referral.id,
            ref=referral.ref,
            label=str(proposal.get("title", "")),
            due=due,
            action="edit",
            network=proposal.get("network"),
        )


def _meeting(meeting: Meeting, repository: Repository, today: date) -> Iterator[Due]:
    if meeting.day is None or meeting.state not in ("planned", "announced", "held"):
        return
    last = meeting.last_day or meeting.day
    if meeting.state == "held":
        due = days_after(last, limit_of(meeting.network, "notes", repository))
        if due <= today:
            # Notes alone settle nothing: it is counted among the meetings once it is documented.
            kind = "documented" if meeting.notes else "notes"
            yield _due(kind, meeting, due, "edit", network=meeting.network)
    elif last < today:
        yield _due("held", meeting, last, "state", network=meeting.network)
    elif not meeting.has_theme:
        limits = [limit_of(meeting.network, name, repository) for name in _THEME_LIMITS]
        days_left = (meeting.day - today).days
        passed = [limit for limit in limits if days_left <= limit]
        if passed:
            nearest = str(min(passed))
            yield _due(
                "theme", meeting, meeting.day, "edit", network=meeting.network, detail=nearest
            )


def _action(action: Action, repository: Repository, today: date) -> Iterator[Due]:
    if action.is_open and action.due and action.due <= today:
        yield _due("action", action, action.due, "state", network=action.network)


def _network(network: Network, repository: Repository, today: date) -> Iterator[Due]:
    if network.state != "active" or network.created is None:
        return
    start = network.created.date()
    renewed = network.purpose_renewed or start
    if renewed.year < today.year:
        yield _due("purpose", network, date(today.year, 1, 1), "edit", network=network.id)
    verified = network.contacts_verified or start
    due = days_after(verified, network.limit("contacts"))
    if due <= today:
        yield _due("contacts", network, due, "edit", network=network.id)


def _due(kind: str, record: Record, due: date, action: str, **given: Any) -> Due:
    return Due(
        kind=kind,
        id=record.id,
        ref=record.ref,
        label=record.label,
        due=due,
        action=action,
        **given,
    )


_RULES: Mapping[type[Record], Callable[[Any, Repository, date], Iterator[Due]]] = {
    Proposal: _proposal,
    Referral: _referral,
    Meeting: _meeting,
    Action: _action,
    Network: _network,
}
_TABLES = tuple(kind.table for kind in _RULES)
_THEME_LIMITS = ("theme_first", "theme_second", "theme_last")
_LINEAGE = ("merged_into", "split_from")
# A row's place in the agenda; no two rows have the same.
_Place = tuple[date, str, str, int, Due]


class Agenda:
    """The agenda of a workspace, kept true as records change."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._dues: dict[int, tuple[Due, ...]] = {}
        self._stale: dict[int, None] = {}
        self._day: date | None = None
        self._order: list[_Place] | None = None
        repository.listen(self._notice)

    def catching_up(self, today: date, block: int = 64) -> Iterator[None]:
        """Compute what is not known yet, or no longer true; pauses after each block of records."""
        if self._day != today:
            self._day = today
            self._dues.clear()
            self._order = None
            self._stale = {
                id: None
                for table in _TABLES
                for id, doc in self._repository.documents(BY_TABLE[table])
                if not _is_quiet(table, doc)
            }
        done = 0
        # When a day begins meanwhile, whoever began that one computes the rest.
        while self._stale and self._day == today:
            id, _ = self._stale.popitem()
            self._compute(id, today)
            done += 1
            if done % block == 0:
                yield None

    def rows(self) -> tuple[Due, ...]:
        """What is due, oldest debt first, as far as it is computed."""
        if self._order is None:
            self._order = sorted(_place(due) for dues in self._dues.values() for due in dues)
        return tuple(place[-1] for place in self._order)

    def _compute(self, id: int, today: date) -> None:
        table = self._repository.table_of(id)
        doc = self._repository.document(id)
        dues: tuple[Due, ...] = ()
        if table in _TABLES and doc is not None and not _is_quiet(table, doc):
            dues = tuple(dues_of(typed(BY_TABLE[table], doc), self._repository, today))
        before = self._dues.pop(id, ())
        if dues:
            self._dues[id] = dues
        if self._order is not None and dues != before:
            for due in before:
                del self._order[bisect_left(self._order, _place(due))]
            for due in dues:
                insort(self._order, _place(due))

    def _notice(
        self, table: str, id: int, old: dict[str, Any] | None, new: dict[str, Any] | None
    ) -> None:
        if self._day is None or table == Event.table:
            return
        if table in _TABLES:
            self._stale[id] = None
        for also in self._concerned(table, id, old or {}, new or {}):
            self._stale[also] = None

    def _concerned(
        self, table: str, id: int, old: dict[str, Any], new: dict[str, Any]
    ) -> Iterator[int]:
        """What else asks for something else when this document goes from `old` to `new`."""
        if table in (Feedback.table, Referral.table):
            yield from (doc["proposal"] for doc in (old, new) if doc)
        elif table == Proposal.table:
            for referral in self._repository.pointing_at(id, Referral, "proposal"):
                yield referral.id
            yield from (doc[link] for doc in (old, new) for link in _LINEAGE if doc.get(link))
        elif table == Network.table and old.get("limits") != new.get("limits"):
            for record in self._repository.referring(id):
                yield record.id


def _place(due: Due) -> _Place:
    return due.due, due.ref, due.kind, due.id, due


def _is_quiet(table: str, doc: Mapping[str, Any]) -> bool:
    """Whether the document can ask for nothing, seen without making a record of it."""
    if "deleted" in doc:
        return True
    if table == Proposal.table:
        return bool(doc["state"] == "closed")
    if table == Meeting.table:
        return doc["state"] in ("documented", "cancelled")
    if table == Action.table:
        return doc["state"] not in ("open", "ongoing")
    return False
