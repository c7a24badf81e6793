"""After a sync that failed: nothing is taken, in or out, until all is read anew and checked."""

import errno
import os
from pathlib import Path

import pytest

from samverka_store.disk import layout, platform
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import (
    DiskFaulty,
    JournalDamaged,
    LockBusy,
    ReadOnlyUntilReopened,
)
from tests.store.disk.faulty import ALL_STEPS, at_step, created, failing, names, opened, put


@pytest.fixture
def unsure(data_dir: Path, state_dir: Path) -> Workspace:
    """A workspace of Anna's in which a sync has just failed."""
    made = created(data_dir, state_dir)
    put(made, 5)
    with at_step(1, failing(errno.EIO), ("sync_data",)), pytest.raises(DiskFaulty):
        put(made, 6)
    return made


def _reopen(workspace: Workspace) -> None:
    for _ in workspace.reopening():
        pass


def _is_refused(workspace: Workspace) -> bool:
    with pytest.raises(ReadOnlyUntilReopened):
        put(workspace, 9)
    return workspace.is_unsure


def test_a_workspace_reopened_in_place_takes_changes_again(
    unsure: Workspace, data_dir: Path, state_dir: Path
) -> None:
    assert _is_refused(unsure)
    repository = unsure.repository
    _reopen(unsure)
    assert not unsure.is_unsure
    assert unsure.follow() == frozenset()
    assert unsure.repository is repository
    put(unsure, 7)
    unsure.fold()
    unsure.close()
    assert names(opened(data_dir, state_dir)) == {5: "Åsa", 7: "Åsa"}


def test_what_others_wrote_meanwhile_comes_with_the_reopening(
    unsure: Workspace, data_dir: Path, state_dir: Path
) -> None:
    other = opened(data_dir, state_dir, by="bo")
    put(other, 8)
    other.fold()
    put(other, 9)
    assert unsure.follow() == frozenset()
    assert names(unsure) == {5: "Åsa"}
    _reopen(unsure)
    assert unsure.follow() == {("people", 8), ("people", 9)}
    assert names(unsure) == {5: "Åsa", 8: "Åsa", 9: "Åsa"}


def _left_standing(data_dir: Path, state_dir: Path) -> Workspace:
    """A workspace in whose journal a line still stands that was refused."""
    workspace = created(data_dir, state_dir)
    with (
        at_step(1, failing(errno.EIO), ("sync_data",)),
        at_step(1, failing(errno.EIO), ("truncate",)),
        pytest.raises(DiskFaulty),
    ):
        put(workspace, 6)
    return workspace


def _writing_noted(patch: pytest.MonkeyPatch) -> list[tuple[int, int, bytes]]:
    """(inode, offset, bytes) of each write in place that a sync of the same file has followed."""
    written: list[tuple[int, int, bytes]] = []
    synced: list[tuple[int, int, bytes]] = []
    write_at, sync = platform.write_at, platform.sync

    def note(fd: int, data: bytes, offset: int) -> None:
        write_at(fd, data, offset)
        written.append((os.fstat(fd).st_ino, offset, data))

    def settle(fd: int) -> None:
        sync(fd)
        synced.extend(each for each in written if each[0] == os.fstat(fd).st_ino)

    patch.setattr(platform, "write_at", note)
    patch.setattr(platform, "sync", settle)
    return synced


def test_a_refused_line_that_stayed_is_told_of_once_it_is_written_anew(
    data_dir: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = _left_standing(data_dir, state_dir)
    assert workspace.follow() == frozenset()
    assert names(workspace) == {}
    journal = layout.journal(data_dir, 1)
    whole = journal.read_bytes()
    with at_step(1, failing(errno.EIO), ("sync",)), pytest.raises(DiskFaulty):
        _reopen(workspace)
    assert names(workspace) == {}
    synced = _writing_noted(monkeypatch)
    _reopen(workspace)
    assert synced == [(journal.stat().st_ino, 0, whole)]
    assert journal.read_bytes() == whole
    assert workspace.follow() == {("people", 6)}
    assert names(workspace) == {6: "Åsa"} == names(opened(data_dir, state_dir))


def test_a_refused_line_is_written_anew_though_another_has_begun_a_fold(
    data_dir: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = _left_standing(data_dir, state_dir)
    folding = opened(data_dir, state_dir, by="bo").folding()
    next(folding)
    folding.close()
    journals = [layout.journal(data_dir, number) for number in (1, 2)]
    synced = _writing_noted(monkeypatch)
    _reopen(workspace)
    assert (journals[0].stat().st_ino, 0, journals[0].read_bytes()) in synced
    assert journals[1].exists()
    assert names(workspace) == {6: "Åsa"}


def test_half_a_line_is_set_aside_and_told(
    unsure: Workspace, data_dir: Path, state_dir: Path
) -> None:
    with layout.journal(data_dir, 1).open("ab") as file:
        file.write(b'{"crc":"')
    _reopen(unsure)
    assert [report.key for report in unsure.reports] == ["torn_line_set_aside"]
    put(unsure, 7)
    assert names(opened(data_dir, state_dir)) == {5: "Åsa", 7: "Åsa"}


def test_a_disk_that_still_fails_keeps_it_closed(unsure: Workspace) -> None:
    taken = 0
    with at_step(0, lambda: None, ALL_STEPS) as steps:
        _reopen(unsure)
        taken = len(steps)
    assert "sync" in steps
    with at_step(1, failing(errno.EIO), ("sync_data",)), pytest.raises(DiskFaulty):
        put(unsure, 6)
    for number in range(1, taken + 1):
        with at_step(number, failing(errno.EIO), ALL_STEPS), pytest.raises(DiskFaulty):
            _reopen(unsure)
        assert _is_refused(unsure)
    _reopen(unsure)
    put(unsure, 7)


def test_a_file_that_was_damaged_meanwhile_keeps_it_closed(
    unsure: Workspace, data_dir: Path
) -> None:
    journal = layout.journal(data_dir, 1)
    whole = journal.read_bytes()
    journal.write_bytes(whole.replace(b'"t":', b'"T":', 1) + whole)
    with pytest.raises(JournalDamaged):
        _reopen(unsure)
    assert _is_refused(unsure)
    assert names(unsure) == {5: "Åsa"}
    journal.write_bytes(whole)
    _reopen(unsure)
    put(unsure, 7)


def test_a_snapshot_that_was_damaged_meanwhile_is_rebuilt(
    unsure: Workspace, data_dir: Path, state_dir: Path
) -> None:
    layout.snapshot(data_dir).write_bytes(b"")
    _reopen(unsure)
    assert [report.key for report in unsure.reports] == ["snapshot_rebuilt"]
    put(unsure, 7)
    assert names(opened(data_dir, state_dir)) == {5: "Åsa", 7: "Åsa"}


def test_a_lock_that_is_held_keeps_it_closed(
    unsure: Workspace, data_dir: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samverka_store.disk.lock.WAIT_SECONDS", 0.05)
    with opened(data_dir, state_dir, by="bo").change(), pytest.raises(LockBusy):
        _reopen(unsure)
    assert _is_refused(unsure)
    _reopen(unsure)
    put(unsure, 7)


def test_a_workspace_in_memory_is_never_unsure(unsure: Workspace) -> None:
    workspace = Workspace.in_memory(clock=lambda: pytest.fail("no clock"), by="anna")
    _reopen(workspace)
    assert not workspace.is_unsure
