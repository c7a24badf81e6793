"""Every action of every page and form over records that mean harm: nothing falls, nothing obeys.

The pages are those that the code has, the actions those of the registry; tests/terminal walks the
same in a real terminal, where every payload comes first in some record.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

import samverka_tui.forms
import samverka_tui.screens
from samverka_store.model.nouns import BY_TABLE
from samverka_tui.app import SamverkaApp
from samverka_tui.commands import COMMANDS, FORMS, Command, Place, shown_in
from samverka_tui.forms.fields import LineField
from samverka_tui.present.facts import facts
from samverka_tui.screens.alike_screen import AlikeScreen
from samverka_tui.screens.answers import AnswersScreen
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.export import ExportScreen
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.history import HistoryScreen
from samverka_tui.screens.lists.specs import SPECS
from samverka_tui.screens.live_screen import LiveScreen
from samverka_tui.screens.personal import PersonalScreen
from samverka_tui.screens.series_preview import SeriesPreview
from samverka_tui.widgets.page import Page
from tests.builders import write_by_hand
from tests.terminal import hostile
from tests.tui.screens.hosts import NARROW, WIDE, Desk, picture, press, running, the_list

# The tricks are many: what is shortened to a line shows each of them first once.
TEXTS = tuple(" ".join(hostile.TRICKS[n:] + hostile.TRICKS[:n]) for n in (0, 5, 10))
# What ends the page or the program, and what only goes elsewhere: all lists are looked at below.
LEFT_OUT = frozenset("back leave quit language form_back undo redo".split())
# Where each kind of page is reached from.
FROM_LISTS = frozenset(
    (
        *("FiguresScreen", "ListScreen", "DetailScreen", "HelpScreen", "PaletteScreen"),
        *("ReviewScreen", "WhoScreen", "DraftScreen"),
    )
)
FROM_RECORDS = frozenset("AnswersScreen DetailScreen HistoryScreen ExportScreen RecordForm".split())
FROM_MEETINGS = frozenset(("LiveScreen", "DetailScreen", "SeriesPreview"))
# The page of two texts and its action are tried with such texts by test_forms_followed.
BY_NAME = frozenset(("WelcomeScreen", "FormHelp", "BothTexts"))
FROM_CONTACTS = frozenset(("PersonalScreen",))
FROM_TYPING = frozenset(("AlikeScreen",))
FROM_VIEWS = frozenset(("BoardScreen",))
# Over files that were harmed: test_files, test_backups, test_edits, test_trouble.
FROM_FILES = frozenset("FilesScreen BackupsScreen EditsScreen TroubleScreen".split())
# Over lists that mean harm, in test_importing.
TAKEN_IN = frozenset("ImportSource ImportText ImportScreen".split())
OF_FILES: tuple[Place, ...] = ("files", "backups", "by_hand")


def a_desk(folder: Path, text: str) -> Desk:
    """A workspace with one record of each noun, this in every text of it."""
    desk = Desk(folder)
    for table in BY_TABLE:
        for id, document in list(desk.repository.stored(table)):
            filled = hostile.filled(BY_TABLE[table], dict(document), text)
            write_by_hand(desk.office.workspace, table, id, **filled)
    return desk


def look(app: SamverkaApp, seen: set[str]) -> None:
    """The page on top is drawn, and nothing in it is more than signs."""
    seen.add(type(app.screen).__name__)
    shown = picture(app)
    assert shown.strip()
    assert not [sign for sign in shown if sign in hostile.NEVER_SHOWN]


async def go_back(pilot: Pilot[int], app: SamverkaApp, page: Screen[Any]) -> None:
    """Leave what an action led to."""
    for _ in range(8):
        is_asking = isinstance(page, Frame) and page.is_asking
        if app.screen is page and not is_asking and not isinstance(app.focused, LineField):
            return
        await press(pilot, "escape")
    raise AssertionError(f"no way back from {app.screen}")


def tried(place: Place) -> list[Command]:
    """The actions of a place that have a key."""
    return [
        command
        for command in shown_in(place)
        if command.keys and command.id not in LEFT_OUT and not command.id.startswith("go_")
    ]


async def try_all(pilot: Pilot[int], app: SamverkaApp, place: Place, seen: set[str]) -> None:
    """Do every action on the page on top, and go back from what it leads to."""
    page = app.screen
    for command in tried(place):
        await press(pilot, command.keys[0])
        look(app, seen)
        await go_back(pilot, app, page)


@pytest.mark.parametrize("text", TEXTS, ids=["orders", "markup", "formulas"])
async def test_every_list_and_every_record_is_looked_at(tmp_path: Path, text: str) -> None:
    desk, seen = a_desk(tmp_path, text), set[str]()
    app = desk.app()
    async with running(app, WIDE if text == TEXTS[1] else NARROW) as pilot:
        for spec in SPECS:
            the_list(app).turn_to(spec.id)
            await press(pilot)
            look(app, seen)
        for record in desk.records.values():
            page = DetailScreen(app, record.id)
            await app.push_screen(page)
            for key in ("end", "h", "end"):
                await press(pilot, key)
                look(app, seen)
            await go_back(pilot, app, page)
            await press(pilot, "e", "f8", "f1")
            look(app, seen)
            await go_back(pilot, app, page)
            await app.pop_screen()
    assert seen >= {"ListScreen", "DetailScreen", "HistoryScreen", "FormHelp"}


@pytest.mark.parametrize("list_id", ["today", "meetings", "proposals"])
async def test_every_action_of_a_list(tmp_path: Path, list_id: str) -> None:
    seen = set[str]()
    app = a_desk(tmp_path, TEXTS[0]).app()
    async with running(app) as pilot:
        the_list(app).turn_to(list_id)
        await press(pilot)
        await try_all(pilot, app, "list", seen)
        the_list(app).do("drafts")
        await press(pilot)
        look(app, seen)
    assert seen >= FROM_LISTS


@pytest.mark.parametrize("name", ["meeting", "proposal", "network"])
async def test_every_action_of_a_record(tmp_path: Path, name: str) -> None:
    desk, seen = a_desk(tmp_path, TEXTS[0]), set[str]()
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, desk.records[name].id))
        await press(pilot)
        await try_all(pilot, app, "detail", seen)
        page = app.screen
        for command in tried("form"):
            await press(pilot, "e", command.keys[0])
            look(app, seen)
            await go_back(pilot, app, page)
    assert seen >= FROM_RECORDS


@pytest.mark.parametrize("name", ["", "proposal", "person", "organisation"])
async def test_every_action_of_the_answers_owed(tmp_path: Path, name: str) -> None:
    desk, seen = a_desk(tmp_path, TEXTS[0]), set[str]()
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(AnswersScreen(app, desk.records[name].id if name else 0))
        await press(pilot)
        await try_all(pilot, app, "answers", seen)
    assert "AnswersScreen" in seen


async def test_every_action_of_a_meetings_own_page(tmp_path: Path) -> None:
    desk, seen = a_desk(tmp_path, TEXTS[1]), set[str]()
    app, id = desk.app(), desk.records["meeting"].id
    items = [{"title": TEXTS[1], "note": TEXTS[1], "proposal": desk.records["proposal"].id}]
    write_by_hand(desk.office.workspace, "meetings", id, agenda=items)
    async with running(app) as pilot:
        await app.push_screen(LiveScreen(app, id))
        await press(pilot)
        await try_all(pilot, app, "live", seen)
        await press(pilot, "f9", "end", "home")
        look(app, seen)
        parts = facts(desk.repository.record(id), app.context)
        await app.push_screen(SeriesPreview(app, parts, agreed=app.bell, declined=app.bell))
        await press(pilot)
        look(app, seen)
    assert seen >= FROM_MEETINGS


async def test_every_action_of_the_board(tmp_path: Path) -> None:
    app, seen = a_desk(tmp_path, TEXTS[0]).app(), set[str]()
    async with running(app, WIDE) as pilot:
        await press(pilot, "4", "v", "v")
        page = app.screen
        look(app, seen)
        for command in tried("board"):
            await press(pilot, command.keys[0])
            look(app, seen)
            if command.id != "view":
                await go_back(pilot, app, page)
                continue
            await press(pilot, "v", "v")
            page = app.screen
    assert seen >= FROM_VIEWS


async def test_an_old_proposal_like_what_is_typed_is_looked_at(tmp_path: Path) -> None:
    desk, seen = a_desk(tmp_path, TEXTS[0]), set[str]()
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "i", *"ring")
        for _ in app.similar_index().catching_up():
            pass
        app.similar_index().is_ready = True
        await press(pilot, " ", "w", "backspace", "backspace")
        look(app, seen)
        page = AlikeScreen(app, desk.records["parked"].id)
        await app.push_screen(page)
        await press(pilot)
        await try_all(pilot, app, "alike", seen)
        await go_back(pilot, app, page)
    assert seen >= FROM_TYPING


async def test_every_action_of_the_review(tmp_path: Path) -> None:
    desk, seen = a_desk(tmp_path, TEXTS[0]), set[str]()
    parked = desk.records["parked"].id
    write_by_hand(desk.office.workspace, "proposals", parked, review="2023-10-01", extensions=1)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "5", "f6")
        look(app, seen)
        for command in tried("review"):
            await press(pilot, command.keys[0])
            look(app, seen)
            await go_back(pilot, app, app.screen_stack[1])
    assert seen >= {"ReviewScreen", "ExportScreen", "HistoryScreen"}


@pytest.mark.parametrize("name", ["person", "organisation"])
async def test_every_action_of_personal_data(tmp_path: Path, name: str) -> None:
    desk, seen = a_desk(tmp_path, TEXTS[1]), set[str]()
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(PersonalScreen(app, desk.records[name].id))
        await press(pilot)
        await press(pilot, "pagedown", "end", "home")
        await try_all(pilot, app, "personal", seen)
    assert seen >= FROM_CONTACTS


@pytest.mark.parametrize("name", ["proposal", "meeting"])
async def test_every_action_of_a_history(tmp_path: Path, name: str) -> None:
    desk, seen = a_desk(tmp_path, TEXTS[0]), set[str]()
    app = desk.app()
    async with running(app) as pilot:
        await app.push_screen(HistoryScreen(app, desk.records[name].id))
        await press(pilot, "down")
        await try_all(pilot, app, "history", seen)
    assert "HistoryScreen" in seen


async def test_every_action_of_the_figures(tmp_path: Path) -> None:
    app, seen = a_desk(tmp_path, TEXTS[0]).app(), set[str]()
    async with running(app) as pilot:
        await press(pilot, "2", "f3")
        for key in ("end", "v"):
            await press(pilot, key)
            look(app, seen)
            await try_all(pilot, app, "figures", seen)
    assert seen >= {"FiguresScreen", "ExportScreen"}


async def test_every_export_is_looked_at(tmp_path: Path) -> None:
    app, seen = a_desk(tmp_path, TEXTS[0]).app(), set[str]()
    async with running(app) as pilot:
        the_list(app).turn_to("meetings")
        await press(pilot, "x")
        assert isinstance(app.screen, ExportScreen)
        for _ in app.screen._offers:
            await press(pilot, "down")
            look(app, seen)
        await try_all(pilot, app, "export", seen)


async def test_a_draft_that_others_have_overtaken_shows_both(tmp_path: Path) -> None:
    desk, seen = a_desk(tmp_path, TEXTS[0]), set[str]()
    app, id = desk.app(), desk.records["network"].id
    async with running(app) as pilot:
        await app.push_screen(DetailScreen(app, id))
        await press(pilot, "e", "x", "escape")
        write_by_hand(desk.office.workspace, "networks", id, name=TEXTS[1])
        await press(pilot, "e")
        for key in ("f3", "f4", "f8", "ctrl+s"):
            await press(pilot, key)
            look(app, seen)


async def test_the_welcome_shows_a_folder_of_any_name(tmp_path: Path) -> None:
    seen = set[str]()
    app = Desk(tmp_path / "[bold] [@click=app.quit]x[/] {0} $x", is_filled=False).app()
    app._workspace = None
    async with running(app) as pilot:
        for key in ("down", "down", "up"):
            await press(pilot, key)
            look(app, seen)
    assert seen == {"WelcomeScreen"}


def test_no_page_and_no_action_is_passed_by() -> None:
    for room in (samverka_tui.screens, samverka_tui.forms):
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            importlib.import_module(found.name)
    tried_somewhere = (
        FROM_VIEWS | FROM_TYPING | FROM_LISTS | FROM_RECORDS | FROM_MEETINGS | FROM_FILES
    )
    tried_somewhere |= BY_NAME | TAKEN_IN | FROM_CONTACTS
    assert {kind.__name__ for kind in leaves(Page)} == tried_somewhere
    places: tuple[Place, ...] = (
        *(
            "list",
            "board",
            "detail",
            "alike",
            "live",
            "answers",
            "review",
            "history",
            "figures",
            "personal",
            "export",
            "import",
            "form",
            "drafts",
        ),
        *OF_FILES,
    )
    done = {command.id for place in places for command in tried(place)}
    keyless = {command.id for command in COMMANDS if not command.keys}
    going = {command.id for command in COMMANDS if command.id.startswith("go_")}
    assert done | keyless | going | LEFT_OUT | {"form_both"} == {command.id for command in COMMANDS}
    assert any(command.shows_in == FORMS for command in COMMANDS)


def leaves(kind: type[object]) -> Iterator[type[object]]:
    """The pages of the program that no other is made of."""
    below = [found for found in kind.__subclasses__() if found.__module__.startswith("samverka")]
    if not below:
        yield kind
    for found in below:
        yield from leaves(found)
