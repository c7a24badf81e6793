"""The board: a column per state, as many as there is room for, with keys and mouse."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.words.language import EN, SV
from samverka_tui.present.board import age_in_words
from samverka_tui.screens.board_screen import BoardScreen
from samverka_tui.screens.lists.board import BOARD
from tests.builders import a_proposal
from tests.tui.screens.hosts import (
    NARROW,
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

TODAY = date(2023, 10, 16)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    with desk.office.change() as repository:
        old = TODAY - timedelta(days=70)
        desk.records["old"] = a_proposal(
            repository,
            "Cykelställ vid torget",
            state_since=old,
            received=old,
            bearers=(Bearer(name="Maj"),),
        )
        desk.records["accepted"] = a_proposal(repository, "Bänkar", state="partly_accepted")
        a_proposal(repository, "Sedan länge klart", state="closed")
    return desk


def the_board(desk_page: object) -> BoardScreen:
    assert isinstance(desk_page, BoardScreen)
    return desk_page


async def test_below_a_hundred_columns_one_state_is_seen_at_a_time(desk: Desk) -> None:
    app = desk.app()
    async with running(app, NARROW) as pilot:
        await press(pilot, "4", "v")
        assert "Tryck v för tavlan" in page(app).notice
        await press(pilot, "v")
        board, lines = the_board(app.screen), picture(app).splitlines()
        assert lines[2].startswith("[Inkommet 2] Bereds 0  Vidareb… 0  Antaget 1 ")
        # The oldest first, its age in words, and a sign where an answer is late.
        assert lines[4].startswith("!  Cykelställ vid torget")
        assert lines[4].rstrip().endswith("2 mån!")
        assert lines[5].rstrip().endswith("idag")
        assert "Bänkar" not in picture(app)
        assert "← → byter läge" in picture(app)
        # Only what is in sight has been gathered.
        gathered = [app.shelf(column.list_id).complete for column in BOARD]
        assert gathered == [True, *[False] * 6]
        await press(pilot, "right")
        assert "Inga förslag här." in picture(app)
        await press(pilot, "enter", "right", "right")
        assert "Bänkar" in picture(app)
        assert "Delvis antaget" in picture(app)
        await press(pilot, "enter")
        assert the_record(app).record_id == desk.records["accepted"].id
        await press(pilot, "escape")
        assert app.screen is board
        await press(pilot, *["right"] * 9, "left")
        assert "[Parkerat 1]" in picture(app)
        await press(pilot, "v")
        assert the_list(app).list_id == "proposals"
        assert "Visar öppna förslag" in page(app).notice


async def test_a_card_is_stepped_where_it_stands_and_goes_to_its_new_column(desk: Desk) -> None:
    app, id = desk.app(), desk.records["old"].id
    async with running(app, WIDE) as pilot:
        await press(pilot, "4", "v", "v")
        heads = picture(app).splitlines()[3]
        assert [name for name in ("Inkommet 2", "Bereds 0", "Antaget 1") if name in heads] == [
            "Inkommet 2",
            "Bereds 0",
            "Antaget 1",
        ]
        assert "Genomförs" not in heads
        await press(pilot, "s", "1", "enter", "enter")
        assert desk.repository.get(Proposal, id).state == "under_review"
        assert "är nu: Bereds. Ska få veta: Maj" in page(app).notice
        assert "Bereds 1" in picture(app).splitlines()[3]
        assert "Cykelställ vid to… idag" in " ".join(picture(app).splitlines()[4].split())
        await press(pilot, "right")
        assert page(app).subjects()[0].id == id
        await press(pilot, "space", "s", "5")
        await write(pilot, "nämnden")
        await press(pilot, "escape", "escape")
        desk.by_other(lambda r: a_proposal(r, "Bos idé", state="under_review"))
        app.refresh_now()
        await press(pilot)
        assert "Bereds 2" in picture(app).splitlines()[3]
        # The mouse: a card in another column, a state on the first line, a double click.
        line = next(n for n, t in enumerate(picture(app).splitlines()) if "Bänkar" in t)
        at = picture(app).splitlines()[line].index("Bänkar")
        await pilot.click(offset=(at, line), times=2)
        await pilot.pause()
        assert the_record(app).record_id == desk.records["accepted"].id
        await press(pilot, "escape")
        assert "[Antaget 1]" in picture(app)
        at = picture(app).splitlines()[2].index("Genomförs")
        await pilot.click(offset=(at, 2))
        await pilot.pause()
        assert "Genomförs 0" in picture(app).splitlines()[3]
        assert "[Genomförs 0]" in picture(app)
        await press(pilot, "f9")


@pytest.mark.parametrize(
    ("days", "sv", "en"),
    [
        (0, "idag", "today"),
        (1, "igår", "1 d"),
        (9, "9 dgr", "9 d"),
        (21, "3 v", "3 w"),
        (130, "4 mån", "4 mths"),
    ],
)
def test_an_age_is_told_in_few_letters(days: int, sv: str, en: str) -> None:
    since = TODAY - timedelta(days=days)
    assert (age_in_words(since, TODAY, SV), age_in_words(since, TODAY, EN)) == (sv, en)
