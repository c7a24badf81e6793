"""The program over a workspace in real files, harmed in some way. Nothing is tested here."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

from textual.pilot import Pilot

from samverka_store.disk import layout
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError, NoWorkspace
from samverka_store.words.language import words_for
from samverka_tui.app import SamverkaApp
from tests.builders import a_person
from tests.tui.screens.hosts import NOW, fill, picture, press

_PATIENCE_S = 20.0


class Cabinet:
    """A workspace of generation 2 with one record of each noun, and two contacts in its journal."""

    def __init__(self, home: Path, text: str = "") -> None:
        self.home = home
        self.folder = home / "data"
        workspace = Workspace.create(
            self.folder, state_dir=home / "state", clock=lambda: NOW, by="anna"
        )
        with workspace.change() as repository:
            fill(repository, text)
        workspace.fold()
        for name in ("Sune Efter", "Maj Sist"):
            with workspace.change() as repository:
                a_person(repository, text or name)
        workspace.close()

    @property
    def snapshot(self) -> Path:
        """The file of the workspace."""
        return layout.snapshot(self.folder)

    @property
    def journal(self) -> Path:
        """The changes since."""
        return layout.journal(self.folder, 2)

    def edit(self, edit: Callable[[dict[str, Any]], object]) -> None:
        """Change the file by hand."""
        tables = json.loads(self.snapshot.read_bytes())
        edit(tables)
        self.snapshot.write_text(json.dumps(tables, indent=1), "utf-8")

    def opened(self, by: str = "bo") -> Workspace:
        """The same workspace in another program."""
        return Workspace.open(self.folder, state_dir=self.home / by, clock=lambda: NOW, by=by)

    def app(self) -> SamverkaApp:
        """The program, as the command line starts it."""
        workspace: Workspace | None = None
        trouble: DiskError | None = None
        try:
            workspace = Workspace.begin(
                self.folder, state_dir=self.home / "state", clock=lambda: NOW, by="anna"
            )
        except NoWorkspace:
            raise
        except DiskError as error:
            trouble = error
        return SamverkaApp(
            folder=self.folder,
            words=words_for("sv"),
            lang_fixed=False,
            state_dir=self.home / "state",
            by="anna",
            clock=lambda: NOW,
            workspace=workspace,
            trouble=trouble,
            exports=self.home,
        )


def rename(tables: dict[str, Any], text: str = "Kim Bergmark") -> None:
    """The one contact in the file is called otherwise."""
    for document in tables["people"].values():
        document["name"] = text


async def until(pilot: Pilot[int], is_so: Callable[[], bool]) -> None:
    """Wait until this is so; what is read beside the screens takes its time."""
    limit = monotonic() + _PATIENCE_S
    while not is_so():
        assert monotonic() < limit, picture(pilot.app)  # type: ignore[arg-type]
        await asyncio.sleep(0.01)
        await pilot.pause()


async def shows(pilot: Pilot[int], text: str) -> None:
    """Wait until the screen shows this."""
    await until(pilot, lambda: text in plain(pilot))


def plain(pilot: Pilot[int]) -> str:
    """The screen as text, its breaks and gaps as single blanks."""
    return " ".join(picture(pilot.app).split())  # type: ignore[arg-type]


async def press_when(pilot: Pilot[int], text: str, *keys: str) -> None:
    """Press keys once the screen shows this."""
    await shows(pilot, text)
    await press(pilot, *keys)
