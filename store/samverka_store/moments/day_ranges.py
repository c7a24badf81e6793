"""A run of days, as people write it: "6–7 april 2022", "6-7/4 2022", "30 mars–2 april"."""

from __future__ import annotations

import re
from datetime import date

from samverka_store.errors import LastBeforeFirst, UnreadableDay
from samverka_store.moments.asked import Asked, Reading, day_or_none, plain
from samverka_store.moments.days import Prefer, reading

_BETWEEN = r" ?(?:-|\btill\b|\btom\b|\bt\.o\.m\b\.?|\bto\b|\boch\b|\band\b|&) ?"
_SAME_MONTH = re.compile(
    rf"(?P<before>|[^\W\d_]+\.? )(?:den )?(?P<first>\d{{1,2}})(?::e|:a)?\.?{_BETWEEN}"
    r"(?P<last>\d{1,2})(?P<after>(?::e|:a)?\.?(?:[/ ,].*)?)"
)
_SEPARATOR = re.compile(rf"{_BETWEEN}|/")


def read_days(text: str, *, today: date, prefer: Prefer = "coming") -> tuple[date, date]:
    """The first and the last day that the text names; the same day twice when it names one.

    A year written once counts for both. Raises UnreadableDay, WrongWeekday, LastBeforeFirst.
    """
    asked = Asked(text, today, prefer == "coming")
    said = plain(text)
    one = _tried(said, asked)
    if one is not None:
        return one.day, one.day
    found = _same_month(said, asked) or _two_days(said, asked)
    if found is None:
        raise asked.unreadable()
    if found[1] < found[0]:
        raise LastBeforeFirst(value=text)
    return found


def _tried(said: str, asked: Asked) -> Reading | None:
    try:
        return reading(said, asked)
    except UnreadableDay as error:
        if type(error) is not UnreadableDay:
            raise
        return None


def _quietly(said: str, asked: Asked) -> Reading | None:
    try:
        return reading(said, asked)
    except UnreadableDay:
        return None


def _same_month(said: str, asked: Asked) -> tuple[date, date] | None:
    found = _SAME_MONTH.fullmatch(said)
    if found is None:
        return None
    last = _tried(f"{found['before']}{found['last']}{found['after']}", asked)
    if last is None:
        return None
    first = day_or_none(last.day.year, last.day.month, int(found["first"]))
    return None if first is None else (first, last.day)


def _two_days(said: str, asked: Asked) -> tuple[date, date] | None:
    for separator in _SEPARATOR.finditer(said):
        left, right = said[: separator.start()], said[separator.end() :]
        last = _quietly(right, asked)
        # The side whose year is written tells the year of the other.
        if last is not None and last.fixed:
            first = _tried(left, asked._replace(today=last.day, coming=False))
        else:
            first = _tried(left, asked)
            last = first and _tried(right, asked._replace(today=first.day, coming=True))
        if first is None or last is None:
            continue
        return first.day, last.day
    return None
