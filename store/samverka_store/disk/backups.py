"""The backups: which there are, that each has been opened, and which are kept.

A backup is a snapshot and the journal after it. What was found when it was opened is remembered in
a file beside them, so that each is read once; that file may go and is then written anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import msgspec

from samverka_store.disk import layout, platform, small
from samverka_store.disk.finding import Finding
from samverka_store.disk.read_through import Ids, is_damage, read_journal, read_snapshot
from samverka_store.disk.shape import NO_JSON
from samverka_store.disk.trouble import naming
from samverka_store.model.events import Event

LAST, DAILY, MONTHLY = 10, 14, 6
_DAY_MS = 86_400_000
_LAST_MS = 253_370_764_800_000  # the year 9999


def moment(milliseconds: int, zone: tzinfo | None) -> datetime:
    """A moment from a file, where anything may stand; what is no moment of ours is the nearest."""
    return datetime.fromtimestamp(max(_DAY_MS, min(milliseconds, _LAST_MS)) / 1000, zone)


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup was when it was read to its end: its bytes, its contents, its last change."""

    bytes: tuple[int, int]  # of the snapshot and of the journal
    records: int
    changes: int
    at: int  # milliseconds since 1970, UTC
    whole: bool


class Backup(msgspec.Struct, frozen=True, kw_only=True):
    """One backup, opened just now. `records` without history, after its changes."""

    number: int
    records: int
    changes: int
    at: datetime
    bytes: int
    findings: tuple[Finding, ...]


def backups(folder: Path) -> list[Backup]:
    """Every backup, read to its end, the newest first. Raises: DiskError."""
    found = []
    for number in reversed(layout.old_snapshots(folder)):
        opened_now, findings = _open(folder, number)
        found.append(
            Backup(
                number=number,
                records=opened_now.records,
                changes=opened_now.changes,
                at=moment(opened_now.at, UTC),
                bytes=sum(opened_now.bytes),
                findings=findings,
            )
        )
    return found


def counted(folder: Path) -> tuple[int, datetime | None]:
    """How many there are, and from when the latest opened one is. Raises: DiskError."""
    with naming(folder):
        numbers = layout.old_snapshots(folder)
    known = _remembered(folder)
    at = next((known[number].at for number in reversed(numbers) if number in known), None)
    return len(numbers), None if at is None else moment(at, UTC)


def last_written(folder: Path) -> datetime | None:
    """When the snapshot or a journal beside it was written last. Raises: DiskError."""
    with naming(folder):
        paths = [layout.journal(folder, generation) for generation in layout.journals(folder)]
        looked = [platform.look(str(path)) for path in (*paths, layout.snapshot(folder))]
    times = [there.st_mtime for there in looked if there is not None]
    return datetime.fromtimestamp(max(times), UTC) if times else None


def open_each(folder: Path) -> Iterator[list[Finding]]:
    """Open each backup that never was, one at a time; what is wrong with it. Raises: DiskError."""
    known = _remembered(folder)
    numbers = layout.old_snapshots(folder)
    there = {number: known[number] for number in numbers if number in known}
    for number in numbers:
        if number in there and there[number].bytes == _bytes(folder, number):
            continue
        there[number], findings = _open(folder, number)
        if not os.path.lexists(layout.old_snapshot(folder, number)):
            del there[number]  # someone else's fold took it away meanwhile
            continue
        _remember(folder, there)
        if findings:
            yield [
                Finding("backup_damaged", {"number": number, **findings[0].values}, serious=True)
            ]
        else:
            yield []


def is_damaged(folder: Path, number: int) -> bool:
    """Whether the snapshot of this backup is not as it was written. Raises: DiskError."""
    return any(
        is_damage(each) for each in read_snapshot(layout.old_snapshot(folder, number)).findings
    )


def journal_sizes(folder: Path) -> dict[int, int]:
    """The bytes that the journal of each backup had when it was opened. Raises: DiskError."""
    return {number: found.bytes[1] for number, found in _remembered(folder).items()}


def rotate(folder: Path, zone: tzinfo | None) -> list[int]:
    """Remove the backups that are too many; which. The lock is held.

    The last 10 are kept, the last of each of 14 days and of each of 6 months, in this time zone;
    and each that is not whole, or that an altered file is still to be compared with.
    """
    known = _remembered(folder)
    numbers = [number for number in layout.old_snapshots(folder) if number in known]
    whole = {number: known[number].at for number in numbers if known[number].whole}
    undecided = {generation for generation, path in layout.all_kept(folder) if _waits(path)}
    gone = sorted(whole.keys() - kept(whole, zone) - undecided)
    with naming(folder / layout.BACKUPS):
        for number in gone:
            platform.remove(layout.old_snapshot(folder, number))
            platform.remove(layout.old_journal(folder, number))
    return gone


def kept(whole: dict[int, int], zone: tzinfo | None) -> set[int]:
    """Which of these backups (number: milliseconds since 1970) are to be kept."""
    newest_first = sorted(whole, reverse=True)
    days = {number: moment(whole[number], zone) for number in whole}
    return {
        *newest_first[:LAST],
        *_last_of_each(
            ((days[number].strftime("%Y-%m-%d"), number) for number in newest_first), DAILY
        ),
        *_last_of_each(
            ((days[number].strftime("%Y-%m"), number) for number in newest_first), MONTHLY
        ),
    }


def _last_of_each(newest_first: Iterable[tuple[str, int]], most: int) -> list[int]:
    last: dict[str, int] = {}
    for span, number in newest_first:
        last.setdefault(span, number)
    return [last[span] for span in sorted(last, reverse=True)[:most]]


def _waits(path: Path) -> bool:
    return ".damaged-" in path.name


def _open(folder: Path, number: int) -> tuple[Opened, tuple[Finding, ...]]:
    path = layout.old_journal(folder, number)
    ids: Ids = set()
    snapshot = read_snapshot(layout.old_snapshot(folder, number), ids)
    journal = read_journal(path, number, is_current=False, ids=ids)
    findings = (*snapshot.findings, *journal.findings)
    with naming(path):
        looked = platform.look(str(layout.old_snapshot(folder, number)))
        written = looked.st_mtime_ns // 1_000_000 if looked else 0
    found = Opened(
        bytes=_bytes(folder, number),
        records=sum(table != Event.table for table, _ in ids),
        changes=journal.holds,
        at=journal.last or written,
        whole=not findings,
    )
    return found, findings


def _bytes(folder: Path, number: int) -> tuple[int, int]:
    return _size(layout.old_snapshot(folder, number)), _size(layout.old_journal(folder, number))


def _size(path: Path) -> int:
    with naming(path):
        there = platform.look(str(path))
    return there.st_size if there else 0


def _remembered(folder: Path) -> dict[int, Opened]:
    try:
        text = small.read(folder / layout.BACKUPS / layout.OPENED)
        return msgspec.json.decode(text, type=dict[int, Opened]) if text else {}
    except NO_JSON:
        return {}


def _remember(folder: Path, there: dict[int, Opened]) -> None:
    small.put(folder / layout.BACKUPS / layout.OPENED, msgspec.json.encode(there))
