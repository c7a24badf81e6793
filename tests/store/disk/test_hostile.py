"""Files that mean harm under right checksums: each a named error, before memory grows."""

import json
import os
import shutil
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from samverka_store.disk import layout, line, shape
from samverka_store.disk.backups import backups
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.hand_edit import waiting
from samverka_store.disk.records import BadLines, read_records
from samverka_store.disk.repair import repair
from samverka_store.disk.schema import SCHEMA
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import (
    ChangeTooLarge,
    DiskError,
    JournalDamaged,
    MemoryShort,
    SnapshotAltered,
    SnapshotCut,
    SnapshotDamaged,
    WorkspaceTooLarge,
)
from tests.store.disk.faulty import NOW, created, names, opened, person, put

MOST_MEMORY = 48 << 20  # bytes that looking at any file of nonsense may take
GIGABYTE = 1 << 30
MEGABYTE = b"x" * (1 << 20)
DEEP = b"[" * 900_000 + b"]" * 900_000
ROOTS = b'{"a":' * 100_000


@contextmanager
def little_memory() -> Iterator[None]:
    """What is done inside takes little memory, however large the file."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()


@pytest.fixture
def folder(data_dir: Path, state_dir: Path) -> Path:
    """Three people in the snapshot, one change in the journal, nothing to rebuild from."""
    workspace = created(
        data_dir, state_dir, tables={"people": {str(id): person(id) for id in (1, 2, 3)}}
    )
    put(workspace, 4)
    workspace.close()
    shutil.rmtree(data_dir / layout.BACKUPS)
    return data_dir


def _signed(path: Path, *changes: tuple[bytes, bytes]) -> None:
    """Alter a snapshot and give it the right checksum."""
    text = path.read_bytes()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    rest = text[text.index(b'"crc":"') + 16 :]
    path.write_bytes(b'{"_meta":{"1":{"crc":"%08x"' % zlib.crc32(rest) + rest)


def _append(path: Path, rest: bytes) -> None:
    with path.open("ab") as file:
        file.write(line.head(zlib.crc32(rest)) + rest + b"\n")


SECOND = b'"2":{"id":2,"ref":"K-2","name":"\xc3\x85sa"}'
PEOPLE: dict[str, tuple[bytes, str, str]] = {
    "too deep in an unknown field": (b'"2":{"x":%s}' % DEEP, "", ""),
    "deep objects": (b'"2":{"x":' + ROOTS + b"1" + b"}" * 100_000 + b"}", "too_deep", ""),
    "a little too deep": (b'"2":{"x":%s}' % (b"[" * 40 + b"]" * 40), "too_deep", ""),
    "a field twice": (b'"2":{"id":2,"name":"A","name":"B"}', "twice", "name"),
    "a name twice in a field": (b'"2":{"id":2,"name":"A","_v":{"q":1,"q":2}}', "twice", "q"),
    "the id before": (b'"1":{"id":1,"name":"A"}', "twice", "1"),
    "the id after": (b'"3":{"id":3,"name":"A"}', "", ""),
    "two on a line": (b'"2":{"name":"A"},"20":{"name":"B"}', "misfit", ""),
    "no id": (b'"x":{"name":"A"}', "misfit", ""),
    "the id 0": (b'"0":{"name":"A"}', "twice", "0"),
    "a negative id": (b'"-2":{"name":"A"}', "twice", "-2"),
    "an enormous id": (b'"%d":{"name":"A"}' % 2**200, "misfit", ""),
    "an enormous number": (b'"2":{"name":"A","x":1e999}', "misfit", ""),
    "endless digits": (b'"2":{"name":"A","x":%s}' % (b"9" * 100_000), "misfit", ""),
    "not a number": (b'"2":{"name":"A","x":NaN}', "", ""),
    "half a surrogate": (b'"2":{"name":"\\ud800"}', "", ""),
    "no UTF-8": (b'"2":{"name":"\xff"}', "", ""),
    "a raw NUL": (b'"2":{"name":"\0"}', "", ""),
    "an object for a text": (b'"2":{"name":{"a":1}}', "misfit", "name"),
    "true for a number": (b'"2":{"name":"A","organisation":true}', "misfit", "organisation"),
    "a text for a number": (b'"2":{"name":"A","organisation":"7"}', "misfit", "organisation"),
    "a list for an object": (b'"2":{"name":"A","_v":[1]}', "misfit", "_v"),
    "null for a text": (b'"2":{"name":null}', "misfit", "name"),
    "more than a megabyte": (
        b'"2":{"name":"%s"}' % MEGABYTE,
        "too_large",
        "",
    ),
}


@pytest.mark.parametrize("harm", PEOPLE.values(), ids=PEOPLE)
def test_a_record_in_the_snapshot_is_named_with_line_and_cause(
    folder: Path, state_dir: Path, harm: tuple[bytes, str, str]
) -> None:
    text, cause, within = harm
    path = layout.snapshot(folder)
    _signed(path, (SECOND, text))
    before = path.read_bytes()
    with little_memory(), pytest.raises(SnapshotDamaged) as caught:
        opened(folder, state_dir)
    values = caught.value.values
    assert (values["file"], values["line"]) in {(str(path), 4), (str(path), 5)}
    if cause:
        assert (values.get("cause", ""), values.get("within", "")) == (cause, within)
    assert path.read_bytes() == before
    (found,) = findings(check_workspace(folder))[:1]
    assert found.key == "snapshot_damaged"


def test_a_record_cannot_stand_in_two_pieces_of_the_file(folder: Path, state_dir: Path) -> None:
    path = layout.snapshot(folder)
    many = b",\n".join(
        b'"%d":{"id":%d,"name":"%s"}' % (id, id, b"x" * 900) for id in [*range(10, 900), 11]
    )
    _signed(path, (b'"records":3', b'"records":894'), (SECOND, SECOND + b",\n" + many))
    with pytest.raises(SnapshotDamaged) as caught:
        opened(folder, state_dir)
    assert caught.value.values["cause"] == "twice"


@pytest.mark.parametrize(("first", "after"), [(5, 5), (4, 5), (0, 0), (-1, 0), (2**53 + 1, 0)])
def test_ids_rise_from_piece_to_piece_and_end_somewhere(first: int, after: int) -> None:
    assert read_records(b'"6":{}\n', 5) == {6: {}}
    with pytest.raises(BadLines) as caught:
        read_records(b'"%d":{}\n' % first, after)
    assert caught.value.number == 1


@pytest.mark.parametrize("lines", [b'"6":{},"7":{}\n', b'"6":\n{}\n'])
def test_a_line_is_a_record(lines: bytes) -> None:
    with pytest.raises(BadLines):
        read_records(lines, 5)


TABLES = {
    "twice": (b"\n}\n}\n", b'\n},\n"people":{\n"7":{"id":7,"name":"A"}\n}\n}\n', "twice", "people"),
    "unending": (b'"people":{', b'"%s":{' % (b"p" * 4000), "misfit", "p" * 64),
    "escapes": (b'"people":{', b'"\\u001b[2J":{', "misfit", "\\u001b[2J"),
}


@pytest.mark.parametrize("harm", TABLES.values(), ids=TABLES)
def test_a_table_is_named_once_and_plainly(
    folder: Path, state_dir: Path, harm: tuple[bytes, bytes, str, str]
) -> None:
    old, new, cause, within = harm
    _signed(layout.snapshot(folder), (old, new), (b'"records":3', b'"records":4'))
    with pytest.raises(SnapshotDamaged) as caught:
        opened(folder, state_dir)
    assert (caught.value.values["cause"], caught.value.values["within"]) == (cause, within)


HEADERS = {
    "twice": (b'"schema":', b'"schema":1,"schema":'),
    "another meta": (b'"records":3}', b'"records":3},"2":{}'),
    "text for a number": (b'"records":3', b'"records":"3"'),
    "true for a number": (b'"records":3', b'"records":true'),
    "a negative number": (b'"records":3', b'"records":-3'),
    "an enormous generation": (b'"generation":1', b'"generation":1%s' % (b"0" * 4000)),
    "too deep": (b'"records":3', b'"x":%s,"records":3' % (b"[" * 3000)),
}


@pytest.mark.parametrize("harm", HEADERS.values(), ids=HEADERS)
def test_a_header_that_nobody_wrote_is_damage(
    folder: Path, state_dir: Path, harm: tuple[bytes, bytes]
) -> None:
    path = layout.snapshot(folder)
    _signed(path, harm)
    with little_memory(), pytest.raises((SnapshotDamaged, SnapshotCut)) as caught:
        opened(folder, state_dir)
    assert caught.value.values["file"] == str(path)


@pytest.mark.parametrize("name", [b"schema", b"format", b"records"])
def test_a_wrong_digit_is_damage_and_no_newer_version(
    folder: Path, state_dir: Path, name: bytes
) -> None:
    path = layout.snapshot(folder)
    text = path.read_bytes()
    at = text.index(b'"%s":' % name) + len(name) + 3
    end = next(place for place in range(at, len(text)) if not text[place : place + 1].isdigit())
    path.write_bytes(text[:at] + b"9000000" + text[end:])
    with pytest.raises((SnapshotDamaged, SnapshotAltered)):
        opened(folder, state_dir)


def test_a_wrong_digit_in_the_schema_is_rebuilt(data_dir: Path, state_dir: Path) -> None:
    put(created(data_dir, state_dir), 5)
    path = layout.snapshot(data_dir)
    wrong = b'"schema":%d' % (SCHEMA ^ 4)
    path.write_bytes(path.read_bytes().replace(b'"schema":%d' % SCHEMA, wrong))
    workspace = opened(data_dir, state_dir)
    assert names(workspace) == {5: "Åsa"}
    assert [report.key for report in workspace.reports] == ["snapshot_rebuilt"]


def test_ten_million_records_are_refused_by_their_number(folder: Path, state_dir: Path) -> None:
    path = layout.snapshot(folder)
    _signed(path, (b'"records":3', b'"records":10000000'))
    before = path.read_bytes()
    with little_memory(), pytest.raises(WorkspaceTooLarge) as caught:
        opened(folder, state_dir)
    assert caught.value.values == {
        "file": str(path),
        "records": 10_000_000,
        "most": shape.MOST_RECORDS,
    }
    assert path.read_bytes() == before


def test_more_records_than_were_told_are_damage_at_once(folder: Path, state_dir: Path) -> None:
    many = b",\n".join(b'"%d":{}' % id for id in range(10, 200_000))
    _signed(layout.snapshot(folder), (b'"people":{', b'"things":{\n%s\n},\n"people":{' % many))
    with little_memory(), pytest.raises(SnapshotAltered):
        opened(folder, state_dir)


def test_no_more_records_are_saved_than_can_be_read(
    folder: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = opened(folder, state_dir)
    monkeypatch.setattr("samverka_store.disk.files.MOST_RECORDS", 5)
    put(workspace, 5)
    with pytest.raises(WorkspaceTooLarge):
        put(workspace, 6)
    assert set(names(workspace)) == {1, 2, 3, 4, 5} == set(names(opened(folder, state_dir)))


def test_no_longer_line_is_written_than_can_be_read(
    folder: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = opened(folder, state_dir)
    monkeypatch.setattr(line, "MOST_LINE_BYTES", 3000)
    with pytest.raises(ChangeTooLarge) as caught:
        put(workspace, 5, "x" * 3000)
    assert caught.value.values["most"] == 3000
    put(workspace, 5, "x" * 2000)
    assert set(names(opened(folder, state_dir))) == {1, 2, 3, 4, 5}


def _write(rest: str) -> bytes:
    return f',"s":2,"t":1,"by":"x","w":[{rest}]}}'.encode()


LINES: dict[str, tuple[bytes, str, str]] = {
    "too deep": (_write('["people",7,{"x":' + "[" * 900_000 + "]" * 900_000 + "}]"), "", ""),
    "a little too deep": (_write('["people",7,{"x":' + "[" * 40 + "]" * 40 + "}]"), "too_deep", ""),
    "deep beside": (b',"s":2,"x":' + b"[" * 100_000, "too_deep", ""),
    "a field twice": (_write('["people",7,{"name":"A","name":"B"}]'), "twice", "name"),
    "a record twice": (_write('["people",7,{"name":"A"}],["people",7,{"name":"B"}]'), "twice", ""),
    "a number twice": (_write("")[:-1] + b',"s":2}', "twice", "s"),
    "an enormous id": (_write(f'["people",{2**200},null]'), "misfit", "w[0][1]"),
    "the id 0": (_write('["people",0,null]'), "misfit", "w[0][1]"),
    "true for an id": (_write('["people",true,null]'), "misfit", "w[0][1]"),
    "a list for a record": (_write('["people",7,[1]]'), "misfit", "w[0][2]"),
    "a text for a number": (
        _write('["people",7,{"name":"A","organisation":"x"}]'),
        "misfit",
        "organisation",
    ),
    "an unnamed table": (_write('["",7,{}]'), "misfit", ""),
    "a harmful table": (_write('["\\u001b[2J",7,{}]'), "misfit", "\x1b[2J"),
    "more than a megabyte": (
        _write('["people",7,{"name":"' + "x" * (1 << 20) + '"}]'),
        "too_large",
        "",
    ),
    "no number": (b',"s":"2","t":1,"by":"x","w":[]}', "misfit", "s"),
    "an enormous number": (b',"s":2,"t":1e999,"by":"x","w":[]}', "misfit", "t"),
    "nothing": (b"}", "", ""),
}


@pytest.mark.parametrize("harm", LINES.values(), ids=LINES)
def test_a_line_of_the_journal_is_named_with_its_cause(
    folder: Path, state_dir: Path, harm: tuple[bytes, str, str]
) -> None:
    rest, cause, within = harm
    path = layout.journal(folder, 1)
    _append(path, rest)
    before = path.read_bytes()
    with little_memory(), pytest.raises(JournalDamaged) as caught:
        opened(folder, state_dir)
    values = caught.value.values
    assert (values["file"], values["line"]) == (str(path), 2)
    if cause:
        assert (values.get("cause", ""), values.get("within", "")) == (cause, within)
    assert path.read_bytes() == before


def _hole(path: Path, size: int) -> None:
    with path.open("r+b") as file:
        file.truncate(size)


def _junk(path: Path, size: int) -> None:
    block = b'{"crc":"00000000"' + b"x" * (1 << 20)
    with path.open("ab") as file:
        for _ in range(size // len(block)):
            file.write(block)


@pytest.mark.parametrize("kind", [_hole, _junk])
def test_a_journal_that_goes_on_without_a_line_is_named_and_mended_as_far_as_it_goes(
    folder: Path,
    state_dir: Path,
    kind: Callable[[Path, int], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(line, "MOST_LINE_BYTES", 4 << 20)
    path = layout.journal(folder, 1)
    kind(path, 96 << 20 if kind is _junk else 3 * GIGABYTE)
    with little_memory():
        with pytest.raises(JournalDamaged) as caught:
            opened(folder, state_dir)
        assert caught.value.values == {"file": str(path), "line": 2, "cause": "too_large"}
    if kind is _junk:
        with little_memory():
            repair(folder, by="anna", milliseconds=0, leave_out=True)
        assert set(names(opened(folder, state_dir))) == {1, 2, 3, 4}


def test_a_long_unfinished_line_is_left_alone_and_set_aside_piece_by_piece(
    folder: Path, state_dir: Path
) -> None:
    path = layout.journal(folder, 1)
    size = path.stat().st_size
    _hole(path, 100 << 20)
    with little_memory():
        workspace = opened(folder, state_dir)
        put(workspace, 5)
    (report,) = workspace.reports
    assert report.values["bytes"] == (100 << 20) - size
    assert set(names(opened(folder, state_dir))) == {1, 2, 3, 4, 5}


@pytest.mark.parametrize("size", [1 << 20, (1 << 20) + 1, 5 << 20])
@pytest.mark.parametrize("spoilt", ["", "break", "middle", "cut"])
def test_a_line_longer_than_a_piece_is_read_or_named(
    folder: Path, state_dir: Path, size: int, spoilt: str
) -> None:
    workspace = opened(folder, state_dir)
    path = layout.journal(folder, 1)
    with workspace.change():
        for id in range(10, 16):
            workspace.tables.table("people").put(id, person(id, "x" * (size // 6)))
    put(workspace, 20)
    text = path.read_bytes()
    first = text.index(b"\n") + 1
    second = text.index(b"\n", first)
    if spoilt == "break":
        path.write_bytes(text[:second] + b"\x0b")
    elif spoilt == "middle":
        path.write_bytes(text[: first + 5000] + b"y" + text[first + 5001 :])
    elif spoilt == "cut":
        path.write_bytes(text[: second - 9])
    if spoilt in ("break", "middle"):
        with pytest.raises(JournalDamaged) as caught:
            opened(folder, state_dir)
        assert caught.value.values["line"] == 2
    else:
        there = {1, 2, 3, 4} | (set() if spoilt else {*range(10, 16), 20})
        assert set(names(opened(folder, state_dir))) == there


def test_a_snapshot_that_goes_on_without_a_line_is_named(folder: Path, state_dir: Path) -> None:
    path = layout.snapshot(folder)
    text = path.read_bytes()
    path.write_bytes(text[: text.index(SECOND) + 9])
    _hole(path, 3 * GIGABYTE)
    with little_memory(), pytest.raises(SnapshotDamaged) as caught:
        opened(folder, state_dir)
    assert caught.value.values["cause"] == "too_large"
    path.write_bytes(b"")
    _hole(path, 3 * GIGABYTE)
    with little_memory(), pytest.raises(SnapshotCut):
        opened(folder, state_dir)


SMALL: dict[str, bytes] = {
    "deep": b"[" * 200_000,
    "large": b'{"1":' + b" " * (8 << 20),
    "wrong": b'{"1":{"bytes":[1,2],"records":"x","changes":true,"at":1e999,"whole":7}}',
    "far": b'{"1":{"bytes":[0,0],"records":0,"changes":0,"at":%d,"whole":true}}' % 2**80,
    "surrogate": b'{"1":"\\ud800"}',
    "bytes": b"\xff\0" * 99,
    "twice": b'{"1":1,"1":2}',
    "number": b"9" * 9000,
}


@pytest.mark.parametrize("text", SMALL.values(), ids=SMALL)
def test_small_files_beside_the_records_are_not_obeyed(
    data_dir: Path, state_dir: Path, text: bytes
) -> None:
    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    workspace.fold()
    for name in ("backups/opened.json", layout.RESTORED, layout.LOCK):
        (data_dir / name).write_bytes(text)
    for path in (state_dir / "writers").iterdir():
        path.write_bytes(text)
    with little_memory():
        put(workspace, 6)
        workspace.fold()
        assert [backup.number for backup in backups(data_dir)] == [2, 1]
    assert set(names(opened(data_dir, state_dir))) == {5, 6}


def test_a_change_of_the_year_300000_is_a_backup_like_others(
    data_dir: Path, state_dir: Path
) -> None:
    created(data_dir, state_dir).close()
    rest = b',"s":1,"t":9223372036854775807,"by":"x","w":[["people",7,{"name":"Bo"}]]}'
    _append(layout.journal(data_dir, 1), rest)
    workspace = opened(data_dir, state_dir)
    workspace.fold()
    assert [backup.number for backup in backups(data_dir)] == [1]


def _edited(folder: Path, alter: Callable[[bytes], bytes]) -> Path:
    path = layout.snapshot(folder)
    path.write_bytes(alter(path.read_bytes()))
    return path


def test_a_hand_edit_that_says_something_twice_is_named(data_dir: Path, state_dir: Path) -> None:
    workspace = created(data_dir, state_dir, tables={"people": {"1": person(1)}})
    workspace.close()
    _edited(data_dir, lambda text: text.replace(b'"name":', b'"name":"Bo","name":'))
    again = opened(data_dir, state_dir)
    assert names(again) == {1: "Åsa"}
    kinds = [report.key for report in again.reports]
    assert kinds == ["snapshot_rebuilt", "hand_edit_twice"]
    assert again.reports[1].values["value"] == "name"
    assert waiting(data_dir) == []


@pytest.mark.parametrize("text", [DEEP, ROOTS, b"9" * 50_000, b'"\\ud800"'])
def test_a_hand_edit_that_means_harm_is_kept_and_not_compared(
    data_dir: Path, state_dir: Path, text: bytes
) -> None:
    created(data_dir, state_dir, tables={"people": {"1": person(1)}}).close()
    _edited(data_dir, lambda whole: whole.replace(b'"\xc3\x85sa"', text))
    with little_memory():
        again = opened(data_dir, state_dir)
    assert [report.key for report in again.reports] == ["snapshot_rebuilt"]
    assert waiting(data_dir) == []
    (_, kept), *_ = layout.all_kept(data_dir)
    assert text in kept.read_bytes()


def _out_of_memory(*_: Any) -> Any:
    raise MemoryError


@pytest.mark.parametrize(
    "where",
    [
        "samverka_store.disk.snapshot.read_records",
        "samverka_store.disk.line.read",
        "samverka_store.disk.storage.first_unfit",
    ],
)
def test_memory_that_runs_out_while_loading_is_named(
    folder: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with monkeypatch.context() as patch:
        patch.setattr(where, _out_of_memory)
        with pytest.raises(MemoryShort):
            opened(folder, state_dir)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert set(names(opened(folder, state_dir))) == {1, 2, 3, 4}


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_change_taken_in_by_half_is_read_anew(
    folder: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    reader, writer = opened(folder, state_dir), opened(folder, state_dir, by="bo")
    with writer.change():
        for id in (1, 2, 3):
            writer.tables.table("people").put(id, person(id, "Bo"))
    real, seen = reader.repository.noticed, []

    def noticed(*given: Any) -> None:
        seen.append(given)
        if len(seen) == at:
            raise MemoryError
        real(*given)

    monkeypatch.setattr(reader.tables.storage, "noticed", noticed)
    with pytest.raises(MemoryShort):
        reader.follow()
    monkeypatch.setattr(reader.tables.storage, "noticed", real)
    assert reader.follow() >= {("people", 3)} - ({("people", 3)} if at == 3 else set())
    assert names(reader) == {1: "Bo", 2: "Bo", 3: "Bo", 4: "Åsa"}
    put(reader, 5)
    assert names(opened(folder, state_dir)) == names(reader)


def test_an_interrupted_loading_is_never_taken_for_the_whole(
    folder: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: Any) -> Any:
        raise KeyboardInterrupt

    workspace = Workspace.begin(folder, state_dir=state_dir, clock=lambda: NOW, by="anna")
    with monkeypatch.context() as patch:
        patch.setattr(line, "read", interrupted)
        with pytest.raises(KeyboardInterrupt):
            list(workspace.loading())
    with pytest.raises(DiskError):
        put(workspace, 9)
    assert set(names(opened(folder, state_dir))) == {1, 2, 3, 4}


def test_what_is_no_workspace_is_said_to_be_none(tmp_path: Path, state_dir: Path) -> None:
    file, pipe = tmp_path / "file", tmp_path / "pipe"
    file.write_bytes(b"{}")
    os.mkfifo(pipe)
    for place in (file, pipe, Path(os.devnull), Path("/dev/zero"), tmp_path / ("x" * 300)):
        with pytest.raises(DiskError) as caught:
            opened(place, state_dir)
        assert caught.value.values
    assert json.loads(file.read_bytes()) == {}
