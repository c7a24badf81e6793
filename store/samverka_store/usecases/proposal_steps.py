"""What all use cases of proposals share: one step kept, its reason cleaned, a step refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from samverka_store.clean import clean_text
from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of


def kept(
    repository: Repository,
    proposal: Proposal,
    state: str,
    *,
    today: date,
    via: str = "",
    meeting: int | None = None,
    **changes: Any,
) -> Proposal:
    """The proposal, as it was shown, in its next state with these fields; perhaps at a meeting.

    `via` is a state that is passed on the way where need be.

    Raises: IllegalStep; ChangedMeanwhile; InvalidRecord; InTrash.
    """
    now = now_of(repository, proposal).state
    if via and state not in PROPOSAL_LIFECYCLE.allowed(now):
        PROPOSAL_LIFECYCLE.check(proposal.ref, now, via)
        now = via
    PROPOSAL_LIFECYCLE.check(proposal.ref, now, state)
    stepped = msgspec.structs.replace(proposal, state=state, state_since=today, **changes)
    return repository.put(stepped, seen=proposal, meeting=meeting)


def because(repository: Repository, reason: str) -> str:
    """The reason as it is kept, in the record and in the history."""
    reason = clean_text(reason).strip()
    repository.because(reason)
    return reason


def refused(field: str, value: str, key: str, **values: str) -> InvalidRecord:
    """The error that a proposal's field has this one fault."""
    return InvalidRecord(Proposal.noun, [Fault(field, value, key, values)])
