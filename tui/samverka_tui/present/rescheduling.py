"""What a changed series means for its meetings, in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samverka_store.documents import builtins
from samverka_store.entry.context import Context
from samverka_store.model.meetings import Meeting
from samverka_store.usecases.reschedule_series import Rescheduling
from samverka_tui.present.labels import meeting_title
from samverka_tui.present.told import Part, Told


def rescheduling_parts(title: str, plan: Rescheduling, context: Context) -> tuple[Part, ...]:
    """The title, and a part for each kind of change that there is; meetings by day."""
    return (Part(title, ()), *_parts(plan, context))


def _parts(plan: Rescheduling, context: Context) -> Iterator[Part]:
    words = context.words.rescheduling
    if not (plan.added or plan.removed or plan.changed):
        yield Part("", (Told("", words.nothing),))
    for name in ("added", "removed"):
        if days := _days(getattr(plan, name), context):
            yield Part(getattr(words, name), (Told("", days),))
    gone = {meeting.id for meeting in (*plan.moved, *plan.settled)}
    if days := _days(tuple(m for m in plan.changed if m.id not in gone), context):
        yield Part(words.changed, (Told("", days),))
    for name in ("moved", "settled", "over"):
        meetings: tuple[Meeting, ...] = getattr(plan, name)
        lines = tuple(Told("", _named(meeting, context), meeting.id) for meeting in meetings)
        if lines:
            yield Part(getattr(words, name), lines)


def _days(meetings: tuple[Meeting, ...], context: Context) -> str:
    return ", ".join(_day(meeting.day, context) for meeting in meetings)


def _day(day: date | None, context: Context) -> str:
    return context.words.dates.short_with_weekday(day, context.today) if day else ""


def _named(meeting: Meeting, context: Context) -> str:
    """A meeting by its day: where it should have been, what it is about, how it stands."""
    words = context.words
    told = _day(meeting.day, context)
    if meeting.occurrence and meeting.occurrence != meeting.day:
        from_day = _day(meeting.occurrence, context)
        told = words.rescheduling.moved_to.format(to_day=told, from_day=from_day)
    if meeting.has_theme:
        told = f"{told} · {meeting_title(builtins(meeting), context)}"
    state = words.states.label("meeting", meeting.state).lower()
    return words.rescheduling.with_state.format(meeting=told, state=state)
