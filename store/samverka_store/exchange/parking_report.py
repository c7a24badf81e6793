"""The parking lot as its template shows it: what waits, why, until when, and who looks after it.

Only facts are gathered here, as plain text; the sentences stand in `templates/parking.*`. Who had
an idea is never told.
"""

from __future__ import annotations

from datetime import date

import msgspec

from samverka_store.exchange.proposal_report import proposals_of
from samverka_store.exchange.request import Request
from samverka_store.exchange.telling import contact_line, contact_of, shown_text
from samverka_store.model.proposals import Proposal


class Idea(msgspec.Struct, frozen=True, kw_only=True):
    """One parked idea. Texts that are not known are empty."""

    ref: str
    title: str
    reason: str
    parked: str
    review: str
    revive_when: str
    owner: str


def parking_facts(request: Request) -> dict[str, object]:
    """What the template knows: `day`, `network`, the ideas `due` for review and those `waiting`."""
    parked = [proposal for proposal in proposals_of(request) if proposal.state == "parked"]
    parked.sort(key=lambda proposal: proposal.review or date.max)
    due = [p for p in parked if p.review is None or p.review <= request.today]
    waiting = [p for p in parked if p.review and p.review > request.today]
    words = request.words
    contact = contact_of(request.network, request.consent, request.meeting)
    return {
        "day": words.dates.plain(request.today),
        "network": request.network_name,
        "due": [_idea(request, proposal) for proposal in due],
        "waiting": [_idea(request, proposal) for proposal in waiting],
        "contact": contact_line(contact, words.exports.document),
    }


def _idea(request: Request, proposal: Proposal) -> Idea:
    consent, dates = request.consent, request.words.dates
    return Idea(
        ref=proposal.ref,
        title=consent.text(proposal.title),
        reason=consent.text(proposal.reason),
        parked=dates.plain(proposal.state_since) if proposal.state_since else "",
        review=dates.plain(proposal.review) if proposal.review else "",
        revive_when=consent.text(proposal.revive_when),
        owner=shown_text(consent.person(proposal.park_owner)),
    )
