"""What others changed since the person was here last, gathered from the events as they come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Others:
    """The events of others after the one seen last; `seen` None: the person is new here."""

    def __init__(self, by: str, seen: int | None) -> None:
        self._by = by
        self._seen = seen
        self._events: dict[int, tuple[int, int]] = {}
        self.highest = seen or 0

    def noticed(
        self,
        table: str,
        id: int,
        old: Mapping[str, Any] | None,
        new: Mapping[str, Any] | None,
    ) -> None:
        """Take in one document's change."""
        if table != "events":
            return
        if new is None:
            self._events.pop(id, None)
            return
        order = int(new["order"])
        self.highest = max(self.highest, order)
        if self._seen is not None and order > self._seen and new["by"] != self._by:
            self._events[id] = (order, int(new["record"]))

    def latest(self) -> list[int]:
        """The newest event of each record that others changed, the latest first."""
        newest: dict[int, tuple[int, int]] = {}
        for id, (order, record) in self._events.items():
            newest[record] = max(newest.get(record, (0, 0)), (order, id))
        return [id for _, id in sorted(newest.values(), reverse=True)]
