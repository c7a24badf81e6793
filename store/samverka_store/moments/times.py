"""Clock times, as people write them: "13.30–15.30", "kl. 13.30", "9-12", "1330-1530", "1.30 pm"."""

from __future__ import annotations

import re
from datetime import time

from samverka_store.errors import EndBeforeStart, UnreadableTime
from samverka_store.moments.asked import plain

_BETWEEN = re.compile(r" ?(?:-|\btill\b|\bto\b) ?")
_HALF = r"(?: ?(?P<half>[ap])\.?m\.?)?"
_CLOCK = re.compile(
    rf"(?:kl\.?|klockan|at)? ?(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d{{2}}))?{_HALF}"
)
_PACKED = re.compile(rf"(?:kl\.?|klockan|at)? ?(?P<hour>\d{{1,2}})(?P<minute>\d{{2}}){_HALF}")


def read_times(text: str) -> tuple[time, time | None]:
    """The start, and the end when one is written; local times without a zone.

    Raises UnreadableTime, and EndBeforeStart (its kind) when the end is not after the start.
    """
    parts = _BETWEEN.split(plain(text))
    if len(parts) > 2:
        raise UnreadableTime(value=text)
    start, start_half = _clock(parts[0], text)
    if len(parts) == 1:
        return start, None
    end, end_half = _clock(parts[1], text)
    # "1–3 pm": the half said once counts for both, unless that turns the span round.
    if (
        end_half == "p"
        and not start_half
        and start.hour < 12
        and start.replace(hour=start.hour + 12) < end
    ):
        start = start.replace(hour=start.hour + 12)
    if end <= start:
        raise EndBeforeStart(value=text)
    return start, end


def _clock(said: str, written: str) -> tuple[time, str]:
    found = _CLOCK.fullmatch(said) or _PACKED.fullmatch(said)
    if found is None:
        raise UnreadableTime(value=written)
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"] or ""
    if half:
        if not 1 <= hour <= 12:
            raise UnreadableTime(value=written)
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, minute), half
    except ValueError:
        raise UnreadableTime(value=written) from None
