"""The tables in memory, as TinyDB's storage: what is staged in a change, kept, or put back.

There is no second store: the mapping that TinyDB reads is the one that is changed here, one
document at a time, and every document's change is told to `noticed`. Documents are replaced, never
altered, so that a copy of the mappings is a picture of one moment. Knows no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import msgspec
from tinydb.storages import Storage

from samverka_store.disk.hostile import MOST_BYTES, cleaned, is_suspect
from samverka_store.disk_errors import RecordTooLarge
from samverka_store.documents import first_unfit, fits

Document = dict[str, Any]
Key = tuple[str, int]

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Document).decode


class UnfitDocument(Exception):
    """A document that is not what a document of its table can be.

    `position` says which of those loaded, from 0, `field` where it is wrong.
    """

    def __init__(self, position: int, field: str) -> None:
        super().__init__(position, field)
        self.position = position
        self.field = field


class Noticing(Protocol):
    """Who is told of each document's change."""

    def __call__(self, table: str, id: int, old: Document | None, new: Document | None) -> None:
        """A document of any origin went from `old` to `new`; None: it was, or is, not there."""


def _unheard(table: str, id: int, old: Document | None, new: Document | None) -> None:
    """Nobody needs to know."""


class JournalStorage(Storage):
    """All documents of a workspace, and the change that is open."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, Document]] = {}
        self.noticed: Noticing = _unheard
        self._is_staging = False
        self._before: dict[Key, Document | None] = {}
        self._after: dict[Key, bytes] = {}

    # -- what TinyDB asks

    def read(self) -> dict[str, dict[str, Any]]:
        """The tables themselves, not a copy."""
        return self.tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Refused: nothing is written whole. Raises: RuntimeError, a mistake in the program."""
        raise RuntimeError("tables are changed one document at a time, in a change")

    # -- what comes from files

    def load(self, table: str, records: Mapping[int, Document]) -> None:
        """Take in records of a snapshot. Raises: UnfitDocument where one is none of its table."""
        there = self.tables.setdefault(table, {})
        noticed = self.noticed
        unfit = first_unfit(table, records)
        if unfit is not None:
            raise UnfitDocument(*unfit)
        for id, document in records.items():
            there[str(id)] = document
            noticed(table, id, None, document)

    def apply(self, writes: Iterable[tuple[str, int, Document | None]]) -> set[Key]:
        """Take in a change made elsewhere; which documents it touched."""
        return {(table, id) for table, id, new in writes if self._set(table, id, new)}

    def become(self, tables: Mapping[str, Mapping[str, Document]]) -> set[Key]:
        """Take in whatever differs from these tables; which documents that was."""
        return self.apply(self._differing(tables))

    def _differing(
        self, tables: Mapping[str, Mapping[str, Document]]
    ) -> list[tuple[str, int, Document | None]]:
        """(table, id, document there) of each document that is otherwise here."""
        differing: list[tuple[str, int, Document | None]] = []
        for table in [*self.tables, *(name for name in tables if name not in self.tables)]:
            here, there = self.tables.get(table, {}), tables.get(table, {})
            names = [*(id for id in here if id not in there), *there]
            differing += [
                (table, int(id), there.get(id)) for id in names if here.get(id) != there.get(id)
            ]
        return differing

    def pinned(self) -> dict[str, dict[str, Document]]:
        """The tables as they are now, whatever changes later."""
        return {name: dict(documents) for name, documents in self.tables.items()}

    def _set(self, table: str, id: int, new: Document | None) -> bool:
        there = self.tables.setdefault(table, {})
        old = there.get(str(id))
        if new is None:
            there.pop(str(id), None)
        else:
            there[str(id)] = new
        if old is None and new is None:
            return False
        self.noticed(table, id, old, new)
        return True

    # -- a change

    def is_staging(self) -> bool:
        """Whether a change is open."""
        return self._is_staging

    def begin(self) -> None:
        """Open a change."""
        self._is_staging = True

    def stage(self, table: str, id: int, document: Mapping[str, Any] | None) -> None:
        """Put a document in the open change, None to take it away; seen in the tables at once.

        What is kept is what the file will give back. Raises: RuntimeError outside a change;
        RecordTooLarge; TypeError when it is no JSON, or no document of its table.
        """
        if not self._is_staging:
            raise RuntimeError("a document was written outside a change")
        text = b"null" if document is None else _encode(document)
        if is_suspect(text):
            text = _encode(cleaned(document))
        if len(text) > MOST_BYTES:
            raise RecordTooLarge(table=table, id=id, bytes=len(text), most=MOST_BYTES)
        kept = None if document is None else _decode(text)
        if kept is not None and not fits(table, id, kept):
            raise TypeError(f"no document of the table {table}: {id}")
        self._before.setdefault((table, id), self.tables.get(table, {}).get(str(id)))
        self._after[table, id] = text
        self._set(table, id, kept)

    def stage_all(self, tables: Mapping[str, Mapping[str, Document]]) -> None:
        """Put whatever differs from these tables in the open change. Raises: as `stage`."""
        for table, id, document in self._differing(tables):
            self.stage(table, id, document)

    def staged(self) -> list[tuple[str, int, bytes]]:
        """(table, id, JSON) of each document that the open change leaves different."""
        return [
            (table, id, text)
            for (table, id), text in self._after.items()
            if self._before[table, id] != self.tables[table].get(str(id))
        ]

    def commit(self) -> None:
        """Close the change and keep what it staged."""
        self._forget()

    def roll_back(self) -> None:
        """Close the change and put every document back, the last one first."""
        before = list(self._before.items())
        for (table, id), document in reversed(before):
            self._set(table, id, document)
        self._forget()

    def _forget(self) -> None:
        self._is_staging = False
        self._before.clear()
        self._after.clear()
