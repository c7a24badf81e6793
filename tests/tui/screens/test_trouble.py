"""A workspace that does not open: what is wrong, where, and choices that lose nothing unasked."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from samverka_store.disk import layout, snapshot_writing
from samverka_store.model.people import Person
from samverka_tui.screens.list_screen import ListScreen
from samverka_tui.screens.trouble import TroubleScreen
from tests.tui.screens.filing import Cabinet, plain, press_when, shows, until
from tests.tui.screens.hosts import NARROW, WIDE, picture, press, running


def _people(app: object) -> set[str]:
    return {person.name for person in app.workspace.repository.all(Person)}  # type: ignore[attr-defined]


def _files(cabinet: Cabinet) -> dict[str, bytes]:
    return {
        str(path.relative_to(cabinet.folder)): path.read_bytes()
        for path in sorted(cabinet.folder.rglob("*"))
        if path.is_file() and path.name != layout.LOCK
    }


def _spoil(cabinet: Cabinet) -> None:
    text = cabinet.journal.read_bytes()
    cabinet.journal.write_bytes(text.replace(b"Sune", b"S\x1b]0;x\x07", 1))


async def test_a_damaged_line_in_the_middle_is_named_and_nothing_is_touched(
    tmp_path: Path,
) -> None:
    cabinet = Cabinet(tmp_path)
    _spoil(cabinet)
    before = _files(cabinet)
    app = cabinet.app()
    async with running(app, WIDE) as pilot:
        await shows(pilot, "Rad 1 i samverka.000002.jsonl utelämnas")
        assert isinstance(app.screen, TroubleScreen)
        told = plain(pilot)
        assert "Rad 1 är skadad eller saknas" in told
        assert "Inget har tagits bort." in told
        assert str(cabinet.journal) in "".join(picture(app).split())
        assert "Sparad av anna, 16 okt 09.00" in told
        assert "Rör K2" in told
        assert "Antal hela ändringar som blir kvar i filen: 1." in told
        await shows(pilot, "Säkerhetskopia 16 okt 09.00")
        await press(pilot, "end", "enter")
    assert app.return_code == 1
    app.keep()
    assert _files(cabinet) == before


async def test_one_goes_on_without_the_line_after_saying_so(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    _spoil(cabinet)
    spoilt = cabinet.journal.read_bytes()
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Gå vidare utan det oläsbara", "down", "enter", "escape")
        assert isinstance(app.screen, TroubleScreen)
        await press(pilot, "enter", "j")
        await until(pilot, lambda: isinstance(app.screen, ListScreen))
        await shows(pilot, "Det som inte gick att läsa är utelämnat")
        await until(pilot, lambda: app.reading is None)
        assert _people(app) == {"Kim Berg", "Maj Sist"}
        await press(pilot, "f7")
        assert "samverka.000002.damaged-1.jsonl" in plain(pilot)
        assert (cabinet.folder / "samverka.000002.damaged-1.jsonl").read_bytes() == spoilt
    app.keep()
    assert len(list(cabinet.opened().repository.all(Person))) == 2


async def test_one_goes_back_to_a_backup_instead(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    _spoil(cabinet)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Säkerhetskopia", "end", "up", "enter", "j")
        await until(pilot, lambda: isinstance(app.screen, ListScreen) and app.reading is None)
        assert _people(app) == {"Kim Berg"}
        await press(pilot, "f7")
        await shows(pilot, "Den är nu som i säkerhetskopia 1.")
        await press(pilot, "end")
        assert "samverka.000004.older-1.jsonl" in plain(pilot)
    app.keep()


async def test_lines_that_are_only_out_of_order_are_mended(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    lines = cabinet.journal.read_bytes().splitlines(keepends=True)
    cabinet.journal.write_bytes(b"".join(reversed(lines)))
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "inget går förlorat", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ListScreen) and app.reading is None)
        assert len(_people(app)) == 3
        await press(pilot, "f7")
        assert "Filen med ändringar är lagad" in plain(pilot)
    app.keep()


async def test_the_file_is_put_back_and_tried_again(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    whole = cabinet.journal.read_bytes()
    cabinet.journal.unlink()
    app = cabinet.app()
    async with running(app) as pilot:
        await shows(pilot, "Filen med de senaste ändringarna saknas")
        await shows(pilot, "Säkerhetskopia")
        await press(pilot, "enter")
        assert isinstance(app.screen, TroubleScreen)
        cabinet.journal.write_bytes(whole)
        await press_when(pilot, "Säkerhetskopia", "enter")
        await until(pilot, lambda: isinstance(app.screen, ListScreen) and app.reading is None)
        assert len(_people(app)) == 3
        app._look_around()
    app.keep()


async def test_what_a_new_file_would_be_built_of_is_told(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    cabinet.snapshot.unlink()
    cabinet.journal.unlink()
    app = cabinet.app()
    async with running(app) as pilot:
        await shows(pilot, "Arbetsytan byggs av backups/samverka.000001.json")
        assert "16 poster" in plain(pilot)
        await press_when(pilot, "Säkerhetskopia", "down", "enter", "j")
        await until(pilot, lambda: isinstance(app.screen, ListScreen) and app.reading is None)
        assert _people(app) == {"Kim Berg"}
    app.keep()


def _newer(cabinet: Cabinet) -> str:
    tables = json.loads(cabinet.snapshot.read_bytes())
    del tables["_meta"]
    cabinet.snapshot.unlink()
    for _ in snapshot_writing.write(cabinet.snapshot, 0o600, tables, 2, of_schema=99):
        pass
    return "skriven av en nyare version"


def _linked(cabinet: Cabinet) -> str:
    cabinet.snapshot.rename(cabinet.home / "elsewhere.json")
    cabinet.snapshot.symlink_to(cabinet.home / "elsewhere.json")
    return "är ingen vanlig fil"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("harm", [_newer, _linked])
async def test_what_no_repair_may_touch_offers_only_to_try_again_or_quit(
    tmp_path: Path, harm: Callable[[Cabinet], str]
) -> None:
    cabinet = Cabinet(tmp_path)
    said = harm(cabinet)
    before = _files(cabinet)
    app = cabinet.app()
    async with running(app) as pilot:
        await shows(pilot, said)
        assert "Gå vidare" not in plain(pilot)
        assert "Säkerhetskopia" not in plain(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, TroubleScreen)
        await press(pilot, "q")
    assert app.return_code == 1
    assert _files(cabinet) == before


async def test_a_repair_that_fails_is_said_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from samverka_store.disk import platform

    cabinet = Cabinet(tmp_path)
    _spoil(cabinet)
    app = cabinet.app()
    async with running(app) as pilot:
        await shows(pilot, "Säkerhetskopia")

        def full(*arguments: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(platform, "write", full)
            await press(pilot, "down", "enter", "j")
            await shows(pilot, "Disken är full")
        await shows(pilot, "Rad 1 i samverka.000002.jsonl utelämnas")
        await press(pilot, "down", "enter", "j")
        await until(pilot, lambda: isinstance(app.screen, ListScreen))
    app.keep()


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_names_and_lines_are_shown_and_not_obeyed(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    home = tmp_path / "[/] [@click=app.quit] {0} \x1b[2J"
    home.mkdir(parents=True)
    cabinet = Cabinet(home)
    text = cabinet.journal.read_bytes()
    harm = b"[/] [@click=app.quit]x[/] \x1b]52;c;x\x07 \xc2\x9b31m \xe2\x80\xae {ref}"
    cabinet.journal.write_bytes(text.replace(b"Sune", harm, 1).replace(b'"K2"', b'"[/]"'))
    app = cabinet.app()
    async with running(app, size) as pilot:
        await shows(pilot, "utelämnas")
        await press(pilot, "pagedown", "f9", "pageup", "f9")
        assert not any(sign in picture(app) for sign in "\x1b\x9b\u202e\x07")
        await press(pilot, "q")
    assert app.return_code == 1
    app.keep()


async def test_the_page_speaks_the_other_language(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    _spoil(cabinet)
    app = cabinet.app()
    async with running(app) as pilot:
        await shows(pilot, "Säkerhetskopia")
        await press(pilot, "f9")
        assert "A line of changes is damaged" in plain(pilot)
        assert "Go on without what is bad" in plain(pilot)
    app.keep()
