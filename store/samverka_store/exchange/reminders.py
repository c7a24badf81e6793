"""The days that something is due by, as a calendar has them: each with an identity that stays.

Answers of organisations, feedback, reviews of parked ideas, actions, promised news and notes. What
is settled stays for half a year as cancelled, so that calendars that had it take it away. Nobody
is named who has not agreed to it. No calendar format lives here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from samverka_store.documents import typed
from samverka_store.exchange.consent import Consent
from samverka_store.exchange.gatherings import HELD
from samverka_store.exchange.scope import Scope
from samverka_store.exchange.telling import linked_to, shown_text
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.moments.zones import home_day
from samverka_store.owed import days_after, is_awaited, limit_of, owed
from samverka_store.repository import Repository
from samverka_store.words.language import Words

KEPT_DAYS = 183


class Reminder(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a whole day. `sequence` rises with each change of what it is about."""

    uid: str
    sequence: int
    created: datetime | None
    changed: datetime | None
    day: date
    title: str
    lines: tuple[str, ...]
    is_settled: bool


class _Found(msgspec.Struct, frozen=True, kw_only=True):
    """What is due of a record, before it is told; `also` is what its day depends on besides."""

    kind: str
    record: Record
    day: date
    is_settled: bool
    title: str
    ref: str
    network: int | None
    who: str = ""
    also: tuple[Record, ...] = ()


class _Making(msgspec.Struct, frozen=True):
    repository: Repository
    words: Words
    consent: Consent
    today: date


def reminders(repository: Repository, scope: Scope, *, words: Words, today: date) -> list[Reminder]:
    """All reminders of a network or of everything, by day; the scope is one of these two."""
    consent = Consent(repository, hidden=words.exports.document.name_withheld)
    making = _Making(repository, words, consent, today)
    # A limit of any network may move a day: a sequence that counts them all never falls.
    networks = (typed(Network, doc) for _, doc in repository.stored(Network.table))
    base = sum(sum(network.versions.values()) for network in networks)
    found = [
        _reminder(one, making, base)
        for kind, finder in _FINDERS
        for _, doc in repository.stored(kind.table)
        for one in finder(typed(kind, doc), making)
        if scope.kind == "everything" or one.network == scope.id
    ]
    return sorted(found, key=lambda one: (one.day, one.title, one.uid))


def _reminder(found: _Found, making: _Making, base: int) -> Reminder:
    told, consent = making.words.reminders, making.consent
    title = getattr(told, found.kind).format(
        title=consent.text(found.title), ref=found.ref, who=found.who
    )
    network = linked_to(Network, found.network, making.repository)
    lines = [told.settled_line] if found.is_settled else []
    if network:
        lines.append(told.network.format(network=consent.text(network.name)))
    if found.who and found.kind != "referral":
        lines.append(told.owner.format(who=found.who))
    concerned = (found.record, *found.also)
    return Reminder(
        uid=f"{found.kind}-{found.record.id}@samverka",
        sequence=base + sum(sum(one.versions.values()) for one in concerned),
        created=found.record.created,
        changed=max((one.changed for one in concerned if one.changed), default=None),
        day=found.day,
        title=told.settled.format(title=title) if found.is_settled else title,
        lines=tuple(lines),
        is_settled=found.is_settled,
    )


def _referral(referral: Referral, making: _Making) -> Iterator[_Found]:
    day = _day_of(referral, "answer_due", making)
    proposal = linked_to(Proposal, referral.proposal, making.repository)
    if day is None or proposal is None:
        return
    is_open = bool(referral.answer_due) and is_awaited(referral, making.repository)
    organisation = making.consent.organisation(referral.organisation).organisation
    yield from _kept(
        _Found(
            kind="referral",
            record=referral,
            day=day,
            is_settled=not is_open,
            title=proposal.title,
            ref=proposal.ref,
            network=proposal.network,
            who=organisation or making.words.exports.document.contact_role,
            also=(proposal,),
        ),
        making,
    )


def _proposal(proposal: Proposal, making: _Making) -> Iterator[_Found]:
    yield from _review(proposal, making)
    yield from _status(proposal, making)
    feedback = _feedback_on(proposal, making.repository)
    due = min((one.due for one in owed(proposal, making.repository)), default=None)
    last = max((one.given for one in feedback if one.given), default=None)
    if due or last:
        yield from _kept(
            _of_proposal("feedback", proposal, due or last or date.min, due is None, feedback),
            making,
        )


def _review(proposal: Proposal, making: _Making) -> Iterator[_Found]:
    day = _day_of(proposal, "review", making)
    if day:
        is_open = proposal.state == "parked" and proposal.review is not None
        found = _of_proposal("review", proposal, day, not is_open)
        who = shown_text(making.consent.person(proposal.park_owner))
        yield from _kept(msgspec.structs.replace(found, who=who), making)


def _status(proposal: Proposal, making: _Making) -> Iterator[_Found]:
    day = _day_of(proposal, "next_status", making)
    if day:
        is_open = proposal.is_open and proposal.state != "parked" and bool(proposal.next_status)
        found = _of_proposal("status", proposal, day, not is_open)
        who = shown_text(making.consent.person(proposal.handler))
        yield from _kept(msgspec.structs.replace(found, who=who), making)


def _of_proposal(
    kind: str, proposal: Proposal, day: date, is_settled: bool, also: Iterable[Record] = ()
) -> _Found:
    return _Found(
        kind=kind,
        record=proposal,
        day=day,
        is_settled=is_settled,
        title=proposal.title,
        ref=proposal.ref,
        network=proposal.network,
        also=tuple(also),
    )


def _feedback_on(proposal: Proposal, repository: Repository) -> list[Feedback]:
    """What was told about it, in the trash or outside: what counts may only grow."""
    ids = repository.ids_pointing_at(proposal.id)
    found = (repository.get(Feedback, id) for id in ids if repository.table_of(id) == "feedback")
    return [one for one in found if one.proposal == proposal.id]


def _action(action: Action, making: _Making) -> Iterator[_Found]:
    day = _day_of(action, "due", making)
    if day:
        yield from _kept(
            _Found(
                kind="action",
                record=action,
                day=day,
                is_settled=not (action.is_open and action.due),
                title=action.title,
                ref=action.ref,
                network=action.network,
                who=shown_text(making.consent.owner(action.owner)),
            ),
            making,
        )


def _meeting(meeting: Meeting, making: _Making) -> Iterator[_Found]:
    """When the notes are due: for a meeting that is to be held already, so that there is time."""
    last = meeting.last_day or meeting.day
    if last is None:
        return
    network = linked_to(Network, meeting.network, making.repository)
    yield from _kept(
        _Found(
            kind="notes",
            record=meeting,
            day=days_after(last, limit_of(meeting.network, "notes", making.repository)),
            is_settled=not (meeting.is_open or (meeting.state in HELD and not _noted(meeting))),
            title=meeting.title or (network.name if network else ""),
            ref=meeting.ref,
            network=meeting.network,
        ),
        making,
    )


def _noted(meeting: Meeting) -> bool:
    return meeting.state == "documented" or bool(meeting.notes)


def _kept(found: _Found, making: _Making) -> Iterator[_Found]:
    """What is open, and what was settled lately; what is in the trash is settled."""
    record = found.record
    is_settled = found.is_settled or record.deleted is not None
    if is_settled:
        changed = max((one.changed for one in (record, *found.also) if one.changed), default=None)
        if changed is None or home_day(changed) < making.today - timedelta(days=KEPT_DAYS):
            return
    yield msgspec.structs.replace(found, is_settled=is_settled)


def _day_of(record: Record, field: str, making: _Making) -> date | None:
    """The day in a field, or the last that stood there before it was emptied."""
    day = getattr(record, field)
    if day is not None:
        return day if isinstance(day, date) else None
    changed = record.changed
    if changed is None or home_day(changed) < making.today - timedelta(days=KEPT_DAYS):
        return None
    event = making.repository.last_change(record.id, field)
    before = event.changes[field][0] if event else None
    try:
        return date.fromisoformat(before) if isinstance(before, str) else None
    except ValueError:  # a file written by hand may hold any text
        return None


_FINDERS: tuple[tuple[type[Any], Callable[[Any, _Making], Iterator[_Found]]], ...] = (
    (Referral, _referral),
    (Proposal, _proposal),
    (Action, _action),
    (Meeting, _meeting),
)
