"""A record enters the workspace, with the days that it starts from."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import msgspec

from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases.schedule_series import schedule

R = TypeVar("R", bound=Record)


def add(repository: Repository, record: R, *, today: date) -> R:
    """Add a new record; a series gets its meetings, a proposal the day it was received.

    Raises: InvalidRecord.
    """
    if isinstance(record, Series):
        return schedule(repository, record)[0]
    if isinstance(record, Proposal):
        received = record.received
        if received is None and record.state != "draft":
            received = today
        since = record.state_since or today
        return repository.put(msgspec.structs.replace(record, received=received, state_since=since))
    return repository.put(record)
