"""The terminal's line on Linux and its like: keys come in by `typed`, and coming back is whole.

Textual goes on after any SIGCONT as if it had been put aside, and so draws twice where it had not.
Not for Windows, which has neither these signals nor these modes.
"""

from __future__ import annotations

import os
import selectors
from codecs import getincrementaldecoder
from typing import Any

from textual.drivers.linux_driver import LinuxDriver

from samverka_tui.screens.typed import Typed

_LOOK_UP_S = 0.1
_PIECE = 4096


class LineDriver(LinuxDriver):
    """Textual's driver, which reads keys our way and is put aside and taken up once each."""

    _is_aside = False

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while."""
        self._is_aside = True
        super().suspend_application_mode()

    def resume_application_mode(self) -> None:
        """Take the terminal up again."""
        super().resume_application_mode()
        self._is_aside = False

    def _sigcont_application(self, *_: Any) -> None:
        if self._writer_thread is None:
            return
        if self._auto_restart and not self._is_aside:
            # Stopped without being asked, or told to go on without having been stopped: what the
            # terminal is like by now nobody knows.
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application()

    def run_input_thread(self) -> None:
        """Hand on what comes in until the driver is to end."""
        parser = Typed(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_LOOK_UP_S):
                    text = decode(os.read(self.fileno, _PIECE))
                    for message in parser.feed(text) if text else ():
                        self.process_message(message)
                for message in parser.tick():
                    self.process_message(message)
