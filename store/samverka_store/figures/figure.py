"""What a key figure is: its value with n, period and open cases; what all have in common.

Its name and its definition in words live in `words.figures`, by its key.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from math import ceil
from typing import Literal

import msgspec


class Period(msgspec.Struct, frozen=True):
    """From a day to a day, both included."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Whether the day lies in the period."""
        return day is not None and self.first <= day <= self.last


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One figure of one network (None: of all).

    `value` is a share 0–1, days or a count, None where nothing can be said (n is 0). `n` is how
    many cases it is of, `part` how many of them were counted, where it is a share or a count.
    `open` cases have not ended and are counted as they are now, days as their age so far; when that
    may make the value too low it is the least (`is_at_least`). `group` is whom it is of, by name,
    where it is one of several; `points` the single values behind a trend, by day.
    """

    key: str
    unit: Literal["share", "days", "count"]
    value: float | None
    n: int
    period: Period
    network: int | None = None
    part: int | None = None
    open: int = 0
    is_at_least: bool = False
    group: str = ""
    group_id: int = 0
    points: tuple[tuple[date, float], ...] = ()


class Spell(msgspec.Struct, frozen=True):
    """How many days something took, or has taken so far when it is open."""

    days: int
    is_open: bool = False


def share(key: str, part: int, n: int, period: Period, *, open: int = 0) -> Figure:
    """A figure that is a part of n."""
    value = part / n if n else None
    return Figure(key=key, unit="share", value=value, n=n, part=part, open=open, period=period)


def days_of(key: str, spells: Collection[Spell], quantile: float, period: Period) -> Figure:
    """A figure that is the days which this part (0–1) of the spells took at most.

    With an even number the median is the lower of the two in the middle: a number of days that
    something took.
    """
    by_length = sorted(spells, key=lambda spell: (spell.days, spell.is_open))
    value = by_length[_place(len(by_length), quantile)].days if by_length else None
    open_ones = [spell for spell in by_length if spell.is_open]
    return Figure(
        key=key,
        unit="days",
        value=value,
        n=len(by_length),
        open=len(open_ones),
        # One that is open and shorter may yet become longer than this.
        is_at_least=value is not None and any(spell.days <= value for spell in open_ones),
        period=period,
    )


def trend(key: str, points: Iterable[tuple[date, float]], period: Period) -> Figure:
    """A figure that is the median of single values, which it has with it by day."""
    by_day = tuple(sorted(points))
    values = sorted(value for _, value in by_day)
    value = values[_place(len(values), 0.5)] if values else None
    return Figure(key=key, unit="count", value=value, n=len(values), period=period, points=by_day)


def _place(number: int, quantile: float) -> int:
    """The place, from 0, of the nearest-rank quantile."""
    return max(ceil(quantile * number) - 1, 0)


def total(values: Iterable[int | None]) -> int:
    """The sum of what was counted."""
    return sum(value for value in values if value is not None)


def first_of(days: Sequence[date]) -> date | None:
    """The earliest of these days."""
    return min(days, default=None)
