"""What the parts of the demo share: the stage they are played on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Protocol, TypeVar

from samverka_store.model.record import Record
from samverka_store.repository import Repository

T = TypeVar("T")
THURSDAY = 3


class Stage(Protocol):
    """Where the demo is played: see build.py."""

    today: date

    def on(self, days_ago: int, use_case: Callable[[Repository], T]) -> T:
        """Carry out a use case as if so many days ago."""


def putting(record: Record) -> Callable[[Repository], Record]:
    """The use case that keeps this record."""
    return lambda repository: repository.put(record)


def workday(day: date) -> date:
    """The day, or the Monday to Wednesday after it: two days from it are then workdays as well."""
    weekday = day.weekday()
    return day if weekday < THURSDAY else day + timedelta(days=7 - weekday)
