"""Into the parking lot and out of it on the screens: what is asked, and who is owed word."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from samverka_store.model.proposals import Bearer, Proposal
from samverka_tui.screens.answers import AnswersScreen
from samverka_tui.widgets.key_bar import KeyBar
from tests.builders import a_parked_idea, a_person
from tests.tui.screens.hosts import Desk, page, picture, press, running, the_list, write


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def now(desk: Desk, name: str) -> Proposal:
    return desk.repository.get(Proposal, desk.records[name].id)


async def test_what_is_parked_left_the_list_and_its_bearer_is_answered_from_the_receipt(
    desk: Desk,
) -> None:
    with desk.office.change() as repository:
        # What the cursor then stands on is not what the receipt is about.
        repository.put(replace(now(desk, "parked"), state="received"))
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        the_list(app).stand_on(desk.records["proposal"].id)
        await press(pilot, "p", *"dyrt", "enter", *"mars", "enter")
        await write(pilot, "ingen alls")
        await press(pilot, "enter")
        assert "finns inte" in picture(app)
        await press(pilot, *["backspace"] * 10)
        await write(pilot, "Kim Berg")
        await press(pilot, "enter", *"bidrag", "enter")
        parked = now(desk, "proposal")
        assert (parked.state, parked.reason, parked.review) == ("parked", "dyrt", date(2024, 3, 1))
        assert (parked.park_owner, parked.revive_when) == (desk.records["person"].id, "bidrag")
        assert page(app).subjects()[0].id == desk.records["parked"].id
        assert "Ska få veta: Maj via Sune" in page(app).notice
        assert " f Svara " in picture(app)
        await press(pilot, "f")
        assert isinstance(app.screen, AnswersScreen)
        assert app.screen.record_id == parked.id


@pytest.mark.parametrize("key", ["p", "s"])
async def test_each_way_out_is_offered_and_a_third_extension_is_not(desk: Desk, key: str) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "5", key)
        told = picture(app)
        for way in ("1 Väck: Inkommet", "2 Väck: Bereds", "3 Förläng", "4 Avför"):
            assert way in told
        await press(pilot, "3", "enter", *"juni", "enter")
        assert "vilar till 1 juni 2024. Förlängd en gång" in page(app).notice
        await press(pilot, key, "3", "enter", *"juli", "enter", key)
        told = " ".join(picture(app).split())
        assert now(desk, "parked").extensions == 2
        assert "förlängd två gånger: väck eller avför" in told
        assert "3 Avför" in told
        assert "Förläng" not in told
        await press(pilot, "2")
        assert (now(desk, "parked").state, now(desk, "parked").extensions) == ("under_review", 0)


async def test_whoever_is_owed_word_is_named_and_of_many_how_many(desk: Desk) -> None:
    with desk.office.change() as repository:
        eva = a_person(repository, "Eva Ek")
        bearers = (Bearer(person=eva.id), Bearer(anonymous=True), Bearer(name="Bo"))
        repository.put(replace(now(desk, "parked"), bearers=bearers))
        a_parked_idea(repository, "Fågelskådning", review=date(2025, 1, 1))
    app = desk.app()
    async with running(app, (120, 40)) as pilot:
        await press(pilot, "5", "p", "4", *"saknar mål", "enter")
        assert now(desk, "parked").state == "retired"
        assert "är avfört men går att hitta. Ska få veta: Eva Ek, anonym och 1 till" in (
            page(app).notice
        )
        await press(pilot, "u")
        assert now(desk, "parked").state == "parked"
        assert "p Väck" in app.screen.query_one(KeyBar).render_line(0).text
