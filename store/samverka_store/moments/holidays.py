"""Swedish public holidays, and the eves that are kept as such.

Source: lag (1989:253) om allmänna helgdagar; the eves are those that lag (1930:173) om beräkning av
lagstadgad tid, 2 §, puts beside them. Their names live in words. The library that knows all
countries takes longer to import than a screen may to be shown; tests compare with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

import msgspec

_FIXED = {
    "new_year": (1, 1),
    "epiphany": (1, 6),
    "may_day": (5, 1),
    "national_day": (6, 6),
    "christmas_eve": (12, 24),
    "christmas_day": (12, 25),
    "boxing_day": (12, 26),
    "new_years_eve": (12, 31),
}
_FROM_EASTER = {
    "good_friday": -2,
    "easter_day": 0,
    "easter_monday": 1,
    "ascension_day": 39,
    "whit_sunday": 49,
}
# The Saturday (of the eve, the Friday) that falls on this day or within six days after it.
_MOVABLE = {
    "midsummer_eve": (date(2000, 6, 19), 4),
    "midsummer_day": (date(2000, 6, 20), 5),
    "all_saints_day": (date(2000, 10, 31), 5),
}
EVES = frozenset(("midsummer_eve", "christmas_eve", "new_years_eve"))
# Easter is computed as the Gregorian calendar has it, in these years.
_FIRST_YEAR, _LAST_YEAR = 1954, 4099


class Holiday(msgspec.Struct, frozen=True):
    """A day off: its code, which words name, and whether it is one by law and not by custom."""

    code: str
    day: date

    @property
    def is_eve(self) -> bool:
        """Whether it is an eve, when much is closed though it is no public holiday."""
        return self.code in EVES


def holiday_on(day: date) -> Holiday | None:
    """The holiday that this day is, if any; a public holiday before an eve on the same day."""
    return holidays_of(day.year).get(day)


@lru_cache(maxsize=16)
def holidays_of(year: int) -> Mapping[date, Holiday]:
    """The holidays of a year by their days; none in years for which no Easter can be computed."""
    found: dict[date, Holiday] = {}
    if _FIRST_YEAR <= year <= _LAST_YEAR:
        for holiday in sorted(_all_of(year), key=lambda one: (one.day, one.is_eve)):
            found.setdefault(holiday.day, holiday)
    return found


def _all_of(year: int) -> Iterator[Holiday]:
    from dateutil.easter import easter

    for code, (month, number) in _FIXED.items():
        yield Holiday(code, date(year, month, number))
    sunday = easter(year)
    for code, days in _FROM_EASTER.items():
        yield Holiday(code, sunday + timedelta(days))
    for code, (first, weekday) in _MOVABLE.items():
        start = first.replace(year=year)
        yield Holiday(code, start + timedelta((weekday - start.weekday()) % 7))
