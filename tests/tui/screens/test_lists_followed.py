"""While one stands in a list, others add, remove and rename: where one stands and looks stays."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot

from samverka_store.model.networks import Network
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_tui.app import SamverkaApp
from samverka_tui.widgets.record_list import RecordList
from tests.builders import (
    a_meeting,
    a_membership,
    a_network,
    a_parked_idea,
    a_person,
    a_proposal,
    an_action,
)
from tests.tui.screens.hosts import LIST_KEYS, NARROW, WIDE, Desk, press, running, the_list

FIRST = date(2023, 11, 1)
ROWS = 60
STEPS = 8
WORDS = ("alm", "bok")


def _at(place: int) -> date:
    return FIRST + timedelta(days=place)


def _network(repository: Repository, place: int, word: str) -> Record:
    return a_network(repository, f"{place:04} {word}")


def _meeting(repository: Repository, place: int, word: str) -> Record:
    networks = repository.all(Network)
    network = next(networks, None) or a_network(repository, "Forum")
    return a_meeting(repository, network, _at(place), title=word)


def _proposal(repository: Repository, place: int, word: str) -> Record:
    return a_proposal(repository, word, state_since=FIRST - timedelta(days=place))


def _parked(repository: Repository, place: int, word: str) -> Record:
    return a_parked_idea(repository, word, review=_at(place))


def _person(repository: Repository, place: int, word: str) -> Record:
    return a_person(repository, f"{place:04} {word}")


def _action(repository: Repository, place: int, word: str) -> Record:
    return an_action(repository, word, due=_at(place))


MAKERS: dict[str, Callable[[Repository, int, str], Record]] = {
    "networks": _network,
    "meetings": _meeting,
    "proposals": _proposal,
    "parked": _parked,
    "people": _person,
    "actions": _action,
}


class Others:
    """What someone else does to the records of one list; `order` are their ids as rows stand."""

    def __init__(self, desk: Desk, list_id: str, draw: random.Random, rows: int = ROWS) -> None:
        self._desk = desk
        self._make = MAKERS[list_id]
        self._draw = draw
        self._rows: dict[int, tuple[int, str]] = {}
        with desk.office.change() as repository:
            for place in range(0, 10 * rows, 10):
                self._add(repository, place)

    def _add(self, repository: Repository, place: int) -> None:
        word = WORDS[len(self._rows) % 2]
        self._rows[self._make(repository, place, word).id] = (place, word)

    def order(self, word: str) -> list[str]:
        """The keys of the rows with a word in them, from the top."""
        places = sorted((place, id) for id, (place, said) in self._rows.items() if word in said)
        return [str(id) for _, id in places]

    def does(self, step: int, here: str, kept: set[str]) -> None:
        """Something at random, now and then with the row under the cursor."""
        if step % 4 == 3:
            self.rewrites(int(here))
        elif self._draw.random() < 0.6:
            self.adds(None)
        else:
            self.removes(kept)

    def adds(self, above: str | None) -> None:
        """Add a row at a place that is free: anywhere, or at the top of the whole list."""
        taken = {place for place, _ in self._rows.values()}
        free = [place for place in range(-99, 10 * ROWS) if place not in taken]
        place = min(free) if above == "first" else self._draw.choice(free)
        self._desk.by_other(lambda repository: self._add(repository, place))

    def removes(self, kept: set[str]) -> None:
        """Put a row in the trash, none of these."""
        id = self._draw.choice([id for id in self._rows if str(id) not in kept])
        del self._rows[id]
        self._desk.by_other(lambda repository: repository.remove(repository.record(id)))

    def rewrites(self, id: int) -> None:
        """Change what a row does not show."""
        field = {"networks": "purpose", "meetings": "notes", "proposals": "text"}
        self._desk.by_other(
            lambda repository: repository.set_fields(
                id, {field.get(repository.table_of(id), "note"): f"{self._draw.random()}"}
            )
        )


def where(rows: RecordList) -> tuple[str | None, int, frozenset[str]]:
    """The row of the cursor, its line on the screen, and what is marked."""
    return rows.cursor_key, rows.cursor_index - rows.scroll_offset.y, rows.marked


async def comes_in(app: SamverkaApp, pilot: Pilot[int]) -> None:
    app.refresh_now()
    await pilot.pause()


@pytest.mark.parametrize(
    ("list_id", "size"),
    [*((list_id, NARROW) for list_id in MAKERS), ("meetings", WIDE), ("proposals", WIDE)],
)
async def test_the_cursor_its_line_the_marks_the_filter_and_the_order_stay(
    tmp_path: Path, list_id: str, size: tuple[int, int]
) -> None:
    desk, draw = Desk(tmp_path, is_filled=False), random.Random(list_id)
    others = Others(desk, list_id, draw, ROWS if size == NARROW else 2 * ROWS)
    app, word = desk.app(), WORDS[size == WIDE]
    async with running(app, size) as pilot:
        await press(pilot, LIST_KEYS[list_id], "slash", *word, "enter", "home", "pagedown")
        page, rows = the_list(app), the_list(app).record_list
        await press(pilot, "space", "down", "down", "space", "up")
        before = where(rows)
        assert before[0] in others.order(word)
        assert len(before[2]) == 2
        assert 0 < rows.scroll_offset.y < len(page.shelf) - rows.size.height - 3
        for step in range(STEPS):
            others.does(step, str(before[0]), {str(before[0]), *before[2]})
            await comes_in(app, pilot)
            assert where(rows) == before
            assert [page.shelf.row(n).key for n in range(len(page.shelf))] == others.order(word)
            assert page.filter_text == word
        assert rows.has_focus


async def test_where_one_looks_stays_though_the_cursor_is_elsewhere(tmp_path: Path) -> None:
    desk = Desk(tmp_path, is_filled=False)
    others = Others(desk, "networks", random.Random(1))
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "down")
        rows = the_list(app).record_list
        rows.scroll_to(y=30, animate=False, immediate=True)
        await pilot.pause()
        first = the_list(app).shelf.row(30).key
        for _ in range(3):
            others.adds("first")
            await comes_in(app, pilot)
            assert the_list(app).shelf.row(rows.scroll_offset.y).key == first
        assert rows.scroll_offset.y == 33
        assert rows.cursor_index == 4
        await press(pilot, "down")
        assert rows.scroll_offset.y <= rows.cursor_index == 5


async def test_the_row_at_the_beginning_stays_in_sight_when_rows_come_before_it(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path, is_filled=False)
    others = Others(desk, "networks", random.Random(1))
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", *["down"] * 16)
        rows = the_list(app).record_list
        key, height = rows.cursor_key, rows.size.height - 1
        for _ in range(5):
            others.adds("first")
            await comes_in(app, pilot)
            assert rows.cursor_key == key
            assert 0 <= rows.cursor_index - rows.scroll_offset.y < height


async def test_when_the_row_under_the_cursor_goes_the_next_one_takes_its_place(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path, is_filled=False)
    others = Others(desk, "networks", random.Random(1))
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", *["down"] * 30)
        rows, order = the_list(app).record_list, others.order("")
        line = rows.cursor_index - rows.scroll_offset.y
        others.removes(set(order) - {order[30]})
        await comes_in(app, pilot)
        assert where(rows) == (order[31], line, frozenset())


async def test_a_renamed_network_takes_the_rows_that_show_its_name_along(tmp_path: Path) -> None:
    desk = Desk(tmp_path, is_filled=False)
    with desk.office.change() as repository:
        alm, bok = a_network(repository, "Alm"), a_network(repository, "Bok")
        person = a_person(repository, "Kim")
        for network in (alm, bok):
            a_proposal(repository, f"Förslag {network.name}", network=network.id)
            a_membership(repository, network, person)
    app = desk.app()
    async with running(app) as pilot:
        page = the_list(app)
        await press(pilot, "4")
        app.work(page.shelf.order_by("network", falling=False), lambda: None)
        page.set_filter("alm")

        def shown() -> list[str]:
            return [str(page.shelf.row(n).cells[0]) for n in range(len(page.shelf))]

        assert shown() == ["Förslag Alm"]
        desk.by_other(lambda r: r.put(msgspec.structs.replace(bok, name="Almnätet")))
        await comes_in(app, pilot)
        assert shown() == ["Förslag Alm", "Förslag Bok"]
        desk.by_other(lambda r: r.set_fields(alm.id, {"name": "Ek"}))
        await comes_in(app, pilot)
        # What it is called itself still fits.
        assert shown() == ["Förslag Bok", "Förslag Alm"]
        page.set_filter("ek")
        assert shown() == ["Förslag Alm"]
        page.turn_to("memberships")
        assert len(page.shelf) == 2
        page.set_filter("ek")
        desk.by_other(lambda r: r.set_fields(bok.id, {"name": "Ek söder"}))
        await comes_in(app, pilot)
        assert len(page.shelf) == 2


async def test_rows_stand_while_they_are_put_in_another_order(tmp_path: Path) -> None:
    desk = Desk(tmp_path, is_filled=False)
    others = Others(desk, "people", random.Random(1), 300)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "6", *["down"] * 30, "space")
        rows, shelf = the_list(app).record_list, the_list(app).shelf
        before, count = where(rows), len(shelf)
        steps = shelf.order_by("role", falling=True)
        next(steps)
        assert not shelf.complete
        others.adds("first")
        await comes_in(app, pilot)
        assert where(rows) == before
        assert len(shelf) == count
        for _ in steps:
            pass
        the_list(app).rows_changed()
        assert (rows.cursor_key, rows.marked) == (before[0], before[2])
        assert len(shelf) == count + 1
