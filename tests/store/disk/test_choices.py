"""What a person is told before choosing: what keeps an edit out, what going back or on would do."""

import errno
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from samverka_store.disk import accept, hand_edit, layout
from samverka_store.disk.outlook import outlook
from samverka_store.disk.restore import backup_state, outcome, restore_into, restore_over, restoring
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError, NoHandEdit, WrittenMeanwhile
from samverka_store.errors import InvalidRecord
from samverka_store.model.networks import Network
from samverka_store.model.people import Person
from tests.store.disk.faulty import at_step, content, created, failing, names, opened, put


@pytest.fixture
def folder(data_dir: Path, state_dir: Path) -> Path:
    """Two people in the snapshot of generation 2, a third in its journal."""
    workspace = created(data_dir, state_dir)
    put(workspace, 5, "Bo")
    put(workspace, 6)
    workspace.fold()
    put(workspace, 7, "Cia")
    put(workspace, 8, "Dag")
    workspace.close()
    return data_dir


def _by_hand(folder: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    path = layout.snapshot(folder)
    tables = json.loads(path.read_bytes())
    edit(tables)
    path.write_text(json.dumps(tables, indent=1), "utf-8")


def _trouble(folder: Path, state_dir: Path) -> DiskError:
    with pytest.raises(DiskError) as caught:
        opened(folder, state_dir)
    return caught.value


# -- by hand


def test_all_that_keeps_an_edit_out_is_named_and_nothing_is_changed(
    folder: Path, state_dir: Path
) -> None:
    def edit(tables: dict[str, Any]) -> None:
        tables["people"]["5"]["name"] = ""
        tables["people"]["6"]["name"] = 17
        tables["people"]["9"] = {"id": 9, "role": "samordnare"}
        tables["people"]["10"] = {"id": 10, "name": "Eva"}
        tables["meetings"] = {"11": {"id": 11, "network": 99, "uid": "u", "state": "planned"}}

    _by_hand(folder, edit)
    workspace = opened(folder, state_dir)
    before = content(workspace)
    met = accept.obstacles(workspace)
    faults = {
        each.difference.key: [(fault.field, fault.key) for fault in each.error.faults]
        for each in met
        if isinstance(each.error, InvalidRecord)
    }
    assert faults == {
        ("people", 5): [("name", "required")],
        ("people", 6): [("name", "unfit_value")],
        ("people", 9): [("name", "required")],
    }
    assert [each.difference.key for each in met][-1] == ("meetings", 11)
    assert content(workspace) == before
    with pytest.raises(InvalidRecord):
        accept.accept(workspace)
    assert content(workspace) == before


def test_only_the_records_that_are_chosen_are_taken_in(folder: Path, state_dir: Path) -> None:
    def edit(tables: dict[str, Any]) -> None:
        tables["people"]["5"]["name"] = "Beata"
        tables["people"]["6"]["name"] = ""

    _by_hand(folder, edit)
    workspace = opened(folder, state_dir)
    assert accept.obstacles(workspace, chosen={("people", 5)}) == []
    assert accept.accept(workspace, chosen={("people", 5)}) == 1
    assert names(workspace)[5] == "Beata"
    assert names(workspace)[6] == "Åsa"
    assert hand_edit.waiting(folder) == []


def test_an_edit_whose_file_cannot_be_put_aside_is_told_as_saved_and_not_taken_in_twice(
    folder: Path, state_dir: Path
) -> None:
    def edit(tables: dict[str, Any]) -> None:
        tables["people"]["5"]["name"] = "Beata"
        tables["people"]["9"] = {"id": 9, "ref": "K-9", "name": "Eva"}
        del tables["people"]["6"]

    _by_hand(folder, edit)
    workspace = opened(folder, state_dir)
    ((path, known),) = hand_edit.waiting(folder)
    workspace.reports.clear()
    with at_step(1, failing(errno.EIO), ("link",)):
        assert accept.accept(workspace) == 3
    assert [(told.key, told.values["file"]) for told in workspace.reports] == [
        ("hand_edit_stays", str(path))
    ]
    saved = content(workspace)
    assert names(workspace)[5] == "Beata"
    assert content(opened(folder, state_dir)) == saved
    with pytest.raises(NoHandEdit):
        accept.accept(workspace, path, known=known)
    assert content(workspace) == saved
    assert hand_edit.waiting(folder) == []
    assert layout.kept(folder, 2, "settled", 1, "json").exists()


def test_only_what_was_not_taken_in_before_is_taken_in_the_second_time(
    folder: Path, state_dir: Path
) -> None:
    def edit(tables: dict[str, Any]) -> None:
        tables["people"]["5"]["name"] = "Beata"
        tables["people"]["6"]["name"] = "Alma"

    _by_hand(folder, edit)
    workspace = opened(folder, state_dir)
    with at_step(1, failing(errno.EIO), ("link",)):
        assert accept.accept(workspace, chosen={("people", 5)}) == 1
    assert accept.accept(workspace) == 1
    assert (names(workspace)[5], names(workspace)[6]) == ("Beata", "Alma")
    assert hand_edit.waiting(folder) == []


def test_a_new_record_may_lead_to_one_further_down_in_the_file(
    folder: Path, state_dir: Path
) -> None:
    def edit(tables: dict[str, Any]) -> None:
        network = {"id": 20, "name": "Öppet forum", "state": "active", "contact": 21}
        tables["networks"] = {"20": network}
        tables["people"]["21"] = {"id": 21, "name": "Eva"}

    _by_hand(folder, edit)
    workspace = opened(folder, state_dir)
    assert accept.accept(workspace) == 2
    assert workspace.repository.get(Network, 20).contact == 21
    assert workspace.repository.get(Person, 21).ref


@pytest.mark.parametrize("id", ["9" * 5000, "007", "0", "-3", "9" * 17])
def test_what_is_no_id_is_no_edit(folder: Path, state_dir: Path, id: str) -> None:
    _by_hand(folder, lambda tables: tables["people"].update({id: {"name": "Eva"}}))
    workspace = opened(folder, state_dir)
    assert [report.key for report in workspace.reports] == ["snapshot_rebuilt"]


def test_what_the_program_saved_too_is_no_edit_by_hand(folder: Path, state_dir: Path) -> None:
    saved = layout.journal(folder, 2).read_bytes().splitlines()[0]
    ((_, _, document),) = json.loads(saved)["w"]

    def edit(tables: dict[str, Any]) -> None:
        tables["people"]["7"] = document
        tables["people"]["6"]["name"] = "Eva"

    _by_hand(folder, edit)
    opened(folder, state_dir).close()
    ((_, differing),) = hand_edit.waiting(folder)
    assert [(found.id, found.fields) for found in differing] == [(6, [("name", "Åsa", "Eva")])]


def test_an_event_that_is_none_is_named(folder: Path, state_dir: Path) -> None:
    _by_hand(folder, lambda tables: tables.update(events={"30": {"id": 30, "at": "igår"}}))
    workspace = opened(folder, state_dir)
    (met,) = accept.obstacles(workspace)
    assert isinstance(met.error, InvalidRecord)
    assert ("at", "unfit_value") in [(fault.field, fault.key) for fault in met.error.faults]


# -- going back


def _now(workspace: Workspace) -> dict[str, dict[str, Any]]:
    return content(workspace)


def test_what_going_back_would_do_is_told_before(folder: Path, state_dir: Path) -> None:
    workspace = opened(folder, state_dir)
    put(workspace, 5, "Beata")
    with workspace.change():
        workspace.tables.table("people").remove(doc_ids=[6])
    told = outcome(_now(workspace), folder, 1)
    assert [document["name"] for _, document in told.gone] == ["Cia", "Dag"]
    assert [document["name"] for _, document in told.altered] == ["Bo"]
    assert [document["name"] for _, document in told.back] == ["Åsa"]
    assert names(workspace) == {5: "Beata", 7: "Cia", 8: "Dag"}


def test_going_back_in_steps_may_be_given_up(folder: Path, state_dir: Path) -> None:
    workspace = opened(folder, state_dir)
    before = content(workspace)
    steps = restoring(workspace, 1)
    next(steps)
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert content(workspace) == before
    for _ in restoring(workspace, 1):
        pass
    assert names(workspace) == {5: "Bo", 6: "Åsa"}


def _written_after_each_fold(
    workspace: Workspace, other: Workspace, times: int, patch: pytest.MonkeyPatch
) -> None:
    folding, left = workspace.folding, iter(range(times))

    def fold() -> Iterator[float]:
        yield from folding()
        if (number := next(left, None)) is not None:
            put(other, 9, f"Eva {number}")

    patch.setattr(workspace, "folding", fold)


def test_what_another_writes_just_before_going_back_is_in_a_backup_too(
    folder: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = opened(folder, state_dir)
    _written_after_each_fold(workspace, opened(folder, state_dir, by="bo"), 1, monkeypatch)
    restore_into(workspace, 1)
    assert names(workspace) == {5: "Bo", 6: "Åsa"}
    last = backup_state(folder, max(layout.old_snapshots(folder))).tables
    assert {int(id): each["name"] for id, each in last["people"].items()}[9] == "Eva 0"


def test_going_back_is_refused_while_others_write_all_the_time(
    folder: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = opened(folder, state_dir)
    _written_after_each_fold(workspace, opened(folder, state_dir, by="bo"), 99, monkeypatch)
    with pytest.raises(WrittenMeanwhile):
        restore_into(workspace, 1)
    assert names(workspace)[7] == "Cia"
    assert names(workspace) == names(opened(folder, state_dir))


def test_a_program_that_is_open_follows_going_back_over_damaged_files(
    folder: Path, state_dir: Path
) -> None:
    other = opened(folder, state_dir / "bo", by="bo")
    journal = layout.journal(folder, 2)
    journal.write_bytes(journal.read_bytes().replace(b'"Cia"', b'"Cib"'))
    restore_over(folder, 1, by="anna")
    other.follow()
    assert names(other) == {5: "Bo", 6: "Åsa"}
    put(other, 9, "Eva")
    assert names(opened(folder, state_dir)) == {5: "Bo", 6: "Åsa", 9: "Eva"}


# -- going on


def test_the_line_that_would_be_left_out_is_named_with_what_it_seems_to_be(
    folder: Path, state_dir: Path
) -> None:
    journal = layout.journal(folder, 2)
    journal.write_bytes(journal.read_bytes().replace(b'"Cia"', b'"C\x1b[2J"'))
    trouble = _trouble(folder, state_dir)
    seen = outlook(folder, trouble)
    assert not seen.can_mend
    (lost,) = seen.journals
    assert (lost.file, lost.stay) == (str(journal), 1)
    (line,) = lost.lines
    assert (line.line, line.by, line.refs) == (1, "anna", ("K-7",))
    assert "\x1b" not in line.text
    assert lost.missing == (1,)


def test_what_is_out_of_order_can_be_mended(folder: Path, state_dir: Path) -> None:
    journal = layout.journal(folder, 2)
    journal.write_bytes(b"".join(reversed(journal.read_bytes().splitlines(keepends=True))))
    assert outlook(folder, _trouble(folder, state_dir)).can_mend


def test_a_journal_that_is_missing_is_named(folder: Path, state_dir: Path) -> None:
    layout.journal(folder, 2).unlink()
    seen = outlook(folder, _trouble(folder, state_dir))
    assert seen.given_up == str(layout.journal(folder, 2))
    assert not seen.can_mend


def test_what_a_missing_file_would_be_built_on_is_named(folder: Path, state_dir: Path) -> None:
    layout.snapshot(folder).unlink()
    layout.journal(folder, 2).unlink()
    seen = outlook(folder, _trouble(folder, state_dir))
    assert (seen.base, seen.records) == ("backups/samverka.000001.json", 2)
