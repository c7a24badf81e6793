"""Which networks a record belongs to. Nothing here prints."""

from __future__ import annotations

from collections.abc import Iterator

from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.repository import Repository


def network_of(record: Record, repository: Repository) -> int | None:
    """The network that a record is part of: its own, or that of the proposal it is about."""
    if isinstance(record, Network):
        return record.id
    if isinstance(record, Referral | Feedback):
        found = repository.table_of(record.proposal) == Proposal.table
        return repository.get(Proposal, record.proposal).network if found else None
    return getattr(record, "network", None)


def belongs(record: Record, network: Network, repository: Repository) -> bool:
    """Whether a record belongs to the network; people by membership or as its contact."""
    if isinstance(record, Person):
        return record.id == network.contact or any(
            member.network == network.id
            for member in repository.pointing_at(record.id, Membership, "person")
        )
    if isinstance(record, Organisation):
        return record.id == network.host or any(
            found == network.id for found in _networks_of(record, repository)
        )
    return network_of(record, repository) == network.id


def _networks_of(organisation: Organisation, repository: Repository) -> Iterator[int]:
    for member in repository.pointing_at(organisation.id, Membership, "organisation"):
        yield member.network
    for person in repository.pointing_at(organisation.id, Person, "organisation"):
        for member in repository.pointing_at(person.id, Membership, "person"):
            yield member.network
