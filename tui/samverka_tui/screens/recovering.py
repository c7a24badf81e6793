"""Telling people what happened to the files, and meeting a workspace that does not open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from rich.text import Text
from textual.screen import Screen

from samverka_store.disk.finding import Finding
from samverka_store.disk_errors import DiskError
from samverka_store.errors import SamverkaError
from samverka_store.moments.clock import Clock
from samverka_store.words.language import Words
from samverka_store.words.say import say_error
from samverka_tui.screens.aside import aside
from samverka_tui.screens.file_room import FileRoom
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.working import Working


class Recovering(Working):
    """An app that loses no word about its files, and goes on where a workspace does not open."""

    files: FileRoom
    folder: Path
    words: Words
    by: str
    clock: Clock

    def tell_reports(self, reports: Iterable[Finding]) -> None:
        """Something happened to the files: it is kept to be read, and said."""
        self.files.take(reports)
        self.tell_of_files()

    def tell_of_files(self) -> None:
        """What was told and no page has said yet is said now, if the page on top can say it."""
        room = self.files
        if not room.unsaid or not self.is_running:
            return
        page = self.screen
        for each in self.screen_stack:
            changed = getattr(each, "files_changed", None)
            if changed is not None:
                changed()
        # A form or a question hides what would be said; it is said when they are gone.
        if not isinstance(page, Frame) or page.is_asking or page.notice or not room.unsaid:
            return
        from samverka_tui.screens.file_notice import notice_of

        notice = notice_of(room.unsaid, self.words)
        room.mark_said()
        page.say(*notice)
        page.show_surroundings()

    def look_for_edits(self) -> None:
        """What was changed by hand earlier and nobody has decided about is told at every start."""
        room = self.files
        if not self.is_running or not room.may_be_edited():
            return

        def told(findings: list[Finding]) -> None:
            if room.take(findings):
                self.tell_of_files()

        aside(self, lambda: iter([room.look_for_edits()]), told, self.meet, group="edits")

    def meet(self, error: SamverkaError) -> None:
        """Something is wrong with the files: it is kept to be read, and said."""
        self.files.meet(error)
        self.say_error(error)

    # A workspace that does not open -------------------------------------------------------------

    def show_trouble(self, error: DiskError) -> None:
        """The workspace cannot be read: say why, and offer what can be done."""
        self.go_to(lambda: self.trouble_page(error))

    def trouble_page(self, error: DiskError) -> Screen[Any]:
        """The page that says so."""
        from samverka_tui.screens.trouble import TroubleScreen

        return TroubleScreen(self, error)

    def go_to(self, page: Callable[[], Screen[Any]]) -> None:
        """Show a page in place of all that is shown."""
        raise NotImplementedError

    def reopen(self) -> None:
        """Open the workspace anew, after something was done about it. Raises: DiskError."""
        raise NotImplementedError

    def switch_language(self) -> None:
        """Speak the other language from now on."""
        raise NotImplementedError

    def give_up(self, error: DiskError) -> None:
        """End the program without a workspace; what is wrong is said once more where it stays."""
        told = Text(say_error(error, self.words))
        self.exit(error.exit_code, error.exit_code, told)
