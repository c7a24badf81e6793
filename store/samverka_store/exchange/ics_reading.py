"""Calendar files of others, as Outlook, Google and others write them, read event by event.

What is wrong with one event is told of that event, and the rest is read. Only this file and `ics`
know icalendar. Nothing is guessed: a zone that cannot be known is Sweden's, and said to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from samverka_store.clean import clean_line, clean_text
from samverka_store.errors import SamverkaError
from samverka_store.exchange.decoding import text_of
from samverka_store.moments.zones import HOME_ZONE, zone_info

if TYPE_CHECKING:
    from icalendar import Calendar, Event

MOST_EVENTS = 5_000
MOST_TIMES = 5_000  # that a series may say that it happens
_FOLDED = re.compile(rb"\r?\n[ \t]")
_BREAK = re.compile("\r\n|\r|\n")
_ADDRESS = re.compile(r"https?://[^\s<>\"\]]+")
_VIDEO = re.compile(r"teams\.|zoom\.|meet\.|whereby\.|webex\.|video|join", re.IGNORECASE)
_VIDEO_FIELDS = ("CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-GOOGLE-CONFERENCE")
_TOO_OFTEN = frozenset(("SECONDLY", "MINUTELY", "HOURLY"))
_CANCELLED = re.compile(r"^\s*(?:inställt|inställd|canceled|cancelled)\s*:\s*", re.IGNORECASE)


class NotACalendar(SamverkaError):
    """A file is no calendar file. Values: none."""

    key = "not_a_calendar"


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """One event, on Swedish clocks; on whole days when it has no times.

    `uid` tells one occasion of a series from the others. `notes` are the keys of what was assumed
    or left out: zone_assumed, attendees_left_out, alarms_left_out; `problem` is the key of why the
    event cannot be taken in: no_start, unreadable_start, recurrence_refused.
    """

    uid: str
    title: str = ""
    first: date | None = None
    last: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""
    video: str = ""
    text: str = ""
    is_cancelled: bool = False
    notes: tuple[str, ...] = ()
    problem: str = ""


def happenings(data: bytes, *, since: date, until: date) -> tuple[str, list[Happening]]:
    """The calendar's own name ("" without one) and its events.

    Series are read occasion by occasion between the two days, other events whenever they are; at
    most MOST_EVENTS. Raises: NotACalendar; FileTooLarge; NotText.
    """
    found: list[Happening] = []
    name = ""
    for calendar in _calendars(data):
        name = name or _line(calendar, "NAME") or _line(calendar, "X-WR-CALNAME")
        for happening in _of(calendar, since, until):
            found.append(happening)
            if len(found) == MOST_EVENTS:
                return name, found
    return name, found


def _calendars(data: bytes) -> list[Calendar]:
    from icalendar import Calendar

    # Lines are folded between bytes: joined before they are letters, or letters fall apart.
    text = _BREAK.sub("\r\n", text_of(_FOLDED.sub(b"", data)))
    try:
        found = Calendar.from_ical(text, multiple=True)
    except (ValueError, IndexError) as error:
        raise NotACalendar from error
    if not found or any(calendar.name != "VCALENDAR" for calendar in found):
        raise NotACalendar
    return list(found)


def _of(calendar: Calendar, since: date, until: date) -> Iterator[Happening]:
    refused: set[str] = set()
    repeated: set[str] = set()
    for event in calendar.events:
        uid = _line(event, "UID")
        if event.get("RRULE") is None and event.get("RDATE") is None:
            if event.get("RECURRENCE-ID") is None:
                yield _happening(event, uid)
        elif _is_refused(event):
            refused.add(uid)
            yield Happening(uid=uid, title=_line(event, "SUMMARY"), problem="recurrence_refused")
        else:
            repeated.add(uid)
    if repeated:
        yield from _occasions(calendar, repeated - refused, since, until)


def _is_refused(event: Event) -> bool:
    rules = event.get("RRULE")
    for rule in rules if isinstance(rules, list) else [rules]:
        parts = rule or {}
        often = {str(part).upper() for part in parts.get("FREQ", [])}
        counts = parts.get("COUNT", [])
        steps = parts.get("INTERVAL", [])
        if often & _TOO_OFTEN or any(int(step) < 1 for step in steps):
            return True
        if any(int(count) > MOST_TIMES for count in counts):
            return True
    return False


def _occasions(calendar: Calendar, uids: set[str], since: date, until: date) -> Iterator[Happening]:
    import recurring_ical_events  # type: ignore[import-untyped]

    for part in list(calendar.subcomponents):
        if part.name == "VEVENT" and _line(part, "UID") not in uids:
            calendar.subcomponents.remove(part)
    query = recurring_ical_events.of(calendar, skip_bad_series=True)
    for event in query.between(since, until):
        moment = _moment(event, "RECURRENCE-ID") or _moment(event, "DTSTART")
        occasion = f"{moment:%Y%m%d}" if moment else ""
        yield _happening(event, f"{_line(event, 'UID')}/{occasion}")


def _happening(event: Event, uid: str) -> Happening:
    title = _line(event, "SUMMARY")
    if event.get("DTSTART") is None:
        return Happening(uid=uid, title=title, problem="no_start")
    start = _moment(event, "DTSTART")
    if start is None:
        return Happening(uid=uid, title=title, problem="unreadable_start")
    end = _end(event, start)
    first, last, starts, ends = _placed(start, end)
    text = clean_text(str(event.get("DESCRIPTION", ""))).strip()
    place = _line(event, "LOCATION")
    return Happening(
        uid=uid,
        title=_CANCELLED.sub("", title),
        first=first,
        last=last,
        start=starts,
        end=ends,
        place="" if _ADDRESS.fullmatch(place) else place,
        video=_video(event, place, text),
        text=text,
        is_cancelled=_line(event, "STATUS").upper() == "CANCELLED",
        notes=tuple(_notes(event)),
    )


def _moment(event: Event, field: str) -> date | None:
    """A day, or a moment on Swedish clocks; None when it is not there or cannot be read."""
    try:
        value = getattr(event.get(field), "dt", None)
    except ValueError:
        return None
    if not isinstance(value, datetime):
        return value if isinstance(value, date) else None
    if value.tzinfo is None:
        zone = UTC if _zone_name(event, field).lower().endswith("/utc") else zone_info(HOME_ZONE)
        value = value.replace(tzinfo=zone)
    return value.astimezone(zone_info(HOME_ZONE))


def _zone_name(event: Event, field: str) -> str:
    return str(getattr(event.get(field), "params", {}).get("TZID", ""))


def _end(event: Event, start: date) -> date | None:
    end = _moment(event, "DTEND")
    if end is not None:
        return end
    try:
        length = getattr(event.get("DURATION"), "dt", None)
    except ValueError:
        return None
    return start + length if isinstance(length, timedelta) else None


def _placed(start: date, end: date | None) -> tuple[date, date | None, time | None, time | None]:
    """First and last day (None when they are the same), and the times of day."""
    if not isinstance(start, datetime):
        last = end - timedelta(days=1) if end and not isinstance(end, datetime) else None
        return start, last if last and last > start else None, None, None
    first, starts = start.date(), start.time().replace(second=0, microsecond=0)
    if not isinstance(end, datetime) or end <= start:
        return first, None, starts, None
    ends = end.time().replace(second=0, microsecond=0)
    return first, end.date() if end.date() > first else None, starts, ends


def _video(event: Event, place: str, text: str) -> str:
    for field in _VIDEO_FIELDS:
        value = event.get(field)
        address = _ADDRESS.search(str(value[0] if isinstance(value, list) else value or ""))
        if address:
            return clean_line(address[0])
    for address in _ADDRESS.findall(f"{place}\n{text}"):
        if _VIDEO.search(address):
            return clean_line(address)
    return ""


def _notes(event: Event) -> Iterator[str]:
    start: Any = event.get("DTSTART")
    value = start.dt
    named = _zone_name(event, "DTSTART")
    is_floating = isinstance(value, datetime) and value.tzinfo is None
    if is_floating and named and not named.lower().endswith("/utc"):
        yield "zone_assumed"
    if event.get("ATTENDEE") is not None:
        yield "attendees_left_out"
    if any(part.name == "VALARM" for part in event.subcomponents):
        yield "alarms_left_out"


def _line(component: Any, field: str) -> str:
    value = component.get(field)
    if isinstance(value, list):
        value = value[0] if value else ""
    return clean_line(str(value)) if value is not None else ""
