"""What is exported: one meeting, a series, a network or everything, and its meetings in one order.

Nothing here knows a format or a language.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Literal

import msgspec

from samverka_store.errors import UnreadableMoment, UnreadableSeason, UsageError
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import read_reference
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.moments.seasons import read_season
from samverka_store.moments.zones import in_zone
from samverka_store.repository import Repository


class Scope(msgspec.Struct, frozen=True):
    """What is exported; `id` is that of the meeting, series or network."""

    kind: Literal["meeting", "series", "network", "everything"]
    id: int = 0


EVERYTHING = Scope("everything")


def scope_of(record: Record | None) -> Scope:
    """What a record stands for; None is everything. Raises: UsageError for other nouns."""
    if record is None:
        return EVERYTHING
    if isinstance(record, Meeting):
        return Scope("meeting", record.id)
    if isinstance(record, Series):
        return Scope("series", record.id)
    if isinstance(record, Network):
        return Scope("network", record.id)
    raise UsageError(what=record.ref)


def meetings_in(repository: Repository, scope: Scope) -> tuple[Meeting, ...]:
    """The scope's meetings outside the trash, by day, start and reference; the undated last."""
    return tuple(sorted(_found(repository, scope), key=moment_key))


def dated(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Those that have a day, which a calendar can hold."""
    return tuple(meeting for meeting in meetings if meeting.day is not None)


def left_out(repository: Repository, scope: Scope) -> int:
    """How many of the scope's meetings no calendar can hold, since only their season is known."""
    found = meetings_in(repository, scope)
    return len(found) - len(dated(found))


def has_times(meeting: Meeting) -> bool:
    """Whether a calendar tells times for it; several days without an end are whole days."""
    goes_on = bool(meeting.day and meeting.last_day and meeting.last_day > meeting.day)
    return meeting.start is not None and not (goes_on and meeting.end is None)


def unplaced(repository: Repository, scope: Scope) -> list[tuple[Meeting, UnreadableMoment]]:
    """The scope's meetings whose moment nothing can tell, as with a zone that is none, and why."""
    found = []
    for meeting in dated(meetings_in(repository, scope)):
        why = why_unplaced(meeting)
        if why is not None:
            found.append((meeting, why))
    return found


def why_unplaced(meeting: Meeting) -> UnreadableMoment | None:
    """What keeps a meeting with a day out of a calendar; None when nothing does."""
    if meeting.day is None or meeting.start is None or not has_times(meeting):
        return None
    try:
        in_zone(meeting.day, meeting.start, meeting.zone)
        if meeting.end is not None:
            in_zone(meeting.last_day or meeting.day, meeting.end, meeting.zone)
    except UnreadableMoment as why:
        return why
    return None


def moment_key(meeting: Meeting) -> tuple[date, time, tuple[str, int, int], str, int]:
    """Sorts meetings by day, start and reference; a season counts as its last day."""
    parts = read_reference(meeting.ref) or ("", 0, 0)
    return day_or_season(meeting), meeting.start or time.min, parts, meeting.ref, meeting.id


def day_or_season(meeting: Meeting) -> date:
    """The meeting's first day, or the last day of its season; without either, the last of all."""
    if meeting.day is not None:
        return meeting.day
    try:
        return read_season(meeting.season).last
    except UnreadableSeason:
        return date.max


def _found(repository: Repository, scope: Scope) -> Iterable[Meeting]:
    if scope.kind == "everything":
        return repository.all(Meeting)
    if scope.kind == "meeting":
        meeting = repository.get(Meeting, scope.id)
        return () if meeting.deleted else (meeting,)
    return repository.pointing_at(scope.id, Meeting, scope.kind)
