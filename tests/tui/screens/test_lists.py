"""The page of lists: going, filtering, ordering, marking, and keeping one's place."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from samverka_store.disk.workspace import Workspace
from samverka_store.model.networks import Network
from samverka_tui.present.sums import Sums
from samverka_tui.screens.lists.specs import BY_ID
from samverka_tui.widgets.tabs import TabLine
from tests.builders import a_meeting, a_network, a_proposal
from tests.tui.screens.hosts import (
    LIST_KEYS,
    NARROW,
    NOW,
    WIDE,
    Desk,
    networks_of,
    page,
    picture,
    press,
    rows_of,
    running,
    the_list,
    the_record,
    write,
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


async def test_it_opens_on_what_is_to_be_done(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot)
        assert the_list(app).list_id == "today"
        assert "Boka tryckeri" in picture(app)
        assert "15 dagar sen" in picture(app)


async def test_the_cursor_begins_on_something_that_can_be_opened(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot)
        assert page(app).subjects()
        await press(pilot, "enter")
        assert the_record(app).record is not None


@pytest.mark.parametrize(("list_id", "key"), LIST_KEYS.items())
@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_each_list_has_its_key(
    desk: Desk, list_id: str, key: str, size: tuple[int, int]
) -> None:
    app = desk.app()
    async with running(app, size) as pilot:
        await press(pilot, key)
        assert the_list(app).list_id == list_id
        assert len(the_list(app).shelf) or list_id == "trash"


async def test_further_lists_are_chosen_by_g(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "g", "2")
        assert the_list(app).list_id == "referrals"


async def test_a_tab_is_clicked(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot)
        await pilot.click(TabLine, offset=(20, 0))
        await pilot.pause()
        assert the_list(app).list_id == "networks"


async def test_meetings_begin_at_today(desk: Desk) -> None:
    with desk.office.change() as repository:
        network = networks_of(desk)[0]
        for month in range(1, 10):
            a_meeting(repository, network, date(2023, month, 2), title=f"möte {month}")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3")
        assert getattr(page(app).subjects()[0], "day", None) == date(2023, 10, 16)


async def test_the_filter_narrows_as_one_types_and_esc_shows_all_again(desk: Desk) -> None:
    with desk.office.change() as repository:
        a_network(repository, "Växjö möts")
        a_network(repository, "Arkivnätverket")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "slash")
        await write(pilot, "vaxjo")
        assert rows_of(app) == ["Växjö möts"]
        await press(pilot, "enter")
        assert "filter: vaxjo" in picture(app)
        assert rows_of(app) == ["Växjö möts"]
        await press(pilot, "escape")
        assert len(rows_of(app)) == 3


async def test_letters_do_nothing_but_write_while_one_filters(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "slash")
        await write(pilot, "nesdq")
        assert the_list(app).filter_text == "nesdq"
        assert len(networks_of(desk)) == 1


async def test_an_empty_filter_says_so(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "slash")
        await write(pilot, "zzz")
        assert "Inga rader innehåller det du skrev" in picture(app)


async def test_a_list_is_left_and_found_again_as_it_was(desk: Desk) -> None:
    with desk.office.change() as repository:
        for number in range(40):
            a_network(repository, f"Nätverk {number}")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", *["down"] * 30)
        key, top = the_list(app).record_list.cursor_key, the_list(app).record_list.scroll_offset.y
        await press(pilot, "4", "2")
        assert the_list(app).record_list.cursor_key == key
        assert the_list(app).record_list.scroll_offset.y == top


async def test_a_click_on_a_title_orders_the_rows_and_another_turns_them(desk: Desk) -> None:
    with desk.office.change() as repository:
        a_network(repository, "Arkivnätverket")
        a_network(repository, "Öppna dörrar")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2")
        assert rows_of(app) == ["Arkivnätverket", "Forum för delaktighet", "Öppna dörrar"]
        await pilot.click("#list", offset=(5, 0))
        await pilot.pause()
        assert rows_of(app) == ["Öppna dörrar", "Forum för delaktighet", "Arkivnätverket"]


async def test_others_changes_keep_the_cursor_the_filter_and_the_marks(desk: Desk) -> None:
    with desk.office.change() as repository:
        for name in ("Bo", "Ek", "Gran"):
            a_network(repository, f"Nätverk {name}")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "slash")
        await write(pilot, "natverk")
        await press(pilot, "enter", "down", "space")
        assert [record.label for record in page(app).subjects()] == ["Nätverk Ek"]
        desk.by_other(lambda repository: a_network(repository, "Nätverk Alm"))
        app.show_changes()
        await press(pilot)
        assert rows_of(app) == ["Nätverk Alm", "Nätverk Bo", "Nätverk Ek", "Nätverk Gran"]
        assert [record.label for record in page(app).subjects()] == ["Nätverk Ek"]
        assert the_list(app).record_list.cursor_index == 2


async def test_what_others_changed_since_last_time_stands_on_the_first_page(
    desk: Desk, tmp_path: Path
) -> None:
    def workspace(by: str) -> Workspace:
        folder = desk.folder / "data"
        return Workspace.open(folder, state_dir=tmp_path / by, clock=lambda: NOW, by=by)

    Workspace.create(desk.folder / "data", state_dir=tmp_path, clock=lambda: NOW, by="anna").close()
    app = desk.app(workspace("anna"))
    async with running(app) as pilot:
        await press(pilot)
    app.keep()
    other = workspace("bo")
    with other.change() as repository:
        a_network(repository, "Arkivnätverket")
    other.close()
    again = desk.app(workspace("anna"))
    async with running(again) as pilot:
        await press(pilot)
        assert "bo: lade till" in picture(again)
        assert "Arkivnätverket" in picture(again)
    again.keep()


async def test_what_another_program_writes_comes_in_by_itself(tmp_path: Path) -> None:
    def workspace(by: str) -> Workspace:
        return Workspace.open(tmp_path / "data", state_dir=tmp_path, clock=lambda: NOW, by=by)

    Workspace.create(tmp_path / "data", state_dir=tmp_path, clock=lambda: NOW, by="anna").close()
    app = Desk(tmp_path, is_filled=False).app(workspace("anna"))
    other = workspace("bo")
    async with running(app) as pilot:
        await press(pilot, "2")
        with other.change() as repository:
            a_network(repository, "Arkivnätverket")
        assert rows_of(app) == []
        app.refresh_now()
        await press(pilot)
        assert rows_of(app) == ["Arkivnätverket"]
    app.keep()
    other.close()


async def test_the_pane_beside_the_list_follows_the_cursor_when_there_is_room(desk: Desk) -> None:
    app = desk.app()
    async with running(app, WIDE) as pilot:
        await press(pilot, "4")
        assert "en folder om allt" in picture(app)
        assert the_list(app).record_list.size.width == 80
        await press(pilot, "5")
        assert "en folder om allt" not in picture(app)
        assert "Motivationsfilm" in picture(app)


async def test_days_of_next_year_keep_their_year_in_a_narrow_list(desk: Desk) -> None:
    with desk.office.change() as repository:
        network = repository.get(Network, desk.records["network"].id)
        a_meeting(repository, network, date(2024, 9, 12), themes=())
        a_meeting(repository, network, date(2024, 4, 12), last_day=date(2024, 4, 13))
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3")
        assert "tors 12 sep 2024" in picture(app)
        assert "12–13 apr 2024" in picture(app)


async def test_titles_of_proposals_have_room_and_the_network_where_there_is_more(
    desk: Desk,
) -> None:
    for size, is_shown in (((80, 24), False), ((140, 40), True)):
        app = desk.app()
        async with running(app, size) as pilot:
            await press(pilot, "4")
            head = picture(app).splitlines()[2]
            assert ("Nätverk" in head) is is_shown


def test_equal_rows_stand_by_their_reference(desk: Desk) -> None:
    context = desk.app().context
    key = BY_ID["proposals"].recipe(lambda: context, Sums()).orders["title"]
    refs = ["F2023-010", "F2023-002", "F2023-1000"]
    rows = [{"ref": ref, "title": "Samma"} for ref in refs]
    assert [row["ref"] for row in sorted(rows, key=key)] == ["F2023-002", "F2023-010", "F2023-1000"]


async def test_help_of_a_list_tells_its_signs_and_names_keys_in_swedish(desk: Desk) -> None:
    app = desk.app()
    async with running(app, WIDE) as pilot:
        await press(pilot, "2", "question_mark")
        shown = picture(app)
        await press(pilot, "pagedown")
        shown += picture(app)
        assert "Mellanslag" in shown
        assert "~ vilar eller är över" in shown


async def test_v_shows_closed_proposals_too(desk: Desk) -> None:
    with desk.office.change() as repository:
        a_proposal(repository, "Redan avslutat", state="closed")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "4")
        assert rows_of(app) == ["Gemensam folder"]
        await press(pilot, "v")
        assert set(rows_of(app)) == {"Gemensam folder", "Redan avslutat"}


async def test_the_month_stands_above_the_list_where_it_is_narrow(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "3")
        assert "oktober 2023" not in picture(app)
        await press(pilot, "v")
        assert "oktober 2023" in picture(app)
        await press(pilot, "pagedown")
        assert "november 2023" in picture(app)
        assert getattr(page(app).subjects()[0], "day", None) == date(2023, 11, 20)
        await press(pilot, "v")
        assert "november 2023" not in picture(app)


async def test_the_month_stands_beside_the_list_where_it_is_wide(desk: Desk) -> None:
    app = desk.app()
    async with running(app, WIDE) as pilot:
        await press(pilot, "3", "end")
        assert "december 2023" in picture(app)


async def test_another_list_takes_the_keys_from_the_month(desk: Desk) -> None:
    app = desk.app()
    async with running(app, WIDE) as pilot:
        await press(pilot, "3", "v", "down", "2")
        assert app.focused is the_list(app).record_list
        await press(pilot, "3", "v", "3")
        assert app.focused is the_list(app).record_list


async def test_what_is_due_is_filtered_by_what_it_is_called_now(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        the_list(app).set_filter("forum")
        await press(pilot)
        shown = len(the_list(app).shelf)
        assert shown > 0
        network = desk.records["network"]
        desk.by_other(lambda repository: repository.set_fields(network.id, {"name": "Rådet"}))
        app.refresh_now()
        await press(pilot)
        assert len(the_list(app).shelf) < shown
        the_list(app).set_filter("rådet")
        await press(pilot)
        assert len(the_list(app).shelf) > 0


async def test_empty_lists_say_what_to_press(tmp_path: Path) -> None:
    app = Desk(tmp_path, is_filled=False).app()
    async with running(app) as pilot:
        for list_id, key in LIST_KEYS.items():
            await press(pilot, key)
            first = app.words.pages.of(list_id).empty[0]
            assert first in picture(app), list_id


async def test_many_networks_are_found_by_page_and_end(desk: Desk) -> None:
    with desk.office.change() as repository:
        for number in range(300):
            a_network(repository, f"Nätverk {number:03}")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2", "end")
        assert page(app).subjects()[0].label == "Nätverk 299"
        assert "301/301" in picture(app)


async def test_renaming_moves_a_row_to_its_place(desk: Desk) -> None:
    with desk.office.change() as repository:
        other = a_network(repository, "Arkivnätverket")
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot, "2")
        app.change(
            lambda repository: repository.put(
                msgspec.structs.replace(repository.get(Network, other.id), name="Ödlor")
            )
        )
        await press(pilot)
        assert rows_of(app) == ["Forum för delaktighet", "Ödlor"]


async def test_the_first_line_says_when_it_was_saved(desk: Desk) -> None:
    app = desk.app()
    async with running(app) as pilot:
        await press(pilot)
        app.change(lambda repository: a_network(repository, "Arkivnätverket"))
        await press(pilot)
        assert "sparat 09.00" in picture(app)
