"""How a field's text is understood, in one line: a day with weekday and week, whom a name means.

Pure. Empty where there is nothing to add to what stands in the field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from samverka_store.entry.context import Context
from samverka_store.errors import SamverkaError
from samverka_store.model.meetings import Theme
from samverka_store.model.proposals import Bearer
from samverka_store.model.record import FieldSpec
from samverka_tui.forms.clash_warning import WARNED, warning_of
from samverka_tui.forms.sheet import Sheet

_DAYS_SHOWN = 6
NO_BREAK = "\u00a0"
_AFTER_NUMBER = re.compile(r"(?<=\d) (?=[^\W\d])")


def echo_of(sheet: Sheet, spec: FieldSpec) -> str:
    """How the text of this field is understood; empty when it is not, or when that is plain."""
    values = sheet.value_of(spec.name)
    said = _ECHOES.get(spec.kind)
    if values is None or said is None:
        return ""
    if sheet.kind.noun == "series" and spec.name == "last":
        echo = series_days(sheet) or said(spec, values, sheet.context)
    else:
        echo = said(spec, values, sheet.context)
    if (sheet.kind.noun, spec.name) in WARNED:
        return " · ".join(filter(None, (echo, warning_of(sheet))))
    return echo


def has_echo(spec: FieldSpec) -> bool:
    """Whether there can be anything to say about a text of this field."""
    return spec.kind in _ECHOES


def value_echo(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    """As `echo_of`, for values that were read already."""
    said = _ECHOES.get(spec.kind)
    return said(spec, values, context) if said and values else ""


def series_days(sheet: Sheet) -> str:
    """The days that a series gives, once they can be told: "18 sep, 16 okt (2 möten)"."""
    from samverka_store.moments.rhythm import days_of

    rule, first, last = (
        (sheet.value_of(name) or {}).get(name) for name in ("rule", "first", "last")
    )
    if not (rule and first and last):
        return ""
    try:
        days = days_of(rule, first, last)
    except SamverkaError:
        return ""
    words = sheet.context.words
    if not days:
        return words.forms.series_gives_none
    told = _short(days, sheet.context)
    return words.forms.series_gives.format(days=told, count=words.nouns.meeting.count(len(days)))


def _short(days: Sequence[date], context: Context) -> str:
    """The days, each year told once, at its end; in the middle of many some are left out."""
    words = context.words
    shown = list(days) if len(days) <= _DAYS_SHOWN else [*days[: _DAYS_SHOWN - 2], days[-1]]
    tells_years = {each.year for each in days} != {context.today.year}
    told = [
        words.dates.short(day, None if tells_years and day.year != after else day)
        for day, after in zip(shown, [*(each.year for each in shown[1:]), 0], strict=True)
    ]
    if len(days) <= _DAYS_SHOWN:
        return ", ".join(told)
    return words.forms.and_more.format(days=", ".join(told[:-1]), last=told[-1])


def _day(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    return context.words.dates.full(values[spec.name])


def _when(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    from samverka_store.moments.seasons import read_season

    first, last, season = (values[name] for name in spec.record_fields)
    dates = context.words.dates
    if first is None:
        return dates.season(read_season(season, today=context.today))
    return dates.days(first, last) if last else dates.full(first)


def unbroken(text: str) -> str:
    """The text to be broken into lines, no number parted from its word: "1 december"."""
    return _AFTER_NUMBER.sub(NO_BREAK, text)


def _times(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    start, end = (values[name] for name in spec.record_fields)
    return context.words.dates.at(start, end)


def _rule(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    return context.words.dates.rule(values[spec.name])


def _link(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    return _record(values[spec.name], context)


def _record(id: int, context: Context) -> str:
    words = context.words
    record = context.repository.record(id)
    day = getattr(record, "day", None)
    name = record.label or (words.dates.short(day, context.today) if day else "")
    return words.forms.is_record.format(
        name=name, noun=words.nouns.of(record.noun).one, ref=record.ref
    ).strip()


def _bearers(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    return ", ".join(_bearer(bearer, context) for bearer in values[spec.name])


def _bearer(bearer: Bearer, context: Context) -> str:
    words = context.words.entry
    name = words.anonymous if bearer.anonymous else _known(bearer.person, context) or bearer.name
    via = _known(bearer.via, context) or bearer.via_name
    return f"{name} {words.via} {via}" if via else name


def _known(id: int | None, context: Context) -> str:
    return _record(id, context) if id else ""


def _themes(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    themes: tuple[Theme, ...] = values[spec.name]
    names = [
        _known(speaker.person, context) or speaker.name or speaker.role
        for theme in themes
        for speaker in theme.speakers
    ]
    count = context.words.nouns.theme.count(len(themes))
    return _several(count, names, context)


def _links(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    return context.words.nouns.link.count(len(values[spec.name]))


def _agenda(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    items = values[spec.name]
    refs = [_record(item.proposal, context) for item in items if item.proposal]
    return _several(context.words.nouns.agenda_item.count(len(items)), refs, context)


def _several(count: str, names: list[str], context: Context) -> str:
    if not names:
        return count
    return context.words.forms.has_several.format(count=count, names=", ".join(names))


def _attendance(spec: FieldSpec, values: dict[str, Any], context: Context) -> str:
    from samverka_store.entry.lists import write_attendance

    return write_attendance(values[spec.name], context)


_ECHOES: dict[str, Callable[[FieldSpec, dict[str, Any], Context], str]] = {
    "day": _day,
    "when": _when,
    "times": _times,
    "rule": _rule,
    "link": _link,
    "bearers": _bearers,
    "themes": _themes,
    "links": _links,
    "agenda": _agenda,
    "attendance": _attendance,
}
