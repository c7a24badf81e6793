"""Old proposals like the one typed: seen beneath the title, opened, joined; nothing is lost."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from samverka_store.model.proposals import Bearer, Proposal
from samverka_tui.app import SamverkaApp
from samverka_tui.forms.likeness import PAUSE
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.screens.alike_screen import AlikeScreen
from samverka_tui.screens.list_screen import ListScreen
from tests.builders import a_parked_idea, a_proposal
from tests.tui.screens.hosts import Desk, page, picture, press, running, write


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    with desk.office.change() as repository:
        a_parked_idea(repository, "Fler cykelställ på torget", bearers=(Bearer(name="Bo"),))
        a_proposal(repository, "Öppet café", state="retired", reason="ingen lokal")
    return desk


def the_old(desk: Desk) -> Proposal:
    return next(p for p in desk.repository.all(Proposal) if p.title.startswith("Fler"))


async def until(pilot: Pilot[int], done: Callable[[], object]) -> None:
    for _ in range(100):
        if done():
            return
        await pilot.pause(0.02)
    raise AssertionError(picture(pilot.app))  # type: ignore[arg-type]


async def is_indexed(pilot: Pilot[int], app: SamverkaApp) -> None:
    await until(pilot, lambda: app.similar_index().is_ready)


async def test_beneath_a_captured_idea_stand_old_ones_like_it_and_one_is_joined(
    desk: Desk,
) -> None:
    app, old = desk.app(), the_old(desk)
    line = f"Liknar {old.ref} · Parkerat · Fler cykelställ på torget"
    async with running(app) as pilot:
        await press(pilot, "4", "i")
        await is_indexed(pilot, app)
        await write(pilot, "Cykelställen vid torget")
        await until(pilot, lambda: line in picture(app))
        assert "↓ och Enter öppnar ett liknande; det du skriver står kvar" in picture(app)
        # Enter keeps what is typed: an old one is opened only when it is pointed at.
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, AlikeScreen)
        assert "saknar pengar" in picture(app)
        assert "n Ny idébärare" in picture(app)
        assert "Esc går tillbaka till det du skrev" in picture(app)
        await press(pilot, "n")
        await write(pilot, "Maj; anonym via Kim Berg")
        await press(pilot, "enter")
        kept = desk.repository.get(Proposal, old.id)
        assert [bearer.name for bearer in kept.bearers][:2] == ["Bo", "Maj"]
        assert kept.bearers[2] == Bearer(anonymous=True, via=desk.records["person"].id)
        assert f"är idébärare till {old.ref}" in page(app).notice
        await press(pilot, "escape")
        assert "Idé: Cykelställen vid torget" in picture(app)
        await write(pilot, " i norr")
        await press(pilot, "up", "up", "enter")
        assert "är fångad" in page(app).notice
        titles = {proposal.title for proposal in desk.repository.all(Proposal)}
        assert "Cykelställen vid torget i norr" in titles


async def test_going_elsewhere_from_an_old_one_keeps_what_was_typed_as_a_draft(
    desk: Desk,
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "i")
        await is_indexed(pilot, app)
        await write(pilot, "Café, öppet")
        await until(pilot, lambda: "· Avfört · Öppet café" in picture(app))
        await press(pilot, "down", "enter", "3")
        assert isinstance(app.screen, ListScreen)
        assert not page(app).is_asking
        await press(pilot, "i")
        assert ": Café, öppet" in picture(app)


async def test_beneath_the_title_of_a_form_too_but_never_the_proposal_itself(
    desk: Desk,
) -> None:
    app, old = desk.app(), the_old(desk)
    async with running(app) as pilot:
        await press(pilot, "4", "n")
        assert isinstance(app.screen, RecordForm)
        await is_indexed(pilot, app)
        await write(pilot, "Cykelställ torg")
        await until(pilot, lambda: f"Liknar {old.ref} · Parkerat" in picture(app))
        assert "↓ och Enter öppnar ett liknande" in picture(app)
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, AlikeScreen)
        await press(pilot, "escape")
        form = app.screen_stack[-1]
        assert isinstance(form, RecordForm)
        assert form.row("title").text == "Cykelställ torg"
        await press(pilot, "tab")
        assert "Liknar" not in picture(app)
        assert form.here is not form.row("title")
        await press(pilot, "shift+tab", "x")
        await until(pilot, lambda: "Liknar" in picture(app))
        # What came up unasked keeps nobody in the form.
        await press(pilot, "escape", "4", "n")
        await pilot.pause(2 * PAUSE)
        assert "Cykelställ torgx" in picture(app)
        assert "Liknar" not in picture(app)
        await press(pilot, "escape", "5", "e", "end", "x", "backspace")
        assert isinstance(app.screen, RecordForm)
        assert app.screen.row("title").text == "Motivationsfilm"
        await pilot.pause(2 * PAUSE)
        assert "Liknar" not in picture(app)


async def test_who_joins_what_was_merged_is_a_bearer_of_what_it_lives_on_in(desk: Desk) -> None:
    from samverka_store.usecases.add_bearers import add_bearers
    from samverka_store.usecases.merge_proposals import merge

    with desk.office.change() as repository:
        target = a_proposal(repository, "Cyklar")
        merge(repository, [the_old(desk)], target, today=date(2023, 10, 16))
        kept = add_bearers(repository, the_old(desk), [Bearer(name="Maj")])
    assert [one.id for one in kept] == [target.id]
    assert [bearer.name for bearer in kept[0].bearers] == ["Bo", "Maj"]
