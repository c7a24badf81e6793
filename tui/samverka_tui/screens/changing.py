"""The one way from the pages to the disk, and what it shows when the disk refuses."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError, ReadOnlyUntilReopened
from samverka_store.errors import SamverkaError
from samverka_store.moments.clock import Clock
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.host import UseCase
from samverka_tui.screens.reopening import Reopening
from samverka_tui.screens.working import Working

T = TypeVar("T")


class Changing(Working):
    """An app that changes the records of its workspace."""

    clock: Clock
    reading: float | None
    reopening: Reopening
    saved: datetime | None = None

    @property
    def workspace(self) -> Workspace:
        """The open workspace."""
        raise NotImplementedError

    def loaded(self) -> None:
        """Everything has been read."""
        raise NotImplementedError

    def show_changes(self) -> None:
        """Records are others than a moment ago."""
        raise NotImplementedError

    def change(self, use_case: UseCase[T], *, why: str = "") -> T:
        """Do this as one change on disk, and show it everywhere. Raises: SamverkaError."""
        try:
            with self.workspace.change(why=why) as repository:
                done = use_case(repository)
        except DiskError as error:
            self._not_saved()
            if self.workspace.is_unsure:
                # Whatever hindered it first, nothing helps but this.
                raise ReadOnlyUntilReopened(folder=str(self.workspace.folder)) from error
            raise
        self.saved = self.clock()
        if self.reading is not None:
            # Whoever writes loads the rest first.
            self.loaded()
        self.show_changes()
        return done

    def _not_saved(self) -> None:
        """Say no longer when something was saved: the last thing was not."""
        self.saved = None
        for page in self.screen_stack:
            if isinstance(page, Frame):
                page.show_surroundings()

    def perform(self, use_case: UseCase[T], *, why: str = "") -> T | None:
        """As `change`, but an error is said in the status row, and None returned."""
        try:
            return self.change(use_case, why=why)
        except SamverkaError as error:
            self.say_error(error)
            return None

    @property
    def is_unsure(self) -> bool:
        """Whether the disk has failed so that nothing is saved until all is read anew."""
        return self.workspace.is_unsure

    def read_anew(self) -> None:
        """Read all files anew; what comes of it is told on the page on top."""
        self.reopening.begin()
