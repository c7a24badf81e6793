"""A list that draws only what is seen, and nothing else: what every key is measured against."""

import sys
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

_PLAIN, _CURSOR = Style(), Style(reverse=True)
_STATES = ("Inkommet", "Diskuterat", "Vidarebefordrat", "Återkopplat")


class VirtualList(ScrollView, can_focus=True):
    """Rows made when their line is drawn; the cursor repaints two lines."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)"),
        Binding("up", "move(-1)"),
        Binding("pagedown", "page(1)"),
        Binding("pageup", "page(-1)"),
        Binding("home", "move(-1_000_000_000)"),
        Binding("end", "move(1_000_000_000)"),
    ]

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows
        self._cursor = 0

    def on_mount(self) -> None:
        self.virtual_size = Size(80, self._rows)

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        if row >= self._rows:
            return Strip.blank(self.size.width)
        cells = f" Förslag nummer {row:06}      Nätverk {row % 17:<3} {_STATES[row % 4]:<15} {row}"
        text = cells.ljust(self.size.width)
        return Strip([Segment(text, _CURSOR if row == self._cursor else _PLAIN)], len(text))

    def action_move(self, step: int) -> None:
        before, height = self._cursor, self.size.height
        self._cursor = max(0, min(self._rows - 1, before + step))
        top = self.scroll_offset.y
        wanted = max(self._cursor - height + 1, min(top, self._cursor))
        if wanted == top:
            self.refresh_line(before)
            self.refresh_line(self._cursor)
        else:
            self.scroll_to(y=wanted, animate=False)

    def action_page(self, direction: int) -> None:
        self.action_move(direction * self.size.height)


class Listed(App[None]):
    """The list over the whole screen."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        yield VirtualList(self._rows)


if __name__ == "__main__":
    Listed(int(sys.argv[1])).run()
