"""A recorder of what a program asks of the disk, and the states that a power cut may leave of it.

The model is stricter than most file systems: a file's bytes are only sure after its own sync, a
name only after a sync of its folder. What was asked for and not synced may be there, not there,
half there, or there as zeros; names may come in any order or not at all.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from samverka_store.disk import platform


class Op(NamedTuple):
    """One thing that was asked for. `file` is a number of our own, since inodes are used again."""

    name: str
    file: int = 0
    path: str = ""
    new: str = ""
    offset: int = 0
    data: bytes = b""


class Recorder:
    """Everything that was asked of the disk in one folder, in order."""

    def __init__(self, root: Path) -> None:
        self.ops: list[Op] = []
        self._root = root
        self._numbers: dict[int, int] = {}

    def acknowledge(self, what: str) -> None:
        """The program has told a person that this is saved."""
        self.ops.append(Op("told", path=what))

    def holds(self, path: Path) -> bool:
        """Whether the path lies in the folder that is recorded."""
        return path.is_relative_to(self._root)

    def knows(self, fd: int) -> bool:
        """Whether the open file is one that is recorded."""
        return os.fstat(fd).st_ino in self._numbers

    def _number(self, fd: int) -> int:
        return self._numbers[os.fstat(fd).st_ino]

    def _name(self, path: Path) -> str:
        return os.path.relpath(path, self._root)

    def create(self, path: Path, fd: int) -> None:
        """A file was made."""
        number = len(self.ops) + 1
        self._numbers[os.fstat(fd).st_ino] = number
        self.ops.append(Op("name", number, new=self._name(path)))

    def write(self, fd: int, data: bytes, offset: int | None) -> None:
        """Bytes were written, where the descriptor stood or at the end."""
        at = os.fstat(fd).st_size if offset is None else offset
        self.ops.append(Op("write", self._number(fd), offset=at, data=bytes(data)))

    def add(self, name: str, fd: int, size: int = 0) -> None:
        """Something was done to an open file."""
        self.ops.append(Op(name, self._number(fd), offset=size))

    def move(self, name: str, old: Path, new: Path) -> None:
        """A file was given a new or a second name."""
        number = self._numbers[old.lstat().st_ino]
        kept = "" if name == "link" else self._name(old)
        self.ops.append(Op("name", number, path=kept, new=self._name(new)))

    def remove(self, path: Path) -> None:
        """A name was taken away."""
        if path.exists():
            self.ops.append(Op("name", 0, path=self._name(path)))

    def there(self, folder: Path) -> None:
        """All files in the folder were there, synced, before the recording."""
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                number = len(self.ops) + 1
                self._numbers[path.stat().st_ino] = number
                name, content = self._name(path), path.read_bytes()
                self.ops.append(Op("there", number, new=name, data=content))

    def spoil(self, path: Path, content: bytes) -> None:
        """Somebody changes what a file holds, and that is on the disk."""
        number = self._numbers[path.stat().st_ino]
        path.write_bytes(content)
        self.ops.append(Op("spoilt", number, data=content))

    def folder(self, name: str, path: Path) -> None:
        """A folder was made or synced."""
        self.ops.append(Op(name, path=self._name(path)))


@contextmanager
def recording(root: Path) -> Iterator[Recorder]:
    """Record what is asked of the disk below `root` inside the block."""
    seen = Recorder(root)
    real = {name: getattr(platform, name) for name in _STEPS}
    with pytest.MonkeyPatch.context() as patch:
        steps = _Steps(seen, real)
        for name in _STEPS:
            patch.setattr(platform, name, getattr(steps, name))
        yield seen


_STEPS = (
    *("create", "write", "write_at", "truncate", "sync", "sync_data", "sync_folder"),
    *("rename", "link", "remove", "make_folder"),
)


class _Steps:
    """The disk's steps, recorded and then done; syncs are recorded alone."""

    def __init__(self, seen: Recorder, real: dict[str, Callable[..., Any]]) -> None:
        self._seen = seen
        self._real = real

    def create(self, path: Path, mode: int) -> int:
        fd: int = self._real["create"](path, mode)
        if self._seen.holds(path):
            self._seen.create(path, fd)
        return fd

    def write(self, fd: int, data: bytes) -> None:
        if self._seen.knows(fd):
            self._seen.write(fd, data, None)
        self._real["write"](fd, data)

    def write_at(self, fd: int, data: bytes, offset: int) -> None:
        # Not through the real one, which would come back here as a write at the end.
        if self._seen.knows(fd):
            self._seen.write(fd, data, offset)
        os.pwrite(fd, data, offset)

    def truncate(self, fd: int, size: int) -> None:
        self._seen.add("truncate", fd, size)
        self._real["truncate"](fd, size)

    def sync(self, fd: int) -> None:
        if self._seen.knows(fd):
            self._seen.add("sync", fd)

    sync_data = sync

    def sync_folder(self, folder: Path) -> None:
        if self._seen.holds(folder):
            self._seen.folder("sync_folder", folder)

    def rename(self, old: Path, new: Path) -> None:
        if self._seen.holds(new):
            self._seen.move("rename", old, new)
        self._real["rename"](old, new)

    def link(self, old: Path, new: Path) -> None:
        self._real["link"](old, new)
        self._seen.move("link", old, new)

    def remove(self, path: Path) -> None:
        if self._seen.holds(path):
            self._seen.remove(path)
        self._real["remove"](path)

    def make_folder(self, folder: Path, mode: int) -> None:
        if not folder.exists():
            self._seen.folder("make_folder", folder)
        self._real["make_folder"](folder, mode)


class Disk:
    """What is sure, and what is only asked for, after some of what was recorded."""

    def __init__(self) -> None:
        self.sure: dict[int, bytes] = {}
        self.asked: dict[int, list[Op]] = {}
        self.sure_names: list[Op] = []
        self.asked_names: list[Op] = []
        self.told: list[str] = []

    def take(self, op: Op) -> None:
        """Go on by one step."""
        if op.name == "told":
            self.told.append(op.path)
        elif op.name == "there":
            self.sure[op.file] = op.data
            self.sure_names.append(op._replace(name="name"))
        elif op.name == "spoilt":
            self.sure[op.file] = op.data
            self.asked.pop(op.file, None)
        elif op.name in ("write", "truncate"):
            self.asked.setdefault(op.file, []).append(op)
        elif op.name == "sync":
            self.sure[op.file] = bytes_of(self.sure.get(op.file, b""), self.asked.pop(op.file, []))
        elif op.name == "sync_folder":
            synced = [each for each in self.asked_names if op.path in _folders(each)]
            self.sure_names += synced
            self.asked_names = [each for each in self.asked_names if each not in synced]
        else:
            self.asked_names.append(op)

    def states(self) -> Iterator[dict[str, bytes]]:
        """Each state (name: bytes) that the power cut may leave now."""
        for names in self._orders():
            held: dict[str, int] = {}
            for op in names:
                if op.name == "name":
                    if op.path:
                        held.pop(op.path, None)
                    if op.new:
                        held[op.new] = op.file
            for fate in FATES:
                yield {name: self._content(file, fate) for name, file in held.items()}
                if not any(self.asked.values()):
                    break

    def _orders(self) -> Iterator[list[Op]]:
        asked = self.asked_names
        yield [*self.sure_names, *asked]
        for left in range(len(asked)):
            yield [*self.sure_names, *asked[:left]]
            if left < len(asked) - 1:
                yield [*self.sure_names, *asked[:left], *asked[left + 1 :]]

    def _content(self, file: int, fate: str) -> bytes:
        sure, asked = self.sure.get(file, b""), self.asked.get(file, [])
        if fate == "lost" or not asked:
            return sure
        if fate == "kept":
            return bytes_of(sure, asked)
        *before, last = asked
        if last.name == "truncate":
            return bytes_of(sure, before)
        half = len(last.data) // 2
        data = last.data[:half] + (bytes(len(last.data) - half) if fate == "zeros" else b"")
        return bytes_of(sure, [*before, last._replace(data=data)])


FATES = ("kept", "lost", "half", "zeros")


def bytes_of(content: bytes, ops: list[Op]) -> bytes:
    """What a file holds after these writes and cuts."""
    for op in ops:
        if op.name == "truncate":
            content = content[: op.offset]
        else:
            content = content.ljust(op.offset, b"\0")
            content = content[: op.offset] + op.data + content[op.offset + len(op.data) :]
    return content


def _folders(op: Op) -> set[str]:
    return {str(Path(path).parent) for path in (op.path, op.new) if path}


def put_on_disk(state: dict[str, bytes], root: Path) -> None:
    """Make a real folder of a state."""
    for name, content in state.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
