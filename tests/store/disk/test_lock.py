"""Waiting for the lock: who is waited for is told, how that program fares, and nobody is stuck."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samverka_store.disk import layout, lock, platform, programs
from samverka_store.disk.holder import Holder
from samverka_store.disk.lock import BRIEFLY, WorkspaceLock
from samverka_store.disk_errors import (
    DiskFull,
    HolderElsewhere,
    HolderGone,
    HolderSlow,
    HolderStopped,
    LockBusy,
)
from tests.store.disk.faulty import at_step, created, failing, is_held, names, opened, put

PATIENCE_S = 30.0


def _wait_for(claim: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not claim():
        assert time.monotonic() < until, "it did not come about"
        time.sleep(0.005)


@pytest.fixture
def folder(data_dir: Path, state_dir: Path) -> Path:
    """A workspace."""
    created(data_dir, state_dir).close()
    return data_dir


@pytest.fixture
def program(folder: Path) -> Iterator[int]:
    """The number of another program, Bo's, which has the lock until it is killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with WorkspaceLock(folder, "bo").hold():
            os.write(writing, b"!")
            signal.pause()
        os._exit(0)
    assert os.read(reading, 1) == b"!"
    os.close(reading)
    os.close(writing)
    yield child
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.fixture(autouse=True)
def shortly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for five seconds here."""
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.1)


def _refused(folder: Path, state_dir: Path) -> LockBusy:
    with pytest.raises(LockBusy) as caught:
        put(opened(folder, state_dir), 5)
    values = caught.value.values
    assert values["folder"] == str(folder)
    assert values["file"] == str(folder / layout.LOCK)
    return caught.value


def test_a_program_that_works_slowly_is_named_with_its_machine_and_since_when(
    folder: Path, state_dir: Path, program: int
) -> None:
    error = _refused(folder, state_dir)
    assert type(error) is HolderSlow
    assert error.values["holder"] == "bo"
    assert error.values["pid"] == program
    assert error.values["host"] == platform.host_name()
    assert abs(int(error.values["since"]) / 1000 - time.time()) < PATIENCE_S


def test_a_program_that_is_stopped_is_said_to_be(
    folder: Path, state_dir: Path, program: int
) -> None:
    os.kill(program, signal.SIGSTOP)
    _wait_for(lambda: programs.how_fares(program) == "stopped")
    error = _refused(folder, state_dir)
    assert type(error) is HolderStopped
    assert error.values["pid"] == program
    os.kill(program, signal.SIGCONT)
    _wait_for(lambda: programs.how_fares(program) == "running")
    assert type(_refused(folder, state_dir)) is HolderSlow


def test_a_program_that_is_killed_holds_nothing(
    folder: Path, state_dir: Path, program: int
) -> None:
    os.kill(program, signal.SIGKILL)
    _wait_for(lambda: programs.how_fares(program) == "gone")
    put(opened(folder, state_dir), 5)
    assert names(opened(folder, state_dir)) == {5: "Åsa"}


def test_a_lock_that_outlives_the_program_that_took_it_is_said_to(
    folder: Path, state_dir: Path
) -> None:
    # What a program started inherits its open files, and with them the lock.
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        held = WorkspaceLock(folder, "bo").hold()
        held.__enter__()
        heir = os.fork()
        if heir:
            os.write(writing, b"%d" % heir)
            os._exit(0)
        signal.pause()
    os.waitpid(child, 0)
    heir = int(os.read(reading, 20))
    error = _refused(folder, state_dir)
    assert type(error) is HolderGone
    assert error.values["pid"] == child
    os.kill(heir, signal.SIGKILL)
    _wait_for(lambda: not is_held(folder))
    put(opened(folder, state_dir), 5)


def test_a_program_on_another_machine_is_said_to_be_there(folder: Path, state_dir: Path) -> None:
    with WorkspaceLock(folder, "bo").hold():
        (folder / layout.LOCK).write_bytes(b' {"by":"bo","pid":12,"host":"server2"}')
        error = _refused(folder, state_dir)
    assert type(error) is HolderElsewhere
    assert error.values["host"] == "server2"


@pytest.mark.parametrize(
    "text", [b"", b"x", b' {"by":7}', b' {"by":"bo","pid":12}', b" \xff{}", bytes(300)]
)
def test_whoever_has_the_lock_without_saying_so_well_is_someone(
    folder: Path, state_dir: Path, text: bytes
) -> None:
    with WorkspaceLock(folder, "bo").hold():
        (folder / layout.LOCK).write_bytes(text)
        assert type(_refused(folder, state_dir)) is LockBusy


def test_a_holders_name_is_shown_harmless(folder: Path, state_dir: Path) -> None:
    with WorkspaceLock(folder, "bo").hold():
        (folder / layout.LOCK).write_bytes(b' {"by":"b\\u001b[2Jo","pid":1,"host":"a\\nb"}')
        error = _refused(folder, state_dir)
    assert "\x1b" not in str(error.values["holder"])
    assert error.values["host"] == "a b"


def test_who_waits_is_told_soon_and_often_and_when_it_is_over(
    folder: Path, program: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 1.2)
    told: list[tuple[Holder | None, float]] = []

    def waiting(who: Holder | None, seconds: float) -> bool:
        told.append((who, seconds))
        return True

    with pytest.raises(LockBusy), WorkspaceLock(folder, "anna", waiting).hold():
        pytest.fail("the lock is held")
    *while_waiting, (last, _) = told
    assert last is None
    assert 0.3 <= while_waiting[0][1] < 0.5
    assert len(while_waiting) >= 4
    assert {who.by if who else "" for who, _ in while_waiting} == {"bo"}
    assert {who.pid if who else 0 for who, _ in while_waiting} == {program}


def test_who_need_not_wait_is_told_nothing(folder: Path) -> None:
    def waiting(who: Holder | None, seconds: float) -> bool:
        pytest.fail("nobody had the lock")

    with WorkspaceLock(folder, "anna", waiting).hold():
        pass


def test_who_waits_may_give_up(folder: Path, program: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", PATIENCE_S)
    begun = time.monotonic()
    with (
        pytest.raises(HolderSlow),
        WorkspaceLock(folder, "anna", lambda who, seconds: False).hold(),
    ):
        pytest.fail("the lock is held")
    assert time.monotonic() - begun < PATIENCE_S / 2


def test_a_lock_that_could_not_be_signed_is_let_go_of(folder: Path, state_dir: Path) -> None:
    bo = WorkspaceLock(folder, "bo")
    with at_step(1, failing(28), ("write_at",)), pytest.raises(DiskFull), bo.hold():
        pytest.fail("it is not signed")
    put(opened(folder, state_dir), 5)


def test_folding_in_the_background_gives_up_soon_and_closing_says_nothing(
    folder: Path, state_dir: Path, program: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", PATIENCE_S)
    workspace = opened(folder, state_dir)
    begun = time.monotonic()
    with pytest.raises(LockBusy):
        list(workspace.folding(BRIEFLY))
    monkeypatch.setattr(
        type(workspace._files), "is_worth_folding_at_exit", property(lambda files: True)
    )
    workspace.close()
    assert time.monotonic() - begun < PATIENCE_S / 2
    assert workspace.reports == []


def test_what_was_folded_halfway_is_gone_on_with(folder: Path, state_dir: Path) -> None:
    workspace = opened(folder, state_dir)
    put(workspace, 5)
    steps = workspace.folding(BRIEFLY)
    next(steps)
    with WorkspaceLock(folder, "bo").hold(), pytest.raises(LockBusy):
        list(steps)
    assert layout.leftovers(folder) == []
    assert layout.journals(folder) == [1, 2]
    workspace.fold()
    assert layout.journals(folder) == [2]
    assert names(opened(folder, state_dir)) == {5: "Åsa"}


def test_this_program_runs_and_a_number_nobody_has_is_gone() -> None:
    assert programs.how_fares(os.getpid()) == "running"
    assert programs.how_fares(2**22 + 5) == "gone"
    assert programs.how_fares(2**80) == "gone"
    assert platform.host_name()


def test_since_when_is_when_the_lock_was_taken(folder: Path) -> None:
    mine = WorkspaceLock(folder, "anna")
    with mine.hold():
        pass
    os.utime(folder / layout.LOCK, (0, 0))
    with mine.hold():
        assert abs(mine.holder().since / 1000 - time.time()) < PATIENCE_S


def test_a_lock_whose_time_may_not_be_set_is_had_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(fd: int, path: Path) -> None:
        failing(1)()

    mine = WorkspaceLock(folder, "anna")
    with mine.hold():
        pass
    monkeypatch.setattr(platform, "touch", refused)
    with mine.hold():
        assert mine.holder().by == "anna"
