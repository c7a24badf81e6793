"""Files harmed or replaced under a program that has them open, and backups that are damaged."""

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from samverka_store.disk import layout
from samverka_store.disk.backups import backups
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.hand_edit import waiting
from samverka_store.disk.repair import repair
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError, SnapshotAltered, SnapshotDamaged
from tests.store.disk.faulty import created, names, opened, put

HELD = {1: "1", 2: "2", 3: "3"}


def _lines(text: bytes, *order: int) -> bytes:
    lines = text.splitlines(keepends=True)
    return b"".join(lines[number] for number in order)


HARMS: dict[str, Callable[[bytes], bytes]] = {
    "a flipped bit": lambda text: text.replace(b'"name":"1"', b'"name":"9"'),
    "a cut": lambda text: text[:-9],
    "nothing left": lambda text: b"",
    "zeros": lambda text: bytes(len(text)),
    "a spoilt header": lambda text: b"x" + text[1:],
    "another generation": lambda text: text.replace(b'"generation":2', b'"generation":1'),
    "a newer schema": lambda text: text.replace(b'"schema":2', b'"schema":3'),
    "lines swapped": lambda text: _lines(text, 0, 1, 3, 2, 4, 5),
    "a line repeated": lambda text: _lines(text, 0, 1, 2, 2, 3, 4, 5),
    "a line missing": lambda text: _lines(text, 0, 1, 3, 4, 5),
    "a byte order mark": lambda text: b"\xef\xbb\xbf" + text,
    "Windows' line breaks": lambda text: text.replace(b"\n", b"\r\n"),
    "git's marks": lambda text: b"<<<<<<< a\n" + text + b"=======\n" + text + b">>>>>>> b\n",
}


@pytest.fixture
def workspace(data_dir: Path, state_dir: Path) -> Workspace:
    """Generation 2, open: two in the snapshot, the third in the journal."""
    made = created(data_dir, state_dir)
    for id in (1, 2):
        put(made, id, str(id))
    made.fold()
    put(made, 3, "3")
    return made


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_a_snapshot_harmed_under_a_program_becomes_no_backup_and_is_told_at_the_fold(
    workspace: Workspace,
    data_dir: Path,
    state_dir: Path,
    counted: Counter[str],
    harm: Callable[[bytes], bytes],
) -> None:
    path = layout.snapshot(data_dir)
    harmed = harm(path.read_bytes())
    path.write_bytes(harmed)
    put(workspace, 4, "4")
    workspace.fold()
    told = {report.key for report in workspace.reports}
    assert told & {"snapshot_rebuilt", "snapshot_rebuilt_missing"}
    assert harmed in [kept.read_bytes() for _, kept in layout.all_kept(data_dir)]
    assert all(not backup.findings for backup in backups(data_dir))
    assert names(workspace) == {**HELD, 4: "4"} == names(opened(data_dir, state_dir))
    counted["files harmed while open"] += 1


def test_a_snapshot_removed_under_a_program_is_rebuilt_at_the_fold(
    workspace: Workspace, data_dir: Path, state_dir: Path, counted: Counter[str]
) -> None:
    layout.snapshot(data_dir).unlink()
    workspace.fold()
    assert "snapshot_rebuilt_missing" in {report.key for report in workspace.reports}
    put(workspace, 4, "4")
    assert names(opened(data_dir, state_dir)) == {**HELD, 4: "4"}
    counted["files harmed while open"] += 1


def test_a_hand_edit_under_a_program_is_offered_and_not_folded_over(
    workspace: Workspace, data_dir: Path, counted: Counter[str]
) -> None:
    path = layout.snapshot(data_dir)
    path.write_bytes(path.read_bytes().replace(b'"name":"1"', b'"name":"Ett"'))
    workspace.fold()
    assert "hand_edit" in {report.key for report in workspace.reports}
    ((_, (difference,)),) = waiting(data_dir)
    assert difference.fields == [("name", "1", "Ett")]
    counted["files harmed while open"] += 1


def test_a_harmed_snapshot_that_cannot_be_rebuilt_is_told_and_kept_as_it_is(
    workspace: Workspace, data_dir: Path, counted: Counter[str]
) -> None:
    shutil.rmtree(data_dir / layout.BACKUPS)
    path = layout.snapshot(data_dir)
    path.write_bytes(path.read_bytes().replace(b'"name":"1"', b'"name":"9"'))
    harmed = path.read_bytes()
    with pytest.raises((SnapshotAltered, SnapshotDamaged)):
        workspace.fold()
    assert path.read_bytes() == harmed
    assert names(workspace) == HELD
    put(workspace, 4, "4")
    assert names(workspace) == {**HELD, 4: "4"}
    counted["files harmed while open"] += 1


def test_an_old_snapshot_put_back_under_a_program_loses_nothing(
    workspace: Workspace, data_dir: Path, state_dir: Path, counted: Counter[str]
) -> None:
    put(workspace, 4, "4")
    workspace.fold()
    put(workspace, 5, "5")
    shutil.copy(layout.old_snapshot(data_dir, 1), layout.snapshot(data_dir))
    expected = {**HELD, 4: "4", 5: "5"}
    try:
        workspace.fold()
    except DiskError as error:
        assert error.values["file"]
    assert names(workspace) == expected == names(opened(data_dir, state_dir))
    counted["files harmed while open"] += 1


def test_a_reader_asleep_through_three_folds_has_it_all(
    workspace: Workspace, data_dir: Path, state_dir: Path, counted: Counter[str]
) -> None:
    reader = opened(data_dir, state_dir, by="bo")
    for id in (4, 5, 6):
        put(workspace, id, str(id))
        workspace.fold()
    put(workspace, 7, "7")
    assert reader.follow() == {("people", id) for id in (4, 5, 6, 7)}
    put(reader, 8, "8")
    workspace.follow()
    assert names(workspace) == names(reader) == names(opened(data_dir, state_dir))
    counted["sleeping readers"] += 1


def test_a_folder_copied_under_a_program_is_a_workspace_of_its_own(
    workspace: Workspace, data_dir: Path, state_dir: Path, tmp_path: Path, counted: Counter[str]
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(data_dir, copy)
    other = opened(copy, state_dir)
    put(workspace, 4, "here")
    put(other, 4, "there")
    with workspace.change() as repository:
        mine = repository.change.writer
    with other.change() as repository:
        assert repository.change.writer != mine
    assert names(opened(data_dir, state_dir))[4] == "here"
    assert names(opened(copy, state_dir))[4] == "there"
    assert not findings(check_workspace(copy))
    counted["copied folders"] += 1


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_a_damaged_backup_is_named_set_aside_and_not_the_last_whole_one(
    workspace: Workspace, data_dir: Path, counted: Counter[str], harm: Callable[[bytes], bytes]
) -> None:
    put(workspace, 4, "4")
    workspace.fold()
    damaged, whole = layout.old_snapshot(data_dir, 2), layout.old_snapshot(data_dir, 1)
    harmed = harm(damaged.read_bytes())
    damaged.write_bytes(harmed)
    (finding,) = findings(check_workspace(data_dir))
    assert (finding.key, finding.values["number"]) == ("backup_damaged", 2)
    before = whole.read_bytes()
    told = repair(data_dir, by="anna", milliseconds=0)
    assert [(each.key, each.values["number"]) for each in told] == [("backup_set_aside", 2)]
    kept = data_dir / str(told[0].values["kept"])
    assert kept.read_bytes() == harmed
    assert not damaged.exists()
    assert whole.read_bytes() == before
    assert not [found for found in findings(check_workspace(data_dir)) if found.serious]
    assert repair(data_dir, by="anna", milliseconds=0) == []
    counted["damaged backups"] += 1


def test_where_no_backup_is_whole_a_new_one_is_made(
    workspace: Workspace, data_dir: Path, state_dir: Path, counted: Counter[str]
) -> None:
    path = layout.old_snapshot(data_dir, 1)
    path.write_bytes(path.read_bytes()[:-3])
    told = repair(data_dir, by="anna", milliseconds=0)
    assert [each.key for each in told] == ["backup_set_aside", "backup_made"]
    assert [(backup.number, backup.findings) for backup in backups(data_dir)] == [(2, ())]
    layout.snapshot(data_dir).write_bytes(b"")
    assert names(opened(data_dir, state_dir)) == HELD
    counted["damaged backups"] += 1


def test_a_backup_of_a_newer_program_is_not_damage(
    workspace: Workspace, data_dir: Path, counted: Counter[str]
) -> None:
    path = layout.old_snapshot(data_dir, 1)
    path.write_bytes(b'{"_meta":{"1":{"format":9,"schema":9}},\n"people":[]}\n')
    assert repair(data_dir, by="anna", milliseconds=0) == []
    assert path.exists()
    counted["damaged backups"] += 1
