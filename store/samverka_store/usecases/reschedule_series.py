"""A changed series takes its coming meetings along, as far as nobody has settled them otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from samverka_store.model.meetings import Attendance, Meeting
from samverka_store.model.series import Series
from samverka_store.repository import Repository
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


def reschedule(repository: Repository, before: Series, after: Series, *, today: date) -> None:
    """Let the coming meetings of a series, which is kept already, follow what changed in it.

    What a meeting still has from the series it gets anew. Days that the rule now gives as well get
    a meeting; one on a day that it no longer gives goes to the trash if it is only planned, was not
    moved, and holds nothing of its own. Raises: InvalidRecord when the rule gives no day.
    """
    old = {meeting.day: meeting for meeting in meetings_of(before, repository)}
    new = {meeting.day: meeting for meeting in meetings_of(after, repository)}
    refuse_no_day(after, new.values())
    there = repository.pointing_at(after.id, Meeting, "series")
    for meeting in there:
        if not meeting.is_open or meeting.day is None or meeting.day < today:
            continue
        if meeting.occurrence not in new and _is_bare(meeting, repository):
            repository.remove(meeting)
        elif old:
            repository.put(_following(meeting, next(iter(old.values())), next(iter(new.values()))))
    taken = {meeting.occurrence for meeting in there} | {meeting.day for meeting in there}
    for day, meeting in new.items():
        if day is not None and day >= today and day not in old.keys() | taken:
            repository.put(msgspec.structs.replace(meeting, series=after.id))


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
    has_own = meeting.has_theme or meeting.agenda or meeting.notes or meeting.audience
    is_counted = meeting.attendance != Attendance()
    return not (has_own or is_counted or repository.referring(meeting.id))
