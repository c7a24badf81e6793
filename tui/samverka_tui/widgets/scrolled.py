"""Drawn lines that scroll, without a scroll bar and without laying out the screen anew."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget

from samverka_tui.widgets.drawn import Drawn


class Scrolled(Drawn, ScrollView, can_focus=True, inherit_bindings=False):
    """A drawn widget over more lines than it shows at once; the wheel scrolls it."""

    @property
    def allow_vertical_scroll(self) -> bool:
        # There is no scroll bar: one costs bytes at every step.
        return True

    def measure(self, lines: int) -> None:
        """Say how many lines there are in all."""
        # Set without the layout of the whole screen that assigning the attribute causes.
        self.set_reactive(Widget.virtual_size, Size(self.size.width, lines))

    def scroll_line(self, top: int, last: int) -> None:
        """Let line `top` be the first that is shown, or the nearest between 0 and `last`."""
        top = max(0, min(top, last))
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, immediate=True)
