"""A screen as SVG, and the text of such an SVG as lines. Knows no page of ours and no file.

Nothing outside the picture is referred to, nothing in it is random: the same screen gives the same
bytes. Every word is given its place and width in cells, so columns stand straight in any font.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple
from xml.etree import ElementTree as ET

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style

CELL_WIDTH, CELL_HEIGHT = 8.4, 17
FONT_SIZE, BASELINE = 14, 13
MARGIN = 10
# Where neither font is found, `monospace` is; textLength keeps the columns.
FONTS = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono',monospace"

# The sixteen colours of a terminal, softer than most have them; told apart as well as they are.
PALETTE = (
    *("#12161c", "#d9534f", "#4caf6d", "#c8a53a", "#1f55ad", "#b565c8", "#45bccb", "#d8dce1"),
    *("#8b949e", "#ff8d85", "#7fdc96", "#f4d56b", "#79b8ff", "#e39bf0", "#7fe3ee", "#ffffff"),
)
INK, GROUND = PALETTE[7], PALETTE[0]
# Lines and blocks are drawn, so that they join whatever the font: left, top, width and height as
# parts of a cell.
_SHAPES: Mapping[str, tuple[float, float, float, float]] = {
    "▏": (0, 0, 1 / 8, 1),
    "│": (3 / 8, 0, 1 / 8, 1),
    "▔": (0, 0, 1, 1 / 8),
    **{block: (0, 1 - part / 8, 1, part / 8) for part, block in enumerate(" ▁▂▃▄▅▆▇█") if part},
}
# Fields to fill in are underlined, where nothing is written too.
_UNDERLINE = (0, 15 / 17, 1, 1 / 17)
# Word by word: what a long line gains or loses in a reader's font is not carried on.
_WORDS = re.compile(rf"[^\s{''.join(_SHAPES)}]+")
_STROKES = re.compile("|".join(f"{shape}+" for shape in _SHAPES))


class Piece(NamedTuple):
    """A stretch of cells in one look, from the column where it begins."""

    column: int
    text: str
    style: Style

    @property
    def width(self) -> int:
        """How many cells it takes."""
        return cell_len(self.text)


def svg(rows: Sequence[Iterable[Segment]], *, columns: int, title: str) -> str:
    """The picture of a screen's rows, `columns` cells wide; `title` is read by screen readers."""
    width = _number(columns * CELL_WIDTH + 2 * MARGIN)
    height = len(rows) * CELL_HEIGHT + 2 * MARGIN
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" rx="6" fill="{GROUND}"/>',
        f'<g font-family="{FONTS}" font-size="{FONT_SIZE}" fill="{INK}">',
    ]
    for number, row in enumerate(rows):
        lines += _row(MARGIN + number * CELL_HEIGHT, tuple(_pieces(row)))
    return "\n".join([*lines, "</g>", "</svg>", ""])


def text_of(picture: str) -> str:
    """The text of a picture made here, line by line as on the screen."""
    rows: dict[int, list[tuple[int, str]]] = {}
    for element in ET.fromstring(picture).iter("{http://www.w3.org/2000/svg}text"):
        line = round((float(element.attrib["y"]) - MARGIN - BASELINE) / CELL_HEIGHT)
        column = round((float(element.attrib["x"]) - MARGIN) / CELL_WIDTH)
        rows.setdefault(line, []).append((column, element.text or ""))
    lines = [_put_together(rows.get(number, [])) for number in range(max(rows, default=-1) + 1)]
    return "\n".join(lines) + "\n"


def _put_together(placed: Sequence[tuple[int, str]]) -> str:
    line = ""
    for column, text in placed:
        line += " " * (column - cell_len(line)) + text
    return line


def _pieces(row: Iterable[Segment]) -> Iterator[Piece]:
    """The row's segments, neighbours in the same look as one piece."""
    column, last = 0, None
    for segment in row:
        if segment.control:
            continue
        style = segment.style or Style()
        if last is not None and _look(last.style) == _look(style):
            last = last._replace(text=last.text + segment.text)
        else:
            if last is not None:
                yield last
            last = Piece(column, segment.text, style)
        column += cell_len(segment.text)
    if last is not None:
        yield last


def _row(top: int, pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        _, ground = _colours(piece.style)
        if ground != GROUND:
            yield _rect(piece, top, (0, 0, 1, 1), ground)
        if piece.style.underline:
            yield _rect(piece, top, _UNDERLINE, _colours(piece.style)[0])
    for piece in pieces:
        for stroke in _parts(piece, _STROKES):
            yield _rect(stroke, top, _SHAPES[stroke.text[0]], _colours(piece.style)[0])
        for word in _parts(piece, _WORDS):
            yield _text(word, top + BASELINE)


def _parts(piece: Piece, kind: re.Pattern[str]) -> Iterator[Piece]:
    for match in kind.finditer(piece.text):
        column = piece.column + cell_len(piece.text[: match.start()])
        yield Piece(column, match.group(), piece.style)


def _rect(piece: Piece, top: int, shape: tuple[float, float, float, float], colour: str) -> str:
    """A shape of one cell, along the whole piece if it is as wide as a cell."""
    left, below, wide, high = shape
    x = MARGIN + (piece.column + left) * CELL_WIDTH
    width = (piece.width if wide == 1 else wide) * CELL_WIDTH
    place = f'x="{_number(x)}" y="{_number(top + below * CELL_HEIGHT)}"'
    size = f'width="{_number(width)}" height="{_number(high * CELL_HEIGHT)}"'
    return f'<rect {place} {size} fill="{colour}" shape-rendering="crispEdges"/>'


def _text(piece: Piece, baseline: int) -> str:
    place = f'x="{_number(MARGIN + piece.column * CELL_WIDTH)}" y="{baseline}"'
    size = f'textLength="{_number(piece.width * CELL_WIDTH)}" lengthAdjust="spacingAndGlyphs"'
    look = "".join(_look(piece.style)[:2])
    return f"<text {place} {size}{look}>{escape(piece.text, quote=False)}</text>"


def _look(style: Style) -> tuple[str, ...]:
    """What tells a style from others; first the two attributes of SVG that its text has."""
    ink, ground = _colours(style)
    look = [f' fill="{ink}"'] if ink != INK else [""]
    look.append(' font-weight="bold"' if style.bold else "")
    return (*look, "underline" if style.underline else "", ground)


def _colours(style: Style) -> tuple[str, str]:
    ink, ground = _colour(style.color, INK), _colour(style.bgcolor, GROUND)
    return (ground, ink) if style.reverse else (ink, ground)


def _colour(colour: Color | None, usual: str) -> str:
    if colour is None or colour.is_default:
        return usual
    if colour.number is not None and colour.number < len(PALETTE):
        return PALETTE[colour.number]
    return colour.get_truecolor().hex


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
