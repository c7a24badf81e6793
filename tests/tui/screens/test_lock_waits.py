"""While someone else is saving every page says so, at once, and then what came of it."""

import errno
import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widget import Widget

from samverka_store.disk import layout, lock
from samverka_store.disk.lock import WorkspaceLock
from samverka_store.disk.workspace import Workspace
from samverka_tui.app import SamverkaApp
from samverka_tui.screens import lock_waits
from samverka_tui.screens.folding import Folding
from samverka_tui.widgets.status_row import StatusRow
from tests.store.disk.faulty import at_step, failing
from tests.tui.screens.hosts import NOW, page, picture, press, running, the_list, write
from tests.tui.screens.on_disk import a_filled_workspace, a_program, said, the_form, titles

WAITING = f"Väntar på Eva Ek, som sparar (program {os.getpid()} på "


class Eva:
    """Someone who has the lock for a while."""

    def __init__(self, folder: Path) -> None:
        self.lock = WorkspaceLock(folder / "data", "Eva Ek")
        self._held = self.lock.hold()
        self._held.__enter__()

    def let_go(self) -> None:
        """She has saved."""
        self._held.__exit__(None, None, None)
        self.lock.close()


@pytest.fixture
def app(tmp_path: Path) -> SamverkaApp:
    """The program over a workspace on disk."""
    return a_program(tmp_path, a_filled_workspace(tmp_path))


@pytest.fixture
def pictures(app: SamverkaApp, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What was painted while the program waited; nobody waits for five seconds here."""
    painted: list[str] = []
    real: Callable[[Screen[object], Widget], None] = lock_waits.paint_now

    def paint(screen: Screen[object], changed: Widget) -> None:
        real(screen, changed)
        painted.append(picture(app))

    monkeypatch.setattr(lock_waits, "paint_now", paint)
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.7)
    yield painted
    app.keep()


def _last_lines(picture: str) -> str:
    return "\n".join(picture.rstrip().split("\n")[-5:])


async def test_a_form_says_so_and_stands_when_it_was_in_vain(
    app: SamverkaApp, pictures: list[str], tmp_path: Path
) -> None:
    async with running(app) as pilot:
        await press(pilot, "4", "n")
        await write(pilot, "Ny bro")
        eva = Eva(tmp_path)
        await press(pilot, "ctrl+s")
        assert len(pictures) == 1
        assert WAITING in _last_lines(pictures[0])
        assert "Ny bro" in pictures[0]
        assert the_form(app).sheet.texts["title"] == "Ny bro"
        assert said(app).startswith("Inte sparat, men det du skrev står kvar. Eva Ek håller på")
        assert said(app).count("står kvar") == 1
        assert "Väntar på" not in picture(app)
        eva.let_go()
        await press(pilot, "ctrl+s")
        assert page(app).notice.startswith("Sparat: ")
    assert "Ny bro" in titles(tmp_path)


async def test_a_question_says_so_beneath_and_stands(
    app: SamverkaApp, pictures: list[str], tmp_path: Path
) -> None:
    async with running(app) as pilot:
        await press(pilot, "4", "i")
        await write(pilot, "En idé")
        eva = Eva(tmp_path)
        await press(pilot, "enter")
        assert WAITING in _last_lines(pictures[0])
        assert "En idé" in _last_lines(pictures[0])
        assert said(app).startswith("Eva Ek håller på att spara sedan ")
        assert "Väntar på" not in picture(app)
        assert "En idé" in picture(app)
        eva.let_go()
        await press(pilot, "enter")
    assert "En idé" in titles(tmp_path)


@pytest.mark.parametrize("keys", ["4d", "5p1", "4u"], ids=["one", "chosen", "undo"])
async def test_a_deed_without_text_says_so_in_the_status_row(
    app: SamverkaApp, pictures: list[str], tmp_path: Path, keys: str
) -> None:
    async with running(app) as pilot:
        first, last = keys[:-1], keys[-1]
        await press(pilot, *first)
        list_id = the_list(app).list_id
        eva = Eva(tmp_path)
        await press(pilot, last)
        assert len(pictures) == 1
        assert WAITING in _last_lines(pictures[0])
        assert page(app).notice.startswith("Eva Ek håller på att spara sedan ")
        assert the_list(app).list_id == list_id
        eva.let_go()
    assert len(titles(tmp_path)) == 2


async def test_what_stood_there_stands_again_after_a_wait(
    app: SamverkaApp, pictures: list[str], tmp_path: Path
) -> None:
    async with running(app) as pilot:
        await press(pilot, "4", "n")
        row = app.screen.query_one(StatusRow)
        row.say("error", "En lång sanning, som tar mer än en rad. " * 4)
        await press(pilot)
        before = picture(app)
        row.meanwhile("Väntar på någon annan")
        await press(pilot)
        assert "En lång sanning" not in picture(app)
        row.meanwhile("")
        await press(pilot)
        assert picture(app) == before


async def test_a_workspace_that_must_be_mended_at_the_welcome_says_who_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_filled_workspace(tmp_path).close()
    layout.snapshot(tmp_path / "data").unlink()
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.7)
    app = a_program(tmp_path, None)
    painted: list[str] = []
    real = lock_waits.paint_now

    def paint(screen: Screen[object], changed: Widget) -> None:
        real(screen, changed)
        painted.append(picture(app))

    monkeypatch.setattr(lock_waits, "paint_now", paint)
    async with running(app) as pilot:
        eva = Eva(tmp_path)
        await press(pilot, "enter")
        assert WAITING in painted[0]
        assert said(app).startswith("Eva Ek håller på att spara sedan ")
        eva.let_go()
        await press(pilot, "enter")
        assert the_list(app).list_id == "today"
    app.keep()


async def test_folding_in_the_background_waits_its_turn_in_silence(
    app: SamverkaApp, pictures: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "is_large", property(lambda workspace: True))
    moment = [NOW]
    folding = Folding(app.workspace, app.work, lambda: moment[0])
    journals = [tmp_path / "data" / f"samverka.00000{number}.jsonl" for number in (1, 2, 3)]
    async with running(app) as pilot:
        await press(pilot, "4")
        eva = Eva(tmp_path)
        folding.look()
        await press(pilot)
        eva.let_go()
        folding.look()
        await press(pilot)
        assert [path.exists() for path in journals] == [True, False, False]
        moment[0] += timedelta(minutes=1)
        folding.look()
        await app.workers.wait_for_complete()
        assert [path.exists() for path in journals] == [False, True, False]
        assert (pictures, page(app).notice) == ([], "")


async def test_folding_that_the_disk_refused_is_told_and_tried_again_later(
    app: SamverkaApp, pictures: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "is_large", property(lambda workspace: True))
    moment = [NOW]
    folding = Folding(app.workspace, app.work, lambda: moment[0])
    journal = tmp_path / "data" / "samverka.000002.jsonl"
    async with running(app) as pilot:
        await press(pilot, "4")
        with at_step(1, failing(errno.ENOSPC), ("sync",)):
            folding.look()
            await app.workers.wait_for_complete()
        assert page(app).notice.startswith("Disken är full")
        folding.look()
        await press(pilot)
        assert not journal.exists()
        moment[0] += timedelta(hours=1)
        folding.look()
        await app.workers.wait_for_complete()
        assert journal.exists()
