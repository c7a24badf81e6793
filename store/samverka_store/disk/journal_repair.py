"""A damaged journal put right: losing nothing where that can be, else what a person agrees to.

Losing nothing: lines that are all there but were doubled, put in another order, or given other line
breaks, a byte order mark or git's conflict marks. The file as it was is kept. The lock is held.
"""

from __future__ import annotations

import os
import re
from hashlib import blake2b
from pathlib import Path

import msgspec

from samverka_store.disk import layout, line, platform, replace
from samverka_store.disk.finding import Finding
from samverka_store.disk.journal import misfit
from samverka_store.disk.line import BadLine, Line
from samverka_store.disk.texts import PIECE_BYTES, texts
from samverka_store.disk.trouble import naming, opened

_BOM = b"\xef\xbb\xbf"
_MOST_BAD = 1000  # kept to be told of; the others are counted
_MOST_BAD_BYTES = 1 << 16
_MARKS = re.compile(rb"<{7}( .*)?|={7}|>{7}( .*)?|\|{7}( .*)?")


class Sorted(msgspec.Struct, frozen=True, kw_only=True):
    """The lines of a journal: those that are whole, and the numbers of those that are not.

    What is held of a file is in proportion to what is whole in it, whatever else it holds.
    """

    digest: bytes  # of the file
    whole: list[Line]
    bad: list[tuple[int, bytes]]  # the first: number of the line, from 1, and how it begins
    bad_count: int
    tail: bytes  # what stands after the last line break and is no whole line

    @property
    def in_order(self) -> list[Line] | None:
        """The changes by number, each once; None when one is missing or two contradict."""
        by_number: dict[int, Line] = {}
        for change in self.whole:
            if by_number.setdefault(change.s, change) != change:
                return None
        if sorted(by_number) != list(range(1, len(by_number) + 1)):
            return None
        return [by_number[number] for number in sorted(by_number)]

    @property
    def loses(self) -> bool:
        """Whether putting it right leaves something out."""
        return self.in_order is None or self.bad_count > 0

    @property
    def mended(self) -> bytes:
        """The file put right."""
        return b"".join(_written(self.in_order or self.whole)) + self.tail

    @property
    def is_right(self) -> bool:
        """Whether the file is so already."""
        return blake2b(self.mended).digest() == self.digest


def mend_journal(folder: Path, generation: int, *, leave_out: bool) -> list[Finding]:
    """Put the journal beside the snapshot right; what was done, nothing when it may not be done.

    `leave_out`: what cannot be read is left out, and lines that contradict each other are all
    taken, in the order of the file. Raises: DiskError.
    """
    lines = look_through(folder, generation)
    if lines is None or (lines.loses and not leave_out):
        return []
    if lines.is_right:
        return []
    path = layout.journal(folder, generation)
    kept = _put(folder, generation, path, lines.mended)
    values: dict[str, str | int] = {
        "file": str(path),
        "kept": kept.name,
        "changes": len(lines.in_order or lines.whole),
        "lines": ", ".join(str(number) for number, _ in lines.bad),
    }
    key = "journal_left_out" if lines.loses else "journal_mended"
    return [Finding(key, values, serious=lines.loses)]


def look_through(folder: Path, generation: int) -> Sorted | None:
    """The lines of the journal beside the snapshot; None when there is none. Raises: DiskError."""
    path = layout.journal(folder, generation)
    fd = opened(path)
    if fd is None:
        return None
    try:
        with naming(path):
            return _sorted(fd)
    finally:
        platform.close(fd)


def _sorted(fd: int) -> Sorted:
    digest, offset = blake2b(), 0
    while piece := platform.read_at(fd, PIECE_BYTES, offset):
        digest.update(piece)
        offset += len(piece)
    whole: list[Line] = []
    bad: list[tuple[int, bytes]] = []
    count, tail = 0, b""
    for number, text in enumerate(texts(fd, 0), 1):
        bare = (text.data.removeprefix(_BOM) if number == 1 else text.data).strip(b"\r \t")
        change = _read(bare)
        if change is not None:
            whole.append(change)
        elif not text.is_ended and text.is_all:
            tail = text.data
        elif bare and not (text.is_all and _MARKS.fullmatch(bare)):
            count += 1
            if count <= _MOST_BAD:
                bad.append((number, bare[:_MOST_BAD_BYTES]))
    return Sorted(digest=digest.digest(), whole=whole, bad=bad, bad_count=count, tail=tail)


def _read(text: bytes) -> Line | None:
    try:
        change = line.read(text)
    except BadLine:
        return None
    return None if misfit(change) else change


def _written(lines: list[Line]) -> list[bytes]:
    """The lines as they stand in a file, numbered anew."""
    return [
        line.written(
            number,
            change.t,
            change.by,
            [(table, id, msgspec.json.encode(document)) for table, id, document in change.w],
            change.schema,
        )
        for number, change in enumerate(lines, 1)
    ]


def _put(folder: Path, generation: int, path: Path, text: bytes) -> Path:
    beside = layout.unfinished(folder, generation, os.urandom(4).hex())
    with naming(path):
        try:
            fd = platform.create(beside, platform.file_mode(folder))
            try:
                platform.write(fd, text)
                platform.sync(fd)
            finally:
                platform.close(fd)
            kept = replace.keep(path, generation, "damaged")
            platform.sync_folder(folder)
            platform.rename(beside, path)
            platform.sync_folder(folder)
        finally:
            platform.remove(beside)
    return kept
