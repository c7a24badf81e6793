"""The lock that everyone who writes to a workspace takes, and the name of who has it.

The lock is the file's, not the folder's: nobody may remove it. Its first byte is what Windows
locks; the holder's name follows. filelock is imported at the first write: reading needs no lock.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from samverka_store.clean import clean_line
from samverka_store.disk import layout, platform
from samverka_store.disk.trouble import naming
from samverka_store.errors import LockBusy

if TYPE_CHECKING:
    from filelock import BaseFileLock

WAIT_SECONDS = 5.0
_LOOK_AGAIN_SECONDS = 0.01
_HOLDER_OFFSET = 1
_HOLDER_BYTES = 512


class Holder(msgspec.Struct, frozen=True):
    """Who has the lock."""

    by: str
    pid: int


class WorkspaceLock:
    """The lock of one workspace, for one person's program. Not to be shared between threads."""

    def __init__(self, folder: Path, by: str) -> None:
        self._folder = folder
        self._path = folder / layout.LOCK
        self._by = by
        self._lock: BaseFileLock | None = None
        self.held = False
        self.wait_seconds = WAIT_SECONDS

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Have the lock inside the block. Raises: LockBusy naming the holder; DiskError."""
        from filelock import Timeout

        lock = self._lock or self._made()
        try:
            with naming(self._path):
                lock.acquire(timeout=self.wait_seconds, poll_interval=_LOOK_AGAIN_SECONDS)
        except Timeout:
            raise LockBusy(
                folder=str(self._folder),
                holder=self.holder(),
                seconds=round(self.wait_seconds),
            ) from None
        self.held = True
        try:
            yield
        finally:
            self.held = False
            lock.release()

    def _made(self) -> BaseFileLock:
        from filelock import FileLock

        with naming(self._path):
            mode = platform.file_mode(self._folder)
        self._lock = FileLock(
            self._path,
            mode=mode,
            fallback_to_soft=False,
            preserve_lock_file=True,
            on_acquired=self._sign,
        )
        return self._lock

    def _sign(self, fd: int) -> None:
        name = msgspec.json.encode(Holder(by=self._by[: _HOLDER_BYTES // 8], pid=os.getpid()))
        platform.write_at(fd, b" " + name.ljust(_HOLDER_BYTES - 1), 0)

    def holder(self) -> str:
        """The name that the last one who took the lock wrote; empty when it cannot be read."""
        try:
            fd = platform.open_to_read(self._path)
        except OSError:
            return ""
        try:
            text = platform.read_at(fd, _HOLDER_BYTES, _HOLDER_OFFSET)
            return clean_line(msgspec.json.decode(text, type=Holder).by)
        except (OSError, msgspec.DecodeError):
            return ""
        finally:
            platform.close(fd)
