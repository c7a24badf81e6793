"""The common ground of our widgets: pictures made of lines, and only changed lines sent again.

A widget says what each line shows (`line_at`); this draws it, remembers it, and on `repaint` asks
Textual for those lines alone whose content differs from what was drawn. No markup is ever read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget


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


class Drawn(Widget):
    """A widget drawn line by line from what `line_at` says."""

    ALLOW_SELECT = False
    PREFIX = ""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._drawn_lines: dict[int, Line] = {}

    def line_at(self, y: int) -> Line:
        """What line `y` of the widget shows, in literal pieces of exactly the widget's width."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        line = self.line_at(y)
        self._drawn_lines[y] = line
        segments = [Segment(piece.text, self._style_of(piece)) for piece in line if piece.text]
        return Strip(segments, self.size.width)

    def repaint(self) -> None:
        """Draw again the lines whose content changed since they were drawn, and no others."""
        width, height = self.size
        drawn = self._drawn_lines
        changed = [Region(0, y, width, 1) for y in range(height) if drawn.get(y) != self.line_at(y)]
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

    def _style_of(self, piece: Piece) -> Style:
        style = self.get_component_rich_style(f"{self.PREFIX}--{piece.style or 'text'}")
        return style if piece.extra is None else style + piece.extra


def blank(width: int) -> Line:
    """An empty line."""
    return (Piece(" " * width),)
