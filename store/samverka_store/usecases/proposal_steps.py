"""What all use cases of proposals share: one step kept, its reason cleaned, a step refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from samverka_store.clean import clean_text
from samverka_store.errors import Fault, IllegalStep, InvalidRecord
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Proposal
from samverka_store.repository import Repository


def kept(
    repository: Repository,
    proposal: Proposal,
    state: str,
    *,
    today: date,
    meeting: int | None = None,
    **changes: Any,
) -> Proposal:
    """The proposal in its next state with these fields, as `seen` was read; perhaps at a meeting.

    Raises: IllegalStep; InvalidRecord.
    """
    PROPOSAL_LIFECYCLE.check(proposal.ref, proposal.state, state)
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


def illegal(proposal: Proposal, wanted: str) -> IllegalStep:
    """The error that the proposal cannot go to this state from where it is."""
    return IllegalStep(
        noun=proposal.noun,
        ref=proposal.ref,
        state=proposal.state,
        wanted=wanted,
        allowed=PROPOSAL_LIFECYCLE.allowed(proposal.state),
    )
