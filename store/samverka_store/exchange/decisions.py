"""What a meeting decided: what its agenda says, and the proposals that were decided there.

Plain facts for the documents that tell of a meeting; no sentence stands here.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from samverka_store.exchange.gatherings import proposal_of
from samverka_store.exchange.request import Request
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import DECIDED_STATES, Proposal


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """A decision, and what it was about: a proposal, then with its `ref`, or a point's title."""

    title: str
    ref: str
    decision: str


def decisions_of(request: Request, meeting: Meeting) -> Iterator[Decision]:
    """What the agenda says was decided, then each proposal that was decided there."""
    told = set()
    for item in meeting.agenda:
        if item.decision:
            proposal = proposal_of(item.proposal, request)
            told.add(item.proposal)
            yield Decision(
                title=request.consent.text(proposal.title if proposal else item.title),
                ref=proposal.ref if proposal else "",
                decision=request.consent.text(item.decision),
            )
    found = request.repository.pointing_at(meeting.network, Proposal, "network")
    for proposal in sorted(found, key=lambda one: one.ref):
        decision = _decided_there(request, proposal, meeting)
        if decision and proposal.id not in told:
            yield Decision(
                title=request.consent.text(proposal.title),
                ref=proposal.ref,
                decision=request.consent.text(decision),
            )


def _decided_there(request: Request, proposal: Proposal, meeting: Meeting) -> str:
    """What the meeting decided, with the reason; empty where another decided, or it was undone."""
    event = request.repository.last_change(proposal.id, "decided") if proposal.decided else None
    if event is None or event.meeting != meeting.id:
        return ""
    changes = event.changes
    state, reason = (str(changes.get(of, ("", ""))[1] or "") for of in ("state", "reason"))
    if state not in DECIDED_STATES:
        return ""
    label = request.words.states.label(proposal.noun, state)
    return f"{label}: {reason}" if reason else label
