"""The cells of a month: weeks, days, signs, as text. Pure: no widget, no clock, no words."""

from __future__ import annotations

from calendar import Calendar
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from samverka_tui.widgets.literal import fit

_LEAST_WEEK = 3
_AIRY = 39  # from here on a blank parts the week from today's sign on a Monday
_LEAST_DAY, _MOST_DAY = 4, 11
_ROOMY = 6
_FIRST_YEAR, _LAST_YEAR = 1900, 2999


class DayMark(NamedTuple):
    """What there is on a day: how many meetings stand, how many are cancelled."""

    held: int = 0
    cancelled: int = 0


class DaySource(Protocol):
    """Where a month gets its days; asked for the days of the shown month only."""

    def day(self, day: date) -> DayMark | None: ...


class MonthSigns(NamedTuple):
    """One sign each, of one cell: in every terminal's font."""

    today: str = ">"
    held: str = "*"
    cancelled: str = "x"
    several: str = "+"


class MonthWords(NamedTuple):
    """The twelve months, the seven days from Monday (short), the title of the week column."""

    months: tuple[str, ...]
    days: tuple[str, ...]
    week: str


def widths(width: int) -> tuple[int, int]:
    """The cells for the week number and for each day in a grid of `width` cells."""
    week = _LEAST_WEEK + (width >= _AIRY)
    return week, max(_LEAST_DAY, min(_MOST_DAY, (width - week) // 7))


def weeks_of(first: date) -> list[list[date | None]]:
    """The weeks of the month of `first`, Monday first; None for days of other months."""
    return [
        [date(first.year, first.month, day) if day else None for day in week]
        for week in Calendar(0).monthdayscalendar(first.year, first.month)
    ]


def week_number(week: list[date | None]) -> int:
    """The ISO 8601 number of a week with at least one day in the month."""
    return next(day for day in week if day is not None).isocalendar().week


def names_line(words: MonthWords, week: int, size: int) -> str:
    """The line of day names over `week` cells of week number and day cells of `size` cells."""
    days = "".join(fit(f" {name}", size) for name in words.days)
    return fit(f" {words.week}", week) + days


def cell_text(day: date, mark: DayMark | None, signs: MonthSigns, today: date, size: int) -> str:
    """One day in `size` cells: today's sign, the number, what there is.

    Roomy, the signs follow their numbers (` 3* x`: three, and one cancelled); otherwise `*` is one
    and `+` several, and with room for one sign only, cancelled shows when no other is held.
    """
    lead = signs.today if day == today else " "
    return fit(f"{lead}{day.day:>2}{_signs(mark or DayMark(), signs, size - 3)}", size)


def _signs(mark: DayMark, signs: MonthSigns, room: int) -> str:
    if room >= _ROOMY:
        parts = [(mark.held, signs.held), (mark.cancelled, signs.cancelled)]
        return "".join(f" {n if n > 1 else ''}{sign}" for n, sign in parts if n)
    held = (signs.held if mark.held == 1 else signs.several) if mark.held else ""
    return (held + (signs.cancelled if mark.cancelled else ""))[:room]


def stepped(day: date, days: int) -> date:
    """`days` on, or `day` itself at the ends of what is shown (years 1900 to 2999)."""
    try:
        there = day + timedelta(days)
    except OverflowError:
        return day
    return there if _FIRST_YEAR <= there.year <= _LAST_YEAR else day


def month_stepped(day: date, months: int) -> date:
    """The same day `months` on, or the last of a shorter month; `day` itself at the ends."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return day
    last = last_of(year, month + 1)
    return last.replace(day=min(day.day, last.day))


def last_of(year: int, month: int) -> date:
    """The last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(1)
