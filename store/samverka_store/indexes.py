"""What the repository can look up without reading every record: references and links both ways.

Fed one document change at a time; knows no file and no typed record.
"""

from __future__ import annotations

from collections import Counter

from samverka_store.documents import Document
from samverka_store.model.nouns import BY_TABLE, read_reference
from samverka_store.model.record import linked


class Indexes:
    """The look-ups over all documents, trash included."""

    def __init__(self) -> None:
        self.table_of: dict[int, str] = {}
        self.by_ref: dict[str, int] = {}
        self.pointing_at: dict[int, set[int]] = {}
        self.events_of: dict[int, list[int]] = {}
        self.live: Counter[str] = Counter()
        self.highest_order = 0
        self._highest: dict[tuple[str, int], int] = {}

    def notice(self, table: str, id: int, old: Document | None, new: Document | None) -> None:
        """Take in that a document went from `old` to `new`; None: it was, or is, not there."""
        if table == "events":
            self._notice_event(id, old, new)
            return
        kind = BY_TABLE.get(table)
        if kind is None:
            return
        if old is not None:
            self._forget(table, id, old, kind.paths)
        if new is None:
            return
        self.table_of[id] = table
        if "deleted" not in new:
            self.live[table] += 1
        ref = new.get("ref", "")
        if ref:
            self.by_ref[ref] = id
        parts = read_reference(ref)
        if parts:
            prefix, year, number = parts
            if number > self._highest.get((prefix, year), 0):
                self._highest[prefix, year] = number
        for _, target in linked(new, kind.paths):
            self.pointing_at.setdefault(target, set()).add(id)

    def _forget(
        self, table: str, id: int, old: Document, paths: tuple[tuple[str, ...], ...]
    ) -> None:
        self.table_of.pop(id, None)
        if "deleted" not in old:
            self.live[table] -= 1
        if self.by_ref.get(old.get("ref", "")) == id:
            del self.by_ref[old["ref"]]
        for _, target in linked(old, paths):
            sources = self.pointing_at.get(target)
            if sources:
                sources.discard(id)

    def _notice_event(self, id: int, old: Document | None, new: Document | None) -> None:
        if old is not None:
            del self.table_of[id]
            self.live["events"] -= 1
            self.events_of[old["record"]].remove(id)
        if new is not None:
            self.table_of[id] = "events"
            self.live["events"] += 1
            self.events_of.setdefault(new["record"], []).append(id)
            self.highest_order = max(self.highest_order, new["order"])

    def next_number(self, prefix: str, year: int) -> int:
        """The number after the highest ever given for this noun (and year)."""
        return self._highest.get((prefix, year), 0) + 1
