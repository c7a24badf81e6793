"""Which days the figures are of: read from what people write, and put forward or back."""

from __future__ import annotations

from datetime import date, timedelta

from samverka_store.errors import UnreadableMoment
from samverka_store.figures.figure import Period
from samverka_store.moments.asked import plain
from samverka_store.moments.day_ranges import read_days
from samverka_store.moments.seasons import read_season

_DIGITS_OF_YEAR = 4


def year_to(today: date) -> Period:
    """From New Year until today."""
    return Period(date(today.year, 1, 1), today)


def read_period(text: str, *, today: date) -> Period:
    """A year, a season or a run of days, "2025", "hösten 2026", "1/9–31/12"; empty: this year.

    Nothing of it lies after today, unless all of it does. Raises: UnreadableMoment.
    """
    said = plain(text)
    if not said:
        return year_to(today)
    if len(said) == _DIGITS_OF_YEAR and said.isascii() and said.isdigit() and int(said):
        return _until(date(int(said), 1, 1), date(int(said), 12, 31), today)
    try:
        season = read_season(said, today=today)
    except UnreadableMoment:
        first, last = read_days(text, today=today, prefer="past")
    else:
        first, last = season.first, season.last
    return _until(first, last, today)


def shifted(period: Period, step: int, *, today: date) -> Period:
    """The period so many of its own lengths later: a year by years, other days by their number.

    One that would begin after today, or where there are no days, stays as it was.
    """
    first, last = period.first, period.last
    is_year = (first.month, first.day) == (1, 1) and first.year == last.year
    try:
        if is_year and (last == today or (last.month, last.day) == (12, 31)):
            first = first.replace(year=first.year + step)
            last = date(first.year, 12, 31)
        else:
            length = timedelta((last - first).days + 1)
            first, last = first + step * length, last + step * length
    except (ValueError, OverflowError):
        return period
    return period if first > today else _until(first, last, today)


def _until(first: date, last: date, today: date) -> Period:
    return Period(first, max(first, min(last, today)))
