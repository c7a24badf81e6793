"""What a snapshot and the journals after it hold together, without opening a workspace.

Reads only. Says no to anything that is not whole: what is rebuilt on is never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from samverka_store.disk import layout, schema
from samverka_store.disk.journal import Journal
from samverka_store.disk.line import Line
from samverka_store.disk.schema import Tables
from samverka_store.disk.snapshot import Meta, SnapshotReader
from samverka_store.disk_errors import JournalDamaged, JournalMissing, SnapshotMissing
from samverka_store.documents import first_unfit


class State:
    """All records at one moment, and the schema they are in."""

    def __init__(self, path: Path, meta: Meta, tables: Tables) -> None:
        self.path = path  # of the snapshot it started from
        self.generation = meta.generation
        self.schema = meta.schema
        self.tables = tables

    def take(self, change: Line) -> None:
        """Take in one line of a journal."""
        if change.schema > self.schema:
            self.migrate(change.schema)
        for table, id, document in change.w:
            there = self.tables.setdefault(table, {})
            if document is None:
                there.pop(str(id), None)
            else:
                there[str(id)] = document

    def fits(self) -> bool:
        """Whether every record is one of its table, as far as this program's schema can tell."""
        return self.schema < schema.SCHEMA or all(
            first_unfit(table, {int(id): document for id, document in documents.items()}) is None
            for table, documents in self.tables.items()
        )

    def migrate(self, to: int) -> None:
        """Bring the records to a later schema."""
        self.tables = schema.migrated(self.tables, self.schema, to)
        self.schema = to


def snapshot_state(path: Path) -> State:
    """What a whole snapshot holds. Raises: SnapshotMissing; WorkspaceDamaged; DiskError."""
    reader = SnapshotReader.find(path)
    if reader is None:
        raise SnapshotMissing(file=str(path))
    tables: Tables = {}
    with closing(reader):
        for part in reader.parts():
            there = tables.setdefault(part.table, {})
            there.update((str(id), document) for id, document in part.records.items())
    return State(path, reader.meta, tables)


def replay(folder: Path, state: State, until: int, sizes: Mapping[int, int] | None = None) -> None:
    """Take in the journals from the state's own generation to the one before `until`, all whole.

    `sizes`: the bytes that journals had when they were last seen whole; one that was cut where a
    line ends shows by nothing else. Raises: JournalMissing; JournalDamaged; DiskError.
    """
    for generation in range(state.generation, until):
        journal = Journal.find(folder, generation)
        if journal is None:
            raise JournalMissing(file=str(layout.journal(folder, generation)))
        with closing(journal):
            take_sealed(state, journal)
            if journal.offset < (sizes or {}).get(generation, 0):
                raise JournalDamaged(file=str(journal.path), line=journal.sequence + 1)


def take_sealed(state: State, journal: Journal) -> None:
    """Take in a journal to which nothing is appended any more, so that it ends with a whole line.

    Raises: JournalDamaged; DiskError.
    """
    journal.of_other_schema = state.schema < schema.SCHEMA
    for change in journal.read_new():
        state.take(change)
    if journal.unfinished():
        raise JournalDamaged(file=str(journal.path), line=journal.sequence + 1)
