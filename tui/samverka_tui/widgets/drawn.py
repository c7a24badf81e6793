"""The common ground of our widgets: pictures made of lines, and only changed lines sent again.

A widget says what each line shows (`line_at`); this draws it, remembers it, and on `repaint` asks
Textual for those lines alone whose content differs from what was drawn. No markup is ever read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Self

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from samverka_tui.widgets.literal import is_plain
from samverka_tui.widgets.page import PaintedOnce, without_bars


class Piece(NamedTuple):
    """A run of literal text in one style.

    `style` names one of the widget's component classes without its prefix ("" is the widget's own
    style); `extra` is laid over it; `target` is what a click on the run means ("" for nothing).
    """

    text: str
    style: str = ""
    extra: Style | None = None
    target: str = ""


Line = tuple[Piece, ...]


@dataclass(eq=False)
class Said(Message):
    """A message of one of our widgets, named by what it says, in the past tense."""

    widget: Widget

    @property
    def control(self) -> Widget:
        """The widget that said it, for `@on(…, selector)`."""
        return self.widget


class Drawn(PaintedOnce, Widget):
    """A widget drawn line by line from what `line_at` says."""

    ALLOW_SELECT = False
    PREFIX = ""
    virtual_size = without_bars()

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._drawn_lines: dict[int, Line] = {}
        self._styles_by_name: dict[str, Style] = {}

    def line_at(self, y: int) -> Line:
        """What line `y` of the widget shows, in literal pieces of exactly the widget's width."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        line = self.line_at(y)
        self._drawn_lines[y] = line
        return Strip(joined((piece.text, self._style_of(piece)) for piece in line), self.size.width)

    def repaint(self, *lines: int) -> None:
        """Draw again the lines whose content changed since they were drawn, and no others.

        `lines`: only these can have changed. Of a line no more is sent than up to its last change:
        what follows is mostly blanks.
        """
        width, height = self.size
        changed = []
        for y in lines or range(height):
            old, new = self._drawn_lines.get(y, ()), self.line_at(y)
            if old != new:
                changed.append(Region(0, y, max(1, width - same_at_end(old, new)), 1))
        if changed:
            self.refresh(*changed)

    def target_at(self, x: int, y: int) -> str:
        """The target of the piece drawn at cell (x, y), or ""."""
        right = 0
        for piece in self._drawn_lines.get(y, ()):
            right += Segment(piece.text).cell_length
            if x < right:
                return piece.target
        return ""

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Ask for a new picture: of some lines, or of all and perhaps in other colours."""
        if not regions:
            self._styles_by_name.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def _style_of(self, piece: Piece) -> Style:
        name = piece.style or "text"
        style = self._styles_by_name.get(name)
        if style is None:
            style = self.get_component_rich_style(f"{self.PREFIX}--{name}")
            self._styles_by_name[name] = style
        return style if piece.extra is None else style + piece.extra


def joined(runs: Iterable[tuple[str, Style]]) -> list[Segment]:
    """The runs of text as few segments, since every change of style costs a dozen bytes.

    Blanks take the style of the text beside them where no one can see the difference.
    """
    kept: list[tuple[str, Style]] = []
    for text, style in runs:
        if not text:
            continue
        before, beside = kept[-1] if kept else ("", style)
        if style == beside or (text.isspace() and _blank_look(style) == _blank_look(beside)):
            kept[-1:] = [(before + text, beside)]
        elif before.isspace() and _blank_look(style) == _blank_look(beside):
            kept[-1:] = [(before + text, style)]
        else:
            kept.append((text, style))
    return [Segment(text, style) for text, style in kept]


@lru_cache(256)
def _blank_look(style: Style) -> tuple[object, ...]:
    """All that is seen of a style where there is no text."""
    lines = (style.underline, style.underline2, style.overline, style.strike)
    ink = style.color if style.reverse or any(lines) else None
    return (style.bgcolor, ink, style.reverse, *lines)


def same_at_end(old: Line, new: Line) -> int:
    """How many cells at the end of two lines look the same in both.

    None where some character may take more or less than a cell: nothing is cut at its edges.
    """
    if not all(is_plain(piece.text) for line in (old, new) for piece in line):
        return 0
    same = 0
    for one, other in zip(_from_end(old), _from_end(new), strict=False):
        if one != other:
            break
        same += 1
    return same


def _from_end(line: Line) -> Iterator[tuple[str, str, Style | None]]:
    for piece in reversed(line):
        for character in reversed(piece.text):
            yield character, piece.style, piece.extra


def blank(width: int) -> Line:
    """An empty line."""
    return (Piece(" " * width),)
