"""Sending differences gives the picture that Textual gives, cell by cell, in far fewer bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual._compositor import CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.events import Resize
from textual.geometry import Region, Size
from textual.strip import Strip

from samverka_tui import painter
from samverka_tui.app import SamverkaApp
from samverka_tui.painter import Frugal, Sent, take
from samverka_tui.picture import Picture
from samverka_tui.signs import PLAIN, signs_of
from tests.terminal.emulator import Emulator
from tests.tui.screens.hosts import LIST_KEYS, NARROW, WIDE, Desk, press, running, write

TRUE = ColorSystem.TRUECOLOR
_LOOKS_CLOSELY_EACH = 3  # colours are compared so often, to be done in seconds
_DECORATED = slice(4, 9)  # of a cell: italics, underline, strike, reverse, blink
_WALK = (
    *LIST_KEYS.values(),
    *("1", "down", "down", "end", "home", "2", "v", "v", "3", "v", "down", "v"),
    *("4", "down", "enter", "h", "escape", "e", "down", "tab", "a", "b", "pagedown", "escape"),
    *("4", "n", "x", "y", "escape", "ctrl+p", "u", "down", "escape", "slash", "f", "o", "escape"),
    *("s", "down", "escape", "p", "escape", "ctrl+f", "f", "2", "0", "escape"),
    *("3", "m", "escape", "c", "escape", "x", "down", "down", "escape", "question_mark", "escape"),
    *("i", "e", "n", "escape", "5", "down", "end", "space", "home", "0", "1", "ctrl+l", "L"),
)


def _plain(cells: list[list[tuple[Any, ...]]]) -> list[list[tuple[Any, ...]]]:
    """Every cell as it is seen: of a blank that is not decorated, its ground."""
    return [
        [cell if cell[0] != " " or any(cell[_DECORATED][1:]) else (" ", cell[2]) for cell in row]
        for row in cells
    ]


def _terminal(width: int, height: int) -> Emulator:
    """A terminal as Textual sets it: what does not fit on a line does not go to the next."""
    terminal = Emulator(width, height)
    terminal.feed(b"\x1b[?7l")
    return terminal


class Both:
    """The same updates on two terminals: as Textual writes them, and as differences."""

    def __init__(self) -> None:
        self.ours = self.theirs = _terminal(1, 1)
        self.size = (0, 0)
        self.pictures = self.our_bytes = self.their_bytes = 0

    def see(self, update: CompositorUpdate, app: App[Any], send: Callable[[], str]) -> None:
        """Write one update to both and compare what they show."""
        size = (app.size.width, app.size.height)
        if size != self.size:
            self.size, self.ours, self.theirs = size, _terminal(*size), _terminal(*size)
        theirs, ours = update.render_segments(app.console).encode(), send().encode()
        self.theirs.feed(theirs)
        self.ours.feed(ours)
        self.our_bytes += len(ours)
        self.their_bytes += len(theirs)
        self.pictures += 1
        assert self.ours.text == self.theirs.text
        if isinstance(update, LayoutUpdate) or self.pictures % _LOOKS_CLOSELY_EACH == 0:
            assert _plain(self.ours.cells) == _plain(self.theirs.cells)


class Watched(SamverkaApp):
    """The program, each of whose pictures is shown both ways."""

    both: Both

    def _display(self, screen: Any, renderable: Any) -> None:
        if isinstance(renderable, painter._UPDATES):
            size = (self.size.width, self.size.height)
            if self._picture is None or self._picture.size != size:
                self._picture = Picture(*size)
            picture = self._picture
            take(picture, renderable, self.console._color_system or TRUE)
            self.both.see(renderable, self, picture.send)
        super()._display(screen, renderable)


def _watched(desk: Desk) -> Watched:
    app = desk.app()
    app.__class__ = Watched
    assert isinstance(app, Watched)
    app.both = Both()
    return app


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
async def test_every_page_looks_as_textual_paints_it(tmp_path: Path, size: tuple[int, int]) -> None:
    app = _watched(Desk(tmp_path))
    async with running(app, size) as pilot:
        await press(pilot, *_WALK)
        await write(pilot, "n")
        await pilot.resize_terminal(70, 20)
        await press(pilot, "escape", "4", "down", "enter")
        both = app.both
    assert both.pictures > len(_WALK)
    assert both.our_bytes * 2 < both.their_bytes


# Any picture after any other ----------------------------------------------------------------------

_styles = st.sampled_from(
    [
        None,
        Style(),
        *map(
            Style.parse,
            (
                "red",
                "bold red",
                "bold",
                "on blue",
                "white on blue",
                "bold white on blue",
                "reverse",
                "underline",
                "underline on blue",
                "dim italic green on #102030",
            ),
        ),
    ]
)
_texts = st.one_of(
    st.text("ab  ", max_size=12),
    st.just(" " * 20),
    st.text("aåé•…─│✓日本", max_size=6),
    st.sampled_from(["👍", "e\u0301e\u0301", "日\u0301", "ﬁ"]),
)
_pieces = st.lists(st.builds(Segment, _texts, _styles, st.none()), max_size=4)
_WIDTH, _HEIGHT = 24, 8
_pictures = st.lists(
    st.one_of(
        st.tuples(st.integers(0, _HEIGHT - 1), st.lists(_pieces, min_size=1, max_size=_HEIGHT)),
        st.integers(-3, 3).filter(bool),
    ),
    min_size=1,
    max_size=6,
)


def _update(top: int, lines: list[list[Segment]]) -> LayoutUpdate:
    strips = [[Strip(line).adjust_cell_length(_WIDTH)] for line in lines[: _HEIGHT - top]]
    return LayoutUpdate(strips, Region(0, top, _WIDTH, len(strips)))  # type: ignore[arg-type]


class _Console:
    _color_system = TRUE


@pytest.mark.parametrize("erases_in_colour", [True, False])
@given(pictures=_pictures)
def test_any_picture_follows_any_other(erases_in_colour: bool, pictures: list[Any]) -> None:
    picture = Picture(_WIDTH, _HEIGHT, erases_in_colour=erases_in_colour)
    ours, theirs = _terminal(_WIDTH, _HEIGHT), _terminal(_WIDTH, _HEIGHT)
    lines: list[list[Segment]] = [[] for _ in range(_HEIGHT)]
    for change in pictures:
        if isinstance(change, int):  # all lines move, as a list does that scrolls
            lines = lines[change:] + lines[:change]
        else:
            top, new = change
            lines[top : top + len(new)] = new[: _HEIGHT - top]
        update = _update(0, lines)
        take(picture, update, TRUE)
        theirs.feed(update.render_segments(_Console()).encode())  # type: ignore[arg-type]
        ours.feed(picture.send().encode())
        assert _plain(ours.cells) == _plain(theirs.cells)
    assert picture.send() == ""


def test_what_takes_no_cell_is_drawn_over_the_one_before() -> None:
    picture, shown = Picture(_WIDTH, _HEIGHT), _terminal(_WIDTH, _HEIGHT)
    red = Style.parse("red")
    take(picture, _update(0, [[Segment("e"), Segment("\u0301x", red), Segment("\u200b")]]), TRUE)
    shown.feed(picture.send().encode())
    assert shown.text.splitlines()[0] == "éx"


def test_lines_that_moved_are_moved() -> None:
    picture = Picture(40, 20)
    rows = [[Segment(f"Förslag nummer {number} som är långt")] for number in range(30)]
    sent = []
    for first in (0, 1, 0):
        strips = [[Strip(row).adjust_cell_length(40)] for row in rows[first : first + 20]]
        take(picture, LayoutUpdate(strips, Region(0, 0, 40, 20)), TRUE)  # type: ignore[arg-type]
        sent.append(picture.send())
    assert all(len(text) < 80 for text in sent[1:])
    assert "M" in sent[1]
    assert "L" in sent[2]


# In an app ----------------------------------------------------------------------------------------


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What reaches Textual's own painting."""
    found: list[Any] = []
    monkeypatch.setattr(
        App, "_display", lambda app, screen, update: found.append(update) if update else None
    )
    return found


class Small(Frugal):
    """An app that paints although nobody watches."""

    is_busy = False

    def _may_paint(self) -> bool:
        return True

    def _is_line_busy(self) -> bool:
        return self.is_busy


async def test_pictures_that_a_slow_line_cannot_take_are_merged(sent: list[Any]) -> None:
    app = Small()
    async with app.run_test(size=(_WIDTH, _HEIGHT)) as pilot:
        await pilot.pause()
        sent.clear()
        app.is_busy = True
        for text in ("ett", "två", "tre"):
            app._display(app.screen, _update(2, [[Segment(text)]]))
        assert sent == []
        app.is_busy = False
        await pilot.pause(0.1)
        written = [update.render_segments(None) for update in sent if isinstance(update, Sent)]
    assert len(written) == 1
    assert "tre" in written[0]
    assert "ett" not in written[0]


async def test_after_another_size_everything_is_sent(sent: list[Any]) -> None:
    app = Small()
    async with app.run_test(size=(_WIDTH, _HEIGHT)) as pilot:
        app._display(app.screen, _update(2, [[Segment("ett")]]))
        sent.clear()
        app._display(app.screen, _update(2, [[Segment("ett")]]))
        assert sent == []
        size = Size(_WIDTH, _HEIGHT)
        app.post_message(Resize(size, size))
        await pilot.pause()
        app._display(app.screen, _update(3, [[Segment("två")]]))
        assert "\x1b[2J" in sent[0].render_segments(None)


@pytest.mark.parametrize(
    ("around", "shown"),
    [
        ({"TERM": "linux"}, "> | Sm. -"),
        ({"TERM": "xterm-256color"}, "› │ Sm… –"),
        ({"TERM": "xterm", "SAMVERKA_SIGNS": "plain"}, "> | Sm. -"),
        ({"TERM": "linux", "SAMVERKA_SIGNS": "all"}, "› │ Sm… –"),
    ],
)
def test_a_terminal_with_few_signs_is_sent_plain_ones(around: dict[str, str], shown: str) -> None:
    picture, terminal = Picture(20, 1), _terminal(20, 1)
    strips: list[Iterable[Strip]] = [[Strip([Segment("› │ Sm… –")])]]
    take(picture, LayoutUpdate(strips, Region(0, 0, 20, 1)), TRUE, signs_of(around))
    terminal.feed(picture.send().encode())
    assert terminal.text == shown


def test_plain_signs_are_as_wide_as_what_they_stand_for() -> None:
    assert {cell_len(chr(sign)) for sign in PLAIN} == {1}
    assert {cell_len(plain) for plain in PLAIN.values()} == {1}
    assert all(plain.isascii() for plain in PLAIN.values())


def test_a_forgotten_picture_is_sent_whole() -> None:
    picture = Picture(_WIDTH, _HEIGHT)
    take(picture, _update(2, [[Segment("ett")]]), TRUE)
    picture.send()
    picture.forget()
    take(picture, _update(3, [[Segment("två")]]), TRUE)
    shown = _terminal(_WIDTH, _HEIGHT)
    shown.feed("skräp\r\n".encode() * 9 + picture.send().encode())
    assert shown.text.split() == ["ett", "två"]


async def test_f5_sends_the_whole_picture_again(sent: list[Any], tmp_path: Path) -> None:
    app = Desk(tmp_path).app()
    app.__class__ = type("Shown", (SamverkaApp,), {"_may_paint": lambda app: True})
    async with running(app) as pilot:
        await press(pilot, "4")
        sent.clear()
        await press(pilot, "f5")
        written = "".join(update.render_segments(app.console) for update in sent)
    assert "\x1b[2J" in written
    assert "Gemensam" in written


async def test_textual_paints_where_its_names_are_others(
    sent: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Small()
    async with app.run_test(size=(_WIDTH, _HEIGHT)):
        sent.clear()
        update = _update(2, [[Segment("ett")]])
        monkeypatch.setattr(painter, "IS_KNOWN", False)
        app._display(app.screen, update)
        assert sent == [update]


async def test_textual_paints_when_asked_to(
    sent: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Frugal()
    async with app.run_test(size=(_WIDTH, _HEIGHT)):
        monkeypatch.setattr(Frugal, "is_headless", False)
        assert app._may_paint()
        monkeypatch.setenv(painter.PAINT, "all")
        assert not app._may_paint()


def test_this_textual_is_known() -> None:
    assert painter.IS_KNOWN
