"""Themes in time, meetings held and documented, and who came to them."""

from datetime import date, timedelta

import msgspec

from samverka_store.figures.all import KEYS, figures
from samverka_store.figures.figure import Figure, Period
from samverka_store.model.meetings import Attendance, Meeting, Speaker, Theme
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Bearer
from samverka_store.repository import Repository
from samverka_store.usecases.document_meeting import document
from samverka_store.usecases.step_meeting import cancel, step
from samverka_store.words.language import EN, SV
from tests.builders import (
    a_meeting,
    a_network,
    a_person,
    a_proposal,
    a_theme,
    an_organisation,
)
from tests.store.desk import Desk

START = date(2023, 9, 1)
AUTUMN = Period(START, date(2023, 12, 31))


def after(days: int) -> date:
    return START + timedelta(days=days)


def figure(key: str, repository: Repository, today: date) -> Figure:
    return next(one for one in figures(repository, AUTUMN, today=today) if one.key == key)


def held(repository: Repository, network: Network, days: int, **counts: int) -> Meeting:
    return a_meeting(
        repository, network, after(days), state="held", attendance=Attendance(**counts)
    )


def test_a_theme_is_in_time_fourteen_days_ahead(desk: Desk) -> None:
    repository = desk.repository
    network = a_network(repository)
    early = a_meeting(repository, network, after(30))
    late = a_meeting(repository, network, after(30))
    a_meeting(repository, network, after(30), title="Från början")
    a_meeting(repository, network, after(90))
    a_meeting(repository, network, after(30), state="cancelled", reason="x")
    desk.later(days=16)
    theme = (a_theme("Ensamhet"),)
    repository.put(msgspec.structs.replace(early, themes=theme))
    found = figure("theme_in_time", repository, after(16))
    assert (found.part, found.n, found.open) == (2, 2, 0)
    desk.later(days=1)
    found = figure("theme_in_time", repository, after(17))
    assert (found.part, found.n, found.open) == (2, 3, 1)
    repository.put(msgspec.structs.replace(late, themes=theme))
    found = figure("theme_in_time", repository, after(31))
    assert (found.part, found.n, found.open) == (2, 3, 0)


def test_themes_come_from_outside_when_someone_of_another_organisation_has_part(
    repository: Repository,
) -> None:
    host, other = (an_organisation(repository, name) for name in ("Kommunen", "Föreningen"))
    network = a_network(repository, host=host.id)
    inside, outside = (a_person(repository, organisation=one.id) for one in (host, other))
    suggestions = [
        a_proposal(repository, bearers=(Bearer(person=person.id),)) for person in (inside, outside)
    ]
    themes = (
        Theme(title="Värdens", proposal=suggestions[0].id),
        Theme(title="Förslag utifrån", proposal=suggestions[1].id),
        Theme(title="Okänd", speakers=(Speaker(name="Maj"),)),
        Theme(title="Talare", speakers=(Speaker(person=outside.id),)),
        Theme(title="Fritt namn", speakers=(Speaker(organisation_name="kommunen"),)),
        Theme(title="Annat namn", speakers=(Speaker(organisation_name="Biblioteket"),)),
    )
    a_meeting(repository, network, after(9), state="held", themes=themes)
    a_meeting(repository, network, after(10), themes=themes)
    found = figure("themes_from_outside", repository, after(20))
    assert (found.part, found.n) == (3, 6)


def test_of_the_meetings_planned_some_were_held(repository: Repository) -> None:
    network = a_network(repository)
    step(repository, a_meeting(repository, network, after(9)), "held")
    cancel(repository, a_meeting(repository, network, after(40)), reason="Sjuk")
    a_meeting(repository, network, after(10))
    a_meeting(repository, network, after(50))
    a_meeting(repository, network, after(400), state="held")
    found = figure("held_of_planned", repository, after(20))
    assert (found.part, found.n, found.open) == (1, 3, 1)


def test_notes_are_in_time_within_the_networks_days(desk: Desk) -> None:
    repository = desk.repository
    network = a_network(repository)
    meetings = [held(repository, network, 0, people=3) for _ in range(3)]
    found = figure("notes_in_time", repository, after(7))
    assert (found.value, found.n) == (None, 0)
    desk.later(days=7)
    document(repository, meetings[0])
    desk.later(days=1)
    document(repository, meetings[1])
    found = figure("notes_in_time", repository, after(8))
    assert (found.part, found.n, found.open) == (1, 3, 1)


def test_attendance_is_told_where_it_was_counted(repository: Repository) -> None:
    network = a_network(repository)
    held(repository, network, 17, people=24, first_timers=2, remote=3)
    held(repository, network, 45, people=10, first_timers=4)
    held(repository, network, 80)
    people = figure("attendance", repository, after(99))
    assert (people.value, people.n) == (10, 2)
    assert people.points == ((after(17), 24.0), (after(45), 10.0))
    first = figure("first_timer_share", repository, after(99))
    assert (first.part, first.n) == (6, 34)
    remote = figure("remote_share", repository, after(99))
    assert (remote.part, remote.n, remote.value) == (3, 24, 0.125)
    assert figure("user_experience_share", repository, after(99)).value is None


def test_an_empty_workspace_has_every_figure_and_says_nothing(repository: Repository) -> None:
    found = figures(repository, AUTUMN, today=after(9))
    assert tuple(one.key for one in found) == KEYS
    assert {(one.n, one.open) for one in found} == {(0, 0)}
    assert {one.value for one in found if one.unit != "count"} == {None}


def test_every_figure_has_its_name_and_definition() -> None:
    for words in (SV, EN):
        for key in KEYS:
            name = getattr(words.figures, key)
            assert name.label
            assert name.definition.endswith(".")
        labels = [getattr(words.figures, key).label for key in KEYS]
        assert len(set(labels)) == len(labels)
