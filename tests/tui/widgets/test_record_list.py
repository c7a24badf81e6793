"""The record list: what it shows, where its cursor stands, what it says, and what it asks for."""

import pytest
from rich.style import Style
from rich.text import Text
from textual.events import MouseScrollDown
from textual.strip import Strip

from samverka_tui.widgets.columns import Sorting
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row
from tests.tui.widgets.hosts import COLUMNS, HOSTILE, Host, Many, Records, record, shown


def made(*numbers: int) -> Records:
    return Records(record(number) for number in numbers)


def listing(source: Records | Many, **given: object) -> RecordList:
    return RecordList(COLUMNS, source, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_list_shows_header_and_rows_to_the_last_line(size: tuple[int, int]) -> None:
    records = listing(Many(1000))
    async with Host(records).running(*size):
        lines = shown(records)
        assert lines[0].split() == ["Förslag", "Nätverk", "Läge", "Svar", "Dag"]
        assert lines[1].split() == "Förslag nummer 0 Arkivnätverket Inkommet v.49 0".split()
        assert lines[-1].endswith(f" {size[1] - 2}")
        assert all(len(line) == size[0] for line in lines)


async def test_a_narrow_list_drops_columns_and_cuts_titles() -> None:
    records = listing(Records([record(1, "En mycket lång rubrik som inte får plats")]))
    async with Host(records).running(42, 10):
        header, row, *_ = shown(records)
        assert header.split() == ["Förslag", "Läge"]
        assert row == "   En mycket lång rubrik … Inkommet"


async def test_the_sorted_column_carries_its_direction() -> None:
    records = listing(made(1), sorting=Sorting("answer", falling=True))
    async with Host(records).running():
        assert "Svar↓" in shown(records)[0]
        records.set_sorting(Sorting("days"))
        assert "Dag↑" in shown(records)[0]


async def test_signs_and_marks_stand_before_the_row() -> None:
    records = listing(Records([record(1, "Ett", sign="!"), record(2, "Två")]))
    async with Host(records).running() as pilot:
        await pilot.press("space")
        assert [line[:6] for line in shown(records)[1:3]] == ["!* Ett", "   Två"]


async def test_arrows_pages_home_and_end_move_the_cursor() -> None:
    records = listing(Many(1000))
    host = Host(records)
    async with host.running() as pilot:
        for key, index in [
            ("down", 1),
            ("j", 2),
            ("up", 1),
            ("k", 0),
            ("up", 0),
            ("pagedown", 23),
            ("pageup", 0),
            ("end", 999),
            ("down", 999),
            ("home", 0),
        ]:
            await pilot.press(key)
            assert records.cursor_index == index
            assert records.cursor_key == str(index)
    moves = host.heard(RecordList.Moved)
    assert [move.index for move in moves] == [1, 2, 1, 0, 23, 0, 999, 0]
    assert moves[-1].key == "0"


async def test_the_owner_can_draw_in_the_frame_of_the_move() -> None:
    moves: list[tuple[str | None, int]] = []
    source = made(0, 1, 2)
    records = listing(source, at_move=lambda key, index: moves.append((key, index)))
    async with Host(records).running() as pilot:
        await pilot.press("down", "end", "end")
        source.rows.clear()
        records.source_changed()
    assert moves == [("1", 1), ("2", 2), (None, 0)]


async def test_scrolling_is_the_least_that_shows_the_cursor() -> None:
    records = listing(Many(1000))
    async with Host(records).running() as pilot:
        await pilot.press(*["down"] * 23)
        assert records.scroll_offset.y == 1
        await pilot.press(*["up"] * 10)
        assert records.scroll_offset.y == 1
        await pilot.press("end")
        assert records.scroll_offset.y == 1000 - 23


async def test_a_hundred_thousand_rows_are_never_walked_over() -> None:
    source = Many(100_000)
    records = listing(source)
    async with Host(records).running() as pilot:
        await pilot.pause()
        assert set(source.asked) <= set(range(24))
        source.asked.clear()
        await pilot.press("down", "down")
        assert len(source.asked) <= 4
        source.asked.clear()
        await pilot.press("end")
        assert set(source.asked) <= set(range(100_000 - 24, 100_000))
        source.asked.clear()
        records.source_changed()
        await pilot.pause()
        assert len(source.asked) <= 30


async def test_a_move_draws_two_lines_again(monkeypatch: pytest.MonkeyPatch) -> None:
    records = listing(Many(100))
    async with Host(records).running() as pilot:
        await pilot.pause()
        drawn: list[int] = []
        render_line = records.render_line

        def noted(y: int) -> Strip:
            drawn.append(y)
            return render_line(y)

        monkeypatch.setattr(records, "render_line", noted)
        await pilot.press("down")
        await pilot.pause()
        assert sorted(drawn) == [1, 2]


async def test_the_cursor_stays_with_its_row_when_rows_come_before_it() -> None:
    source = made(*range(100))
    records = listing(source)
    host = Host(records)
    async with host.running() as pilot:
        await pilot.press(*["down"] * 30)
        line = records.cursor_index - records.scroll_offset.y
        source.rows[5:5] = [record(500), record(501)]
        records.source_changed()
        assert (records.cursor_key, records.cursor_index) == ("30", 32)
        assert records.cursor_index - records.scroll_offset.y == line
        await pilot.pause()
    assert (host.heard(RecordList.Moved)[-1].key, host.heard(RecordList.Moved)[-1].index) == (
        "30",
        32,
    )


async def test_the_cursor_goes_to_the_next_row_when_its_own_is_removed() -> None:
    source = made(0, 1, 2, 3)
    records = listing(source)
    async with Host(records).running() as pilot:
        await pilot.press("down")
        del source.rows[1]
        records.source_changed()
        assert (records.cursor_key, records.cursor_index) == ("2", 1)
        del source.rows[1:]
        records.source_changed()
        assert records.cursor_key == "0"
        source.rows.clear()
        records.source_changed()
        assert records.cursor_key is None
        await pilot.press("enter", "space", "down")
        source.rows.append(record(9))
        records.source_changed()
        assert records.cursor_key == "9"


async def test_a_changed_row_is_drawn_in_its_place() -> None:
    source = made(0, 1, 2)
    records = listing(source)
    async with Host(records).running() as pilot:
        source.rows[1] = record(1, "Nytt namn")
        records.source_changed()
        await pilot.pause()
        assert "Nytt namn" in shown(records)[2]


async def test_another_source_keeps_the_key_or_begins_at_the_top() -> None:
    records = listing(made(*range(50)))
    async with Host(records).running() as pilot:
        await pilot.press(*["down"] * 40)
        records.show(made(7, 40, 8))
        assert (records.cursor_key, records.cursor_index) == ("40", 1)
        assert records.scroll_offset.y == 0
        records.show(made(5, 6))
        assert (records.cursor_key, records.cursor_index) == ("5", 0)


async def test_marks_follow_keys_and_fall_away_with_their_rows() -> None:
    source = made(0, 1, 2)
    records = listing(source)
    host = Host(records)
    async with host.running() as pilot:
        await pilot.press("space", "down", "space")
        assert records.marked == {"0", "1"}
        del source.rows[0]
        records.source_changed()
        assert records.marked == {"1"}
        await pilot.press("space")
        assert records.marked == frozenset()
        records.action_mark_all()
        assert records.marked == {"1", "2"}
        records.action_mark_all()
        assert records.marked == frozenset()
        await pilot.pause()
    sizes = [len(said.keys) for said in host.heard(RecordList.Marked)]
    assert sizes == [1, 2, 1, 0, 2, 0]


async def test_enter_and_double_click_open() -> None:
    records = listing(made(0, 1, 2))
    host = Host(records)
    async with host.running() as pilot:
        await pilot.press("enter")
        await pilot.click(records, offset=(10, 3))
        assert records.cursor_key == "2"
        await pilot.click(records, offset=(10, 2), times=2)
        await pilot.pause()
    assert [said.key for said in host.heard(RecordList.Opened)] == ["0", "1"]


async def test_a_click_before_the_row_marks_it_and_one_on_a_title_asks_to_sort() -> None:
    records = listing(made(0, 1, 2))
    host = Host(records)
    async with host.running() as pilot:
        await pilot.click(records, offset=(1, 2))
        await pilot.click(records, offset=(5, 0))
        await pilot.click(records, offset=(5, 15))
        assert records.marked == {"1"}
        assert records.cursor_key == "1"
    assert [said.column for said in host.heard(RecordList.SortAsked)] == ["title"]


async def test_the_wheel_scrolls_without_moving_the_cursor() -> None:
    records = listing(Many(100))
    async with Host(records).running() as pilot:
        await pilot._post_mouse_events([MouseScrollDown], records, offset=(5, 5))
        await pilot.pause()
        assert records.scroll_offset.y > 0
        assert records.cursor_index == 0
        await pilot.press("down")
        assert records.scroll_offset.y == 1


async def test_an_empty_list_says_what_to_press() -> None:
    records = listing(Records([]), empty=("Inga förslag ännu.", "Tryck n för att skriva."))
    async with Host(records).running():
        lines = [line.strip() for line in shown(records)]
        place = lines.index("Inga förslag ännu.")
        assert lines[place + 1] == "Tryck n för att skriva."
        assert place == 11
        assert shown(records)[place].startswith(" " * 30)


async def test_a_loading_line_stands_last_and_hides_no_row() -> None:
    records = listing(Many(100))
    async with Host(records).running() as pilot:
        records.say_loading("Läser in …")
        await pilot.press("end")
        assert shown(records)[-1].strip() == "Läser in …"
        assert shown(records)[-2].split()[2] == "99"
        records.say_loading("")
        await pilot.pause()
        assert "Läser" not in shown(records)[-1]


async def test_hostile_rows_are_shown_as_typed_and_harm_nothing() -> None:
    source = Records(record(place, text) for place, text in enumerate(HOSTILE))
    records = listing(source)
    async with Host(records).running() as pilot:
        await pilot.press("end", "home")
        await pilot.click(records, offset=(4, 2))
        assert pilot.app.is_running
        lines = shown(records)
        assert lines[1].startswith("   [/] ")
        assert lines[2].startswith("   [@click=app.quit]x[/] ")
        assert lines[3].startswith("   föreefter ")
        assert not any(c in "".join(lines) for c in "\x1b\x07\x9b\u202e\u200d\n\t")
        widths = {strip.cell_length for strip in records.render_lines(records.size.region)}
        assert widths == {80}
        states = {records.render_line(y).crop(54, 62).text for y in range(1, 1 + len(HOSTILE))}
        assert states == {"Inkommet"}


async def test_styled_cells_keep_their_style_and_lose_their_actions() -> None:
    text = Text("före\x1b[2J träff")
    text.stylize(Style(bold=True), 0, 4)
    danger = Text("klicka", style=Style(underline=True, meta={"@click": "app.quit"}))
    source = Records([Row("a", (danger, "", "", "", Text("7"))), record(2, text)])
    records = listing(source)
    async with Host(records).running() as pilot:
        await pilot.click(records, offset=(5, 1))
        await pilot.pause()
        assert pilot.app.is_running
        assert shown(records)[1].startswith("   klicka ")
        assert shown(records)[1].endswith("   7")
        assert shown(records)[2].startswith("   före träff ")
        styles = [s.style for s in records.render_line(1) if s.style and "klicka" in s.text]
        assert [style.underline for style in styles] == [True]
        assert not any(s.style.meta for s in records.render_line(1) if s.style)


async def test_the_list_can_be_shown_to_before_it_is_laid_out() -> None:
    records = listing(Many(10))
    records.show(made(*range(60)))
    records.move_to("55")
    async with Host(records).running() as pilot:
        await pilot.pause()
        assert records.scroll_offset.y == 33
        assert records.move_to("no such key") is False
        assert records.move_to("3") is True
        assert records.cursor_index == 3


async def test_the_cursor_stays_in_sight_when_the_window_shrinks() -> None:
    records = listing(Many(100))
    async with Host(records).running() as pilot:
        await pilot.press(*["down"] * 20)
        await pilot.resize_terminal(80, 10)
        await pilot.pause()
        top = records.scroll_offset.y
        assert top <= 20 < top + 9
