"""Days named from today: "imorgon", "om 2 veckor", "3 days ago", "nästa tisdag", "next month".

Dates with a day and a month live in `days`, weeks with a number in `weeks`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from samverka_store.moments.asked import Asked, day_of, days_after, days_in_month
from samverka_store.moments.vocabulary import (
    COUNTS,
    DAY_UNITS,
    MONTH_UNITS,
    NEAR_DAYS,
    NEXT,
    PAST,
    PREPOSITIONS,
    THIS,
    WEEK_UNITS,
    WEEKDAYS,
    YEAR_UNITS,
)

_AMOUNT = r"(?P<count>\d{1,4}|[^\W\d_]+) (?P<unit>[^\W\d_]+)"
_AHEAD = re.compile(rf"(?:om|in) {_AMOUNT}")
_BACK = re.compile(rf"(?:för )?{_AMOUNT} (?:sedan|sen|ago)")
_PAST_WEEKDAY = re.compile(r"i ([^\W\d_]+)s")


def relative_day(said: str, asked: Asked) -> date | None:
    """The day that these words name from today, or None when they are of another form."""
    if said in NEAR_DAYS:
        return days_after(asked.today, NEAR_DAYS[said], asked)
    if ahead := _AHEAD.fullmatch(said):
        return _moved(ahead["count"], ahead["unit"], 1, asked)
    if back := _BACK.fullmatch(said):
        return _moved(back["count"], back["unit"], -1, asked)
    if past := _PAST_WEEKDAY.fullmatch(said):
        weekday = WEEKDAYS.get(past[1])
        return None if weekday is None else _weekday_before(weekday, asked)
    return _with_modifier(said, asked)


def _moved(count: str, unit: str, sign: int, asked: Asked) -> date | None:
    amount = int(count) if count.isdecimal() else COUNTS.get(count)
    if amount is None:
        return None
    if unit in DAY_UNITS:
        return days_after(asked.today, sign * amount, asked)
    if unit in WEEK_UNITS:
        return days_after(asked.today, sign * amount * 7, asked)
    if unit in MONTH_UNITS:
        return months_after(asked.today, sign * amount, asked)
    if unit in YEAR_UNITS:
        return months_after(asked.today, sign * amount * 12, asked)
    return None


def months_after(day: date, months: int, asked: Asked) -> date:
    """The same day so many months on, or the last day of a month that is too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise asked.unreadable()
    return day_of(year, month + 1, min(day.day, days_in_month(year, month + 1)), asked)


def _with_modifier(said: str, asked: Asked) -> date | None:
    """`på fredag`, `nästa tisdag` (the one of next week), `förra fredagen`, `nästa vecka`."""
    words = said.split()
    while len(words) > 1 and words[0] in PREPOSITIONS:
        words = words[1:]
    if len(words) == 1:
        weekday = WEEKDAYS.get(words[0])
        return None if weekday is None else _bare_weekday(weekday, asked)
    if len(words) != 2:
        return None
    which, what = words
    if what in WEEKDAYS:
        return _weekday_by(which, WEEKDAYS[what], asked)
    if which in NEXT:
        return _next_period(what, asked)
    return None


def _weekday_by(which: str, weekday: int, asked: Asked) -> date | None:
    monday = asked.today - timedelta(days=asked.today.weekday())
    if which in NEXT:
        return days_after(monday, 7 + weekday, asked)
    if which in THIS:
        return days_after(monday, weekday, asked)
    if which in PAST:
        return _weekday_before(weekday, asked)
    return None


def _next_period(unit: str, asked: Asked) -> date | None:
    if unit in WEEK_UNITS:
        return days_after(asked.today, 7 - asked.today.weekday(), asked)
    if unit in MONTH_UNITS:
        return months_after(asked.today.replace(day=1), 1, asked)
    return None


def _bare_weekday(weekday: int, asked: Asked) -> date:
    """Never today: whoever means today writes so."""
    if not asked.coming:
        return _weekday_before(weekday, asked)
    return days_after(asked.today, (weekday - asked.today.weekday() - 1) % 7 + 1, asked)


def _weekday_before(weekday: int, asked: Asked) -> date:
    return days_after(asked.today, -((asked.today.weekday() - weekday - 1) % 7 + 1), asked)
