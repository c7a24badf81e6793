"""One file read to its end: how much it holds, and what is wrong with it. Reads only."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import msgspec

from samverka_store.disk.finding import Finding, found
from samverka_store.disk.journal import Journal
from samverka_store.disk.line import Line
from samverka_store.disk.schema import SCHEMA
from samverka_store.disk.shape import Unreadable
from samverka_store.disk.snapshot import SnapshotReader
from samverka_store.disk.trouble import opened
from samverka_store.disk_errors import (
    DiskError,
    JournalDamaged,
    SnapshotAltered,
    SnapshotCut,
    SnapshotDamaged,
)
from samverka_store.documents import first_unfit


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """What a file holds: records or changes, and when the last change was made (ms, 0: unknown)."""

    holds: int = 0
    last: int = 0
    findings: tuple[Finding, ...] = ()


_DAMAGE = frozenset(error.key for error in (SnapshotAltered, SnapshotCut, SnapshotDamaged))

Ids = set[tuple[str, int]]


def is_damage(finding: Finding) -> bool:
    """Whether a snapshot was found not to be as it was written; one may also be locked away."""
    return finding.key in _DAMAGE


def read_snapshot(path: Path, ids: Ids | None = None) -> Read:
    """A snapshot; one that is not there holds nothing and has no fault.

    `ids` is given what records are in it: (table, id).
    """
    holds = 0
    try:
        reader = SnapshotReader.find(path)
        if reader is not None:
            with closing(reader):
                for part in reader.parts():
                    holds += len(part.records)
                    if ids is not None:
                        ids.update((part.table, id) for id in part.records)
                    unfit = first_unfit(part.table, part.records)
                    if unfit is not None and reader.meta.schema == SCHEMA:
                        raise reader.damaged(part.line + unfit[0], Unreadable("misfit", unfit[1]))
    except DiskError as trouble:
        return Read(holds=holds, findings=(found(trouble),))
    return Read(holds=holds)


def read_journal(path: Path, generation: int, *, is_current: bool, ids: Ids | None = None) -> Read:
    """A journal; one that is current may end with an unfinished line.

    `ids` are those of the records before it, and then after it.
    """
    holds = last = 0
    findings: tuple[Finding, ...] = ()
    try:
        fd = opened(path)
        if fd is not None:
            with closing(Journal(path.parent, generation, path, fd)) as journal:
                for change in journal.read_new():
                    holds, last = holds + 1, change.t
                    if ids is not None:
                        _follow(ids, change)
                findings = _unfinished(journal, is_current=is_current)
    except DiskError as trouble:
        findings = (found(trouble),)
    return Read(holds=holds, last=last, findings=findings)


def _follow(ids: Ids, change: Line) -> None:
    for table, id, document in change.w:
        if document is None:
            ids.discard((table, id))
        else:
            ids.add((table, id))


def _unfinished(journal: Journal, *, is_current: bool) -> tuple[Finding, ...]:
    if not journal.unfinished():
        return ()
    file, line = str(journal.path), journal.sequence + 1
    if is_current:
        return (Finding("unfinished_line", {"file": file, "line": line}),)
    return (found(JournalDamaged(file=file, line=line)),)
