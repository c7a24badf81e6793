"""The files of one open workspace: the lock, the journal, the writer id and the fold together.

Turns a change's staged documents into one line, durable or refused. Knows no repository.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from samverka_store.disk import layout, line, platform, snapshot_writing, swapping
from samverka_store.disk.follower import Follower
from samverka_store.disk.holder import Waiting, wait_on
from samverka_store.disk.journal import write_anew
from samverka_store.disk.lock import BRIEFLY, WorkspaceLock
from samverka_store.disk.shape import MOST_RECORDS
from samverka_store.disk.snapshot import SnapshotReader
from samverka_store.disk.storage import JournalStorage
from samverka_store.disk.trouble import named, naming
from samverka_store.disk_errors import (
    ChangeTooLarge,
    DiskError,
    LockBusy,
    NoPermission,
    ReadOnlyDisk,
    ReadOnlyUntilReopened,
    SchemaOlder,
    WorkspaceDamaged,
    WorkspaceTooLarge,
)

if TYPE_CHECKING:
    from samverka_store.usecases.erase_person import Erasure

FOLD_BYTES = 1_000_000
_CLOSE_BYTES = 64_000  # a journal smaller than this is not worth a fold at exit
_CLOSE_SHARE = 8  # nor one smaller than this part of the snapshot


class Files:
    """One workspace's files, for one person's program."""

    def __init__(
        self,
        folder: Path,
        *,
        state_dir: Path,
        clock: Callable[[], datetime],
        by: str,
        storage: JournalStorage,
        waiting: Waiting = wait_on,
    ) -> None:
        self._clock = clock
        self._by = by
        self.folder = folder
        self.lock = WorkspaceLock(folder, by, waiting)
        self.follower = Follower(folder, storage)
        self.reports = self.lock.told
        self._state_dir = state_dir
        self._storage = storage
        self._writer = ""
        self._restores: tuple[int, int] | None = None
        self._is_unsure = False
        self._has_written = False

    def close(self) -> None:
        """Let go of the files."""
        self.follower.close()
        self.lock.close()

    def open(self) -> None:
        """Check the header, after mending what can be mended without loss.

        Raises: NoWorkspace; SchemaTooNew; WorkspaceDamaged; DiskError.
        """
        if swapping.is_waiting(self.folder):
            with suppress(NoPermission, ReadOnlyDisk), self.lock.hold():
                pass  # whoever has the lock carries out what was promised
        try:
            self.follower.open()
        except (WorkspaceDamaged, SchemaOlder) as trouble:
            self._mend(trouble)
            self.follower.open()

    def loading(self) -> Iterator[float]:
        """Read everything; what can be mended without loss is mended. Raises: as `open`."""
        try:
            yield from self.follower.loading()
        except (WorkspaceDamaged, SchemaOlder) as trouble:
            self._mend(trouble)
            self.follower.reload()

    def _mend(self, trouble: DiskError) -> None:
        from samverka_store.disk.mend import mend  # needed when something is wrong only

        milliseconds = int(self._clock().timestamp() * 1000)
        try:
            with self.lock.hold():
                self.reports += mend(self.folder, by=self._by, milliseconds=milliseconds)
        except (NoPermission, ReadOnlyDisk):
            raise trouble from None  # whoever may not write is to know what is wrong all the same

    @property
    def writer(self) -> str:
        """The id under which this copy counts its changes. Raises: DiskError."""
        from samverka_store.disk.writer import restores, writer_id  # needed for writing only

        last = restores(self.folder)
        if not self._writer or last != self._restores:
            self._restores = last
            self._writer = writer_id(self.folder, self._state_dir)
        return self._writer

    @contextmanager
    def writing(self, seconds: float | None = None) -> Iterator[None]:
        """Have the lock, with all that others wrote taken in and no torn line left.

        `seconds`: how long to wait for the lock, if not as long as usual.

        Raises: LockBusy; ReadOnlyUntilReopened; WorkspaceDamaged; DiskError.
        """
        if self._is_unsure:
            raise ReadOnlyUntilReopened(folder=str(self.folder))
        with self._caught_up(seconds):
            yield

    @contextmanager
    def _caught_up(self, seconds: float | None = None) -> Iterator[None]:
        with self.lock.hold(seconds=seconds):
            self.follower.catch_up()
            report = self.follower.journal.set_torn_aside()
            if report is not None:
                self.reports.append(report)
            yield

    def append(self, milliseconds: int, by: str, staged: Sequence[tuple[str, int, bytes]]) -> bytes:
        """Write a change and wait until it is on the disk; the line. Raises: DiskError."""
        journal = self.follower.journal
        text = line.written(journal.sequence + 1, milliseconds, by, staged)
        self._check_size(journal.path, text)
        self._has_written = True
        try:
            journal.write(text)
        except OSError as fault:
            raise named(fault, journal.path) from fault
        try:
            journal.sync()
        except OSError as fault:
            self._is_unsure = True
            raise named(fault, journal.path) from fault
        return text

    def _check_size(self, path: Path, text: bytes) -> None:
        """That what is written can be read again. Raises: ChangeTooLarge; WorkspaceTooLarge."""
        if len(text) > line.MOST_LINE_BYTES:
            raise ChangeTooLarge(file=str(path), bytes=len(text), most=line.MOST_LINE_BYTES)
        records = sum(map(len, self._storage.tables.values()))
        if records > MOST_RECORDS:
            raise WorkspaceTooLarge(file=str(self.folder), records=records, most=MOST_RECORDS)

    def take_back(self) -> None:
        """Remove what was written of a change that is refused, or trust nothing from now on."""
        try:
            self.follower.journal.take_back()
        except (OSError, MemoryError):
            self._is_unsure = True

    @property
    def is_unsure(self) -> bool:
        """Whether a write failed so that nobody knows what reached the disk: none is taken then."""
        return self._is_unsure

    def reopening(self) -> Iterator[float]:
        """Read and check everything anew, through files opened anew; then changes are taken again.

        What stands in the journals is written anew and synced first, so that nothing is read that
        is not on the disk. Raises: LockBusy; as `open`; then none are taken.
        """
        self.lock.close()
        with self.lock.hold():
            self._write_anew()
        try:
            yield from self.follower.reloading()
        except (WorkspaceDamaged, SchemaOlder) as trouble:
            self._mend(trouble)
            yield from self.follower.reloading()
        with self._caught_up():
            self._is_unsure = False

    def _write_anew(self) -> None:
        with naming(self.folder):
            generations = layout.journals(self.folder)
        for generation in generations:  # others may have begun a fold since the write that failed
            write_anew(layout.journal(self.folder, generation))

    def erasing(self, erasure: Erasure, now: datetime) -> Iterator[float]:
        """Take a person out of every file; what this program holds follows. Raises: as `writing`.

        Their drafts in this person's own folder follow too; a part done is yielded, 0 to 1.
        """
        from samverka_store.disk import erased_drafts, erasing  # once in a long while

        with self.writing():
            tables = erasure.done(self._storage.pinned(), by=self._by, at=now)
            yield from erasing.erasing(self.folder, erasure, tables)
            self.follower.catch_up()
        erased_drafts.erase_drafts(
            layout.own_folder(self._state_dir, self.folder, layout.DRAFTS), erasure
        )

    def folding(self, seconds: float | None = None) -> Generator[float, None, None]:
        """Fold, a few milliseconds' worth at a time; `seconds` as in `writing`.

        Raises: LockBusy, and then the next fold goes on with it; DiskError.
        """
        from samverka_store.disk import backups, fold  # needed for writing only

        try:
            generation = self._begun(seconds)
        except WorkspaceDamaged as trouble:
            self._mend(trouble)
            generation = self._begun(seconds)
        if generation is None:
            return
        mark = os.urandom(4).hex()
        written = layout.unfinished(self.folder, generation, mark)
        with naming(written):
            mode = platform.file_mode(self.folder)
        try:
            yield from snapshot_writing.write(written, mode, self._storage.pinned(), generation)
            yield from self._trusting()
            with self.lock.hold(seconds=seconds):
                fold.finish(self.folder, written, generation)
        finally:
            with naming(written):
                platform.remove(written)
        for told in backups.open_each(self.folder):
            self.reports += told
            yield 1.0
        with suppress(LockBusy), self.lock.hold(seconds=BRIEFLY):  # the next fold comes back to it
            backups.rotate(self.folder, self._clock().tzinfo)

    def _begun(self, seconds: float | None) -> int | None:
        from samverka_store.disk import fold

        with self.writing(seconds):
            return fold.begin(self.folder, self.follower)

    def _trusting(self) -> Iterator[float]:
        """Look whether the snapshot is whole, mend it if not: a damaged one becomes no backup."""
        try:
            with closing(SnapshotReader.open(self.folder)) as reader:
                yield from reader.checking()
        except WorkspaceDamaged as trouble:
            self._mend(trouble)

    @property
    def is_folded(self) -> bool:
        """Whether the journal, as far as it is read, holds nothing that the snapshot does not."""
        return self.follower.journal.sequence == 0

    @property
    def is_large(self) -> bool:
        """Whether the journal has grown so that it should be folded."""
        return self.follower.journal.offset >= FOLD_BYTES

    @property
    def is_worth_folding_at_exit(self) -> bool:
        """Whether this program wrote, and the journal is no small part of the whole."""
        size = self.follower.journal.offset
        if not self._has_written or size < _CLOSE_BYTES:
            return False
        with naming(layout.snapshot(self.folder)):
            whole = layout.snapshot(self.folder).stat().st_size
        return size >= FOLD_BYTES or size * _CLOSE_SHARE >= whole
