"""The snapshot: its form to the byte, stock TinyDB, and files that are not as they were written."""

import json
import shutil
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where

from samverka_store.disk import layout, snapshot, snapshot_writing
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.schema import SCHEMA
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import (
    DiskError,
    NoWorkspace,
    SchemaTooNew,
    SnapshotAltered,
    SnapshotCut,
    SnapshotDamaged,
    SnapshotMissing,
    SnapshotOlder,
    WorkspaceDamaged,
)
from tests.store.disk.faulty import NOW, content, created, names, opened, person, put

TABLES = {
    "people": {"10": person(10), "9": person(9, "Bo")},
    "actions": {"3": {"id": 3, "ref": "U-3", "title": "Ring", "state": "open"}},
    "networks": {"7": {"id": 7, "ref": "N-7", "name": "Öppet forum", "state": "active"}},
}


@pytest.fixture
def file(data_dir: Path, state_dir: Path) -> Path:
    """The snapshot of a workspace with a few records, and nothing to rebuild it from."""
    created(data_dir, state_dir, tables=TABLES).close()
    shutil.rmtree(data_dir / layout.BACKUPS)
    return layout.snapshot(data_dir)


def _with_checksum(text: bytes) -> bytes:
    start = text.index(b'"crc":"') + 7
    rest = text[start + 9 :]
    return text[:start] + b'%08x"' % zlib.crc32(rest) + rest


def test_a_snapshot_is_as_the_format_says(file: Path) -> None:
    text = file.read_bytes()
    assert text == _with_checksum(text)
    lines = text.decode().splitlines()
    head = json.loads(lines[0].removesuffix(",") + "}")["_meta"]["1"]
    assert list(head) == ["crc", "format", "schema", "generation", "records"]
    assert {**head, "crc": ""} == {
        "crc": "",
        "format": 1,
        "schema": SCHEMA,
        "generation": 1,
        "records": 4,
    }
    assert lines[1:] == [
        '"networks":{',
        '"7":{"id":7,"ref":"N-7","name":"Öppet forum","state":"active"}',
        "},",
        '"actions":{',
        '"3":{"id":3,"ref":"U-3","title":"Ring","state":"open"}',
        "},",
        '"people":{',
        '"9":{"id":9,"ref":"K-9","name":"Bo"},',
        '"10":{"id":10,"ref":"K-10","name":"Åsa"}',
        "}",
        "}",
    ]


def test_stock_tinydb_opens_lists_and_searches_it(file: Path) -> None:
    before = file.read_bytes()
    with TinyDB(file, access_mode="r", encoding="utf-8") as stock:
        assert stock.tables() == {"_meta", "networks", "actions", "people"}
        assert stock.table("_meta").get(doc_id=1)["records"] == 4
        assert stock.table("people").get(doc_id=10) == person(10)
        assert stock.table("people").search(where("name") == "Bo") == [person(9, "Bo")]
        assert {found.doc_id for found in stock.table("people")} == {9, 10}
    assert file.read_bytes() == before


def test_stock_tinydb_opens_an_empty_one(data_dir: Path, state_dir: Path) -> None:
    created(data_dir, state_dir).close()
    with TinyDB(layout.snapshot(data_dir), access_mode="r") as stock:
        assert stock.tables() == {"_meta"}


def test_it_is_read_back_as_it_was_written(file: Path, state_dir: Path) -> None:
    assert content(opened(file.parent, state_dir)) == TABLES


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text('aö{}[]":,\\\n–', max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text('a}"', max_size=3), inner),
    max_leaves=8,
)


@settings(max_examples=25)
@given(
    st.dictionaries(
        st.sampled_from(["networks", "people", "ö}"]),
        st.dictionaries(
            st.integers(1, 2**53).map(str), st.dictionaries(st.text("ab{", max_size=4), JSON)
        ),
    )
)
def test_any_records_are_read_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, tables: dict[str, Any]
) -> None:
    path = tmp_path_factory.mktemp("any") / "samverka.json"
    for _ in snapshot_writing.write(path, 0o600, tables, 3):
        pass
    reader = snapshot.SnapshotReader.find(path)
    assert reader is not None
    back: dict[str, dict[str, Any]] = {}
    for part in reader.parts():
        back.setdefault(part.table, {}).update((str(id), doc) for id, doc in part.records.items())
    reader.close()
    assert back == {name: records for name, records in tables.items() if records}
    assert json.loads(path.read_bytes())["_meta"]["1"]["generation"] == 3


def test_each_flipped_byte_is_detected(file: Path, state_dir: Path) -> None:
    whole = file.read_bytes()
    for at in range(len(whole)):
        flipped = whole[:at] + bytes([whole[at] ^ 0x01]) + whole[at + 1 :]
        file.write_bytes(flipped)
        with pytest.raises(WorkspaceDamaged) as caught:
            opened(file.parent, state_dir)
        assert caught.value.values["file"] == str(file)
        assert file.read_bytes() == flipped


def test_every_prefix_is_refused_naming_file_and_line(file: Path, state_dir: Path) -> None:
    whole = file.read_bytes()
    for size in range(len(whole)):
        file.write_bytes(whole[:size])
        with pytest.raises((SnapshotCut, SnapshotDamaged)) as caught:
            opened(file.parent, state_dir)
        assert caught.value.values["file"] == str(file)
        line = caught.value.values["line"]
        assert isinstance(line, int)
        assert abs(line - 1 - whole[:size].count(b"\n")) <= 1


@pytest.mark.parametrize("line", [3, 6, 9, 10])
def test_a_bad_line_in_the_middle_is_named(file: Path, state_dir: Path, line: int) -> None:
    lines = file.read_bytes().splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace(b'"ref":', b'"ref"')
    file.write_bytes(b"".join(lines))
    with pytest.raises(SnapshotDamaged) as caught:
        opened(file.parent, state_dir)
    assert caught.value.values == {"file": str(file), "line": line}


@pytest.mark.parametrize(
    "alter",
    [
        lambda text: text.replace("Åsa".encode(), b"Ake"),
        lambda text: text.replace(b'"records":4', b'"records":5'),
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: b"\xef\xbb\xbf" + text,
        lambda text: text + b"\n",
        lambda text: json.dumps(json.loads(text), indent=1).encode(),
        lambda text: b"<<<<<<< ours\n" + text,
        lambda text: text.replace(b'"ref":"K-9"', b'"ref":["K-9"]'),
    ],
    ids=["text", "count", "crlf", "bom", "tail", "pretty", "git", "type"],
)
def test_a_change_by_hand_is_named_and_kept(file: Path, state_dir: Path, alter: Any) -> None:
    altered = alter(file.read_bytes())
    file.write_bytes(altered)
    with pytest.raises((SnapshotAltered, SnapshotDamaged)) as caught:
        opened(file.parent, state_dir)
    assert caught.value.values["file"] == str(file)
    assert "line" in caught.value.values
    assert file.read_bytes() == altered


@pytest.mark.parametrize(("name", "known"), [("schema", SCHEMA), ("format", snapshot.FORMAT)])
def test_a_newer_one_is_refused_untouched_naming_the_version(
    file: Path, state_dir: Path, name: str, known: int
) -> None:
    newer = _with_checksum(
        file.read_bytes().replace(f'"{name}":{known}'.encode(), f'"{name}":{known + 1}'.encode())
    )
    file.write_bytes(newer)
    before = {path: path.read_bytes() for path in file.parent.iterdir()}
    for way in (Workspace.begin, Workspace.open):
        with pytest.raises(SchemaTooNew) as caught:
            way(file.parent, state_dir=state_dir, clock=lambda: NOW, by="anna")
        assert caught.value.values == {"file": str(file), "needed": known + 1, "known": known}
    assert {path: path.read_bytes() for path in file.parent.iterdir()} == before


def test_a_newer_one_with_an_unknown_header_is_refused_as_newer(
    file: Path, state_dir: Path
) -> None:
    file.write_bytes(b'{"_meta":{"1":{"format":9,"schema":9,"crc":"sha"}},\n"people":[]}\n')
    with pytest.raises(SchemaTooNew):
        opened(file.parent, state_dir)


def test_a_workspace_that_failed_to_load_takes_no_change(file: Path, state_dir: Path) -> None:
    file.write_bytes(file.read_bytes().replace("Åsa".encode(), b"Ake"))
    workspace = Workspace.begin(file.parent, state_dir=state_dir, clock=lambda: NOW, by="anna")
    for _ in range(2):
        with pytest.raises(SnapshotAltered):
            list(workspace.loading())
        with pytest.raises(SnapshotAltered):
            put(workspace, 5)
    assert not workspace.loaded
    assert workspace.follow() == frozenset()
    workspace.close()


def test_no_workspace_and_a_missing_snapshot_are_told_apart(file: Path, state_dir: Path) -> None:
    file.unlink()
    with pytest.raises(SnapshotMissing):
        opened(file.parent, state_dir)
    layout.journal(file.parent, 1).unlink()
    for folder in (file.parent, file.parent / "nowhere"):
        with pytest.raises(NoWorkspace):
            opened(folder, state_dir)


def test_an_old_snapshot_put_back_is_named(file: Path, state_dir: Path) -> None:
    old = file.read_bytes()
    workspace = opened(file.parent, state_dir)
    for id in (1, 2):
        put(workspace, id)
        workspace.fold()
    workspace.close()
    file.write_bytes(old)
    shutil.rmtree(file.parent / layout.BACKUPS)
    with pytest.raises(SnapshotOlder) as caught:
        opened(file.parent, state_dir)
    assert caught.value.values["journal"] == str(layout.journal(file.parent, 3))


def test_loading_gives_networks_first_and_ends_at_one(data_dir: Path, state_dir: Path) -> None:
    many = {str(id): person(id, "x" * 500) for id in range(1, 2001)}
    created(data_dir, state_dir, tables={"people": many, "networks": TABLES["networks"]}).close()
    workspace = Workspace.begin(data_dir, state_dir=state_dir, clock=lambda: NOW, by="anna")
    assert content(workspace) == {}
    steps = workspace.loading()
    next(steps)
    assert content(workspace).keys() == {"networks"}
    assert not workspace.loaded
    done = list(steps)
    assert len(done) > 5
    assert done == sorted(done)
    assert done[-1] == 1.0
    assert workspace.loaded
    assert len(names(workspace)) == 2000


def test_a_change_before_the_end_of_loading_loads_the_rest(file: Path, state_dir: Path) -> None:
    workspace = Workspace.begin(file.parent, state_dir=state_dir, clock=lambda: NOW, by="anna")
    steps = workspace.loading()
    next(steps)
    put(workspace, 5)
    assert list(steps) == []
    assert names(workspace) == {5: "Åsa", 9: "Bo", 10: "Åsa"}


def _signed(file: Path, old: bytes, new: bytes) -> None:
    file.write_bytes(_with_checksum(file.read_bytes().replace(old, new)))


def test_control_characters_are_cleaned_even_under_a_right_checksum(
    file: Path, state_dir: Path
) -> None:
    _signed(file, b'"Bo"', '"B\\u001b[31mo\x9b2J\u202e \\u2066ö\x7f"'.encode())
    assert names(opened(file.parent, state_dir))[9] == "Bo ö"


def test_a_wrong_number_of_records_is_damage_even_under_a_right_checksum(
    file: Path, state_dir: Path
) -> None:
    _signed(file, b'"records":4', b'"records":5')
    with pytest.raises(SnapshotAltered):
        opened(file.parent, state_dir)


def test_a_record_too_large_or_too_deep_is_refused(file: Path, state_dir: Path) -> None:
    whole = file.read_bytes()
    for hostile in (b'"' + b"x" * 2**21 + b'"', b"[" * 5000 + b"]" * 5000):
        file.write_bytes(whole)
        _signed(file, b'"Bo"', hostile)
        with pytest.raises(SnapshotDamaged) as caught:
            opened(file.parent, state_dir)
        assert caught.value.values["line"] == 9


@pytest.mark.parametrize("hostile", [b"[1]", b"null", b"7"])
def test_a_record_that_is_no_object_is_refused(file: Path, state_dir: Path, hostile: bytes) -> None:
    _signed(file, b'{"id":9,"ref":"K-9","name":"Bo"}', hostile)
    with pytest.raises(SnapshotDamaged) as caught:
        opened(file.parent, state_dir)
    assert caught.value.values["line"] == 9


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (b'"state":"active"', b'"state":5', 3),
        (b'"state":"active"', b'"links":"x","state":"active"', 3),
        (b'"state":"active"', b'"limits":{"receipt":"x"},"state":"active"', 3),
        (b',"state":"active"', b"", 3),
        (b'"title":"Ring"', b'"title":"Ring","due":"tomorrow"', 6),
        (b'"name":"Bo"', b'"name":"Bo","organisation":[1]', 9),
        (b'"id":9', b'"id":10', 9),
        (b'"name":"Bo"', b'"name":"Bo","_v":[]', 9),
    ],
)
def test_a_record_of_wrong_types_is_named_under_a_right_checksum_too(
    file: Path, state_dir: Path, old: bytes, new: bytes, line: int
) -> None:
    _signed(file, old, new)
    with pytest.raises(SnapshotDamaged) as caught:
        opened(file.parent, state_dir)
    assert caught.value.values["line"] == line
    (found,) = findings(check_workspace(file.parent))
    assert (found.key, found.values["line"]) == ("snapshot_damaged", line)


def test_every_error_of_files_is_one_family() -> None:
    assert issubclass(WorkspaceDamaged, DiskError)
    assert issubclass(SchemaTooNew, DiskError)
