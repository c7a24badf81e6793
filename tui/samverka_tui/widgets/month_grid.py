"""A month with ISO week numbers, Monday first, and a cursor by day.

Words, today and the days' content are given; nothing here knows a meeting or reads a clock. Eight
lines at most below each other: title, day names, up to six weeks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from textual.binding import Binding
from textual.events import Click, Resize

from samverka_tui.widgets.drawn import Drawn, Line, Piece, Said
from samverka_tui.widgets.literal import fit
from samverka_tui.widgets.month_cells import (
    DayMark,
    DaySource,
    MonthSigns,
    MonthWords,
    cell_text,
    last_of,
    month_stepped,
    names_line,
    stepped,
    week_number,
    weeks_of,
    widths,
)
from samverka_tui.widgets.one_line import line_of

_BEFORE, _AFTER = "<", ">"


class MonthGrid(Drawn, can_focus=True):
    """A month view. From 31 cells wide; with more room the signs say more."""

    PREFIX = "month-grid"
    COMPONENT_CLASSES = {
        f"month-grid--{name}"
        for name in ("text", "title", "names", "week", "held", "cancelled", "today", "cursor")
    }
    BINDINGS = [
        Binding("left", "step(-1)", "", show=False, id="month.left"),
        Binding("right", "step(1)", "", show=False, id="month.right"),
        Binding("up", "step(-7)", "", show=False, id="month.up"),
        Binding("down", "step(7)", "", show=False, id="month.down"),
        Binding("pageup", "month(-1)", "", show=False, id="month.previous"),
        Binding("pagedown", "month(1)", "", show=False, id="month.next"),
        Binding("home", "first", "", show=False, id="month.first"),
        Binding("end", "last", "", show=False, id="month.last"),
        Binding("enter", "open", "", show=False, id="month.open"),
    ]

    @dataclass(eq=False)
    class DaySelected(Said):
        """The cursor is on another day."""

        day: date

    @dataclass(eq=False)
    class DayOpened(Said):
        """The day was opened, by Enter or a double click."""

        day: date

    @dataclass(eq=False)
    class MonthChanged(Said):
        """Another month is shown; its first day."""

        first: date

    def __init__(
        self,
        words: MonthWords,
        source: DaySource,
        *,
        today: date,
        day: date | None = None,
        signs: MonthSigns | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """The month of `day` (today's when None), with the cursor on it."""
        super().__init__(id=id, classes=classes)
        self._words = words
        self._source = source
        self._today = today
        self._day = day or today
        self._signs = signs or MonthSigns()
        self._weeks = weeks_of(self._day)

    @property
    def day(self) -> date:
        """The day under the cursor."""
        return self._day

    def source_changed(self) -> None:
        """Draw again the weeks whose days hold something else now."""
        self.repaint()

    def set_today(self, today: date) -> None:
        """Another day has begun."""
        self._today = today
        self.repaint()

    def select(self, day: date) -> None:
        """Put the cursor on `day`, turning to its month."""
        if day == self._day:
            return
        before, self._day = self._day, day
        self.post_message(self.DaySelected(self, day))
        if (before.year, before.month) != (day.year, day.month):
            self._weeks = weeks_of(day)
            self.post_message(self.MonthChanged(self, day.replace(day=1)))
        self.repaint()

    # Drawing ----------------------------------------------------------------------------------

    def line_at(self, y: int) -> Line:
        width = self.size.width
        week_size, size = widths(width)
        if y == 0:
            return line_of(self._title(week_size + 7 * size), width)
        if y == 1:
            return line_of([Piece(names_line(self._words, week_size, size), "names")], width)
        week = self._weeks[y - 2] if y - 2 < len(self._weeks) else None
        return line_of([] if week is None else self._week(week, week_size, size), width)

    def _title(self, width: int) -> list[Piece]:
        month = f"{self._words.months[self._day.month - 1]} {self._day.year}"
        return [
            Piece(f" {_BEFORE} ", "title", target="-1"),
            Piece(fit(month, width - 6, "center"), "title"),
            Piece(f" {_AFTER} ", "title", target="1"),
        ]

    def _week(self, week: list[date | None], week_size: int, size: int) -> list[Piece]:
        pieces = [Piece(f"{week_number(week):>3}".ljust(week_size), "week")]
        for day in week:
            if day is None:
                pieces.append(Piece(" " * size))
                continue
            mark = self._source.day(day)
            text = cell_text(day, mark, self._signs, self._today, size)
            pieces.append(Piece(text, self._style_of_day(day, mark), target=day.isoformat()))
        return pieces

    def _style_of_day(self, day: date, mark: DayMark | None) -> str:
        if day == self._day:
            return "cursor"
        if day == self._today:
            return "today"
        if mark is not None and mark.held:
            return "held"
        return "cancelled" if mark is not None and mark.cancelled else ""

    def on_resize(self, event: Resize) -> None:
        self.repaint()

    # Moving -----------------------------------------------------------------------------------

    def action_step(self, days: int) -> None:
        """The cursor `days` on."""
        self.select(stepped(self._day, days))

    def action_month(self, months: int) -> None:
        """The same day `months` on, or the last of a shorter month."""
        self.select(month_stepped(self._day, months))

    def action_first(self) -> None:
        """The first of the month."""
        self.select(self._day.replace(day=1))

    def action_last(self) -> None:
        """The last of the month."""
        self.select(last_of(self._day.year, self._day.month))

    def action_today(self) -> None:
        """Today."""
        self.select(self._today)

    def action_open(self) -> None:
        """Open the day under the cursor."""
        self.post_message(self.DayOpened(self, self._day))

    def on_click(self, event: Click) -> None:
        target = self.target_at(event.x, event.y)
        if not target:
            return
        if event.y == 0:
            self.action_month(int(target))
            return
        self.select(date.fromisoformat(target))
        if event.chain == 2:
            self.action_open()
