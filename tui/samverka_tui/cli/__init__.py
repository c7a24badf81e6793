"""The command line: every use case without a screen, a file per topic, and the door to the screens.

Data goes to stdout, trouble to stderr; exit codes are 0, 1 (failed), 2 (not understood) and 130
(Ctrl-C). No command but the screens imports Textual, and each imports what it needs when it runs.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from datetime import datetime


def main(
    arguments: Sequence[str] | None = None, *, clock: Callable[[], datetime] | None = None
) -> int:
    """Run one command; the exit code. Arguments and clock are the machine's unless given."""
    # A command is over before looking for garbage would pay, while importing and among all records.
    was_on = gc.isenabled()
    gc.disable()
    try:
        from samverka_tui.lean import import_msgspec

        import_msgspec()
        from samverka_tui.cli.program import run

        return run(arguments, clock=clock)
    finally:
        if arguments is None:
            gc.freeze()  # the process ends now, and its memory with it
        if was_on:
            gc.enable()
