"""What someone decides about a record, they decide by what they were shown of it."""

from __future__ import annotations

from typing import TypeVar

from samverka_store.documents import builtins
from samverka_store.errors import InTrash
from samverka_store.model.record import Record
from samverka_store.repository import Repository

R = TypeVar("R", bound=Record)


def now_of(repository: Repository, seen: R) -> R:
    """The record as it is now, of which `seen` was shown. Raises: NotFound; InTrash."""
    now = repository.get(type(seen), seen.id)
    if now.deleted is not None:
        raise InTrash(ref=now.ref)
    return now


def refuse_others(repository: Repository, seen: Record, *fields: str) -> None:
    """Refuse a deed that leans on fields which it does not write itself, where they have changed.

    Raises: ChangedMeanwhile.
    """
    shown, now = builtins(seen), builtins(repository.record(seen.id))
    for field in fields:
        if now.get(field) != shown.get(field):
            raise repository.changed_meanwhile(seen, field, now.get(field), shown.get(field))
