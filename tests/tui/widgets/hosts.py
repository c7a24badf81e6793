"""Small apps and sources that the widgets are tried in. No widget's behaviour is decided here."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractAsyncContextManager
from datetime import date
from typing import TypeVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from samverka_tui.styles.theme import DARK, STYLE_SHEET, THEMES
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.drawn import Drawn, Said
from samverka_tui.widgets.month_cells import DayMark, MonthWords
from samverka_tui.widgets.rows import Row

SaidT = TypeVar("SaidT", bound=Said)

COLUMNS = (
    Column("title", "Förslag", None, 20),
    Column("network", "Nätverk", 15, drop_order=2),
    Column("state", "Läge", 15),
    Column("answer", "Svar", 5, drop_order=3),
    Column("days", "Dag", 4, drop_order=1, align="right"),
)
MONTHS = tuple(
    "januari februari mars april maj juni juli augusti september oktober november december".split()
)
WORDS = MonthWords(MONTHS, ("må", "ti", "on", "to", "fr", "lö", "sö"), "v.")

HOSTILE = (
    "[/]",
    "[@click=app.quit]x[/]",
    "före\x1b[2Jefter",
    "\x1b]52;c;aGVq\x07klipp",
    "\x9b31mröd",
    "abc\u202edef",
    "e" + "\u0301" * 500,
    "rad ett\nrad två\tflik\r\nslut",
    "日本語の提案がとても長いので切らなければなりません",
    "familj 👩‍👩‍👧‍👦 och ❤️ och 🇸🇪",
    "\x00\x07\x08\x7f",
    "\ud800",
    "\ue000\u0378",
)


class Records:
    """A source over a list of rows, which counts what it is asked for."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = list(rows)
        self.asked: list[int] = []

    def __len__(self) -> int:
        return len(self.rows)

    def row(self, index: int) -> Row:
        self.asked.append(index)
        return self.rows[index]

    def index_of(self, key: str) -> int | None:
        return next((place for place, row in enumerate(self.rows) if row.key == key), None)

    def keys(self) -> Iterable[str]:
        return (row.key for row in self.rows)


class Many:
    """A source of `count` rows made when asked for."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.asked: list[int] = []

    def __len__(self) -> int:
        return self.count

    def row(self, index: int) -> Row:
        self.asked.append(index)
        return record(index)

    def index_of(self, key: str) -> int | None:
        return int(key)

    def keys(self) -> Iterable[str]:
        return map(str, range(self.count))


def record(number: int, title: str | Text = "", *, sign: str = "", tone: str = "") -> Row:
    """An invented proposal."""
    cells = (title or f"Förslag nummer {number}", "Arkivnätverket", "Inkommet", "v.49", str(number))
    return Row(str(number), cells, sign, tone)


class Days:
    """A source of days."""

    def __init__(self, marks: dict[date, DayMark]) -> None:
        self.marks = marks

    def day(self, day: date) -> DayMark | None:
        return self.marks.get(day)


class Host(App[None]):
    """An app with the given widgets below each other, which keeps what they say."""

    CSS_PATH = STYLE_SHEET
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *held: Widget, theme: str = DARK) -> None:
        super().__init__(ansi_color=True)
        for each in THEMES:
            self.register_theme(each)
        self.theme = theme
        self.held = held
        self.said: list[Said] = []

    def compose(self) -> ComposeResult:
        yield from self.held

    def on_mount(self) -> None:
        for widget in self.held:
            if widget.can_focus:
                widget.focus()
                return

    def hear(self, message: Message) -> None:
        """The hook for `run_test`: it sees a message once for every widget that gets it."""
        if isinstance(message, Said) and message not in self.said:
            self.said.append(message)

    def running(
        self, width: int = 80, height: int = 24
    ) -> AbstractAsyncContextManager[Pilot[None]]:
        """Run in a terminal of this size, keeping what is said."""
        return self.run_test(size=(width, height), message_hook=self.hear)

    def heard(self, kind: type[SaidT]) -> list[SaidT]:
        """What was said of this kind, in order."""
        return [said for said in self.said if isinstance(said, kind)]


def shown(widget: Drawn) -> list[str]:
    """The lines that the widget shows, without blanks at their ends."""
    return [strip.text.rstrip() for strip in widget.render_lines(widget.size.region)]
