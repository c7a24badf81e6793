"""A disk that fails: the change is refused whole, named, and said to be unsure where it is."""

import errno
from pathlib import Path

import pytest

from samverka_store.disk import layout, platform
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import (
    DiskError,
    DiskFaulty,
    DiskFull,
    MemoryShort,
    NoPermission,
    QuotaFull,
    ReadOnlyDisk,
    ReadOnlyUntilReopened,
    TooManyFiles,
)
from tests.store.disk.faulty import at_step, crashing_at, created, failing, names, opened, put

NAMED = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: QuotaFull,
    errno.EROFS: ReadOnlyDisk,
    errno.EACCES: NoPermission,
    errno.EIO: DiskFaulty,
    errno.EMFILE: TooManyFiles,
    errno.ENOMEM: MemoryShort,
    errno.EBUSY: DiskError,
}


@pytest.fixture
def workspace(data_dir: Path, state_dir: Path) -> Workspace:
    """A workspace with one change in its journal."""
    made = created(data_dir, state_dir)
    put(made, 5)
    return made


@pytest.mark.parametrize("code", NAMED, ids=errno.errorcode.get)
def test_a_write_that_fails_is_refused_whole_and_may_be_tried_again(
    workspace: Workspace, data_dir: Path, state_dir: Path, code: int
) -> None:
    journal = layout.journal(data_dir, 1)
    before = journal.read_bytes()
    with (
        at_step(1, failing(code), ("write",)),
        pytest.raises(NAMED[code]) as caught,
        workspace.change() as repository,
    ):
        workspace.tables.table("people").put(6, {"ref": "K-6", "name": "Bo"})
    assert type(caught.value) is NAMED[code]
    assert caught.value.values["file"] == str(journal)
    assert names(workspace) == {5: "Åsa"}
    assert repository.id_of("K-6") is None
    assert journal.read_bytes() == before
    put(workspace, 6)
    assert names(opened(data_dir, state_dir)) == {5: "Åsa", 6: "Åsa"}


def test_half_a_line_on_a_full_disk_is_taken_back(
    workspace: Workspace, data_dir: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = layout.journal(data_dir, 1)
    before = journal.read_bytes()
    real = platform.write

    def half(fd: int, data: bytes) -> None:
        real(fd, data[: len(data) // 2])
        failing(errno.ENOSPC)()

    with monkeypatch.context() as patch:
        patch.setattr(platform, "write", half)
        with pytest.raises(DiskFull):
            put(workspace, 6)
    assert journal.read_bytes() == before
    put(workspace, 7)
    assert workspace.reports == []
    assert names(opened(data_dir, state_dir)) == {5: "Åsa", 7: "Åsa"}


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC])
def test_after_a_failed_sync_nothing_is_saved_until_reopened(
    workspace: Workspace, data_dir: Path, state_dir: Path, code: int
) -> None:
    with at_step(1, failing(code), ("sync_data",)), pytest.raises(NAMED[code]):
        put(workspace, 6)
    assert names(workspace) == {5: "Åsa"}
    for _ in range(2):
        with pytest.raises(ReadOnlyUntilReopened) as caught:
            put(workspace, 7)
        assert caught.value.values == {"folder": str(data_dir)}
    with pytest.raises(ReadOnlyUntilReopened):
        workspace.fold()
    assert workspace.follow() == frozenset()
    workspace.close()
    again = opened(data_dir, state_dir)
    assert names(again) == {5: "Åsa"}
    put(again, 7)
    assert names(opened(data_dir, state_dir)) == {5: "Åsa", 7: "Åsa"}


def test_a_line_that_cannot_be_taken_back_makes_the_workspace_read_only(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = platform.write

    def half(fd: int, data: bytes) -> None:
        real(fd, data[:10])
        failing(errno.ENOSPC)()

    monkeypatch.setattr(platform, "write", half)
    with at_step(1, failing(errno.EIO), ("truncate",)), pytest.raises(DiskFull):
        put(workspace, 6)
    with pytest.raises(ReadOnlyUntilReopened):
        put(workspace, 7)


def test_someone_who_saw_a_change_that_was_taken_back_unsees_it(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    reader = opened(data_dir, state_dir, by="bo")

    def seen_and_failing() -> None:
        assert reader.follow() == {("people", 6)}
        assert names(reader)[6] == "Åsa"
        failing(errno.EIO)()

    with at_step(1, seen_and_failing, ("sync_data",)), pytest.raises(DiskFaulty):
        put(workspace, 6)
    assert reader.follow() == {("people", 6)}
    assert names(reader) == {5: "Åsa"}
    put(reader, 7)
    assert names(opened(data_dir, state_dir)) == {5: "Åsa", 7: "Åsa"}


def test_a_change_taken_back_and_another_of_the_same_length_are_told_apart(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    reader, other = opened(data_dir, state_dir, by="bo"), opened(data_dir, state_dir)

    def seen_and_failing() -> None:
        reader.follow()
        failing(errno.EIO)()

    with at_step(1, seen_and_failing, ("sync_data",)), pytest.raises(DiskFaulty):
        put(workspace, 6)
    put(other, 7)
    put(other, 8)
    assert reader.follow() == {("people", 6), ("people", 7), ("people", 8)}
    assert names(reader) == {5: "Åsa", 7: "Åsa", 8: "Åsa"}


def test_an_interruption_at_any_step_keeps_memory_and_file_alike(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    for number in (1, 2):
        with at_step(number, interrupted), pytest.raises(KeyboardInterrupt):
            put(workspace, 6)
        assert names(workspace) == {5: "Åsa"} == names(opened(data_dir, state_dir))
    put(workspace, 7)
    assert names(workspace) == {5: "Åsa", 7: "Åsa"} == names(opened(data_dir, state_dir))


def test_a_crash_at_any_step_of_a_change_keeps_all_of_it_or_nothing(
    tmp_path: Path, state_dir: Path
) -> None:
    number, went_on = 1, True
    while went_on:
        folder = tmp_path / str(number)
        created(folder, state_dir).close()

        def work(folder: Path = folder) -> None:
            workspace = opened(folder, state_dir)
            with workspace.change():
                for id in (5, 6):
                    workspace.tables.table("people").put(id, {"ref": "", "name": "Bo"})

        went_on = crashing_at(number, work)
        again = opened(folder, state_dir)
        assert names(again) in ({}, {5: "Bo", 6: "Bo"})
        put(again, 7)
        assert names(opened(folder, state_dir))[7] == "Åsa"
        number += 1
    assert number > 3


def test_a_crash_at_any_step_of_creating_leaves_a_workspace_or_none(
    tmp_path: Path, state_dir: Path
) -> None:
    number, went_on = 1, True
    while went_on:
        folder = tmp_path / str(number)

        def work(folder: Path = folder) -> None:
            created(folder, state_dir)

        went_on = crashing_at(number, work)
        if not layout.snapshot(folder).exists():
            created(folder, state_dir).close()
        workspace = opened(folder, state_dir)
        put(workspace, 5)
        assert layout.leftovers(folder) == []
        number += 1
    assert number > 5
