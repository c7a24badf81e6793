"""Meetings as an iCalendar file (RFC 5545, 7986): one VEVENT each, equal bytes for equal data.

The only file that knows icalendar. What stands in it, and what is left out, was tried against
eleven readers: no METHOD, ORGANIZER, ATTENDEE or VALARM; one zone with two rules, written out here
because the library's own tables make some readers an hour wrong.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from samverka_store.clean import clean_line, clean_text
from samverka_store.errors import UsageError
from samverka_store.exchange.consent import Consent
from samverka_store.exchange.reminders import reminders
from samverka_store.exchange.scope import Scope, dated, has_times, meetings_in, why_unplaced
from samverka_store.exchange.telling import (
    contact_of,
    contact_parts,
    linked_to,
    network_of,
    place_text,
    themes_text,
)
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.series import Series
from samverka_store.moments.zones import HOME_ZONE, in_utc, in_zone
from samverka_store.repository import Repository
from samverka_store.words.language import Words

if TYPE_CHECKING:
    from icalendar import Calendar, Event

PRODUCER = "-//Samverka//Samverka//SV"
ASK_AGAIN = timedelta(hours=12)
_LONGEST_TITLE = 120
# RFC 5545 has whole numbers of 32 bits.
_MOST = 2**31 - 1
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)

# One STANDARD and one DAYLIGHT, each with a rule: all readers agree on this, and on nothing else.
_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(repository: Repository, scope: Scope, *, words: Words) -> bytes:
    """The scope's meetings as an iCalendar file, in UTF-8 with CRLF.

    A meeting of which only the season is known is left out; `scope.left_out` counts them. So is one
    whose zone is none; `scope.unplaced` tells them. A file of more than one meeting has a name and
    asks to be fetched again. A start without an end is written
    as DTSTART alone (RFC 5545, 3.6.1: it ends as it begins): an invented end would be believed.
    """
    from icalendar import Timezone

    consent = Consent(repository, hidden=words.exports.document.name_withheld)
    file = _file()
    if scope.kind != "meeting":
        _name(file, consent.text(_calendar_name(repository, scope, words)))
    file.add_component(Timezone.from_ical(_ZONE))
    networks: dict[int, Network] = {}
    uids: set[str] = set()
    for meeting in dated(meetings_in(repository, scope)):
        if why_unplaced(meeting) is not None:
            continue
        if meeting.network not in networks:
            networks[meeting.network] = network_of(meeting, repository, words)
        event = _event(meeting, networks[meeting.network], consent, words)
        event.add("uid", _uid(meeting, uids))
        file.add_component(event)
    return bytes(file.to_ical())


def reminder_calendar(repository: Repository, scope: Scope, *, words: Words, today: date) -> bytes:
    """The days that something is due by, of a network or of everything, each a whole day.

    What is settled is CANCELLED. Raises: UsageError for another scope.
    """
    from icalendar import Event

    if scope.kind not in ("network", "everything"):
        raise UsageError(what=scope.kind)
    told = words.reminders
    consent = Consent(repository, hidden=words.exports.document.name_withheld)
    name = told.name_all
    if scope.kind == "network":
        name = told.name_of.format(network=repository.get(Network, scope.id).name)
    file = _file()
    _name(file, consent.text(name))
    for one in reminders(repository, scope, words=words, today=today):
        event = Event()
        _add_identity(event, one.sequence, one.changed, one.created)
        event.add("uid", one.uid)
        event.add("dtstart", one.day)
        if one.day < date.max:
            event.add("dtend", one.day + timedelta(days=1))
        event.add("status", "CANCELLED" if one.is_settled else "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        event.add("summary", clean_line(one.title))
        event.add("description", "\n".join(clean_line(line) for line in one.lines))
        event.add("categories", [told.category])
        file.add_component(event)
    return bytes(file.to_ical())


def _file() -> Calendar:
    from icalendar import Calendar

    file = Calendar()
    file.add("prodid", PRODUCER)
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    return file


def _add_identity(
    event: Event, sequence: int, changed: datetime | None, created: datetime | None
) -> None:
    event.add("sequence", min(max(sequence, 0), _MOST))
    event.add("dtstamp", _stamp(changed))
    event.add("last-modified", _stamp(changed))
    event.add("created", _stamp(created))


def _calendar_name(repository: Repository, scope: Scope, words: Words) -> str:
    if scope.kind == "network":
        return repository.get(Network, scope.id).name
    if scope.kind == "series":
        series = repository.get(Series, scope.id)
        network = linked_to(Network, series.network, repository)
        if network is None:
            return series.name
        return words.exports.calendar.series_of.format(network=network.name, series=series.name)
    return words.exports.calendar.all_networks


def _name(file: Calendar, name: str) -> None:
    from icalendar import vDuration

    file.add("name", clean_line(name))
    file.add("x-wr-calname", clean_line(name))
    # RFC 7986 demands the VALUE that the library leaves out.
    file.add("refresh-interval", vDuration(ASK_AGAIN), parameters={"VALUE": "DURATION"})
    file.add("x-published-ttl", vDuration(ASK_AGAIN))


def _event(meeting: Meeting, network: Network, consent: Consent, words: Words) -> Event:
    from icalendar import Event

    event = Event()
    _add_identity(event, meeting.sequence, meeting.changed, meeting.created)
    whole_days = _add_when(event, meeting)
    is_cancelled = meeting.state == "cancelled"
    event.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if is_cancelled or whole_days else "OPAQUE")
    event.add("summary", title(meeting, network, consent, words))
    event.add("description", "\n".join(_description(meeting, network, consent, words)))
    _add_place(event, meeting, consent, words)
    event.add("categories", [clean_line(consent.text(network.name))])
    if network.links and (address := consent.whole(clean_line(network.links[0].url))):
        event.add("url", address)
    contact = _contact(meeting, network, consent, words)
    if contact:
        event.add("contact", contact)
    return event


def _uid(meeting: Meeting, taken: set[str]) -> str:
    """The meeting's calendar identity; another where it has none or shares it, as a copy does."""
    uid = clean_line(meeting.uid)
    if not uid or uid in taken:
        uid = f"{meeting.id}@samverka"
    taken.add(uid)
    return uid


def title(meeting: Meeting, network: Network, consent: Consent, words: Words) -> str:
    """What the calendar shows: the meeting's or network's name with its themes, when they fit."""
    told = words.exports.calendar
    name = clean_line(consent.text(meeting.title or network.name))
    themes = ", ".join(clean_line(consent.text(theme.title)) for theme in meeting.themes)
    if not meeting.has_theme and meeting.is_open:
        themes = told.theme_later
    shown = told.titled.format(name=name, theme=themes) if themes else name
    if len(shown) > _LONGEST_TITLE:
        shown = name
    return told.cancelled_title.format(title=shown) if meeting.state == "cancelled" else shown


def _add_when(event: Event, meeting: Meeting) -> bool:
    """Write when it is; whether it takes whole days."""
    first = meeting.day or date.min
    last = max(meeting.last_day or first, first)
    if meeting.start is None or not has_times(meeting):
        event.add("dtstart", first)
        if last < date.max:
            event.add("dtend", last + timedelta(days=1))
        return True
    start = _moment(first, meeting.start, meeting.zone)
    event.add("dtstart", start)
    if meeting.end is not None:
        # In the night of the change an end may fall on the start; then it ends as it begins.
        end = _moment(last, meeting.end, meeting.zone)
        if end.astimezone(UTC) > start.astimezone(UTC):
            event.add("dtend", end)
    return False


def _moment(day: date, local: time, zone: str) -> datetime:
    """In the home zone as it is; in any other in UTC, which needs no zone in the file."""
    moment = in_zone(day, local.replace(microsecond=0), zone)
    return moment if zone == HOME_ZONE else moment.astimezone(UTC)


def _stamp(moment: datetime | None) -> datetime:
    return in_utc(moment or _LONG_AGO).replace(microsecond=0)


def _add_place(event: Event, meeting: Meeting, consent: Consent, words: Words) -> None:
    from icalendar import vUri

    place = clean_line(place_text(meeting, words, consent))
    if place:
        event.add("location", place)
    video_url = consent.whole(clean_line(meeting.video_url))
    if video_url and meeting.state != "cancelled":
        event.add(
            "conference",
            vUri(video_url),
            parameters={
                "VALUE": "URI",
                "FEATURE": "VIDEO",
                "LABEL": words.exports.calendar.video,
            },
        )


def _contact(meeting: Meeting, network: Network, consent: Consent, words: Words) -> str:
    shown = contact_of(network, consent, meeting)
    parts = contact_parts(shown, words.exports.document)
    text = clean_line(", ".join((*parts, *filter(None, (shown.email, shown.phone)))))
    return text[:1].upper() + text[1:] if parts else ""


def _description(
    meeting: Meeting, network: Network, consent: Consent, words: Words
) -> Iterable[str]:
    """The description, line by line: first how to get in, or that it is cancelled; contact last."""
    told, dates = words.exports.calendar, words.dates
    if meeting.state == "cancelled":
        yield told.cancelled_because.format(reason=clean_text(consent.text(meeting.reason)))
    elif video_url := consent.whole(clean_line(meeting.video_url)):
        yield told.join.format(url=video_url)
    if meeting.moved_from and meeting.moved_from != meeting.day:
        yield told.moved_from.format(day=dates.long(meeting.moved_from))
    if meeting.start and not meeting.end:
        yield told.begins.format(at=dates.at(meeting.start))
    if meeting.title:
        yield told.network.format(network=clean_line(consent.text(network.name)))
    yield from _theme_lines(meeting, consent, words)
    if meeting.joining and meeting.state != "cancelled":
        yield clean_text(consent.text(meeting.joining))
    if meeting.audience:
        yield told.audience.format(audience=clean_text(consent.text(meeting.audience)))
    contact = _contact(meeting, network, consent, words)
    if contact:
        yield told.contact.format(contact=contact)


def _theme_lines(meeting: Meeting, consent: Consent, words: Words) -> Iterable[str]:
    told = words.exports.calendar
    themes = [clean_line(text) for text in themes_text(meeting, consent)]
    if len(themes) == 1:
        yield told.theme.format(theme=themes[0])
    elif themes:
        yield told.themes
        yield from (f"- {theme}" for theme in themes)
    elif not meeting.has_theme and meeting.is_open:
        yield told.theme_later_line
