"""Many files of a workspace replaced as one step, for what must never be done by halves.

New files are staged beside those that they replace, and synced; nothing that was there is touched.
Then it is promised, in one file that holds nothing but names, and from there on it is carried out:
by this program, or by whoever takes the lock next if this one ends in the middle. A power cut
before the promise leaves all as it was, and after it all as it was to be.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Literal

import msgspec

from samverka_store.disk import layout, platform, small
from samverka_store.disk.shape import NO_JSON
from samverka_store.disk.trouble import naming

_ENDING = ".staged"
_ROOMS = (layout.BACKUPS, layout.DRAFTS)

# What was found of an earlier step, when the lock was taken.
Met = Literal["", "finished", "not_begun"]


class Move(msgspec.Struct, frozen=True):
    """A staged file and the one that it replaces, by their names seen from the folder.

    `seen`: checksum and size of a file that other programs write without the lock; where someone
    has typed in it since, it is left as it is.
    """

    staged: str
    target: str
    seen: tuple[int, int] | None = None


class _Promise(msgspec.Struct, frozen=True):
    is_promised: bool = False
    moves: tuple[Move, ...] = ()
    removed: tuple[str, ...] = ()


class Swap:
    """The files that are staged, and those that go. The lock is held from beginning to end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mark = os.urandom(4).hex()
        self._moves: list[Move] = []
        self._removed: list[str] = []

    def begin(self) -> None:
        """Say that staging begins. Raises: DiskError."""
        _clear_away(self._folder)
        _write(self._folder, _Promise())

    def staging(self, target: Path, *, is_written_by_others: bool = False) -> Path:
        """Where to write, and sync, what shall replace this file, or be new in its place."""
        staged = target.with_name(f"{target.name}.{self._mark}{_ENDING}")
        seen = _seen(target) if is_written_by_others else None
        self._moves.append(Move(self._name(staged), self._name(target), seen))
        return staged

    def remove(self, path: Path) -> None:
        """Let this file go when all others have been replaced."""
        self._removed.append(self._name(path))

    def promise(self) -> None:
        """From now on it is done, whatever happens. Raises: DiskError."""
        _sync_folders(self._folder, (move.staged for move in self._moves))
        _write(self._folder, _Promise(True, tuple(self._moves), tuple(self._removed)))

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


def finish(folder: Path) -> Met:
    """Carry out what was promised, or clear away what was not. The lock is held.

    Raises: DiskError, and then it is to be done again.
    """
    promise = _read(folder)
    if promise is None:
        return ""
    if promise.is_promised:
        _carry_out(folder, promise)
    _clear_away(folder)
    with naming(folder):
        # Not synced: a promise that a power cut brings back has nothing left to do.
        platform.remove(folder / layout.SWAP)
    return "finished" if promise.is_promised else "not_begun"


def is_waiting(folder: Path) -> bool:
    """Whether something was begun, by a program that ended in the middle or still has the lock."""
    return os.path.lexists(folder / layout.SWAP)


def _carry_out(folder: Path, promise: _Promise) -> None:
    for move in promise.moves:
        staged, target = _inside(folder, move.staged), _inside(folder, move.target)
        if staged is None or target is None:
            continue
        with naming(target):
            if os.path.lexists(staged) and move.seen in (None, _seen(target)):
                platform.rename(staged, target)
    _sync_folders(folder, (move.target for move in promise.moves))
    for name in promise.removed:
        path = _inside(folder, name)
        if path is not None:
            with naming(path):
                platform.remove(path)
    _sync_folders(folder, promise.removed)


def _seen(path: Path) -> tuple[int, int]:
    text = small.read(path) or b""
    return zlib.crc32(text), len(text)


def _inside(folder: Path, name: str) -> Path | None:
    """The file of this name in the folder or in a room of it; None for what leads elsewhere."""
    parts = PurePosixPath(name).parts
    is_ours = len(parts) == 1 or (len(parts) == 2 and parts[0] in _ROOMS)
    return folder / name if is_ours and not {"..", "/"} & {*parts} else None


def _sync_folders(folder: Path, names: Iterable[str]) -> None:
    for room in {PurePosixPath(name).parent.as_posix() for name in names}:
        with naming(folder / room):
            platform.sync_folder(folder / room)


def _clear_away(folder: Path) -> None:
    left = list(_staged(folder))
    for path in left:
        with naming(path):
            platform.remove(path)
    _sync_folders(folder, (path.relative_to(folder).as_posix() for path in left))


def _staged(folder: Path) -> Iterator[Path]:
    for room in (folder, *(folder / name for name in _ROOMS)):
        for name in platform.names(room):
            if name.endswith(_ENDING):
                yield room / name


def _read(folder: Path) -> _Promise | None:
    text = small.read(folder / layout.SWAP)
    if text is None:
        return None
    try:
        return msgspec.json.decode(text, type=_Promise)
    except NO_JSON:
        return _Promise()  # it is written whole or not at all, so nobody has carried it out


def _write(folder: Path, promise: _Promise) -> None:
    path = folder / layout.SWAP
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}{_ENDING}")
    with naming(path):
        fd = platform.create(beside, platform.file_mode(folder))
        try:
            try:
                platform.write(fd, msgspec.json.encode(promise))
                platform.sync(fd)
            finally:
                platform.close(fd)
            platform.rename(beside, path)
            platform.sync_folder(folder)
        finally:
            platform.remove(beside)
