"""The questions that the commonest steps ask in place: cancel, move, next state, capture.

Each gives steps for `prompts.Asking`; what is answered is read with `read_answer`. Nothing is
changed here.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec

from samverka_store.clashes import clashes
from samverka_store.documents import builtins
from samverka_store.entry.context import Context, Misread
from samverka_store.entry.values import read_value
from samverka_store.entry.writing import write_field
from samverka_store.errors import Fault, UnreadableMoment
from samverka_store.model.answers import Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import FieldSpec, Record
from samverka_store.words.say import say_fault_alone
from samverka_tui.forms.echo import has_echo, value_echo
from samverka_tui.forms.steps import ChoiceStep, LineStep, Step, numbered
from samverka_tui.present.clashing import clash_warning
from samverka_tui.present.labels import label_of, meeting_when
from samverka_tui.widgets.literal import cells, fit, literal

REASON = "reason"
DAY = "day"
TIMES = "time"
STATE = "state"
TITLE = "title"
_DAY = FieldSpec(DAY, "day")
_LONGEST_NAME = 20
_HALF_A_YEAR = timedelta(days=183)


def field_of(kind: type[Record], name: str) -> FieldSpec:
    """A noun's field by its name. Raises: StopIteration when there is none."""
    return next(spec for spec in kind.fields if spec.name == name)


def read_answer(spec: FieldSpec, text: str, context: Context) -> dict[str, Any]:
    """The record's fields that an answer fills; nothing for an empty one. Raises: SamverkaError."""
    return read_value(spec, text, context, None) if text.strip() else {}


def field_step(
    kind: type[Record],
    spec: FieldSpec,
    context: Context,
    *,
    label: str = "",
    hint: str = "",
    text: str = "",
    required: bool = False,
) -> LineStep:
    """A step that asks for one field, checked and echoed as in a form."""
    words = context.words.fields.of(kind.noun, spec.name)

    def check(said: str) -> str | None:
        fault = _fault(spec, said, context, required)
        return say_fault_alone(kind.noun, fault, context.words) if fault else None

    def echo(said: str) -> str:
        return value_echo(spec, read_answer(spec, said, context), context)

    return LineStep(
        name=spec.name,
        label=label or words.label,
        hint=hint or words.hint,
        text=text,
        check=check,
        echo=echo if has_echo(spec) else None,
    )


def about(step: LineStep, deed: str, record: Record, context: Context) -> LineStep:
    """The same question, saying what is done and with which record: the wrong one is seen."""
    label = f"{deed} {name_in_question(record, context)} · {step.label}"
    return msgspec.structs.replace(step, label=label)


def name_in_question(record: Record, context: Context) -> str:
    """What a record is called where there is little room: a meeting by its day."""
    if isinstance(record, Meeting):
        return meeting_when(builtins(record), context)
    name = record.label or record.ref
    if isinstance(record, Referral):
        name = label_of(record.organisation, context) or name
    return fit(name, min(cells(literal(name)), _LONGEST_NAME))


def _fault(spec: FieldSpec, text: str, context: Context, required: bool) -> Fault | None:
    if not text.strip():
        key = "reason_required" if spec.name == REASON else "required"
        return Fault(spec.name, "", key) if required else None
    try:
        read_value(spec, text, context, None)
    except Misread as error:
        return error.fault
    except UnreadableMoment as error:
        return error.as_fault(spec.name)
    return None


def cancel_steps(context: Context, meeting: Meeting) -> tuple[Step, ...]:
    """Why a meeting is cancelled (`reason`)."""
    words = context.words.forms
    step = reason_step(context, words.cancel_reason, words.cancel_reason_hint)
    return (about(step, context.words.commands.cancel.label, meeting, context),)


def reason_step(context: Context, label: str = "", hint: str = "") -> LineStep:
    """Why something is done (`reason`), which must be said."""
    label = label or context.words.forms.step_reason
    spec = field_of(Proposal, REASON)
    return field_step(Proposal, spec, context, label=label, hint=hint, required=True)


def move_steps(context: Context, meeting: Meeting) -> tuple[Step, ...]:
    """To which day (`day`) and which times (`time`) a meeting is moved."""
    words = context.words.forms
    times = field_of(Meeting, TIMES)
    day = field_step(
        Meeting,
        _DAY,
        context,
        label=words.move_day,
        hint=context.words.fields.of(Meeting.noun, "when").hint,
        required=True,
    )
    near = msgspec.structs.replace(day, echo=lambda said: _told_day(said, meeting, context))
    return (
        about(near, context.words.commands.move.label, meeting, context),
        field_step(
            Meeting,
            times,
            context,
            label=words.move_times,
            text=write_field(meeting, times, context),
        ),
    )


def _told_day(text: str, meeting: Meeting, context: Context) -> str:
    """The day that a text names, and what the meeting would clash with there."""
    day = _day_near(text, meeting, context)
    found = clashes(msgspec.structs.replace(meeting, day=day, last_day=None), context.repository)
    warning = clash_warning(found, context, with_days=False, is_timed=meeting.start is not None)
    return " · ".join(filter(None, (context.words.dates.full(day), warning)))


def form_steps(context: Context, meeting: Meeting, form: str) -> tuple[LineStep, ...]:
    """Where a meeting of this form is held: the venue, the link, or both, as they stand."""

    def step(name: str) -> LineStep:
        spec = field_of(Meeting, name)
        text = str(getattr(meeting, name))
        return field_step(Meeting, spec, context, text=text)

    names = {"physical": ("venue",), "digital": ("video_url",)}
    return tuple(step(name) for name in names.get(form, ("venue", "video_url")))


def _day_near(text: str, meeting: Meeting, context: Context) -> date:
    """The day that a text names; where it names no year, the one nearest to the meeting's day."""
    day: date = read_answer(_DAY, text, context)[DAY]
    if meeting.day is None:
        return day
    earlier = msgspec.structs.replace(context, today=meeting.day - _HALF_A_YEAR)
    near: date = read_answer(_DAY, text, earlier)[DAY]
    return near if (near.month, near.day) == (day.month, day.day) else day


def moved_to(values: dict[str, str], meeting: Meeting, context: Context) -> dict[str, Any]:
    """The day, start and end that `move_steps` were answered with. Raises: SamverkaError."""
    return {
        DAY: _day_near(values[DAY], meeting, context),
        **read_answer(field_of(Meeting, TIMES), values[TIMES], context),
    }


def state_step(context: Context, record: Record, allowed: tuple[str, ...]) -> ChoiceStep:
    """Which state comes next (`state`), of those that may; the record is named."""
    words = context.words
    labels = words.states.labels(record.noun)
    choices = [(code, labels.get(code, code)) for code in allowed]
    name = name_in_question(record, context)
    return numbered(STATE, f"{name} · {words.forms.step_state}", choices)


def capture_steps(context: Context, meeting: Meeting | None = None) -> tuple[LineStep, ...]:
    """An idea in one line (`title`), from a meeting or from none."""
    words, title = context.words.forms, field_of(Proposal, TITLE)
    label = words.capture
    if meeting is not None:
        label = words.capture_from.format(meeting=name_in_question(meeting, context))
    return (
        field_step(Proposal, title, context, label=label, hint=words.capture_hint, required=True),
    )
