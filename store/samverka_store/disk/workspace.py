"""A workspace: the repository over its files, or over memory alone with the same contract.

Opening, the change as one durable step, following others, folding, closing. What a record may hold
is the repository's and the use cases' business; how bytes reach the disk is `files`'.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from samverka_store.disk.files import Files
from samverka_store.disk.finding import Finding, found
from samverka_store.disk.holder import Waiting, wait_on
from samverka_store.disk.lock import BRIEFLY
from samverka_store.disk.storage import Document, JournalStorage, Key
from samverka_store.disk.tables import JournalTables
from samverka_store.disk.trouble import sparing_memory
from samverka_store.disk_errors import DiskError, LockBusy, ReadOnlyUntilReopened
from samverka_store.repository import Repository

if TYPE_CHECKING:
    from samverka_store.usecases.erase_person import Erasure

MEMORY_WRITER = "memory"


class Workspace:
    """All records of one workspace, for one person's program and one thread of it.

    A full garbage collection over 100,000 records takes hundreds of milliseconds. The program does
    well to switch collection off while `loading` runs, and to call `gc.freeze()` once after it.
    """

    def __init__(
        self,
        storage: JournalStorage,
        files: Files | None,
        *,
        clock: Callable[[], datetime],
        by: str,
    ) -> None:
        self.folder: Path | None = files.folder if files else None
        self.tables = JournalTables(storage)
        self.repository = Repository(self.tables)
        self.by = by
        self.loaded = files is None
        storage.noticed = self.repository.noticed
        self._storage = storage
        self._files = files
        self._clock = clock
        self._loader = self._loading()
        self._trouble: DiskError | None = None
        self._is_closed = False

    # -- opening

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        state_dir: Path,
        clock: Callable[[], datetime],
        by: str,
        group_shared: bool = False,
        tables: Mapping[str, Mapping[str, Document]] | None = None,
        waiting: Waiting = wait_on,
    ) -> Workspace:
        """A new workspace in a folder that has none, empty or with these documents, loaded.

        `tables`: {table: {id as text: document}}, written at once as the first snapshot.
        `waiting`: who is told while someone else has the lock, here and later.
        Raises: WorkspaceExists; DiskError.
        """
        from samverka_store.disk.birth import give_birth  # needed once in a workspace's life

        give_birth(folder, by=by, group_shared=group_shared, tables=tables or {}, waiting=waiting)
        return cls.open(folder, state_dir=state_dir, clock=clock, by=by, waiting=waiting)

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        state_dir: Path,
        clock: Callable[[], datetime],
        by: str,
        waiting: Waiting = wait_on,
    ) -> Workspace:
        """The workspace in a folder, loaded. Raises: as `begin` and `loading`."""
        with ExitStack() as undo:
            workspace = cls.begin(folder, state_dir=state_dir, clock=clock, by=by, waiting=waiting)
            undo.callback(workspace.close)
            workspace._load()
            undo.pop_all()
        return workspace

    @classmethod
    def begin(
        cls,
        folder: Path,
        *,
        state_dir: Path,
        clock: Callable[[], datetime],
        by: str,
        waiting: Waiting = wait_on,
    ) -> Workspace:
        """The workspace in a folder, its header checked and nothing loaded yet.

        A snapshot that is missing or damaged is rebuilt where that loses nothing, and one of an
        older schema is migrated; `reports` tells. The same goes for `loading`.
        Raises: NoWorkspace; SchemaTooNew; WorkspaceDamaged; DiskError.
        """
        storage = JournalStorage()
        files = Files(
            folder.absolute(),
            state_dir=state_dir,
            clock=clock,
            by=by,
            storage=storage,
            waiting=waiting,
        )
        with ExitStack() as undo, sparing_memory(folder):
            undo.callback(files.close)
            files.open()
            undo.pop_all()
        return cls(storage, files, clock=clock, by=by)

    @classmethod
    def in_memory(
        cls,
        *,
        clock: Callable[[], datetime],
        by: str,
        tables: Mapping[str, Mapping[str, Document]] | None = None,
    ) -> Workspace:
        """A workspace without files, empty or with these documents: for rules, and to try things.

        `tables`: as `pinned` gives them; what is done here changes nothing there.
        """
        storage = JournalStorage()
        workspace = cls(storage, None, clock=clock, by=by)
        for table, documents in (tables or {}).items():
            storage.load(table, {int(id): document for id, document in documents.items()})
        return workspace

    def loading(self) -> Iterator[float]:
        """Load, a few milliseconds' worth at a time, networks first; yields the part done, 0 to 1.

        Whoever writes before the end loads the rest. Raises: WorkspaceDamaged of any kind, naming
        file and line (the checksum is compared at the end); DiskError.
        """
        yield from self._loader
        if self._trouble is not None:
            raise self._trouble

    def _loading(self) -> Iterator[float]:
        if self._files is None:
            return
        try:
            with sparing_memory(self._files.folder):
                yield from self._files.loading()
        except DiskError as trouble:
            self._trouble = trouble
            raise
        self.loaded = True

    def _load(self) -> None:
        for _ in self.loading():
            pass
        if not self.loaded:  # somebody interrupted it
            raise ReadOnlyUntilReopened(folder=str(self.folder))

    def close(self) -> None:
        """Fold if it is worth it, and let go of the files. A fold that fails is only reported."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._files is None:
            return
        try:
            self._fold_at_exit(self._files)
        finally:
            self._files.close()

    def _fold_at_exit(self, files: Files) -> None:
        try:
            if self.loaded and files.is_worth_folding_at_exit:
                for _ in files.folding(BRIEFLY):
                    pass
        except LockBusy:
            pass  # whoever folds next folds this too
        except DiskError as trouble:
            files.reports.append(found(trouble))

    @property
    def reports(self) -> list[Finding]:
        """What happened to the files and is to be told; whoever tells it empties the list."""
        return self._files.reports if self._files else []

    def tell_waiting(self, waiting: Waiting) -> None:
        """From now on tell this one while someone else has the lock."""
        if self._files is not None:
            self._files.lock.waiting = waiting

    # -- changing

    @contextmanager
    def change(self, *, why: str = "") -> Iterator[Repository]:
        """One change: all that is put inside the block is on the disk after it, or nothing is.

        Whatever goes wrong, inside the block or on the disk, every document is put back and the
        error goes on. Raises: LockBusy; ReadOnlyUntilReopened; WorkspaceDamaged; DiskError;
        RuntimeError inside another change or after closing, a mistake in the program.
        """
        self._prepare()
        folder = self.folder or Path()
        with sparing_memory(folder), self._files.writing() if self._files else nullcontext():
            now = self._clock()
            writer = self._files.writer if self._files else MEMORY_WRITER
            self._storage.begin()
            try:
                self.repository.begin(by=self.by, writer=writer, now=now, why=why)
                yield self.repository
                self.repository.finish()
                self._keep(now)
            finally:
                if self._storage.is_staging():
                    self._refuse()

    def pinned(self) -> dict[str, dict[str, Document]]:
        """All documents as they are at this moment, whatever changes later; not to be changed."""
        return self._storage.pinned()

    def become(self, tables: Mapping[str, Mapping[str, Document]]) -> None:
        """In the open change: hold exactly these documents. Raises: see JournalStorage.stage."""
        self._storage.stage_all(tables)

    def _prepare(self) -> None:
        if self._is_closed:
            raise RuntimeError("the workspace is closed")
        if self._storage.is_staging():
            raise RuntimeError("a change is open already")
        self._load()

    def _keep(self, now: datetime) -> None:
        staged = self._storage.staged()
        if self._files is None or not staged:
            self._storage.commit()
            return
        text = self._files.append(int(now.timestamp() * 1000), self.by, staged)
        self._storage.commit()
        self._files.follower.journal.appended(text)

    def _refuse(self) -> None:
        try:
            if self._files is not None:
                self._files.take_back()
        finally:
            self._storage.roll_back()
            self.repository.abandon()

    # -- what is never undone

    def erasing(self, erasure: Erasure) -> Iterator[float]:
        """Take a person out of everything that is held, in steps; yields the part done.

        Given up before the end, nothing is done. Raises: as `change`.
        """
        self._prepare()
        with sparing_memory(self.folder or Path()):
            if self._files is not None:
                yield from self._files.erasing(erasure, self._clock())
            else:
                done = erasure.done(self.pinned(), by=self.by, at=self._clock())
                self._storage.become(done)

    # -- after the disk has failed

    @property
    def is_unsure(self) -> bool:
        """Whether nobody knows what reached the disk: nothing is taken until it is reopened."""
        return self._files is not None and self._files.is_unsure

    def reopening(self) -> Iterator[float]:
        """Read and check all files anew, a few milliseconds' worth at a time; yields the part done.

        At the end changes are taken again; what differs from before is told by `follow`.
        Raises: WorkspaceDamaged; LockBusy; DiskError, and then none are taken.
        """
        self._prepare()
        if self._files is not None:
            yield from self._files.reopening()

    # -- others

    def follow(self) -> frozenset[Key]:
        """Take in what others wrote; (table, id) of what changed since last asked.

        Costs a look at two file names when there is nothing. What stands in the files after a write
        of unknown end is not taken in before `reopening`. Raises: WorkspaceDamaged; DiskError.
        """
        if self._files is None or not self.loaded or self._is_closed:
            return frozenset()
        if not (self._storage.is_staging() or self._files.is_unsure):
            with sparing_memory(self._files.folder):
                self._files.follower.catch_up()
        return self._files.follower.take_changed()

    # -- folding

    def folding(self, seconds: float | None = None) -> Generator[float, None, None]:
        """Fold, a few milliseconds' worth at a time; yields the part done. Raises: DiskError.

        Changes may be made between the steps; an iteration that is given up leaves all as it was.
        `seconds`: how long to wait for the lock each time, if not as long as usual.
        """
        self._prepare()
        if self._files is not None:
            with sparing_memory(self._files.folder):
                yield from self._files.folding(seconds)

    def fold(self) -> None:
        """Make the journal's changes part of the snapshot. Raises: DiskError."""
        for _ in self.folding():
            pass

    @property
    def is_folded(self) -> bool:
        """Whether nothing was written since the last fold; sure inside a change only."""
        return self._files is None or self._files.is_folded

    @property
    def is_large(self) -> bool:
        """Whether so much has changed that it is time to fold."""
        return self._files is not None and self.loaded and self._files.is_large

    def fold_if_large(self) -> bool:
        """Fold when it is time; whether it was. Raises: DiskError."""
        is_large = self.is_large
        if is_large:
            self.fold()
        return is_large
