"""A free name in a proposal becomes a contact: a new one, or one that is there already."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.answers import Feedback
from samverka_store.model.people import Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of


def free_names(proposal: Proposal) -> tuple[str, ...]:
    """The names in a proposal that stand for no contact: of bearers, and of who handed it in."""
    names = [
        name
        for bearer in proposal.bearers
        for name, person in ((bearer.name, bearer.person), (bearer.via_name, bearer.via))
        if name and person is None
    ]
    return tuple(dict.fromkeys(names))


def recognise_bearer(
    repository: Repository, proposal: Proposal, name: str, person: Person | None = None
) -> tuple[Proposal, Person]:
    """Let a contact stand where a free name stood; a new one of this name, unless one is given.

    What was told to the name was told to the contact. Returns the proposal and the contact.
    Raises: InvalidRecord when no such name stands there; InTrash.
    """
    now = now_of(repository, proposal)
    if name not in free_names(now):
        raise InvalidRecord(Proposal.noun, [Fault("bearers", name, "no_such_name")])
    contact = repository.put(Person(name=name)) if person is None else now_of(repository, person)
    bearers = tuple(dict.fromkeys(_named(bearer, name, contact.id) for bearer in now.bearers))
    kept = repository.put(msgspec.structs.replace(now, bearers=bearers), seen=now)
    for feedback in repository.pointing_at(proposal.id, Feedback, "proposal"):
        if feedback.bearer is None and feedback.bearer_name == name:
            told = msgspec.structs.replace(feedback, bearer=contact.id, bearer_name="")
            repository.put(told, seen=feedback)
    return kept, contact


def _named(bearer: Bearer, name: str, id: int) -> Bearer:
    changes: Mapping[str, Any] = {}
    if bearer.person is None and bearer.name == name:
        changes = {"person": id, "name": ""}
    if bearer.via is None and bearer.via_name == name:
        changes = {**changes, "via": id, "via_name": ""}
    return msgspec.structs.replace(bearer, **changes)
