"""Whether every file of a workspace is as it was written. Reads only, and repairs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from samverka_store.disk import hand_edit, layout
from samverka_store.disk.finding import Finding, found
from samverka_store.disk.place import place_findings
from samverka_store.disk.read_through import is_damage, read_journal, read_snapshot
from samverka_store.disk.snapshot import SnapshotReader
from samverka_store.disk.trouble import naming
from samverka_store.disk_errors import (
    DiskError,
    JournalMissing,
    NoWorkspace,
    SnapshotMissing,
    SnapshotOlder,
)


class CheckedFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file that was looked at: how many records or changes it holds, and what is wrong."""

    file: str  # its name, seen from the folder
    kind: str  # snapshot | journal | backup | other | folder
    holds: int = 0
    findings: tuple[Finding, ...] = ()


def check_workspace(folder: Path) -> list[CheckedFile]:
    """Every file of the workspace, read to its end. Raises: NoWorkspace; DiskError."""
    return list(checking(folder))


def checking(folder: Path) -> Iterator[CheckedFile]:
    """The same, one file after the other. Raises: NoWorkspace; DiskError."""
    path = layout.snapshot(folder)
    with naming(folder):
        journals = layout.journals(folder) if folder.is_dir() else []
        if not path.is_symlink() and not path.exists() and not layout.holds_something(folder):
            raise NoWorkspace(folder=str(folder))
    newest = max(journals, default=0)
    yield _snapshot(folder, path, "snapshot", _together(folder, journals))
    for generation in journals:
        journal = layout.journal(folder, generation)
        yield _journal(folder, journal, generation, "journal", newest)
    yield from _backups(folder)
    yield from _others(folder)
    yield from _place(folder)


def findings(checked: list[CheckedFile]) -> list[Finding]:
    """All that was found, in the order of the files."""
    return [finding for file in checked for finding in file.findings]


def _backups(folder: Path) -> Iterator[CheckedFile]:
    with naming(folder):
        snapshots, journals = layout.old_snapshots(folder), layout.old_journals(folder)
    for number in snapshots:
        yield _backup(folder, number)
    for number in journals:
        yield _journal(folder, layout.old_journal(folder, number), number, "backup", number + 1)


def _others(folder: Path) -> list[CheckedFile]:
    with naming(folder):
        left = [(path, "leftover") for _, path in layout.leftovers(folder)]
        torn = [(path, "set_aside") for _, path in layout.torn(folder)]
        kept = [(path, "kept") for _, path in layout.all_kept(folder)]
        edits = {str(finding.values["file"]): finding for finding in hand_edit.findings(folder)}
        return [
            CheckedFile(
                file=path.name,
                kind="other",
                findings=(
                    edits.get(str(path))
                    or Finding(key, {"file": str(path), "bytes": path.lstat().st_size}),
                ),
            )
            for path, key in left + torn + kept
        ]


def _place(folder: Path) -> list[CheckedFile]:
    found = tuple(place_findings(folder))
    return [CheckedFile(file=".", kind="folder", findings=found)] if found else []


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
    read = read_snapshot(path)
    found = (*read.findings, *findings)
    return CheckedFile(file=_name(folder, path), kind=kind, holds=read.holds, findings=found)


def _backup(folder: Path, number: int) -> CheckedFile:
    path = layout.old_snapshot(folder, number)
    read = read_snapshot(path)
    told = Finding("backup_damaged", {"number": number, "file": str(path)}, serious=True)
    findings = tuple(told if is_damage(each) else each for each in read.findings)
    return CheckedFile(file=_name(folder, path), kind="backup", holds=read.holds, findings=findings)


def _journal(folder: Path, path: Path, generation: int, kind: str, newest: int) -> CheckedFile:
    read = read_journal(path, generation, is_current=generation == newest)
    return CheckedFile(
        file=_name(folder, path), kind=kind, holds=read.holds, findings=read.findings
    )


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()
