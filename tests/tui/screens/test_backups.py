"""The backups on their page: what going back would do, going back, and others who are there."""

from pathlib import Path

import pytest

from samverka_store.disk.restore import restore_into
from samverka_store.model.people import Person
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.screens.backups import BackupsScreen
from tests.builders import a_person
from tests.tui.screens.filing import Cabinet, plain, press_when, shows, until
from tests.tui.screens.hosts import NARROW, WIDE, page, picture, press, running, write
from tests.tui.screens.test_hostile import TEXTS

HOSTILE = " ".join((*TEXTS[:5], *TEXTS[-2:]))


def _names(app: object) -> set[str]:
    return {person.name for person in app.workspace.repository.all(Person)}  # type: ignore[attr-defined]


async def test_going_back_says_first_what_is_lost_and_can_be_gone_back_from(
    tmp_path: Path,
) -> None:
    cabinet = Cabinet(tmp_path)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "b")
        await shows(pilot, "- 2 poster som har kommit till sedan dess försvinner: K2 Sune Efter")
        assert "16 okt 09.00" in plain(pilot)
        assert "Allt som det är nu blir först en säkerhetskopia." in plain(pilot)
        await press(pilot, "r", "escape")
        assert len(_names(app)) == 3
        await press(pilot, "r")
        assert "2 försvinner, 0 ändras, 0 kommer tillbaka" in plain(pilot)
        await press(pilot, "j")
        await shows(pilot, "Det som var innan står överst i listan.")
        assert _names(app) == {"Kim Berg"}
        await shows(pilot, "Inget skulle ändras")
        await press(pilot, "home")
        await shows(pilot, "+ 2 poster kommer tillbaka")
        await press(pilot, "r", "j")
        await until(pilot, lambda: len(_names(app)) == 3)
        await press(pilot, "escape", "6")
        assert "Sune Efter" in picture(app)
    app.keep()
    assert len({p.name for p in cabinet.opened().repository.all(Person)}) == 3


async def test_another_open_program_is_told_and_its_form_is_kept(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "6", "n")
        await write(pilot, "Halvskrivet")
        other = cabinet.opened()
        restore_into(other, 1)
        app._look_around()
        await press(pilot)
        assert isinstance(app.screen, RecordForm)
        assert "Halvskrivet" in picture(app)
        await press(pilot, "ctrl+s")
        assert _names(app) == {"Kim Berg", "Halvskrivet"}
        assert "om filerna: F7" in picture(app)
        await press(pilot, "f7")
        assert "Någon har gått tillbaka till en säkerhetskopia" in plain(pilot)
        other.follow()
        assert {p.name for p in other.repository.all(Person)} == {"Kim Berg", "Halvskrivet"}
        other.close()
    app.keep()


async def test_a_damaged_backup_is_named_and_not_gone_back_to(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    path = cabinet.folder / "backups" / "samverka.000001.json"
    path.write_bytes(path.read_bytes()[:-5])
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "b")
        await shows(pilot, "! går inte att läsa")
        assert "Den här säkerhetskopian går inte att gå tillbaka till" in plain(pilot)
        await press(pilot, "enter")
        assert not page(app).is_asking
        await until(pilot, lambda: len(_names(app)) == 3)
    app.keep()


async def test_what_others_write_meanwhile_is_counted_too(tmp_path: Path) -> None:
    cabinet = Cabinet(tmp_path)
    app = cabinet.app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "b")
        await shows(pilot, "- 2 poster")
        other = cabinet.opened()
        with other.change() as repository:
            a_person(repository, "Bos kontakt")
        other.close()
        app._look_around()
        await shows(pilot, "- 3 poster")
    app.keep()


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_every_text_is_shown_and_none_obeyed(tmp_path: Path, size: tuple[int, int]) -> None:
    app = Cabinet(tmp_path, HOSTILE).app()
    async with running(app, size) as pilot:
        await press_when(pilot, "Att göra", "b")
        await shows(pilot, "- 2 poster")
        assert "[@click=app.quit]" in plain(pilot)
        assert not any(sign in picture(app) for sign in "\x1b\x9b\u202e")
        await press(pilot, "r", "j")
        await shows(pilot, "Det som var innan")
        assert isinstance(app.screen, BackupsScreen)
    assert app.return_code is None
    app.keep()


async def test_the_page_speaks_the_other_language(tmp_path: Path) -> None:
    app = Cabinet(tmp_path).app()
    async with running(app) as pilot:
        await press_when(pilot, "Att göra", "b")
        await shows(pilot, "- 2 poster")
        app.switch_language()
        await shows(pilot, "2 records added since then will be gone")
        assert "Opened and read" in plain(pilot)
    app.keep()
