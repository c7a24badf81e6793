"""A change made by hand is a readable difference: record by record, taken in or left."""

from pathlib import Path
from typing import Any

import pytest

from samverka_store.disk import hand_edit
from samverka_store.model.actions import Action
from samverka_store.model.people import Person
from samverka_store.model.proposals import Proposal
from samverka_tui.screens.edits import EditsScreen
from samverka_tui.screens.list_screen import ListScreen
from samverka_tui.widgets.record_list import RecordList
from tests.tui.screens.filing import Cabinet, plain, press_when, rename, shows, until
from tests.tui.screens.hosts import NARROW, WIDE, page, picture, press, running
from tests.tui.screens.test_hostile import TEXTS

HOSTILE = " ".join(TEXTS)


def _several(tables: dict[str, Any]) -> None:
    rename(tables)
    for document in tables["proposals"].values():
        if document["state"] == "received":
            document["state"] = "accepted"
            document["received"] = "2023-09-18"
    tables["people"]["77"] = {"id": 77, "name": "Nya Namn", "may_be_named": True}
    tables["actions"] = {}


async def test_before_and_after_stand_in_words_as_people_write_them(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    cabinet.edit(_several)
    app = cabinet.app()
    async with running(app, WIDE) as pilot:
        await press_when(pilot, "Se skillnaderna", "f8")
        await shows(pilot, "- borttagen A2023-001 Boka tryckeri")
        assert "~ ändrad K1 Kim Berg" in plain(pilot)
        assert "+ ny Nya Namn" in plain(pilot)
        await press(pilot, "down")
        assert "Namn - var Kim Berg + blir Kim Bergmark" in plain(pilot)
        await press(pilot, "down")
        assert "+ blir ja" in plain(pilot)
        await press(pilot, "down")
        assert "- var Inkommet + blir Antaget" in plain(pilot)
        assert "+ blir 2023-09-18" in plain(pilot)
        assert "samverka.000002.damaged-1.json" in plain(pilot)
    app.keep()


async def test_all_of_it_is_taken_in_and_can_be_undone(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    cabinet.edit(_several)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Se skillnaderna", "f8")
        await press_when(pilot, "~ ändrad", "t", "j")
        assert isinstance(app.screen, ListScreen)
        assert "Intaget: 4 poster" in page(app).notice
        people = {person.name for person in app.workspace.repository.all(Person)}
        assert people == {"Kim Bergmark", "Nya Namn", "Sune Efter", "Maj Sist"}
        assert app.workspace.repository.count(Action) == 0
        assert "sparat 09.00" in picture(app)
        await press(pilot, "u")
        assert app.workspace.repository.count(Action) == 1
        await press(pilot, "f8")
        await shows(pilot, "Ingen ändring som gjorts för hand väntar på beslut.")
    app.keep()


async def test_once_it_is_decided_the_page_about_the_files_asks_no_more(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    cabinet.edit(rename)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Se skillnaderna", "f7")
        await shows(pilot, "Inget av det gäller förrän du har tagit in det.")
        await press(pilot, "f8")
        await shows(pilot, "Mellanslag Välj")
        await press_when(pilot, "~ ändrad", "t", "j")
        assert "Intaget: 1 post. Det gäller nu." in page(app).notice
        await until(pilot, lambda: "Inget av det gäller" not in plain(pilot))
        assert not any(news.finding.key == "hand_edit" for news in app.files.told)
    app.keep()


async def test_all_of_it_is_left_and_the_file_is_kept(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    cabinet.edit(rename)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Se skillnaderna", "f8")
        await press_when(pilot, "~ ändrad", "l", "escape")
        assert isinstance(app.screen, EditsScreen)
        await press(pilot, "l", "j")
        assert "samverka.000002.settled-1.json" in page(app).notice
        assert "Kim Berg" in {person.name for person in app.workspace.repository.all(Person)}
        assert (cabinet.folder / "samverka.000002.settled-1.json").exists()
    app.keep()


async def test_some_of_it_is_chosen_and_the_rest_is_left(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    cabinet.edit(_several)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Se skillnaderna", "f8")
        await press_when(pilot, "~ ändrad", "down", "space")
        assert "1 markerade" in plain(pilot)
        await press(pilot, "t")
        assert "Ta in 1 post och lämna 3" in plain(pilot)
        await press(pilot, "j")
        people = {person.name for person in app.workspace.repository.all(Person)}
        assert people == {"Kim Bergmark", "Sune Efter", "Maj Sist"}
        assert app.workspace.repository.count(Action) == 1
        assert hand_edit.waiting(cabinet.folder) == []
    app.keep()


async def test_what_cannot_be_taken_in_is_named_by_record_and_field(tmp_path: Path) -> None:
    def spoil(tables: dict[str, Any]) -> None:
        rename(tables, "")
        tables["people"]["77"] = {"id": 77, "name": ["[/]"], "organisation": 5}
        tables["people"]["78"] = {"id": 78, "name": "Nya Namn"}

    cabinet = Cabinet(tmp_path)
    cabinet.edit(spoil)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Se skillnaderna", "f8")
        await press_when(pilot, "~ ändrad", "t")
        assert "2 av 3 går inte att ta in" in plain(pilot)
        assert "! Kan inte tas in Namn: Måste fyllas i." in plain(pilot)
        await press(pilot, "down")
        assert 'Namn: ”["[/]"]” är inte av det slag som hör hit' in plain(pilot)
        await press(pilot, "down", "space", "t", "j")
        assert "Nya Namn" in {person.name for person in app.workspace.repository.all(Person)}
    app.keep()


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_every_text_is_shown_and_none_obeyed(tmp_path: Path, size: tuple[int, int]) -> None:
    def harm(tables: dict[str, Any]) -> None:
        for table, documents in tables.items():
            for document in documents.values():
                for name, value in document.items():
                    if table not in ("_meta", "events") and isinstance(value, str):
                        document[name] = HOSTILE
        people = tables["people"]
        people["90"] = {"id": 90, "name": HOSTILE, HOSTILE: [HOSTILE], "deleted": {"at": HOSTILE}}
        tables[HOSTILE] = {"91": {"id": 91, "title": HOSTILE, "ref": HOSTILE}}

    cabinet = Cabinet(tmp_path)
    cabinet.edit(harm)
    app = cabinet.app()
    async with running(app, size) as pilot:
        await press_when(pilot, "Se skillnaderna", "f8")
        await shows(pilot, "~ ändrad")
        rows = app.screen.query_one("#above", RecordList)
        for _ in range(16):
            await press(pilot, "down")
            _check(picture(app))
        assert rows.cursor_index > 5
        await press(pilot, "tab", "end")
        _check(picture(app))
        await press(pilot, "t")
        _check(picture(app))
        assert "går inte att ta in" in plain(pilot)
        await press(pilot, "l", "j")
        assert isinstance(app.screen, ListScreen)
        _check(picture(app))
    assert app.return_code is None
    app.keep()


def _check(shown: str) -> None:
    assert not any(ord(sign) < 32 and sign != "\n" for sign in shown)
    assert not any(sign in shown for sign in "\x7f\x9b\u202e\u200f")


async def test_a_thousand_differences_do_not_hold_the_keys_up(tmp_path: Path) -> None:
    def many(tables: dict[str, Any]) -> None:
        for id in range(1000, 2000):
            tables["people"][str(id)] = {"id": id, "name": f"Kontakt {id}"}

    cabinet = Cabinet(tmp_path)
    cabinet.edit(many)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Se skillnaderna", "f8")
        await shows(pilot, "1/1000")
        await press(pilot, "end")
        assert "1000/1000" in plain(pilot)
        await press(pilot, "t")
        await shows(pilot, "Ta in 1000 poster")
        await press(pilot, "j")
        await until(pilot, lambda: app.workspace.repository.count(Person) == 1003)
        assert app.workspace.repository.count(Proposal) == 2
    app.keep()


async def test_a_decision_made_elsewhere_meanwhile_is_said(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    cabinet.edit(rename)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Se skillnaderna", "f8")
        await press_when(pilot, "~ ändrad", "t")
        ((path, _),) = hand_edit.waiting(cabinet.folder)
        hand_edit.settle(cabinet.folder, path)
        await press(pilot, "j")
        assert "väntar på beslut" in page(app).notice
        await press(pilot, "l", "j")
        assert "väntar på beslut" in page(app).notice
    app.keep()
