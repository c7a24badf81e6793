"""What puts whole files in place does it alone: nobody else holds the lock at any of its steps."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from samverka_store.disk import backups, layout, platform
from samverka_store.disk.repair import repair
from samverka_store.disk.restore import restore_over
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskFaulty
from tests.store.disk.faulty import at_step, created, failing, is_held, put

PLACING = ("rename", "truncate", "remove", "sync")


@pytest.fixture
def workspace(data_dir: Path, state_dir: Path) -> Workspace:
    """Generation 2, with a backup and a change in its journal."""
    made = created(data_dir, state_dir)
    put(made, 5)
    made.fold()
    put(made, 6)
    return made


@contextmanager
def _looking(folder: Path, steps: tuple[str, ...] = PLACING) -> Iterator[list[bool]]:
    """Whether the lock was held, at each of these steps."""
    held: list[bool] = []

    def looked(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any) -> Any:
            held.append(is_held(folder))
            return real(*arguments)

        return step

    with pytest.MonkeyPatch.context() as patch:
        for name in steps:
            patch.setattr(platform, name, looked(getattr(platform, name)))
        yield held


def test_a_repair_is_done_alone(workspace: Workspace, data_dir: Path) -> None:
    workspace.close()
    journal = layout.journal(data_dir, 2)
    journal.write_bytes(journal.read_bytes().replace(b"\n", b"\r\n"))
    with _looking(data_dir) as held:
        told = repair(data_dir, by="anna", milliseconds=0)
    assert [finding.key for finding in told][:1] == ["journal_mended"]
    assert len(held) > 2
    assert all(held)


def test_going_back_from_what_does_not_open_is_done_alone(
    workspace: Workspace, data_dir: Path
) -> None:
    workspace.close()
    with _looking(data_dir) as held:
        restore_over(data_dir, 1, by="anna")
    assert len(held) > 2
    assert all(held)


def test_a_journal_is_written_anew_alone(workspace: Workspace, data_dir: Path) -> None:
    with at_step(1, failing(errno.EIO), ("sync_data",)), pytest.raises(DiskFaulty):
        put(workspace, 7)
    with _looking(data_dir) as held:
        for _ in workspace.reopening():
            pass
    assert held
    assert all(held)


def test_backups_are_rotated_away_alone(
    workspace: Workspace, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "LAST", 1)
    held: list[bool] = []
    rotate = backups.rotate

    def rotated(*arguments: Any) -> list[int]:
        with _looking(data_dir) as here:
            gone = rotate(*arguments)
        held.extend(here)
        return gone

    monkeypatch.setattr(backups, "rotate", rotated)
    workspace.fold()
    assert not layout.old_snapshot(data_dir, 1).exists()
    assert held == [True, True]
    assert not is_held(data_dir)
