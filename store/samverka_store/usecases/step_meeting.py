"""A meeting is moved, cancelled, or goes on to its next state.

`meeting` is the record as the person was shown it: what others have made of it since is not
overwritten, and a deed that leans on the day is refused when that is another.
"""

from __future__ import annotations

from datetime import date, time

import msgspec

from samverka_store.clean import clean_text
from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.meetings import MEETING_LIFECYCLE, Meeting
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of, refuse_others


def move(
    repository: Repository,
    meeting: Meeting,
    *,
    day: date,
    start: time | None = None,
    end: time | None = None,
) -> Meeting:
    """Put a meeting that is still to be held on another day, or at other times of the same day.

    Without `start` it keeps its times; a meeting over several days keeps its length. The record
    remembers the day it was moved from. Raises: InvalidRecord when it has been held or cancelled;
    ChangedMeanwhile; InTrash.
    """
    now = now_of(repository, meeting)
    if not now.is_open:
        raise InvalidRecord(
            meeting.noun, [Fault("when", day.isoformat(), "not_movable", {"state": now.state})]
        )
    last = day + (meeting.last_day - meeting.day) if meeting.last_day and meeting.day else None
    moved = msgspec.structs.replace(
        meeting,
        day=day,
        last_day=last,
        season="",
        start=start or meeting.start,
        end=end if start else meeting.end,
    )
    return repository.put(moved, seen=meeting)


def cancel(repository: Repository, meeting: Meeting, *, reason: str) -> Meeting:
    """Cancel a meeting. Raises: as `step`."""
    return step(repository, meeting, "cancelled", reason=reason)


def step(repository: Repository, meeting: Meeting, state: str, *, reason: str = "") -> Meeting:
    """Take a meeting to its next state.

    A meeting planned anew loses the reason it was cancelled for.

    Raises: IllegalStep naming the allowed states; InvalidRecord when a reason is missing;
    ChangedMeanwhile; InTrash.
    """
    MEETING_LIFECYCLE.check(meeting.ref, now_of(repository, meeting).state, state)
    refuse_others(repository, meeting, "day", "season")
    reason = clean_text(reason).strip()
    kept = "" if meeting.state == "cancelled" else meeting.reason
    stepped = msgspec.structs.replace(meeting, state=state, reason=reason or kept)
    repository.because(reason)
    return repository.put(stepped, seen=meeting)
