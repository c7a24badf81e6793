"""Whether every file of a workspace is as it was written. Reads only, and repairs nothing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import msgspec

from samverka_store.disk import layout
from samverka_store.disk.finding import Finding, found
from samverka_store.disk.journal import Journal
from samverka_store.disk.snapshot import SnapshotReader
from samverka_store.disk.trouble import naming, opened
from samverka_store.documents import first_unfit
from samverka_store.errors import (
    DiskError,
    JournalDamaged,
    JournalMissing,
    NoWorkspace,
    SnapshotMissing,
    SnapshotOlder,
)


class CheckedFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file that was looked at: how many records or changes it holds, and what is wrong."""

    file: str  # its name, seen from the folder
    kind: str  # snapshot | journal | backup | other
    holds: int = 0
    findings: tuple[Finding, ...] = ()


def check_workspace(folder: Path) -> list[CheckedFile]:
    """Every file of the workspace, read to its end. Raises: NoWorkspace; DiskError."""
    path = layout.snapshot(folder)
    with naming(folder):
        journals = layout.journals(folder) if folder.is_dir() else []
        if not path.is_symlink() and not path.exists() and not journals:
            raise NoWorkspace(folder=str(folder))
        backups = _backups(folder)
    newest = max(journals, default=0)
    return [
        _snapshot(folder, path, "snapshot", _together(folder, journals)),
        *(_journal(folder, layout.journal(folder, g), g, "journal", newest) for g in journals),
        *backups,
        *_others(folder),
    ]


def findings(checked: list[CheckedFile]) -> list[Finding]:
    """All that was found, in the order of the files."""
    return [finding for file in checked for finding in file.findings]


def _backups(folder: Path) -> list[CheckedFile]:
    snapshots, journals = layout.old_snapshots(folder), layout.old_journals(folder)
    return [
        *(_snapshot(folder, layout.old_snapshot(folder, g), "backup", ()) for g in snapshots),
        *(_journal(folder, layout.old_journal(folder, g), g, "backup", g + 1) for g in journals),
    ]


def _others(folder: Path) -> list[CheckedFile]:
    with naming(folder):
        left = [(path, "leftover") for _, path in layout.leftovers(folder)]
        torn = [(path, "set_aside") for _, path in layout.torn(folder)]
        return [
            CheckedFile(
                file=path.name,
                kind="other",
                findings=(Finding(key, {"file": str(path), "bytes": path.lstat().st_size}),),
            )
            for path, key in left + torn
        ]


def _together(folder: Path, journals: list[int]) -> tuple[Finding, ...]:
    """Whether the snapshot and the journals beside it belong together."""
    path = layout.snapshot(folder)
    try:
        reader = SnapshotReader.find(path)
        if reader is None:
            return (found(SnapshotMissing(file=str(path))),)
        reader.close()
    except DiskError:
        return ()  # told when the file itself is read
    generation, newest = reader.meta.generation, max(journals, default=0)
    if newest > generation + 1:
        journal = layout.journal(folder, newest)
        return (found(SnapshotOlder(file=str(path), journal=str(journal))),)
    if generation not in journals:
        return (found(JournalMissing(file=str(layout.journal(folder, generation)))),)
    return ()


def _snapshot(folder: Path, path: Path, kind: str, findings: tuple[Finding, ...]) -> CheckedFile:
    holds = 0
    try:
        reader = SnapshotReader.find(path)
        if reader is not None:
            with closing(reader):
                for part in reader.parts():
                    holds += len(part.records)
                    place = first_unfit(part.table, part.records)
                    if place is not None:
                        raise reader.damaged(part.line + place)
    except DiskError as trouble:
        findings = (found(trouble), *findings)
    return CheckedFile(file=_name(folder, path), kind=kind, holds=holds, findings=findings)


def _journal(folder: Path, path: Path, generation: int, kind: str, newest: int) -> CheckedFile:
    holds = 0
    findings: tuple[Finding, ...] = ()
    try:
        fd = opened(path)
        if fd is not None:
            with closing(Journal(folder, generation, path, fd)) as journal:
                for _ in journal.read_new():
                    holds += 1
                findings = _unfinished(journal, is_current=generation == newest)
    except DiskError as trouble:
        findings = (found(trouble),)
    return CheckedFile(file=_name(folder, path), kind=kind, holds=holds, findings=findings)


def _unfinished(journal: Journal, *, is_current: bool) -> tuple[Finding, ...]:
    if not journal.unfinished():
        return ()
    file, line = str(journal.path), journal.sequence + 1
    if is_current:
        return (Finding("unfinished_line", {"file": file, "line": line}),)
    return (found(JournalDamaged(file=file, line=line)),)


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()
