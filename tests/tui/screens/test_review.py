"""The review of the parking lot: gone through by one key each, left, come back to, summed up."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.usecases import step_proposal
from samverka_tui.app import SamverkaApp
from samverka_tui.screens.answers import AnswersScreen
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.review import ReviewScreen
from samverka_tui.screens.review_walk import Walk
from samverka_tui.widgets.detail_pane import DetailPane
from tests.builders import a_parked_idea, a_proposal
from tests.tui.screens.hosts import NOW, Desk, page, picture, press, running, write

TODAY = NOW.date()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Three ideas are due, the oldest first: Cafékväll, Skriv själv, Filmkväll; one is not."""
    desk = Desk(tmp_path)
    with desk.office.change() as repository:
        person = desk.records["person"]
        for title, day, given in (
            ("Filmkväll", date(2023, 10, 10), {"bearers": (Bearer(anonymous=True),)}),
            (
                "Cafékväll på biblioteket",
                date(2023, 9, 1),
                {
                    "bearers": (Bearer(name="Maj"),),
                    "text": "Ett kafé i månaden",
                    "revive_when": "en lokal",
                    "park_owner": person.id,
                },
            ),
            ("Skriv själv", date(2023, 10, 1), {"extensions": 2}),
        ):
            desk.records[title] = a_parked_idea(repository, title, review=day, **given)
        a_proposal(repository, "Kafékvällar på biblioteket")
    return desk


def now(desk: Desk, title: str) -> Proposal:
    return desk.repository.get(Proposal, desk.records[title].id)


async def read_in(pilot: Pilot[int], app: SamverkaApp) -> None:
    """Wait until the workspace is read."""
    while app.reading is not None:
        await pilot.pause(0.01)


CAFE = "Cafékväll på biblioteket"


async def test_the_due_ones_are_gone_through_and_summed_up_with_who_is_to_be_told(
    desk: Desk,
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await read_in(pilot, app)
        await press(pilot, "5", "f6")
        shown = picture(app)
        for told in (
            *("1 av 3 · Cafékväll på biblioteket", "Maj", "saknar pengar", "1 september 2023"),
            *("en lokal", "Kim Berg", "Ett kafé i månaden", "Kafékvällar på biblioteket (Ink"),
            *("aldrig", "lade till", "r Väck", "m Förläng", "c Avför", "→ Hoppa över", "e Ändra"),
        ):
            assert told in shown, told
        await press(pilot, "c", *"ingen lokal", "enter")
        assert now(desk, CAFE).state == "retired"
        assert "Ska få veta: Maj" in page(app).notice
        assert "2 av 3 · Skriv själv" in picture(app)
        assert "två gånger: nu väcks eller avförs den" in " ".join(picture(app).split())
        await press(pilot, "m")
        assert "får inte vänta längre" in page(app).notice
        await press(pilot, "right", "m", "enter", *"mars", "enter")
        assert (now(desk, "Filmkväll").extensions, now(desk, "Skriv själv").state) == (1, "parked")
        shown = picture(app)
        for told in (
            *("Genomgången är klar", "Ta upp den överhoppade nu", "Avförda (1)", "Förlängda (1)"),
            *("Ska få veta (2)", "Maj: Cafékväll", "anonym: Filmkväll", "vilar till 1 mars 2024"),
        ):
            assert told in shown, told
        await press(pilot, "enter")
        assert "3 av 3 · Skriv själv" in picture(app)
        await press(pilot, "r")
        assert now(desk, "Skriv själv").state == "received"
        assert "Väckta (1)" in picture(app)
        pane = app.screen.query_one(DetailPane)
        while pane.link_key != "answers":
            await press(pilot, "down")
        await press(pilot, "enter")
        assert isinstance(app.screen, AnswersScreen)


async def test_one_leaves_and_goes_on_with_what_is_left_and_what_is_undone_comes_back(
    desk: Desk,
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await read_in(pilot, app)
        await press(pilot, "f6", "right", "left")
        assert "1 av 3" in picture(app)
        await press(pilot, "right", "escape", "4", "f6")
        assert "2 av 3 · Skriv själv" in picture(app)
        await press(pilot, "r")
        assert "3 av 3 · Filmkväll" in picture(app)
        await press(pilot, "u")
        assert "2 av 3 · Skriv själv" in picture(app)
        assert now(desk, "Skriv själv").state == "parked"
        await press(pilot, "e")
        await write(pilot, "a ny rubrik")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ReviewScreen)
        assert "ny rubrik" in picture(app)
        assert app.screen.subjects()[0].id == desk.records["Skriv själv"].id


async def test_what_a_colleague_does_is_shown_and_respected(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await read_in(pilot, app)
        await press(pilot, "f6")
        desk.by_other(lambda r: step_proposal.revive(r, now(desk, CAFE), today=TODAY))
        desk.by_other(lambda r: step_proposal.revive(r, now(desk, "Filmkväll"), today=TODAY))
        desk.by_other(
            lambda r: a_parked_idea(r, "Ny och genast dags", review=date(2023, 10, 15)), by="eva"
        )
        app.refresh_now()
        await press(pilot)
        shown = " ".join(picture(app).split())
        assert "bo hann före. Läget är Inkommet" in shown
        assert "r Väck" not in shown
        await press(pilot, "r")
        assert page(app).notice.startswith("Det går inte här")
        await press(pilot, "right")
        assert "3 av 4 · Skriv själv" in picture(app)
        await press(pilot, "right")
        assert "4 av 4 · Ny och genast dags" in picture(app)
        await press(pilot, "c", "x")
        desk.by_other(
            lambda r: r.put(
                replace(r.get(Proposal, page(app).subjects()[0].id), revive_when="en gåva")
            )
        )
        app.refresh_now()
        await press(pilot, "enter")
        shown = picture(app)
        assert "Avgjorda av andra under tiden (2)" in shown
        assert "Avförda (1)" in shown


async def test_where_none_is_due_all_are_offered_by_day_and_where_none_is_parked_how_to_park(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path)
    with desk.office.change() as repository:
        soon = a_parked_idea(repository, "Snart dags", review=date(2023, 11, 1))
    app = desk.app()
    async with running(app) as pilot:
        await read_in(pilot, app)
        await press(pilot, "f6")
        assert "Ingen idé behöver prövas idag" in picture(app)
        assert "Nästa prövas 1 november 2023" in picture(app)
        assert "Gå igenom alla 2 parkerade, efter dag" in picture(app)
        await press(pilot, "enter")
        assert "1 av 2 · Snart dags" in picture(app)
        await press(pilot, "right", "r", "escape")
        assert desk.repository.get(Proposal, soon.id).state == "parked"
        await press(pilot, "f6", "a", "r")
        assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "escape", "f6")
        assert "det finns inget att gå igenom" in picture(app)
        assert "p för att parkera" in picture(app)


async def test_the_mouse_does_all_of_it(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await read_in(pilot, app)
        await press(pilot, "f6")
        lines = picture(app).splitlines()

        async def click(text: str) -> None:
            y = next(y for y, line in enumerate(picture(app).splitlines()) if text in line)
            x = picture(app).splitlines()[y].index(text)
            await pilot.click(offset=(x + 1, y))
            await pilot.pause()

        assert "1 av 3" in "\n".join(lines)
        await click("→ Hoppa över")
        assert "2 av 3" in picture(app)
        await click("r Väck")
        assert now(desk, "Skriv själv").state == "received"
        await click("Filmkväll")
        assert isinstance(app.screen, DetailScreen | ReviewScreen)


def test_a_walk_goes_in_order_and_counts_what_is_behind(desk: Desk) -> None:
    repository = desk.repository
    walk = Walk()
    walk.catch_up(repository, step_proposal.reviews_due(repository, today=TODAY), TODAY)
    assert (walk.here, walk.place, len(walk.ids)) == (desk.records[CAFE].id, 1, 3)
    walk.skip()
    walk.skip()
    assert (walk.place, walk.is_over) == (3, False)
    walk.skip()
    assert (walk.here, walk.is_over) == (0, True)
    assert walk.go_back()
    assert walk.here == desk.records["Filmkväll"].id
    walk.take_skipped()
    assert walk.here == desk.records[CAFE].id
    walk.skip()
    walk.widen(repository.all(Proposal))
    assert (walk.place, walk.is_of_all, len(walk.ids)) == (2, True, repository.count(Proposal))
