"""An accepted proposal is carried out: begun by a working group, reaching milestones, ended."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Proposal, Reached
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of
from samverka_store.usecases.proposal_steps import because, kept, refused


def begin(
    repository: Repository,
    proposal: Proposal,
    *,
    handler: int | None = None,
    working_group: str = "",
    milestones: Iterable[str] = (),
    next_status: date | None = None,
    today: date,
) -> Proposal:
    """Begin to carry out an accepted proposal; what is not given here stays as it was.

    `handler` is the id of the contact who owns it. Raises: IllegalStep; InvalidRecord.
    """
    lines = "\n".join(line for line in map(clean_line, milestones) if line)
    return kept(
        repository,
        proposal,
        "in_progress",
        today=today,
        handler=handler or proposal.handler,
        working_group=clean_line(working_group) or proposal.working_group,
        milestones=lines or proposal.milestones,
        next_status=next_status or proposal.next_status,
    )


def reach(
    repository: Repository,
    proposal: Proposal,
    milestone: str,
    *,
    day: date | None = None,
    today: date,
) -> Proposal:
    """Note that one of the milestones was reached (default: today); the bearers are owed word.

    Raises: IllegalStep when it is not being carried out; InvalidRecord for a milestone that is not
    in the list or was reached before, and for a day to come.
    """
    now = now_of(repository, proposal)
    if now.state != "in_progress":
        raise PROPOSAL_LIFECYCLE.refusal(now.ref, now.state, "in_progress")
    milestone, day = milestone.strip(), day or today
    days = dict(proposal.milestone_days)
    if not days:
        raise refused("milestones", milestone, "no_milestones")
    if milestone not in days:
        raise refused("milestones", milestone, "unknown_milestone", milestones=", ".join(days))
    if days[milestone] is not None:
        raise refused("milestones", milestone, "already_reached")
    if day > today:
        raise refused("reached", day.isoformat(), "day_to_come")
    reached = (*proposal.reached, Reached(milestone=milestone, day=day))
    return repository.put(msgspec.structs.replace(proposal, reached=reached), seen=proposal)


def finish(repository: Repository, proposal: Proposal, *, result: str, today: date) -> Proposal:
    """End a proposal that was carried out, with what became different.

    Raises: IllegalStep; InvalidRecord without a result.
    """
    PROPOSAL_LIFECYCLE.check(proposal.ref, now_of(repository, proposal).state, "implemented")
    result = clean_text(result).strip()
    if not result:
        raise refused("result", "", "required")
    return kept(repository, proposal, "implemented", today=today, result=result)


def stop(repository: Repository, proposal: Proposal, *, reason: str, today: date) -> Proposal:
    """Stop a proposal that was being carried out. Raises: IllegalStep; InvalidRecord, no reason."""
    PROPOSAL_LIFECYCLE.check(proposal.ref, now_of(repository, proposal).state, "stopped")
    return kept(repository, proposal, "stopped", today=today, reason=because(repository, reason))
