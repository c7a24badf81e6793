"""How the program ends: when asked to, stopped from outside, without its line, over its own fault.

Whichever it is, what was typed is kept, and a terminal that is still there is given back.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from types import FrameType

from rich.text import Text
from textual import constants
from textual.app import App
from textual.driver import Driver

from samverka_store.words.language import Words
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.forms.drafts import Drafts
from samverka_tui.widgets.status_row import StatusRow

_STOPS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
_HUNG_UP = 128 + 1
_LOOK_AT_LINE_S = 1.0


class LastWords(App[int]):
    """An app that ends tidily, and whose last words are its own."""

    words: Words
    drafts: Drafts
    is_stopping = False

    def get_driver_class(self) -> type[Driver]:
        """How the terminal is spoken to: our way, where the system's signals and modes are."""
        if os.name == "nt" or constants.DRIVER is not None:
            return super().get_driver_class()
        from samverka_tui.screens.line_driver import LineDriver

        return LineDriver

    def keep(self) -> None:
        """Write down what the next run begins with, and let go of what is open."""

    def keep_drafts(self) -> Path | None:
        """Write down what was typed and is not saved; where, None when there is nothing or nowhere.

        Nothing is typed after it.
        """
        return None

    def leave(self, code: int = 0) -> None:
        """End the program."""
        self.exit(code)

    def leave_cleanly(self) -> None:
        """From now on be ready for a stop from outside, and for a line that drops."""
        loop = asyncio.get_running_loop()
        for name in _STOPS:
            number: signal.Signals | None = getattr(signal, name, None)
            if number is not None and hasattr(loop, "add_signal_handler"):
                loop.add_signal_handler(number, self._stopped, 128 + number)
                # That is heard when the loop comes to it; what holds the loop up looks at this.
                signal.signal(number, self._stop_asked)
                signal.siginterrupt(number, False)
        if not self.is_headless:
            # Not everyone whose line drops is told so by a signal: nohup sees to that.
            self.set_interval(_LOOK_AT_LINE_S, self._look_at_line)

    def _stop_asked(self, number: int, frame: FrameType | None) -> None:
        self.is_stopping = True

    def _stopped(self, code: int) -> None:
        self._look_at_line()
        self.leave(code)

    def _look_at_line(self) -> None:
        if not self.is_headless and sys.__stdin__ and not sys.__stdin__.isatty():
            self.keep()
            # Nothing can be drawn or given back any more, and Textual would wait for ever to do it.
            os._exit(_HUNG_UP)

    def action_help_quit(self) -> None:
        """Ctrl+C, by which people copy, ends nothing; it tells what does."""
        quit = BY_ID["quit"]
        told = f"{key_name(quit.keys[0])}: {self.words.commands.quit.title}"
        for row in self.screen.query(StatusRow):
            row.say("info", told)

    def _fatal_error(self) -> None:
        # Textual would print every local variable, records among them.
        from samverka_tui.present.crash import crash_text

        error = sys.exception() or self._exception
        if error is not None and not self._exit_renderables:
            self.bell()
            told = crash_text(error, self.words, self.keep_drafts())
            self._exit_renderables.append(Text(told))
        self._close_messages_no_wait()
