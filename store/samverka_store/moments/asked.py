"""What every reader of days shares: text in one shape, today, and where a day without year lies.

Nothing here recognises a form of writing; see `days`, `relative` and `weeks`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from samverka_store.clean import clean_line
from samverka_store.errors import UnreadableDay

FIRST_YEAR, LAST_YEAR = 1900, 2199
# A day that exists only in leap years comes again within this many years.
_YEARS_TRIED = 9

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_TIMES_LAST = re.compile(
    r"(?:,? (?:kl|klockan|at)\b\.? ?(?=\d)|,? (?=\d{1,2}[.:]\d{2}(?![.\d])))(?P<times>.+)$"
)


class Asked(NamedTuple):
    """What was written, and what a day without a year is measured against."""

    written: str
    today: date
    coming: bool

    def unreadable(self) -> UnreadableDay:
        """The error that says so."""
        return UnreadableDay(value=self.written)


class Reading(NamedTuple):
    """A day that was read. `fixed` is true when its year was written."""

    day: date
    fixed: bool


def plain(text: str) -> str:
    """The text in small letters on one line, every dash a hyphen, without closing punctuation."""
    return _DASHES.sub("-", clean_line(text)).lower().rstrip(" .,;")


def split_times(said: str) -> tuple[str, str]:
    """What stands before a clock time at the end, and that time (empty when there is none)."""
    found = _TIMES_LAST.search(said)
    if found is None:
        return said, ""
    return said[: found.start()].rstrip(" .,"), found["times"]


def year_of(digits: str, asked: Asked) -> int:
    """The year that four digits, or two of this century, name. Raises UnreadableDay."""
    year = int(digits) if len(digits) == 4 else 2000 + int(digits)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise asked.unreadable()
    return year


def day_of(year: int, month: int, day: int, asked: Asked) -> date:
    """The day, when the calendar has it. Raises UnreadableDay."""
    try:
        return date(year, month, day)
    except ValueError:
        raise asked.unreadable() from None


def days_after(day: date, days: int, asked: Asked) -> date:
    """The day that lies so many days after another. Raises UnreadableDay."""
    try:
        found = day + timedelta(days=days)
    except OverflowError:
        raise asked.unreadable() from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise asked.unreadable()
    return found


def nearest(in_year: Callable[[int], date | None], asked: Asked) -> date:
    """The nearest day, coming or past as asked and today included, that some year has."""
    step = 1 if asked.coming else -1
    for years in range(_YEARS_TRIED):
        day = in_year(asked.today.year + step * years)
        if day is not None and (day - asked.today).days * step >= 0:
            return day
    raise asked.unreadable()


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar does not have it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_in_month(year: int, month: int) -> int:
    """How many days a month has. (`calendar` would bring `locale` in at every start.)"""
    return next(day for day in range(31, 27, -1) if day_or_none(year, month, day))
