"""A season of the working year: spring, summer or autumn. Dates known only so far are kept as one.

Spring is January to May, summer June to August, autumn September to December: together they cover
the year, and a winter, which would lie in two years, is not read.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

import msgspec

from samverka_store.errors import UnreadableSeason
from samverka_store.moments.asked import FIRST_YEAR, LAST_YEAR, days_in_month, plain
from samverka_store.moments.vocabulary import AUTUMN, SPRING, SUMMER

Part = Literal["spring", "summer", "autumn"]

_MONTHS: dict[Part, tuple[int, int]] = {"spring": (1, 5), "summer": (6, 8), "autumn": (9, 12)}
_SEASON = re.compile(
    r"(?:i |in |the )*(?P<part>[^\W\d_]+)\.?(?: of)?(?: ?-?'? ?(?P<year>\d{4}|\d{2}))?"
)
_CODE = re.compile(r"(?P<year>\d{4})-(?P<part>[a-z]+)")


class Season(msgspec.Struct, frozen=True):
    """One season of one year."""

    year: int
    part: Part

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, _MONTHS[self.part][0], 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = _MONTHS[self.part][1]
        return date(self.year, month, days_in_month(self.year, month))

    @property
    def code(self) -> str:
        """How it is stored: `2022-spring`."""
        return f"{self.year}-{self.part}"


def read_season(text: str, *, today: date | None = None) -> Season:
    """The season that the text names: "våren 2022", "ht 23", "autumn 2023", or the code of one.

    Without a year it is the present or the nearest coming one, when today is given.
    Raises UnreadableSeason.
    """
    said = plain(text)
    found = _CODE.fullmatch(said) or _SEASON.fullmatch(said)
    part = _part(found["part"]) if found else None
    if found is None or part is None:
        raise UnreadableSeason(value=text)
    if not found["year"]:
        if today is None:
            raise UnreadableSeason(value=text)
        season = Season(today.year, part)
        return season if season.last >= today else Season(today.year + 1, part)
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableSeason(value=text)
    return Season(year, part)


def season_of(day: date) -> Season:
    """The season that a day lies in."""
    part: Part = "spring" if day.month <= 5 else "summer" if day.month <= 8 else "autumn"
    return Season(day.year, part)


def _part(word: str) -> Part | None:
    if word in SPRING:
        return "spring"
    if word in SUMMER:
        return "summer"
    return "autumn" if word in AUTUMN else None
