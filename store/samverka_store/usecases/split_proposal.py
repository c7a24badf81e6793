"""A proposal that holds several is split; the whole stays readable and its parts point at it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Bearer, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of
from samverka_store.usecases.proposal_steps import because, kept, refused

FEWEST_PARTS = 2


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One part to be: its title and text, and who had it (None: all bearers of the whole)."""

    title: str
    text: str = ""
    bearers: tuple[Bearer, ...] | None = None
    handler: int | None = None


def split(
    repository: Repository,
    proposal: Proposal,
    parts: Sequence[Part],
    *,
    reason: str = "",
    today: date,
) -> tuple[Proposal, tuple[Proposal, ...]]:
    """Split a proposal that is under review into two or more, which are under review from today.

    A part has the whole's network, meeting, kind, day of receipt and, where nothing else is given,
    handler and bearers. Bearers of the whole are owed word of where the idea lives now; a bearer
    whom no part has is still told so. Returns the whole as it is now, and the parts in order.

    Raises: IllegalStep; InvalidRecord with `too_few_parts`, or a part's own faults.
    """
    PROPOSAL_LIFECYCLE.check(proposal.ref, now_of(repository, proposal).state, "split")
    if len(parts) < FEWEST_PARTS:
        raise refused("title", str(len(parts)), "too_few_parts", limit=str(FEWEST_PARTS))
    reason = because(repository, reason)
    made = tuple(repository.put(_part(proposal, part, today)) for part in parts)
    whole = kept(repository, proposal, "split", today=today, reason=reason or proposal.reason)
    return whole, made


def _part(whole: Proposal, part: Part, today: date) -> Proposal:
    return Proposal(
        title=clean_line(part.title),
        text=clean_text(part.text).strip(),
        state="under_review",
        state_since=today,
        kind=whole.kind,
        network=whole.network,
        meeting=whole.meeting,
        received=whole.received,
        next_status=whole.next_status,
        handler=part.handler or whole.handler,
        bearers=whole.bearers if part.bearers is None else part.bearers,
        split_from=whole.id,
    )
