"""The month beside or above the list of meetings: what it shows, and how the two follow each other.

The grid is mounted when it is first shown. Nothing here knows how it is drawn.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samverka_tui.present.sums import Sums
    from samverka_tui.screens.list_screen import ListScreen
    from samverka_tui.widgets.month_cells import DayMark
    from samverka_tui.widgets.month_grid import MonthGrid


class Days:
    """The days of a month, from the sums of all meetings."""

    def __init__(self, sums: Sums) -> None:
        self._sums = sums

    def day(self, day: date) -> DayMark | None:
        """What there is on a day."""
        from samverka_tui.widgets.month_cells import DayMark

        held, cancelled = self._sums.on_day(day)
        return DayMark(held, cancelled) if held or cancelled else None


def grid_of(page: ListScreen) -> MonthGrid | None:
    """The grid, once there is one."""
    from samverka_tui.widgets.month_grid import MonthGrid

    grids = page.query(MonthGrid)
    return grids.first() if grids else None


def is_shown(page: ListScreen) -> bool:
    """Whether the month is on the screen."""
    return page.tab == "meetings" and (page.has_class("-wide") or page.has_class("-month"))


def show_month(page: ListScreen) -> None:
    """Show the month where it belongs, true to the meetings as they are now."""
    page.set_class(page.tab == "meetings", "-meetings")
    if not is_shown(page):
        return
    grid = grid_of(page)
    if grid is None:
        side = page.query_one("#side")
        side.mount(_new_grid(page), before=0 if side.children else None)
    else:
        grid.set_today(page.host.context.today)
        grid.source_changed()


def _new_grid(page: ListScreen) -> MonthGrid:
    from samverka_tui.widgets.month_cells import MonthWords
    from samverka_tui.widgets.month_grid import MonthGrid

    dates = page.host.words.dates
    words = MonthWords(dates.months, dates.weekdays_tiny, page.host.words.screens.week_column)
    today = page.host.context.today
    return MonthGrid(words, Days(page.host.sums), today=today, day=_day_of_row(page), id="month")


def turn_month(page: ListScreen) -> None:
    """Narrow: show the month above the list, or take it away. Wide: go into it, or back."""
    if page.has_class("-wide"):
        grid = grid_of(page)
        if grid is not None and not grid.has_focus:
            grid.focus()
        else:
            page.record_list.focus()
        return
    page.toggle_class("-month")
    show_month(page)
    if page.has_class("-month"):
        page.call_after_refresh(_enter, page)
    else:
        page.record_list.focus()


def _enter(page: ListScreen) -> None:
    grid = grid_of(page)
    if grid is not None:
        grid.focus()
        follow_row(page)


def follow_row(page: ListScreen) -> None:
    """The list moved: the month turns to the day of its row."""
    if not is_shown(page):
        return
    grid, day = grid_of(page), _day_of_row(page)
    if grid is not None and day is not None and page.focused is not grid:
        grid.select(day)


def follow_day(page: ListScreen, day: date) -> None:
    """The month moved: the list goes to the first meeting from that day on."""
    from samverka_tui.screens.lists.record_shelf import RecordShelf

    grid, shelf = grid_of(page), page.shelf
    if grid is None or page.focused is not grid or not isinstance(shelf, RecordShelf):
        return
    key = shelf.first_from(day.isoformat())
    if key is not None:
        page.record_list.move_to(key)


def chosen_day(page: ListScreen) -> date | None:
    """The day under the cursor of the month, while one is in it."""
    grid = grid_of(page) if is_shown(page) else None
    return grid.day if grid is not None and page.focused is grid else None


def _day_of_row(page: ListScreen) -> date | None:
    id = page.shelf.record_id(page.record_list.cursor_key or "")
    document = page.host.context.repository.document(id) if id else None
    day = (document or {}).get("day")
    return date.fromisoformat(day) if day else None
