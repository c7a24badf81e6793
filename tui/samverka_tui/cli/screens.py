"""The door to the screens: imported late, and only where a terminal can draw them."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError, NoWorkspace
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call
from samverka_tui.cli.printing import tell
from samverka_tui.cli.topics import TOPICS
from samverka_tui.cli.trouble import Misused
from samverka_tui.cli.waiting import telling

if TYPE_CHECKING:
    from samverka_tui.screens.file_room import FileRoom

_NEED_SCREENS = ("demo",)


def check_terminal(words: Words) -> None:
    """Raises: Misused, naming the commands, where no screens can be drawn."""
    commands = ", ".join(name for name in TOPICS if name not in _NEED_SCREENS)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Misused(words.cli.no_terminal.format(commands=commands))
    if os.environ.get("TERM") == "dumb":
        raise Misused(words.cli.dumb_terminal.format(commands=commands))


def open_screens(call: Call, *, demo: bool = False) -> int:
    """Show the screens on the call's folder, or a welcome where nothing is there; the exit code.

    What does not open is met on the screens. Raises: Misused without a terminal.
    """
    check_terminal(call.words)
    # On a line that stutters an arrow key comes in pieces; read by Textual when it is imported.
    os.environ.setdefault("ESCDELAY", "300")
    from samverka_tui.lean import import_textual

    import_textual()
    from samverka_tui.app import SamverkaApp

    # On again once everything is read: a collection over half of it finds nothing.
    gc.disable()
    workspace: Workspace | None = None
    trouble: DiskError | None = None
    try:
        with suppress(NoWorkspace):
            workspace = Workspace.begin(
                call.folder,
                state_dir=call.state_dir,
                clock=call.clock,
                by=call.by,
                waiting=telling(call.words),
            )
    except DiskError as error:
        trouble = error
    app = SamverkaApp(
        folder=call.folder,
        words=call.words,
        lang_fixed=call.language_fixed,
        state_dir=call.state_dir,
        by=call.by,
        clock=call.clock,
        workspace=workspace,
        trouble=trouble,
        demo=demo,
        exports=Path.cwd(),
    )
    code = app.run()
    app.keep()
    tell_unread(app.files, app.words)
    return code if code is not None else app.return_code or 0


def tell_unread(files: FileRoom, words: Words) -> None:
    """Tell on stderr what is serious about the files and nobody has read on the screens."""
    from samverka_store.words.say import say_finding

    for _, finding in files.unread:
        if finding.serious:
            said = say_finding(finding.key, finding.values, words)
            tell(words.cli.trouble.format(message=said))
