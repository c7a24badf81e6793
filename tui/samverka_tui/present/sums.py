"""What a network's row says of its meetings and proposals, kept true as records change. Pure.

Fed with the repository's notices from the beginning of loading, so that a row never walks over the
records of a network.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from samverka_store.model.proposals import OPEN_STATES

Document = Mapping[str, Any]

_MOST_DAYS = 31
_OPEN_MEETINGS = ("planned", "announced")


class Sums:
    """Counts of proposals and days of coming meetings."""

    def __init__(self) -> None:
        self.parked = 0
        self.open = 0
        self.in_state: Counter[str] = Counter()
        self._open_of: Counter[int] = Counter()
        self._meetings_of: dict[int, dict[int, str]] = {}
        self._coming: dict[int, str] = {}
        self._held_on: Counter[str] = Counter()
        self._cancelled_on: Counter[str] = Counter()

    def noticed(self, table: str, id: int, old: Document | None, new: Document | None) -> None:
        """Take in one document's change."""
        if table == "proposals":
            self._count(old, -1)
            self._count(new, 1)
        elif table == "meetings":
            self._meeting(id, old, new)

    def open_proposals(self, network: int) -> int:
        """How many of a network's proposals wait for something to happen, parked ones apart."""
        return self._open_of[network]

    def next_meeting(self, network: int, today: date) -> date | None:
        """The day of a network's next meeting."""
        coming = self._meetings_of.get(network, {}).values()
        first = min((day for day in coming if day >= today.isoformat()), default=None)
        return date.fromisoformat(first) if first else None

    def first_meeting(self, today: date) -> int | None:
        """The next meeting of all."""
        first = today.isoformat()
        return min(
            (id for id, day in self._coming.items() if day >= first),
            key=lambda id: (self._coming[id], id),
            default=None,
        )

    def coming(self, today: date) -> int:
        """How many meetings are still to be held."""
        first = today.isoformat()
        return sum(1 for day in self._coming.values() if day >= first)

    def on_day(self, day: date) -> tuple[int, int]:
        """How many meetings stand on a day, and how many are cancelled."""
        return self._held_on[day.isoformat()], self._cancelled_on[day.isoformat()]

    def _count(self, document: Document | None, number: int) -> None:
        if document is None or "deleted" in document:
            return
        state = document.get("state")
        self.in_state[str(state)] += number
        if state == "parked":
            self.parked += number
        elif state in OPEN_STATES:
            self.open += number
            self._open_of[document.get("network") or 0] += number

    def _meeting(self, id: int, old: Document | None, new: Document | None) -> None:
        self._mark_days(old, -1)
        self._mark_days(new, 1)
        if old is not None and _is_coming(old):
            self._meetings_of.get(old.get("network") or 0, {}).pop(id, None)
            self._coming.pop(id, None)
        if new is not None and _is_coming(new):
            self._meetings_of.setdefault(new.get("network") or 0, {})[id] = new["day"]
            self._coming[id] = f"{new['day']}T{new.get('start') or ''}"

    def _mark_days(self, document: Document | None, number: int) -> None:
        if document is None or "deleted" in document or not document.get("day"):
            return
        is_cancelled = document.get("state") == "cancelled"
        counter = self._cancelled_on if is_cancelled else self._held_on
        for day in _days_of(document):
            counter[day] += number


def _days_of(document: Document) -> Iterator[str]:
    first = date.fromisoformat(document["day"])
    last = date.fromisoformat(document.get("last_day") or document["day"])
    for days in range(min((last - first).days, _MOST_DAYS) + 1):
        yield (first + timedelta(days)).isoformat()


def _is_coming(document: Document) -> bool:
    return bool(
        document.get("day")
        and document.get("state") in _OPEN_MEETINGS
        and "deleted" not in document
    )
