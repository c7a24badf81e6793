"""What is done to the disk, in order: each thing is sure before the next leans on it.

A power cut is also tried in tests/faults; here stands why each sync is where it is.
"""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from samverka_store.disk import accept, layout, platform, writer
from samverka_store.disk.repair import repair
from samverka_store.disk.restore import restore_over
from samverka_store.disk_errors import DiskFaulty
from tests.store.disk.faulty import at_step, created, failing, opened, put
from tests.store.disk.test_migration import OLD

QUIET = ("write", "write_at", "make_folder")


@pytest.fixture
def folder(data_dir: Path, state_dir: Path) -> Path:
    """Generation 2, whose writer id has been drawn."""
    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    put(workspace, 6)
    workspace.fold()
    put(workspace, 6, "Bo")
    workspace.close()
    return data_dir


def _steps(work: Callable[[], object]) -> list[str]:
    with at_step(0, lambda: None) as taken:
        work()
    return [step for step in taken if step not in QUIET]


SNAPSHOT = ["create", "sync"]  # written beside
COPY = ["create", "sync", "rename", "sync_folder", "remove"]


def test_a_workspace_is_made(data_dir: Path, state_dir: Path) -> None:
    assert _steps(lambda: created(data_dir, state_dir)) == [
        "sync_folder",  # the folder's own name
        "create",  # the lock
        *SNAPSHOT,
        *["create", "sync", "sync_folder"],  # the journal
        *["rename", "sync_folder"],  # the snapshot gets its name, and there is a workspace
        *COPY,  # the first backup
        "remove",
    ]


def test_a_writer_id_is_drawn(data_dir: Path, state_dir: Path) -> None:
    data_dir.mkdir()
    assert _steps(lambda: writer.writer_id(data_dir, state_dir)) == [
        *["create", "sync", "rename", "sync_folder", "remove"]
    ]


@pytest.mark.parametrize("number", [2, 3, 4])
def test_a_writer_id_that_could_not_be_kept_leaves_no_file(
    data_dir: Path, state_dir: Path, number: int
) -> None:
    data_dir.mkdir()
    steps = ("create", "write", "sync", "rename")
    with at_step(number, failing(errno.EIO), steps) as taken, pytest.raises(DiskFaulty):
        writer.writer_id(data_dir, state_dir)
    assert taken[-1] == steps[number - 1]
    assert list((state_dir / "writers").iterdir()) == []


def test_a_snapshot_is_rebuilt(folder: Path, state_dir: Path) -> None:
    layout.snapshot(folder).write_bytes(b"")
    assert _steps(lambda: opened(folder, state_dir)) == [
        *SNAPSHOT,
        *["link", "sync_folder"],  # the damaged one is sure under its second name
        *["rename", "sync_folder"],
        "remove",
    ]


def test_a_journal_is_repaired(folder: Path) -> None:
    journal = layout.journal(folder, 2)
    journal.write_bytes(journal.read_bytes().replace(b"\n", b"\r\n"))
    assert _steps(lambda: repair(folder, by="anna", milliseconds=0)) == [
        *["create", "sync"],
        *["link", "sync_folder"],
        *["rename", "sync_folder"],
        "remove",
    ]


def test_a_damaged_backup_is_set_aside(folder: Path) -> None:
    path = layout.old_snapshot(folder, 1)
    path.write_bytes(path.read_bytes()[:-3])
    assert _steps(lambda: repair(folder, by="anna", milliseconds=0)) == [
        *["link", "sync_folder"],  # the name that it is kept under, before the other goes
        *["remove", "sync_folder"],
        *COPY,  # no whole one is left
    ]


def test_a_torn_line_is_set_aside(folder: Path, state_dir: Path) -> None:
    with layout.journal(folder, 2).open("ab") as file:
        file.write(b"{")
    assert _steps(lambda: put(opened(folder, state_dir), 7)) == [
        *["create", "sync", "sync_folder"],  # what is cut off is sure elsewhere
        *["truncate", "sync_data"],
        "sync_data",
    ]


def test_what_was_written_of_a_refused_change_is_taken_back(folder: Path, state_dir: Path) -> None:
    workspace = opened(folder, state_dir)
    put(workspace, 7)

    def refused() -> None:
        def interrupted() -> None:
            raise KeyboardInterrupt

        with at_step(1, interrupted, ("sync_data",)), pytest.raises(KeyboardInterrupt):
            put(workspace, 8)

    assert _steps(refused) == ["truncate", "sync_data"]


def test_what_stands_in_the_journal_is_synced_before_changes_are_taken_again(
    folder: Path, state_dir: Path
) -> None:
    workspace = opened(folder, state_dir)
    with at_step(1, failing(errno.EIO), ("sync_data",)), pytest.raises(DiskFaulty):
        put(workspace, 7)
    assert "sync" in _steps(lambda: list(workspace.reopening()))
    put(workspace, 8)


def test_a_backup_takes_the_place_of_what_does_not_open(folder: Path) -> None:
    journal = layout.journal(folder, 2)
    journal.write_bytes(b"{}\n" + journal.read_bytes())
    assert _steps(lambda: restore_over(folder, 1, by="anna")) == [
        *COPY,  # everyone is to draw a writer id
        *["create", "sync", "sync_folder"],  # the new journal
        *SNAPSHOT,
        *["link", "sync_folder", "rename", "sync_folder", "remove"],
        *COPY,  # a backup of it
        *["link", "sync_folder", "remove", "sync_folder"],  # the old journal is kept
    ]


def test_an_older_schema_is_migrated(tmp_path: Path, state_dir: Path) -> None:
    shutil.copytree(OLD, tmp_path / "old")
    assert _steps(lambda: opened(tmp_path / "old", state_dir)) == [
        "create",  # the lock
        *COPY,  # the journal with its first line
        *SNAPSHOT,
        *["link", "rename", "remove", "sync_folder"],  # the old one is a backup
        *["rename", "sync_folder"],
        *["rename", "sync_folder", "sync_folder"],  # and its journal
        "remove",
    ]


def test_an_altered_file_is_settled(folder: Path, state_dir: Path) -> None:
    path = layout.snapshot(folder)
    path.write_bytes(path.read_bytes().replace("Åsa".encode(), b"Ake"))
    workspace = opened(folder, state_dir)
    assert _steps(lambda: accept.refuse(workspace)) == [
        *["link", "sync_folder", "remove", "sync_folder"]
    ]


def test_a_file_is_copied_where_the_disk_knows_no_second_names(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"text")
    assert _steps(lambda: platform.copy(tmp_path / "one", tmp_path / "two")) == ["create", "sync"]
    assert (tmp_path / "two").read_bytes() == b"text"


def test_a_sync_is_the_systems_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    for name in ("fsync", "fdatasync"):
        real = getattr(os, name)

        def step(fd: int, name: str = name, real: Callable[[int], None] = real) -> None:
            asked.append(name)
            real(fd)

        monkeypatch.setattr(os, name, step)
    fd = platform.create(tmp_path / "one", 0o600)
    platform.sync_data(fd)
    platform.sync(fd)
    platform.sync_folder(tmp_path)
    platform.close(fd)
    assert asked == ["fdatasync", "fsync", "fsync"]
