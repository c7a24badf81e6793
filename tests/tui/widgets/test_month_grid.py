"""The month: ISO weeks, Monday first, a cursor by day, signs for what there is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_tui.widgets.month_cells import (
    DayMark,
    MonthSigns,
    cell_text,
    last_of,
    month_stepped,
    stepped,
    week_number,
    weeks_of,
)
from samverka_tui.widgets.month_grid import MonthGrid
from tests.tui.widgets.hosts import WORDS, Days, Host, shown

TODAY = date(2023, 10, 16)
MARKS = {
    date(2023, 10, 16): DayMark(1),
    date(2023, 10, 17): DayMark(3),
    date(2023, 10, 18): DayMark(0, 1),
    date(2023, 10, 24): DayMark(2, 1),
    date(2023, 10, 31): DayMark(12, 2),
}


def october(day: date = TODAY) -> MonthGrid:
    return MonthGrid(WORDS, Days(MARKS), today=TODAY, day=day)


async def test_a_month_has_weeks_from_monday_with_iso_numbers() -> None:
    grid = october()
    async with Host(grid).running(38, 10):
        assert shown(grid) == [
            " <           oktober 2023           >",
            " v. må   ti   on   to   fr   lö   sö",
            " 39                                1",
            " 40  2    3    4    5    6    7    8",
            " 41  9   10   11   12   13   14   15",
            " 42>16*  17+  18x  19   20   21   22",
            " 43 23   24+x 25   26   27   28   29",
            " 44 30   31+x",
        ]


async def test_a_roomy_month_counts_its_meetings() -> None:
    grid = october()
    async with Host(grid).running(80, 24):
        lines = shown(grid)
        assert lines[5].startswith(" 42 >16 *      17 3*     18 x ")
        assert " 24 2* x " in lines[6]
        assert lines[7].endswith(" 31 12* 2x")


@pytest.mark.parametrize("width", [31, 36, 40, 80, 120])
async def test_a_month_fits_any_pane(width: int) -> None:
    grid = october()
    async with Host(grid).running(width, 10):
        lines = shown(grid)
        assert lines[3].split() == ["40", "2", "3", "4", "5", "6", "7", "8"]
        assert grid.size.height == 8


async def test_a_month_of_six_weeks_is_shown_whole() -> None:
    grid = october(date(2023, 7, 31))
    async with Host(grid).running(40, 24):
        assert shown(grid)[7].split() == ["31", "31"]


async def test_arrows_step_by_day_and_week_and_pages_by_month() -> None:
    grid = october()
    host = Host(grid)
    steps = [
        ("right", date(2023, 10, 17)),
        ("down", date(2023, 10, 24)),
        ("left", date(2023, 10, 23)),
        ("up", date(2023, 10, 16)),
        ("end", date(2023, 10, 31)),
        ("pagedown", date(2023, 11, 30)),
        ("home", date(2023, 11, 1)),
        ("left", date(2023, 10, 31)),
        ("pageup", date(2023, 9, 30)),
    ]
    async with host.running() as pilot:
        for key, day in steps:
            await pilot.press(key)
            assert grid.day == day
        await pilot.press("enter")
        await pilot.pause()
        assert shown(grid)[0].split()[1:3] == ["september", "2023"]
        grid.action_today()
        await pilot.pause()
    assert [said.day for said in host.heard(MonthGrid.DaySelected)][:9] == [d for _, d in steps]
    assert [said.first for said in host.heard(MonthGrid.MonthChanged)] == [
        date(2023, 11, 1),
        date(2023, 10, 1),
        date(2023, 9, 1),
        date(2023, 10, 1),
    ]
    assert [said.day for said in host.heard(MonthGrid.DayOpened)] == [date(2023, 9, 30)]
    assert grid.day == TODAY


async def test_the_mouse_selects_opens_and_turns_the_page() -> None:
    grid = october()
    host = Host(grid)
    async with host.running(38, 10) as pilot:
        await pilot.click(grid, offset=(10, 5))
        assert grid.day == date(2023, 10, 17)
        await pilot.click(grid, offset=(4, 2))
        assert grid.day == date(2023, 10, 17)
        await pilot.click(grid, offset=(5, 4), times=2)
        await pilot.click(grid, offset=(36, 0))
        await pilot.click(grid, offset=(1, 0))
        await pilot.click(grid, offset=(1, 0))
        await pilot.pause()
        assert grid.day == date(2023, 9, 9)
    assert [said.day for said in host.heard(MonthGrid.DayOpened)] == [date(2023, 10, 9)]


async def test_a_changed_source_and_a_new_day_are_drawn() -> None:
    days = Days({})
    grid = MonthGrid(WORDS, days, today=TODAY)
    async with Host(grid).running(38, 10) as pilot:
        days.marks[date(2023, 10, 19)] = DayMark(1)
        grid.source_changed()
        grid.set_today(date(2023, 10, 17))
        await pilot.pause()
        assert shown(grid)[5] == " 42 16  >17   18   19*  20   21   22"


def test_with_room_for_one_sign_cancelled_shows_when_nothing_is_held() -> None:
    signs = MonthSigns()
    day = date(2023, 10, 2)
    texts = [cell_text(day, DayMark(*mark), signs, TODAY, 4) for mark in [(0, 1), (1, 1), (2, 0)]]
    assert texts == ["  2x", "  2*", "  2+"]


days_shown = st.dates(date(1900, 1, 1), date(2999, 12, 31))


@given(days_shown)
def test_every_day_of_a_month_stands_in_its_iso_week(day: date) -> None:
    for week in weeks_of(day):
        for place, each in enumerate(week):
            if each is not None:
                assert each.isoweekday() == place + 1
                assert each.isocalendar().week == week_number(week)


@given(days_shown, st.integers(-40, 40))
def test_months_are_stepped_without_leaving_what_is_shown(day: date, months: int) -> None:
    there = month_stepped(day, months)
    assert 1900 <= there.year <= 2999
    assert there == day or there.day in (day.day, last_of(there.year, there.month).day)


def test_the_first_and_last_day_shown_are_walls() -> None:
    assert stepped(date(2999, 12, 31), 1) == date(2999, 12, 31)
    assert stepped(date(1900, 1, 1), -7) == date(1900, 1, 1)
    assert stepped(date.max, 1) == date.max
    assert month_stepped(date(2999, 12, 31), 1) == date(2999, 12, 31)
