"""What parking, moving, cancelling and the next state ask for, step by step. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

from samverka_store.entry.context import Context
from samverka_store.errors import UnreadableMoment
from samverka_store.model.meetings import Meeting
from samverka_store.moments.days import read_day
from samverka_store.moments.times import read_times
from samverka_store.words.language import Words
from samverka_store.words.say import say_fault_alone
from samverka_tui.forms.steps import ChoiceStep, LineStep, Step, numbered

REASON, REVIEW, DAY, TIMES, STATE, TITLE = "reason", "review", "day", "time", "state", "title"


def park_steps(context: Context) -> tuple[Step, ...]:
    """Why a proposal rests (`reason`), and when it is reviewed (`review`)."""
    words = context.words.screens
    return reason_step(context, words.ask_park_reason), _day(REVIEW, words.ask_review, context)


def reason_step(context: Context, hint: str = "") -> LineStep:
    """Why something is done (`reason`), which must be said."""
    words = context.words

    def check(text: str) -> str | None:
        return None if text.strip() else words.faults.reason_required

    return LineStep(name=REASON, label=words.screens.ask_reason, hint=hint, check=check)


def move_steps(context: Context, meeting: Meeting) -> tuple[Step, ...]:
    """To which day (`day`) and which times (`time`) a meeting is moved."""
    words = context.words
    times = words.dates.times(meeting.start, meeting.end) if meeting.start else ""
    checked = _checked(read_times, context)
    return (
        _day(DAY, words.screens.ask_day, context, near=meeting.day),
        LineStep(
            name=TIMES,
            label=words.screens.ask_times,
            text=times,
            hint=words.screens.ask_times_hint,
            check=lambda text: checked(text) if text.strip() else None,
        ),
    )


def moved_to(values: dict[str, str], meeting: Meeting, context: Context) -> dict[str, Any]:
    """The day, start and end that `move_steps` were answered with. Raises: UnreadableMoment."""
    day = _near(values[DAY], meeting.day, context)
    to: dict[str, date | time | None] = {"day": day}
    if values[TIMES].strip():
        to["start"], to["end"] = read_times(values[TIMES])
    return to


def review_of(values: dict[str, str], context: Context) -> date:
    """The day of review that `park_steps` were answered with. Raises: UnreadableDay."""
    return read_day(values[REVIEW], today=context.today)


def state_step(words: Words, noun: str, allowed: tuple[str, ...]) -> ChoiceStep:
    """Which state comes next (`state`), of those that may."""
    choices = [(code, words.states.label(noun, code)) for code in allowed]
    return numbered(STATE, words.screens.which_step, choices)


def capture_step(context: Context) -> LineStep:
    """An idea in one line (`title`)."""
    words = context.words

    def check(text: str) -> str | None:
        return None if text.strip() else words.faults.required

    label = words.nouns.idea.one.capitalize()
    return LineStep(name=TITLE, label=label, hint=words.screens.ask_idea_hint, check=check)


def _near(text: str, near: date | None, context: Context) -> date:
    """The day that a text names; where it has no year, the one nearest to another day."""
    day = read_day(text, today=context.today)
    if near is None:
        return day
    other = read_day(text, today=near - timedelta(days=183))
    is_same_but_year = (other.month, other.day) == (day.month, day.day)
    return other if is_same_but_year else day


def _day(name: str, label: str, context: Context, near: date | None = None) -> LineStep:
    """A day to come, as people write it; the whole day is echoed while it is typed."""

    def read(text: str) -> date:
        return _near(text, near, context)

    return LineStep(
        name=name,
        label=label,
        hint=context.words.screens.ask_day_hint,
        check=_checked(read, context),
        echo=lambda text: context.words.dates.full(read(text)),
    )


def _checked(read: Callable[[str], object], context: Context) -> Callable[[str], str | None]:
    def check(text: str) -> str | None:
        try:
            read(text)
        except UnreadableMoment as error:
            return say_fault_alone("meeting", error.as_fault(""), context.words)
        return None

    return check
