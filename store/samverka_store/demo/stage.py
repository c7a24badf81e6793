"""What the parts of the demo share: the stage they are played on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol, TypeVar

from samverka_store.model.record import Record
from samverka_store.repository import Repository

T = TypeVar("T")


class Stage(Protocol):
    """Where the demo is played: see build.py."""

    today: date

    def on(self, days_ago: int, use_case: Callable[[Repository], T]) -> T:
        """Carry out a use case as if so many days ago."""


def putting(record: Record) -> Callable[[Repository], Record]:
    """The use case that keeps this record."""
    return lambda repository: repository.put(record)
