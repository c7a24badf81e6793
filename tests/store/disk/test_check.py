"""The check: every file is read to its end, and what is wrong is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverka_store.disk import layout
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk_errors import NoWorkspace
from tests.store.disk.faulty import created, put


@pytest.fixture
def folder(data_dir: Path, state_dir: Path) -> Path:
    """A workspace of generation 2, with a backup pair and a change in its journal."""
    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    workspace.fold()
    put(workspace, 6)
    workspace.close()
    return data_dir


def test_a_whole_workspace_has_no_findings(folder: Path) -> None:
    checked = check_workspace(folder)
    assert [(file.file, file.kind, file.holds) for file in checked] == [
        ("samverka.json", "snapshot", 1),
        ("samverka.000002.jsonl", "journal", 1),
        ("backups/samverka.000001.json", "backup", 0),
        ("backups/samverka.000001.jsonl", "backup", 1),
    ]
    assert findings(checked) == []


def _flip(path: Path) -> None:
    text = path.read_bytes()
    path.write_bytes(text.replace(b'"ref"', b'"rex"'))


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-4])


WRONG: list[tuple[Callable[[Path], object], str, str, bool]] = [
    (_flip, "samverka.json", "snapshot_altered", True),
    (_cut, "samverka.json", "snapshot_cut", True),
    (Path.unlink, "samverka.json", "snapshot_missing", True),
    (_flip, "samverka.000002.jsonl", "journal_damaged", True),
    (_cut, "samverka.000002.jsonl", "unfinished_line", False),
    (Path.unlink, "samverka.000002.jsonl", "journal_missing", True),
    (_flip, "backups/samverka.000001.jsonl", "journal_damaged", True),
    (_cut, "backups/samverka.000001.jsonl", "journal_damaged", True),
    (_cut, "backups/samverka.000001.json", "backup_damaged", True),
    (Path.touch, "samverka.000004.jsonl", "snapshot_older", True),
    (Path.touch, "samverka.000002.0123abcd.new", "leftover", False),
    (Path.touch, "samverka.000002.torn-1", "set_aside", False),
]


@pytest.mark.parametrize(("spoil", "name", "key", "serious"), WRONG)
def test_what_is_wrong_is_named(
    folder: Path, spoil: Callable[[Path], object], name: str, key: str, serious: bool
) -> None:
    spoil(folder / name)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    (finding,) = findings(check_workspace(folder))
    assert (finding.key, finding.serious) == (key, serious)
    there = folder / ("samverka.json" if key == "snapshot_older" else name)
    assert finding.values["file"] == str(there)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_link_is_named(folder: Path, tmp_path: Path) -> None:
    path = layout.snapshot(folder)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert [finding.key for finding in findings(check_workspace(folder))] == ["not_plain_file"]


def test_a_folder_without_a_workspace_is_named(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(NoWorkspace):
            check_workspace(folder)
