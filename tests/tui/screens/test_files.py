"""What happened to the files is told until it has been read; the files are checked on the page."""

from pathlib import Path

import pytest

from samverka_store.disk.finding import Finding
from samverka_store.disk_errors import ReadOnlyUntilReopened
from samverka_tui.cli.screens import tell_unread
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.screens.files import FilesScreen
from samverka_tui.widgets.status_row import StatusRow
from tests.tui.screens.filing import Cabinet, plain, press_when, rename, shows
from tests.tui.screens.hosts import NARROW, WIDE, Desk, page, picture, press, running
from tests.tui.screens.test_hostile import TEXTS

HOSTILE = " ".join(TEXTS)


def _notice(app: object) -> str:
    return page(app).notice  # type: ignore[arg-type]


async def test_whole_files_say_when_they_were_saved_and_how_many_copies_there_are(
    tmp_path: Path,
) -> None:
    app = Cabinet(tmp_path).app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "f7")
        await shows(pilot, "Kopior 1, den senaste från 16 okt 09.00")
        assert "Allt är helt" in plain(pilot)
        assert "Senast sparat" in plain(pilot)
        assert "Inget har hänt med filerna." in plain(pilot)
        assert "om filerna" not in picture(app)
    app.keep()


async def test_a_rebuilt_file_is_told_with_what_was_kept_and_what_to_do(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    cabinet.snapshot.write_bytes(cabinet.snapshot.read_bytes()[:-9])
    app = cabinet.app()
    async with running(app) as pilot:
        await shows(pilot, "Filen har byggts upp igen")
        assert "om filerna: F7" in picture(app).splitlines()[0]
        await press(pilot, "f7")
        await shows(pilot, "Inget sparat har gått förlorat.")
        assert "samverka.000002.damaged-1.json" in plain(pilot)
        assert "Du behöver inte göra något." in plain(pilot)
        await press(pilot, "escape")
        assert "om filerna" not in picture(app)
    app.keep()


async def test_nothing_is_lost_behind_a_form_and_the_serious_comes_first(tmp_path: Path) -> None:
    app = Cabinet(tmp_path).app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "6", "n")
        assert isinstance(app.screen, RecordForm)
        reports = app.workspace.reports
        reports.append(Finding("torn_line_set_aside", _torn("a"), serious=True))
        app._look_around()
        app.workspace.reports.append(Finding("leftover_removed", {"file": "/x/rest"}))
        app._look_around()
        await press(pilot, "escape")
        assert "! om filerna: F7" in picture(app).splitlines()[0]
        app._look_around()
        await press(pilot)
        assert "En ändring blev aldrig färdigsparad" in _notice(app)
        await press(pilot, "f7")
        told = plain(pilot)
        first = told.index("! 09.00 En ändring blev aldrig färdigsparad")
        assert first < told.index("09.00 En rest efter ett avbrott är borttagen")
        assert "/x/a" in told
    app.keep()


def _torn(name: str) -> dict[str, str | int]:
    return {"file": "/x/samverka.000002.jsonl", "aside": f"/x/{name}", "bytes": 7}


async def test_a_question_does_not_hide_what_is_told_after_it(tmp_path: Path) -> None:
    app = Cabinet(tmp_path).app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "i")
        app.workspace.reports.append(Finding("torn_line_set_aside", _torn("a"), serious=True))
        app._look_around()
        await press(pilot)
        assert page(app).is_asking
        assert app.files.unsaid
        await press(pilot, "escape")
        app._look_around()
        await press(pilot)
        assert "aldrig färdigsparad" in _notice(app)
    app.keep()


async def test_what_goes_wrong_again_and_again_is_told_once(tmp_path: Path) -> None:
    app = Desk(tmp_path).app()
    async with running(app) as pilot:
        await press(pilot)
        for _ in range(3):
            app.meet(ReadOnlyUntilReopened(folder="/x"))
        assert len(app.files.told) == 1
        await press(pilot, "f7")
        assert "Gå tillbaka till en lista och tryck F5." in plain(pilot)
        app.files.take([Finding("leftover_removed", {"file": "/x/rest"})])
        app.tell_of_files()
        await press(pilot)
        assert "En rest efter ett avbrott" in plain(pilot)
        assert not app.files.unread


async def test_the_first_line_leads_there_by_mouse(tmp_path: Path) -> None:
    app = Desk(tmp_path).app()
    async with running(app) as pilot:
        await press(pilot)
        app.files.take([Finding("leftover_removed", {"file": "/x/rest"})])
        page(app).show_surroundings()
        await press(pilot)
        place = picture(app).splitlines()[0].index("om filerna")
        await pilot.click("#header", offset=(place, 0))
        await press(pilot)
        assert isinstance(app.screen, FilesScreen)


async def test_every_file_is_read_and_what_is_damaged_is_named(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "f7")
        await press_when(pilot, "Kopior", "c")
        await shows(pilot, "4 filer är lästa till slutet. Alla är hela.")
        backup = cabinet.folder / "backups" / "samverka.000001.json"
        backup.write_bytes(backup.read_bytes()[:-5])
        await press(pilot, "c")
        await shows(pilot, "1 av dem behöver ses över")
        assert "! backups/samverka.000001.json" in plain(pilot)
        app.switch_language()
        await shows(pilot, "4 files have been read to their end")
    app.keep()


async def test_a_check_is_begun_by_its_row_too(tmp_path: Path) -> None:
    app = Cabinet(tmp_path).app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "f7")
        await press_when(pilot, "Kopior", "down", "enter")
        await shows(pilot, "Alla är hela.")
    app.keep()


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_names_of_files_are_shown_and_not_obeyed(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = Desk(tmp_path).app()
    keys = ("snapshot_rebuilt", "hand_edit", "kept_aside", "disk_faulty", "finns_inte")
    async with running(app, size) as pilot:
        await press(pilot)
        values: dict[str, str | int] = dict.fromkeys(
            ("file", "kept", "base", "reason", "changes"), HOSTILE
        )
        app.files.take([Finding(key, values, serious=key == "hand_edit") for key in keys])
        app.tell_of_files()
        await press(pilot)
        assert app.screen.query_one(StatusRow).notice
        await press(pilot, "f7", "end")
        assert "[@click=app.quit]" in plain(pilot)
        assert "{ref} {0} %s $x" in plain(pilot)
        assert not any(sign in picture(app) for sign in "\x1b\x9b\u202e")
    assert app.return_code is None


async def test_a_workspace_without_files_has_an_empty_page(tmp_path: Path) -> None:
    app = Desk(tmp_path).app()
    async with running(app) as pilot:
        await press(pilot, "f7", "c")
        await shows(pilot, "0 filer är lästa till slutet")
        await press(pilot, "b")
        await shows(pilot, "Det finns inga säkerhetskopior än.")
        await press(pilot, "r", "escape", "f8")
        await shows(pilot, "Ingen ändring som gjorts för hand väntar på beslut.")
        await press(pilot, "t", "l")
        assert _notice(app).startswith("Ingen ändring")


async def test_an_edit_that_waits_is_told_at_every_start(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    cabinet.edit(rename)
    for _ in range(2):
        app = cabinet.app()
        async with running(app) as pilot:
            await shows(pilot, "Filen är ändrad för hand: 1 post skiljer sig")
            await press(pilot, "f7")
            await shows(pilot, "> Se skillnaderna: 1 post i samverka.000002.damaged-1.json")
            await press(pilot, "enter")
            await shows(pilot, "+ blir Kim Bergmark")
        app.keep()


async def test_what_nobody_read_is_told_once_more_when_the_program_has_ended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cabinet = Cabinet(tmp_path)
    app = cabinet.app()
    async with running(app) as pilot:
        await press(pilot)
    app.workspace.reports.append(Finding("torn_line_set_aside", _torn("a\x1b[2J"), serious=True))
    app.keep()
    tell_unread(app.files, app.words)
    assert "/x/a" in capsys.readouterr().err
    app.files.mark_read()
    tell_unread(app.files, app.words)
    assert capsys.readouterr().err == ""
