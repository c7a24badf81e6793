"""When each record went from what to what, read once from the events that were not taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from samverka_store.model.events import Event
from samverka_store.repository import Repository

# By table, the fields whose changes the figures ask for.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "proposals": ("state", "extensions"),
    "meetings": ("state", "themes", "title"),
}


# So many records are read between two pauses.
BLOCK = 256


class Step(msgspec.Struct, frozen=True):
    """On this day a field went from one JSON value to another."""

    day: date
    before: Any
    after: Any


class History:
    """The steps of every record's fields that the figures ask for."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._undone_by: dict[int, int] = {}
        self._created: dict[int, date] = {}
        self._steps: dict[tuple[int, str], list[Step]] = {}

    def reading(self) -> Iterator[None]:
        """Read the events, pausing after each block of them. Needed once."""
        everything = self._repository.documents(Event)
        events = [doc for _, doc in everything if doc["record_table"] in _FIELDS]
        yield None
        events.sort(key=lambda doc: int(doc["order"]))
        self._undone_by = {
            doc["undoes"]: doc["change"] for doc in events if doc.get("undoes") is not None
        }
        for number, doc in enumerate(events, start=1):
            self._take_in(doc)
            if number % BLOCK == 0:
                yield None

    def steps(self, id: int, field: str) -> list[Step]:
        """The changes of a record's field that stand, oldest first."""
        return self._steps.get((id, field), [])

    def into(self, id: int, *states: str) -> Iterator[date]:
        """The days when a record came into one of these states from another."""
        for step in self.steps(id, "state"):
            if step.after in states and step.before not in states:
                yield step.day

    def set_since(self, id: int, field: str, value: Any) -> date | None:
        """The day since when a record has had anything in a field, which now holds `value`."""
        if not value:
            return None
        since = self._created.get(id)
        for step in self.steps(id, field):
            if not step.before and step.after:
                since = step.day
        return since

    def _take_in(self, doc: Mapping[str, Any]) -> None:
        day = date.fromisoformat(str(doc["at"])[:10])
        id = doc["record"]
        if doc["kind"] == "created":
            self._created[id] = day
        if doc.get("undoes") is not None or not self._stands(doc["change"]):
            return
        for field in _FIELDS[doc["record_table"]]:
            change = doc.get("changes", {}).get(field)
            if change is not None:
                self._steps.setdefault((id, field), []).append(Step(day, *change))

    def _stands(self, change: int) -> bool:
        """Whether a change was not taken back, or its taking back was."""
        stands = True
        while change in self._undone_by:
            change = self._undone_by[change]
            stands = not stands
        return stands
