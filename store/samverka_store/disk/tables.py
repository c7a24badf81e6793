"""TinyDB's tables over the journal storage, at a cost that does not grow with the table.

TinyDB copies a whole table at each update; here the updater gets a view that remembers what it
changed. Everything else, queries among it, is TinyDB's own. Knows no file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any, cast

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from samverka_store.disk.storage import Document, JournalStorage

_ID_BITS = 53  # whole numbers that every JSON reader keeps exact


class TableView(MutableMapping[int, Document]):
    """One table as an updater sees it: what it reads are copies, what it does is remembered."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._touched: dict[int, Document | None] = {}

    def __getitem__(self, id: int) -> Document:
        if id not in self._touched:
            self._touched[id] = _copy(self._documents[str(id)])
        document = self._touched[id]
        if document is None:
            raise KeyError(id)
        return document

    def __setitem__(self, id: int, document: Document) -> None:
        self._touched[id] = document

    def __delitem__(self, id: int) -> None:
        if id not in self:
            raise KeyError(id)
        self._touched[id] = None

    def __contains__(self, id: object) -> bool:
        if id in self._touched:
            return self._touched[id] is not None
        return str(id) in self._documents

    def __iter__(self) -> Iterator[int]:
        for name in self._documents:
            if self._touched.get(int(name), True) is not None:
                yield int(name)
        for id, document in self._touched.items():
            if document is not None and str(id) not in self._documents:
                yield id

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Take every document away."""
        self._touched = dict.fromkeys(map(int, self._documents))

    def changes(self) -> list[tuple[int, Document | None]]:
        """(id, document) of each that differs from the table; None where it was taken away."""
        return [
            (id, document)
            for id, document in self._touched.items()
            if document != self._documents.get(str(id))
        ]


class JournalTable(Table):
    """A TinyDB table whose updates are staged one document at a time."""

    def __init__(self, storage: Storage, name: str, **_: Any) -> None:
        # No query cache: it could not know of what others wrote, and a search costs no parsing.
        super().__init__(storage, name, cache_size=0)
        self._journal = cast("JournalStorage", storage)

    def put(self, id: int, document: Mapping[str, Any]) -> None:
        """Keep exactly this document under this id, new or changed. Raises: see `stage`."""
        self._journal.stage(self.name, id, document)

    def documents(self) -> Iterator[tuple[int, Document]]:
        """Every (id, document), without copies: they are not to be changed."""
        return ((int(id), document) for id, document in self._documents().items())

    def _documents(self) -> Mapping[str, Document]:
        return self._journal.tables.get(self.name, {})

    def _update_table(self, updater: Callable[[dict[int, Mapping[Any, Any]]], None]) -> None:
        view = TableView(self._documents())
        updater(cast("dict[int, Mapping[Any, Any]]", view))
        for id, document in view.changes():
            self._journal.stage(self.name, id, document)

    def _get_next_id(self) -> int:
        while True:
            id = int.from_bytes(os.urandom(7)) >> (7 * 8 - _ID_BITS)
            if id and str(id) not in self._documents():
                return id


class JournalTables(TinyDB):
    """A TinyDB of journal tables over one storage."""

    table_class: type[Table] = JournalTable

    def __init__(self, storage: JournalStorage) -> None:
        super().__init__(storage=lambda: storage)

    def table(self, name: str, **_: Any) -> JournalTable:
        """The table of this name."""
        return cast("JournalTable", super().table(name))


def _copy(document: Document) -> Document:
    return cast("Document", msgspec.json.decode(msgspec.json.encode(document)))
