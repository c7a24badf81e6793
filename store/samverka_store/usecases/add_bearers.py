"""More people had the same idea: they are added to its proposal, and answered with it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from samverka_store.errors import Fault, InvalidRecord
from samverka_store.lineage import lives_in
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of


def add_bearers(
    repository: Repository, proposal: Proposal, bearers: Iterable[Bearer]
) -> tuple[Proposal, ...]:
    """Add idea-bearers to a proposal; of one that was merged or split, to what it lives on in.

    Who stands there already stays once. Returns what they were added to.

    Raises: InvalidRecord when nobody is named; InTrash.
    """
    new = tuple(bearers)
    if not new:
        raise InvalidRecord(Proposal.noun, [Fault("bearers", "", "required")])
    kept = []
    for one in lives_in(now_of(repository, proposal), repository):
        united = tuple(dict.fromkeys((*one.bearers, *new)))
        kept.append(repository.put(msgspec.structs.replace(one, bearers=united), seen=one))
    return tuple(kept)
