"""The disk fails while something is being saved: text stands, words are plain, and it goes on."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from textual.pilot import Pilot

from samverka_store.disk import layout, platform
from samverka_tui.app import SamverkaApp
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.status_row import StatusRow
from tests.store.disk.faulty import failing
from tests.tui.screens.hosts import page, picture, press, running, write
from tests.tui.screens.on_disk import a_filled_workspace, a_program, said, the_form, titles

CODES = {
    errno.ENOSPC: "Disken är full",
    errno.EDQUOT: "Ditt utrymme på disken är slut",
    errno.EROFS: "Disken går inte att skriva på",
    errno.EIO: "Disken svarade med ett fel",
    errno.EACCES: "Du får inte läsa eller skriva",
}
UNSURE = "Disken svarade fel mitt i sparningen, så inget sparas förrän allt har lästs om"
KEPT = "Inte sparat, men det du skrev står kvar. "
STEPS = ("write", "sync_data")


@contextmanager
def failing_disk(folder: Path, step: str, code: int) -> Iterator[list[str]]:
    """This step fails on the workspace's own journal; the steps that failed so far."""
    journal = layout.journal(folder / "data", 1).stat().st_ino
    failed: list[str] = []
    real: Callable[..., Any] = getattr(platform, step)

    def tried(fd: int, *given: Any) -> Any:
        if os.fstat(fd).st_ino == journal:
            failed.append(step)
            failing(code)()
        return real(fd, *given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(platform, step, tried)
        yield failed


class Deed(NamedTuple):
    """What a person does: the keys that open it, a text to type there, and those that save."""

    opens: tuple[str, ...]
    text: str
    saves: tuple[str, ...]
    prefix: str = ""


DEEDS = {
    "form": Deed(("n",), "Ny bro", ("ctrl+s",), KEPT),
    "question": Deed(("i",), "Ny bro", ("enter",)),
    "parking": Deed(("p", "x", "enter", *"mars", "enter", "enter"), "om 2 bidrag", ("enter",)),
    "state": Deed(("s", "enter", "enter"), "om 2 veckor", ("enter",)),
    "removing": Deed((), "", ("d",)),
}


@pytest.fixture
def app(tmp_path: Path) -> Iterator[SamverkaApp]:
    """The program over a workspace on disk, in which something was saved already."""
    app = a_program(tmp_path, a_filled_workspace(tmp_path))
    yield app
    app.keep()


def _state(app: SamverkaApp) -> list[tuple[str, str, bool]]:
    """Title, state and whether it is in the trash, of each proposal in memory."""
    return sorted(
        (str(one["title"]), str(one["state"]), bool(one.get("deleted")))
        for _, one in app.workspace.repository.stored("proposals")
    )


def _header(app: SamverkaApp) -> str:
    below = app.screen_stack[-2 if len(app.screen_stack) > 1 else -1]
    return below.query_one(HeaderLine).render_line(0).text


async def _reopen(pilot: Pilot[int], app: SamverkaApp) -> None:
    await press(pilot, "f5")
    await app.workers.wait_for_complete()
    await press(pilot)


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
@pytest.mark.parametrize("step", STEPS)
async def test_whatever_fails_the_text_stands_and_it_is_saved_when_the_cause_is_gone(
    app: SamverkaApp, tmp_path: Path, deed: Deed, step: str
) -> None:
    async with running(app) as pilot:
        await press(pilot, "4", "i")
        await write(pilot, "Sparat först")
        await press(pilot, "enter", "home")
        assert "sparat" in _header(app)
        await press(pilot, *deed.opens)
        await write(pilot, deed.text)
        before, on_disk = _state(app), titles(tmp_path)
        for code, sentence in CODES.items():
            with failing_disk(tmp_path, step, code) as failed:
                await press(pilot, *deed.saves)
            assert set(failed) == {step}
            expected = UNSURE if step == "sync_data" else sentence
            assert said(app).startswith(deed.prefix + expected)
            assert said(app)[-20:] in " ".join(picture(app).split())
            assert deed.text in picture(app)
            assert "sparat" not in _header(app)
            assert (_state(app), titles(tmp_path)) == (before, on_disk)
            if step == "sync_data":
                await press(pilot, *deed.saves)
                assert UNSURE in said(app)
                assert "inget sparas nu" in _header(app)
                await _reopen(pilot, app)
                assert said(app) == "Allt är läst om och helt, och det går att spara igen."
                assert said(app) in picture(app)
                assert "inget sparas nu" not in _header(app)
                assert deed.text in picture(app)
        await press(pilot, *deed.saves)
        assert "sparat" in _header(app)
        assert _state(app) != before


async def test_the_choice_to_read_all_anew_can_be_clicked_in_a_form(
    app: SamverkaApp, tmp_path: Path
) -> None:
    async with running(app) as pilot:
        await press(pilot, "4", "n")
        await write(pilot, "Ny bro")
        with failing_disk(tmp_path, "sync_data", errno.EIO):
            await press(pilot, "ctrl+s")
        row = app.screen.query_one(StatusRow)
        assert "F5 Läs om" in picture(app)
        await pilot.click(row, offset=(6, row.size.height - 1))
        await app.workers.wait_for_complete()
        await press(pilot)
        assert said(app).startswith("Allt är läst om och helt")
        assert the_form(app).sheet.texts["title"] == "Ny bro"
        await press(pilot, "ctrl+s")
        assert page(app).notice.startswith("Sparat: ")
    assert "Ny bro" in titles(tmp_path)


async def test_reading_all_anew_from_a_disk_that_still_fails_says_so_and_saves_nothing(
    app: SamverkaApp, tmp_path: Path
) -> None:
    async with running(app) as pilot:
        await press(pilot, "4", "n")
        await write(pilot, "Ny bro")
        with failing_disk(tmp_path, "sync_data", errno.EIO):
            await press(pilot, "ctrl+s")
        with failing_disk(tmp_path, "sync", errno.EIO):
            await _reopen(pilot, app)
        assert said(app).startswith("Disken svarade med ett fel")
        await press(pilot, "ctrl+s")
        assert said(app).startswith(KEPT + UNSURE)
        await _reopen(pilot, app)
        await press(pilot, "ctrl+s")
        assert page(app).notice.startswith("Sparat: ")
    assert titles(tmp_path).count("Ny bro") == 1


async def test_a_change_that_reached_the_disk_though_it_was_refused_is_told_when_all_is_read_anew(
    app: SamverkaApp, tmp_path: Path
) -> None:
    async with running(app) as pilot:
        await press(pilot, "4", "n")
        await write(pilot, "Ny bro")
        with (
            failing_disk(tmp_path, "sync_data", errno.EIO),
            failing_disk(tmp_path, "truncate", errno.EIO),
        ):
            await press(pilot, "ctrl+s")
        assert said(app).startswith(KEPT + UNSURE)
        await _reopen(pilot, app)
        assert "Något är annorlunda än det nyss stod här" in said(app)
        await press(pilot, "escape")
        assert "Ny bro" in picture(app)
    assert titles(tmp_path).count("Ny bro") == 1
