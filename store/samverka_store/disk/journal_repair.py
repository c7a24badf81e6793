"""A damaged journal put right: losing nothing where that can be, else what a person agrees to.

Losing nothing: lines that are all there but were doubled, put in another order, or given other line
breaks, a byte order mark or git's conflict marks. The file as it was is kept. The lock is held.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import msgspec

from samverka_store.disk import layout, line, platform, replace
from samverka_store.disk.finding import Finding
from samverka_store.disk.journal import is_fit
from samverka_store.disk.line import BadLine, Line
from samverka_store.disk.trouble import naming, opened

_MARKS = re.compile(rb"<{7}( .*)?|={7}|>{7}( .*)?|\|{7}( .*)?")


class Sorted(msgspec.Struct, frozen=True, kw_only=True):
    """The lines of a journal: those that are whole, and the numbers of those that are not."""

    data: bytes  # the file
    whole: list[Line]
    bad: list[tuple[int, bytes]]  # number of the line, from 1, and what stands there
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
        return self.in_order is None or bool(self.bad)

    @property
    def mended(self) -> bytes:
        """The file put right."""
        return b"".join(_written(self.in_order or self.whole)) + self.tail


def mend_journal(folder: Path, generation: int, *, leave_out: bool) -> list[Finding]:
    """Put the journal beside the snapshot right; what was done, nothing when it may not be done.

    `leave_out`: what cannot be read is left out, and lines that contradict each other are all
    taken, in the order of the file. Raises: DiskError.
    """
    lines = look_through(folder, generation)
    if lines is None or (lines.loses and not leave_out):
        return []
    text = lines.mended
    if text == lines.data:
        return []
    path = layout.journal(folder, generation)
    kept = _put(folder, generation, path, text)
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
            data = platform.read_at(fd, platform.size(fd), 0)
    finally:
        platform.close(fd)
    whole: list[Line] = []
    bad: list[tuple[int, bytes]] = []
    *texts, tail = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    if line.is_whole(tail.rstrip(b"\r")):
        texts, tail = [*texts, tail], b""
    for number, text in enumerate(texts, 1):
        bare = text.strip(b"\r \t")
        if not bare or _MARKS.fullmatch(bare):
            continue
        change = _read(bare)
        if change is None:
            bad.append((number, bare))
        else:
            whole.append(change)
    return Sorted(data=data, whole=whole, bad=bad, tail=tail)


def _read(text: bytes) -> Line | None:
    try:
        change = line.read(text)
    except BadLine:
        return None
    return change if is_fit(change) else None


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
