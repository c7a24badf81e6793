"""While one reads a page others change what it is about: the line under the eye stays."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.remove_record import remove, restore
from samverka_tui.app import SamverkaApp
from samverka_tui.screens.history import HistoryScreen
from samverka_tui.screens.palette import PaletteScreen
from samverka_tui.screens.remembered import remember_seen
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.month_grid import MonthGrid
from samverka_tui.widgets.record_list import RecordList
from tests.builders import a_meeting, a_network, a_proposal
from tests.tui.screens.hosts import (
    NARROW,
    NOW,
    WIDE,
    Desk,
    page,
    picture,
    press,
    running,
    the_list,
    the_record,
    write,
)

LINES = 40


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def rewrite(desk: Desk, field: str, text: str) -> None:
    """Someone else changes what the proposal says."""
    desk.by_other(lambda r: r.set_fields(desk.records["proposal"].id, {field: text}))


def rewrite_network(desk: Desk, network: Network, purpose: str) -> None:
    """Someone else changes what a network is for."""
    desk.by_other(lambda r: r.set_fields(network.id, {"purpose": purpose}))


def add(desk: Desk, title: str) -> None:
    """Someone else adds a proposal."""
    desk.by_other(lambda r: a_proposal(r, title))


async def comes_in(app: SamverkaApp, pilot: Pilot[int]) -> None:
    app.refresh_now()
    await pilot.pause()


def first_line(app: SamverkaApp) -> str:
    """The first line of the page's text that is in sight, without its sign for more."""
    pane = app.screen.query_one(DetailPane)
    return picture(app).splitlines()[pane.region.y].removesuffix("↑").strip()


async def test_a_record_is_read_on_at_the_same_line(desk: Desk) -> None:
    with desk.office.change() as repository:
        long = "\n".join(f"Rad {n}" for n in range(LINES))
        repository.set_fields(desk.records["proposal"].id, {"text": long, "result": long.lower()})
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "enter", "pagedown", "pagedown")
        before = first_line(app)
        assert before.lower().startswith("rad ")
        for lines in (3, 60, 1, 40):
            text = "\n".join(f"Ny rad {n}" for n in range(lines))
            rewrite(desk, "alternatives", text)
            await comes_in(app, pilot)
            assert first_line(app) == before


async def test_a_history_is_read_on_at_the_same_line_while_it_grows(desk: Desk) -> None:
    for n in range(15):
        rewrite(desk, "text", f"Lydelse {n}")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "h")
        assert "Lydelse 14" in picture(app)
        await press(pilot, "pagedown")
        history = app.screen
        assert isinstance(history, HistoryScreen)
        before = history.event
        below = picture(app).splitlines()[11:21]
        assert any("Lydelse" in line for line in below)
        for n in range(15, 18):
            rewrite(desk, "text", f"Lydelse {n}")
            await comes_in(app, pilot)
            assert history.event == before
            assert picture(app).splitlines()[11:21] == below
        await press(pilot, "home")
        assert "Lydelse 17" in picture(app)
        rewrite(desk, "text", "Lydelse 18")
        await comes_in(app, pilot)
        assert "Lydelse 18" in picture(app)


async def test_the_chosen_link_stays_chosen(desk: Desk) -> None:
    app = desk.app()
    async with running(app, WIDE) as pilot:
        await press(pilot, "2", "enter", "down", "down")
        pane = app.screen.query_one(DetailPane)
        key = pane.link_key
        assert key is not None
        desk.by_other(lambda r: a_proposal(r, "Ny i raden", network=desk.records["network"].id))
        await comes_in(app, pilot)
        assert "Ny i raden" in picture(app)
        assert pane.link_key == key


async def test_a_record_that_is_removed_and_restored_says_so_where_it_is_read(desk: Desk) -> None:
    with desk.office.change() as repository:
        lone = a_proposal(repository, "Ensam tanke")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        the_list(app).stand_on(lone.id)
        await press(pilot, "enter")
        desk.by_other(lambda r: remove(r, lone))
        await comes_in(app, pilot)
        assert "i papperskorgen sedan" in picture(app)
        assert "r Återställ" in picture(app)
        assert "e Ändra" not in picture(app)
        await press(pilot, "p")
        assert page(app).notice.startswith("Det går inte här")
        desk.by_other(lambda r: restore(r, lone))
        await comes_in(app, pilot)
        assert "i papperskorgen sedan" not in picture(app)
        assert "e Ändra" in picture(app)
        assert the_record(app).record_id == lone.id


async def test_the_search_stays_true_and_its_cursor_where_it_was(desk: Desk) -> None:
    with desk.office.change() as repository:
        made = [a_proposal(repository, f"Kvarn {n:02}") for n in range(10, 40)]
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "ctrl+f")
        await write(pilot, "kvarn")
        await press(pilot, *["down"] * 20)
        found = app.screen.query_one(RecordList)
        key, line = found.cursor_key, found.cursor_index - found.scroll_offset.y
        assert key == f"open:{made[20].id}"
        for name in ("Kvarn 01", "Kvarn 02"):
            add(desk, name)
            await comes_in(app, pilot)
            assert (found.cursor_key, found.cursor_index - found.scroll_offset.y) == (key, line)
        desk.by_other(lambda r: r.remove(made[0]))
        desk.by_other(lambda r: r.set_fields(made[20].id, {"title": "Kvarn 30 med hjul"}))
        await comes_in(app, pilot)
        assert found.cursor_key == key
        assert "Kvarn 30 med hjul" in picture(app)
        assert " 22/31" in picture(app).splitlines()[-2]
        assert isinstance(app.screen, PaletteScreen)
        await write(pilot, " 3")
        assert found.cursor_index == 0
        await press(pilot, "down", "enter")
        assert the_record(app).record_id == made[21].id


async def test_a_preview_shows_what_is_there_now_and_the_file_too(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "x", "down")
        offers = app.screen.query_one("#offers", RecordList)
        key = offers.cursor_key
        desk.by_other(lambda r: r.set_fields(desk.records["network"].id, {"name": "Rådet"}))
        desk.by_other(
            lambda r: a_meeting(r, r.get(Network, desk.records["network"].id), NOW.date())
        )
        await comes_in(app, pilot)
        assert offers.cursor_key == key
        assert "Rådet" in picture(app)
        await press(pilot, "home")
        assert "Rådet" in picture(app)


async def test_the_month_keeps_its_day_and_counts_what_came(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3", "v", "right", "right")
        grid = app.screen.query_one(MonthGrid)
        day, before = grid.day, picture(app)
        network = desk.repository.get(Network, desk.records["network"].id)
        desk.by_other(lambda r: a_meeting(r, network, day))
        await comes_in(app, pilot)
        assert grid.day == day
        assert grid.has_focus
        assert picture(app) != before


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_first_page_keeps_the_cursor_while_things_fall_due(
    desk: Desk, size: tuple[int, int]
) -> None:
    def more(repository: Repository) -> None:
        for n in range(30):
            proposal = a_proposal(repository, f"Tanke {n}", network=desk.records["network"].id)
            repository.set_fields(proposal.id, {"bearers": [{"name": "Maj"}]})

    with desk.office.change() as repository:
        more(repository)
    app = desk.app()
    async with running(app, size) as pilot:
        await press(pilot, *["down"] * 12)
        rows = the_list(app).record_list
        key = rows.cursor_key
        desk.by_other(more)
        await comes_in(app, pilot)
        assert rows.cursor_key == key
        assert 0 <= rows.cursor_index - rows.scroll_offset.y < rows.size.height - 1


async def test_what_others_changed_stays_under_the_cursor_when_they_change_it_again(
    desk: Desk, tmp_path: Path
) -> None:
    remember_seen(tmp_path / "state", tmp_path / "data", 0)
    with desk.office.change() as repository:
        networks = [a_network(repository, f"Nät {n}") for n in range(4)]
    for network in networks:
        rewrite_network(desk, network, "Noll")
    app = desk.app()
    async with running(app, WIDE) as pilot:
        await press(pilot, "end")
        rows = the_list(app).record_list
        while the_list(app).shelf.record_id(rows.cursor_key or "") != networks[1].id:
            await press(pilot, "up")
        for name in ("Ett", "Två"):
            rewrite_network(desk, networks[1], name)
            await comes_in(app, pilot)
            record = the_list(app).record_at_cursor
            assert record is not None
            assert record.id == networks[1].id
            assert name in picture(app)
            assert rows.cursor_key is not None


async def test_what_is_being_typed_keeps_its_text_its_place_and_the_keys(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "slash")
        await write(pilot, "gemen")
        await press(pilot, "left", "left")
        desk.by_other(lambda r: a_network(r, "Gemensam"))
        add(desk, "Gemensam båt")
        await comes_in(app, pilot)
        await write(pilot, "x")
        await press(pilot, "backspace", "enter")
        assert the_list(app).filter_text == "gemen"
        assert len(the_list(app).shelf) == 2
        await press(pilot, "i")
        await write(pilot, "halv mening")
        await press(pilot, *["left"] * 7)
        add(desk, "Gemensam stig")
        await comes_in(app, pilot)
        await write(pilot, "a")
        await press(pilot, "enter")
        assert any(p.title == "halva mening" for p in desk.repository.all(Proposal))
