"""Days, times and seasons in words. Whatever stands here in full is read back by `moments.written`.

How rhythms are told lives in `rhythms`. Nothing here reads a clock: what day it is is an argument.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import msgspec

from samverka_store.words import rhythms

if TYPE_CHECKING:
    from samverka_store.moments.seasons import Season

# From here on, the distance to a day is told in months, and later in years.
_MONTHS_FROM, _YEARS_FROM = 60, 730


class DateWords(msgspec.Struct, frozen=True, kw_only=True):
    """The names of days and months, the patterns they stand in, and what is made of them."""

    weekdays: tuple[str, ...]  # Monday first
    weekdays_short: tuple[str, ...]
    weekdays_tiny: tuple[str, ...]  # two letters, for the month view
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    with_week: str  # "{day} (v.{week})"
    week: str  # "v.{week}"
    clock: str  # "{hour:02}.{minute:02}"
    at_clock: str  # "kl. {times}"
    spring: str  # "våren {year}"
    summer: str
    autumn: str
    today: str
    tomorrow: str
    yesterday: str
    in_days: str  # "om {count} dagar"
    in_months: str
    in_years: str
    days_ago: str
    months_ago: str
    years_ago: str
    one_day: str  # "1 dag"
    many_days: str  # "{count} dagar"
    unknown_day: str  # "datum meddelas senare"
    rhythms: rhythms.RhythmWords

    def full(self, day: date) -> str:
        """All that is known of a day, as a form echoes it: "tisdag 1 december 2026 (v.49)"."""
        return self.with_week.format(day=self.long(day), week=day.isocalendar().week)

    def long(self, day: date) -> str:
        """With its weekday: "tisdag 1 december 2026"."""
        return f"{self.weekdays[day.weekday()]} {self.plain(day)}"

    def long_without_year(self, day: date) -> str:
        """With its weekday, where the year is plain: "tisdag 1 december"."""
        return f"{self.weekdays[day.weekday()]} {day.day} {self.months[day.month - 1]}"

    def plain(self, day: date) -> str:
        """Without its weekday: "1 december 2026"."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def short(self, day: date, today: date | None = None) -> str:
        """For narrow columns: "18 sep"; with its year when that is another than today's."""
        text = f"{day.day} {self.months_short[day.month - 1]}"
        return text if today is not None and day.year == today.year else f"{text} {day.year}"

    def short_with_weekday(self, day: date, today: date | None = None) -> str:
        """For lists of meetings: "mån 18 sep"."""
        return f"{self.weekdays_short[day.weekday()]} {self.short(day, today)}"

    def month(self, day: date) -> str:
        """The month and its year: "september 2023"."""
        return f"{self.months[day.month - 1]} {day.year}"

    def week_of(self, day: date) -> str:
        """The ISO week, for narrow columns: "v.49"."""
        return self.week.format(week=day.isocalendar().week)

    def days(self, first: date, last: date | None = None) -> str:
        """A run of days: "6–7 april 2022", "30 mars–2 april 2022"."""
        if last is None or last == first:
            return self.plain(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.plain(last)}"
        if first.year == last.year:
            return f"{first.day} {self.months[first.month - 1]}–{self.plain(last)}"
        return f"{self.plain(first)}–{self.plain(last)}"

    def short_days(self, first: date, last: date, today: date | None = None) -> str:
        """A run of days for narrow columns: "6–7 apr", "30 mars–2 apr 2022"."""
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.short(last, today)}"
        near = first if first.year == last.year else today
        return f"{self.short(first, near)}–{self.short(last, today)}"

    def season(self, season: Season | str) -> str:
        """A season, or the code of one: "våren 2022". Raises UnreadableSeason."""
        from samverka_store.moments.seasons import read_season

        found = read_season(season) if isinstance(season, str) else season
        return str(getattr(self, found.part)).format(year=found.year)

    def rule(self, rule: str) -> str:
        """A recurrence rule in words: "tredje måndagen i månaden"; as it stands when none fit."""
        return rhythms.rule_text(self.rhythms, self, rule)

    def clock_time(self, moment: time | datetime) -> str:
        """A time of day: "13.30"."""
        return self.clock.format(hour=moment.hour, minute=moment.minute)

    def times(self, start: time, end: time | None = None) -> str:
        """A start, or a start and an end: "13.30–15.30"."""
        return (
            self.clock_time(start)
            if end is None
            else f"{self.clock_time(start)}–{self.clock_time(end)}"
        )

    def at(self, start: time, end: time | None = None) -> str:
        """As `times`, within a sentence: "kl. 13.30–15.30"."""
        return self.at_clock.format(times=self.times(start, end))

    def stamp(self, moment: datetime, today: date | None = None) -> str:
        """When something was done, in the moment's own zone: "18 sep 14.02"."""
        return f"{self.short(moment.date(), today)} {self.clock_time(moment)}"

    def relative(self, day: date, today: date) -> str:
        """How far away a day is: "idag", "om 3 dagar", "2 månader sedan"."""
        days = (day - today).days
        near = {0: self.today, 1: self.tomorrow, -1: self.yesterday}
        if days in near:
            return near[days]
        far = abs(days)
        if far < _MONTHS_FROM:
            pattern, count = (self.in_days if days > 0 else self.days_ago), far
        elif far < _YEARS_FROM:
            pattern, count = (self.in_months if days > 0 else self.months_ago), round(far / 30.44)
        else:
            pattern, count = (self.in_years if days > 0 else self.years_ago), round(far / 365.25)
        return pattern.format(count=count)

    def age(self, days: int) -> str:
        """A number of days: "1 dag", "61 dagar"."""
        return self.one_day if days == 1 else self.many_days.format(count=days)


SV = DateWords(
    weekdays=("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    weekdays_short=("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    weekdays_tiny=("må", "ti", "on", "to", "fr", "lö", "sö"),
    months=tuple(
        "januari februari mars april maj juni juli augusti september oktober november december".split()
    ),
    months_short=tuple("jan feb mars apr maj juni juli aug sep okt nov dec".split()),
    with_week="{day} (v.{week})",
    week="v.{week}",
    clock="{hour:02}.{minute:02}",
    at_clock="kl. {times}",
    spring="våren {year}",
    summer="sommaren {year}",
    autumn="hösten {year}",
    today="idag",
    tomorrow="imorgon",
    yesterday="igår",
    in_days="om {count} dagar",
    in_months="om {count} månader",
    in_years="om {count} år",
    days_ago="{count} dagar sedan",
    months_ago="{count} månader sedan",
    years_ago="{count} år sedan",
    one_day="1 dag",
    many_days="{count} dagar",
    unknown_day="datum meddelas senare",
    rhythms=rhythms.SV,
)

EN = DateWords(
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    weekdays_short=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    weekdays_tiny=("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"),
    months=tuple(
        "January February March April May June July August September October November December".split()
    ),
    months_short=tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()),
    with_week="{day} (week {week})",
    week="w.{week}",
    clock="{hour:02}:{minute:02}",
    at_clock="at {times}",
    spring="spring {year}",
    summer="summer {year}",
    autumn="autumn {year}",
    today="today",
    tomorrow="tomorrow",
    yesterday="yesterday",
    in_days="in {count} days",
    in_months="in {count} months",
    in_years="in {count} years",
    days_ago="{count} days ago",
    months_ago="{count} months ago",
    years_ago="{count} years ago",
    one_day="1 day",
    many_days="{count} days",
    unknown_day="date to be announced",
    rhythms=rhythms.EN,
)
