"""Where one program stands in the workspace's journals, and how it gets on from there.

Reads from its own place to the end of the current journal, through any folds in between. Takes no
lock and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from samverka_store.disk import layout, schema
from samverka_store.disk.journal import Journal, Rewritten
from samverka_store.disk.shape import Unreadable
from samverka_store.disk.snapshot import SnapshotReader, meta_of
from samverka_store.disk.storage import JournalStorage, Key, UnfitDocument
from samverka_store.disk.trouble import naming
from samverka_store.disk_errors import JournalDamaged, JournalMissing, SchemaOlder, SnapshotOlder

_TRIES = 5  # a fold that ends while we open makes us begin anew; five in a row do not happen
_LINES_AT_A_TIME = 64  # a few milliseconds of replaying


class Follower:
    """Feeds a storage with what the files hold, first all of it and then what is new."""

    def __init__(self, folder: Path, storage: JournalStorage, *, tries: int = _TRIES) -> None:
        self._folder = folder
        self._storage = storage
        self._tries = tries
        self._snapshot: SnapshotReader | None = None
        self._journal: Journal | None = None
        self._changed: set[Key] = set()
        self._is_half = False  # a change was taken in in part: what is in memory is not trusted

    @property
    def journal(self) -> Journal:
        """The journal that is being read. Raises: RuntimeError before loading."""
        if self._journal is None:
            raise RuntimeError("the workspace is not loaded")
        return self._journal

    def close(self) -> None:
        """Let go of the files."""
        if self._snapshot is not None:
            self._snapshot.close()
        if self._journal is not None:
            self._journal.close()

    def open(self) -> None:
        """Open the snapshot and check its header. Raises: SchemaOlder; as SnapshotReader.open."""
        if self._snapshot is not None:
            self._snapshot.close()
        self._snapshot = SnapshotReader.open(self._folder)
        meta = self._snapshot.meta
        if meta.schema < schema.SCHEMA:
            raise SchemaOlder(file=str(self._snapshot.path), schema=meta.schema)

    def loading(self) -> Iterator[float]:
        """Read everything, a few milliseconds' worth at a time; yields the part done.

        Raises: WorkspaceDamaged of any kind, naming file and line; DiskError.
        """
        if self._snapshot is None:
            self.open()
        snapshot = self._snapshot
        if snapshot is None:
            raise RuntimeError("nothing was opened")
        for part in snapshot.parts():
            try:
                self._storage.load(part.table, part.records)
            except UnfitDocument as unfit:
                what = Unreadable("misfit", unfit.field)
                raise snapshot.damaged(part.line + unfit.position, what) from unfit
            yield part.done
        snapshot.close()
        generation = snapshot.meta.generation
        self._journal = Journal.find(self._folder, generation)
        if self._stayed(generation):
            self._check_in_place(generation)
        try:
            for number, _ in enumerate(self._reading_on(), 1):
                if number % _LINES_AT_A_TIME == 0:
                    yield 1.0
        except Rewritten:
            self._reload()
        self._changed.clear()

    def _stayed(self, generation: int) -> bool:
        return meta_of(self._folder).generation == generation

    def _check_in_place(self, generation: int) -> None:
        """That the journals which must be beside a snapshot of this generation are there."""
        with naming(self._folder):
            newest = max(layout.journals(self._folder), default=0)
        if not self._stayed(generation):
            return
        if newest > generation + 1:
            snapshot, journal = layout.snapshot(self._folder), layout.journal(self._folder, newest)
            raise SnapshotOlder(file=str(snapshot), journal=str(journal))
        if self._journal is None or not self._journal.is_in_place:
            raise JournalMissing(file=str(layout.journal(self._folder, generation)))

    def catch_up(self) -> None:
        """Take in what others appended since last time; a look at two names when there is nothing.

        Raises: WorkspaceDamaged; DiskError.
        """
        try:
            for _ in self._reading_on():
                pass
        except Rewritten:
            self._reload()

    def take_changed(self) -> frozenset[Key]:
        """What was taken in since last asked."""
        changed = frozenset(self._changed)
        self._changed.clear()
        return changed

    def _reading_on(self) -> Iterator[None]:
        """One step per change taken in. Raises: Rewritten when only reading anew can help."""
        journal = self._journal
        if journal is None or self._is_half:
            raise Rewritten
        while True:
            is_folded = journal.is_followed()  # asked first: nothing is appended after it is true
            stood = journal.look()
            is_folded = is_folded or journal.is_elsewhere(stood)
            if journal.is_at(stood) and not is_folded:
                return
            yield from self._taking(journal)
            if not is_folded:
                return
            journal = self._go_on(journal)

    def _taking(self, journal: Journal) -> Iterator[None]:
        try:
            yield from self._taking_once(journal)
        except JournalDamaged:
            # A torn line was being set aside just as it was read? Then it now reads well.
            yield from self._taking_once(journal)

    def _taking_once(self, journal: Journal) -> Iterator[None]:
        for change in journal.read_new():
            self._is_half = True
            self._changed |= self._storage.apply(change.w)
            self._is_half = False
            yield

    def _go_on(self, journal: Journal) -> Journal:
        if journal.unfinished():
            raise JournalDamaged(file=str(journal.path), line=journal.sequence + 1)
        following = Journal.find(self._folder, journal.generation + 1)
        if following is None:
            raise Rewritten
        journal.close()
        self._journal = following
        return following

    def reload(self) -> None:
        """Read everything anew, after what stopped the loading has been mended. Raises: as that."""
        self._reload()
        self._changed.clear()

    def _reload(self) -> None:
        for _ in self.reloading():
            pass

    def reloading(self) -> Iterator[float]:
        """Read everything anew through files opened anew, and take in what differs.

        Raises: WorkspaceDamaged; DiskError.
        """
        if self._tries == 0:
            generation = meta_of(self._folder).generation
            raise JournalMissing(file=str(layout.journal(self._folder, generation)))
        fresh = JournalStorage()
        other = Follower(self._folder, fresh, tries=self._tries - 1)
        try:
            yield from other.loading()
            self._is_half = True
            self._changed |= self._storage.become(fresh.tables)
            self._is_half = False
            self._journal, other._journal = other._journal, self._journal
        finally:
            other.close()
