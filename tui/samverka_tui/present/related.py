"""What hangs on a record: its meetings, proposals, members, answers, latest changes. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import UnionType
from typing import Any, TypeVar

from samverka_store.clashes import clashes
from samverka_store.clean import clean_line
from samverka_store.documents import builtins
from samverka_store.entry.context import Context
from samverka_store.lineage import became, came_from
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.events import Event
from samverka_store.model.knowledge import KnowledgeItem
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.owed import owed
from samverka_store.words.sort import collate
from samverka_tui.present.clashing import clash_text
from samverka_tui.present.history import event_line
from samverka_tui.present.labels import document_label, label_of
from samverka_tui.present.told import Part, Told

_MOST = 12
_LATEST = 4
_MOST_LETTERS = 160

R = TypeVar("R", bound=Record)


def related(record: Record, context: Context) -> Iterator[Part]:
    """The parts below the record's own fields."""
    rule = _RULES.get(type(record))
    if rule is not None:
        yield from (part for part in rule(record, context) if part.lines)
    events = context.repository.events_of(record.id)[-_LATEST:]
    lines = tuple(Told("", event_line(event, context)) for event in reversed(events))
    if lines:
        yield Part(context.words.screens.sections.history, lines)


def _network(network: Network, context: Context) -> Iterator[Part]:
    sections, repository = context.words.screens.sections, context.repository
    meetings = repository.pointing_at(network.id, Meeting, "network")
    yield _part(sections.meetings, _by_day(meetings, context), context)
    series = repository.pointing_at(network.id, Series, "network")
    yield _part(sections.series, sorted(series, key=lambda s: s.last, reverse=True), context)
    proposals = repository.pointing_at(network.id, Proposal, "network")
    is_open = [p for p in proposals if p.is_open and p.state != "parked"]
    yield _part(sections.proposals, _oldest_first(is_open), context)
    parked = [p for p in proposals if p.state == "parked"]
    yield _part(sections.parked, _oldest_first(parked), context)
    members = repository.pointing_at(network.id, Membership, "network")
    active = [member for member in members if member.is_active(context.today)]
    yield _few(sections.members, (_member(member, context) for member in active), context)
    items = repository.pointing_at(network.id, KnowledgeItem, "network")
    yield _part(sections.knowledge, _by_title(items), context)


def _series(series: Series, context: Context) -> Iterator[Part]:
    meetings = context.repository.pointing_at(series.id, Meeting, "series")
    heading = context.words.screens.sections.meetings
    yield _part(heading, sorted(meetings, key=lambda m: str(m.day or m.season)), context)


def _meeting(meeting: Meeting, context: Context) -> Iterator[Part]:
    sections, repository = context.words.screens.sections, context.repository
    proposals = repository.pointing_at(meeting.id, Proposal, "meeting")
    yield _part(sections.proposals, _oldest_first(proposals), context)
    yield _part(sections.actions, repository.pointing_at(meeting.id, Action, "meeting"), context)
    if meeting.is_open:
        found = clashes(meeting, repository)
        told = (Told("", clash_text(clash, context), clash.id) for clash in found)
        yield _few(sections.clashes, told, context)


def _proposal(proposal: Proposal, context: Context) -> Iterator[Part]:
    sections, repository = context.words.screens.sections, context.repository
    said = context.words.following
    for heading, kin in ((said.became, became), (said.came_from, came_from)):
        yield _few(heading, (_lineal(one, context) for one in kin(proposal, repository)), context)
    yield Part(sections.owed, tuple(_owed(proposal, context)))
    referrals = repository.pointing_at(proposal.id, Referral, "proposal")
    yield _few(sections.referrals, (_referral(r, context) for r in referrals), context)
    answers = repository.pointing_at(proposal.id, Feedback, "proposal")
    yield _few(sections.feedback, (_feedback(f, context) for f in answers), context)
    yield _part(sections.actions, repository.pointing_at(proposal.id, Action, "proposal"), context)
    taken_up = repository.pointing_at(proposal.id, Meeting)
    yield _part(sections.meetings, _by_day(taken_up, context), context)


def _person(person: Person, context: Context) -> Iterator[Part]:
    sections, repository = context.words.screens.sections, context.repository
    members = repository.pointing_at(person.id, Membership, "person")
    yield _few(sections.memberships, (_membership(m, context) for m in members), context)
    yield from _mentioned(person, context, Membership)


def _organisation(organisation: Organisation, context: Context) -> Iterator[Part]:
    sections, repository = context.words.screens.sections, context.repository
    people = repository.pointing_at(organisation.id, Person, "organisation")
    items = repository.pointing_at(organisation.id, KnowledgeItem, "organisation")
    deeds = [item for item in items if item.kind == "who_does_what"]
    yield _few(sections.does, map(_does, _by_title(deeds)), context)
    yield _part(sections.people, people, context)
    others = [item for item in items if item.kind != "who_does_what"]
    yield _part(sections.knowledge, _by_title(others), context)
    yield from _mentioned(organisation, context, Person | KnowledgeItem)


def _does(item: KnowledgeItem) -> Told:
    """What an organisation does, and the beginning of how and for whom."""
    text = clean_line(item.text)
    more = f"{text[:_MOST_LETTERS]}…" if len(text) > _MOST_LETTERS else text
    return Told("", f"{item.title}: {more}" if more else item.title, item.id)


def _by_title(items: list[KnowledgeItem]) -> list[KnowledgeItem]:
    return sorted(items, key=lambda item: collate(item.title))


def _mentioned(record: Record, context: Context, apart: type[Record] | UnionType) -> Iterator[Part]:
    others = [
        r for r in context.repository.referring(record.id) if not isinstance(r, apart | Event)
    ]
    yield _part(context.words.screens.sections.mentioned, others, context)


def _lineal(proposal: Proposal, context: Context) -> Told:
    """A proposal that lives on in another, or in which others do: its state always told."""
    state = context.words.states.label(proposal.noun, proposal.state)
    return Told("", f"{proposal.ref} {clean_line(proposal.title)} ({state})", proposal.id)


def _owed(proposal: Proposal, context: Context) -> Iterator[Told]:
    words = context.words
    for owing in owed(proposal, context.repository):
        what = words.states.label("feedback", owing.kind, "kind")
        near = words.dates.relative(owing.due, context.today)
        day = words.dates.short(owing.due, context.today)
        yield Told("", words.screens.owed_by.format(what=what, day=day, near=near))


def _referral(referral: Referral, context: Context) -> Told:
    words = context.words
    said, short = words.following, words.dates.short
    parts = [label_of(referral.organisation, context)]
    if referral.contact:
        parts[0] = f"{parts[0]} ({label_of(referral.contact, context)})"
    if referral.sent:
        parts.append(said.sent.format(day=short(referral.sent, context.today)))
    if referral.received:
        parts.append(said.received.format(day=short(referral.received, context.today)))
    if referral.reminders and not referral.is_answered:
        days = ", ".join(short(day, context.today) for day in referral.reminders)
        parts.append(said.reminded.format(days=days))
    if referral.is_answered:
        day = short(referral.answered, context.today) if referral.answered else ""
        parts.append(f"{said.answered_on.format(day=day).strip()}: {clean_line(referral.answer)}")
    elif referral.answer_due:
        near = words.dates.relative(referral.answer_due, context.today)
        day = words.dates.short(referral.answer_due, context.today)
        parts.append(words.screens.answer_by.format(day=day, near=near))
    return Told("", ", ".join(parts), referral.id)


def _feedback(feedback: Feedback, context: Context) -> Told:
    words = context.words
    what = words.states.label("feedback", feedback.kind, "kind")
    if feedback.given:
        when = words.dates.short(feedback.given, context.today)
    else:
        when = words.states.label("feedback", feedback.state)
    who = label_of(feedback.bearer, context) or feedback.bearer_name
    return Told("", ", ".join(part for part in (what, who, when) if part), feedback.id)


def _member(member: Membership, context: Context) -> Told:
    role = (
        ""
        if member.role == "member"
        else context.words.states.label("membership", member.role, "role")
    )
    name = label_of(member.person, context)
    return Told("", f"{name} ({role})" if role else name, member.id)


def _membership(member: Membership, context: Context) -> Told:
    role = context.words.states.label("membership", member.role, "role")
    return Told("", f"{label_of(member.network, context)} ({role})", member.id)


def _by_day(meetings: list[Meeting], context: Context) -> list[Meeting]:
    """Those to come, the nearest first, and then those before, the latest first."""
    coming = [m for m in meetings if (m.last_day or m.day or context.today) >= context.today]
    before = [m for m in meetings if (m.last_day or m.day or context.today) < context.today]
    return [
        *sorted(coming, key=lambda m: (str(m.day or m.season or "9"), m.ref)),
        *sorted(before, key=lambda m: (str(m.day), m.ref), reverse=True),
    ]


def _oldest_first(proposals: list[Proposal]) -> list[Proposal]:
    return sorted(proposals, key=lambda p: (str(p.received or ""), p.ref))


def _part(heading: str, records: Iterable[R], context: Context) -> Part:
    return _few(heading, (_linked(record, context) for record in records), context)


def _linked(record: Record, context: Context) -> Told:
    document = builtins(record)
    label = document_label(record.table, document, context)
    state = str(document.get("state", ""))
    usual = ("planned", "announced", "active", "open", "received")
    told = context.words.states.label(record.noun, state) if state else ""
    if told and state not in usual and not label.endswith(told):
        label = f"{label} ({told})"
    return Told("", label, record.id)


def _few(heading: str, lines: Iterable[Told], context: Context) -> Part:
    """At most a dozen lines, and how many more there are."""
    told = tuple(lines)
    if len(told) > _MOST:
        more = context.words.screens.more.format(count=len(told) - _MOST)
        told = (*told[:_MOST], Told("", more))
    return Part(heading, told)


_RULES: Mapping[type[Record], Callable[[Any, Context], Iterator[Part]]] = {
    Network: _network,
    Series: _series,
    Meeting: _meeting,
    Proposal: _proposal,
    Person: _person,
    Organisation: _organisation,
}
