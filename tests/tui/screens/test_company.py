"""Who else is here is seen on every page, and who edits a record on the pages that are about it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from samverka_store.disk import layout
from samverka_store.disk.presence import Present
from samverka_tui.app import SamverkaApp
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.status_row import StatusRow
from tests.store.disk.rooms import Room
from tests.tui.screens.hosts import NOW, Desk, page, picture, press, running, the_list

EVA_EDITS = "Eva Ek ändrar den här just nu"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    (tmp_path / "data").mkdir()
    return desk


@pytest.fixture
def room(desk: Desk) -> Iterator[Room]:
    """The others, who have the same folder open."""
    room = Room(desk.folder / "data")
    room.now = NOW
    yield room
    room.leave()


async def look(pilot: Pilot[int]) -> None:
    """What the program does once a second."""
    app = pilot.app
    assert isinstance(app, SamverkaApp)
    app._look_around()
    await pilot.pause()
    await pilot.pause()


def first_line(app: SamverkaApp) -> str:
    return picture(app).splitlines()[0]


def seen_by(room: Room) -> tuple[Present, ...]:
    """What someone else sees of those who are here."""
    return room.program("Åke").others()


def files(room: Room) -> list[str]:
    return sorted(path.name for path in (room.folder / layout.HERE).glob("*"))


# Who is here


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ((), "data"),
        (("Eva Ek",), "Eva Ek inne"),
        (("Eva Ek", "Eva Ek"), "Eva Ek inne"),
        (("Eva Ek", "Ola Nord"), "2 andra inne"),
        (("anna",), "du har 2 fönster öppna"),
        (("anna", "anna", "Eva Ek"), "Eva Ek inne"),
    ],
)
async def test_the_first_line_tells_who_else_is_here(
    desk: Desk, room: Room, others: tuple[str, ...], told: str
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        for by in others:
            room.entered(by)
        await look(pilot)
        assert first_line(app).endswith(told)


async def test_it_stands_beside_when_one_saved_and_goes_when_they_leave(
    desk: Desk, room: Room
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        eva = room.entered("Eva Ek")
        await press(pilot, "4", "s", "1", "enter", "enter")
        await look(pilot)
        assert first_line(app).endswith(" sparat 09.00 · Eva Ek inne")
        eva.close()
        await look(pilot)
        assert first_line(app).endswith(" sparat 09.00")


async def test_a_long_name_leaves_room_for_the_rest(desk: Desk, room: Room) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "s", "1", "enter", "enter")
        name = "Eva-Maria Ekströmsdotter av den östra förvaltningen i kommunen"
        room.entered(name, desk.records["proposal"].id)
        await look(pilot)
        line = first_line(app)
        assert line.startswith(" Samverka")
        assert line.endswith(" sparat 09.00 · Eva-Maria Ekströmsdotte… inne")
        await press(pilot, "enter")
        assert "Eva-Maria Ekströmsdotte… ändrar den här just nu" in picture(app)
        await press(pilot, "o")
        assert name in picture(app)


async def test_names_are_text_and_nothing_else(desk: Desk, room: Room) -> None:
    app = desk.app()
    async with running(app) as pilot:
        room.entered("[@click=app.quit]x[/]", desk.records["network"].id)
        await look(pilot)
        assert "[@click=app.quit]x[/" in first_line(app)
        await press(pilot, "2", "enter")
        assert "[@click=app.quit]x[/] ändrar den här just nu" in picture(app)
        await press(pilot, "o")
        assert "[@click=app.quit]x[/]" in picture(app)


# Who edits what


async def test_whoever_opens_a_form_is_seen_to_edit_at_once_and_no_longer_when_it_is_left(
    desk: Desk, room: Room
) -> None:
    network = desk.records["network"]
    app = desk.app()
    async with running(app) as pilot:
        for leave in ("escape", "ctrl+s"):
            await press(pilot, "2", "e")
            assert [other.records for other in seen_by(room)] == [(network.id,)]
            await press(pilot, leave)
            assert [other.records for other in seen_by(room)] == [()]


async def test_a_form_for_something_new_and_a_question_edit_no_record(
    desk: Desk, room: Room
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        for keys in (("2", "n"), ("escape", "4", "s"), ("escape", "i")):
            await press(pilot, *keys)
            assert [other.records for other in seen_by(room)] == [()]


async def test_a_records_page_says_who_edits_it_until_they_stop(desk: Desk, room: Room) -> None:
    eva = room.entered("Eva Ek")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "enter")
        assert EVA_EDITS not in picture(app)
        for records, is_told in (((desk.records["network"].id,), True), ((1,), False)) * 2:
            eva.show(records)
            await look(pilot)
            assert (EVA_EDITS in picture(app)) == is_told


async def test_a_records_page_says_it_from_the_start(desk: Desk, room: Room) -> None:
    room.entered("Eva Ek", desk.records["network"].id)
    app = desk.app()
    async with running(app) as pilot:
        await look(pilot)
        await press(pilot, "2", "enter")
        assert EVA_EDITS in picture(app)


@pytest.mark.parametrize(
    ("others", "told"),
    [
        (("Eva Ek", "Ola Nord"), "Eva Ek och Ola Nord ändrar den här just nu"),
        (("Eva Ek", "Ola Nord", "Per"), "Eva Ek och 2 till ändrar den här just nu"),
        (("Eva Ek", "Eva Ek", "anna"), "Eva Ek ändrar den här just nu"),
        (("anna",), "Du ändrar den här i ett annat fönster"),
    ],
)
async def test_several_who_edit_are_told_on_one_line(
    desk: Desk, room: Room, others: tuple[str, ...], told: str
) -> None:
    for by in others:
        room.entered(by, desk.records["network"].id)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "enter")
        await look(pilot)
        assert f" {told}\n" in picture(app)


async def test_a_form_says_it_beside_hints_and_errors_and_hides_no_field(
    desk: Desk, room: Room
) -> None:
    eva = room.entered("Eva Ek")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "e", "f8", "shift+tab")
        last = app.focused
        assert last is not None
        eva.show((desk.records["network"].id,))
        await look(pilot)
        assert EVA_EDITS in picture(app)
        fields = app.screen.query_one("#fields").region
        assert last.region.bottom <= fields.bottom
        await press(pilot, "tab", "end", "ctrl+u", "ctrl+s")
        notice = app.screen.query_one(StatusRow).notice
        assert notice is not None
        assert notice.kind == "error"
        assert notice.text in picture(app)
        assert EVA_EDITS in picture(app)
        eva.show(())
        await look(pilot)
        assert EVA_EDITS not in picture(app)
        assert app.screen.query_one(StatusRow).notice == notice


async def test_a_question_stays_while_others_come_and_go(desk: Desk, room: Room) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4", "enter", "s")
        asked = picture(app).splitlines()[-2:]
        room.entered("Eva Ek", desk.records["proposal"].id)
        await look(pilot)
        assert EVA_EDITS in picture(app)
        assert picture(app).splitlines()[-2:] == asked


async def test_a_list_says_it_of_the_row_under_the_cursor(desk: Desk, room: Room) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        record = the_list(app).record_at_cursor
        assert record is not None
        room.entered("Eva Ek", record.id)
        await look(pilot)
        assert f"{record.ref} · 1/1 · {EVA_EDITS}\n" in picture(app)
        await press(pilot, "2")
        assert EVA_EDITS not in picture(app)


async def test_nothing_is_drawn_while_nothing_changes(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    eva = room.entered("Eva Ek", desk.records["network"].id)
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "enter")
        await look(pilot)
        drawn: list[Widget] = []
        monkeypatch.setattr(Widget, "refresh", lambda self, *_, **__: drawn.append(self))
        for _ in range(3):
            room.now = desk.office.now = room.now.replace(second=room.now.second + 6)
            eva.show((desk.records["network"].id,))
            await look(pilot)
        assert drawn == []
        assert seen_by(room)[0].at == int(room.now.timestamp() * 1000)


# The page that tells it all


async def test_the_page_tells_name_time_and_record_and_leads_there(desk: Desk, room: Room) -> None:
    room.now = NOW.replace(hour=8, minute=15)
    room.entered("Eva Ek", desk.records["proposal"].id)
    room.now = NOW.replace(day=15)
    room.entered("anna")
    app = desk.app()
    async with running(app) as pilot:
        await look(pilot)
        await press(pilot, "o")
        lines = [line.strip() for line in picture(app).splitlines()]
        start = lines.index("Vilka är inne")
        assert lines[start : start + 12] == [
            "Vilka är inne",
            "",
            "Du (anna)",
            "Inne sedan 09.00",
            "",
            "Du (anna) i ett annat fönster",
            "Inne sedan 15 okt 09.00",
            "Ändrar     inget just nu",
            "",
            "Eva Ek",
            "Inne sedan 08.15",
            "Ändrar     > F2023-001 Gemensam folder",
        ]
        await press(pilot, "down", "enter")
        assert "en folder om allt" in picture(app)
        assert EVA_EDITS in picture(app)


async def test_the_page_says_when_one_is_alone_and_when_someone_comes(
    desk: Desk, room: Room
) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "o")
        assert "Ingen annan är inne just nu" in picture(app)
        room.entered("Eva Ek")
        await look(pilot)
        assert "Ingen annan" not in picture(app)
        assert "Eva Ek" in picture(app)


async def test_a_click_beside_the_title_opens_the_page(desk: Desk, room: Room) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await pilot.click(HeaderLine, offset=(75, 0))
        assert page(app).page_id != "who"
        room.entered("Eva Ek")
        await look(pilot)
        await pilot.click(HeaderLine, offset=(75, 0))
        await pilot.pause()
        assert page(app).page_id == "who"
        await press(pilot, "o", "escape")
        assert page(app).page_id != "who"


async def test_records_that_are_unknown_are_not_told(desk: Desk, room: Room) -> None:
    events = [id for id, _ in desk.repository.stored("events")]
    app = desk.app()
    async with running(app) as pilot:
        room.entered("Eva Ek", 17, events[0])
        await look(pilot)
        await press(pilot, "o")
        assert "Ändrar     inget just nu" in picture(app)


# Coming and going


async def test_the_program_is_here_as_long_as_it_runs(desk: Desk, room: Room) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await look(pilot)
        assert [other.by for other in seen_by(room)] == ["anna"]
        assert len(files(room)) == 1
    app.keep()
    assert files(room) == []


async def test_practice_data_is_for_one_alone(desk: Desk, room: Room) -> None:
    app = desk.app()
    app.is_demo = True
    app._take(desk.office.workspace)
    room.entered("Eva Ek")
    async with running(app) as pilot:
        await look(pilot)
        assert seen_by(room) == seen_by(room)[:1]
        assert "inne" not in first_line(app)
        await press(pilot, "o")
        assert "Övningsdata är bara din egen" in picture(app)
    app.keep()
    assert len(files(room)) == 1
