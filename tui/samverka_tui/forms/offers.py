"""What the beginning of a name could mean, in a few lines laid over the form beneath the field.

A light layer of its own lines: nothing else is redrawn. It knows no record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual.events import Click
from textual.geometry import Offset, Region

from samverka_tui.widgets.drawn import Drawn, Line, Piece, Said
from samverka_tui.widgets.literal import fit

MOST_LINES = 5


class Offer(NamedTuple):
    """One suggestion: what picking it means, and its words.

    `is_new` is what would first be added, or opened: never picked without being pointed at.
    """

    value: str
    label: str
    is_new: bool = False


class Offers(Drawn):
    """The suggestions of one field, one of them under the cursor or (at first, of several) none."""

    PREFIX = "offers"
    COMPONENT_CLASSES = {"offers--text", "offers--cursor"}
    DEFAULT_CSS = """
    Offers {
        layer: offers; position: absolute; width: 1; height: 1; offset: 0 -10;
        background: $background; color: $foreground; text-style: reverse;
    }
    .offers--text { text-style: reverse; }
    .offers--cursor {
        color: $block-cursor-foreground; background: $block-cursor-background;
        text-style: bold not reverse;
    }
    Offers:nocolor > .offers--cursor { text-style: bold; }
    """

    @dataclass(eq=False)
    class Picked(Said):
        """A suggestion was clicked."""

        value: str

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()
        self._cursor = -1

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is suggested now; nothing while closed."""
        return self._offers

    @property
    def is_open(self) -> bool:
        """Whether anything is suggested."""
        return bool(self._offers)

    @property
    def chosen(self) -> str:
        """The value under the cursor, or empty."""
        return self._offers[self._cursor].value if 0 <= self._cursor < len(self._offers) else ""

    def open(self, offers: Sequence[Offer], field: Region, within: Region) -> None:
        """Suggest these beneath `field`, or above it where there is no room; none closes."""
        if tuple(offers) != self._offers:
            is_only = len(offers) == 1 and not offers[0].is_new
            self._offers, self._cursor = tuple(offers), 0 if is_only else -1
        if not offers:
            self.close()
            return
        below = field.bottom + len(offers) <= within.bottom
        top = field.bottom if below else max(within.y, field.y - len(offers))
        self.styles.width = field.width
        self.styles.height = len(offers)
        self.styles.offset = Offset(field.x, top)
        self.repaint()

    def close(self) -> None:
        """Suggest nothing."""
        self._offers, self._cursor = (), -1
        # Out of sight and not out of the layout: showing and hiding repaints the whole screen.
        self.styles.offset = Offset(0, -2 * MOST_LINES)

    def move(self, by: int) -> None:
        """Move the cursor; above the first is none."""
        self._cursor = max(-1, min(len(self._offers) - 1, self._cursor + by))
        self.repaint()

    def line_at(self, y: int) -> Line:
        if y >= len(self._offers):
            return (Piece(" " * self.size.width),)
        offer = self._offers[y]
        style = "cursor" if y == self._cursor else "text"
        return (Piece(fit(f" {offer.label}", self.size.width), style, None, offer.value),)

    def on_click(self, event: Click) -> None:
        event.stop()
        value = self.target_at(event.x, event.y)
        if value:
            self.post_message(self.Picked(self, value))
