"""What is seen while someone else is saving: a sentence on the page on top, painted at once.

Saving waits in the program's one thread, so that nothing else is painted and no key is heard until
the wait is over; this is what the person is told meanwhile.
"""

from __future__ import annotations

from typing import Any, Protocol

from textual.screen import Screen
from textual.widget import Widget

from samverka_store.disk.holder import Holder
from samverka_store.words.language import Words
from samverka_store.words.say import say_waiting
from samverka_tui.screens.on_top import row_on_top


class _Program(Protocol):
    words: Words
    is_stopping: bool

    @property
    def screen(self) -> Screen[Any]:
        """The page on top."""
        ...


class LockWaits:
    """Told by a workspace's lock who has it; see `disk.holder.Waiting`."""

    def __init__(self, program: _Program) -> None:
        self._program = program
        self._row: Any = None
        self._said = ""

    def __call__(self, holder: Holder | None, seconds: float) -> bool:
        """Say it, or that it is over; whether to wait on, which one does not who is to end."""
        if holder is None:
            self._say("")
            self._row = None
            return True
        self._say(say_waiting(holder.by, holder.pid, holder.host, self._program.words))
        return not self._program.is_stopping

    def _say(self, text: str) -> None:
        if text == self._said:
            return
        self._said = text
        screen = self._program.screen
        row = self._row or row_on_top(screen)
        if row is None:
            return  # a page that says nothing, and saves nothing
        self._row = row
        row.meanwhile(text)
        if text:
            paint_now(screen, row)


def paint_now(screen: Screen[Any], changed: Widget) -> None:
    """Send the picture with this widget as it now is, though the program's loop stands still.

    Textual paints when the loop comes to it: a widget that changed says so when it is idle, the
    screen takes that in, lays out and paints. Nothing of it happens while the loop waits in one
    call, so the same steps are taken here by hand. The driver writes in a thread of its own.
    """
    for widget in (changed, *changed.ancestors):
        if isinstance(widget, Widget):
            widget._check_refresh()
    screen._dirty_widgets.add(changed)
    screen._refresh_layout()
