"""It is decided what becomes of a proposal: by whom, when, and why."""

from __future__ import annotations

from datetime import date

from samverka_store.clean import clean_line, clean_text
from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.proposals import DECIDED_STATES, PROPOSAL_LIFECYCLE, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of
from samverka_store.usecases.proposal_steps import because, kept


def decide(
    repository: Repository,
    proposal: Proposal,
    state: str,
    *,
    decided_by: str,
    decided: date | None = None,
    reason: str = "",
    alternatives: str = "",
    meeting: int | None = None,
    today: date,
) -> Proposal:
    """Keep a decision: accepted, partly_accepted, declined or no_action.

    `decided_by` says who decided, `decided` when (default: today), `alternatives` what the bearer
    can do instead. A no needs its reason. Raises: IllegalStep; InvalidRecord with all faults.
    """
    now = now_of(repository, proposal)
    if state not in DECIDED_STATES:
        raise PROPOSAL_LIFECYCLE.refusal(now.ref, now.state, state)
    PROPOSAL_LIFECYCLE.check(proposal.ref, now_of(repository, proposal).state, state)
    day = decided or today
    decided_by, reason = clean_line(decided_by), because(repository, reason)
    faults = []
    if not decided_by:
        faults.append(Fault("decided_by", "", "required"))
    if day > today:
        faults.append(Fault("decided", day.isoformat(), "day_to_come"))
    if state in ("declined", "no_action") and not reason:
        faults.append(Fault("reason", "", "reason_required"))
    if faults:
        raise InvalidRecord(Proposal.noun, faults)
    return kept(
        repository,
        proposal,
        state,
        today=today,
        meeting=meeting,
        decided_by=decided_by,
        decided=day,
        reason=reason,
        alternatives=clean_text(alternatives).strip() or proposal.alternatives,
    )
