"""What the repository can look up without reading every record: references and links both ways.

Fed one document change at a time; knows no file and no typed record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from samverka_store.documents import Document, called
from samverka_store.model.nouns import BY_TABLE, read_reference
from samverka_store.model.record import linked
from samverka_store.words.sort import fold


class Indexes:
    """The look-ups over all documents, trash included."""

    def __init__(self) -> None:
        self.table_of: dict[int, str] = {}
        self.by_ref: dict[str, int] = {}
        self.pointing_at: dict[int, set[int]] = {}
        self.events_of: dict[int, list[int]] = {}
        self.events_by: dict[str, list[int]] = {}
        # Whether each was noticed after those before it, as they stand in the files.
        self.events_in_order = True
        self.live: Counter[str] = Counter()
        self.highest_order = 0
        self.names: dict[str, Names] = {}
        self._highest: dict[tuple[str, int], int] | None = None

    def notice(self, table: str, id: int, old: Document | None, new: Document | None) -> None:
        """Take in that a document went from `old` to `new`; None: it was, or is, not there."""
        if table == "events":
            self._notice_event(id, old, new)
            return
        kind = BY_TABLE.get(table)
        if kind is None:
            return
        if table in self.names:
            self.names[table].notice(id, new)
        if old is not None:
            self._forget(table, id, old, kind.paths)
        if new is None:
            return
        self.table_of[id] = table
        if "deleted" not in new:
            self.live[table] += 1
        ref = new.get("ref", "")
        if ref:
            self._notice_reference(ref, id)
        for _, target in linked(new, kind.paths):
            sources = self.pointing_at.get(target)
            if sources is None:
                self.pointing_at[target] = {id}
            else:
                sources.add(id)

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

    def _notice_reference(self, ref: str, id: int) -> None:
        self.by_ref[ref] = id
        if self._highest is not None:
            _count(ref, self._highest)

    def _notice_event(self, id: int, old: Document | None, new: Document | None) -> None:
        if old is not None:
            del self.table_of[id]
            self.live["events"] -= 1
            self.events_of[old["record"]].remove(id)
            mine = self.events_by[old["by"]]
            # What is put back is what came last.
            if mine[-1] == id:
                mine.pop()
            else:
                mine.remove(id)
        if new is not None:
            self.table_of[id] = "events"
            self.live["events"] += 1
            self.events_of.setdefault(new["record"], []).append(id)
            self.events_by.setdefault(new["by"], []).append(id)
            if new["order"] >= self.highest_order:
                self.highest_order = new["order"]
            else:
                self.events_in_order = False

    def next_number(self, prefix: str, year: int) -> int:
        """The number after the highest ever given for this noun (and year)."""
        if self._highest is None:
            # Counted when the first record is added: whoever only reads does not wait for it.
            self._highest = {}
            for ref in self.by_ref:
                _count(ref, self._highest)
        return self._highest.get((prefix, year), 0) + 1


def _count(ref: str, highest: dict[tuple[str, int], int]) -> None:
    parts = read_reference(ref)
    if parts:
        prefix, year, number = parts
        highest[prefix, year] = max(number, highest.get((prefix, year), 0))


class Names:
    """What the records of one table outside the trash are called, from the first question on."""

    def __init__(self, documents: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
        self.folded: dict[int, str] = {}
        self._names: dict[int, str] = {}
        self._ids: dict[str, dict[int, None]] = {}
        for id, document in documents:
            self.notice(id, document)

    def ids(self, name: str) -> tuple[int, ...]:
        """The records with exactly this title or name, whatever its capitals."""
        return tuple(self._ids.get(name.casefold(), ()))

    def notice(self, id: int, new: Mapping[str, Any] | None) -> None:
        """Take in what a document is now; None: it is not there."""
        before = self._names.pop(id, None)
        if before is not None:
            self._ids[before].pop(id)
            if not self._ids[before]:
                del self._ids[before]
        self.folded.pop(id, None)
        if new is None or "deleted" in new:
            return
        self.folded[id] = fold(called(new))
        name = str(new.get("title") or new.get("name") or "").casefold()
        if name:
            self._names[id] = name
            self._ids.setdefault(name, {})[id] = None
