"""The first start, the first frame, loading, languages, and leaving."""

import json
import os
from pathlib import Path

import msgspec
import pytest

from samverka_store.disk import layout
from samverka_store.disk.workspace import Workspace
from samverka_store.words.language import words_for
from samverka_tui.app import SamverkaApp
from samverka_tui.screens import remembered
from samverka_tui.screens.last_agenda import LastAgenda, last_agenda
from samverka_tui.screens.welcome import WelcomeScreen
from samverka_tui.widgets.record_list import RecordList
from tests.builders import a_network, an_action
from tests.tui.screens.hosts import NOW, Desk, picture, press, running, the_list, write


def _app(folder: Path, workspace: Workspace | None = None) -> SamverkaApp:
    return SamverkaApp(
        folder=folder / "data",
        words=words_for("sv"),
        lang_fixed=False,
        state_dir=folder / "state",
        by="anna",
        clock=lambda: NOW,
        workspace=workspace,
        exports=folder,
    )


def _workspace(folder: Path) -> Workspace:
    return Workspace.begin(
        folder / "data", state_dir=folder / "state", clock=lambda: NOW, by="anna"
    )


async def test_without_data_it_explains_itself_and_makes_a_workspace(tmp_path: Path) -> None:
    app = _app(tmp_path)
    async with running(app) as pilot:
        await press(pilot)
        assert isinstance(app.screen, WelcomeScreen)
        assert "varje idé får ett svar" in " ".join(picture(app).split())
        assert not (tmp_path / "data").exists()
        await press(pilot, "enter")
        assert the_list(app).list_id == "today"
        await press(pilot, "2", "n")
        await write(pilot, "Öppet forum")
        await press(pilot, "ctrl+s")
    app.keep()
    again = _app(tmp_path, _workspace(tmp_path))
    async with running(again) as pilot:
        await press(pilot, "2")
        assert "Öppet forum" in picture(again)
    again.keep()


async def test_another_folder_is_chosen_by_its_path(tmp_path: Path) -> None:
    app = _app(tmp_path)
    async with running(app) as pilot:
        await press(pilot, "down", "enter")
        await write(pilot, str(tmp_path / "annan"))
        await press(pilot, "enter")
        assert the_list(app).list_id == "today"
        assert (tmp_path / "annan" / "samverka.json").exists()
    app.keep()


async def test_a_folder_that_cannot_be_made_is_said_and_the_path_kept(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("inte en mapp")
    app = _app(tmp_path)
    async with running(app) as pilot:
        await press(pilot, "down", "enter")
        await write(pilot, str(tmp_path / "fil" / "data"))
        await press(pilot, "enter")
        assert isinstance(app.screen, WelcomeScreen)
        assert "fil" in picture(app)


async def test_the_home_of_someone_unknown_is_a_folder_like_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = _app(tmp_path)
    async with running(app) as pilot:
        await press(pilot, "down", "enter", "enter")
        app.screen.query_one("#asking LineField").value = "~finns-inte/x"  # type: ignore[attr-defined]
        await press(pilot, "enter")
    assert app.return_code is None


async def test_enter_held_down_asks_for_a_folder_once(tmp_path: Path) -> None:
    app = _app(tmp_path)
    async with running(app) as pilot:
        ways = app.screen.query_one("#ways", RecordList)
        ways.action_last()
        ways.move_to("folder")
        ways.action_open()
        ways.action_open()
        await press(pilot)
        assert len(app.screen.query("#asking")) == 1
    assert app.return_code is None


async def test_the_example_is_looked_at_and_gone_afterwards(tmp_path: Path) -> None:
    app = _app(tmp_path)
    async with running(app) as pilot:
        await press(pilot, "end", "enter")
        assert "övningsdata" in picture(app)
        folder = app.folder
        assert folder.exists()
    app.keep()
    assert not folder.exists()
    assert not (tmp_path / "data").exists()


async def test_the_welcome_speaks_the_other_language(tmp_path: Path) -> None:
    app = _app(tmp_path)
    async with running(app) as pilot:
        await press(pilot, "f9")
        assert "Begin here" in picture(app)


async def test_what_was_due_stands_there_before_anything_is_read(tmp_path: Path) -> None:
    Workspace.create(
        tmp_path / "data", state_dir=tmp_path / "state", clock=lambda: NOW, by="anna"
    ).close()
    first = _app(tmp_path, _workspace(tmp_path))
    async with running(first) as pilot:
        await press(pilot)
        first.change(lambda repository: an_action(repository, due=NOW.date()))
        await press(pilot)
    first.keep()
    kept = tmp_path / "data" / layout.AGENDA
    assert kept.stat().st_mode & 0o077 == 0
    second = _app(tmp_path, _workspace(tmp_path))
    assert [due.label for due in second.dues()] == ["Boka tryckeri"]
    assert second.counting
    second.keep()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'[{"kind": 3}]', b"\xff\xfe", b"null"])
async def test_a_broken_agenda_is_as_none(tmp_path: Path, content: bytes) -> None:
    Workspace.create(
        tmp_path / "data", state_dir=tmp_path / "state", clock=lambda: NOW, by="anna"
    ).close()
    (tmp_path / "data" / layout.AGENDA).write_bytes(content)
    assert last_agenda(tmp_path / "data") == LastAgenda()


def test_an_agenda_that_was_tampered_with_is_cleaned(tmp_path: Path) -> None:
    due = {
        "kind": "theme",
        "id": 1,
        "ref": "M1",
        "label": "\x1b[2J[/]",
        "due": "2023-10-16",
        "action": "edit",
    }
    meeting = {"id": 1, "day": "2023-10-16", "language": "sv", "cells": ["\x1b[2J", "\x9b", "[/]"]}
    kept = {"dues": [due], "total": 1, "meeting": meeting}
    (tmp_path / layout.AGENDA).write_text(json.dumps(kept))
    agenda = last_agenda(tmp_path)
    assert [due.label for due in agenda.dues] == ["[/]"]
    assert agenda.meeting is not None
    assert agenda.meeting.cells == ("", "", "[/]")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_an_agenda_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(msgspec.json.encode(LastAgenda(total=3)))
    (tmp_path / layout.AGENDA).symlink_to(tmp_path / "other")
    assert last_agenda(tmp_path) == LastAgenda()


def test_what_cannot_be_written_is_not_remembered(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("inte en mapp")
    remembered.remember_language(tmp_path / "state", "en")
    remembered.remember_seen(tmp_path / "state", tmp_path, 3)
    assert remembered.seen_order(tmp_path / "state", tmp_path) is None


async def test_what_is_written_while_reading_waits_for_the_rest(tmp_path: Path) -> None:
    workspace = Workspace.create(
        tmp_path / "data", state_dir=tmp_path / "state", clock=lambda: NOW, by="anna"
    )
    with workspace.change() as repository:
        a_network(repository, "Arkivnätverket")
    workspace.close()
    app = _app(tmp_path, _workspace(tmp_path))
    app.change(lambda repository: a_network(repository, "Öppet forum"))
    async with running(app) as pilot:
        await press(pilot, "2")
        assert "Arkivnätverket" in picture(app)
        assert "Öppet forum" in picture(app)
        assert app.reading is None
    app.keep()


async def test_a_day_that_begins_is_counted_anew(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot)
        assert "15 dagar sen" in picture(app)
        desk.office.now = desk.office.now.replace(day=17)
        app.refresh_now()
        await press(pilot)
        assert "16 dagar sen" in picture(app)


async def test_all_is_read_though_a_page_was_opened_before_the_first_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Textual keeps what waits for a picture until the page that it belongs to is seen again."""
    Workspace.create(
        tmp_path / "data", state_dir=tmp_path / "state", clock=lambda: NOW, by="anna"
    ).close()
    app = _app(tmp_path, _workspace(tmp_path))
    monkeypatch.setattr(app, "call_after_refresh", lambda *given, **more: True)
    async with running(app) as pilot:
        await press(pilot, "question_mark")
        app._look_around()
        await press(pilot)
        assert app.reading is None
    app.keep()
