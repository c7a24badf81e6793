"""Weeks by their ISO number: "v. 38", "vecka 38", "v38 2023", "week 38", "2023-W38"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from samverka_store.moments.asked import Asked, Reading, nearest, year_of

_WEEK = re.compile(
    r"(?:v|vecka|w|wk|week)\.? ?(?P<week>\d{1,2})(?:(?:,? ?-?|/)(?P<year>\d{4}|(?<=[- /])\d{2}))?"
)
_ISO_WEEK = re.compile(r"(?P<year>\d{4})-?w(?P<week>\d{2})(?:-?(?P<weekday>[1-7]))?")


def week_day(said: str, weekday: int, asked: Asked) -> Reading | None:
    """The weekday (0 is Monday) of the week that is named, or None when no week is.

    Without a year the week that holds today counts, else the nearest one in the direction asked.
    Raises UnreadableDay for a week that the year does not have.
    """
    found = _ISO_WEEK.fullmatch(said) or _WEEK.fullmatch(said)
    if found is None:
        return None
    week, year = int(found["week"]), found["year"]
    if said[:4].isdecimal() and found["weekday"]:
        weekday = int(found["weekday"]) - 1
    if year:
        monday = _monday(year_of(year, asked), week)
        if monday is None:
            raise asked.unreadable()
        return Reading(monday + timedelta(days=weekday), fixed=True)
    monday = _nearest_monday(week, asked)
    return Reading(monday + timedelta(days=weekday), fixed=False)


def _nearest_monday(week: int, asked: Asked) -> date:
    this_monday = asked.today - timedelta(days=asked.today.weekday())
    measured = asked._replace(today=this_monday)
    return nearest(lambda year: _monday(year, week), measured)


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
