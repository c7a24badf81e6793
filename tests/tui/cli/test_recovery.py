"""check, repair and backup, as a person meets them."""

import json
from pathlib import Path

import pytest

from samverka_store.disk.workspace import Workspace
from tests.tui.cli.conftest import MORNING, Run


@pytest.fixture
def folded(forum: Run, data_dir: Path, tmp_path: Path) -> Run:
    """The forum with its records in the snapshot, and a backup."""
    workspace = Workspace.open(data_dir, state_dir=tmp_path, clock=lambda: MORNING, by="anna")
    workspace.fold()
    workspace.close()
    return forum


def _edit_by_hand(data_dir: Path) -> None:
    path = data_dir / "samverka.json"
    tables = json.loads(path.read_bytes())
    (id,) = tables["people"]
    tables["people"][id]["name"] = "Eva \x1b[31mEkdahl"
    path.write_text(json.dumps(tables, indent=2), "utf-8")


def test_a_damaged_file_is_rebuilt_and_told(folded: Run, data_dir: Path) -> None:
    path = data_dir / "samverka.json"
    path.write_bytes(path.read_bytes()[:-10])
    ended = folded("list", "networks")
    assert ended.code == 0
    assert ended.rows[0][0] == "N1"
    assert "har byggts upp igen från backups/samverka.000001.json" in ended.err
    assert folded("list", "networks").err == ""
    assert folded("check").code == 0


def test_an_edit_by_hand_is_shown_and_decided(folded: Run, data_dir: Path) -> None:
    _edit_by_hand(data_dir)
    assert "samverka repair --accept" in folded("today").err
    assert folded("check").code == 1
    shown = folded("repair")
    assert shown.code == 1
    assert ["K1", "Namn", "Eva Ek", "Eva Ekdahl"] in shown.rows
    taken = folded("repair", "--accept")
    assert (taken.code, taken.out) == (0, "Ändringarna för hand är intagna: 1 poster.\n")
    assert folded("show", "K1", "--json").json["name"] == "Eva Ekdahl"
    again = folded("repair", "--accept")
    assert again.code == 1
    assert "väntar på beslut" in again.err


def test_an_edit_by_hand_may_be_left(folded: Run, data_dir: Path) -> None:
    _edit_by_hand(data_dir)
    assert folded("repair", "--refuse", "--lang", "en").code == 0
    assert folded("show", "K1", "--json").json["name"] == "Eva Ek"
    assert folded("repair", "--accept", "--refuse").code == 2


def test_a_damaged_line_is_told_with_its_choices(forum: Run, data_dir: Path) -> None:
    journal = data_dir / "samverka.000001.jsonl"
    text = journal.read_bytes()
    journal.write_bytes(text.replace(b"Eva", b"Ewa", 1))
    for command in ("today", "repair"):
        ended = forum(command)
        assert ended.code == 1
        assert f"Rad 2 i {journal} är skadad" in ended.err
        assert "samverka repair --leave-out" in ended.err
        assert "samverka backup list" in ended.err
    mended = forum("repair", "--leave-out")
    assert "samverka.000001.damaged-1.jsonl" in mended.out
    assert forum("list", "networks").rows[0][0] == "N1"
    assert forum("list", "contacts").rows == []


def test_a_whole_workspace_needs_no_mending(forum: Run) -> None:
    assert forum("repair").out == "Inget behövde lagas.\n"


def test_backups_are_listed_and_gone_back_to(folded: Run) -> None:
    assert folded("edit", "N1", "name=Stängt").code == 0
    ((number, day, _, changes, _, result),) = folded("backup", "list").rows
    assert (number, day, changes, result) == ("1", "2026-09-01 09:00", "3", "Helt")
    gone_back = folded("backup", "restore", "1")
    assert gone_back.code == 0
    assert "nu som i säkerhetskopia 1" in gone_back.out
    assert folded("show", "N1", "--json").json["name"] == "Öppet forum"
    assert len(folded("backup", "list").rows) == 2
    assert folded("backup", "restore", "2").code == 0
    assert folded("show", "N1", "--json").json["name"] == "Stängt"


@pytest.mark.parametrize(
    ("number", "code", "told"), [("9", 1, "säkerhetskopia 9"), ("x", 2, "x är inget")]
)
def test_a_backup_that_is_not_there_is_named(
    folded: Run, number: str, code: int, told: str
) -> None:
    ended = folded("backup", "restore", number)
    assert ended.code == code
    assert told in ended.err


def test_a_folder_without_a_workspace_has_no_backups(run: Run) -> None:
    for arguments in (("backup", "list"), ("backup", "restore", "1"), ("repair",)):
        ended = run(*arguments)
        assert ended.code == 1
        assert ended.err
