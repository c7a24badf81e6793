"""One field's text ↔ its values, by the kind of the field.

Each reader raises Misread or UnreadableMoment.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from typing import Any

from samverka_store.clean import clean_line, clean_text
from samverka_store.entry.context import Context, Misread
from samverka_store.entry.links import resolve, spoken
from samverka_store.entry.lists import (
    parts_of,
    read_agenda,
    read_attendance,
    read_bearers,
    read_links,
    read_themes,
    write_agenda,
    write_attendance,
    write_bearers,
    write_links,
    write_themes,
)
from samverka_store.errors import Fault, UnreadableDay, UnreadableSeason
from samverka_store.model.record import FieldSpec, Record

Values = dict[str, Any]
Reader = Callable[[FieldSpec, str, Context, Record | None], Values]

_NUMBER = re.compile(r"-?[0-9]{1,15}")
_YES = {"ja", "j", "yes", "y", "true", "x", "1", "sant"}
_NO = {"nej", "n", "no", "false", "0", "falskt"}


def read_value(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    """The record's fields that this text, which is not empty, fills.

    Raises: Misread or UnreadableMoment with what cannot be read.
    """
    return _READERS[spec.kind](spec, text, context, base)


def write_value(spec: FieldSpec, record: Record, context: Context) -> str:
    """The text that `read_value` reads back as what the record has in this field."""
    values = [getattr(record, name) for name in spec.record_fields]
    if spec.kind == "when":
        return _write_when(values[0], values[1], values[2], context)
    if spec.kind == "times":
        return _write_times(values[0], values[1])
    return _write_one(spec, values[0], context)


def _write_one(spec: FieldSpec, value: Any, context: Context) -> str:
    if value is None:
        return ""
    if spec.kind == "link":
        return spoken(value, spec.noun, context)
    writer = _WRITERS.get(spec.kind)
    return writer(value, context) if writer else str(value)


def _write_yes_no(value: bool, context: Context) -> str:
    return context.words.entry.yes if value else context.words.entry.no


def _line(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    return {spec.name: clean_line(text)}


def _text(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    return {spec.name: clean_text(text).strip("\n").rstrip()}


def _tags(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    parts = (clean_line(part) for part in parts_of(text.replace("\n", ","), ",;"))
    return {spec.name: tuple(dict.fromkeys(part for part in parts if part))}


def _day(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    from samverka_store.moments.days import read_day

    return {spec.name: read_day(text, today=context.today, prefer=spec.prefer)}


def _when(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    from samverka_store.moments.day_ranges import read_days
    from samverka_store.moments.seasons import read_season

    day, last_day, season = spec.record_fields
    try:
        found = read_season(text, today=context.today)
    except UnreadableSeason:
        try:
            first, last = read_days(text, today=context.today)
        except UnreadableDay as error:
            if error.key != UnreadableDay.key:
                raise
            # Here a season would have done too.
            raise Misread(Fault(spec.name, text, "unreadable_when")) from error
        return {day: first, last_day: None if last == first else last, season: ""}
    return {day: None, last_day: None, season: found.code}


def _write_when(day: date | None, last: date | None, season: str, context: Context) -> str:
    if day is None:
        return context.words.dates.season(season) if season else ""
    return f"{day.isoformat()}–{last.isoformat()}" if last else day.isoformat()


def _times(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    from samverka_store.moments.times import read_times

    start, end = read_times(text)
    return dict(zip(spec.record_fields, (start, end), strict=True))


def _write_times(start: time | None, end: time | None) -> str:
    if start is None:
        return ""
    text = start.strftime("%H.%M")
    return f"{text}–{end.strftime('%H.%M')}" if end else text


def _number(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    text = clean_line(text)
    if not _NUMBER.fullmatch(text):
        raise Misread(Fault(spec.name, text, "not_a_number"))
    return {spec.name: int(text)}


def _yes_no(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    said = clean_line(text).casefold()
    if said in _YES | _NO:
        return {spec.name: said in _YES}
    choices = f"{context.words.entry.yes}, {context.words.entry.no}"
    raise Misread(Fault(spec.name, text, "not_a_choice", {"choices": choices}))


def _choice(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    from samverka_store.entry.choices import code_of, labels_of

    code = code_of(spec, clean_line(text))
    if code is None:
        choices = ", ".join(labels_of(spec, context.words).values())
        raise Misread(Fault(spec.name, text, "not_a_choice", {"choices": choices}))
    return {spec.name: code}


def _link(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    return {spec.name: resolve(spec.noun, text, context, spec.name)}


def _rule(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    from samverka_store.moments.rhythm import read_rule

    return {spec.name: read_rule(clean_line(text))}


def _zone(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    from samverka_store.moments.zones import read_zone

    return {spec.name: read_zone(text)}


def _limits(spec: FieldSpec, text: str, context: Context, base: Record | None) -> Values:
    from samverka_store.entry.limits import read_limits

    return {spec.name: read_limits(text, context, spec.name)}


def _write_limits(value: dict[str, int], context: Context) -> str:
    from samverka_store.entry.limits import write_limits

    return write_limits(value, context)


_READERS: dict[str, Reader] = {
    "line": _line,
    "url": _line,
    "email": _line,
    "text": _text,
    "tags": _tags,
    "day": _day,
    "when": _when,
    "times": _times,
    "number": _number,
    "yes_no": _yes_no,
    "choice": _choice,
    "link": _link,
    "rule": _rule,
    "zone": _zone,
    "links": lambda spec, text, context, base: {spec.name: read_links(text)},
    "themes": lambda spec, text, context, base: {spec.name: read_themes(text, context, base)},
    "bearers": lambda spec, text, context, base: {spec.name: read_bearers(text, context)},
    "agenda": lambda spec, text, context, base: {spec.name: read_agenda(text, context, base)},
    "attendance": lambda spec, text, context, base: {spec.name: read_attendance(text, spec.name)},
    "limits": _limits,
}
_WRITERS: dict[str, Callable[[Any, Context], str]] = {
    "day": lambda value, context: str(value.isoformat()),
    "yes_no": _write_yes_no,
    "tags": lambda value, context: ", ".join(value),
    "links": lambda value, context: write_links(value),
    "themes": write_themes,
    "bearers": write_bearers,
    "agenda": write_agenda,
    "attendance": write_attendance,
    "limits": _write_limits,
    "rule": lambda value, context: context.words.dates.rule(value),
}
