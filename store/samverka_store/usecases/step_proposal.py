"""A proposal goes on to its next state; into the parking lot and out of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from samverka_store.clean import clean_text
from samverka_store.errors import Fault, FeedbackOwed, IllegalStep, InvalidRecord
from samverka_store.model.proposals import (
    DECIDED_STATES,
    PROPOSAL_LIFECYCLE,
    REASON_STATES,
    Proposal,
)
from samverka_store.owed import owed_finally
from samverka_store.repository import Repository


def park(
    repository: Repository,
    proposal: Proposal,
    *,
    reason: str,
    review: date | None,
    today: date,
    revive_when: str = "",
) -> Proposal:
    """Lay a proposal in the parking lot until its review day.

    Raises: IllegalStep; InvalidRecord when reason or review day is missing or the day has passed.
    """
    PROPOSAL_LIFECYCLE.check(proposal.ref, proposal.state, "parked")
    _check_review(review, today)
    return _step(
        repository,
        proposal,
        "parked",
        today,
        reason=_because(repository, reason),
        review=review,
        revive_when=revive_when or proposal.revive_when,
        extensions=0,
    )


def revive(repository: Repository, proposal: Proposal, *, today: date) -> Proposal:
    """Take a proposal up again: to review when it had a handler or was retired, else to received.

    Raises: IllegalStep, also when it does not rest.
    """
    if proposal.is_open and proposal.state != "parked":
        raise _illegal(proposal, "received")
    wanted = "under_review" if proposal.handler or proposal.state != "parked" else "received"
    PROPOSAL_LIFECYCLE.check(proposal.ref, proposal.state, wanted)
    return _step(repository, proposal, wanted, today, review=None, reason="", extensions=0)


def extend(
    repository: Repository, proposal: Proposal, *, reason: str, review: date, today: date
) -> Proposal:
    """Let a parked idea rest until another review day, twice at most.

    Raises: IllegalStep when it is not parked; InvalidRecord.
    """
    if proposal.state != "parked":
        raise _illegal(proposal, "parked")
    _check_review(review, today)
    extended = msgspec.structs.replace(
        proposal,
        reason=_because(repository, reason),
        review=review,
        extensions=proposal.extensions + 1,
    )
    return repository.put(extended, seen=proposal)


def step(
    repository: Repository, proposal: Proposal, state: str, *, reason: str = "", today: date
) -> Proposal:
    """Take a proposal to its next state; into the parking lot until the review day that it has.

    Raises: IllegalStep naming the allowed states; InvalidRecord when a reason is missing;
    FeedbackOwed when it would be closed while an idea-bearer is owed the final answer.
    """
    if state == "parked":
        return park(repository, proposal, reason=reason, review=proposal.review, today=today)
    PROPOSAL_LIFECYCLE.check(proposal.ref, proposal.state, state)
    if state == "closed":
        owed = owed_finally(repository, proposal)
        if owed:
            raise FeedbackOwed(ref=proposal.ref, who=", ".join(name for name in owed if name))
    if proposal.state in ("parked", "retired") and state in ("received", "under_review"):
        changes: dict[str, Any] = {"review": None, "reason": "", "extensions": 0}
    else:
        changes = {}
    reason = _because(repository, reason)
    if reason or state in REASON_STATES:
        changes["reason"] = reason
    if state in DECIDED_STATES:
        changes["decided"] = today
    if state == "received" and proposal.received is None:
        changes["received"] = today
    return _step(repository, proposal, state, today, **changes)


def _step(
    repository: Repository, proposal: Proposal, state: str, today: date, **changes: Any
) -> Proposal:
    stepped = msgspec.structs.replace(proposal, state=state, state_since=today, **changes)
    return repository.put(stepped, seen=proposal)


def _because(repository: Repository, reason: str) -> str:
    """The reason as it is kept, in the record and in the history."""
    reason = clean_text(reason).strip()
    repository.because(reason)
    return reason


def _illegal(proposal: Proposal, wanted: str) -> IllegalStep:
    return IllegalStep(
        noun=proposal.noun,
        ref=proposal.ref,
        state=proposal.state,
        wanted=wanted,
        allowed=PROPOSAL_LIFECYCLE.allowed(proposal.state),
    )


def _check_review(review: date | None, today: date) -> None:
    if review is not None and review < today:
        raise InvalidRecord(Proposal.noun, [Fault("review", review.isoformat(), "review_in_past")])
