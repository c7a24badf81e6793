"""The program over a workspace on the test's own disk, with one record of each noun. No tests."""

from pathlib import Path

from samverka_store.disk.workspace import Workspace
from samverka_store.words.language import words_for
from samverka_tui.app import SamverkaApp
from samverka_tui.forms.prompts import Asking
from samverka_tui.forms.record_form import RecordForm
from samverka_tui.widgets.status_row import StatusRow
from tests.tui.screens.hosts import NOW, fill


def a_filled_workspace(folder: Path) -> Workspace:
    """Anna's workspace in `folder`/data, loaded."""
    made = Workspace.create(
        folder / "data", state_dir=folder / "state", clock=lambda: NOW, by="anna"
    )
    with made.change() as repository:
        fill(repository)
    return made


def a_program(folder: Path, workspace: Workspace | None) -> SamverkaApp:
    """The program over it, or over none yet."""
    return SamverkaApp(
        folder=folder / "data",
        words=words_for("sv"),
        lang_fixed=False,
        state_dir=folder / "state",
        by="anna",
        clock=lambda: NOW,
        workspace=workspace,
        exports=folder,
    )


def titles(folder: Path) -> list[str]:
    """The titles of all proposals, as someone else reads them from the disk."""
    other = Workspace.open(
        folder / "data", state_dir=folder / "other", clock=lambda: NOW, by="kontroll"
    )
    found = sorted(str(document["title"]) for _, document in other.repository.stored("proposals"))
    other.close()
    return found


def said(app: SamverkaApp) -> str:
    """What the page on top says: beneath its question, else in its status row."""
    asking = app.screen.query(Asking)
    if asking:
        return asking.first().note
    notice = app.screen.query_one(StatusRow).notice
    return notice.text if notice else ""


def the_form(app: SamverkaApp) -> RecordForm:
    """The page on top, which is a form."""
    assert isinstance(app.screen, RecordForm)
    return app.screen
