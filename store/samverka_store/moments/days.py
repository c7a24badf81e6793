"""One day, as people write it in Swedish and English. Ranges live in `day_ranges`.

A day without a year is the nearest coming (or past) one, today included; the caller echoes it.
Day comes before month in `18/9`: that is how it is written in Sweden.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from samverka_store.errors import WrongWeek, WrongWeekday
from samverka_store.moments.asked import (
    Asked,
    Reading,
    day_of,
    day_or_none,
    nearest,
    plain,
    split_times,
    year_of,
)
from samverka_store.moments.relative import relative_day
from samverka_store.moments.vocabulary import MONTHS, PREPOSITIONS, WEEKDAY_CODES, WEEKDAYS
from samverka_store.moments.weeks import week_day

Prefer = Literal["past", "coming"]

_YEAR = r"(?:,? ?-? ?'?(?P<year>\d{4}|\d{2}))?"
_ECHOED_WEEK = re.compile(r" ?\((?:v|vecka|w|week)\.? ?(\d{1,2})\)$")
_DIGITS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<year>\d{4}|\d{2})(?P<month>\d{2})(?P<day>\d{2})"),
    re.compile(
        r"(?P<day>\d{1,2}) ?/ ?(?P<month>\d{1,2})(?:(?:,? |[-/]| -|-')(?P<year>\d{4}|\d{2}))?"
    ),
    re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4}|\d{2})"),
    re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})"),
)
_ORDINAL_END = r"(?::?[ae]|st|nd|rd|th)"
_DAY_MONTH = re.compile(
    rf"(?P<day>\d{{1,2}}){_ORDINAL_END}?\.? (?:of )?(?P<month>[^\W\d_]+)\.?{_YEAR}"
)
_MONTH_DAY = re.compile(
    rf"(?P<month>[^\W\d_]+)\.? (?:the )?(?P<day>\d{{1,2}}){_ORDINAL_END}?(?:,? (?P<year>\d{{4}}))?"
)
_MONTH = re.compile(
    r"(?:i |in )?(?P<month>[^\W\d_]+)\.?(?:,? |-| -|'| ')?(?P<year>\d{4}|(?<=[-' ])\d{2})?"
)
_ISO_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})")
_DAY_ONLY = re.compile(
    rf"(?:(?:den |the )?(?P<day>\d{{1,2}}){_ORDINAL_END}|den (?P<bare>\d{{1,2}}))"
)


def read_day(text: str, *, today: date, prefer: Prefer = "coming") -> date:
    """The day that the text names; a clock time after it is passed over.

    Raises UnreadableDay, and its kinds WrongWeekday and WrongWeek when the text contradicts itself.
    """
    return reading(plain(text), Asked(text, today, prefer == "coming")).day


def reading(said: str, asked: Asked) -> Reading:
    """The day that text in its plain shape names, and whether its year was written.

    Raises UnreadableDay, WrongWeekday, WrongWeek.
    """
    said, _ = split_times(said)
    echoed = _ECHOED_WEEK.search(said)
    if echoed:
        said = said[: echoed.start()]
    found = _any_form(said, asked)
    if echoed and found.day.isocalendar().week != int(echoed[1]):
        raise WrongWeek(
            value=asked.written, day=found.day.isoformat(), week=found.day.isocalendar().week
        )
    return found


def _any_form(said: str, asked: Asked) -> Reading:
    if (day := relative_day(said, asked)) is not None:
        return Reading(day, fixed=False)
    weekday, rest = _leading_weekday(said)
    if (in_week := week_day(rest, weekday or 0, asked)) is not None:
        return in_week
    found = _dated(rest, asked) or (_month_only(rest, asked) if weekday is None else None)
    if found is None:
        raise asked.unreadable()
    if weekday is not None and found.day.weekday() != weekday:
        raise WrongWeekday(
            value=asked.written,
            day=found.day.isoformat(),
            weekday=WEEKDAY_CODES[found.day.weekday()],
        )
    return found


def _leading_weekday(said: str) -> tuple[int | None, str]:
    """The weekday that a date begins with, if any, and what follows it."""
    first, _, rest = said.partition(" ")
    # "on" is both a short Swedish Wednesday and an English word before a weekday or a month.
    begins = rest.split(" ", 1)[0].strip(".,")
    if first in PREPOSITIONS and (begins in WEEKDAYS or begins in MONTHS):
        return _leading_weekday(rest)
    weekday = WEEKDAYS.get(first.rstrip(".,:"))
    if weekday is None or not rest:
        return None, _without_article(said)
    return weekday, _without_article(rest)


def _without_article(said: str) -> str:
    for article in ("den ", "the "):
        if said.startswith(article) and len(said.split()) > 2:
            return said.removeprefix(article)
    return said


def _dated(said: str, asked: Asked) -> Reading | None:
    """A date with day and month, or the day of a month alone."""
    for pattern in _DIGITS:
        if found := pattern.fullmatch(said):
            return _placed(int(found["day"]), int(found["month"]), found["year"], asked)
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        found = pattern.fullmatch(said)
        if found and found["month"] in MONTHS:
            return _placed(int(found["day"]), MONTHS[found["month"]], found["year"], asked)
    if found := _DAY_ONLY.fullmatch(said):
        return _in_some_month(int(found["day"] or found["bare"]), asked)
    return None


def _month_only(said: str, asked: Asked) -> Reading | None:
    """The first day of a month. Without a year the month that holds today counts."""
    if found := _ISO_MONTH.fullmatch(said):
        return _placed(1, int(found["month"]), found["year"], asked)
    found = _MONTH.fullmatch(said)
    if found is None or found["month"] not in MONTHS:
        return None
    measured = asked._replace(today=asked.today.replace(day=1))
    return _placed(1, MONTHS[found["month"]], found["year"], measured)


def _placed(day: int, month: int, year: str | None, asked: Asked) -> Reading:
    if year:
        return Reading(day_of(year_of(year, asked), month, day, asked), fixed=True)
    return Reading(nearest(lambda year: day_or_none(year, month, day), asked), fixed=False)


def _in_some_month(day: int, asked: Asked) -> Reading:
    step = 1 if asked.coming else -1
    for months in range(12):
        year, month = divmod(asked.today.year * 12 + asked.today.month - 1 + step * months, 12)
        found = day_or_none(year, month + 1, day)
        if found is not None and (found - asked.today).days * step >= 0:
            return Reading(found, fixed=False)
    raise asked.unreadable()
