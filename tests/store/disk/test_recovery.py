"""Opening a workspace whose files are not as they were left: rebuilt, told, and nothing lost."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from samverka_store.disk import layout
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.snapshot import meta_of
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskFull, JournalDamaged, JournalMissing, SnapshotMissing
from tests.store.disk.faulty import (
    NOW,
    at_step,
    content,
    crashing_at,
    created,
    failing,
    names,
    opened,
    person,
    put,
)

HELD = {5: "Bo", 6: "Åsa", 7: "Cia"}


@pytest.fixture
def folder(data_dir: Path, state_dir: Path) -> Path:
    """A workspace of generation 2 with a backup pair and changes in its journal."""
    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    put(workspace, 6)
    workspace.fold()
    put(workspace, 5, "Bo")
    put(workspace, 7, "Cia")
    workspace.close()
    return data_dir


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _zeroed(path: Path) -> None:
    text = path.read_bytes()
    path.write_bytes(text[: len(text) // 2] + bytes(len(text) - len(text) // 2))


def _flip(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"K-6"', b'"K-4"'))


def _older(path: Path) -> None:
    path.write_bytes(layout.old_snapshot(path.parent, 1).read_bytes())


@pytest.mark.parametrize("harm", [Path.unlink, _cut, _empty, _zeroed, _flip, _older])
@pytest.mark.parametrize("stepwise", [True, False])
def test_a_harmed_snapshot_is_rebuilt_and_kept(
    folder: Path, state_dir: Path, harm: Callable[[Path], object], stepwise: bool
) -> None:
    path = layout.snapshot(folder)
    harm(path)
    damaged = path.read_bytes() if path.exists() else None
    if stepwise:
        workspace = Workspace.begin(folder, state_dir=state_dir, clock=lambda: NOW, by="anna")
        list(workspace.loading())
    else:
        workspace = opened(folder, state_dir)
    assert names(workspace) == HELD
    assert workspace.repository.id_of("K-6") == 6
    assert workspace.reports[0].key.startswith("snapshot_rebuilt")
    assert workspace.reports[0].values["base"] == "backups/samverka.000001.json"
    assert [kept.read_bytes() for _, kept in layout.all_kept(folder)] == (
        [damaged] if damaged is not None else []
    )
    put(workspace, 8)
    workspace.fold()
    again = opened(folder, state_dir)
    assert names(again) == {**HELD, 8: "Åsa"}
    assert again.reports == []


def test_every_flipped_byte_of_the_snapshot_is_mended(folder: Path, state_dir: Path) -> None:
    path = layout.snapshot(folder)
    whole = path.read_bytes()
    newer = 0
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x40]) + whole[at + 1 :])
        assert names(opened(folder, state_dir)) == HELD
        newer += 1
        assert path.read_bytes() == whole
    assert newer == len(whole)


def test_the_first_snapshot_can_be_rebuilt_before_any_fold(data_dir: Path, state_dir: Path) -> None:
    workspace = created(data_dir, state_dir, tables={"people": {"4": person(4)}})
    put(workspace, 5)
    before = content(workspace)
    workspace.close()
    layout.snapshot(data_dir).write_bytes(b"")
    assert content(opened(data_dir, state_dir)) == before


def test_a_backup_that_is_damaged_too_is_passed_over(folder: Path, state_dir: Path) -> None:
    workspace = opened(folder, state_dir)
    workspace.fold()
    put(workspace, 8)
    workspace.close()
    _cut(layout.old_snapshot(folder, 2))
    _flip(layout.snapshot(folder))
    again = opened(folder, state_dir)
    assert names(again) == {**HELD, 8: "Åsa"}
    assert again.reports[0].values["base"] == "backups/samverka.000001.json"


def test_a_fold_cut_short_and_a_harmed_snapshot_lose_nothing(folder: Path, state_dir: Path) -> None:
    workspace = opened(folder, state_dir)
    steps = workspace.folding()
    next(steps)
    put(workspace, 8)
    steps.close()
    _cut(layout.snapshot(folder))
    again = opened(folder, state_dir)
    assert names(again) == {**HELD, 8: "Åsa"}
    assert meta_of(folder).generation == 3


def test_programs_that_are_open_go_on_after_a_rebuild(folder: Path, state_dir: Path) -> None:
    other = opened(folder, state_dir, by="bo")
    _flip(layout.snapshot(folder))
    workspace = opened(folder, state_dir)
    put(workspace, 8)
    assert other.follow() == {("people", 8)}
    put(other, 9)
    other.fold()
    assert workspace.follow() == {("people", 9)}
    assert names(opened(folder, state_dir)) == {**HELD, 8: "Åsa", 9: "Åsa"}


def test_a_crash_at_any_step_of_rebuilding_loses_nothing(
    folder: Path, state_dir: Path, tmp_path: Path
) -> None:
    _cut(layout.snapshot(folder))
    number, went_on = 1, True
    while went_on:
        copy = tmp_path / str(number)
        shutil.copytree(folder, copy)

        def work(copy: Path = copy) -> None:
            opened(copy, state_dir)

        went_on = crashing_at(number, work)
        again = opened(copy, state_dir)
        assert names(again) == HELD
        assert any(".damaged-" in kept.name for _, kept in layout.all_kept(copy))
        put(again, 8)
        again.fold()
        assert names(opened(copy, state_dir)) == {**HELD, 8: "Åsa"}
        number += 1
    assert number > 8


def test_a_disk_that_is_full_while_rebuilding_is_named_and_nothing_is_touched(
    folder: Path, state_dir: Path
) -> None:
    _cut(layout.snapshot(folder))
    before = layout.snapshot(folder).read_bytes()
    with at_step(2, failing(28), ("write",)), pytest.raises(DiskFull):
        opened(folder, state_dir)
    assert layout.snapshot(folder).read_bytes() == before
    assert layout.leftovers(folder) == []
    assert names(opened(folder, state_dir)) == HELD


def test_a_missing_journal_is_named_and_nothing_is_made_up(folder: Path, state_dir: Path) -> None:
    journal = layout.journal(folder, 2)
    journal.unlink()
    before = sorted(folder.rglob("*"))
    with pytest.raises(JournalMissing) as caught:
        opened(folder, state_dir)
    assert caught.value.values["file"] == str(journal)
    assert sorted(folder.rglob("*")) == before


def test_a_folder_with_backups_alone_is_no_empty_folder(folder: Path, state_dir: Path) -> None:
    layout.snapshot(folder).unlink()
    layout.journal(folder, 2).unlink()
    with pytest.raises(SnapshotMissing):
        opened(folder, state_dir)


def test_a_bad_line_in_the_middle_is_never_cut(folder: Path, state_dir: Path) -> None:
    journal = layout.journal(folder, 2)
    journal.write_bytes(journal.read_bytes().replace(b'"Bo"', b'"Bu"'))
    before = journal.read_bytes()
    for _ in range(2):
        with pytest.raises(JournalDamaged) as caught:
            opened(folder, state_dir)
        assert caught.value.values == {"file": str(journal), "line": 1}
    assert journal.read_bytes() == before


def test_nothing_is_rebuilt_over_a_damaged_sealed_journal(folder: Path, state_dir: Path) -> None:
    journal = layout.old_journal(folder, 1)
    journal.write_bytes(journal.read_bytes().replace(b"K-5", b"K-4"))
    layout.snapshot(folder).unlink()
    with pytest.raises(SnapshotMissing):
        opened(folder, state_dir)
    assert not layout.snapshot(folder).exists()


def test_a_record_of_the_wrong_shape_under_a_right_checksum_is_rebuilt(
    folder: Path, state_dir: Path
) -> None:
    path = layout.snapshot(folder)
    text = json.loads(path.read_bytes())
    text["people"]["6"]["name"] = ["no", "text"]
    path.write_text(json.dumps(text))
    assert names(opened(folder, state_dir)) == HELD


def test_what_was_kept_is_told_by_the_check(folder: Path, state_dir: Path) -> None:
    _cut(layout.snapshot(folder))
    opened(folder, state_dir).close()
    assert [finding.key for finding in findings(check_workspace(folder))] == ["kept"]


def test_nothing_is_rebuilt_over_a_sealed_journal_that_was_cut(
    folder: Path, state_dir: Path
) -> None:
    _cut(layout.old_journal(folder, 1))
    (folder / layout.BACKUPS / layout.OPENED).unlink()
    layout.snapshot(folder).unlink()
    with pytest.raises(SnapshotMissing):
        opened(folder, state_dir)


def test_a_backup_that_holds_more_than_its_name_says_is_not_built_on(
    folder: Path, state_dir: Path
) -> None:
    workspace = opened(folder, state_dir)
    workspace.fold()
    put(workspace, 8)
    workspace.fold()
    workspace.close()
    later = layout.snapshot(folder)
    later.rename(layout.old_snapshot(folder, 2))
    layout.journal(folder, 4).unlink()
    layout.old_journal(folder, 3).unlink()
    layout.old_snapshot(folder, 3).unlink()
    layout.old_journal(folder, 2).rename(layout.journal(folder, 2))
    again = opened(folder, state_dir)
    assert names(again) == HELD
    assert again.reports[0].values["base"] == "backups/samverka.000001.json"
