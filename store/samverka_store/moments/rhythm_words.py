"""Rhythms as people say them in Swedish and English: "tredje måndagen i månaden", "every Monday".

They become RFC 5545 rules; rules written as such are read in `rhythm`.
"""

from __future__ import annotations

import re
from datetime import date

from samverka_store.errors import UnreadableDay
from samverka_store.moments.asked import Asked
from samverka_store.moments.days import reading
from samverka_store.moments.vocabulary import (
    COUNTS,
    DAY_UNITS,
    MONTH_UNITS,
    MONTHS,
    ORDINALS,
    PLACES,
    RULE_DAYS,
    WEEK_UNITS,
    WEEKDAYS,
    YEAR_UNITS,
)

_FILLERS = frozenset("den det the på on of i in a at och and & under".split())
_EVERY = frozenset(("varje", "every", "each"))
_EVERY_SECOND = frozenset(("varannan", "vartannat"))
_EVERY_NTH = frozenset(("var", "vart"))
_MONTH = MONTH_UNITS | {"månaden"}
_WEEK = WEEK_UNITS | {"veckan"}
_YEAR = YEAR_UNITS | {"året"}
_ADVERBS = {
    **dict.fromkeys(("weekly", "veckovis"), "FREQ=WEEKLY"),
    **dict.fromkeys(("monthly", "månadsvis"), "FREQ=MONTHLY"),
    **dict.fromkeys(("yearly", "annually", "årligen", "årsvis"), "FREQ=YEARLY"),
}
_MONTH_DAY = re.compile(r"(\d{1,2})(?::?[ae]|st|nd|rd|th)?")
_LAST_DAY = (("sista", "dagen"), ("last", "day"))
_JOINED = {"näst sista": "nästsista", "second last": "nästsista", "last but one": "nästsista"}
_MOST_STEPS = 999
_NUMBERED = re.compile(r"(\d{1,3})(?::?[ae]|st|nd|rd|th)?")
_TIMES = re.compile(r"(?P<rule>.+?),? (?P<count>[1-9]\d{0,3}) (?:gånger|gång|times)")
_UNTIL = re.compile(r"(?P<rule>.+?),? (?:till och med|t\.?o\.?m\.?|until|till) (?P<day>.+)")

Words = tuple[str, ...]


def rule_from_words(said: str) -> str | None:
    """The rule that these words (in their plain shape) name, or None.

    After the rhythm may stand how many times, or until which day; the day with its year.
    """
    if times := _TIMES.fullmatch(said):
        rule = _bare_rule(times["rule"])
        return rule and f"{rule};COUNT={times['count']}"
    if until := _UNTIL.fullmatch(said):
        rule, day = _bare_rule(until["rule"]), _dated(until["day"])
        return f"{rule};UNTIL={day:%Y%m%d}" if rule and day else None
    return _bare_rule(said)


def _dated(said: str) -> date | None:
    """The day, when it is written so that it is the same whenever it is read."""
    try:
        found = reading(said, Asked(said, date.min, coming=True))
    except UnreadableDay:
        return None
    return found.day if found.fixed else None


def _bare_rule(said: str) -> str | None:
    if said in _ADVERBS:
        return _ADVERBS[said]
    for phrase, word in _JOINED.items():
        said = said.replace(phrase, word)
    words = tuple(word for word in re.split(r"[ ,]+", said) if word and word not in _FILLERS)
    if not words:
        return None
    return _in_month(words) or _stepped(words) or _plural(words) or _month_day(words)


def _in_month(words: Words) -> str | None:
    """`tredje måndagen [i månaden | varannan månad | i mars]`, also with several places."""
    if words[0] in _EVERY and len(words) > 1 and words[1] in PLACES:
        # "varje tredje måndag i månaden" is a place; without its month it is every third week.
        said_last = PLACES[words[1]] < 0
        if not said_last and not (len(words) > 3 and words[3] in _MONTH):
            return None
        words = words[1:]
    places: list[int] = []
    while words and words[0] in PLACES:
        places.append(PLACES[words[0]])
        words = words[1:]
    if not places or not words or words[0] not in WEEKDAYS:
        return None
    day = RULE_DAYS[WEEKDAYS[words[0]]]
    by_day = "BYDAY=" + ",".join(f"{place}{day}" for place in places)
    return _monthly(words[1:], by_day)


def _monthly(rest: Words, what: str) -> str | None:
    """The rule for something in a month, whichever months the rest names."""
    if not rest or (len(rest) == 1 and rest[0] in _MONTH):
        return f"FREQ=MONTHLY;{what}"
    if rest[0] in MONTHS and (len(rest) == 1 or _is_yearly(rest[1:])):
        return f"FREQ=YEARLY;BYMONTH={MONTHS[rest[0]]};{what}"
    step, unit = _step(rest)
    if step and len(unit) == 1 and unit[0] in _MONTH:
        return f"FREQ=MONTHLY{_interval(step)};{what}"
    return None


def _is_yearly(rest: Words) -> bool:
    step, unit = _step(rest)
    return step == 1 and len(unit) == 1 and unit[0] in _YEAR


def _stepped(words: Words) -> str | None:
    """`varje måndag`, `varannan tisdag`, `var tredje vecka på torsdag`, `varje månad`."""
    step, rest = _step(words)
    if not step or not rest:
        return None
    if days := _days(rest):
        return f"FREQ=WEEKLY{_interval(step)};BYDAY={days}"
    unit, rest = rest[0], rest[1:]
    if unit in _WEEK:
        days = _days(rest)
        if rest and not days:
            return None
        return f"FREQ=WEEKLY{_interval(step)}" + (f";BYDAY={days}" if days else "")
    if rest:
        return None
    if unit in _MONTH:
        return f"FREQ=MONTHLY{_interval(step)}"
    if unit in _YEAR:
        return f"FREQ=YEARLY{_interval(step)}"
    return f"FREQ=DAILY{_interval(step)}" if unit in DAY_UNITS else None


def _plural(words: Words) -> str | None:
    """`måndagar`, `Mondays`: every week."""
    if not all(word.endswith(("ar", "arna", "ys")) for word in words):
        return None
    days = _days(words)
    return f"FREQ=WEEKLY;BYDAY={days}" if days else None


def _month_day(words: Words) -> str | None:
    """`den 15:e [varje månad | i mars]`, `sista dagen i månaden`."""
    if words[:2] in _LAST_DAY:
        return _monthly(words[2:], "BYMONTHDAY=-1")
    found = _MONTH_DAY.fullmatch(words[0])
    if found is None or not 1 <= int(found[1]) <= 31:
        return None
    if found[0] == found[1] and len(words) == 1:
        return None
    if len(words) == 2 and words[1] in MONTHS:
        # "den 15 mars" is one day of one year, not a rhythm.
        return None
    return _monthly(words[1:], f"BYMONTHDAY={int(found[1])}")


def _step(words: Words) -> tuple[int, Words]:
    """Every how many, and what follows; 0 when the words do not begin so."""
    first, rest = words[0], words[1:]
    if first in _EVERY_SECOND:
        return 2, rest
    if not rest or first not in _EVERY | _EVERY_NTH:
        return 0, words
    if rest[0] in ("other", "annan", "annat"):
        return 2, rest[1:]
    number = ORDINALS.get(rest[0]) or COUNTS.get(rest[0])
    if number is None and (numbered := _NUMBERED.fullmatch(rest[0])):
        number = int(numbered[1])
    if number is not None:
        return (number, rest[1:]) if 1 <= number <= _MOST_STEPS else (0, words)
    return (1, rest) if first in _EVERY else (0, words)


def _days(words: Words) -> str:
    """The weekdays as a rule names them, when the words are nothing else."""
    if not words or not all(word in WEEKDAYS for word in words):
        return ""
    return ",".join(RULE_DAYS[number] for number in sorted({WEEKDAYS[word] for word in words}))


def _interval(step: int) -> str:
    return f";INTERVAL={step}" if step > 1 else ""
