"""A record goes to the trash, with what only lives through it, and comes back from there."""

from __future__ import annotations

from collections.abc import Collection

from samverka_store.errors import StillReferred
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.people import Membership
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of

_MOST_NAMED = 10


def remove(repository: Repository, record: Record) -> tuple[Record, ...]:
    """Put a record in the trash with its memberships, referrals, feedback or unheld meetings.

    The change can be undone as one. Raises: StillReferred naming what else points at it; InTrash
    when it is there already.
    """
    now_of(repository, record)
    gone: dict[int, Record] = {record.id: record}
    for other in repository.referring(record.id):
        if _lives_through(other, record):
            gone[other.id] = other
    left = {
        other.id: other
        for going in gone.values()
        for other in repository.referring(going.id)
        if other.id not in gone
    }
    if left:
        raise still_referred(record, left.values())
    return tuple(repository.remove(going) for going in gone.values())


def restore(repository: Repository, record: Record) -> tuple[Record, ...]:
    """Take a record out of the trash with what lives through it and went there with it.

    Raises: InTrash, when the change is finished, if it points at what is still there.
    """
    gone = repository.record(record.id).deleted
    if gone is None:
        return ()
    along = [
        other
        for other in repository.referring(record.id, in_trash=True)
        if other.deleted is not None
        and (other.deleted.at, other.deleted.by) == (gone.at, gone.by)
        and _lives_through(other, record)
    ]
    return tuple(repository.restore(one) for one in (record, *along))


def still_referred(record: Record, others: Collection[Record]) -> StillReferred:
    """The error that names what points at a record; when that is much, the first of it."""
    refs = sorted(other.ref for other in others)
    if len(refs) > _MOST_NAMED:
        refs = [*refs[:_MOST_NAMED], f"… (+{len(refs) - _MOST_NAMED})"]
    return StillReferred(ref=record.ref, others=", ".join(refs))


def _lives_through(other: Record, record: Record) -> bool:
    match other:
        case Membership():
            return record.id in (other.network, other.person)
        case Referral() | Feedback():
            return record.id == other.proposal
        case Meeting():
            return isinstance(record, Series) and other.is_open
    return False
