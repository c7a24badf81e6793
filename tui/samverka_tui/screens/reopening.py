"""Reading everything anew after the disk has failed; the program and its open form stay.

Nothing is saved from the failure on until all files have been opened anew, read and checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from textual.screen import Screen

from samverka_store.disk.workspace import Workspace
from samverka_store.errors import SamverkaError
from samverka_store.words.language import Words
from samverka_tui.forms.told import told
from samverka_tui.screens.on_top import say_on_top
from samverka_tui.widgets.status_row import Kind


class _Program(Protocol):
    words: Words

    @property
    def screen(self) -> Screen[Any]:
        """The page on top."""
        ...

    def work(self, steps: Iterator[object], then: Callable[[], None]) -> None:
        """Take these steps in the background, then call `then`."""
        ...

    def show_changes(self) -> None:
        """Records are others than a moment ago."""
        ...


class Reopening:
    """Opens one workspace anew when asked to, and says what came of it on the page on top."""

    def __init__(self, workspace: Workspace, program: _Program) -> None:
        self._workspace = workspace
        self._program = program
        self._is_at_it = False

    def begin(self) -> None:
        """Begin, unless that is being done already."""
        if self._is_at_it:
            return
        self._is_at_it = True
        self._say("info", self._program.words.saving.reopening)
        self._program.work(self._steps(), lambda: None)

    def _steps(self) -> Iterator[object]:
        try:
            yield from self._workspace.reopening()
        except SamverkaError as error:
            self._say("error", told(error, self._program.words))
            return
        finally:
            self._is_at_it = False
        self._done()

    def _done(self) -> None:
        words = self._program.words.saving
        is_otherwise = bool(self._workspace.follow())
        self._program.show_changes()
        self._say("done", words.reopened_otherwise if is_otherwise else words.reopened)

    def _say(self, kind: Kind, text: str) -> None:
        say_on_top(self._program.screen, kind, text)
