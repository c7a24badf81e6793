"""Real programs: killed at each step and at random, stopped, asleep, and several at once."""

import multiprocessing
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import repeat
from pathlib import Path

import pytest

from samverka_store.disk import lock
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import LockBusy
from tests.faults.extent import is_long, some
from tests.store.disk.faulty import NOW, at_step, content, created, names, opened, person, put

PROGRAM = multiprocessing.get_context("fork").Process


def _killed_at(
    number: int, work: Callable[[Path, int], None], folder: Path
) -> tuple[bool, list[int]]:
    """Kill a program at its number-th step; whether it got so far, and what it had told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            with at_step(number, lambda: os.kill(os.getpid(), signal.SIGKILL)):
                work(folder, writing)
        finally:
            os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        told = [int(line) for line in pipe.read().split()]
    return os.WIFSIGNALED(status), told


def test_a_kill_at_each_step_loses_nothing_that_was_told(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    def work(folder: Path, pipe: int) -> None:
        workspace = opened(folder, state_dir)
        for id in (1, 2, 3, 4):
            with workspace.change():
                workspace.tables.table("people").put(id, person(id))
                workspace.tables.table("people").put(100 + id, person(100 + id))
            os.write(pipe, b"%d\n" % id)
            if id in (2, 4):
                workspace.fold()

    created(tmp_path / "whole", state_dir)
    with at_step(0, lambda: None) as taken:
        work(tmp_path / "whole", os.open(os.devnull, os.O_WRONLY))
    for number in some(range(1, len(taken) + 1), 40):
        folder = tmp_path / str(number)
        created(folder, state_dir).close()
        was_killed, told = _killed_at(number, work, folder)
        assert was_killed
        again = opened(folder, state_dir)
        there = names(again)
        assert set(told) <= set(there)
        assert {id + 100 for id in there if id < 100} == {id for id in there if id > 100}
        put(again, 50)
        again.fold()
        assert not [found for found in findings(check_workspace(folder)) if found.serious]
        counted["kills"] += 1


def _write_on(folder: Path, state_dir: Path, who: int, pipe: int) -> None:
    workspace = opened(folder, state_dir, by=f"p{who}")
    people = workspace.tables.table("people")
    for number in range(100_000):
        with workspace.change():
            counter = people.get(doc_id=1)
            count = len(counter["name"]) if counter else 0
            people.put(1, person(1, "x" * (count + 1)))
            id = 1000 * who + number % 900
            people.put(id, person(id, str(number)))
        os.write(pipe, b"%d\n" % who)
        if number % 9 == who:
            workspace.fold()


def test_kills_at_random_moments_of_several_programs_lose_nothing(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    draw = random.Random(20231016)
    for round in range(60 if is_long() else 4):
        folder = tmp_path / str(round)
        created(folder, state_dir).close()
        reading, writing = os.pipe()
        programs = [
            PROGRAM(target=_write_on, args=(folder, state_dir, who, writing)) for who in (1, 2, 3)
        ]
        for program in programs:
            program.start()
        os.close(writing)
        told = b""
        with os.fdopen(reading, "rb", buffering=0) as pipe:
            for program in programs:
                until = len(told) + 2 * draw.randrange(1, 40)
                while len(told) < until:
                    more = pipe.read(2)
                    assert more, "all programs failed"
                    told += more
                os.kill(program.pid or 0, signal.SIGKILL)
                program.join()
            while more := pipe.read(4096):
                told += more
        again = opened(folder, state_dir)
        count = len(names(again)[1])
        assert told.count(b"\n") <= count <= told.count(b"\n") + len(programs)
        again.fold()
        assert not [found for found in findings(check_workspace(folder)) if found.serious]
        counted["kills"] += len(programs)


def _hammer(folder: Path, state_dir: Path, who: int, rounds: int) -> None:
    workspace = opened(folder, state_dir, by=f"p{who}")
    people = workspace.tables.table("people")
    for number in range(rounds):
        with workspace.change():
            counter = people.get(doc_id=1)
            count = counter["count"] if counter else 0
            people.put(1, {**person(1), "count": count + 1})
            people.put(1000 * who + number, person(1000 * who + number, str(number)))
        if number % 7 == who:
            workspace.fold()
    workspace.close()


def test_five_programs_lose_no_update(
    data_dir: Path, state_dir: Path, counted: Counter[str]
) -> None:
    rounds = 200 if is_long() else 20
    watcher = created(data_dir, state_dir)
    programs = [
        PROGRAM(target=_hammer, args=(data_dir, state_dir, who, rounds)) for who in range(1, 6)
    ]
    for program in programs:
        program.start()
    while any(program.is_alive() for program in programs):
        watcher.follow()
        time.sleep(0.01)
    for program in programs:
        program.join()
        assert program.exitcode == 0
    watcher.follow()
    again = opened(data_dir, state_dir)
    assert content(watcher) == content(again)
    counter = again.tables.table("people").get(doc_id=1)
    assert counter is not None
    assert counter["count"] == 5 * rounds
    assert len(names(again)) == 1 + 5 * rounds
    assert not findings(check_workspace(data_dir))
    counted["changes by five programs"] += 5 * rounds


def _hold(folder: Path, state_dir: Path, pipe: int) -> None:
    workspace = opened(folder, state_dir, by="bo")
    with workspace.change():
        os.write(pipe, b"!")
        signal.pause()


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_a_holder_that_is_stopped_is_named_and_one_that_dies_holds_nothing(
    data_dir: Path,
    state_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    counted: Counter[str],
    end: signal.Signals,
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.1)
    anna = created(data_dir, state_dir)
    reading, writing = os.pipe()
    holder = PROGRAM(target=_hold, args=(data_dir, state_dir, writing))
    holder.start()
    assert os.read(reading, 1) == b"!"
    os.kill(holder.pid or 0, signal.SIGSTOP)
    started = time.monotonic()
    with pytest.raises(LockBusy) as caught:
        put(anna, 5)
    assert time.monotonic() - started < 2
    assert caught.value.values["holder"] == "bo"
    os.kill(holder.pid or 0, end)
    os.kill(holder.pid or 0, signal.SIGCONT)
    holder.join()
    put(anna, 5)
    assert names(opened(data_dir, state_dir)) == {5: "Åsa"}
    counted["stopped holders"] += 1


def test_a_clock_that_goes_back_and_forth_changes_nothing(
    data_dir: Path, state_dir: Path, counted: Counter[str]
) -> None:
    clocks: list[datetime] = [NOW, NOW - timedelta(days=4000), NOW + timedelta(days=9000), NOW]
    created(data_dir, state_dir).close()
    for id, at in enumerate(clocks, 1):
        clock = repeat(at).__next__
        workspace = Workspace.open(data_dir, state_dir=state_dir, clock=clock, by="anna")
        put(workspace, id)
        workspace.fold()
        workspace.close()
    assert set(names(opened(data_dir, state_dir))) == {1, 2, 3, 4}
    assert not findings(check_workspace(data_dir))
    counted["clocks"] += len(clocks)


def test_a_slow_disk_lets_others_read_and_names_the_writer(
    data_dir: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch, counted: Counter[str]
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.05)
    anna, bo = created(data_dir, state_dir), opened(data_dir, state_dir, by="bo")

    def slow() -> None:
        with pytest.raises(LockBusy) as caught:
            put(bo, 6)
        assert caught.value.values["holder"] == "anna"
        bo.follow()

    with at_step(1, slow, ("sync_data",)):
        put(anna, 5)
    assert bo.follow() | {("people", 5)} == {("people", 5)}
    assert names(bo) == {5: "Åsa"}
    counted["slow syncs"] += 1
