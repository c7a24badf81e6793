"""Who is seen to be here: the living and no one else, whatever lies in the folder."""

import errno
import multiprocessing
import os
import signal
import stat
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from samverka_store.disk import layout, platform, presence
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.presence import (
    BEAT_MS,
    GONE_MS,
    LITTER_SECONDS,
    Presence,
    living,
    new_run,
)
from tests.store.disk.faulty import ALL_STEPS, NOW, at_step, created, failing, put
from tests.store.disk.rooms import Room, left, ms, names, written

SOON = timedelta(milliseconds=BEAT_MS)
LATE = timedelta(milliseconds=GONE_MS)


# Living together


def test_those_who_are_here_see_each_other_and_not_themselves(room: Room) -> None:
    eva, ola = room.entered("Eva Ek"), room.entered("Ola Nord", 7, 9)
    assert names(eva) == ["Ola Nord"]
    assert names(ola) == ["Eva Ek"]
    (seen,) = eva.others()
    assert seen.records == (7, 9)
    assert seen.since == seen.at == ms(NOW)
    assert seen.pid == os.getpid()


def test_two_terminals_of_one_person_are_two_programs(room: Room) -> None:
    one, other = room.entered("Eva Ek"), room.entered("Eva Ek")
    assert names(one) == names(other) == ["Eva Ek"]
    assert len(living(room.folder)) == 2


def test_others_come_in_the_order_of_their_names(room: Room) -> None:
    watcher = room.program("anna")
    for by in ("ola", "Eva", "kim"):
        room.entered(by)
    assert names(watcher) == ["Eva", "kim", "ola"]


def test_what_is_edited_is_seen_at_once_and_so_is_that_it_no_longer_is(room: Room) -> None:
    watcher, eva = room.program("anna"), room.entered("Eva Ek")
    for records in ((5,), (5, 6), ()):
        eva.show(records)
        assert [other.records for other in watcher.others()] == [records]


def test_a_program_that_ends_takes_its_file_away(room: Room) -> None:
    watcher, eva = room.program("anna"), room.entered("Eva Ek")
    assert names(watcher) == ["Eva Ek"]
    eva.close()
    assert names(watcher) == []
    assert room.files == []


def test_nothing_is_written_until_something_is_said_or_the_heart_beats(room: Room) -> None:
    eva = room.entered("Eva Ek", 5)
    with at_step(1, failing(errno.EIO)) as taken:
        room.now += SOON - timedelta(milliseconds=1)
        eva.show((5,))
        assert taken == []
    room.now += timedelta(milliseconds=1)
    eva.show((5,))
    assert room.program("anna").others()[0].at == ms(room.now)


def test_what_has_not_changed_is_the_very_same_answer(room: Room) -> None:
    watcher, _ = room.program("anna"), room.entered("Eva Ek")
    assert watcher.others() is watcher.others()


def test_a_file_that_someone_took_away_is_made_again(room: Room) -> None:
    watcher, eva = room.program("anna"), room.entered("Eva Ek")
    (path,) = room.files
    path.unlink()
    assert names(watcher) == []
    eva.show(())
    assert room.files == [path]
    assert names(watcher) == ["Eva Ek"]


def test_whoever_only_looks_is_not_seen(room: Room) -> None:
    assert names(room.program("anna")) == []
    assert list(room.folder.iterdir()) == []


# Dead programs


def _be_here(folder: Path, line: Connection) -> None:
    eva = Presence(folder, by="Eva Ek", run=new_run(), clock=lambda: NOW)
    eva.show((5,))
    line.send("here")
    signal.pause()


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM])
def test_a_program_that_is_killed_is_gone_at_once_and_its_file_with_it(
    room: Room, ending: signal.Signals
) -> None:
    ours, theirs = multiprocessing.Pipe()
    start = multiprocessing.get_context("fork").Process
    program = start(target=_be_here, args=(room.folder, theirs))
    program.start()
    assert ours.poll(20)
    watcher = room.program("anna")
    assert [(other.by, other.records) for other in watcher.others()] == [("Eva Ek", (5,))]
    assert len(living(room.folder)) == 1
    os.kill(program.pid or 0, ending)
    program.join()
    assert living(room.folder) == frozenset()
    assert names(watcher) == []
    assert room.files == []


def test_a_stopped_program_still_is_here(room: Room) -> None:
    watcher, _ = room.program("anna"), room.entered("Eva Ek")
    room.now += 10 * LATE
    assert names(watcher) == ["Eva Ek"]


def test_a_number_of_a_process_that_lives_keeps_no_dead_program_alive(room: Room) -> None:
    system = presence._system()
    run, path = left(room, lambda run: written(run, system=system, pid=os.getpid()))
    assert run not in living(room.folder)
    assert names(room.program("anna")) == []
    assert not path.exists()


# Other machines, whose locks may not be seen here


def test_another_machines_program_is_here_while_it_is_heard_of(room: Room) -> None:
    watcher = room.program("anna")
    run, path = left(room, written)
    assert names(watcher) == ["Eva Ek"]
    assert living(room.folder, room.clock) == {run}
    room.now += LATE
    assert names(watcher) == []
    assert living(room.folder, room.clock) == frozenset()
    path.write_bytes(written(run, at=ms(room.now)))
    assert names(watcher) == ["Eva Ek"]


def test_another_machines_clock_need_not_be_right(room: Room) -> None:
    watcher = room.program("anna")
    run, path = left(room, lambda run: written(run, at=ms(NOW - timedelta(days=1))))
    assert names(watcher) == []
    path.write_bytes(written(run, at=ms(NOW - timedelta(days=1)) + BEAT_MS))
    assert names(watcher) == ["Eva Ek"]
    room.now += LATE
    assert names(watcher) == []


@pytest.mark.parametrize(("hours", "is_there"), [(0.9, True), (1.1, False)])
def test_what_another_machine_left_is_removed_after_an_hour(
    room: Room, hours: float, is_there: bool
) -> None:
    before = NOW - timedelta(days=1)
    _, path = left(room, lambda run: written(run, at=ms(before)), hours_old=hours)
    assert names(room.program("anna")) == []
    assert path.exists() == is_there
    assert LITTER_SECONDS == 3600


# The disk


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_disk_that_takes_nothing_costs_only_being_seen(
    room: Room, code: int, number: int
) -> None:
    eva = room.program("Eva Ek")
    with at_step(number, failing(code)) as taken:
        eva.show(())
    assert len(taken) >= number
    watcher = room.program("anna")
    assert names(watcher) == []
    room.now += SOON
    eva.show(())
    assert names(watcher) == ["Eva Ek"]
    assert len(room.files) == 1


def test_a_disk_that_fills_up_later_leaves_what_was_said(room: Room) -> None:
    watcher, eva = room.program("anna"), room.entered("Eva Ek", 5)
    with at_step(1, failing(errno.ENOSPC)) as taken:
        eva.show((6,))
    assert taken == ["write_at"]
    assert [other.records for other in watcher.others()] == [(5,)]
    room.now += SOON
    eva.show((6,))
    assert [other.records for other in watcher.others()] == [(6,)]


def test_a_folder_that_cannot_be_read_holds_no_one(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher, _ = room.program("anna"), room.entered("Eva Ek")
    assert names(watcher) == ["Eva Ek"]
    with monkeypatch.context() as patch:
        for name in ("names", "read_at"):
            patch.setattr(platform, name, lambda *_: failing(errno.EIO)())
        assert names(watcher) == []
        assert living(room.folder) == frozenset()
    assert names(watcher) == ["Eva Ek"]


def test_every_step_that_writes_is_one_that_can_fail() -> None:
    assert {"make_folder", "create", "write_at"} <= set(ALL_STEPS)


@pytest.mark.parametrize("umask", [0o022, 0o077])
@pytest.mark.parametrize(("shared", "modes"), [(False, (0o700, 0o600)), (True, (0o2770, 0o660))])
def test_the_files_are_open_to_those_who_share_the_workspace(
    data_dir: Path, state_dir: Path, shared: bool, modes: tuple[int, int], umask: int
) -> None:
    before = os.umask(umask)
    try:
        created(data_dir, state_dir, group_shared=shared)
        room = Room(data_dir)
        room.entered("Eva Ek")
        (path,) = room.files
        assert tuple(stat.S_IMODE(p.stat().st_mode) for p in (path.parent, path)) == modes
        room.leave()
    finally:
        os.umask(before)


def test_nothing_of_it_is_the_workspaces(data_dir: Path, state_dir: Path) -> None:
    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    room = Room(data_dir)
    room.entered("Eva Ek", 5)
    left(room, lambda run: bytes(1024))
    workspace.fold()
    checked = check_workspace(data_dir)
    assert findings(checked) == []
    assert not any(layout.HERE in file.file for file in checked)
    room.leave()
