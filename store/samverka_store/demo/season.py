"""The invented season: a forum, its ideas, manager networks, a conference and a measurement."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TypeVar

import msgspec

from samverka_store.demo import facts
from samverka_store.demo.ideas import build_ideas
from samverka_store.demo.knowledge import build_knowledge
from samverka_store.demo.stage import Stage, putting, workday
from samverka_store.entry.context import Context
from samverka_store.entry.lists import read_themes
from samverka_store.model.meetings import Attendance, Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.record import Link
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases.schedule_series import schedule
from samverka_store.usecases.step_meeting import cancel, move
from samverka_store.usecases.step_meeting import step as step_meeting
from samverka_store.words.language import words_for

T = TypeVar("T")


def build_season(stage: Stage) -> None:
    """Play the whole season on the stage."""
    ids = stage.on(240, _register)
    forum = stage.on(239, lambda repository: repository.put(_forum(ids, stage.today)))
    meetings = _forum_meetings(stage, forum)
    build_ideas(stage, forum, meetings, ids)
    stage.on(60, lambda repository: build_knowledge(repository, ids, stage.today))
    _manager_networks(stage, ids)
    _conference(stage, ids)
    _measurement(stage, ids)


def _register(repository: Repository) -> dict[str, int]:
    """The organisations and people, by name."""
    ids: dict[str, int] = {}
    for entry in facts.ORGANISATIONS:
        organisation = Organisation(name=entry.name, kind=entry.kind, parent=ids.get(entry.parent))
        ids[entry.name] = repository.put(organisation).id
    for number, someone in enumerate(facts.PEOPLE, start=1):
        person = Person(
            name=someone.name,
            role=someone.role,
            organisation=ids[someone.organisation],
            email=f"kontakt{number}@example.org",
            phone=f"010-000 00 {number:02d}",
            may_be_named=someone.named,
        )
        ids[someone.name] = repository.put(person).id
    return ids


def _forum(ids: dict[str, int], today: date) -> Network:
    return Network(
        name=facts.FORUM,
        kind="forum",
        state="active",
        purpose=facts.FORUM_PURPOSE,
        purpose_renewed=today - timedelta(days=200),
        open_to_all=True,
        host=ids["Socialförvaltningen i Strandvik"],
        contact=ids["Kim Berg"],
        contacts_verified=today - timedelta(days=90),
        venue="Fyrhuset, Hamngatan 4",
        video_url="https://video.example.org/forum",
        joining=facts.JOINING,
        links=(
            Link("Webbsida", "https://www.example.org/forum"),
            Link("Så ansluter du", "https://www.example.org/forum/anslut.pdf"),
        ),
    )


def _forum_meetings(stage: Stage, forum: Network) -> list[Meeting]:
    """Third Mondays on both sides of today: held, moved, cancelled, with and without theme."""
    series = Series(
        network=forum.id,
        name="Måndagsträffar",
        rule="FREQ=MONTHLY;BYDAY=3MO",
        first=stage.today - timedelta(days=110),
        last=stage.today + timedelta(days=125),
        start=time(13, 30),
        end=time(15, 30),
        form="hybrid",
    )
    _, planned = stage.on(200, lambda repository: schedule(repository, series))
    past = [m for m in planned if m.day and m.day < stage.today]
    coming = [m for m in planned if m.day and m.day >= stage.today]
    for place, meeting in enumerate(past):
        _hold(stage, meeting, place, documented=place < len(past) - 1)
    if len(coming) > 1:
        later = coming[1].day or stage.today
        stage.on(6, lambda r: move(r, coming[1], day=later + timedelta(days=1)))
    if len(coming) > 2:
        stage.on(5, lambda r: cancel(r, coming[2], reason="Lokalen renoveras."))
    return past + coming


def _hold(stage: Stage, meeting: Meeting, place: int, *, documented: bool) -> None:
    themes = facts.FORUM_THEMES[place % len(facts.FORUM_THEMES)]
    days_ago = (stage.today - (meeting.day or stage.today)).days

    def prepare(repository: Repository) -> Meeting:
        context = Context(repository, words_for("sv"), stage.today)
        with_theme = msgspec.structs.replace(meeting, themes=read_themes(themes, context, None))
        return step_meeting(repository, repository.put(with_theme), "announced")

    def document(repository: Repository) -> Meeting:
        held = repository.get(Meeting, meeting.id)
        counted = Attendance(
            people=21 + place, organisations=9, user_experience=6, remote=4 + place, first_timers=2
        )
        with_notes = msgspec.structs.replace(
            held, attendance=counted, notes="Samtalet fortsätter i arbetsgrupperna."
        )
        return step_meeting(repository, repository.put(with_notes), "documented")

    stage.on(days_ago + 20, prepare)
    stage.on(
        max(0, days_ago - 1),
        lambda r: step_meeting(r, r.get(Meeting, meeting.id), "held"),
    )
    if documented:
        stage.on(max(0, days_ago - 4), document)


def _manager_networks(stage: Stage, ids: dict[str, int]) -> None:
    names = [person.name for person in facts.PEOPLE]
    for place, name in enumerate(facts.MANAGER_NETWORKS):
        network = Network(
            name=name,
            kind="managers",
            state="active",
            host=ids["Region Klippan"],
            contact=ids["Nina Rask"],
            purpose_renewed=stage.today - timedelta(days=60),
            contacts_verified=stage.today - timedelta(days=30 + 50 * place),
        )
        kept = stage.on(180, putting(network))
        for offset in range(4):
            membership = Membership(
                network=kept.id,
                person=ids[names[(place + offset * 3) % len(names)]],
                role="coordinator" if offset == 0 else "member",
                since=stage.today - timedelta(days=400 + place),
            )
            stage.on(179, putting(membership))
        meeting = Meeting(
            network=kept.id,
            state="planned",
            title="Nätverksträff",
            day=workday(stage.today + timedelta(days=9 + 4 * place)),
            start=time(9),
            end=time(12),
            venue="Regionens hus, sal B",
        )
        stage.on(60, putting(meeting))


def _conference(stage: Stage, ids: dict[str, int]) -> None:
    network = Network(
        name=facts.CONFERENCE,
        kind="conference",
        state="active",
        host=ids["Region Klippan"],
        contacts_verified=stage.today,
        purpose_renewed=stage.today,
    )
    kept = stage.on(120, lambda r: r.put(network))
    first = workday(stage.today + timedelta(days=140))
    two_days = Meeting(
        network=kept.id,
        state="planned",
        title="Mötesplats Funktionsstöd",
        day=first,
        last_day=first + timedelta(days=1),
        venue="Kongresshallen, Öringe",
    )
    season = Meeting(
        network=kept.id,
        state="planned",
        title=facts.CONFERENCE,
        season=f"{stage.today.year + 1}-spring",
    )
    stage.on(100, putting(two_days))
    stage.on(100, putting(season))


def _measurement(stage: Stage, ids: dict[str, int]) -> None:
    network = Network(
        name=facts.MEASUREMENT,
        kind="evaluation",
        state="active",
        host=ids["Region Klippan"],
        contact=ids["Ali Noor"],
        contacts_verified=stage.today,
        purpose_renewed=stage.today,
    )
    kept = stage.on(90, lambda r: r.put(network))
    workshop = Meeting(
        network=kept.id,
        state="announced",
        title="Workshop: hur samverkan utvecklas",
        day=workday(stage.today + timedelta(days=30)),
        start=time(8, 30),
        end=time(12),
        venue="Stadshotellet, Ängsholm",
        audience="Lokala samverkansgruppen, berörda chefer och politiker",
    )
    stage.on(80, putting(workshop))
