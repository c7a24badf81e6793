"""The system gives no more descriptors or no more memory: named, nothing lost, usable after it."""

import os
import resource
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError
from tests.faults.extent import some
from tests.store.disk.faulty import created, names, opened, person, put

MEGABYTE = 1 << 20
STATM = Path("/proc/self/statm")
# Only Linux keeps to the limit; elsewhere there is nothing to run into.
SPARES = [*range(20), 24, 32, 200] if STATM.exists() else [200]
MANY = {"people": {str(id): person(id, "x" * 700) for id in range(100, 6100)}}


@contextmanager
def few_descriptors(spare: int) -> Iterator[None]:
    """No more than so many files can be opened inside."""
    taken = [os.open(os.devnull, os.O_RDONLY)]
    highest = max(int(each.name) for each in Path("/dev/fd").iterdir())
    while taken[-1] < highest:
        taken.append(os.open(os.devnull, os.O_RDONLY))
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (taken[-1] + 1 + spare, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
        for fd in taken:
            os.close(fd)


def _work(folder: Path, state_dir: Path, told: list[int], refused: list[str]) -> None:
    """Open, change, fold; what was told, and which errors of ours came instead."""

    def attempt(step: Callable[[], None]) -> None:
        try:
            step()
        except DiskError as error:
            refused.append(error.key)

    def change(workspace: Workspace, id: int) -> None:
        put(workspace, id)
        told.append(id)

    try:
        workspace = opened(folder, state_dir)
    except DiskError as error:
        refused.append(error.key)
        return
    for id in (1, 2, 3):
        attempt(lambda id=id: change(workspace, id))  # type: ignore[misc]
        attempt(workspace.fold)
    workspace.close()


def _is_whole(folder: Path, state_dir: Path, told: list[int], more: int) -> None:
    again = opened(folder, state_dir)
    there = set(names(again))
    assert set(told) <= there
    assert len(there) == len(there & {1, 2, 3}) + more
    put(again, 9)
    again.fold()
    again.close()
    assert not [found for found in findings(check_workspace(folder)) if found.serious]


def test_too_few_descriptors_for_anything_are_named_and_lose_nothing(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    outcomes = []
    for spare in range(10):
        folder = tmp_path / str(spare)
        workspace = created(folder, state_dir)
        put(workspace, 50)
        workspace.close()
        told: list[int] = []
        refused: list[str] = []
        with few_descriptors(spare):
            _work(folder, state_dir, told, refused)
        assert set(refused) <= {"too_many_files"}
        _is_whole(folder, state_dir, told, 1)
        outcomes.append((len(told), len(refused)))
        counted["limits"] += 1
    assert outcomes[0] == (0, 1)  # not even opened
    assert outcomes[-1] == (3, 0)  # nothing is kept open without need
    assert len(set(outcomes)) > 2


def _in_little_memory(spare: int, folder: Path, state_dir: Path) -> tuple[list[int], list[str]]:
    """The work in a program that may grow by so many bytes only."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if STATM.exists():
                size = int(STATM.read_text("ascii").split()[0]) * resource.getpagesize()
                resource.setrlimit(resource.RLIMIT_AS, (size + spare, resource.RLIM_INFINITY))
            told: list[int] = []
            refused: list[str] = []
            _work(folder, state_dir, told, refused)
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            os.write(writing, f"{' '.join(map(str, told))};{' '.join(refused)}".encode())
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        text = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    told_text, _, refused_text = text.partition(";")
    return [int(id) for id in told_text.split()], refused_text.split()


def test_too_little_memory_is_named_and_loses_nothing(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    whole = tmp_path / "whole"
    created(whole, state_dir, tables=MANY).close()
    outcomes = []
    for spare in some(SPARES, 9):
        folder = tmp_path / str(spare)
        shutil.copytree(whole, folder)
        told, refused = _in_little_memory(spare * MEGABYTE, folder, state_dir)
        assert set(refused) <= {"memory_short"}
        _is_whole(folder, state_dir, told, 6000)
        shutil.rmtree(folder)
        outcomes.append((len(told), len(refused)))
        counted["limits"] += 1
    assert outcomes[-1] == (3, 0)
    assert len(SPARES) == 1 or outcomes[0] == (0, 1)
