"""The fold: every crash between its steps, two at once, and readers who slept through some."""

import errno
import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from samverka_store.disk import layout, platform
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.files import Files
from samverka_store.disk.snapshot import SnapshotReader, meta_of
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskFaulty, JournalDamaged
from tests.store.disk.faulty import (
    NOW,
    at_step,
    content,
    crashing_at,
    created,
    failing,
    names,
    opened,
    put,
)


@pytest.fixture
def workspace(data_dir: Path, state_dir: Path) -> Workspace:
    """A workspace with three changes in its journal."""
    made = created(data_dir, state_dir)
    put(made, 5)
    put(made, 6)
    put(made, 5, "Bo")
    return made


HELD = {5: "Bo", 6: "Åsa"}


def _names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_fold_moves_the_changes_into_the_snapshot(workspace: Workspace, data_dir: Path) -> None:
    old = layout.snapshot(data_dir).read_bytes()
    changes = layout.journal(data_dir, 1).read_bytes()
    workspace.fold()
    assert names(workspace) == HELD
    assert _names_in(data_dir) == {
        "samverka.json",
        "samverka.000002.jsonl",
        "samverka.lock",
        "backups",
    }
    assert layout.journal(data_dir, 2).read_bytes() == b""
    assert meta_of(data_dir).generation == 2
    assert meta_of(data_dir).records == 2
    assert layout.old_snapshot(data_dir, 1).read_bytes() == old
    assert layout.old_journal(data_dir, 1).read_bytes() == changes


def test_a_backup_pair_opens_by_itself(
    workspace: Workspace, data_dir: Path, state_dir: Path, tmp_path: Path
) -> None:
    workspace.fold()
    put(workspace, 7)
    copy = tmp_path / "copy"
    copy.mkdir()
    layout.old_snapshot(data_dir, 1).rename(layout.snapshot(copy))
    layout.old_journal(data_dir, 1).rename(layout.journal(copy, 1))
    assert names(opened(copy, state_dir)) == HELD


def test_nothing_new_is_not_folded(workspace: Workspace, data_dir: Path) -> None:
    workspace.fold()
    before = _names_in(data_dir)
    workspace.fold()
    assert _names_in(data_dir) == before
    assert meta_of(data_dir).generation == 2


def test_the_same_records_give_the_same_bytes(
    data_dir: Path, tmp_path: Path, state_dir: Path
) -> None:
    texts = []
    for folder, order in ((data_dir, (5, 6, 70)), (tmp_path / "other", (70, 5, 6))):
        workspace = created(folder, state_dir)
        for id in order:
            put(workspace, id)
        workspace.fold()
        texts.append(layout.snapshot(folder).read_bytes())
    assert texts[0] == texts[1]


def _steps_of(work: Callable[[], object]) -> list[str]:
    with at_step(0, lambda: None) as taken:
        work()
    return taken


def test_each_thing_is_on_the_disk_before_the_next_leans_on_it(workspace: Workspace) -> None:
    assert _steps_of(workspace.fold) == [
        "create",  # journal g+1
        "sync",
        "sync_folder",
        "create",  # snapshot g+1 beside
        *["write"] * 5,
        "write_at",  # its checksum
        "write",
        "sync",
        "make_folder",
        "link",  # snapshot g into the backups
        "rename",
        "remove",
        "sync_folder",
        "rename",  # snapshot g+1 in its place
        "sync_folder",
        "make_folder",
        "rename",  # journal g to the backups
        "sync_folder",
        "sync_folder",
        "remove",
        "create",  # what was found in the new backup; it may be lost and is then found again
        "write",
        "rename",
        "remove",
    ]
    assert _steps_of(lambda: put(workspace, 8)) == ["write", "sync_data"]


def test_a_crash_at_any_step_loses_nothing(tmp_path: Path, state_dir: Path) -> None:
    number, went_on = 1, True
    while went_on:
        folder = tmp_path / str(number)
        workspace = created(folder, state_dir)
        put(workspace, 5)
        put(workspace, 6)

        def work(folder: Path = folder) -> None:
            opened(folder, state_dir).fold()

        went_on = crashing_at(number, work)
        again = opened(folder, state_dir)
        assert names(again) == {5: "Åsa", 6: "Åsa"}
        assert not [finding for finding in findings(check_workspace(folder)) if finding.serious]
        put(again, 7)
        assert workspace.follow() >= {("people", 7)}
        again.fold()
        put(again, 8)
        again.close()
        last = opened(folder, state_dir)
        assert names(last) == dict.fromkeys((5, 6, 7, 8), "Åsa")
        last.fold()
        assert _names_in(folder) - {"samverka.lock", "backups"} == {
            "samverka.json",
            f"samverka.{meta_of(folder).generation:06}.jsonl",
        }
        number += 1
    assert number > 20


def test_a_fault_at_any_step_loses_nothing_and_leaves_the_workspace_usable(
    tmp_path: Path, state_dir: Path
) -> None:
    for number in range(1, 25):
        folder = tmp_path / str(number)
        workspace = created(folder, state_dir)
        put(workspace, 5)
        with at_step(number, failing(errno.EIO)) as taken:
            if len(_tried(workspace)) == len(taken) == 0:
                break
        put(workspace, 6)
        assert names(opened(folder, state_dir)) == {5: "Åsa", 6: "Åsa"}
        workspace.fold()
        assert names(opened(folder, state_dir)) == {5: "Åsa", 6: "Åsa"}
        assert not findings(check_workspace(folder))


def _tried(workspace: Workspace) -> list[str]:
    try:
        workspace.fold()
    except DiskFaulty as fault:
        return [fault.key]
    return []


def test_two_folds_at_once_are_one(workspace: Workspace, data_dir: Path, state_dir: Path) -> None:
    other = opened(data_dir, state_dir)
    first, second = workspace.folding(), other.folding()
    next(first)
    next(second)
    put(other, 7)
    put(workspace, 8)
    list(second)
    put(other, 9)
    list(first)
    put(workspace, 10)
    expected = {**HELD, 7: "Åsa", 8: "Åsa", 9: "Åsa", 10: "Åsa"}
    assert meta_of(data_dir).generation == 2
    assert names(opened(data_dir, state_dir)) == expected
    workspace.fold()
    assert other.follow() == {("people", 8), ("people", 10)}
    assert names(other) == expected
    assert not findings(check_workspace(data_dir))


def test_a_slow_fold_that_others_have_overtaken_is_dropped(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    slow = workspace.folding()
    next(slow)
    other = opened(data_dir, state_dir)
    for id in (7, 8):
        put(other, id)
        other.fold()
    assert meta_of(data_dir).generation >= 3
    list(slow)
    assert names(opened(data_dir, state_dir)) == {**HELD, 7: "Åsa", 8: "Åsa"}
    assert not layout.leftovers(data_dir)


def test_changes_between_the_steps_of_a_fold_are_kept(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    for number, _ in enumerate(workspace.folding()):
        put(workspace, 100 + number)
    expected = {**HELD, **{100 + n: "Åsa" for n in range(number + 1)}}
    assert number > 3
    assert names(workspace) == expected
    reader = SnapshotReader.open(data_dir)
    assert [part.records.keys() for part in reader.parts()] == [{5, 6}]
    assert names(opened(data_dir, state_dir)) == expected


def test_a_fold_that_is_given_up_leaves_all_as_it_was(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    steps = workspace.folding()
    next(steps)
    steps.close()
    assert not layout.leftovers(data_dir)
    put(workspace, 7)
    assert names(opened(data_dir, state_dir)) == {**HELD, 7: "Åsa"}
    workspace.fold()
    assert layout.journals(data_dir) == [meta_of(data_dir).generation]


def test_the_lock_is_free_while_the_snapshot_is_written(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    other = opened(data_dir, state_dir)
    steps = workspace.folding()
    next(steps)
    put(other, 7)
    assert names(other)[7] == "Åsa"


@pytest.mark.parametrize("kept", [True, False], ids=["backups", "no-backups"])
def test_a_reader_asleep_through_three_folds_misses_nothing(
    workspace: Workspace, data_dir: Path, state_dir: Path, kept: bool
) -> None:
    reader = opened(data_dir, state_dir, by="bo")
    for id in (7, 8, 9):
        put(workspace, id)
        workspace.fold()
    with workspace.change():
        workspace.tables.table("people").remove(doc_ids=[6])
    if not kept:
        for path in (data_dir / layout.BACKUPS).iterdir():
            path.unlink()
    assert reader.follow() == {("people", id) for id in (6, 7, 8, 9)}
    assert content(reader) == content(workspace)
    assert reader.follow() == frozenset()
    put(reader, 10)
    assert workspace.follow() == {("people", 10)}


def test_a_reader_asleep_through_folds_may_write_at_once(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    sleeper = opened(data_dir, state_dir, by="bo")
    for id in (7, 8):
        put(workspace, id)
        workspace.fold()
    put(sleeper, 9)
    assert sleeper.follow() == {("people", 7), ("people", 8)}
    assert names(opened(data_dir, state_dir)) == {**HELD, 7: "Åsa", 8: "Åsa", 9: "Åsa"}


def test_loading_that_is_overtaken_by_folds_gets_the_newest(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    for drop_backups in (False, True):
        late = Workspace.begin(data_dir, state_dir=state_dir, clock=lambda: NOW, by="bo")
        for id in (7, 8, 9):
            put(workspace, id, str(drop_backups))
            workspace.fold()
        if drop_backups:
            for path in (data_dir / layout.BACKUPS).iterdir():
                path.unlink()
        list(late.loading())
        assert content(late) == content(workspace)
        late.close()


def test_a_sealed_journal_that_was_cut_is_damage(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    steps = workspace.folding()
    next(steps)
    journal = layout.journal(data_dir, 1)
    journal.write_bytes(journal.read_bytes()[:-9])
    with pytest.raises(JournalDamaged) as caught:
        opened(data_dir, state_dir)
    assert caught.value.values == {"file": str(journal), "line": 3}


def test_an_unfinished_line_is_set_aside_before_a_fold(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    with layout.journal(data_dir, 1).open("ab") as file:
        file.write(b'{"crc":"12')
    workspace.fold()
    assert [report.key for report in workspace.reports] == ["torn_line_set_aside"]
    assert names(opened(data_dir, state_dir)) == HELD


def test_a_large_journal_is_folded_and_a_small_one_is_not(
    workspace: Workspace, data_dir: Path
) -> None:
    assert not workspace.fold_if_large()
    for id in (11, 12):
        put(workspace, id, "x" * 600_000)
    assert workspace.is_large
    assert workspace.fold_if_large()
    assert not workspace.is_large
    assert meta_of(data_dir).generation == 2


def test_closing_folds_what_is_worth_it(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    workspace.close()
    assert meta_of(data_dir).generation == 1
    reader = opened(data_dir, state_dir)
    writer = opened(data_dir, state_dir)
    put(writer, 7, "x" * 100_000)
    reader.follow()
    reader.close()
    assert meta_of(data_dir).generation == 1
    writer.close()
    assert meta_of(data_dir).generation == 2


def test_closing_reports_a_fold_that_failed(workspace: Workspace, data_dir: Path) -> None:
    put(workspace, 7, "x" * 100_000)
    gc.collect()  # a fold that another test gave up takes a step when it is let go of
    with at_step(1, failing(errno.ENOSPC)):
        workspace.close()
    assert [report.key for report in workspace.reports] == ["disk_full"]
    assert meta_of(data_dir).generation == 1


def test_a_fold_at_exit_that_is_broken_off_lets_go_of_the_files_all_the_same(
    data_dir: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(files: Files) -> bool:
        raise KeyboardInterrupt

    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    held: set[int] = set()
    opening, closing = platform.open_to_read, platform.close

    def open_to_read(path: Path) -> int:
        fd = opening(path)
        held.add(fd)
        return fd

    def close(fd: int) -> None:
        held.discard(fd)
        closing(fd)

    monkeypatch.setattr(platform, "open_to_read", open_to_read)
    monkeypatch.setattr(platform, "close", close)
    again = opened(data_dir, state_dir)
    assert held
    monkeypatch.setattr(Files, "is_worth_folding_at_exit", property(broken_off))
    with pytest.raises(KeyboardInterrupt):
        again.close()
    assert not held
