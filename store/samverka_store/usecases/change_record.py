"""An edited record is kept, with what follows from it in others."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases.by_hand import refuse_by_hand
from samverka_store.usecases.reschedule_series import reschedule

R = TypeVar("R", bound=Record)


def change(repository: Repository, record: R, *, seen: R, today: date) -> R:
    """Keep what differs from `seen`, the record that was edited; a series' meetings follow it.

    Raises: InvalidRecord; ChangedMeanwhile; InTrash; NotFound.
    """
    before = repository.get(type(seen), seen.id)
    if isinstance(record, Proposal) and isinstance(seen, Proposal):
        refuse_by_hand(repository, record, seen, today=today)
    kept = repository.put(record, seen=seen)
    if isinstance(kept, Series) and isinstance(before, Series):
        reschedule(repository, before, kept, today=today)
    return kept
