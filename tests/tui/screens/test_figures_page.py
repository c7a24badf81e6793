"""The page of figures: reckoned for any network and period, explained, listed, taken out."""

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from samverka_store.figures.all import KEYS
from samverka_store.model.meetings import Attendance
from samverka_store.model.proposals import Bearer
from samverka_tui.app import SamverkaApp
from samverka_tui.present.figures import bar, spark
from samverka_tui.screens.export import ExportScreen
from samverka_tui.screens.figures import FiguresScreen
from tests.builders import a_meeting, a_network, a_proposal
from tests.tui.screens.hosts import (
    NARROW,
    WIDE,
    Desk,
    networks_of,
    picture,
    press,
    running,
    the_record,
    write,
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def the_figures(app: SamverkaApp) -> FiguresScreen:
    assert isinstance(app.screen, FiguresScreen)
    return app.screen


def list_of(folder: Path) -> list[Path]:
    return list(folder.glob("balanslista*.csv"))


async def reckoned(pilot: Pilot[int], app: SamverkaApp) -> None:
    """Wait until all is reckoned and shown."""
    while app.reading is not None or the_figures(app).is_counting:
        await pilot.pause(0.01)
    await pilot.pause()


async def test_each_figure_stands_with_its_n_and_says_what_it_means(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "f3")
        await reckoned(pilot, app)
        assert tuple(dict.fromkeys(one.key for one in the_figures(app).found.figures)) == KEYS
        shown = picture(app)
        for told in (
            *("Andel som fått svar", "░░░░░░░░░░", "Av förslagen som kom in under perioden"),
            *("Alla nätverk · 1 januari–16 oktober 2023", "0 av 1", "/ Urval", "x Exportera"),
        ):
            assert told in shown, told
        await press(pilot, "down", "down", "down")
        assert "till det första beskedet" in picture(app)
        assert "Minst, därför att" in " ".join(picture(app).split())
        await press(pilot, "y")
        assert "Dagar till kvittens, median: minst" in app.clipboard
        assert "inget att räkna på (n = 0)" in app.clipboard
        await press(pilot, "enter", "end", "escape")
        assert not isinstance(app.screen, FiguresScreen)


async def test_network_and_period_are_chosen_in_place(desk: Desk) -> None:
    with desk.office.change() as repository:
        other = a_network(repository, "Arkivnätverket")
        bearers = (Bearer(name="Maj"),)
        old = date(2022, 5, 5)
        a_proposal(repository, "Gammalt", network=other.id, bearers=bearers, received=old)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "f3")
        await reckoned(pilot, app)
        assert the_figures(app).found.figures[0].n == 1
        await press(pilot, "slash")
        assert "2 Arkivnätverket" in picture(app)
        await press(pilot, "2")
        await write(pilot, "förr")
        await press(pilot, "enter")
        assert "!" in picture(app)
        await press(pilot, *["backspace"] * 4)
        await write(pilot, "2022")
        assert "1 januari–31 december 2022" in picture(app)
        await press(pilot, "enter")
        await reckoned(pilot, app)
        assert the_figures(app).found.figures[0].n == 1
        assert "Arkivnätverket · 1 januari–31 december 2022" in picture(app)
        await press(pilot, "right")
        await reckoned(pilot, app)
        assert "Arkivnätverket · 1 januari–16 oktober 2023" in picture(app)
        assert the_figures(app).found.figures[0].n == 0
        await press(pilot, "left", "f9")
        await reckoned(pilot, app)
        assert "Share answered" in picture(app)
        await press(pilot, "escape", "2", "f3")
        await reckoned(pilot, app)
        assert the_figures(app).network in {other.id, desk.records["network"].id}


async def test_the_unfinished_list_opens_records_follows_others_and_is_taken_out(
    desk: Desk, tmp_path: Path
) -> None:
    app = desk.app()
    async with running(app, WIDE) as pilot:
        await press(pilot, "4", "f3", "v")
        await reckoned(pilot, app)
        assert "2 förslag öppna, äldst först" in picture(app)
        assert "ingen" in picture(app)
        desk.by_other(lambda r: a_proposal(r, "Kom just in"))
        app.refresh_now()
        await reckoned(pilot, app)
        assert "Kom just in" in picture(app)
        await press(pilot, "home", "enter")
        assert the_record(app).record_id in {r.id for r in desk.records.values()}
        desk.by_other(lambda r: a_proposal(r, "Medan en annan sida var överst"))
        app.refresh_now()
        await press(pilot, "escape")
        await reckoned(pilot, app)
        assert "Medan en annan sida" in picture(app)
        await press(pilot, "y")
        assert "Kom just in" in app.clipboard
        await press(pilot, "x")
        export = app.screen
        assert isinstance(export, ExportScreen)
        assert "# Nyckeltal, Alla nätverk" in picture(app)
        await press(pilot, "down", "down", "enter", "enter")
    (written,) = list_of(tmp_path)
    assert "Kom just in" in written.read_text("utf-8-sig")


async def test_where_the_terminal_has_no_blocks_the_charts_are_of_plain_signs(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.office.change() as repository:
        (network,) = networks_of(desk)
        for day, people in ((2, 10), (9, 20)):
            a_meeting(
                repository,
                network,
                date(2023, 10, day),
                state="held",
                attendance=Attendance(people=people),
            )
    app = desk.app()
    async with running(app, NARROW) as pilot:
        monkeypatch.setattr(FiguresScreen, "_is_plain", property(lambda page: True))
        await press(pilot, "f3", "end", "up", "up", "up")
        await reckoned(pilot, app)
        await press(pilot, "end", "up", "up", "up", "enter", "end")
        shown = picture(app)
        assert "█" not in shown
        assert "Deltagare per möte" in shown
        assert "+@" in shown
        assert "##########.......... 10" in shown


def test_bars_and_trends_are_as_high_as_their_numbers() -> None:
    assert bar(0, 10, plain=False) == "░" * 10
    assert bar(0.001, 10, plain=True) == "#........."
    assert bar(0.5, 10, plain=True) == "#####....."
    assert bar(1.2, 4, plain=False) == "████"
    assert spark([0, 5, 10], plain=False) == "▁▅█"
    assert spark([0, 0], plain=True) == "__"
    assert spark([], plain=True) == ""
