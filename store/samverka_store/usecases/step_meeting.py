"""A meeting is moved, held in another form, cancelled, or goes on to its next state.

`meeting` is the record as the person was shown it: what others have made of it since is not
overwritten, and a deed that leans on the day is refused when that is another.
"""

from __future__ import annotations

from datetime import date, time

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.meetings import MEETING_LIFECYCLE, Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of, refuse_others
from samverka_store.usecases.document_meeting import document
from samverka_store.usecases.proposal_steps import kept as carried_out

# A suggestion in these states is to become true at its meeting.
_COMING = ("accepted", "partly_accepted", "in_progress")


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


def change_form(
    repository: Repository,
    meeting: Meeting,
    form: str,
    *,
    venue: str | None = None,
    video_url: str | None = None,
) -> Meeting:
    """Hold a meeting that is still to be held in another form, with venue and link where given.

    Raises: InvalidRecord when it has been held or cancelled, or for no such form;
    ChangedMeanwhile; InTrash.
    """
    now = now_of(repository, meeting)
    if not now.is_open:
        fault = Fault("form", form, "form_settled", {"state": now.state})
        raise InvalidRecord(meeting.noun, [fault])
    changed = msgspec.structs.replace(
        meeting,
        form=form,
        venue=meeting.venue if venue is None else clean_line(venue),
        video_url=meeting.video_url if video_url is None else clean_line(video_url),
    )
    return repository.put(changed, seen=meeting)


def cancel(repository: Repository, meeting: Meeting, *, reason: str) -> Meeting:
    """Cancel a meeting. Raises: as `step`."""
    return step(repository, meeting, "cancelled", reason=reason)


def step(repository: Repository, meeting: Meeting, state: str, *, reason: str = "") -> Meeting:
    """Take a meeting to its next state.

    A meeting planned anew loses the reason it was cancelled for; themes that were suggested are
    carried out when theirs is held.

    Raises: IllegalStep naming the allowed states; InvalidRecord when a reason is missing, or what
    `document` asks for; ChangedMeanwhile; InTrash.
    """
    if state == "documented":
        return document(repository, meeting)
    MEETING_LIFECYCLE.check(meeting.ref, now_of(repository, meeting).state, state)
    refuse_others(repository, meeting, "day", "season")
    reason = clean_text(reason).strip()
    kept = "" if meeting.state == "cancelled" else meeting.reason
    stepped = msgspec.structs.replace(meeting, state=state, reason=reason or kept)
    repository.because(reason)
    gone_on = repository.put(stepped, seen=meeting)
    if state == "held":
        _carry_out_themes(repository, gone_on)
    return gone_on


def _carry_out_themes(repository: Repository, meeting: Meeting) -> None:
    """What was suggested as a theme has come true; its bearers are owed the final word."""
    day = repository.change.now.date()
    for id in dict.fromkeys(theme.proposal for theme in meeting.themes):
        if id is None or repository.table_of(id) != Proposal.table:
            continue
        proposal = repository.get(Proposal, id)
        if proposal.kind == "theme" and proposal.state in _COMING and not proposal.deleted:
            result = proposal.result or meeting.ref
            carried_out(
                repository, proposal, "implemented", via="in_progress", today=day, result=result
            )
