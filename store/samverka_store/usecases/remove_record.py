"""A record goes to the trash, with what only lives through it."""

from __future__ import annotations

from samverka_store.errors import StillReferred
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.people import Membership
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.repository import Repository


def remove(repository: Repository, record: Record) -> tuple[Record, ...]:
    """Put a record in the trash with its memberships, referrals, feedback or unheld meetings.

    The change can be undone as one. Raises: StillReferred naming what else points at it.
    """
    gone: dict[int, Record] = {record.id: record}
    for other in repository.referring(record.id):
        if _lives_through(other, record):
            gone[other.id] = other
    left = {
        other.ref
        for going in gone.values()
        for other in repository.referring(going.id)
        if other.id not in gone
    }
    if left:
        raise StillReferred(ref=record.ref, others=", ".join(sorted(left)))
    return tuple(repository.remove(going) for going in gone.values())


def _lives_through(other: Record, record: Record) -> bool:
    if isinstance(other, Membership | Referral):
        return True
    if isinstance(other, Feedback):
        return other.proposal == record.id
    return isinstance(record, Series) and isinstance(other, Meeting) and other.is_open
