"""What is typed in one burst is taken as if it had been typed slowly."""

from pathlib import Path
from time import monotonic

import pytest
from textual.events import Key, Paste
from textual.pilot import Pilot

from samverka_store.model.proposals import Proposal
from samverka_tui.forms.fields import LineField
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.screens.palette import PaletteScreen
from tests.tui.screens.hosts import Desk, press, running

NAMED = {"/": "slash", "⏎": "enter", "⎋": "escape", "⇥": "tab"}
CHARACTERS = {"⏎": "\r", "⎋": "\x1b", "⇥": "\t"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


async def burst(pilot: Pilot[int], text: str) -> None:
    """Send keys as a slow line does: all at once."""
    for sign in text:
        pilot.app.post_message(Key(NAMED.get(sign, sign), CHARACTERS.get(sign, sign)))
    for _ in range(20):
        await pilot.pause(0.01)


async def test_an_idea_typed_in_one_burst_is_taken_down_and_commands_nothing(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        before = desk.repository.count(Proposal)
        await burst(pilot, "idädläggmer⏎")
        titles = [proposal.title for proposal in desk.repository.all(Proposal)]
        assert "dädläggmer" in titles
        assert len(titles) == before + 1


async def test_ideas_typed_one_after_the_other_lose_no_letter(desk: Desk) -> None:
    app = desk.app()
    ideas = [f"Tanke nummer {number}" for number in range(8)]
    there = desk.repository.count(Proposal)
    async with running(app) as pilot:
        await press(pilot, "3", "l")
        await burst(pilot, "".join(f"i{idea}⏎" for idea in ideas))
        before = monotonic()
        while desk.repository.count(Proposal) < there + 8 and monotonic() - before < 20:
            await pilot.pause(0.02)
        await pilot.pause(0.2)
        titles = [proposal.title for proposal in desk.repository.all(Proposal)]
        assert [title for title in titles if "nummer" in title] == ideas


async def test_a_form_takes_what_was_typed_while_it_opened(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6")
        await burst(pilot, "nBo⇥Roll")
        assert isinstance(app.screen, RecordForm)
        assert app.screen.row("name").text == "Bo"
        assert app.screen.row("role").text == "Roll"


async def test_a_filter_takes_what_was_typed_while_it_opened(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        await burst(pilot, "/xdqu")
        assert app.screen.query_one(LineField).value == "xdqu"


async def test_the_palette_takes_what_was_typed_while_it_opened(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        app.post_message(Key("ctrl+p", None))
        await burst(pilot, "möt")
        assert isinstance(app.screen, PaletteScreen)
        assert app.screen.query_one(LineField).value == "möt"


async def test_a_paste_right_after_the_key_reaches_the_line(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        app.post_message(Key("i", "i"))
        app.post_message(Paste("två\nrader"))
        await burst(pilot, "d")
        assert app.screen.query_one(LineField).value == "två raderd"


async def test_keys_go_on_after_a_page_was_closed_by_one(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6")
        await burst(pilot, "n⎋n⎋4iab⏎")
        assert "ab" in [proposal.title for proposal in desk.repository.all(Proposal)]


async def test_a_question_left_and_another_opened_in_one_burst_gets_every_letter(
    tmp_path: Path,
) -> None:
    app = Desk(tmp_path).app()
    async with running(app) as pilot:
        await press(pilot, "4", "i")
        for key in ("escape", "i", "N", "y"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await press(pilot)
        await pilot.pause(0.1)
        assert [field.value for field in app.screen.query(LineField)] == ["Ny"]
