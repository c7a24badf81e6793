"""Proposals that mean the same become one; what they were stays readable and points at it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from samverka_store.lineage import became, lives_in, origins
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of
from samverka_store.usecases.proposal_steps import because, kept, refused


def merge(
    repository: Repository,
    originals: Iterable[Proposal],
    into: Proposal,
    *,
    reason: str = "",
    today: date,
) -> tuple[Proposal, tuple[Proposal, ...]]:
    """Merge open proposals into another open one, which gets their idea-bearers as well.

    The originals keep all they have, go to the state merged and point at the other. Their bearers
    are owed word of where the idea lives now, and from today on what the other's bearers are owed.
    Returns what they became, and the originals as they are now. Nothing is changed when one of them
    cannot be merged.

    Raises: IllegalStep for an original that is not open; InvalidRecord with `not_itself`,
    `merged_in_circle`, `merged_elsewhere`, `merged_into_ended` or `required` (no original at all);
    ChangedMeanwhile; InTrash.
    """
    merged = tuple({original.id: original for original in originals}.values())
    if not merged:
        raise refused("merged_into", "", "required")
    now = [now_of(repository, proposal) for proposal in (into, *merged)]
    for original in now[1:]:
        PROPOSAL_LIFECYCLE.check(original.ref, original.state, "merged")
        refuse_target(repository, original, now[0])
    reason = because(repository, reason)
    # Whoever was added meanwhile shall have word too.
    bearers = (bearer for proposal in now for bearer in proposal.bearers)
    united = msgspec.structs.replace(now[0], bearers=tuple(dict.fromkeys(bearers)))
    target = repository.put(united, seen=now[0])
    return target, tuple(
        kept(
            repository,
            original,
            "merged",
            today=today,
            merged_into=into.id,
            reason=reason or original.reason,
        )
        for original in merged
    )


def refuse_target(repository: Repository, original: Proposal, into: Proposal) -> None:
    """Refuse a proposal that cannot take the original in: itself, one merged itself, a closed one.

    Raises: InvalidRecord.
    """
    if into.id == original.id:
        raise refused("merged_into", original.ref, "not_itself")
    refuse_circle(repository, original, into)
    if became(into, repository):
        now = ", ".join(one.ref for one in lives_in(into, repository))
        raise refused("merged_into", into.ref, "merged_elsewhere", into=now)
    if not into.is_open:
        raise refused("merged_into", into.ref, "merged_into_ended", state=into.state)


def refuse_circle(repository: Repository, original: Proposal, into: Proposal) -> None:
    """Refuse a proposal that lives in the original itself. Raises: InvalidRecord."""
    if any(one.id == into.id for one in origins(original, repository)):
        raise refused("merged_into", into.ref, "merged_in_circle", ref=original.ref)
