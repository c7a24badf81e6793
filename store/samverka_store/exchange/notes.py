"""The notes of a meeting as their template shows them: decisions, who does what, answers given.

Only facts are gathered here, as plain text; the sentences stand in `templates/notes.*`. Who came is
told in numbers, and who had an idea is never told: an anonymous one gets its answer here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from samverka_store.exchange.decisions import Decision, decisions_of
from samverka_store.exchange.escaping import Marked
from samverka_store.exchange.gatherings import (
    Ahead,
    day_of,
    held_one,
    name_of,
    network_name_of,
    next_after,
    proposal_of,
    when_text,
)
from samverka_store.exchange.gatherings import about_text as about
from samverka_store.exchange.request import Request
from samverka_store.exchange.telling import (
    contact_line,
    contact_of,
    linked_to,
    network_of,
    place_text,
    shown_text,
    themes_text,
)
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import AgendaItem, Attendance, Meeting
from samverka_store.model.nouns import read_reference
from samverka_store.model.people import Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One point of the agenda, or a proposal on it (then with `ref` and `state`).

    Texts that are not known are empty.
    """

    title: str
    ref: str
    state: str
    line: str
    decision: str
    is_done: bool


class Deed(msgspec.Struct, frozen=True, kw_only=True):
    """What was agreed: who does what by when. Texts that are not known are empty."""

    title: str
    ref: str
    who: str
    due: str
    is_done: bool
    is_dropped: bool
    proposal: str


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What an idea's bearers were told at the meeting; `is_anonymous` where nobody knows who."""

    title: str
    ref: str
    text: str
    is_anonymous: bool


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """A proposal by its title and reference."""

    title: str
    ref: str


class Notes(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting. Texts that are not known are empty, numbers not counted None."""

    name: str
    network: str
    day: str
    when: str
    place: str
    is_held: bool
    is_cancelled: bool
    reason: str
    attendance: Attendance
    themes: tuple[str, ...]
    points: tuple[Point, ...]
    discussed: tuple[Point, ...]
    decisions: tuple[Decision, ...]
    left: tuple[str, ...]
    deeds: tuple[Deed, ...]
    answers: tuple[Answer, ...]
    received: tuple[Heading, ...]
    text: str
    next_meeting: Ahead | None
    contact: Marked


def notes_facts(request: Request) -> dict[str, object]:
    """What the template knows: `network`, and the `notes` (None where no meeting was held)."""
    meeting = held_one(request)
    return {
        "network": request.network_name,
        "notes": _notes(request, meeting) if meeting else None,
        "contact": contact_line(
            contact_of(request.network, request.consent), request.words.exports.document
        ),
    }


def _notes(request: Request, meeting: Meeting) -> Notes:
    consent, words = request.consent, request.words
    network = network_of(meeting, request.repository, words)
    points = [_point(request, item) for item in meeting.agenda]
    is_held = meeting.state in ("held", "documented")
    return Notes(
        name=name_of(meeting, request),
        network=network_name_of(meeting, request),
        day=day_of(meeting, request),
        when=when_text(meeting, request),
        place=place_text(meeting, words, consent),
        is_held=is_held,
        is_cancelled=meeting.state == "cancelled",
        reason=consent.text(meeting.reason),
        attendance=meeting.attendance,
        themes=tuple(themes_text(meeting, consent)),
        points=tuple(point for point in points if not point.ref),
        discussed=tuple(point for point in points if point.ref and (point.line or point.is_done)),
        decisions=tuple(decisions_of(request, meeting)),
        left=tuple(point.title for point in points if is_held and not _is_dealt_with(point)),
        deeds=tuple(
            deeds_of(request, request.repository.pointing_at(meeting.id, Action, "meeting"))
        ),
        answers=tuple(_answers(request, meeting)),
        received=tuple(_received(request, meeting)),
        text=consent.text(meeting.notes),
        next_meeting=_next(request, meeting),
        contact=contact_line(contact_of(network, consent, meeting), words.exports.document),
    )


def _point(request: Request, item: AgendaItem) -> Point:
    consent = request.consent
    proposal = proposal_of(item.proposal, request)
    return Point(
        title=consent.text(proposal.title if proposal else item.title),
        ref=proposal.ref if proposal else "",
        state=request.words.states.label("proposal", proposal.state) if proposal else "",
        line=consent.text(item.note),
        decision=consent.text(item.decision),
        is_done=item.done,
    )


def _is_dealt_with(point: Point) -> bool:
    return point.is_done or bool(point.line or point.decision)


def deeds_of(request: Request, actions: Iterable[Action]) -> Iterator[Deed]:
    """Actions as a list of who does what by when, by day, without what became something else."""
    consent, dates = request.consent, request.words.dates
    kept = [action for action in actions if action.state != "converted"]
    for action in sorted(kept, key=lambda a: (a.due is None, a.due, by_number(a))):
        proposal = proposal_of(action.proposal, request)
        yield Deed(
            title=consent.text(action.title),
            ref=action.ref,
            who=shown_text(consent.owner(action.owner, action.owner_name)),
            due=dates.plain(action.due) if action.due else "",
            is_done=action.state == "done",
            is_dropped=action.state == "dropped",
            proposal=proposal.ref if proposal else "",
        )


def _answers(request: Request, meeting: Meeting) -> Iterator[Answer]:
    given = [
        feedback
        for feedback in request.repository.pointing_at(meeting.id, Feedback, "meeting")
        if feedback.state == "given"
    ]
    told: dict[tuple[str, str], Answer] = {}
    for feedback in sorted(given, key=by_number):
        proposal = proposal_of(feedback.proposal, request)
        if proposal is None:
            continue
        answer = Answer(
            title=request.consent.text(proposal.title),
            ref=proposal.ref,
            text=_said(request, feedback, proposal),
            is_anonymous=any(bearer.anonymous for bearer in proposal.bearers),
        )
        told.setdefault((answer.ref, answer.text), answer)
    yield from told.values()


def _said(request: Request, feedback: Feedback, proposal: Proposal) -> str:
    """What was said, without its greeting and without those whom the proposal is about."""
    names = {feedback.bearer_name, _name(request, feedback.bearer)}
    for bearer in proposal.bearers:
        names |= {bearer.name, bearer.via_name}
        names |= {_name(request, bearer.person), _name(request, bearer.via)}
    for id in (proposal.handler, proposal.park_owner):
        if not request.consent.person(id).name:
            names.add(_name(request, id))
    text = feedback.text.strip()
    greeting, _, rest = text.partition("\n")
    if greeting.endswith("!") and rest.strip():
        text = rest.strip()
    return request.consent.text(text, also=names - {""})


def _name(request: Request, id: int | None) -> str:
    person = linked_to(Person, id, request.repository)
    return person.name if person else ""


def _received(request: Request, meeting: Meeting) -> Iterator[Heading]:
    on_agenda = {item.proposal for item in meeting.agenda}
    found = request.repository.pointing_at(meeting.id, Proposal, "meeting")
    for proposal in sorted(found, key=by_number):
        if proposal.state != "draft" and proposal.id not in on_agenda:
            yield Heading(title=request.consent.text(proposal.title), ref=proposal.ref)


def _next(request: Request, meeting: Meeting) -> Ahead | None:
    coming = next_after(meeting, request)
    if coming is None:
        return None
    return Ahead(day=when_text(coming, request), network="", themes=about(coming, request))


def by_number(record: Record) -> tuple[tuple[str, int, int], str]:
    """Sorts records by reference, numbers as numbers."""
    return read_reference(record.ref) or ("", 0, 0), record.ref
