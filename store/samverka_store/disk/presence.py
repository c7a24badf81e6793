"""Who is here: one small file per running program, and which of them live.

A program has the system's lock on its own file as long as it lives, however it ends, and rewrites
the file in place now and then. On one machine the lock decides, at once. Locks may not reach from
machine to machine, so there a file counts as long as it is seen to be rewritten.

This is a convenience: what cannot be written is not shown, and what cannot be read is not there.
A file is a blank, which Windows locks, a checksum and JSON, always of one size.
"""

from __future__ import annotations

import os
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import msgspec

from samverka_store.clean import clean_line
from samverka_store.disk import layout, platform
from samverka_store.moments.clock import Clock, system_clock
from samverka_store.words.sort import collate

BEAT_MS = 5_000
GONE_MS = 20_000  # another machine's file that has not been rewritten for so long
LITTER_SECONDS = 3_600  # what nobody holds and nobody can read is removed after so long
MOST_PROGRAMS = 100
_MOST_RECORDS = 8
_MOST_LETTERS = 64

_OFFSET = 1
_BYTES = 1023
_CRC_BYTES = 8

_Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=32_503_680_000_000)]
_Id = Annotated[int, msgspec.Meta(ge=0, lt=1 << 53)]


class Present(msgspec.Struct, frozen=True):
    """One program that runs: whose, where, since when, and the ids of what is edited in it now."""

    run: str
    by: str
    host: str
    pid: int
    since: _Milliseconds
    at: _Milliseconds  # when it last said so
    records: tuple[_Id, ...]
    system: str = ""  # the same for programs that see each other's locks


def new_run() -> str:
    """An id for this program, drawn at each start."""
    return os.urandom(8).hex()


def living(folder: Path, clock: Clock = system_clock) -> frozenset[str]:
    """The ids of the programs that have this folder's workspace open now, one's own included."""
    system, now = _system(), _milliseconds(clock)
    found = set()
    here = folder / layout.HERE
    for run, path in _files(here, _names(here)).items():
        other = _Other.find(run, path)
        if other is None:
            continue
        with suppress(OSError):
            if other.look(system, now) or other.is_held():
                found.add(run)
        other.close()
    return frozenset(found)


class Presence:
    """Shows one program to the others in a folder's workspace, and the others to it."""

    def __init__(self, folder: Path, *, by: str, run: str, clock: Clock) -> None:
        self._here = folder / layout.HERE
        self._run = run
        self._clock = clock
        self._system = _system()
        self._own = _Own(folder, by, run, self._system, _milliseconds(clock))
        self._names: list[str] = []
        self._known: dict[str, _Other] = {}
        self._found: list[Present] = []
        self._others: tuple[Present, ...] = ()

    @property
    def own(self) -> Present:
        """This program, as it was last shown."""
        return self._own.now

    def show(self, records: tuple[int, ...]) -> None:
        """Let the others see that this program is here and edits these records (by id)."""
        self._own.show(records[:_MOST_RECORDS], _milliseconds(self._clock))

    def others(self) -> tuple[Present, ...]:
        """The others that live, by name; files of programs that died are removed."""
        self._find()
        now = _milliseconds(self._clock)
        found = [present for run in list(self._known) if (present := self._look(run, now))]
        if found != self._found:
            self._found = found
            self._others = tuple(sorted(found, key=_order))
        return self._others

    def close(self) -> None:
        """This program is here no longer."""
        self._own.close()
        for other in self._known.values():
            other.close()
        self._known.clear()

    def _find(self) -> None:
        names = _names(self._here)
        if names == self._names:
            return
        there = _files(self._here, names)
        there.pop(self._run, None)
        for run in self._known.keys() - there.keys():
            self._known.pop(run).close()
        for run in there.keys() - self._known.keys():
            other = _Other.find(run, there[run])
            if other is not None:
                self._known[run] = other
        # What could not be opened, as when it was just being made, is tried again.
        self._names = names if self._known.keys() == there.keys() else []

    def _look(self, run: str, now: int) -> Present | None:
        other = self._known[run]
        try:
            present = other.look(self._system, now)
            if present is None and other.is_litter(self._system):
                del self._known[run]
                other.remove()
                self._names = []
        except OSError:  # its disk is gone or has no locks
            return None
        return present


class _Own:
    """The file of this program."""

    def __init__(self, folder: Path, by: str, run: str, system: str, now: int) -> None:
        self._folder = folder
        self._here = folder / layout.HERE
        self._path = layout.of_program(self._here, by, run)
        self._tried = 0
        self._fd = -1
        self.now = Present(
            run=run,
            by=clean_line(by)[:_MOST_LETTERS],
            host=clean_line(platform.host_name())[:_MOST_LETTERS],
            pid=os.getpid(),
            since=now,
            at=now,
            records=(),
            system=system,
        )

    def show(self, records: tuple[int, ...], now: int) -> None:
        """Write when something is to be said; what cannot be written is tried again later."""
        try:
            if self._fd >= 0 and platform.look(str(self._path)) is None:
                self._let_go()
                self._tried = 0
            if records == self.now.records and abs(now - self._tried) < BEAT_MS:
                return
            self._tried = now
            self.now = msgspec.structs.replace(self.now, at=now, records=records)
            if self._fd < 0:
                self._make()
            else:
                platform.write_at(self._fd, _written(self.now), _OFFSET)
        except OSError:  # full or read-only: the others do without
            return

    def close(self) -> None:
        """Take the file away."""
        if self._fd >= 0:
            self._let_go()
            with suppress(OSError):
                platform.remove(self._path)

    def _make(self) -> None:
        from filelock import lock_descriptor

        platform.make_folder(self._here, platform.folder_mode(self._folder))
        self._fd = platform.create(self._path, platform.file_mode(self._here))
        try:
            if not lock_descriptor(self._fd, blocking=False):
                raise BlockingIOError
            # Nothing is in the file before it is locked: nobody else then looks for the lock.
            platform.write_at(self._fd, b" " + _written(self.now), 0)
        except OSError:
            self.close()
            raise

    def _let_go(self) -> None:
        fd, self._fd = self._fd, -1
        with suppress(OSError):
            platform.close(fd)


class _Other:
    """The file of another program, open as long as it is there."""

    def __init__(self, run: str, path: Path, fd: int) -> None:
        self._run = run
        self._path = path
        self._fd = fd
        self._text = b""
        self._said: Present | None = None
        self._moved = 0

    @classmethod
    def find(cls, run: str, path: Path) -> _Other | None:
        """The file of this name; None when it is gone, no plain file, or not for us."""
        try:
            return cls(run, path, platform.open_to_write(path))
        except OSError:
            return None

    def look(self, system: str, now: int) -> Present | None:
        """What its program says, None when that is dead or says nothing. Raises: OSError."""
        text = platform.read_at(self._fd, _BYTES, _OFFSET)
        if text != self._text:
            self._text = text
            said = _read(text, self._run)
            if said is not None:  # else it is just being written
                self._moved = now if self._said else said.at
                self._said = said
        said = self._said
        if said is None:
            return None
        is_here = self.is_held() if said.system == system else abs(now - self._moved) < GONE_MS
        return said if is_here else None

    def is_held(self) -> bool:
        """Whether a program has the lock. Raises: OSError."""
        from filelock import lock_descriptor, unlock_descriptor

        if not self._text:
            return False
        is_free = lock_descriptor(self._fd, blocking=False)
        if is_free:
            unlock_descriptor(self._fd)
        return not is_free

    def is_litter(self, system: str) -> bool:
        """Whether this can go: its program died here, or is not heard of. Raises: OSError."""
        if self._said is not None and self._said.system == system:
            return True
        age = time.time() - os.fstat(self._fd).st_mtime
        return abs(age) > LITTER_SECONDS and not self.is_held()

    def remove(self) -> None:
        """Take the file away, where that is allowed."""
        self.close()
        with suppress(OSError):
            platform.remove(self._path)

    def close(self) -> None:
        """Let go of the file."""
        with suppress(OSError):
            platform.close(self._fd)


def _names(here: Path) -> list[str]:
    try:
        return platform.names(here)
    except OSError:
        return []


def _files(here: Path, names: list[str]) -> dict[str, Path]:
    """The files of programs, by the program's id."""
    found = {run: here / name for name in names if (run := layout.run_of(name))}
    if len(found) <= MOST_PROGRAMS:
        return found
    return dict(sorted(found.items())[:MOST_PROGRAMS])


def _written(present: Present) -> bytes:
    text = msgspec.json.encode(present).ljust(_BYTES - _CRC_BYTES - 1) + b"\n"
    return b"%08x" % zlib.crc32(text) + text


def _read(text: bytes, run: str) -> Present | None:
    """What a file says; None when it is half written, or not what this program's file says."""
    crc, json = text[:_CRC_BYTES], text[_CRC_BYTES:]
    if len(text) != _BYTES or crc != b"%08x" % zlib.crc32(json):
        return None
    try:
        said = msgspec.json.decode(json, type=Present)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    by, host = clean_line(said.by), clean_line(said.host)
    if said.run != run or not by:
        return None
    return msgspec.structs.replace(
        said, by=by[:_MOST_LETTERS], host=host[:_MOST_LETTERS], records=said.records[:_MOST_RECORDS]
    )


def _order(present: Present) -> tuple[str, int, str]:
    return collate(present.by), present.since, present.run


def _milliseconds(clock: Clock) -> int:
    return int(clock().timestamp() * 1000)


def _system() -> str:
    import hashlib

    return hashlib.blake2b(platform.system_id().encode(), digest_size=8).hexdigest()
