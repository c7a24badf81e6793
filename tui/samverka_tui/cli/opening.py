"""The workspace of one command: opened, read or changed once, told about, closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from samverka_store.disk.workspace import Workspace
from samverka_store.entry.context import Context
from samverka_store.repository import Repository
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call
from samverka_tui.cli.printing import tell
from samverka_tui.cli.waiting import telling


@contextmanager
def reading(call: Call) -> Iterator[Repository]:
    """The repository, to read. Raises: NoWorkspace; DiskError."""
    with opened_workspace(call) as workspace:
        yield workspace.repository


@contextmanager
def changing(call: Call) -> Iterator[Repository]:
    """The repository in one open change, which is on disk when the block has ended without error.

    What was changed may be read from it afterwards. Raises: NoWorkspace; DiskError.
    """
    with opened_workspace(call) as workspace, workspace.change() as repository:
        yield repository


def create(call: Call) -> None:
    """Make a new workspace, and say so. Raises: WorkspaceExists; DiskError."""
    workspace = Workspace.create(
        call.folder,
        state_dir=call.state_dir,
        clock=call.clock,
        by=call.by,
        waiting=telling(call.words),
    )
    workspace.close()
    tell(call.words.cli.created_workspace.format(folder=call.folder))


def context_of(call: Call, repository: Repository) -> Context:
    """What reading and writing fields needs."""
    return Context(repository=repository, words=call.words, today=call.today)


@contextmanager
def opened_workspace(call: Call) -> Iterator[Workspace]:
    """The workspace itself, for what concerns its files. Raises: NoWorkspace; DiskError."""
    workspace = Workspace.open(
        call.folder,
        state_dir=call.state_dir,
        clock=call.clock,
        by=call.by,
        waiting=telling(call.words),
    )
    try:
        yield workspace
    finally:
        workspace.close()
        tell_reports(workspace, call.words)


def tell_reports(workspace: Workspace, words: Words) -> None:
    """Tell on stderr what happened to the files that a person should know."""
    if not workspace.reports:
        return
    from samverka_store.words.say import say_finding

    for finding in workspace.reports:
        tell(words.cli.trouble.format(message=say_finding(finding.key, finding.values, words)))
    workspace.reports.clear()
