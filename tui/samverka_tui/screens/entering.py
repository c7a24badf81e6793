"""The ways into a workspace: from the welcome, into practice data, and anew after trouble."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from textual.screen import Screen

from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import NoWorkspace
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.moments.clock import today_in
from samverka_tui.screens.lock_waits import LockWaits
from samverka_tui.screens.recovering import Recovering


class Entering(Recovering):
    """An app that goes into a workspace, also from one that it has shown before."""

    state_dir: Path
    lock_waits: LockWaits
    is_demo: bool
    throwaway: TemporaryDirectory[str] | None = None
    _stacks = 0

    def enter(self, workspace: Workspace, folder: Path) -> None:
        """Work with this workspace from now on, whatever was shown before."""
        raise NotImplementedError

    def begin_in(self, folder: Path) -> None:
        """Go from the welcome into a folder's workspace, making one where there is none.

        Raises: SamverkaError.
        """
        try:
            workspace = Workspace.begin(folder, **self._given())
        except NoWorkspace:
            workspace = Workspace.create(folder, **self._given())
        self.enter(workspace, folder)

    def begin_demo(self) -> None:
        """Go from the welcome into an invented workspace in a folder that goes away with us."""
        from samverka_store.demo.build import build

        self.throwaway = TemporaryDirectory(prefix="samverka-")
        folder, state_dir = Path(self.throwaway.name, "demo"), Path(self.throwaway.name, "state")
        today = today_in(self.clock, DEFAULT_ZONE)
        build(folder, records=0, today=today, state_dir=state_dir)
        workspace = Workspace.begin(folder, **{**self._given(), "state_dir": state_dir})
        self.is_demo = True
        self.enter(workspace, folder)

    def reopen(self) -> None:
        """Open the workspace anew, after something was done about it. Raises: DiskError."""
        self.enter(Workspace.begin(self.folder, **self._given()), self.folder)

    def _given(self) -> dict[str, Any]:
        return {
            "state_dir": self.state_dir,
            "clock": self.clock,
            "by": self.by,
            "waiting": self.lock_waits,
        }

    def go_to(self, page: Callable[[], Screen[Any]]) -> None:
        """Show a page on a stack of its own.

        Textual cannot put another page in place of the very first one.
        """
        self._stacks += 1
        name = f"stack-{self._stacks}"
        self.add_mode(name, page)
        self.switch_mode(name)
