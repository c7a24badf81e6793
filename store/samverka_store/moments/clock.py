"""What time it is, as an argument: rules take a `Clock` or a day; only the outermost layer asks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from samverka_store.moments.zones import zone_info

# Returns an aware datetime.
Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The machine's time now, aware, in UTC."""
    return datetime.now(UTC)


def today_in(clock: Clock, zone: str) -> date:
    """The day that it is in an IANA zone. Raises UnreadableZone, ZonesMissing."""
    return clock().astimezone(zone_info(zone)).date()
