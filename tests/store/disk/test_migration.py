"""Older schemas: brought to this one once, after a backup, whatever happens between the steps."""

import json
import shutil
import unicodedata
from pathlib import Path

import pytest

from samverka_store.disk import layout, line, schema
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.schema import SCHEMA
from samverka_store.disk.snapshot import meta_of
from samverka_store.disk_errors import JournalDamaged, SchemaTooNew
from tests.store.disk.faulty import content, crashing_at, names, opened, put
from tests.surroundings import ROOT

SAMPLES = ROOT / "tests" / "samples"
OLD, NEW = SAMPLES / "schema-1", SAMPLES / "schema-2"


def _copied(sample: Path, folder: Path) -> Path:
    shutil.copytree(sample, folder)
    folder.chmod(0o700)  # a sample is everybody's
    return folder


@pytest.fixture
def old(data_dir: Path) -> Path:
    """A workspace of schema 1, with changes in its journal."""
    return _copied(OLD, data_dir)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """The same records in schema 2, written by a program of schema 2."""
    return _copied(NEW, tmp_path / "new")


def _nfd(text: str) -> bool:
    return unicodedata.normalize("NFC", text) != text


def test_the_samples_are_of_their_schemas(old: Path, new: Path) -> None:
    assert (meta_of(old).schema, meta_of(new).schema, SCHEMA) == (1, 2, 2)
    for name in ("samverka.json", "samverka.000001.jsonl"):
        assert _nfd((old / name).read_text("utf-8"))
    assert not _nfd((new / "samverka.json").read_text("utf-8"))


def test_an_old_workspace_opens_as_the_new_one(old: Path, new: Path, state_dir: Path) -> None:
    workspace = opened(old, state_dir)
    assert content(workspace) == content(opened(new, state_dir))
    (report,) = workspace.reports
    assert report.key == "migrated"
    assert report.values["names"] == "composed_letters"
    assert meta_of(old).schema == SCHEMA
    put(workspace, 5)
    assert names(opened(old, state_dir))[5] == "Åsa"


def test_what_was_there_becomes_a_backup_untouched(old: Path, state_dir: Path) -> None:
    opened(old, state_dir).close()
    for kept, sample in (
        (layout.old_snapshot(old, 1), OLD / "samverka.json"),
        (layout.old_journal(old, 1), OLD / "samverka.000001.jsonl"),
    ):
        assert kept.read_bytes() == sample.read_bytes()
    assert findings(check_workspace(old)) == []


def test_it_is_done_once(old: Path, state_dir: Path) -> None:
    opened(old, state_dir).close()
    files = {path: path.read_bytes() for path in old.rglob("*.json*")}
    again = opened(old, state_dir)
    assert again.reports == []
    assert {path: path.read_bytes() for path in old.rglob("*.json*")} == files


def test_a_crash_at_any_step_is_recovered_from(tmp_path: Path, new: Path, state_dir: Path) -> None:
    expected = content(opened(new, state_dir))
    number, went_on = 1, True
    while went_on:
        folder = _copied(OLD, tmp_path / str(number))

        def work(folder: Path = folder) -> None:
            opened(folder, state_dir)

        went_on = crashing_at(number, work)
        workspace = opened(folder, state_dir)
        assert content(workspace) == expected
        put(workspace, 5)
        workspace.fold()
        again = opened(folder, state_dir)
        assert names(again)[5] == "Åsa"
        assert again.reports == []
        assert not [finding for finding in findings(check_workspace(folder)) if finding.serious]
        number += 1
    assert number > 12


def test_a_snapshot_harmed_after_the_migration_is_rebuilt_from_before_it(
    old: Path, state_dir: Path
) -> None:
    workspace = opened(old, state_dir)
    put(workspace, 5)
    expected = content(workspace)
    workspace.close()
    layout.snapshot(old).write_bytes(b"{}")
    again = opened(old, state_dir)
    assert content(again) == expected
    assert meta_of(old).schema == SCHEMA


def test_an_old_snapshot_that_is_damaged_is_rebuilt_and_then_migrated(
    old: Path, new: Path, state_dir: Path
) -> None:
    expected = content(opened(new, state_dir))
    (old / "backups").mkdir()
    shutil.copy(layout.snapshot(old), layout.old_snapshot(old, 1))
    text = layout.snapshot(old).read_bytes()
    layout.snapshot(old).write_bytes(text.replace(b"K1", b"K2"))
    workspace = opened(old, state_dir)
    assert content(workspace) == expected
    assert [report.key for report in workspace.reports][:1] == ["snapshot_rebuilt"]
    assert workspace.reports[-1].key == "migrated"


def test_a_damaged_old_journal_is_named_and_nothing_is_migrated(old: Path, state_dir: Path) -> None:
    journal = layout.journal(old, 1)
    journal.write_bytes(journal.read_bytes().replace(b'"crc":"', b'"crc":"0', 1))
    before = {path: path.read_bytes() for path in old.iterdir()}
    with pytest.raises(JournalDamaged):
        opened(old, state_dir)
    del before[journal]
    assert {path: path.read_bytes() for path in before} == before


def test_a_program_stops_where_a_newer_one_went_on(new: Path, state_dir: Path) -> None:
    follower = opened(new, state_dir)
    layout.journal(new, 2).write_bytes(line.written(1, 0, "bo", (), SCHEMA + 1))
    with pytest.raises(SchemaTooNew) as caught:
        put(follower, 5)
    assert caught.value.values["needed"] == SCHEMA + 1


def test_each_step_is_taken_once_in_order_through_several_schemas(
    old: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(old, state_dir).close()
    put(opened(old, state_dir), 5)
    counted: list[str] = []

    def count(tables: schema.Tables) -> schema.Tables:
        counted.append("counted")
        return {**tables, "seen": {"1": {"id": 1, "ref": ""}}}

    third = schema.Migration("counted", count)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, third))
    monkeypatch.setattr(schema, "SCHEMA", SCHEMA + 1)
    workspace = opened(old, state_dir)
    assert counted == ["counted"]
    assert workspace.reports[0].values["names"] == "counted"
    assert json.loads(layout.snapshot(old).read_bytes())["_meta"]["1"]["schema"] == SCHEMA + 1
    assert names(workspace)[5] == "Åsa"
