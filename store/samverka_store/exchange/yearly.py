"""The summary of a year as its template shows it: meetings, proposals, the parking lot, figures.

Only facts are gathered here, as plain text; the sentences stand in `templates/yearly.*`. A year
that is not over is told up to today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from samverka_store.exchange.escaping import Marked
from samverka_store.exchange.gatherings import HELD, about_text
from samverka_store.exchange.proposal_report import line_of, reasons_of, results_of
from samverka_store.exchange.request import Request
from samverka_store.exchange.scope import moment_key
from samverka_store.exchange.telling import contact_line, contact_of, day_text, network_of
from samverka_store.figures.all import figures_of
from samverka_store.figures.figure import Figure, Period
from samverka_store.figures.material import Material
from samverka_store.figures.outcomes import is_carried_out
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import read_reference
from samverka_store.model.proposals import Proposal
from samverka_store.words.sort import collate


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting of the year. `people` is None where nobody counted; `themes` may be empty."""

    day: str
    network: str
    themes: str
    people: int | None
    is_cancelled: bool
    reason: str


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """One network's year in numbers; `average` is None where nobody counted who came."""

    network: str
    held: int
    average: int | None
    received: int
    implemented: int


class Parking(msgspec.Struct, frozen=True, kw_only=True):
    """The parking lot: ideas there today, due for review, and what the year's reviews came to."""

    waiting: int
    due: int
    parked: int
    extended: int
    revived: int
    retired: int


class Reckoned(msgspec.Struct, frozen=True, kw_only=True):
    """A key figure: what it is called, its value, of how many (n), open cases, for which time."""

    label: str
    value: str
    n: int
    open: int
    period: str


def yearly_facts(request: Request) -> dict[str, object]:
    """What the template knows: `year`, `until`, `network`, totals, rows of each kind, `figures`."""
    year = min(max(request.year or request.today.year, date.min.year), date.max.year)
    whole = Period(date(year, 1, 1), date(year, 12, 31))
    period = Period(whole.first, max(min(whole.last, request.today), whole.first))
    network = request.network
    material = Material(
        request.repository, period, network=network.id if network else None, today=request.today
    )
    meetings = [
        meeting
        for meeting in material.meetings
        if period.holds(meeting.day) and meeting.state in (*HELD, "cancelled")
    ]
    meetings.sort(key=moment_key)
    held = [meeting for meeting in meetings if meeting.state in HELD]
    proposals = [one for one in material.proposals if _is_of(one, material)]
    proposals.sort(key=lambda one: (read_reference(one.ref) or ("", 0, 0), one.ref))
    done = [one for one in proposals if _implemented_in(one, material)]
    return {
        "year": year,
        "until": "" if period == whole else request.words.dates.plain(period.last),
        "network": request.network_name,
        "held": len(held),
        "cancelled": len(meetings) - len(held),
        "attendance": sum(meeting.attendance.people or 0 for meeting in held),
        "counted": sum(meeting.attendance.people is not None for meeting in held),
        "received": sum(period.holds(one.received) for one in proposals),
        "implemented": len(done),
        "shares": [] if network else list(_shares(request, material, held, done)),
        "meetings": [_held(request, meeting) for meeting in meetings],
        "proposals": [line_of(request, one) for one in proposals],
        "results": list(results_of(request, done)),
        "reasons": reasons_of(request, proposals),
        "parking": _parking(material),
        "figures": [_reckoned(request, one) for one in figures_of(material) if one.n],
        "contact": _contact(request),
    }


def _contact(request: Request) -> Marked:
    shown = contact_of(request.network, request.consent, request.meeting)
    return contact_line(shown, request.words.exports.document)


def _is_of(proposal: Proposal, material: Material) -> bool:
    """Whether the year saw it come, or saw anything decided about it."""
    period = material.period
    if period.holds(proposal.received) or period.holds(proposal.decided):
        return True
    return any(period.holds(step.day) for step in material.history.steps(proposal.id, "state"))


def _implemented_in(proposal: Proposal, material: Material) -> bool:
    days = list(material.history.into(proposal.id, "implemented"))
    if not days:
        return is_carried_out(proposal, material) and material.period.holds(proposal.state_since)
    return any(material.period.holds(day) for day in days)


def _held(request: Request, meeting: Meeting) -> Held:
    network = network_of(meeting, request.repository, request.words)
    return Held(
        day=day_text(meeting, request.words, today=meeting.day),
        network="" if request.network else request.consent.text(network.name),
        themes=about_text(meeting, request),
        people=meeting.attendance.people,
        is_cancelled=meeting.state == "cancelled",
        reason=request.consent.text(meeting.reason),
    )


def _shares(
    request: Request, material: Material, held: Sequence[Meeting], done: Sequence[Proposal]
) -> Iterator[Share]:
    """Each network that held a meeting or had a proposal, by name."""
    period = material.period
    received = [one for one in material.proposals if period.holds(one.received)]
    networks = sorted(request.repository.all(Network), key=lambda n: (collate(n.name), n.ref))
    for network in networks:
        of_it = [meeting for meeting in held if meeting.network == network.id]
        counted = [m.attendance.people for m in of_it if m.attendance.people is not None]
        share = Share(
            network=request.consent.text(network.name),
            held=len(of_it),
            average=round(sum(counted) / len(counted)) if counted else None,
            received=sum(one.network == network.id for one in received),
            implemented=sum(one.network == network.id for one in done),
        )
        if share.held or share.received or share.implemented:
            yield share


def _parking(material: Material) -> Parking:
    period = material.period
    waiting = [one for one in material.proposals if one.state == "parked"]
    steps = [
        step
        for one in material.proposals
        for step in material.history.steps(one.id, "state")
        if period.holds(step.day)
    ]
    extended = [
        step
        for one in material.proposals
        for step in material.history.steps(one.id, "extensions")
        if period.holds(step.day) and (step.after or 0) > (step.before or 0)
    ]
    return Parking(
        waiting=len(waiting),
        due=sum(one.review is not None and one.review <= material.today for one in waiting),
        # What was parked from the beginning made no step.
        parked=sum(step.after == "parked" for step in steps)
        + sum(period.holds(one.state_since) and not _stepped(one, material) for one in waiting),
        extended=len(extended),
        revived=sum(
            s.before == "parked" and s.after in ("received", "under_review") for s in steps
        ),
        retired=sum(step.after == "retired" for step in steps),
    )


def _stepped(proposal: Proposal, material: Material) -> bool:
    return any(material.history.into(proposal.id, "parked"))


def _reckoned(request: Request, figure: Figure) -> Reckoned:
    words = request.words
    name = getattr(words.figures, figure.key).label
    group = request.consent.text(figure.group)
    first, last = figure.period.first, figure.period.last
    return Reckoned(
        label=f"{name}: {group}" if group else name,
        value=_value(request, figure),
        n=figure.n,
        open=figure.open,
        period=words.dates.plain(last)
        if first == last
        else f"{words.dates.plain(first)}–{words.dates.plain(last)}",
    )


def _value(request: Request, figure: Figure) -> str:
    words = request.words
    value = figure.value or 0
    if figure.unit == "share":
        text = words.documents.percent.format(number=round(value * 100))
    elif figure.unit == "days":
        text = words.dates.age(round(value))
    else:
        text = f"{value:.0f}"
    return f"{words.figures.at_least} {text}" if figure.is_at_least else text
