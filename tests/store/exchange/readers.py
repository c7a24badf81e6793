"""Calendars read back by other people's libraries, as one plain shape. Nothing here judges."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


class Seen(NamedTuple):
    """A calendar entry as a reader shows it; moments in Stockholm's time."""

    uid: str
    start: date | datetime
    end: date | datetime | None
    title: str
    text: str
    place: str
    status: str


def _local(moment: date | datetime) -> date | datetime:
    return moment.astimezone(STOCKHOLM) if isinstance(moment, datetime) else moment


def by_vobject(data: bytes) -> list[Seen]:
    """As vobject, which reads the zone from the file, shows them."""
    import vobject

    calendar: Any = vobject.readOne(data.decode())
    return [
        Seen(
            uid=event.uid.value,
            start=_local(event.dtstart.value),
            end=_local(event.dtend.value) if hasattr(event, "dtend") else None,
            title=event.summary.value,
            text=event.description.value if hasattr(event, "description") else "",
            place=event.location.value if hasattr(event, "location") else "",
            status=event.status.value,
        )
        for event in getattr(calendar, "vevent_list", [])
    ]


def by_ical(data: bytes) -> list[Seen]:
    """As ical, which home automation uses, shows them."""
    from ical.calendar_stream import IcsCalendarStream

    calendar = IcsCalendarStream.calendar_from_ics(data.decode())
    return [
        Seen(
            uid=event.uid or "",
            start=_local(event.start),
            end=_local(event.dtend) if event.dtend else None,
            title=event.summary or "",
            text=event.description or "",
            place=event.location or "",
            status=str(event.status.value) if event.status else "",
        )
        for event in calendar.events
    ]


def by_ics(data: bytes) -> list[Seen]:
    """As ics shows them; it makes whole days of moments at midnight."""
    import ics

    events = ics.Calendar(data.decode()).events
    found = []
    for event in sorted(events, key=lambda event: (event.begin, event.uid)):
        start, end = event.begin.datetime, event.end.datetime
        whole = event.all_day
        found.append(
            Seen(
                uid=event.uid,
                start=start.date() if whole else _local(start),
                end=end.date() if whole else _local(end),
                title=event.name or "",
                text=event.description or "",
                place=event.location or "",
                status=event.status,
            )
        )
    return found


def by_icalendar(data: bytes) -> list[Seen]:
    """As the library that wrote it shows them, which proves little by itself."""
    from icalendar import Calendar

    events: Any = Calendar.from_ical(data).walk("VEVENT")
    return [
        Seen(
            uid=str(event["UID"]),
            start=_local(event["DTSTART"].dt),
            end=_local(event["DTEND"].dt) if "DTEND" in event else None,
            title=str(event["SUMMARY"]),
            text=str(event.get("DESCRIPTION", "")),
            place=str(event.get("LOCATION", "")),
            status=str(event["STATUS"]),
        )
        for event in events
    ]


READERS: Mapping[str, Callable[[bytes], list[Seen]]] = {
    "vobject": by_vobject,
    "ical": by_ical,
    "ics": by_ics,
    "icalendar": by_icalendar,
}
