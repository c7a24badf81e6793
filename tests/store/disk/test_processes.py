"""Several programs on one workspace at once, and programs that are killed."""

import json
import multiprocessing
import os
import signal
from pathlib import Path

import pytest

from samverka_store.disk import layout, lock
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.tables import JournalTable
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import LockBusy
from tests.store.disk.faulty import content, created, names, opened, put

ROUNDS = 25


def _count(people: JournalTable) -> int:
    counter = people.get(doc_id=1)
    return counter["count"] if counter else 0


def _hammer(folder: Path, state_dir: Path, who: int) -> None:
    """Add a record and count one up, round after round, with a fold now and then."""
    workspace = opened(folder, state_dir, by=f"p{who}")
    people = workspace.tables.table("people")
    for number in range(ROUNDS):
        with workspace.change():
            people.put(1, {"ref": "", "name": "", "count": _count(people) + 1})
            people.put(1000 * who + number, {"ref": "", "name": str(number)})
        if number % 8 == who:
            workspace.fold()
    workspace.close()


def test_programs_writing_at_once_lose_nothing(data_dir: Path, state_dir: Path) -> None:
    watcher = created(data_dir, state_dir)
    start = multiprocessing.get_context("fork").Process
    programs = [start(target=_hammer, args=(data_dir, state_dir, who)) for who in (1, 2, 3)]
    for program in programs:
        program.start()
    seen: set[tuple[str, int]] = set()
    while any(program.is_alive() for program in programs):
        seen |= watcher.follow()
    for program in programs:
        program.join()
        assert program.exitcode == 0
    seen |= watcher.follow()
    expected = {1} | {1000 * who + number for who in (1, 2, 3) for number in range(ROUNDS)}
    assert {id for _, id in seen} == expected
    again = opened(data_dir, state_dir)
    assert content(watcher) == content(again)
    assert set(names(again)) == expected
    assert _count(again.tables.table("people")) == 3 * ROUNDS
    assert not findings(check_workspace(data_dir))


def test_what_one_writes_another_follows(data_dir: Path, state_dir: Path) -> None:
    one = created(data_dir, state_dir)
    other = opened(data_dir, state_dir, by="bo")
    assert other.follow() == frozenset()
    put(one, 5)
    assert other.follow() == {("people", 5)}
    assert names(other) == {5: "Åsa"}
    assert other.follow() == frozenset()
    with other.change():
        other.tables.table("people").remove(doc_ids=[5])
    put(one, 6)
    assert one.follow() == {("people", 5)}
    assert names(one) == {6: "Åsa"}


def test_a_change_starts_from_what_others_have_written(data_dir: Path, state_dir: Path) -> None:
    one = created(data_dir, state_dir)
    other = opened(data_dir, state_dir, by="bo")
    put(one, 5, "Bo")
    with other.change():
        assert names(other) == {5: "Bo"}


def test_the_repository_knows_what_others_have_written(data_dir: Path, state_dir: Path) -> None:
    one = created(data_dir, state_dir)
    other = opened(data_dir, state_dir, by="bo")
    put(one, 5)
    other.follow()
    assert other.repository.id_of("K-5") == 5


def test_a_busy_lock_names_who_has_it(
    data_dir: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.02)
    anna, bo = created(data_dir, state_dir), opened(data_dir, state_dir, by="bo")
    with bo.change():
        bo.tables.table("people").put(5, {"ref": "", "name": "Bo"})
        with pytest.raises(LockBusy) as caught:
            put(anna, 6)
        assert caught.value.values["holder"] == "bo"
        assert caught.value.values["folder"] == str(data_dir)
    assert names(anna) == {}
    put(anna, 6)
    assert names(anna) == {5: "Bo", 6: "Åsa"}


def test_a_lock_file_that_somebody_removes_guards_again(
    data_dir: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.02)
    one = created(data_dir, state_dir)
    put(one, 5)
    (data_dir / layout.LOCK).unlink()
    other = opened(data_dir, state_dir)
    with one.change(), pytest.raises(LockBusy):
        put(other, 6)


def _put_until_killed(folder: Path, state_dir: Path, pipe: int) -> None:
    workspace = opened(folder, state_dir)
    for id in range(1, 10_000):
        put(workspace, id)
        os.write(pipe, b"%d\n" % id)


@pytest.mark.parametrize("acknowledged", [1, 7, 40])
def test_what_was_acknowledged_survives_a_kill(
    data_dir: Path, state_dir: Path, acknowledged: int
) -> None:
    watcher = created(data_dir, state_dir)
    reading, writing = os.pipe()
    program = multiprocessing.get_context("fork").Process(
        target=_put_until_killed, args=(data_dir, state_dir, writing)
    )
    program.start()
    os.close(writing)
    told = b""
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        while told.count(b"\n") < acknowledged:
            told += pipe.read(64)
        os.kill(program.pid or 0, signal.SIGKILL)
        program.join()
        told += pipe.read()
    put(watcher, 20_000)
    there = set(names(opened(data_dir, state_dir)))
    assert {int(number) for number in told.split()} <= there
    assert there <= {*range(1, told.count(b"\n") + 2), 20_000}


def test_the_journal_tells_who_wrote(data_dir: Path, state_dir: Path) -> None:
    anna, bo = created(data_dir, state_dir), opened(data_dir, state_dir, by="bo")
    put(anna, 5)
    put(bo, 6)
    anna.by = "cia"
    put(anna, 7)
    lines = layout.journal(data_dir, 1).read_text().splitlines()
    assert [json.loads(line)["by"] for line in lines] == ["anna", "bo", "cia"]


def test_reading_takes_no_lock_and_writes_nothing(data_dir: Path, state_dir: Path) -> None:
    made: Workspace = created(data_dir, state_dir)
    put(made, 5)
    made.close()
    (data_dir / layout.LOCK).unlink()
    before = {path: path.stat().st_mtime_ns for path in data_dir.rglob("*")}
    reader = opened(data_dir, state_dir)
    reader.follow()
    reader.close()
    assert {path: path.stat().st_mtime_ns for path in data_dir.rglob("*")} == before
