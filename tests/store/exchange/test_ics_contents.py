"""Calendars as other libraries read them: what stands in them, of whom, in which order."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from samverka_store.errors import UsageError
from samverka_store.exchange.ics import calendar
from samverka_store.exchange.scope import EVERYTHING, meetings_in, scope_of
from samverka_store.model.meetings import Speaker, Theme
from samverka_store.model.record import Link
from samverka_store.usecases.step_meeting import cancel
from samverka_store.words.language import words_for
from tests.builders import (
    Office,
    a_meeting,
    a_network,
    a_person,
    a_proposal,
    a_series,
    a_theme,
    an_organisation,
    meetings_of,
)
from tests.store.exchange.readers import READERS, Seen

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


def test_a_file_of_many_has_a_name_and_asks_to_be_fetched_again_and_one_of_one_does_not(
    office: Office,
) -> None:
    with office.change() as repository:
        network = a_network(repository)
        series = a_series(repository, network)
    one = meetings_of(office.repository, series)[0]

    def heads(record: object) -> set[str]:
        data = calendar(office.repository, scope_of(record), words=SV)  # type: ignore[arg-type] # by design
        return set(lines_of(data))

    feed = {"REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H"}
    assert feed | {"NAME:Forum för delaktighet", "X-WR-CALNAME:Forum för delaktighet"} <= heads(
        network
    )
    assert feed | {"NAME:Forum för delaktighet – Hösten 2023"} <= heads(series)
    assert feed | {"NAME:Alla nätverks möten"} <= heads(None)
    assert not [
        line for line in heads(one) if line.startswith(("NAME", "X-WR", "REFRESH", "X-PUBL"))
    ]


def test_lines_end_in_crlf_and_are_folded_at_75_bytes_between_letters(office: Office) -> None:
    with office.change() as repository:
        network = a_network(repository, "Å" * 90)
        a_meeting(repository, network, joining="ö€😀" * 60)
    data = file_of(office)
    rows = data.split(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, rows)) <= 75
    assert all(row.decode() or True for row in rows)


def test_the_video_link_is_the_first_line_and_a_conference(office: Office, reader: str) -> None:
    url = "https://video.example.org/forum?a=1;b=2,3"
    with office.change() as repository:
        a_meeting(
            repository,
            a_network(repository),
            form="hybrid",
            venue="Kulturhuset, Storgatan 1",
            video_url=url,
            joining="Kod: 1234",
        )
    data = file_of(office)
    [seen] = read(reader, data)
    assert seen.text.splitlines()[0] == f"Anslut: {url}"
    assert "Kod: 1234" in seen.text.splitlines()
    assert seen.place == "Kulturhuset, Storgatan 1, även digitalt"
    assert f"CONFERENCE;FEATURE=VIDEO;LABEL=Videolänk;VALUE=URI:{url}" in lines_of(data)


def test_themes_stand_with_their_speakers_and_the_network_as_category(
    office: Office, reader: str
) -> None:
    with office.change() as repository:
        lo = a_person(repository, "Lo Lind", role="enhetschef")
        kim = a_person(repository, "Kim Berg", may_be_named=True)
        themes = (
            a_theme("Återhämtning", "Eva Ek", "Bo"),
            Theme(title="Fritid", speakers=(Speaker(person=lo.id), Speaker(person=kim.id))),
        )
        links = (Link("Webbsida", "https://example.org/forum"),)
        a_meeting(repository, a_network(repository, links=links), themes=themes)
    data = file_of(office)
    [seen] = read(reader, data)
    assert seen.title == "Forum för delaktighet: Återhämtning, Fritid"
    assert "- Återhämtning – Eva Ek; Bo" in seen.text.splitlines()
    assert "- Fritid – enhetschef; Kim Berg" in seen.text.splitlines()
    assert {"CATEGORIES:Forum för delaktighet", "URL:https://example.org/forum"} <= set(
        lines_of(data)
    )


def test_a_contact_who_has_not_agreed_stands_by_role_and_organisation(office: Office) -> None:
    with office.change() as repository:
        host = an_organisation(repository, "Vallby kommun", email="info@vallby.example.org")
        lo = a_person(
            repository,
            "Lo Lind",
            role="samordnare",
            organisation=host.id,
            email="lo@example.org",
            phone="010-111 11 11",
        )
        network = a_network(repository, contact=lo.id)
        a_meeting(repository, network, joining="Ring Lo Lind, 010-111 11 11, lo@example.org.")
    text = file_of(office).decode().replace("\r\n ", "")
    assert "CONTACT:Samordnare\\, Vallby kommun\\, info@vallby.example.org" in text
    assert "Lo Lind" not in text
    assert "lo@example" not in text
    assert "111 11 11" not in text


def test_a_contact_who_has_agreed_stands_by_name(office: Office, reader: str) -> None:
    with office.change() as repository:
        kim = a_person(repository, may_be_named=True, role="samordnare", email="kim@example.org")
        a_meeting(repository, a_network(repository), contact=kim.id)
    [seen] = read(reader, file_of(office))
    assert seen.text.splitlines()[-1] == "Kontakt: Kim Berg, samordnare, kim@example.org"


def test_what_lies_in_the_trash_is_in_no_calendar(office: Office) -> None:
    with office.change() as repository:
        meeting = a_meeting(repository, a_network(repository))
        repository.remove(meeting)
    for scope in (EVERYTHING, scope_of(meeting)):
        assert b"VEVENT" not in calendar(office.repository, scope, words=SV)


def test_meetings_come_by_day_start_and_reference(office: Office) -> None:
    with office.change() as repository:
        network = a_network(repository)
        late = a_meeting(repository, network, date(2023, 10, 2))
        second = a_meeting(repository, network, start=time(14))
        first = a_meeting(repository, network)
        twin = a_meeting(repository, network)
        season = a_meeting(repository, network, None, season="2023-autumn")
        unknown = a_meeting(repository, network, None)
    found = meetings_in(office.repository, scope_of(network))
    assert [m.ref for m in found] == [m.ref for m in (first, twin, second, late, season, unknown)]


def test_only_meetings_series_and_networks_can_be_a_calendar(office: Office) -> None:
    with office.change() as repository:
        proposal = a_proposal(repository)
    with pytest.raises(UsageError):
        scope_of(proposal)


def test_a_title_too_long_for_a_calendar_leaves_the_themes_to_the_text(office: Office) -> None:
    with office.change() as repository:
        meeting = a_meeting(
            repository, a_network(repository), themes=tuple(a_theme("Ä" * 50) for _ in range(3))
        )
        repository.put(replace(meeting, title="Höstträff"))
    lines = lines_of(file_of(office))
    assert "SUMMARY:Höstträff" in lines


def test_english_words_are_used_when_asked_for(office: Office) -> None:
    with office.change() as repository:
        cancel(repository, a_meeting(repository, a_network(repository)), reason="the hall is shut")
    data = calendar(office.repository, EVERYTHING, words=words_for("en"))
    assert "SUMMARY:CANCELLED: Forum för delaktighet" in lines_of(data)
    assert "PRODID:-//Samverka//Samverka//SV" in lines_of(data)
