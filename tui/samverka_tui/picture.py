"""A terminal's picture in cells: what it is to show, what it shows, and the bytes between.

What is sent are the cells that are others now, or the lines that merely moved and the rest,
whichever is shorter. Nothing here knows what is drawn, or who draws it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color, ColorSystem
from rich.style import Style
from textual.strip import Strip

# Of one cell each in every terminal; what else there is is looked up character by character.
_NARROW = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0391-\u03ff\u0400-\u0482"
    "\u2010-\u2027\u2030-\u203a\u20ac\u2190-\u2193\u2500-\u25b9\u25bb-\u25bf]*"
)
_SEEN_ON_BLANKS = frozenset(("4", "5", "6", "7", "9", "21", "51", "52", "53"))
_ERASE_FROM = 5  # so many blanks at the end of a line are erased rather than written
_STEP_OVER = 4  # so many unchanged cells are written again rather than stepped over
_MOVED_FROM = 3  # so many lines must have moved for it to be worth moving them


class Pen(NamedTuple):
    """How characters are drawn, in a terminal's codes; one object for all that are equal."""

    attributes: frozenset[str] = frozenset()
    colour: str = ""
    ground: str = ""


# What stands in a cell: the character, with what is drawn over it, and how it is drawn. The cells
# that a wide one covers hold no character.
Cell = tuple[str, Pen]
Row = list[Cell]


@lru_cache(maxsize=4096)
def _pen(attributes: frozenset[str], colour: str, ground: str) -> Pen:
    return Pen(attributes, colour, ground)


@lru_cache(maxsize=4096)
def _pen_of(style: Style, color_system: ColorSystem) -> Pen:
    attributes = Strip.render_ansi(style.without_color, color_system)
    return _pen(
        frozenset(filter(None, attributes.split(";"))),
        _codes(style.color, color_system, foreground=True),
        _codes(style.bgcolor, color_system, foreground=False),
    )


def _codes(color: Color | None, color_system: ColorSystem, *, foreground: bool) -> str:
    if color is None or color.is_default:
        return ""
    return ";".join(color.downgrade(color_system).get_ansi_codes(foreground))


@lru_cache(maxsize=4096)
def _blank(pen: Pen) -> Cell:
    """A blank drawn with this pen: of most pens only the ground is seen."""
    is_plain = pen.attributes.isdisjoint(_SEEN_ON_BLANKS)
    return " ", (_pen(frozenset(), "", pen.ground) if is_plain else pen)


@lru_cache(maxsize=4096)
def _changed(old: Pen, new: Pen) -> str:
    """What makes one pen the other."""
    if old == new:
        return ""
    if new == NO_PEN:
        return "\x1b[m"
    start: list[str] = []
    if not old.attributes <= new.attributes:
        start, old = ["0"], NO_PEN
    codes = start + sorted(new.attributes - old.attributes)
    if new.colour != old.colour:
        codes.append(new.colour or "39")
    if new.ground != old.ground:
        codes.append(new.ground or "49")
    return f"\x1b[{';'.join(codes)}m"


NO_PEN = _pen(frozenset(), "", "")
BLANK = _blank(NO_PEN)


class Picture:
    """What a terminal of this size is to show, and what it shows.

    `wanted` is the picture as it should be, `shown` as it stands, None where that is unknown; only
    the `stale` lines may differ. `erases_in_colour`: what is erased gets the pen's ground.
    """

    def __init__(self, width: int, height: int, *, erases_in_colour: bool = True) -> None:
        self.size = width, height
        self.wanted: list[Row] = [[BLANK] * width for _ in range(height)]
        self.shown: list[Row] | None = None
        self.stale = set(range(height))
        self._erases_in_colour = erases_in_colour

    def write(self, y: int, x: int, strips: Iterable[Strip], color_system: ColorSystem) -> None:
        """Draw strips into line `y` from place `x`; what is beyond the picture is left out."""
        if 0 <= y < len(self.wanted):
            put(self.wanted[y], x, strips, color_system)
            self.stale.add(y)

    def forget(self) -> None:
        """Something else may have written on the terminal: send everything next time."""
        self.shown = None
        self.stale = set(range(len(self.wanted)))

    def send(self) -> str:
        """What makes the terminal show what is wanted."""
        start = ""
        width, height = self.size
        if self.shown is None:
            # Not every terminal has a blank screen of its own for us.
            paper = self._paper()
            start = f"\x1b[m{_changed(NO_PEN, paper[1])}\x1b[2J{_changed(paper[1], NO_PEN)}"
            self.shown = [[paper] * width for _ in range(height)]
        text = self._difference(self.shown)
        for y in self.stale:
            self.shown[y] = list(self.wanted[y])
        self.stale.clear()
        return start + text

    def _paper(self) -> Cell:
        """The blank that most of the picture is."""
        blanks = Counter(cell for row in self.wanted for cell in row if self._is_erasable(cell))
        return max(blanks, key=blanks.__getitem__, default=BLANK)

    def _is_erasable(self, cell: Cell) -> bool:
        return cell == BLANK or (self._erases_in_colour and cell == _blank(cell[1]))

    def _difference(self, shown: list[Row]) -> str:
        stale = [y for y in sorted(self.stale) if shown[y] != self.wanted[y]]
        plain = "".join(self._written(shown, stale))
        move = move_between(shown, self.wanted, stale)
        if move is None:
            return plain
        paper = self._paper()
        moved = move.done(shown, paper)
        stale = sorted({*stale, *range(move.top, move.bottom + 1)})
        after = self._written(moved, [y for y in stale if moved[y] != self.wanted[y]])
        dip, wipe = _changed(NO_PEN, paper[1]), _changed(paper[1], NO_PEN)
        return min(plain, f"{dip}{move.codes}{wipe}{''.join(after)}", key=len)

    def _written(self, shown: list[Row], lines: Iterable[int]) -> Iterator[str]:
        pen = NO_PEN
        for y in lines:
            old, new = shown[y], self.wanted[y]
            end = self._end_of_text(new)
            for start, stop in _runs(old, new, end):
                yield f"\x1b[{y + 1};{start + 1}H" if start else f"\x1b[{y + 1}H"
                for text, cell_pen in new[start:stop]:
                    if cell_pen is not pen and (text, cell_pen) != _blank(pen):
                        yield _changed(pen, cell_pen)
                        pen = cell_pen
                    yield text
            if end < len(new) and old[end:] != new[end:]:
                if new[end] != _blank(pen):
                    yield _changed(pen, new[end][1])
                    pen = new[end][1]
                yield f"\x1b[{y + 1};{end + 1}H\x1b[K"
        yield _changed(pen, NO_PEN)

    def _end_of_text(self, row: Row) -> int:
        """Where the blanks begin that end a row, when they are many enough to be erased."""
        last, end = row[-1], len(row)
        if not self._is_erasable(last):
            return end
        while end and row[end - 1] == last:
            end -= 1
        return end if len(row) - end >= _ERASE_FROM else len(row)


class Move(NamedTuple):
    """Lines from `top` to `bottom`, both included, move up by `by` (down where negative)."""

    top: int
    bottom: int
    by: int

    @property
    def codes(self) -> str:
        """Lines are deleted or inserted rather than scrolled, which not every terminal can."""
        way = f"{self.by}M" if self.by > 0 else f"{-self.by}L"
        return f"\x1b[{self.top + 1};{self.bottom + 1}r\x1b[{self.top + 1}H\x1b[{way}\x1b[r"

    def done(self, rows: list[Row], paper: Cell) -> list[Row]:
        """The rows after the move, with paper where lines came in."""
        paper_rows = [[paper] * len(rows[0])] * abs(self.by)
        lines = rows[self.top : self.bottom + 1]
        kept = [*lines[self.by :], *paper_rows] if self.by > 0 else [*paper_rows, *lines[: self.by]]
        return [*rows[: self.top], *kept, *rows[self.bottom + 1 :]]


def move_between(shown: list[Row], wanted: list[Row], stale: list[int]) -> Move | None:
    """The move that brings most stale lines to their place, but for their last cell (a bar)."""
    if len(stale) <= _MOVED_FROM:
        return None
    places: dict[tuple[Cell, ...], list[int]] = {}
    for y, row in enumerate(shown):
        if any(cell[0] != " " for cell in row[:-1]):
            places.setdefault(tuple(row[:-1]), []).append(y)
    arrived: dict[int, list[int]] = {}
    for y in stale:
        for place in places.get(tuple(wanted[y][:-1]), ()):
            if place != y:
                arrived.setdefault(place - y, []).append(y)
    by = max(arrived, key=lambda by: len(arrived[by]), default=0)
    if not by or len(arrived[by]) < _MOVED_FROM:
        return None
    first, last = min(arrived[by]), max(arrived[by])
    return Move(min(first, first + by), max(last, last + by), by)


def _runs(old: Row, new: Row, end: int) -> list[tuple[int, int]]:
    """From where to where a row is written: what changed, and short gaps between."""
    changed = [
        x for x, (was, now) in enumerate(zip(old[:end], new[:end], strict=True)) if was != now
    ]
    if not changed:
        return []
    if not all(len(text) == 1 for text, _ in (*old, *new)):
        # Terminals do not agree on how wide such characters are: all of it is written.
        return [(0, end)]
    runs = [(changed[0], changed[0] + 1)]
    for x in changed[1:]:
        start, stop = runs[-1]
        if x - stop <= _STEP_OVER:
            runs[-1] = (start, x + 1)
        else:
            runs.append((x, x + 1))
    return runs


# From strips to cells ----------------------------------------------------------------------------


def put(row: Row, x: int, strips: Iterable[Strip], color_system: ColorSystem) -> None:
    """Write strips into a row of cells from place `x`; what is beyond its ends is left out."""
    width = len(row)
    for strip in strips:
        for text, style, control in strip:
            if control or not text:
                continue
            pen = _pen_of(style, color_system) if style else NO_PEN
            cells = list(_cells(_leaned(row, x, text), pen))
            end = x + len(cells)
            if x >= 0 and end <= width:
                row[x:end] = cells
            else:
                row[max(x, 0) : max(min(end, width), 0)] = cells[max(-x, 0) : max(width - x, 0)]
            x = end


def _leaned(row: Row, x: int, text: str) -> str:
    """Draw over the cell before `x` what begins a text and takes no cell; the rest of the text."""
    if text.isascii():
        return text
    rest = text
    while rest and not cell_len(rest[0]):
        rest = rest[1:]
    place = min(x, len(row)) - 1
    while place > 0 and not row[place][0]:
        place -= 1
    if rest != text and place >= 0:
        under, pen = row[place]
        row[place] = under + text[: len(text) - len(rest)], pen
    return rest


def _cells(text: str, pen: Pen) -> Iterator[Cell]:
    blank = _blank(pen)
    if _NARROW.fullmatch(text):
        for character in text:
            yield blank if character == " " else (character, pen)
        return
    sizes = [cell_len(character) for character in text]
    if sum(sizes) != cell_len(text):
        # Drawn together in a way that only the terminal knows: one piece, never taken apart.
        yield text, pen
        yield from [("", pen)] * (cell_len(text) - 1)
        return
    held, covered = "", 0
    for character, size in zip(text, sizes, strict=True):
        if size and held:
            yield blank if held == " " else (held, pen)
            yield from [("", pen)] * covered
            held = ""
        held += character
        covered = size - 1 if size else covered
    if held:
        yield blank if held == " " else (held, pen)
        yield from [("", pen)] * covered
