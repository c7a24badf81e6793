"""Calendars as other libraries read them: local times, moved, cancelled, whole days, identity."""

from datetime import date, datetime, time

import pytest

from samverka_store.exchange.ics import calendar
from samverka_store.exchange.scope import EVERYTHING, left_out, scope_of
from samverka_store.usecases.step_meeting import cancel, move
from samverka_store.words.language import words_for
from tests.builders import (
    Office,
    a_meeting,
    a_network,
    a_person,
    a_series,
)
from tests.store.exchange.readers import READERS, STOCKHOLM, Seen

SV = words_for("sv")
MONDAYS = (date(2023, 9, 18), date(2023, 10, 16), date(2023, 11, 20), date(2023, 12, 18))


@pytest.fixture
def office() -> Office:
    return Office()


def file_of(office: Office) -> bytes:
    """The calendar of everything."""
    return calendar(office.repository, EVERYTHING, words=SV)


def lines_of(data: bytes) -> list[str]:
    """The lines of a calendar, unfolded."""
    return data.replace(b"\r\n ", b"").decode().split("\r\n")


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def read(reader: str, data: bytes) -> list[Seen]:
    return READERS[reader](data)


def test_the_third_mondays_stay_at_half_past_one_across_the_change_to_winter_time(
    office: Office, reader: str
) -> None:
    with office.change() as repository:
        a_series(repository, a_network(repository))
    seen = read(reader, file_of(office))
    assert [(entry.start, entry.end) for entry in seen] == [
        (
            datetime.combine(day, time(13, 30), STOCKHOLM),
            datetime.combine(day, time(15, 30), STOCKHOLM),
        )
        for day in MONDAYS
    ]
    offsets = [str(entry.start.utcoffset()) for entry in seen if isinstance(entry.start, datetime)]
    assert offsets == ["2:00:00", "2:00:00", "1:00:00", "1:00:00"]


def test_a_moved_meeting_keeps_its_uid_and_raises_its_sequence(office: Office, reader: str) -> None:
    with office.change() as repository:
        meeting = a_meeting(repository, a_network(repository), date(2023, 12, 18))
    before = file_of(office)
    with office.change(days_later=1) as repository:
        move(repository, meeting, day=date(2023, 12, 12))
    after = file_of(office)
    [old], [new] = read(reader, before), read(reader, after)
    assert new.uid == old.uid == meeting.uid
    assert new.start == datetime(2023, 12, 12, 13, 30, tzinfo=STOCKHOLM)
    assert "Flyttat från måndag 18 december 2023." in new.text.splitlines()
    assert "SEQUENCE:0" in lines_of(before)
    assert "SEQUENCE:1" in lines_of(after)
    assert "DTSTAMP:20230901T070000Z" in lines_of(before)
    assert {"DTSTAMP:20230902T070000Z", "CREATED:20230901T070000Z"} <= set(lines_of(after))


def test_a_cancelled_meeting_stays_and_says_so_and_takes_no_time(
    office: Office, reader: str
) -> None:
    with office.change() as repository:
        meeting = a_meeting(
            repository, a_network(repository), video_url="https://video.example.org/forum"
        )
        cancel(repository, meeting, reason="lokalen är stängd")
    data = file_of(office)
    [seen] = read(reader, data)
    assert seen.uid == meeting.uid
    assert seen.status == "CANCELLED"
    assert seen.title == "INSTÄLLT: Forum för delaktighet"
    assert seen.text.splitlines()[0] == "Inställt: lokalen är stängd"
    assert {"TRANSP:TRANSPARENT", "SEQUENCE:1"} <= set(lines_of(data))
    assert "video.example.org" not in data.decode()


def test_a_meeting_without_theme_is_confirmed_and_says_that_the_theme_comes(
    office: Office, reader: str
) -> None:
    with office.change() as repository:
        a_meeting(repository, a_network(repository))
    [seen] = read(reader, file_of(office))
    assert seen.status == "CONFIRMED"
    assert seen.title == "Forum för delaktighet: tema meddelas senare"
    assert "Tema meddelas senare." in seen.text.splitlines()


def test_whole_days_end_the_day_after_the_last_and_take_no_time(
    office: Office, reader: str
) -> None:
    with office.change() as repository:
        a_meeting(
            repository,
            a_network(repository),
            date(2022, 4, 6),
            last_day=date(2022, 4, 7),
            start=None,
            end=None,
        )
    data = file_of(office)
    [seen] = read(reader, data)
    assert (seen.start, seen.end) == (date(2022, 4, 6), date(2022, 4, 8))
    assert "DTEND;VALUE=DATE:20220408" in lines_of(data)
    assert "TRANSP:TRANSPARENT" in lines_of(data)


def test_a_meeting_without_times_is_one_whole_day(office: Office, reader: str) -> None:
    with office.change() as repository:
        a_meeting(repository, a_network(repository), start=None, end=None)
    [seen] = read(reader, file_of(office))
    assert (seen.start, seen.end) == (date(2023, 9, 18), date(2023, 9, 19))


def test_times_over_two_days_go_from_the_first_to_the_last(office: Office, reader: str) -> None:
    with office.change() as repository:
        a_meeting(
            repository,
            a_network(repository),
            date(2022, 4, 6),
            last_day=date(2022, 4, 7),
            start=time(9),
            end=time(16),
        )
    [seen] = read(reader, file_of(office))
    assert seen.start == datetime(2022, 4, 6, 9, tzinfo=STOCKHOLM)
    assert seen.end == datetime(2022, 4, 7, 16, tzinfo=STOCKHOLM)


@pytest.mark.parametrize("reader", ["vobject", "ical", "icalendar"])
def test_a_start_without_an_end_is_not_given_one(office: Office, reader: str) -> None:
    with office.change() as repository:
        a_meeting(repository, a_network(repository), end=None)
    data = file_of(office)
    [seen] = read(reader, data)
    assert seen.start == datetime(2023, 9, 18, 13, 30, tzinfo=STOCKHOLM)
    assert not [line for line in lines_of(data) if line.startswith("DTEND")]
    assert "Börjar kl. 13.30." in seen.text.splitlines()


def test_another_zone_is_written_in_utc(office: Office, reader: str) -> None:
    with office.change() as repository:
        a_meeting(repository, a_network(repository), zone="Europe/London")
    data = file_of(office)
    [seen] = read(reader, data)
    assert seen.start == datetime(2023, 9, 18, 14, 30, tzinfo=STOCKHOLM)
    assert "DTSTART:20230918T123000Z" in lines_of(data)


def test_an_hour_that_the_change_to_summer_time_skips_is_the_hour_after(
    office: Office, reader: str
) -> None:
    with office.change() as repository:
        a_meeting(
            repository, a_network(repository), date(2024, 3, 31), start=time(2, 30), end=time(4)
        )
    [seen] = read(reader, file_of(office))
    assert seen.start == datetime(2024, 3, 31, 3, 30, tzinfo=STOCKHOLM)


def test_a_meeting_known_by_its_season_is_left_out_and_counted(office: Office) -> None:
    with office.change() as repository:
        network = a_network(repository)
        a_meeting(repository, network, None, season="2025-spring")
        a_meeting(repository, network)
    scope = scope_of(network)
    assert left_out(office.repository, scope) == 1
    assert calendar(office.repository, scope, words=SV).count(b"BEGIN:VEVENT") == 1


def test_what_makes_readers_ask_or_remind_is_never_written(office: Office) -> None:
    with office.change() as repository:
        contact = a_person(repository, may_be_named=True, email="kim.berg@example.org")
        a_series(repository, a_network(repository, contact=contact.id))
    names = {line.partition(":")[0].partition(";")[0] for line in lines_of(file_of(office))}
    assert not names & {"METHOD", "ORGANIZER", "ATTENDEE", "VALARM", "VTODO", "COMMENT", "RDATE"}
    assert "ACTION" not in names


def test_the_zone_has_one_standard_and_one_daylight_each_with_a_rule(office: Office) -> None:
    with office.change() as repository:
        a_meeting(repository, a_network(repository))
    lines = lines_of(file_of(office))
    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert lines.count("BEGIN:STANDARD") == lines.count("BEGIN:DAYLIGHT") == 1
    rules = [line for line in lines if line.startswith("RRULE")]
    assert rules == [
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    ]
