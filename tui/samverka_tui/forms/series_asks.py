"""The questions about a series that changes its rhythm from a day on. Nothing is changed here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.record import FieldSpec
from samverka_store.model.series import Series
from samverka_tui.forms.asks import about, field_of, field_step, read_answer
from samverka_tui.forms.steps import LineStep

SINCE = "since"
_SINCE = FieldSpec(SINCE, "day")
_ASKED = ("rule", "time", "last")


def rhythm_steps(context: Context, series: Series) -> tuple[LineStep, ...]:
    """From which day (`since`), how often (`rule`), at what times (`time`), until when (`last`)."""
    words = context.words
    told = words.rescheduling
    day = field_step(Series, _SINCE, context, label=told.since, hint=told.since_hint, required=True)
    plain = day.check

    def check(said: str) -> str | None:
        fault = plain(said) if plain else None
        if fault is None and read_answer(_SINCE, said, context)[SINCE] < context.today:
            return told.since_in_past
        return fault

    first = msgspec.structs.replace(day, check=check)
    return (
        about(first, words.commands.move.label, series, context),
        *(
            field_step(
                Series,
                spec,
                context,
                text=write_field(series, spec, context),
                required=spec.required,
            )
            for spec in map(_field, _ASKED)
        ),
    )


def _field(name: str) -> FieldSpec:
    return field_of(Series, name)


def read_rhythm(values: Mapping[str, str], series: Series, context: Context) -> tuple[Series, date]:
    """The series as it is to be, and from when. Raises: SamverkaError."""
    since: date = read_answer(_SINCE, values[SINCE], context)[SINCE]
    said = dict.fromkeys(_field("time").record_fields)
    for name in _ASKED:
        text = clean_line(values[name])
        if text != write_field(series, _field(name), context):
            said |= read_answer(_field(name), text, context)
        else:
            said |= {field: getattr(series, field) for field in _field(name).record_fields}
    return msgspec.structs.replace(series, **said), since
