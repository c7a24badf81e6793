"""What happened to the proposals, as its template shows it: totals, a table, reasons for a no.

Only facts are gathered here, as plain text; the sentences stand in `templates/proposals.*`. Who had
an idea is never told; drafts are nobody's business yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from samverka_store.exchange.request import Request
from samverka_store.exchange.telling import contact_line, contact_of, joined, linked_to
from samverka_store.lineage import theme_of
from samverka_store.model.answers import Referral
from samverka_store.model.nouns import read_reference
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository

# Which total a state is counted in; what is closed counts as what it was when it was closed.
_GROUPS = {
    "implemented": "implemented",
    **dict.fromkeys(
        ("under_review", "referred", "accepted", "partly_accepted", "in_progress"),
        "ongoing",
    ),
    "received": "received",
    "parked": "parked",
    "declined": "declined",
    "no_action": "declined",
    "stopped": "stopped",
    "retired": "retired",
    "withdrawn": "withdrawn",
    "merged": "joined",
    "split": "joined",
    "closed": "closed",
}
# A state that only a newer version knows: nothing says that it is over.
_UNKNOWN = "ongoing"
_ORDER = tuple(dict.fromkeys(_GROUPS.values()))
_TOLD_BELOW = ("declined", "no_action", "stopped", "retired")


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One proposal of the table."""

    ref: str
    title: str
    state: str
    next_step: str


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """Why it was a no. Texts that are not known are empty."""

    ref: str
    title: str
    state: str
    reason: str
    decided_by: str
    decided: str
    alternatives: str


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it."""

    ref: str
    title: str
    result: str


def proposal_facts(request: Request) -> dict[str, object]:
    """What the template knows: `day`, `network`, `meeting_day`, `total`, `totals` and the rows."""
    proposals = proposals_of(request)
    was = {proposal.id: _state_told(request.repository, proposal) for proposal in proposals}
    counted = Counter(_GROUPS.get(was[proposal.id], _UNKNOWN) for proposal in proposals)
    told, dates = request.words.exports, request.words.dates
    contact = contact_of(request.network, request.consent, request.meeting)
    totals = [told.groups.count(group, counted[group]) for group in _ORDER if counted[group]]
    meeting = request.meeting
    return {
        "day": dates.plain(request.today),
        "network": request.network_name,
        "meeting_day": dates.plain(meeting.day) if meeting and meeting.day else "",
        "total": len(proposals),
        "totals": joined(totals, told.document),
        "lines": [line_of(request, proposal) for proposal in proposals],
        "results": list(results_of(request, proposals)),
        "reasons": reasons_of(request, proposals),
        "contact": contact_line(contact, told.document),
    }


def proposals_of(request: Request) -> list[Proposal]:
    """The proposals that the request names, by reference, without drafts."""
    repository = request.repository
    if request.meeting:
        found: Iterable[Proposal] = repository.pointing_at(request.meeting.id, Proposal, "meeting")
    elif request.network:
        found = repository.pointing_at(request.network.id, Proposal, "network")
    else:
        found = repository.all(Proposal)
    received = (proposal for proposal in found if proposal.state != "draft")
    return sorted(received, key=lambda p: (read_reference(p.ref) or ("", 0, 0), p.ref))


def _state_told(repository: Repository, proposal: Proposal) -> str:
    """The state, and for what is closed the one it was closed from, read from its history."""
    if proposal.state != "closed":
        return proposal.state
    for event in reversed(repository.events_of(proposal.id)):
        before, after = event.changes.get("state", (None, None))
        if after == "closed" and isinstance(before, str) and before in _GROUPS:
            return before
    return "closed"


def line_of(request: Request, proposal: Proposal) -> Line:
    """A proposal as a row of a table: what it is, where it stands, what comes next."""
    states = request.words.states
    return Line(
        ref=proposal.ref,
        title=request.consent.text(proposal.title),
        state=states.label("proposal", proposal.state),
        next_step=_next_step(request, proposal),
    )


def _next_step(request: Request, proposal: Proposal) -> str:
    told = request.words.exports.document
    match proposal.state:
        case "received" | "under_review":
            return _status(request, proposal) or told.next_received
        case "referred":
            awaited = _awaited(request, proposal)
            return awaited or _status(request, proposal) or told.next_received
        case "accepted" | "partly_accepted":
            theme = _theme(request, proposal, told.next_theme)
            return theme or _status(request, proposal) or told.next_begin
        case "in_progress":
            return _carried_out(request, proposal)
        case "parked":
            return _review(request, proposal)
        case "merged":
            return _merged_into(request, proposal)
        case "split":
            return _split_into(request, proposal)
        case "declined" | "no_action" | "stopped" | "retired":
            return told.next_below
        case "withdrawn":
            return told.next_withdrawn
        case _:
            return told.next_none


def _theme(request: Request, proposal: Proposal, pattern: str) -> str:
    """Which meeting it is or was a theme of, in this pattern; empty where it is no such theme."""
    meeting = theme_of(proposal, request.repository) if proposal.kind == "theme" else None
    if meeting is None or meeting.day is None:
        return ""
    return pattern.format(day=request.words.dates.plain(meeting.day))


def _status(request: Request, proposal: Proposal) -> str:
    """When there will be news, or since when there should have been; empty when no day is set."""
    told, day = request.words.exports.document, proposal.next_status
    if day is None:
        return ""
    pattern = told.next_status if day >= request.today else told.next_status_late
    return pattern.format(day=request.words.dates.plain(day))


def _carried_out(request: Request, proposal: Proposal) -> str:
    told = request.words.exports.document
    group = request.consent.text(proposal.working_group)
    if group:
        return told.next_group.format(group=group)
    return _status(request, proposal) or told.next_going_on


def _review(request: Request, proposal: Proposal) -> str:
    told, day = request.words.exports.document, proposal.review
    if day is None or day <= request.today:
        return told.next_review_now
    return told.next_review.format(month=request.words.dates.month(day))


def _split_into(request: Request, proposal: Proposal) -> str:
    told = request.words.exports.document
    parts = request.repository.pointing_at(proposal.id, Proposal, "split_from")
    refs = joined(sorted(part.ref for part in parts), told)
    return told.next_split.format(refs=refs) if refs else told.next_none


def _merged_into(request: Request, proposal: Proposal) -> str:
    told = request.words.exports.document
    target = linked_to(Proposal, proposal.merged_into, request.repository)
    return told.next_merged.format(ref=target.ref) if target else told.next_none


def _awaited(request: Request, proposal: Proposal) -> str:
    """Whose answers are awaited, the longest first: `svar från A väntas senast 1 maj 2023; …`."""
    open_ones = [
        referral
        for referral in request.repository.pointing_at(proposal.id, Referral, "proposal")
        if not referral.is_answered
    ]
    by_day = sorted(open_ones, key=lambda r: (r.answer_due is None, r.answer_due, r.ref))
    return "; ".join(filter(None, (_awaited_from(request, referral) for referral in by_day)))


def _awaited_from(request: Request, referral: Referral) -> str:
    told, dates = request.words.exports.document, request.words.dates
    name = request.consent.organisation(referral.organisation).organisation
    if not name:
        return ""
    if referral.answer_due is None:
        return told.next_answer_open.format(organisation=name)
    is_late = referral.answer_due < request.today
    pattern = told.next_answer_late if is_late else told.next_answer
    return pattern.format(organisation=name, day=dates.plain(referral.answer_due))


def results_of(request: Request, proposals: Sequence[Proposal]) -> Iterable[Result]:
    """What came of those that were carried out, where it is told."""
    consent = request.consent
    for proposal in proposals:
        if proposal.state in ("implemented", "closed") and proposal.result:
            theme = _theme(request, proposal, request.words.exports.document.was_theme)
            yield Result(
                ref=proposal.ref,
                title=consent.text(proposal.title),
                result=theme or consent.text(proposal.result),
            )


def reasons_of(request: Request, proposals: Sequence[Proposal]) -> list[Reason]:
    """Why it was a no, of those where it was."""
    states = ((proposal, _state_told(request.repository, proposal)) for proposal in proposals)
    return [_reason(request, proposal, state) for proposal, state in states if state in _TOLD_BELOW]


def _reason(request: Request, proposal: Proposal, state: str) -> Reason:
    consent, dates = request.consent, request.words.dates
    return Reason(
        ref=proposal.ref,
        title=consent.text(proposal.title),
        state=request.words.states.label("proposal", state),
        reason=consent.text(proposal.reason),
        decided_by=consent.text(proposal.decided_by),
        decided=dates.plain(proposal.decided) if proposal.decided else "",
        alternatives=consent.text(proposal.alternatives),
    )
