"""What the form of a proposal may not do past the use cases: rest on, merge, lose who is owed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.owed import bearer_name, owed
from samverka_store.repository import Repository
from samverka_store.usecases.merge_proposals import refuse_circle
from samverka_store.usecases.proposal_steps import refused


def refuse_by_hand(
    repository: Repository, edited: Proposal, seen: Proposal, *, today: date
) -> None:
    """Refuse in an edited proposal what only a step of its own does.

    Raises: InvalidRecord with `review_in_past`, `extend_instead`, `merge_instead`, `owed_word` or
    `merged_in_circle`; NotFound for a merged one that points at nothing.
    """
    before = repository.get(Proposal, seen.id)
    if edited.review != seen.review and before.state == "parked":
        _refuse_rest(edited, seen, today)
    # A link that was lost earlier keeps nobody from changing the rest.
    if edited.merged_into not in (None, seen.merged_into, edited.id):
        _refuse_merge(repository, edited)
    if edited.bearers != seen.bearers:
        faults = list(_faults_of_leaving(repository, edited.bearers, before, seen))
        if faults:
            raise InvalidRecord(Proposal.noun, faults)


def _refuse_merge(repository: Repository, edited: Proposal) -> None:
    into = repository.get(Proposal, edited.merged_into or 0)
    refuse_circle(repository, edited, into)
    raise refused("merged_into", into.ref, "merge_instead", ref=edited.ref)


def _refuse_rest(edited: Proposal, seen: Proposal, today: date) -> None:
    day = edited.review
    if day is None:
        return  # the proposal itself says that one is needed
    if day < today:
        raise refused("review", day.isoformat(), "review_in_past")
    if seen.review is not None and day > seen.review:
        raise refused("review", day.isoformat(), "extend_instead", ref=seen.ref)


def _faults_of_leaving(
    repository: Repository, after: tuple[Bearer, ...], before: Proposal, seen: Proposal
) -> Iterator[Fault]:
    """A fault for each bearer who is owed word and is there no more.

    A new name in the place of one that leaves is that one, written right: it is owed the same. A
    contact is not written wrong, but is someone else.
    """
    left = [b for b in seen.bearers if not any(_is_same(b, one, repository) for one in after)]
    come = [b for b in after if not any(_is_same(b, one, repository) for one in seen.bearers)]
    misspelt = [bearer for bearer in left if bearer.person is None]
    if len(misspelt) <= len(come):
        left = [bearer for bearer in left if bearer.person is not None]
    for owing in owed(before, repository):
        if owing.bearer in left:
            name = bearer_name(owing.bearer, repository)
            yield Fault("bearers", name, "owed_word", {"who": name, "what": owing.kind})


def _is_same(one: Bearer, other: Bearer, repository: Repository) -> bool:
    if one == other:
        return True
    if one.person and other.person:
        return one.person == other.person
    if one.anonymous or other.anonymous:
        return False
    names = (bearer_name(bearer, repository).casefold() for bearer in (one, other))
    return next(names) == next(names)
