"""Faults put in at the operating system's seam, a shorthand for workspaces, and what is read back.

Nothing is tested here.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from samverka_store.disk import platform
from samverka_store.disk.lock import WorkspaceLock
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import LockBusy

NOW = datetime(2023, 10, 16, 9, 0, tzinfo=ZoneInfo("Europe/Stockholm"))

STEPS = ("write", "write_at", "truncate", "sync_data", "sync", "sync_folder", "rename", "link")
ALL_STEPS = (*STEPS, "create", "remove", "make_folder")

Content = dict[str, dict[str, dict[str, Any]]]


def opened(folder: Path, state_dir: Path, by: str = "anna") -> Workspace:
    """The workspace in a folder, loaded."""
    return Workspace.open(folder, state_dir=state_dir, clock=lambda: NOW, by=by)


def created(folder: Path, state_dir: Path, **more: Any) -> Workspace:
    """A new workspace of Anna's."""
    return Workspace.create(folder, state_dir=state_dir, clock=lambda: NOW, by="anna", **more)


def person(id: int, name: str = "Åsa") -> dict[str, Any]:
    """A document as a person's record may be."""
    return {"id": id, "ref": f"K-{id}", "name": name}


def put(workspace: Workspace, id: int, name: str = "Åsa") -> None:
    """One durable change of one record."""
    with workspace.change():
        workspace.tables.table("people").put(id, person(id, name))


def names(workspace: Workspace) -> dict[int, str]:
    """What a workspace shows of the people in it."""
    return {id: document["name"] for id, document in workspace.tables.table("people").documents()}


def refused(workspace: Workspace, *work: Callable[[], object]) -> None:
    """Do the work in a change that then fails."""

    def fail() -> None:
        with workspace.change():
            for step in work:
                step()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()


def content(workspace: Workspace) -> Content:
    """A copy of all tables that hold anything."""
    tables = workspace.tables.storage.read() or {}
    return {name: dict(documents) for name, documents in tables.items() if documents}


@contextmanager
def at_step(
    number: int, act: Callable[[], None], steps: tuple[str, ...] = ALL_STEPS
) -> Iterator[list[str]]:
    """Do `act` instead of the number-th step (from 1); the names of the steps taken so far."""
    taken: list[str] = []

    def replaced(name: str) -> Callable[..., Any]:
        real = getattr(platform, name)

        def step(*arguments: Any) -> Any:
            taken.append(name)
            if len(taken) == number:
                act()
            return real(*arguments)

        return step

    with pytest.MonkeyPatch.context() as patch:
        for name in steps:
            patch.setattr(platform, name, replaced(name))
        yield taken


def is_held(folder: Path) -> bool:
    """Whether somebody holds the lock on this workspace."""
    other = WorkspaceLock(folder, "anna")
    try:
        with other.hold(seconds=0):
            return False
    except LockBusy:
        return True
    finally:
        other.close()


def failing(code: int) -> Callable[[], None]:
    """What raises the system's error of this number."""

    def act() -> None:
        raise OSError(code, os.strerror(code))

    return act


def crashing_at(number: int, work: Callable[[], object]) -> bool:
    """Do the work in another process that dies at its number-th step; whether it got that far."""
    child = os.fork()
    if child == 0:
        code = 2
        try:
            with at_step(number, lambda: os._exit(1)):
                work()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 1), "the work failed of itself"
    return code == 1
