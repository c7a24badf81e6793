"""The lock that everyone who writes to a workspace takes, and the name of who has it.

The lock is the system's, on the open file, and goes when its program goes, however that ends. Its
first byte is what Windows locks; the holder's name follows. The file itself is left where it is.
filelock is imported at the first write: reading needs no lock.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from samverka_store.clean import clean_line
from samverka_store.disk import layout, platform
from samverka_store.disk.trouble import naming, opened
from samverka_store.errors import LockBusy

WAIT_SECONDS = 5.0
_LOOK_AGAIN_SECONDS = 0.005
_HOLDER_OFFSET = 1
_HOLDER_BYTES = 256
_NAME_LETTERS = 32


class Holder(msgspec.Struct, frozen=True):
    """Who has the lock."""

    by: str
    pid: int


class WorkspaceLock:
    """The lock of one workspace, for one program and one thread of it."""

    def __init__(self, folder: Path, by: str) -> None:
        self._folder = folder
        self._path = folder / layout.LOCK
        self._by = by
        self._fd = -1

    def close(self) -> None:
        """Let go of the file."""
        if self._fd >= 0:
            platform.close(self._fd)
        self._fd = -1

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Have the lock inside the block. Raises: LockBusy naming the holder; DiskError."""
        from filelock import unlock_descriptor

        with naming(self._path):
            is_held = self._take()
        if not is_held:
            seconds = round(WAIT_SECONDS)
            raise LockBusy(folder=str(self._folder), holder=self.holder(), seconds=seconds)
        try:
            yield
        finally:
            with naming(self._path):
                unlock_descriptor(self._fd)

    def _take(self) -> bool:
        from filelock import lock_descriptor

        until = time.monotonic() + WAIT_SECONDS
        while True:
            if self._fd < 0:
                self._fd = self._open()
            if lock_descriptor(self._fd, blocking=False):
                if self._is_ours():
                    self._sign()
                    return True
                self.close()  # somebody removed the file; the lock on it guards nothing
            elif time.monotonic() >= until:
                return False
            else:
                time.sleep(_LOOK_AGAIN_SECONDS)

    def _open(self) -> int:
        try:
            return platform.open_to_write(self._path)
        except FileNotFoundError:
            try:
                return platform.create(self._path, platform.file_mode(self._folder))
            except FileExistsError:  # another program was quicker
                return platform.open_to_write(self._path)

    def _is_ours(self) -> bool:
        there = platform.look(str(self._path))
        return there is not None and there.st_ino == os.fstat(self._fd).st_ino

    def _sign(self) -> None:
        name = msgspec.json.encode(Holder(by=self._by[:_NAME_LETTERS], pid=os.getpid()))
        text = b" " + name.ljust(_HOLDER_BYTES - 1)
        if platform.read_at(self._fd, _HOLDER_BYTES, 0) != text:  # else the disk is left in peace
            platform.write_at(self._fd, text, 0)

    def holder(self) -> str:
        """The name that the last one who took the lock wrote; empty when it cannot be read."""
        fd = opened(self._path)
        if fd is None:
            return ""
        try:
            text = platform.read_at(fd, _HOLDER_BYTES, _HOLDER_OFFSET)
            return clean_line(msgspec.json.decode(text, type=Holder).by)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return ""
        finally:
            platform.close(fd)
