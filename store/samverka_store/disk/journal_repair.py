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

    whole: list[Line]
    bad: list[int]  # lines of the file, from 1
    tail: bytes  # what stands after the last line break and is no whole line


def mend_journal(folder: Path, generation: int, *, leave_out: bool) -> list[Finding]:
    """Put the journal beside the snapshot right; what was done, nothing when it may not be done.

    `leave_out`: what cannot be read is left out, and lines that contradict each other are all
    taken, in the order of the file. Raises: DiskError.
    """
    path = layout.journal(folder, generation)
    fd = opened(path)
    if fd is None:
        return []
    try:
        with naming(path):
            data = platform.read_at(fd, platform.size(fd), 0)
    finally:
        platform.close(fd)
    lines = _sorted(data)
    whole = _in_order(lines.whole)
    loses = whole is None or bool(lines.bad)
    if loses and not leave_out:
        return []
    text = b"".join(_written(whole or lines.whole))
    if text + lines.tail == data:
        return []
    kept = _put(folder, generation, path, text + lines.tail)
    values: dict[str, str | int] = {
        "file": str(path),
        "kept": kept.name,
        "changes": len(whole or lines.whole),
        "lines": ", ".join(map(str, lines.bad)),
    }
    return [Finding("journal_left_out" if loses else "journal_mended", values, serious=loses)]


def _sorted(data: bytes) -> Sorted:
    whole: list[Line] = []
    bad: list[int] = []
    *texts, tail = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    if line.is_whole(tail.rstrip(b"\r")):
        texts, tail = [*texts, tail], b""
    for number, text in enumerate(texts, 1):
        bare = text.strip(b"\r \t")
        if not bare or _MARKS.fullmatch(bare):
            continue
        try:
            change = line.read(bare)
        except BadLine:
            bad.append(number)
            continue
        if is_fit(change):
            whole.append(change)
        else:
            bad.append(number)
    return Sorted(whole=whole, bad=bad, tail=tail)


def _in_order(lines: list[Line]) -> list[Line] | None:
    """The lines by number, each once; None when one is missing or two contradict each other."""
    by_number: dict[int, Line] = {}
    for change in lines:
        if by_number.setdefault(change.s, change) != change:
            return None
    if sorted(by_number) != list(range(1, len(by_number) + 1)):
        return None
    return [by_number[number] for number in sorted(by_number)]


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
