"""Calendars from Outlook, Google and others are read event by event."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from samverka_store.exchange.ics import calendar
from samverka_store.exchange.ics_reading import Happening, NotACalendar, happenings
from samverka_store.exchange.scope import scope_of
from samverka_store.model.meetings import Meeting
from samverka_store.words.language import SV
from tests.builders import Office, a_meeting, a_network
from tests.store.intake.hosts import a_calendar, taken_in

SINCE, UNTIL = date(2022, 1, 1), date(2025, 1, 1)
_CUSTOM = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


@pytest.fixture
def office() -> Office:
    office = Office(now=datetime(2023, 10, 16, 9, 0).astimezone())
    with office.change() as repository:
        a_network(repository, "Öppna forumet")
    return office


def _read(data: bytes) -> list[Happening]:
    return happenings(data, since=SINCE, until=UNTIL)[1]


@pytest.mark.parametrize(
    ("start", "note"),
    [
        ("DTSTART;TZID=Europe/Stockholm:20230918T133000", ()),
        ("DTSTART;TZID=W. Europe Standard Time:20230918T133000", ()),
        ('DTSTART;TZID="W. Europe Standard Time":20230918T133000', ()),
        ("DTSTART;TZID=Customized Time Zone:20230918T133000", ()),
        ("DTSTART;TZID=W. Europe Standard Time 1:20230918T133000", ("zone_assumed",)),
        (
            'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Stockholm":20230918T133000',
            ("zone_assumed",),
        ),
        ('DTSTART;TZID="tzone://Microsoft/Utc":20230918T113000', ()),
        ("DTSTART:20230918T113000Z", ()),
        ("DTSTART:20230918T133000", ()),
    ],
)
def test_half_past_one_is_half_past_one_whatever_the_zone_is_called(
    start: str, note: tuple[str, ...]
) -> None:
    (event,) = _read(a_calendar(f"UID:a\n{start}\nSUMMARY:Forum", zones=_CUSTOM))
    assert (event.first, event.start) == (date(2023, 9, 18), time(13, 30))
    assert event.notes == note


def test_what_is_wrong_with_one_event_is_told_of_that_one() -> None:
    events = _read(
        a_calendar(
            "UID:a\nDTSTART:2023-09-18 13:30\nSUMMARY:Ett",
            "UID:b\nSUMMARY:Två",
            "UID:c\nDTSTART:20230918T133000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:Tre",
            "UID:d\nDTSTART:20230918T133000Z\nRRULE:FREQ=DAILY;COUNT=5001\nSUMMARY:Fyra",
            "UID:e\nDTSTART;VALUE=DATE:20220406\nDTEND;VALUE=DATE:20220408\nSUMMARY:Fem",
        )
    )
    problems = {event.title: event.problem for event in events}
    assert problems == {
        "Ett": "unreadable_start",
        "Två": "no_start",
        "Tre": "recurrence_refused",
        "Fyra": "recurrence_refused",
        "Fem": "",
    }
    last = next(event for event in events if event.title == "Fem")
    assert (last.first, last.last, last.start) == (date(2022, 4, 6), date(2022, 4, 7), None)


def test_letters_split_by_folding_are_whole_and_other_encodings_too() -> None:
    folded = a_calendar("UID:a\nDTSTART:20230918T133000Z\nSUMMARY:MöteX")
    split = folded.replace("ö".encode(), "ö".encode()[:1] + b"\r\n " + "ö".encode()[1:])
    assert _read(split)[0].title == "MöteX"
    assert _read(b"\xef\xbb\xbf" + folded)[0].title == "MöteX"
    assert _read(folded.decode().encode("cp1252"))[0].title == "MöteX"
    assert _read(folded.replace(b"\r\n", b"\r"))[0].title == "MöteX"
    assert [event.title for event in _read(folded + folded)] == ["MöteX", "MöteX"]


def test_a_series_is_read_occasion_by_occasion(office: Office) -> None:
    data = a_calendar(
        "UID:s\nDTSTART;TZID=Europe/Stockholm:20230918T133000\n"
        "DTEND;TZID=Europe/Stockholm:20230918T153000\n"
        "RRULE:FREQ=MONTHLY;BYDAY=3MO;COUNT=4\n"
        "EXDATE;TZID=Europe/Stockholm:20231016T133000\nSUMMARY:Forum",
        "UID:s\nRECURRENCE-ID;TZID=Europe/Stockholm:20231218T133000\n"
        "DTSTART;TZID=Europe/Stockholm:20231212T140000\n"
        "DTEND;TZID=Europe/Stockholm:20231212T160000\nSUMMARY:Forum\\, flyttat",
        name="Öppna forumet",
    )
    taken = taken_in(office, data)
    assert {outcome.kind for outcome in taken.outcomes} == {"new"}
    meetings = sorted(office.repository.all(Meeting), key=lambda meeting: str(meeting.day))
    assert [(meeting.day, meeting.start) for meeting in meetings] == [
        (date(2023, 9, 18), time(13, 30)),
        (date(2023, 11, 20), time(13, 30)),
        (date(2023, 12, 12), time(14, 0)),
    ]
    assert {outcome.kind for outcome in taken_in(office, data).outcomes} == {"same"}


def test_a_meeting_that_the_calendar_cancels_is_cancelled(office: Office) -> None:
    event = "UID:a\nDTSTART:20231120T123000Z\nSUMMARY:Forum"
    defaults = {"network": "Öppna forumet"}
    taken_in(office, a_calendar(event), defaults=defaults)
    cancelled = event.replace("SUMMARY:", "STATUS:CANCELLED\nSUMMARY:Inställt: ")
    taken = taken_in(office, a_calendar(cancelled), defaults=defaults)
    assert [outcome.fields for outcome in taken.outcomes] == [("state",)]
    (meeting,) = office.repository.all(Meeting)
    assert (meeting.state, meeting.title) == ("cancelled", "Forum")


def test_a_video_link_makes_it_digital_and_attendees_are_left_out(office: Office) -> None:
    event = (
        "UID:a\nDTSTART:20231120T123000Z\nSUMMARY:Forum\n"
        "ATTENDEE:mailto:nagon@example.org\nLOCATION:Microsoft Teams-möte\n"
        "DESCRIPTION:Anslut: https://teams.example.org/l/1 <b>hej</b>\n"
        "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:x\nTRIGGER:-PT15M\nEND:VALARM"
    )
    (read,) = _read(a_calendar(event))
    assert read.notes == ("attendees_left_out", "alarms_left_out")
    taken_in(office, a_calendar(event), defaults={"network": "Öppna forumet"})
    (meeting,) = office.repository.all(Meeting)
    assert meeting.video_url == "https://teams.example.org/l/1"
    assert meeting.form == "hybrid"
    assert "nagon@example.org" not in str(office.repository.document(meeting.id))


def test_our_own_calendar_comes_in_unchanged_in_time_and_place(office: Office) -> None:
    with office.change() as repository:
        network = next(iter(repository.all(type(a_network(repository, "Annat")))))
        meeting = a_meeting(
            repository, network, date(2023, 11, 20), start=time(13, 30), end=time(15, 30)
        )
    data = calendar(office.repository, scope_of(None), words=SV)
    taken = taken_in(office, data, defaults={"network": network.ref})
    assert [outcome.ref for outcome in taken.outcomes] == [meeting.ref]
    again = office.repository.get(Meeting, meeting.id)
    assert (again.day, again.start, again.end, again.uid) == (
        meeting.day,
        meeting.start,
        meeting.end,
        meeting.uid,
    )


def test_what_is_no_calendar_is_refused() -> None:
    with pytest.raises(NotACalendar):
        _read(b"BEGIN:VEVENT\nEND:VCALENDAR\n")
