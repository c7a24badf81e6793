"""Local times in a zone. The rule for the two odd hours of the year is RFC 5545's, section 3.3.5.

A local time that occurs twice is its first occurrence; one that does not occur is read with the
offset before the gap, so that 02.30 on the morning of summer time becomes 03.30.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from samverka_store.errors import UnreadableDay, UnreadableZone, ZonesMissing

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

HOME_ZONE = "Europe/Stockholm"


def in_zone(day: date, local: time, zone: str) -> datetime:
    """The aware moment of a local time in an IANA zone.

    Raises UnreadableZone, ZonesMissing; UnreadableDay where the calendar ends.
    """
    info = zone_info(zone)
    moment = datetime.combine(day, local.replace(fold=0), tzinfo=info)
    try:
        return moment.astimezone(UTC).astimezone(info)
    except OverflowError as fault:
        raise UnreadableDay(value=day.isoformat()) from fault


def in_utc(moment: datetime) -> datetime:
    """An aware moment in UTC; where the calendar ends it stays at that end."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)


def home_day(moment: datetime) -> date:
    """The day that an aware moment has at home. Raises ZonesMissing."""
    try:
        return moment.astimezone(zone_info(HOME_ZONE)).date()
    except OverflowError:
        return moment.date()


def read_zone(text: str) -> str:
    """The IANA zone of that name. Raises UnreadableZone, ZonesMissing."""
    return zone_info(text.strip()).key


def zone_info(zone: str) -> ZoneInfo:
    """The zone with its rules. Raises UnreadableZone, and ZonesMissing on a machine without any."""
    found = _found(zone)
    if found is not None:
        return found
    if _found(HOME_ZONE) is None:
        raise ZonesMissing
    raise UnreadableZone(value=zone)


def _found(zone: str) -> ZoneInfo | None:
    from zoneinfo import ZoneInfo  # with the database's paths, which not every command needs

    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return None
