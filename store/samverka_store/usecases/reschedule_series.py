"""A changed series takes its coming meetings along, as far as nobody has settled them otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from samverka_store.model.meetings import Attendance, Meeting
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of
from samverka_store.usecases.schedule_series import meetings_of, refuse_no_day

# What a meeting has from its series; its times go together, so that none ends before it begins.
_FOLLOWED = (
    ("network",),
    ("start", "end"),
    ("zone",),
    ("form",),
    ("venue",),
    ("video_url",),
    ("joining",),
    ("contact",),
)


class Rescheduling(msgspec.Struct, frozen=True, kw_only=True):
    """What a changed series means for its meetings from a day on, each by day.

    `added` are not kept yet, `removed` go to the trash; `changed` are what others become. `settled`
    stay on a day that the rule does not give, as something of their own is settled; `moved` were
    moved by someone and stay where they were put; `over` were held, documented or cancelled.
    """

    added: tuple[Meeting, ...] = ()
    removed: tuple[Meeting, ...] = ()
    changed: tuple[Meeting, ...] = ()
    settled: tuple[Meeting, ...] = ()
    moved: tuple[Meeting, ...] = ()
    over: tuple[Meeting, ...] = ()


def rescheduling(
    repository: Repository, before: Series, after: Series, *, since: date
) -> Rescheduling:
    """What it means for the meetings from `since` on that a series goes from `before` to `after`.

    What a meeting still has from the series it gets anew. Days that the rule now gives as well get
    a meeting; one on a day that it no longer gives goes if it is only planned, was not moved, and
    holds nothing of its own. Raises: InvalidRecord when the rule gives no day.
    """
    old = {meeting.day: meeting for meeting in meetings_of(before, repository)}
    new = {meeting.day: meeting for meeting in meetings_of(after, repository)}
    refuse_no_day(after, new.values())
    there = repository.pointing_at(after.id, Meeting, "series")
    found: dict[str, list[Meeting]] = {name: [] for name in Rescheduling.__struct_fields__}
    for meeting in there:
        if meeting.day is None or meeting.day < since:
            continue
        if not meeting.is_open:
            found["over"].append(meeting)
            continue
        is_given = meeting.occurrence in new
        if not is_given and _is_bare(meeting, repository):
            found["removed"].append(meeting)
            continue
        if meeting.day != meeting.occurrence:
            found["moved"].append(meeting)
        elif not is_given:
            found["settled"].append(meeting)
        followed = meeting
        if old:
            followed = _following(meeting, next(iter(old.values())), next(iter(new.values())))
        if followed != meeting:
            found["changed"].append(followed)
    taken = {meeting.occurrence for meeting in there} | {meeting.day for meeting in there}
    found["added"] = [
        msgspec.structs.replace(meeting, series=after.id)
        for day, meeting in new.items()
        if day is not None and day >= since and day not in old.keys() | taken
    ]
    return Rescheduling(**{name: _by_day(meetings) for name, meetings in found.items()})


def reschedule(repository: Repository, before: Series, after: Series, *, today: date) -> None:
    """Let the coming meetings of a series, which is kept already, follow what changed in it.

    Those before the day from which its rule is what it is now are left alone. Raises: InvalidRecord
    when the rule gives no day.
    """
    since = max(today, after.since or today)
    plan = rescheduling(repository, before, after, since=since)
    for meeting in plan.removed:
        repository.remove(meeting)
    for meeting in (*plan.changed, *plan.added):
        repository.put(meeting)


def change_from(
    repository: Repository, seen: Series, after: Series, *, since: date
) -> tuple[Series, Rescheduling]:
    """Change a series for its meetings from a day on; those before it stay as they are.

    `after` is the series as it is to be, made from `seen`. Raises: InvalidRecord when the rule
    gives no day, or is none; ChangedMeanwhile; InTrash.
    """
    before = now_of(repository, seen)
    kept = repository.put(msgspec.structs.replace(after, since=since), seen=seen)
    plan = rescheduling(repository, before, kept, since=since)
    reschedule(repository, before, kept, today=since)
    return kept, plan


def _by_day(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    return tuple(sorted(meetings, key=lambda meeting: (meeting.day or date.max, meeting.ref)))


def _following(meeting: Meeting, old: Meeting, new: Meeting) -> Meeting:
    changes: dict[str, Any] = {}
    for fields in _FOLLOWED:
        if all(getattr(meeting, field) == getattr(old, field) for field in fields):
            changes.update((field, getattr(new, field)) for field in fields)
    return msgspec.structs.replace(meeting, **changes)


def _is_bare(meeting: Meeting, repository: Repository) -> bool:
    """Whether nobody has settled anything about it yet."""
    if meeting.state != Meeting.first_state or meeting.day != meeting.occurrence:
        return False
    texts = (meeting.notes, meeting.audience, meeting.background, meeting.preparation)
    has_own = meeting.has_theme or meeting.agenda or any(texts)
    is_counted = meeting.attendance != Attendance()
    return not (has_own or is_counted or repository.referring(meeting.id))
