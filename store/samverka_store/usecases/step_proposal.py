"""A proposal goes on to its next state; into the parking lot and out of it.

`proposal` is the record as the person was shown it. What others have made of it since is not
overwritten: every use case raises ChangedMeanwhile, or InTrash where it is gone.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.errors import FeedbackOwed, NotParked
from samverka_store.model.proposals import (
    DECIDED_STATES,
    ENDED_STATES,
    PROPOSAL_LIFECYCLE,
    REASON_STATES,
    Proposal,
)
from samverka_store.owed import bearer_name, owed_finally
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of
from samverka_store.usecases.merge_proposals import merge
from samverka_store.usecases.proposal_steps import because, kept, refused


def park(
    repository: Repository,
    proposal: Proposal,
    *,
    reason: str,
    review: date | None,
    today: date,
    revive_when: str = "",
    owner: int | None = None,
) -> Proposal:
    """Lay a proposal in the parking lot until its review day; `owner` keeps an eye on it there.

    Raises: IllegalStep; InvalidRecord when reason or review day is missing or the day has passed.
    """
    PROPOSAL_LIFECYCLE.check(proposal.ref, now_of(repository, proposal).state, "parked")
    _check_review(review, today)
    return kept(
        repository,
        proposal,
        "parked",
        today=today,
        reason=because(repository, reason),
        review=review,
        revive_when=clean_text(revive_when).strip() or proposal.revive_when,
        park_owner=owner or proposal.park_owner,
        extensions=0,
        extended=None,
    )


def revived_to(proposal: Proposal) -> str:
    """The state that it is taken up again to: to review when it had a handler or was retired."""
    return "under_review" if proposal.handler or proposal.state != "parked" else "received"


def review(
    repository: Repository,
    proposal: Proposal,
    *,
    handler: int | None = None,
    next_status: date | None = None,
    today: date,
) -> Proposal:
    """Take a proposal under review; what is not given here stays as it was.

    `handler` is the id of the contact who prepares it, `next_status` the day when the bearers are
    to hear more. Raises: IllegalStep; InvalidRecord when that day has passed.
    """
    now = now_of(repository, proposal)
    if next_status is not None and next_status < today:
        raise refused("next_status", next_status.isoformat(), "review_in_past")
    changes = _cleared(now, "under_review", today)
    changes |= {"handler": handler or proposal.handler}
    changes |= {"next_status": next_status or proposal.next_status}
    return kept(repository, proposal, "under_review", today=today, **changes)


def revive(repository: Repository, proposal: Proposal, *, to: str = "", today: date) -> Proposal:
    """Take a proposal up again: to this state, else as `revived_to` has it.

    Raises: NotParked; IllegalStep.
    """
    now = now_of(repository, proposal)
    if now.is_open and now.state != "parked":
        if now.state == (to or "received"):
            raise PROPOSAL_LIFECYCLE.refusal(now.ref, now.state, now.state)
        raise _not_parked(now, "received")
    wanted = to or revived_to(now)
    return kept(repository, proposal, wanted, today=today, **_cleared(now, wanted, today))


def extend(
    repository: Repository, proposal: Proposal, *, reason: str, review: date, today: date
) -> Proposal:
    """Let a parked idea rest until another review day, twice at most.

    Raises: NotParked; InvalidRecord.
    """
    now = now_of(repository, proposal)
    if now.state != "parked":
        raise _not_parked(now, "parked")
    _check_review(review, today)
    extended = msgspec.structs.replace(
        proposal,
        reason=because(repository, reason),
        review=review,
        extensions=proposal.extensions + 1,
        extended=today,
    )
    return repository.put(extended, seen=proposal)


def retire(repository: Repository, proposal: Proposal, *, reason: str, today: date) -> Proposal:
    """Take a parked idea off the lot for good; it is still searched, and shown as similar.

    Raises: IllegalStep when it is not parked; InvalidRecord without a reason.
    """
    return step(repository, proposal, "retired", reason=reason, today=today)


def withdraw(
    repository: Repository, proposal: Proposal, *, by: str, reason: str = "", today: date
) -> Proposal:
    """Take an open proposal back: by whom it was is kept as who decided it, on this day.

    Raises: IllegalStep; InvalidRecord when nobody is named.
    """
    PROPOSAL_LIFECYCLE.check(proposal.ref, now_of(repository, proposal).state, "withdrawn")
    who = clean_line(by)
    if not who:
        raise refused("decided_by", "", "required")
    return kept(
        repository,
        proposal,
        "withdrawn",
        today=today,
        decided_by=who,
        decided=today,
        reason=because(repository, reason),
    )


def reviews_due(
    repository: Repository, *, network: int | None = None, today: date
) -> list[Proposal]:
    """The parked ideas whose review is due, the oldest first, as a review walks through them."""
    # Asked for again whenever anything changed: documents are enough to leave most out.
    parked = [id for id, doc in repository.documents(Proposal) if doc.get("state") == "parked"]
    due = [
        proposal
        for proposal in (repository.get(Proposal, id) for id in parked)
        if proposal.review and proposal.review <= today and network in (None, proposal.network)
    ]
    return sorted(due, key=lambda one: (one.review or today, one.ref))


def reopen(repository: Repository, proposal: Proposal, *, reason: str, today: date) -> Proposal:
    """Take up an ended proposal again: to review, without its decision, which history keeps.

    Raises: IllegalStep when it has not ended.
    """
    now = now_of(repository, proposal)
    if now.state not in ENDED_STATES:
        raise PROPOSAL_LIFECYCLE.refusal(now.ref, now.state, "under_review")
    because(repository, reason)
    cleared = _cleared(now, "under_review", today)
    return kept(repository, proposal, "under_review", today=today, **cleared)


def step(
    repository: Repository, proposal: Proposal, state: str, *, reason: str = "", today: date
) -> Proposal:
    """Take a proposal to its next state; into the parking lot until the review day that it has.

    To be merged it names already what it is merged into.

    Raises: IllegalStep naming the allowed states; InvalidRecord when a reason is missing;
    FeedbackOwed when it would be closed while an idea-bearer is owed the final answer.
    """
    if state == "parked":
        return park(repository, proposal, reason=reason, review=proposal.review, today=today)
    now = now_of(repository, proposal)
    PROPOSAL_LIFECYCLE.check(now.ref, now.state, state)
    if state == "merged":
        if proposal.merged_into is None:
            raise refused("merged_into", "", "required")
        into = repository.get(Proposal, proposal.merged_into)
        return merge(repository, [proposal], into, reason=reason, today=today)[1][0]
    if state == "closed":
        owed = owed_finally(repository, now)
        if owed:
            names = (bearer_name(owing.bearer, repository) for owing in owed)
            raise FeedbackOwed(ref=proposal.ref, who="\n".join(names), what=owed[0].kind)
    changes = _cleared(now, state, today)
    reason = because(repository, reason)
    if reason or state in REASON_STATES:
        changes["reason"] = reason
    if state in DECIDED_STATES:
        changes["decided"] = today
    if state == "received" and proposal.received is None:
        changes["received"] = today
    return kept(repository, proposal, state, today=today, **changes)


def _cleared(proposal: Proposal, state: str, today: date) -> dict[str, Any]:
    """What no longer holds when a proposal is taken up again; the history keeps it."""
    if state not in ("received", "under_review"):
        return {}
    changes: dict[str, Any] = {}
    if proposal.state in ("parked", *ENDED_STATES):
        changes |= {"reason": "", "alternatives": "", "decided": None, "decided_by": ""}
    if proposal.state in ("parked", "retired"):
        changes |= {"review": None, "extensions": 0, "extended": None, "revived": today}
    return changes


def _not_parked(now: Proposal, wanted: str) -> NotParked:
    return NotParked(
        noun=now.noun,
        ref=now.ref,
        state=now.state,
        wanted=wanted,
        allowed=PROPOSAL_LIFECYCLE.allowed(now.state),
    )


def _check_review(review: date | None, today: date) -> None:
    if review is not None and review < today:
        raise refused("review", review.isoformat(), "review_in_past")
