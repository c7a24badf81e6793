"""One journal file: reading what was appended, appending, and setting a torn line aside.

It knows where it stands in its own file and nothing of other generations, of tables or of the lock;
`write` and `set_torn_aside` are for whoever holds the lock.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from samverka_store.disk import layout, line, platform, schema
from samverka_store.disk.finding import Finding
from samverka_store.disk.line import BadLine, Line
from samverka_store.disk.shape import Unreadable
from samverka_store.disk.texts import PIECE_BYTES, lacks_sectors, texts
from samverka_store.disk.trouble import named, naming, opened
from samverka_store.disk_errors import DiskError, JournalDamaged, SchemaTooNew
from samverka_store.documents import fits, unfit_field

_HEAD = 17  # enough of a line to tell it from any other: its checksum


class Rewritten(Exception):
    """What was read is no longer in the file: a line was taken back. Everything is read anew."""


class Stood(NamedTuple):
    """What a look at the file shows; the same means that nothing was appended."""

    inode: int
    size: int
    changed_ns: int


class Journal:
    """A journal that is being read, and perhaps written."""

    def __init__(self, folder: Path, generation: int, path: Path, fd: int) -> None:
        self.folder = folder
        self.generation = generation
        self.path = path
        self._name = str(path)
        self._following = str(layout.journal(folder, generation + 1))
        self._fd = fd
        self._is_in_place = path.parent == folder
        self._inode = os.fstat(fd).st_ino
        self._append_fd = -1
        self.of_other_schema = False  # then its records are not looked at
        self.offset = 0
        self.sequence = 0
        self._last = (0, b"")
        self._seen: Stood | None = None

    @classmethod
    def find(cls, folder: Path, generation: int) -> Journal | None:
        """The journal of this generation, among the backups too; None when it is nowhere.

        Raises: DiskError.
        """
        for path in (layout.journal(folder, generation), layout.old_journal(folder, generation)):
            fd = opened(path)
            if fd is not None:
                return cls(folder, generation, path, fd)
        return None

    @property
    def is_in_place(self) -> bool:
        """Whether the journal was found beside the snapshot, not among the backups."""
        return self._is_in_place

    def close(self) -> None:
        """Let go of the file."""
        if self._fd >= 0:
            platform.close(self._fd)
        if self._append_fd >= 0:
            platform.close(self._append_fd)
        self._fd = self._append_fd = -1

    def look(self) -> Stood | None:
        """What the file's name leads to now; None when the name is gone."""
        try:
            there = platform.look(self._name)
        except OSError as fault:
            raise named(fault, self.path) from fault
        if there is None:
            return None
        return Stood(there.st_ino, there.st_size, there.st_mtime_ns)

    def is_followed(self) -> bool:
        """Whether there is a newer journal; nothing is appended to this one after that."""
        return os.path.lexists(self._following)

    def is_elsewhere(self, stood: Stood | None) -> bool:
        """Whether the file that was opened is no longer the one beside the snapshot."""
        return not self.is_in_place or stood is None or stood.inode != self._inode

    def is_at(self, stood: Stood | None) -> bool:
        """Whether everything up to this look has been read."""
        return stood is not None and stood == self._seen

    def read_new(self) -> Iterator[Line]:
        """The changes appended since last time. An unfinished last line is left for later.

        Each counts as read once it has been handed out. Raises: JournalDamaged naming file and
        line; SchemaTooNew; Rewritten; DiskError.
        """
        stood = self.look()
        start, head = self._last
        with naming(self.path):
            unread = platform.size(self._fd) - self.offset
            if unread < 0 or platform.read_at(self._fd, len(head), start) != head:
                raise Rewritten
        with naming(self.path):
            yield from self._changes()
        self._seen = stood

    def _changes(self) -> Iterator[Line]:
        for text in texts(self._fd, self.offset, line.MOST_LINE_BYTES):
            if not text.is_ended:
                if text.is_whole_but_last:
                    raise self._damaged()  # only its line break is wrong, so it was written whole
                if text.size > line.MOST_LINE_BYTES:
                    raise self._damaged(Unreadable("too_large"))
                return
            try:
                change = line.read(text.data)
            except BadLine as bad:
                if lacks_sectors(self._fd, self.offset, text.size) and self._is_last(text.size):
                    return  # one line that was never synced
                raise self._damaged(bad.what) from None
            self._check(change)
            self._took(text.data[:_HEAD], text.size)
            yield change

    def _check(self, change: Line) -> None:
        if change.schema > schema.SCHEMA:
            needed, known = change.schema, schema.SCHEMA
            raise SchemaTooNew(file=str(self.path), needed=needed, known=known)
        if change.s != self.sequence + 1:
            raise self._damaged()
        if not self.of_other_schema and (what := misfit(change)):
            raise self._damaged(what)

    def _is_last(self, size: int) -> bool:
        """Whether no line ends after the one of this size where one stands."""
        offset = self.offset + size
        with naming(self.path):
            while block := platform.read_at(self._fd, PIECE_BYTES, offset):
                if b"\n" in block:
                    return False
                offset += len(block)
        return True

    def _took(self, head: bytes, size: int) -> None:
        self._last = (self.offset, head)
        self.offset += size
        self.sequence += 1

    def _damaged(self, what: Unreadable | None = None) -> JournalDamaged:
        values = what.values() if what else {}
        return JournalDamaged(file=str(self.path), line=self.sequence + 1, **values)

    def unfinished(self) -> int:
        """How many bytes stand after the last whole line. Raises: DiskError."""
        with naming(self.path):
            return max(platform.size(self._fd) - self.offset, 0)

    def write(self, text: bytes) -> None:
        """Put one line at the end. The lock is held and all was read.

        Raises: OSError; what was written of the line then still stands, see `take_back`.
        """
        self._open_to_append()
        platform.write(self._append_fd, text)

    def sync(self) -> None:
        """Wait until what was written is on the disk. Raises: OSError; then nobody knows."""
        platform.sync_data(self._append_fd)

    def _open_to_append(self) -> None:
        if self._append_fd < 0:
            self._append_fd = platform.open_to_append(self.path)

    def appended(self, text: bytes) -> None:
        """Take in that the line just appended stands: it is not to be read again."""
        self._took(text[:_HEAD], len(text))
        with suppress(DiskError):  # it is saved; then it is looked at the next time
            self._seen = self.look()

    def take_back(self) -> None:
        """Remove what was written after the last whole line that was read. Raises: OSError."""
        if self._append_fd >= 0 and platform.size(self._append_fd) > self.offset:
            platform.truncate(self._append_fd, self.offset)
            platform.sync_data(self._append_fd)

    def set_torn_aside(self) -> Finding | None:
        """Move an unfinished last line to a file of its own. The lock is held and all was read.

        Raises: DiskError.
        """
        rest = self.unfinished()
        if not rest:
            return None
        with naming(self.path):
            self._open_to_append()
            aside = self._keep()
            platform.truncate(self._append_fd, self.offset)
            platform.sync_data(self._append_fd)
        values: dict[str, str | int] = {
            "file": str(self.path),
            "aside": str(aside),
            "bytes": rest,
        }
        return Finding("torn_line_set_aside", values, serious=True)

    def _keep(self) -> Path:
        number = 1
        while True:
            path = layout.set_aside(self.folder, self.generation, number)
            try:
                fd = platform.create(path, platform.file_mode(self.folder))
            except FileExistsError:
                number += 1
                continue
            try:
                offset = self.offset
                while block := platform.read_at(self._fd, PIECE_BYTES, offset):
                    platform.write(fd, block)
                    offset += len(block)
                platform.sync(fd)
            finally:
                platform.close(fd)
            platform.sync_folder(self.folder)
            return path


def write_anew(path: Path) -> None:
    """Write what a journal holds once more in its place, synced. The lock is held.

    After a sync that failed the system may take what it holds in memory for written: syncing again
    then says yes to what is not on the disk, and only what is written anew is surely there.
    Raises: DiskError.
    """
    with naming(path):
        fd = platform.open_to_write(path)
        try:
            offset = 0
            while block := platform.read_at(fd, PIECE_BYTES, offset):
                platform.write_at(fd, block, offset)
                offset += len(block)
            platform.sync(fd)
        finally:
            platform.close(fd)


def misfit(change: Line) -> Unreadable | None:
    """What is wrong with the first of its records that is none of its table, if any is."""
    for table, id, document in change.w:
        if document is not None and not fits(table, id, document):
            return Unreadable("misfit", unfit_field(table, id, document))
    return None
