"""A widget of one line whose parts can be clicked: ground for title, tabs, keys and status."""

from __future__ import annotations

from collections.abc import Iterable

from textual.events import Click, Resize

from samverka_tui.widgets.drawn import Drawn, Line, Piece, blank
from samverka_tui.widgets.literal import cells, head, literal


class OneLine(Drawn):
    """One line of pieces, cut or padded to the width, each piece perhaps a mouse target."""

    def pieces(self, width: int) -> Iterable[Piece]:
        """What the line shows in at most `width` cells, not yet padded."""
        raise NotImplementedError

    def chosen(self, target: str) -> None:
        """A piece with this target was clicked."""

    def line_at(self, y: int) -> Line:
        width = self.size.width
        return line_of(self.pieces(width), width) if y == 0 else blank(width)

    def on_resize(self, event: Resize) -> None:
        self.repaint()

    def on_click(self, event: Click) -> None:
        target = self.target_at(event.x, event.y)
        if target:
            event.stop()
            self.chosen(target)


def line_of(pieces: Iterable[Piece], width: int) -> Line:
    """The pieces, literal, neighbours of one kind joined, in exactly `width` cells."""
    line: list[Piece] = []
    left = width
    for piece in pieces:
        text = head(literal(piece.text), left)
        left -= cells(text)
        _add(line, piece._replace(text=text))
    _add(line, Piece(" " * left))
    return tuple(line)


def _add(line: list[Piece], piece: Piece) -> None:
    if not piece.text:
        return
    if line and line[-1][1:] == piece[1:]:
        line[-1] = line[-1]._replace(text=line[-1].text + piece.text)
    else:
        line.append(piece)
