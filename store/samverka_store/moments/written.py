"""The door to everything that people write about time; the forms live in the modules below.

Nothing here knows a record or a language to show.
"""

from __future__ import annotations

from datetime import date, time

from samverka_store.moments.asked import plain, split_times
from samverka_store.moments.day_ranges import read_days
from samverka_store.moments.days import Prefer, read_day
from samverka_store.moments.seasons import Season, read_season, season_of
from samverka_store.moments.times import read_times

__all__ = [
    "Prefer",
    "Season",
    "read_day",
    "read_days",
    "read_moment",
    "read_season",
    "read_times",
    "season_of",
]


def read_moment(
    text: str, *, today: date, prefer: Prefer = "coming"
) -> tuple[date, time | None, time | None]:
    """The day, start and end of a text such as "må 18/9 kl 13.30–15.30".

    Raises UnreadableDay and UnreadableTime with their kinds.
    """
    day = read_day(text, today=today, prefer=prefer)
    _, times = split_times(plain(text))
    if not times:
        return day, None, None
    return day, *read_times(times)
