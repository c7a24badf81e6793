"""What a person should know about the folder stands above the first page until put away."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic

import pytest
from textual.pilot import Pilot

from samverka_store.disk import place
from samverka_store.disk.workspace import Workspace
from samverka_tui.app import SamverkaApp
from samverka_tui.widgets.banner import Banner
from tests.tui.screens.hosts import NOW, Desk, picture, press, running, the_list
from tests.tui.screens.on_disk import a_filled_workspace, a_program


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace on a network disk, open to everybody."""
    a_filled_workspace(tmp_path).close()
    (tmp_path / "data").chmod(0o755)
    return tmp_path


@pytest.fixture(autouse=True)
def _network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "network_kind", lambda folder: "nfs4")


def _app(folder: Path) -> SamverkaApp:
    return a_program(
        folder,
        Workspace.begin(folder / "data", state_dir=folder / "state", clock=lambda: NOW, by="anna"),
    )


def _is_warned(app: SamverkaApp) -> bool:
    shown = " ".join(picture(app).split())
    return "ligger på en nätverksdisk (nfs4)" in shown and "Alla som har konto" in shown


def _is_read(app: SamverkaApp) -> bool:
    return app.reading is None


async def _until(pilot: Pilot[int], claim: Callable[[], bool]) -> None:
    """Wait until it is so."""
    limit = monotonic() + 20
    while not claim():
        assert monotonic() < limit, "it did not come about"
        await pilot.pause(0.01)


async def test_it_stays_over_every_list_until_it_is_put_away(folder: Path) -> None:
    app = _app(folder)
    async with running(app) as pilot:
        await _until(pilot, lambda: _is_warned(app))
        # The folder's name may be too long for a line, and is then broken.
        assert f"chmod-Ro={folder / 'data'}" in "".join(picture(app).split())
        await press(pilot, "4", "j", "slash", "x", "escape")
        assert _is_warned(app)
        assert the_list(app).list_id == "proposals"
        await press(pilot, "escape")
        await _until(pilot, lambda: not _is_warned(app))
        await press(pilot, "1", "4")
        app.refresh_now()
        await _until(pilot, lambda: not _is_warned(app))
    app.keep()
    again = _app(folder)
    async with running(again) as pilot:
        await _until(pilot, lambda: _is_warned(again))
    again.keep()


async def test_it_stands_on_the_page_about_the_files_also_when_it_is_put_away(folder: Path) -> None:
    app = _app(folder)
    async with running(app) as pilot:
        await _until(pilot, lambda: _is_warned(app))
        await press(pilot, "escape", "f7")
        await _until(pilot, lambda: _is_warned(app))
        assert "Om mappen" in picture(app)
        assert "Något behöver ses över" in picture(app)
        assert "Allt är helt" not in picture(app)
    app.keep()


async def test_it_is_put_away_with_the_mouse(folder: Path) -> None:
    app = _app(folder)
    async with running(app) as pilot:
        await _until(pilot, lambda: _is_warned(app))
        banner = app.screen.query_one(Banner)
        await pilot.click(Banner, offset=(5, 0))
        assert _is_warned(app)
        await pilot.click(Banner, offset=(5, banner.size.height - 1))
        await _until(pilot, lambda: not _is_warned(app))
    app.keep()


async def test_practice_data_and_a_workspace_without_a_folder_warn_of_nothing(
    folder: Path, tmp_path: Path
) -> None:
    practice = _app(folder)
    practice.is_demo = True
    for app in (practice, Desk(tmp_path).app()):
        async with running(app) as pilot:
            await _until(pilot, partial(_is_read, app))
            await press(pilot)
            assert not app.screen.query(Banner)
    practice.keep()
