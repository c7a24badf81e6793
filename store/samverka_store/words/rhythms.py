"""Recurrence rules in words: `FREQ=MONTHLY;BYDAY=3MO` is "tredje måndagen i månaden".

What people write about rhythm is read in `moments.rhythm`. A rule that no sentence here fits is shown
as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Protocol

import msgspec

from samverka_store.errors import UnreadableRule

_RULE_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PLACED_DAY = re.compile(r"([+-]?\d{1,2})([A-Z]{2})")
_SHOWN_PARTS = frozenset(("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY"))


class DayNames(Protocol):
    """What of the words for dates is needed here."""

    @property
    def weekdays(self) -> tuple[str, ...]:
        """Their names, Monday first."""
        ...

    @property
    def months(self) -> tuple[str, ...]:
        """Their names."""
        ...

    def plain(self, day: date) -> str:
        """A day without its weekday."""
        ...


class UnitWords(msgspec.Struct, frozen=True, kw_only=True):
    """One step of time: every, every other, every third, every 14th."""

    every: str  # "varje vecka"
    every_other: str
    every_nth: str  # "var {nth} vecka"

    def step(self, count: int, ordinals: tuple[str, ...], numbered: str) -> str:
        """Every so many of this unit."""
        if count == 1:
            return self.every
        if count == 2:
            return self.every_other
        known = count <= len(ordinals)
        nth = ordinals[count - 1] if known else numbered.format(number=count)
        return self.every_nth.format(nth=nth, count=count)


class RhythmWords(msgspec.Struct, frozen=True, kw_only=True):
    """What recurrence rules are told with."""

    ordinals: tuple[str, ...]  # first to twelfth
    numbered: str  # "{number}:e", from the thirteenth on
    endings: tuple[str, ...]  # of 10th, 1st, 2nd … 9th
    last: str
    second_last: str
    and_: str
    day: UnitWords
    week: UnitWords
    month: UnitWords
    year: UnitWords
    weekday_definite: str  # "{weekday}en"
    every_weekday: str  # "varje {weekdays}"
    every_other_weekday: str
    week_step_on: str  # "{step} på {weekdays}"
    of_the_month: str  # "{what} i månaden"
    in_month_every_year: str  # "{what} i {month} varje år"
    month_day: str  # "den {nth}"
    last_day: str
    date_every_year: str  # "den {day} {month} varje år"
    times: str  # "{rule}, {count} gånger"
    until: str  # "{rule} till och med {day}"


def rule_text(words: RhythmWords, dates: DayNames, rule: str) -> str:
    """The rule in words; a rule that none fit, or no rule at all, as it stands."""
    # Most commands and the first frame show no rule.
    from samverka_store.moments.rhythm import rule_parts, rule_until

    try:
        parts = rule_parts(rule)
    except UnreadableRule:
        return rule
    text = _told(words, dates, parts) if parts.keys() <= _SHOWN_PARTS else None
    if text is None:
        return rule
    if "COUNT" in parts:
        return words.times.format(rule=text, count=parts["COUNT"])
    if until := rule_until(rule):
        return words.until.format(rule=text, day=dates.plain(until))
    return text


def _told(words: RhythmWords, dates: DayNames, parts: Mapping[str, str]) -> str | None:
    step = int(parts.get("INTERVAL", 1))
    named = parts.keys() & {"BYMONTH", "BYMONTHDAY", "BYDAY"}
    frequency = parts["FREQ"]
    if not named:
        unit = {"DAILY": words.day, "WEEKLY": words.week, "MONTHLY": words.month}
        return unit.get(frequency, words.year).step(step, words.ordinals, words.numbered)
    if frequency == "WEEKLY" and named == {"BYDAY"}:
        return _weekly(words, dates, step, parts["BYDAY"])
    if frequency == "MONTHLY" and len(named) == 1 and "BYMONTH" not in named:
        return _monthly(words, dates, step, parts)
    if frequency == "YEARLY" and step == 1 and "BYMONTH" in named and len(named) == 2:
        return _yearly(words, dates, parts)
    return None


def _weekly(words: RhythmWords, dates: DayNames, step: int, by_day: str) -> str:
    numbers = [_RULE_DAYS.index(day) for day in by_day.split(",")]
    weekdays = _joined(words, [dates.weekdays[number] for number in numbers])
    if step == 1:
        return words.every_weekday.format(weekdays=weekdays)
    if step == 2 and len(numbers) == 1:
        return words.every_other_weekday.format(weekdays=weekdays)
    told = words.week.step(step, words.ordinals, words.numbered)
    return words.week_step_on.format(step=told, weekdays=weekdays)


def _monthly(
    words: RhythmWords, dates: DayNames, step: int, parts: Mapping[str, str]
) -> str | None:
    what = _what(words, dates, parts)
    if what is None:
        return None
    if step == 1:
        return words.of_the_month.format(what=what)
    return f"{what} {words.month.step(step, words.ordinals, words.numbered)}"


def _yearly(words: RhythmWords, dates: DayNames, parts: Mapping[str, str]) -> str | None:
    if not parts["BYMONTH"].isdecimal():
        return None
    month = dates.months[int(parts["BYMONTH"]) - 1]
    if parts.get("BYMONTHDAY", "").isdecimal():
        return words.date_every_year.format(day=parts["BYMONTHDAY"], month=month)
    what = _what(words, dates, parts)
    return None if what is None else words.in_month_every_year.format(what=what, month=month)


def _what(words: RhythmWords, dates: DayNames, parts: Mapping[str, str]) -> str | None:
    """The day in its month: "tredje måndagen", "den 15:e", "sista dagen"."""
    if "BYMONTHDAY" in parts:
        day = parts["BYMONTHDAY"]
        if day == "-1":
            return words.last_day
        return words.month_day.format(nth=nth(words, int(day))) if day.isdecimal() else None
    placed = [_PLACED_DAY.fullmatch(day) for day in parts["BYDAY"].split(",")]
    names = [_placed(words, int(found[1])) for found in placed if found]
    weekdays = {found[2] for found in placed if found}
    if len(weekdays) != 1 or None in names or len(names) != len(placed):
        return None
    weekday = dates.weekdays[_RULE_DAYS.index(weekdays.pop())]
    places = _joined(words, [name for name in names if name])
    return f"{places} {words.weekday_definite.format(weekday=weekday)}"


def _placed(words: RhythmWords, place: int) -> str | None:
    if place in (-1, -2):
        return words.last if place == -1 else words.second_last
    return words.ordinals[place - 1] if 1 <= place <= 5 else None


def nth(words: RhythmWords, number: int) -> str:
    """A number as a place in a row, with digits: "1:a", "15:e", "1st", "15th"."""
    tail = 0 if number % 100 in (11, 12, 13) else number % 10
    return f"{number}{words.endings[tail]}"


def _joined(words: RhythmWords, names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} {words.and_} {names[-1]}"


SV = RhythmWords(
    ordinals=tuple(
        "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte".split()
    ),
    numbered="{number}:e",
    endings=(":e", ":a", ":a", *(":e",) * 7),
    last="sista",
    second_last="näst sista",
    and_="och",
    day=UnitWords(every="varje dag", every_other="varannan dag", every_nth="var {nth} dag"),
    week=UnitWords(every="varje vecka", every_other="varannan vecka", every_nth="var {nth} vecka"),
    month=UnitWords(every="varje månad", every_other="varannan månad", every_nth="var {nth} månad"),
    year=UnitWords(every="varje år", every_other="vartannat år", every_nth="vart {nth} år"),
    weekday_definite="{weekday}en",
    every_weekday="varje {weekdays}",
    every_other_weekday="varannan {weekdays}",
    week_step_on="{step} på {weekdays}",
    of_the_month="{what} i månaden",
    in_month_every_year="{what} i {month} varje år",
    month_day="den {nth}",
    last_day="sista dagen",
    date_every_year="den {day} {month} varje år",
    times="{rule}, {count} gånger",
    until="{rule} till och med {day}",
)

EN = RhythmWords(
    ordinals=tuple(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
    ),
    numbered="{number}",
    endings=("th", "st", "nd", "rd", *("th",) * 6),
    last="last",
    second_last="second last",
    and_="and",
    day=UnitWords(every="every day", every_other="every other day", every_nth="every {count} days"),
    week=UnitWords(
        every="every week", every_other="every other week", every_nth="every {count} weeks"
    ),
    month=UnitWords(
        every="every month", every_other="every other month", every_nth="every {count} months"
    ),
    year=UnitWords(
        every="every year", every_other="every other year", every_nth="every {count} years"
    ),
    weekday_definite="{weekday}",
    every_weekday="every {weekdays}",
    every_other_weekday="every other {weekdays}",
    week_step_on="{step} on {weekdays}",
    of_the_month="{what} of the month",
    in_month_every_year="{what} of {month} every year",
    month_day="the {nth}",
    last_day="the last day",
    date_every_year="{day} {month} every year",
    times="{rule}, {count} times",
    until="{rule} until {day}",
)
