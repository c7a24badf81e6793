"""The themes: every text has contrast in every palette, and nothing is lost without colours."""

import pyte
import pytest
from rich.console import Console
from textual.widget import Widget

from samverka_tui.styles.theme import DARK, LIGHT, TERMINAL
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.drawn import Drawn
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar
from samverka_tui.widgets.month_grid import MonthGrid
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.status_row import Kind, StatusRow
from samverka_tui.widgets.tabs import TabLine
from tests.tui.widgets.hosts import COLUMNS, WORDS, Days, Host, Records, record
from tests.tui.widgets.test_detail_pane import FACTS
from tests.tui.widgets.test_lines import HELP, HINTS, TABS, UNDO
from tests.tui.widgets.test_month_grid import MARKS, TODAY

NAMES = "black red green brown blue magenta cyan white".split()
# The sixteen colours as terminals come: plain, then bright.
PALETTES = {
    "xterm": (
        "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5"
        " 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
    ),
    "vga": (
        "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa"
        " 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
    ),
    "windows": (
        "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc"
        " 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2"
    ),
    "putty": (
        "000000 bb0000 00bb00 bbbb00 0000bb bb00bb 00bbbb bbbbbb"
        " 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
    ),
}
TONES = ("", "strong", "muted", "good", "warning", "danger")
KINDS: tuple[Kind, ...] = ("info", "done", "question", "error")


def colour(name: str, palette: str) -> str:
    """The hexadecimal value of a colour that pyte names."""
    sixteen = dict(
        zip(
            [*NAMES, *(f"bright{name}" for name in NAMES)],
            PALETTES[palette].split(),
            strict=True,
        )
    )
    return sixteen.get(name, name)


def luminance(value: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(value[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def emulated(widget: Drawn, term: str) -> pyte.Screen:
    """What a terminal of this kind holds after the widget was drawn, without COLORTERM."""
    console = Console(force_terminal=True, _environ={"TERM": term})
    screen = pyte.Screen(widget.size.width, widget.size.height)
    stream = pyte.Stream(screen)
    for y, strip in enumerate(widget.render_lines(widget.size.region)):
        stream.feed(f"\x1b[{y + 1};1H{strip.render(console)}")
    return screen


def widgets() -> tuple[Drawn, ...]:
    rows = [record(place, f"ton {tone}", tone=tone) for place, tone in enumerate(TONES)]
    pane = DetailPane()
    pane.show("p", FACTS)
    return (
        RecordList(COLUMNS, Records(rows), empty=("Inga.",)),
        pane,
        MonthGrid(WORDS, Days(MARKS), today=TODAY, day=TODAY.replace(day=17)),
        HeaderLine("Samverkan", "sparat"),
        TabLine(TABS, "proposals"),
        KeyBar(HINTS, HELP),
        StatusRow("1/42"),
    )


def focusable(held: tuple[Drawn, ...]) -> list[Widget]:
    return [widget for widget in held if widget.can_focus]


@pytest.mark.parametrize("theme", [DARK, LIGHT])
@pytest.mark.parametrize("term", ["xterm", "xterm-256color", "tmux-256color"])
async def test_every_text_has_contrast_in_every_palette(theme: str, term: str) -> None:
    held = widgets()
    async with Host(*held, theme=theme).running(80, 40) as pilot:
        for focused, kind in zip([*focusable(held), held[0]], KINDS, strict=True):
            focused.focus()
            held[-1].say(kind, "Text", [UNDO])  # type: ignore[attr-defined]
            await pilot.pause()
            for widget in held:
                screen = emulated(widget, term)
                for cell in (cell for line in screen.buffer.values() for cell in line.values()):
                    if cell.data.strip():
                        assert cell.fg != cell.bg
                        for palette in PALETTES:
                            ratio = contrast(colour(cell.fg, palette), colour(cell.bg, palette))
                            assert ratio >= 4.5, (type(widget), cell, palette)


@pytest.mark.parametrize("term", ["xterm", "xterm-256color", "tmux-256color"])
async def test_the_selected_row_is_bright_white_on_blue(term: str) -> None:
    records = widgets()[0]
    async with Host(records).running():
        cell = emulated(records, term).buffer[1][10]
        colours = (colour(cell.fg, "xterm"), colour(cell.bg, "xterm"))
        assert colours == ("ffffff", "0000ee")
        assert contrast(*colours) > 9


@pytest.mark.parametrize("theme", [DARK, LIGHT, TERMINAL])
async def test_without_colours_the_selection_is_reversed(
    theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    held = widgets()
    async with Host(*held, theme=theme).running(80, 40) as pilot:
        assert pilot.app.no_color
        for widget, y, x in [(held[0], 1, 10), (held[1], 1, 14), (held[2], 5, 17)]:
            widget.focus()
            await pilot.press("down" if widget is held[1] else "f12")
            await pilot.pause()
            screen = emulated(widget, "xterm-256color")
            assert screen.buffer[y][x].reverse
            assert not screen.buffer[y + 1][x].reverse
            for line in widget.render_lines(widget.size.region):
                for segment in line:
                    assert segment.style is not None
                    assert segment.style.color is None or segment.style.color.is_default
                    assert segment.style.bgcolor is None or segment.style.bgcolor.is_default


async def test_the_terminals_own_colours_are_kept_on_request() -> None:
    held = widgets()
    async with Host(*held, theme=TERMINAL).running(80, 40):
        screen = emulated(held[0], "xterm")
        assert screen.buffer[1][10].reverse
        assert {screen.buffer[y][x].fg for y in range(8) for x in range(80)} == {"default"}


async def test_the_cursor_of_an_unfocused_list_is_told_by_attributes() -> None:
    held = widgets()
    async with Host(*held).running(80, 40) as pilot:
        held[2].focus()
        await pilot.pause()
        cell = emulated(held[0], "xterm").buffer[1][10]
        assert (cell.bold, cell.underscore) == (True, True)


async def test_nothing_is_drawn_while_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    held = widgets()
    async with Host(*held).running(80, 40) as pilot:
        await pilot.pause()
        drawn: list[int] = []
        for widget in held:
            monkeypatch.setattr(widget, "render_line", drawn.append)
            widget.repaint()
        await pilot.pause(0.3)
        assert drawn == []
