"""What a meeting's day clashes with: other meetings, and holidays. Warnings, never refusals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta

import msgspec

from samverka_store.documents import typed
from samverka_store.model.meetings import Meeting
from samverka_store.moments.holidays import holiday_on
from samverka_store.repository import Repository

# A meeting over more days than this is a season, and clashes with everything.
_MOST_DAYS = 31


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a meeting clashes with.

    `kind`: holiday, eve (`code` names it), place (another meeting there at that time), time
    (another at that time), day (another of the same network on that day; `id`, `ref`, `label`).
    """

    kind: str
    day: date
    code: str = ""
    id: int = 0
    ref: str = ""
    label: str = ""


def clashes(meeting: Meeting, repository: Repository) -> list[Clash]:
    """All that a meeting, kept or not yet, clashes with, by day, the heaviest first of each day.

    A cancelled meeting clashes with nothing, and one without a day neither. Local times are
    compared as they are: all meetings of a workspace are held in one country.
    """
    return clashes_of_all((meeting,), repository)


def clashes_of_all(
    meetings: Sequence[Meeting], repository: Repository, *, series: int = 0
) -> list[Clash]:
    """As `clashes`, for several that do not clash with each other, nor with those of `series`."""
    held = [(meeting, _days_of(meeting)) for meeting in meetings if meeting.state != "cancelled"]
    days = [day for _, each in held for day in each]
    if not days:
        return []
    others = list(_between(min(days), max(days), repository, series))
    found = [
        clash
        for meeting, days in held
        for clash in (*_holidays(days), *_meetings(meeting, days, others))
    ]
    return sorted(found, key=lambda clash: (clash.day, _WEIGHTS.index(clash.kind), clash.ref))


_WEIGHTS = ("holiday", "eve", "place", "time", "day")


def _holidays(days: list[date]) -> Iterator[Clash]:
    for day in days:
        holiday = holiday_on(day)
        if holiday is not None:
            kind = "eve" if holiday.is_eve else "holiday"
            yield Clash(kind=kind, day=day, code=holiday.code)


def _between(first: date, last: date, repository: Repository, series: int) -> Iterator[Meeting]:
    """The meetings on these days, without those of a series and those that are cancelled."""
    earliest, latest = first.isoformat(), last.isoformat()
    for _, doc in repository.documents(Meeting):
        start = doc.get("day", "")
        # Most lie on other days, which is seen without making records of them.
        if not start or start > latest or (doc.get("last_day") or start) < earliest:
            continue
        if doc["state"] != "cancelled" and not (series and doc.get("series") == series):
            yield typed(Meeting, doc)


def _meetings(meeting: Meeting, days: list[date], others: Iterable[Meeting]) -> Iterator[Clash]:
    for other in others:
        if other.id == meeting.id:
            continue
        kind = _kind(meeting, other)
        common = [day for day in _days_of(other) if day in days]
        if kind and common:
            yield Clash(kind=kind, day=common[0], id=other.id, ref=other.ref, label=other.label)


def _kind(meeting: Meeting, other: Meeting) -> str:
    if _overlap(meeting, other):
        here, there = meeting.venue.strip().casefold(), other.venue.strip().casefold()
        return "place" if here and here == there else "time"
    return "day" if meeting.network == other.network else ""


def _overlap(one: Meeting, other: Meeting) -> bool:
    """Whether their times overlap; a meeting without times may take the whole day."""
    if any(meeting.start is None or meeting.last_day for meeting in (one, other)):
        return True
    return _start(one) < _end(other) and _start(other) < _end(one)


def _start(meeting: Meeting) -> time:
    return meeting.start or time.min


def _end(meeting: Meeting) -> time:
    return meeting.end or time.max


def _days_of(meeting: Meeting) -> list[date]:
    if meeting.day is None:
        return []
    last = max(meeting.last_day or meeting.day, meeting.day)
    number = min((last - meeting.day).days + 1, _MOST_DAYS)
    return [meeting.day + timedelta(n) for n in range(number)]
