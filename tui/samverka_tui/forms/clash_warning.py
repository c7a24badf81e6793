"""What the day of a meeting, or the days of a series, clash with while they are written. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samverka_store.clashes import clashes_of_all
from samverka_store.errors import SamverkaError
from samverka_store.model.meetings import Meeting
from samverka_tui.forms.sheet import Sheet
from samverka_tui.present.clashing import clash_warning

# The fields beneath which it is told.
WARNED = frozenset((("meeting", "when"), ("series", "last")))
# What it depends on.
_FIELDS = ("network", "when", "rule", "first", "last", "time", "venue")


def warning_of(sheet: Sheet) -> str:
    """What the day or the days clash with, as far as they are written; empty for nothing.

    Worked out anew only when one of the fields that it depends on says something else.
    """
    count = sheet.context.repository.count(Meeting)
    begun = (count, *(sheet.texts.get(name) for name in _FIELDS))
    known = sheet.worked_out.get("clashes")
    if known is None or known[0] != begun:
        known = sheet.worked_out["clashes"] = (begun, _warning(sheet))
    return known[1]


def _warning(sheet: Sheet) -> str:
    is_series = sheet.kind.noun == "series"
    days = list(_series_days(sheet) if is_series else _meeting_days(sheet))
    base = sheet.base
    series = base.id if base and is_series else 0
    meetings = [
        Meeting(
            id=base.id if base and not is_series else 0,
            network=_value(sheet, "network").get("network") or _network_of(sheet),
            state=Meeting.first_state,
            venue=_value(sheet, "venue").get("venue", ""),
            **_value(sheet, "time"),
            **day,
        )
        for day in days
    ]
    found = clashes_of_all(meetings, sheet.context.repository, series=series)
    is_timed = bool(_value(sheet, "time").get("start"))
    return clash_warning(found, sheet.context, with_days=is_series, is_timed=is_timed)


def _network_of(sheet: Sheet) -> int:
    return int(sheet.given.get("network") or getattr(sheet.base, "network", 0) or 0)


def _value(sheet: Sheet, name: str) -> dict[str, Any]:
    return (sheet.value_of(name) or {}) if name in sheet.texts else {}


def _meeting_days(sheet: Sheet) -> Iterator[dict[str, Any]]:
    when = _value(sheet, "when")
    if when.get("day"):
        yield {"day": when["day"], "last_day": when.get("last_day")}


def _series_days(sheet: Sheet) -> Iterator[dict[str, Any]]:
    from samverka_store.moments.rhythm import days_of

    rule, first, last = (_value(sheet, name).get(name) for name in ("rule", "first", "last"))
    if rule and first and last:
        try:
            yield from ({"day": day} for day in days_of(rule, first, last))
        except SamverkaError:
            # A rule that gives no days clashes with nothing; the field says what is wrong.
            return
