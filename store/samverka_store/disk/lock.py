"""The lock that everyone who writes to a workspace takes, and the name of who has it.

The lock is the system's, on the open file, and goes when its program goes, however that ends. Its
first byte is what Windows locks; the holder's name follows. The file itself is left where it is.
filelock is imported at the first write: reading needs no lock.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from samverka_store.disk import holder, layout, platform, swapping
from samverka_store.disk.finding import Finding
from samverka_store.disk.holder import Holder, Waiting, wait_on
from samverka_store.disk.trouble import naming, opened

WAIT_SECONDS = 5.0
BRIEFLY = 0.25  # seconds that nobody notices, for work that can wait until another time
_LOOK_AGAIN_SECONDS = 0.005
_TELL_AFTER_SECONDS = 0.3
_TELL_AGAIN_SECONDS = 0.2


class WorkspaceLock:
    """The lock of one workspace, for one program and one thread of it.

    `waiting` is told while someone else has it, and may give up.
    """

    def __init__(self, folder: Path, by: str, waiting: Waiting = wait_on) -> None:
        self.waiting = waiting
        self.told: list[Finding] = []  # what was found when the lock was had
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
    def hold(self, *, seconds: float | None = None) -> Iterator[None]:
        """Have the lock inside the block, after at most so many seconds, usually `WAIT_SECONDS`.

        Raises: LockBusy naming the holder; DiskError.
        """
        from filelock import unlock_descriptor

        patience = WAIT_SECONDS if seconds is None else seconds
        with naming(self._path):
            is_held = self._take(patience)
        if not is_held:
            raise holder.busy(self._folder, self.holder(), round(patience))
        try:
            with naming(self._path):
                self._sign()
            if swapping.is_waiting(self._folder):
                self._finish_swap()
            yield
        finally:
            with naming(self._path):
                unlock_descriptor(self._fd)

    def _finish_swap(self) -> None:
        """What a program that ended in the middle has promised is done before anything else."""
        met = swapping.finish(self._folder)
        if met:
            self.told.append(Finding(f"swap_{met}", {"folder": str(self._folder)}))

    def _take(self, patience: float) -> bool:
        """Try until the lock is had; whether it was, within so many seconds."""
        from filelock import lock_descriptor

        begun = time.monotonic()
        tell_after, is_told = _TELL_AFTER_SECONDS, False
        try:
            while True:
                if self._fd < 0:
                    self._fd = self._open()
                waited = time.monotonic() - begun
                if lock_descriptor(self._fd, blocking=False):
                    if self._is_ours():
                        return True
                    self.close()  # somebody removed the file; the lock on it guards nothing
                elif waited >= patience:
                    return False
                elif waited >= tell_after:
                    tell_after, is_told = waited + _TELL_AGAIN_SECONDS, True
                    if not self.waiting(self.holder(), waited):
                        return False
                else:
                    time.sleep(_LOOK_AGAIN_SECONDS)
        finally:
            if is_told:
                self.waiting(None, time.monotonic() - begun)

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
        text = holder.signed(self._by, os.getpid())
        if platform.read_at(self._fd, len(text), 0) != text:  # else the disk is left in peace
            platform.write_at(self._fd, text, 0)
            return
        with suppress(OSError):  # since when is a courtesy, and no reason not to save
            platform.touch(self._fd, self._path)

    def holder(self) -> Holder:
        """The last one who took the lock, nobody when that cannot be read."""
        fd = opened(self._path)
        if fd is None:
            return Holder()
        try:
            text = platform.read_at(fd, holder.HOLDER_BYTES, 0)
            return holder.read(text, os.fstat(fd).st_mtime_ns // 1_000_000)
        except OSError:
            return Holder()
        finally:
            platform.close(fd)
