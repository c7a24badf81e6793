"""The disk answers with an error, or is really full: refused, named, usable when it is over."""

import errno
import os
import resource
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from samverka_store.disk import layout, platform
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.place import place_findings
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError, DiskFull, ReadOnlyDisk, ReadOnlyUntilReopened
from tests.faults.extent import some
from tests.faults.small_disks import can_mount, read_only, small_disk
from tests.store.disk.faulty import ALL_STEPS, at_step, created, failing, names, opened, put

CODES = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS)
TEXT = "x" * 2000


def _life(workspace: Workspace, told: dict[int, str], refused: list[str]) -> None:
    """Changes and folds; what was acknowledged, and what was refused and why."""
    for id in range(1, 7):
        try:
            put(workspace, id, f"{id}")
            told[id] = f"{id}"
        except DiskError as error:
            refused.append(error.key)
        if id % 2 == 0:
            try:
                workspace.fold()
            except DiskError as error:
                refused.append(error.key)


def _steps(folder: Path, state_dir: Path) -> int:
    workspace = created(folder, state_dir)
    with at_step(0, lambda: None) as taken:
        _life(workspace, {}, [])
    return len(taken)


def test_an_error_at_each_step_loses_nothing_that_was_told(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    number_of_steps = _steps(tmp_path / "whole", state_dir)
    cases = [(step, code) for step in range(1, number_of_steps + 1) for code in CODES]
    for step, code in some(cases, 80):
        folder = tmp_path / f"{step}-{code}"
        workspace = created(folder, state_dir)
        told: dict[int, str] = {}
        refused: list[str] = []
        with at_step(step, failing(code), ALL_STEPS):
            _life(workspace, told, refused)
        workspace.close()
        again = opened(folder, state_dir)
        assert names(again) == told
        put(again, 99)
        again.fold()
        assert names(opened(folder, state_dir)) == {**told, 99: "Åsa"}
        assert not [found for found in findings(check_workspace(folder)) if found.serious]
        shutil.rmtree(folder)
        counted["disk errors"] += 1


@contextmanager
def _small_files(place: Path) -> Iterator[Path]:
    """A folder in which no file may grow beyond 32 kilobytes, where nothing can be mounted."""
    place.mkdir()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (32_000, before[1]))
    try:
        yield place
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _fill(workspace: Workspace) -> dict[int, str]:
    told: dict[int, str] = {}

    def fill() -> None:
        for id in range(1, 1000):
            put(workspace, id, TEXT)
            told[id] = TEXT

    with pytest.raises(DiskFull) as caught:
        fill()
    assert str(workspace.folder) in str(caught.value.values["file"])
    return told


def _write_until_full(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(512))


def test_a_disk_that_is_really_full_refuses_and_goes_on_when_it_is_freed(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    small = small_disk if can_mount(tmp_path / "try") else _small_files
    with small(tmp_path / "small") as disk:
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(24_000))
        workspace = created(disk / "data", state_dir)
        told = _fill(workspace)
        assert names(workspace) == told
        with suppress(DiskError):
            workspace.fold()
        for _ in range(3):
            with pytest.raises((DiskFull, ReadOnlyUntilReopened)):
                put(workspace, 5000, TEXT * 3)
        assert names(opened(disk / "data", state_dir)) == told
        ballast.unlink()
        if small is _small_files:
            workspace.fold()
        with suppress(ReadOnlyUntilReopened):
            put(workspace, 5001)
            told[5001] = "Åsa"
        workspace.close()
        again = opened(disk / "data", state_dir)
        assert names(again) == told
        put(again, 5002)
        assert names(opened(disk / "data", state_dir)) == {**told, 5002: "Åsa"}
        assert layout.torn(disk / "data") == []
    counted["full disks"] += 1


def test_files_that_may_not_grow_are_a_full_disk(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    workspace = created(tmp_path / "data", state_dir)
    with _small_files(tmp_path / "small"):
        told = _fill(workspace)
    put(workspace, 5000)
    assert names(opened(tmp_path / "data", state_dir)) == {**told, 5000: "Åsa"}
    counted["full disks"] += 1


def test_rebuilding_on_a_full_disk_touches_nothing_and_succeeds_when_it_is_freed(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    small = small_disk if can_mount(tmp_path / "try") else _small_files
    with small(tmp_path / "small") as disk:
        folder = disk / "data"
        workspace = created(folder, state_dir)
        put(workspace, 1, TEXT * 5)
        put(workspace, 2, TEXT * 4)
        workspace.fold()
        workspace.close()
        path = layout.snapshot(folder)
        path.write_bytes(path.read_bytes()[:-30])
        damaged = path.read_bytes()
        ballast = disk / "ballast"
        if small is small_disk:
            with pytest.raises(OSError, match="space"):
                _write_until_full(ballast)
            with pytest.raises(DiskFull):
                opened(folder, state_dir)
            assert path.read_bytes() == damaged
            ballast.unlink()
        assert len(names(opened(folder, state_dir))) == 2
    counted["full disks"] += 1


@contextmanager
def _refusing(disk: Path) -> Iterator[None]:
    """As `read_only`, where no file system of one's own can be had."""
    with pytest.MonkeyPatch.context() as patch:
        for step in ALL_STEPS:
            patch.setattr(platform, step, lambda *_: failing(errno.EROFS)())
        patch.setattr(platform, "open_to_write", lambda _: failing(errno.EROFS)())
        patch.setattr(platform, "is_read_only", lambda _: True)
        yield


def test_on_a_disk_that_is_really_read_only_everything_is_read_and_nothing_is_told_as_saved(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    is_real = can_mount(tmp_path / "try")
    with (small_disk if is_real else _small_files)(tmp_path / "small") as disk:
        workspace = created(disk / "data", state_dir)
        put(workspace, 1)
        workspace.close()
        before = {path: path.read_bytes() for path in (disk / "data").glob("samverka*")}
        with (read_only if is_real else _refusing)(disk):
            (finding,) = place_findings(disk / "data")
            reader = opened(disk / "data", state_dir)
            with pytest.raises(ReadOnlyDisk):
                put(reader, 2)
            with pytest.raises(ReadOnlyDisk):
                reader.fold()
            assert names(reader) == {1: "Åsa"}
        assert finding.key == "read_only_place"
        assert before == {path: path.read_bytes() for path in before}
        put(reader, 2)
        reader.fold()
        assert names(opened(disk / "data", state_dir)) == {1: "Åsa", 2: "Åsa"}
        reader.close()
    counted["read-only disks"] += 1


@pytest.mark.parametrize("limit", [3, 6, 9])
def test_too_few_descriptors_are_an_error_and_no_loss(
    data_dir: Path, state_dir: Path, counted: Counter[str], limit: int
) -> None:
    workspace = created(data_dir, state_dir)
    put(workspace, 1)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    taken = [os.open(os.devnull, os.O_RDONLY) for _ in range(3)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(taken) + limit - 3, before[1]))
    refused = 0
    try:
        for id in (2, 3):
            try:
                put(workspace, id)
                workspace.fold()
            except DiskError:
                refused += 1
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
        for fd in taken:
            os.close(fd)
    there = names(opened(data_dir, state_dir))
    assert there == names(workspace)
    assert 1 in there
    put(workspace, 4)
    assert 4 in names(opened(data_dir, state_dir))
    counted["limits"] += 1
