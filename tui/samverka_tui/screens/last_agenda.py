"""The top of the first page as it was last time, which the next run begins with.

A small file beside the records, for all who share them: neither read nor written with them, and
obeyed in nothing.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from samverka_store.clean import clean_line
from samverka_store.disk import layout, small
from samverka_store.disk_errors import DiskError
from samverka_store.today import Due

# More rows than any terminal has; the others are there before one can page to them.
_MOST_DUES = 100


class NextMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """The row of the next meeting as it was written in one language."""

    id: int
    day: date
    language: str
    cells: tuple[str, str, str]


class LastAgenda(msgspec.Struct, frozen=True, kw_only=True):
    """What was due, the first of `total`, oldest first, and the next meeting."""

    dues: tuple[Due, ...] = ()
    total: int = 0
    meeting: NextMeeting | None = None


def last_agenda(folder: Path) -> LastAgenda:
    """What stood there when it was last computed in this workspace, or nothing."""
    kept = _read(folder / layout.AGENDA)
    dues = tuple(map(_cleaned, kept.dues[:_MOST_DUES]))
    meeting = kept.meeting
    if meeting is not None:
        cells = [clean_line(cell) for cell in meeting.cells]
        meeting = msgspec.structs.replace(meeting, cells=tuple(cells))
    return LastAgenda(dues=dues, total=max(kept.total, len(dues)), meeting=meeting)


def remember_agenda(folder: Path, dues: tuple[Due, ...], meeting: NextMeeting | None) -> None:
    """Keep the beginning beside the records, for the first frame of the next run; or do without."""
    kept = LastAgenda(dues=dues[:_MOST_DUES], total=len(dues), meeting=meeting)
    # A full or read-only disk loses a convenience and no record.
    with suppress(DiskError):
        small.put(folder / layout.AGENDA, msgspec.json.encode(kept))


def _read(path: Path) -> LastAgenda:
    try:
        return msgspec.json.decode(small.read(path) or b"{}", type=LastAgenda)
    except (DiskError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return LastAgenda()  # neither cut nor altered files are obeyed


def _cleaned(due: Due) -> Due:
    return msgspec.structs.replace(
        due,
        ref=clean_line(due.ref),
        label=clean_line(due.label),
        kind=clean_line(due.kind),
        detail=clean_line(due.detail),
    )
