"""Repairing, hand edits and backups: what is done is told, what is replaced is kept."""

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from samverka_store.disk import accept, backups, hand_edit, layout
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.repair import repair
from samverka_store.disk.restore import restore_into, restore_over
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import (
    BackupMissing,
    JournalDamaged,
    JournalMissing,
    NoHandEdit,
    SnapshotCut,
    SnapshotMissing,
)
from samverka_store.errors import InvalidRecord
from samverka_store.model.people import Person
from tests.store.disk.faulty import content, crashing_at, created, names, opened, person, put

HELD = {5: "Bo", 6: "Åsa", 7: "Cia"}


@pytest.fixture
def folder(data_dir: Path, state_dir: Path) -> Path:
    """A workspace of generation 2 with a backup pair and three changes in its journal."""
    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    put(workspace, 6)
    workspace.fold()
    put(workspace, 5, "Bo")
    put(workspace, 7, "Cia")
    put(workspace, 7, "Cia")
    put(workspace, 6, "Dag")
    put(workspace, 6, "Åsa")
    workspace.close()
    return data_dir


def _repaired(folder: Path, *, leave_out: bool = False) -> list[str]:
    told = repair(folder, by="anna", milliseconds=0, leave_out=leave_out)
    return [finding.key for finding in told]


def _changed(alter: Callable[[list[bytes]], list[bytes]]) -> Callable[[bytes], bytes]:
    return lambda text: b"".join(alter(text.splitlines(keepends=True)))


LOSSLESS: dict[str, Callable[[bytes], bytes]] = {
    "crlf": lambda text: text.replace(b"\n", b"\r\n"),
    "bom": lambda text: b"\xef\xbb\xbf" + text,
    "blank": lambda text: text.replace(b"\n", b"\n\n", 1),
    "swapped": _changed(lambda lines: [lines[1], lines[0], *lines[2:]]),
    "repeated": _changed(lambda lines: [lines[0], *lines]),
    "git": _changed(
        lambda lines: [
            b"<<<<<<< HEAD\n",
            *lines[:2],
            b"=======\n",
            lines[0],
            b">>>>>>> bo\n",
            *lines[2:],
        ]
    ),
}


@pytest.mark.parametrize("harm", LOSSLESS.values(), ids=LOSSLESS)
def test_a_journal_that_has_all_its_lines_is_mended_without_loss(
    folder: Path, state_dir: Path, harm: Callable[[bytes], bytes]
) -> None:
    journal = layout.journal(folder, 2)
    whole = journal.read_bytes()
    harmed = harm(whole)
    journal.write_bytes(harmed)
    with pytest.raises(JournalDamaged):
        opened(folder, state_dir)
    assert _repaired(folder) == ["journal_mended"]
    assert journal.read_bytes() == whole
    assert [path.read_bytes() for _, path in layout.all_kept(folder)] == [harmed]
    assert names(opened(folder, state_dir)) == HELD
    assert _repaired(folder) == []


LOSING: dict[str, Callable[[bytes], bytes]] = {
    "flipped": lambda text: text.replace(b'"Cia"', b'"Cib"', 1),
    "missing": _changed(lambda lines: [lines[0], *lines[2:]]),
    "zeroed": _changed(lambda lines: [lines[0], bytes(len(lines[1])), *lines[2:]]),
    "joined": lambda text: text.replace(b"\n", b"", 1),
}


@pytest.mark.parametrize("harm", LOSING.values(), ids=LOSING)
def test_what_a_repair_would_lose_is_left_out_only_when_a_person_says_so(
    folder: Path, state_dir: Path, harm: Callable[[bytes], bytes]
) -> None:
    journal = layout.journal(folder, 2)
    harmed = harm(journal.read_bytes())
    journal.write_bytes(harmed)
    for _ in range(2):
        with pytest.raises(JournalDamaged) as caught:
            _repaired(folder)
        assert caught.value.values["file"] == str(journal)
        assert journal.read_bytes() == harmed
    assert _repaired(folder, leave_out=True) == ["journal_left_out"]
    assert [path.read_bytes() for _, path in layout.all_kept(folder)] == [harmed]
    workspace = opened(folder, state_dir)
    assert names(workspace)[6] == "Åsa"
    put(workspace, 8)
    assert names(opened(folder, state_dir))[8] == "Åsa"


def test_a_crash_at_any_step_of_repairing_a_journal_keeps_it(
    folder: Path, state_dir: Path, tmp_path: Path
) -> None:
    journal = layout.journal(folder, 2)
    journal.write_bytes(journal.read_bytes().replace(b"\n", b"\r\n"))
    number, went_on = 1, True
    while went_on:
        copy = tmp_path / str(number)
        shutil.copytree(folder, copy)

        def work(copy: Path = copy) -> None:
            repair(copy, by="anna", milliseconds=0)

        went_on = crashing_at(number, work)
        work()
        assert names(opened(copy, state_dir)) == HELD
        number += 1
    assert number > 5


def test_a_missing_journal_is_given_up_only_when_a_person_says_so(
    folder: Path, state_dir: Path
) -> None:
    layout.journal(folder, 2).unlink()
    with pytest.raises(JournalMissing):
        _repaired(folder)
    assert _repaired(folder, leave_out=True) == ["journal_given_up"]
    assert names(opened(folder, state_dir)) == {5: "Åsa", 6: "Åsa"}


def test_backups_alone_give_what_is_in_them(folder: Path, state_dir: Path) -> None:
    layout.snapshot(folder).unlink()
    layout.journal(folder, 2).unlink()
    with pytest.raises(SnapshotMissing):
        _repaired(folder)
    assert "changes_left_out" in _repaired(folder, leave_out=True)
    assert names(opened(folder, state_dir)) == {5: "Åsa", 6: "Åsa"}


def test_a_repair_finishes_what_was_interrupted(folder: Path, state_dir: Path) -> None:
    journal = layout.journal(folder, 2)
    with journal.open("ab") as file:
        file.write(b'{"crc":"12')
    left = layout.unfinished(folder, 2, "0a0a")
    left.write_bytes(b"{")
    assert _repaired(folder) == ["torn_line_set_aside", "leftover_removed"]
    assert not left.exists()
    assert names(opened(folder, state_dir)) == HELD


# -- by hand


def _by_hand(folder: Path, edit: Callable[[dict[str, Any]], None], **dump: Any) -> None:
    path = layout.snapshot(folder)
    tables = json.loads(path.read_bytes())
    edit(tables)
    path.write_text(json.dumps(tables, **dump), "utf-8")


def _rename(tables: dict[str, Any]) -> None:
    tables["people"]["6"]["name"] = "Disa"
    tables["people"]["9"] = {"id": 9, "ref": "K-9", "name": "Eva"}


def test_an_edit_by_hand_is_shown_and_taken_in(folder: Path, state_dir: Path) -> None:
    _by_hand(folder, _rename, indent=2)
    workspace = opened(folder, state_dir)
    assert names(workspace) == HELD
    assert [report.key for report in workspace.reports] == ["snapshot_rebuilt", "hand_edit"]
    ((path, differing),) = hand_edit.waiting(folder)
    assert path.name == "samverka.000002.damaged-1.json"
    assert [(found.ref, found.fields) for found in differing] == [
        ("K-6", [("name", "Åsa", "Disa")]),
        ("K-9", [("name", None, "Eva")]),
    ]
    assert [found.key for found in findings(check_workspace(folder))] == ["hand_edit"]
    assert accept.accept(workspace) == 2
    assert names(opened(folder, state_dir)) == {5: "Bo", 6: "Disa", 7: "Cia", 9: "Eva"}
    assert workspace.repository.events_of(6)[-1].by == "anna"
    with pytest.raises(NoHandEdit):
        accept.accept(workspace)
    assert [path.name for _, path in layout.all_kept(folder)] == ["samverka.000002.settled-1.json"]


def test_an_edit_by_hand_may_be_refused(folder: Path, state_dir: Path) -> None:
    _by_hand(folder, _rename)
    workspace = opened(folder, state_dir)
    assert accept.refuse(workspace) == 2
    assert names(opened(folder, state_dir)) == HELD
    assert hand_edit.waiting(folder) == []


def test_a_record_taken_away_by_hand_goes_to_the_trash(folder: Path, state_dir: Path) -> None:
    _by_hand(folder, lambda tables: tables["people"].pop("6"))
    workspace = opened(folder, state_dir)
    assert accept.accept(workspace) == 1
    assert workspace.repository.get(Person, 6).deleted is not None


def test_an_edit_that_breaks_a_rule_is_not_taken_in(folder: Path, state_dir: Path) -> None:
    def empty(tables: dict[str, Any]) -> None:
        tables["people"]["5"]["name"] = "Cleo"
        tables["people"]["6"]["name"] = ""

    _by_hand(folder, empty)
    workspace = opened(folder, state_dir)
    with pytest.raises(InvalidRecord):
        accept.accept(workspace)
    assert names(opened(folder, state_dir)) == HELD
    assert len(hand_edit.waiting(folder)) == 1


@pytest.mark.parametrize(
    "alter",
    [
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: b"\xef\xbb\xbf" + text,
        lambda text: json.dumps(json.loads(text), indent=4).encode(),
        lambda text: text[:-9],
        lambda text: b"<<<<<<< HEAD\n" + text,
        lambda text: b"[" * 100_000,
        lambda text: b'{"people":{"x":{}}}',
    ],
    ids=["crlf", "bom", "pretty", "cut", "git", "deep", "no-id"],
)
def test_a_file_that_says_nothing_new_asks_nothing(
    folder: Path, state_dir: Path, alter: Callable[[bytes], bytes]
) -> None:
    path = layout.snapshot(folder)
    path.write_bytes(alter(path.read_bytes()))
    workspace = opened(folder, state_dir)
    assert names(workspace) == HELD
    assert [report.key for report in workspace.reports] == ["snapshot_rebuilt"]
    assert hand_edit.waiting(folder) == []


# -- backups


def test_each_backup_is_opened_once(folder: Path, state_dir: Path) -> None:
    remembered = folder / layout.BACKUPS / layout.OPENED
    assert json.loads(remembered.read_bytes())["1"]["whole"] is True
    workspace = opened(folder, state_dir)
    assert list(backups.open_each(folder)) == []
    damaged = layout.old_snapshot(folder, 1)
    damaged.write_bytes(damaged.read_bytes()[:-3])
    workspace.fold()
    assert [report.key for report in workspace.reports] == ["backup_damaged"]
    assert [backup.number for backup in backups.backups(folder)] == [2, 1]
    assert [bool(backup.findings) for backup in backups.backups(folder)] == [False, True]
    remembered.write_bytes(b"spoilt")
    assert len(list(backups.open_each(folder))) == 2


def test_the_last_ten_fourteen_days_and_six_months_are_kept() -> None:
    start = datetime(2026, 1, 1, 8, tzinfo=UTC)
    every = {
        number: int((start + timedelta(hours=8 * number)).timestamp() * 1000)
        for number in range(1, 900)
    }
    kept = backups.kept(every, UTC)
    assert kept >= set(range(890, 900))
    days = {datetime.fromtimestamp(every[number] / 1000, UTC).date() for number in kept}
    months = {day.strftime("%Y-%m") for day in days}
    newest = max(days)
    assert days >= {newest - timedelta(days=back) for back in range(14)}
    assert len(months) == 6
    assert len(kept) <= 10 + 14 + 6
    assert backups.kept({}, UTC) == set()


def test_old_backups_go_and_damaged_ones_stay(data_dir: Path, state_dir: Path) -> None:
    workspace = created(data_dir, state_dir)
    for id in range(1, 17):
        put(workspace, id)
        if id == 3:
            damaged = layout.old_snapshot(data_dir, 2)
            damaged.write_bytes(b"{")
        workspace.fold()
    numbers = [backup.number for backup in backups.backups(data_dir)]
    assert numbers == [*range(16, 6, -1), 2]
    assert layout.old_journals(data_dir) == [2, *range(7, 17)]
    layout.snapshot(data_dir).unlink()
    assert len(names(opened(data_dir, state_dir))) == 16


def test_a_backup_that_an_altered_file_is_to_be_compared_with_stays(
    data_dir: Path, state_dir: Path
) -> None:
    created(data_dir, state_dir, tables={"people": {"1": person(1)}}).close()
    path = layout.snapshot(data_dir)
    path.write_bytes(path.read_bytes().replace("Åsa".encode(), b"Ake"))
    workspace = opened(data_dir, state_dir)
    for id in range(2, 18):
        put(workspace, id)
        workspace.fold()
    assert layout.old_snapshots(data_dir) == [1, *range(7, 17)]
    ((_, (difference,)),) = hand_edit.waiting(data_dir)
    assert difference.fields == [("name", "Åsa", "Ake")]


def test_every_backup_can_be_gone_back_to(data_dir: Path, state_dir: Path) -> None:
    workspace = created(data_dir, state_dir)
    pictures = {}
    for id in range(1, 5):
        put(workspace, id)
        if id > 1:
            put(workspace, id - 1, "Bo")
        pictures[id] = content(workspace)
        workspace.fold()
    other = opened(data_dir, state_dir, by="bo")
    last = content(workspace)
    for number, picture in pictures.items():
        restore_into(workspace, number)
        assert content(workspace) == content(opened(data_dir, state_dir)) == picture
        other.follow()
        assert content(other) == picture
    restore_into(workspace, 4)
    assert content(opened(data_dir, state_dir)) == last
    with pytest.raises(BackupMissing):
        restore_into(workspace, 99)
    assert not [finding for finding in findings(check_workspace(data_dir)) if finding.serious]


def test_everyone_counts_under_a_new_name_after_going_back(folder: Path, state_dir: Path) -> None:
    def add(workspace: Workspace, name: str) -> set[str]:
        with workspace.change() as repository:
            return set(repository.put(Person(name=name)).versions)

    anna, bo = opened(folder, state_dir), opened(folder, state_dir / "bo", by="bo")
    before = add(anna, "Ett") | add(bo, "Två")
    assert len(before) == 2
    restore_into(anna, 1)
    after = add(anna, "Tre") | add(bo, "Fyra")
    assert len(after) == 2
    assert not before & after


def test_going_back_from_what_does_not_open_keeps_all_files(folder: Path, state_dir: Path) -> None:
    journal = layout.journal(folder, 2)
    journal.write_bytes(journal.read_bytes().replace(b'"Bo"', b'"Bu"'))
    files = {journal.read_bytes(), layout.snapshot(folder).read_bytes()}
    told = restore_over(folder, 1, by="anna")
    assert [finding.key for finding in told] == ["restored", "kept_aside", "kept_aside"]
    assert {path.read_bytes() for _, path in layout.all_kept(folder)} == files
    workspace = opened(folder, state_dir)
    assert names(workspace) == {5: "Åsa", 6: "Åsa"}
    put(workspace, 8)
    layout.snapshot(folder).write_bytes(b"")
    assert names(opened(folder, state_dir)) == {5: "Åsa", 6: "Åsa", 8: "Åsa"}


def test_a_backup_that_is_not_whole_is_not_gone_back_to(folder: Path, state_dir: Path) -> None:
    path = layout.old_snapshot(folder, 1)
    path.write_bytes(path.read_bytes()[:-4])
    workspace = opened(folder, state_dir)
    with pytest.raises(SnapshotCut):
        restore_into(workspace, 1)
    assert names(workspace) == HELD


def test_a_crash_at_any_step_of_going_back_leaves_the_one_or_the_other(
    folder: Path, state_dir: Path, tmp_path: Path
) -> None:
    number, went_on = 1, True
    while went_on:
        copy = tmp_path / str(number)
        shutil.copytree(folder, copy)

        def work(copy: Path = copy) -> None:
            restore_into(opened(copy, state_dir), 1)

        went_on = crashing_at(number, work)
        assert names(opened(copy, state_dir)) in (HELD, {5: "Åsa", 6: "Åsa"})
        number += 1
    assert number > 10
