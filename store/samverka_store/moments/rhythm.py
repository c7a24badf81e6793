"""How often something happens: RFC 5545 recurrence rules (section 3.3.10), and the days they give.

What people write about rhythm is read in `rhythm_words`; rules are put into words in
`samverka_store.words`. A rule here names days: nothing more often than daily, no times of day.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from itertools import islice

from samverka_store.errors import LastBeforeFirst, UnreadableRule
from samverka_store.moments.asked import plain
from samverka_store.moments.rhythm_words import rule_from_words
from samverka_store.moments.vocabulary import RULE_DAYS

MOST_DAYS = 5_000
MOST_STEPS = 1_000
# A rule that never comes true is followed no longer than this.
_MOST_YEARS = 100

_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_DAY = r"(?:[+-]?(?:[1-9]|[1-4]\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)"
# The parts in the order in which a rule is kept.
_PARTS = {
    "FREQ": re.compile("|".join(_FREQUENCIES)),
    "INTERVAL": re.compile(r"[1-9]\d{0,3}"),
    "COUNT": re.compile(r"[1-9]\d{0,3}"),
    "UNTIL": re.compile(r"(\d{8})(?:T\d{6}Z?)?"),
    "BYMONTH": re.compile(r"(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*"),
    "BYWEEKNO": re.compile(r"-?(?:[1-9]|[1-4]\d|5[0-3])(?:,-?(?:[1-9]|[1-4]\d|5[0-3]))*"),
    "BYYEARDAY": re.compile(r"-?[1-9]\d{0,2}(?:,-?[1-9]\d{0,2})*"),
    "BYMONTHDAY": re.compile(r"-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*"),
    "BYDAY": re.compile(rf"{_DAY}(?:,{_DAY})*"),
    "BYSETPOS": re.compile(r"-?[1-9]\d{0,2}(?:,-?[1-9]\d{0,2})*"),
    "WKST": re.compile("|".join(RULE_DAYS)),
}


def read_rule(text: str) -> str:
    """The rule that the text names, in words of either language or as an RRULE; parts in one order.

    Raises UnreadableRule.
    """
    if "=" in text:
        return _written_out(_checked(_split(text), text))
    rule = rule_from_words(plain(text))
    if rule is None:
        raise UnreadableRule(value=text)
    return _written_out(_checked(_split(rule), text))


def rule_parts(rule: str) -> dict[str, str]:
    """The parts of a rule by name. Raises UnreadableRule when they do not make one."""
    return _checked(_split(rule), rule)


def rule_until(rule: str) -> date | None:
    """The last day that the rule itself names, if it does. Raises UnreadableRule."""
    until = rule_parts(rule).get("UNTIL")
    return _date(until) if until else None


def days_of(rule: str, first: date, last: date) -> tuple[date, ...]:
    """The days that the rule gives from the first day to the last, both included, in order.

    The rule begins on the first day: that settles what the rule leaves open, such as the weekday of
    "every week". At most 5,000 days, and none later than 100 years after the first.
    Raises UnreadableRule, LastBeforeFirst.
    """
    from dateutil.rrule import rrulestr

    parts = rule_parts(rule)
    if last < first:
        raise LastBeforeFirst(value=f"{first.isoformat()}–{last.isoformat()}")
    # The count is kept apart: a rule may not have both a count and an end (RFC 5545).
    count = min(int(parts.pop("COUNT", MOST_DAYS)), MOST_DAYS)
    ends = [last]
    if "UNTIL" in parts:
        ends.append(_date(parts["UNTIL"]))
    if first.year + _MOST_YEARS <= date.max.year:
        ends.append(date(first.year + _MOST_YEARS, 12, 31))
    parts["UNTIL"] = f"{min(ends):%Y%m%d}"
    found = rrulestr(_written_out(parts), dtstart=datetime.combine(first, time.min))
    return tuple(moment.date() for moment in islice(found, count))


def _split(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for piece in text.strip().upper().removeprefix("RRULE:").strip(";").split(";"):
        name, _, value = piece.partition("=")
        if name.strip() in parts:
            raise UnreadableRule(value=text)
        parts[name.strip()] = value.strip()
    return parts


def _checked(parts: dict[str, str], text: str) -> dict[str, str]:
    """The parts, when each is allowed and they go together."""
    for name, value in parts.items():
        if name not in _PARTS or not _PARTS[name].fullmatch(value):
            raise UnreadableRule(value=text)
    if not _agree(parts):
        raise UnreadableRule(value=text)
    if "UNTIL" in parts:
        # Meetings are dated in local days: the end is a day, whatever time it was given with.
        parts["UNTIL"] = parts["UNTIL"][:8]
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    return parts


def _agree(parts: dict[str, str]) -> bool:
    frequency = parts.get("FREQ")
    if frequency is None or {"COUNT", "UNTIL"} <= parts.keys():
        return False
    if int(parts.get("COUNT", 1)) > MOST_DAYS or int(parts.get("INTERVAL", 1)) > MOST_STEPS:
        return False
    if any(sign.isdecimal() for sign in parts.get("BYDAY", "")) and (
        frequency not in {"MONTHLY", "YEARLY"} or "BYWEEKNO" in parts
    ):
        return False
    if frequency != "YEARLY" and parts.keys() & {"BYWEEKNO", "BYYEARDAY"}:
        return False
    if frequency == "WEEKLY" and "BYMONTHDAY" in parts:
        return False
    if "BYSETPOS" in parts and not any(
        name.startswith("BY") and name != "BYSETPOS" for name in parts
    ):
        return False
    return "UNTIL" not in parts or _is_date(parts["UNTIL"][:8])


def _is_date(digits: str) -> bool:
    try:
        _date(digits)
    except ValueError:
        return False
    return True


def _date(digits: str) -> date:
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))


def _written_out(parts: dict[str, str]) -> str:
    return ";".join(f"{name}={parts[name]}" for name in _PARTS if name in parts)
