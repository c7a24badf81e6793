"""The journal: its line to the byte, and what happens to one that was cut or altered."""

import json
import zlib
from pathlib import Path

import pytest

from samverka_store.disk import layout
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import JournalDamaged, JournalMissing
from tests.store.disk.faulty import NOW, created, names, opened, put


@pytest.fixture
def journal(data_dir: Path, state_dir: Path) -> Path:
    """A journal of three changes: 5 Åsa, 6 Åsa, 5 Bo."""
    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    put(workspace, 6)
    put(workspace, 5, "Bo")
    workspace.close()
    return layout.journal(data_dir, 1)


def _opened(journal: Path, state_dir: Path) -> Workspace:
    return opened(journal.parent, state_dir)


def test_a_line_is_as_the_format_says(journal: Path) -> None:
    lines = journal.read_bytes().splitlines()
    milliseconds = int(NOW.timestamp() * 1000)
    rest = (
        f',"s":2,"t":{milliseconds},"by":"anna",'
        '"w":[["people",6,{"id":6,"ref":"K-6","name":"Åsa"}]]}'
    ).encode()
    assert lines[1] == b'{"crc":"%08x"' % zlib.crc32(rest) + rest
    assert [json.loads(line)["s"] for line in lines] == [1, 2, 3]


def test_a_record_that_is_gone_is_null(journal: Path, state_dir: Path) -> None:
    workspace = _opened(journal, state_dir)
    with workspace.change():
        workspace.tables.table("people").remove(doc_ids=[5])
    workspace.close()
    assert json.loads(journal.read_text().splitlines()[-1])["w"] == [["people", 5, None]]
    assert names(_opened(journal, state_dir)) == {6: "Åsa"}


def test_every_prefix_opens_with_the_changes_that_are_whole(journal: Path, state_dir: Path) -> None:
    whole = journal.read_bytes()
    states = [{}, {5: "Åsa"}, {5: "Åsa", 6: "Åsa"}, {5: "Bo", 6: "Åsa"}]
    for size in range(len(whole) + 1):
        journal.write_bytes(whole[:size])
        assert names(_opened(journal, state_dir)) == states[whole[:size].count(b"\n")]


def test_reading_leaves_an_unfinished_line_alone(journal: Path, state_dir: Path) -> None:
    cut = journal.read_bytes()[:-20]
    journal.write_bytes(cut)
    reader = _opened(journal, state_dir)
    reader.follow()
    reader.close()
    assert journal.read_bytes() == cut
    assert layout.torn(journal.parent) == []


def test_a_writer_sets_an_unfinished_line_aside_and_says_so(journal: Path, state_dir: Path) -> None:
    whole = journal.read_bytes()
    kept = whole[: whole.rindex(b"\n", 0, -1) + 1]
    for number in (1, 2):
        with journal.open("ab") as file:
            file.truncate(len(kept))
            file.write(whole[len(kept) : -20])
        workspace = _opened(journal, state_dir)
        with pytest.raises(ZeroDivisionError), workspace.change():
            raise ZeroDivisionError
        aside = layout.set_aside(journal.parent, 1, number)
        assert aside.read_bytes() == whole[len(kept) : -20]
        assert journal.read_bytes() == kept
        (report,) = workspace.reports
        assert report.key == "torn_line_set_aside"
        assert report.values["aside"] == str(aside)
        workspace.close()
    workspace = _opened(journal, state_dir)
    put(workspace, 7)
    assert names(_opened(journal, state_dir)) == {5: "Åsa", 6: "Åsa", 7: "Åsa"}


@pytest.mark.parametrize("kept", [(), (0,), (1,), (0, 2), (1, 2), (2,)])
def test_pages_that_never_reached_the_disk_are_an_unfinished_line(
    journal: Path, state_dir: Path, kept: tuple[int, ...]
) -> None:
    whole = journal.read_bytes()
    first = -len(whole) % 512
    written = b"y" * (first + 512 + 511) + b"\n"
    sectors = [written[:first], written[first : first + 512], written[first + 512 :]]
    tail = b"".join(
        text if number in kept else bytes(len(text)) for number, text in enumerate(sectors)
    )
    journal.write_bytes(whole + tail)
    workspace = _opened(journal, state_dir)
    assert names(workspace) == {5: "Bo", 6: "Åsa"}
    put(workspace, 7)
    assert layout.set_aside(journal.parent, 1, 1).read_bytes() == tail
    assert names(_opened(journal, state_dir)) == {5: "Bo", 6: "Åsa", 7: "Åsa"}


def test_pages_that_are_lost_before_another_line_are_damage(journal: Path, state_dir: Path) -> None:
    whole = journal.read_bytes()
    lost = b"y" * (-len(whole) % 512) + bytes(512) + b"y\n"
    journal.write_bytes(whole + lost + b'{"crc":"00000000"}\n')
    with pytest.raises(JournalDamaged) as caught:
        _opened(journal, state_dir)
    assert caught.value.values["line"] == whole.count(b"\n") + 1


def test_each_flipped_byte_is_detected(journal: Path, state_dir: Path) -> None:
    whole = journal.read_bytes()
    for at in range(len(whole)):
        journal.write_bytes(whole[:at] + bytes([whole[at] ^ 0x01]) + whole[at + 1 :])
        with pytest.raises(JournalDamaged) as caught:
            _opened(journal, state_dir)
        assert caught.value.values == {"file": str(journal), "line": whole[:at].count(b"\n") + 1}


def test_a_letter_of_the_last_line_that_became_a_zero_is_damage(
    journal: Path, state_dir: Path
) -> None:
    whole = journal.read_bytes()
    for at in range(whole.rindex(b"\n", 0, -1) + 1, len(whole)):
        journal.write_bytes(whole[:at] + b"\0" + whole[at + 1 :])
        with pytest.raises(JournalDamaged) as caught:
            _opened(journal, state_dir)
        assert caught.value.values == {"file": str(journal), "line": whole.count(b"\n")}


@pytest.mark.parametrize(
    ("order", "line"), [((1, 0, 2), 1), ((0, 0, 1, 2), 2), ((0, 2), 2), ((0, 1, 2, 0), 4)]
)
def test_lines_swapped_repeated_or_missing_are_damage(
    journal: Path, state_dir: Path, order: tuple[int, ...], line: int
) -> None:
    lines = journal.read_bytes().splitlines(keepends=True)
    altered = b"".join(lines[number] for number in order)
    journal.write_bytes(altered)
    with pytest.raises(JournalDamaged) as caught:
        _opened(journal, state_dir)
    assert caught.value.values["line"] == line
    assert journal.read_bytes() == altered


def test_windows_line_breaks_are_damage(journal: Path, state_dir: Path) -> None:
    journal.write_bytes(journal.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(JournalDamaged):
        _opened(journal, state_dir)


def test_damage_that_appears_while_open_stops_the_writer(journal: Path, state_dir: Path) -> None:
    workspace = _opened(journal, state_dir)
    with journal.open("ab") as file:
        file.write(b"hand-written\n")
    there = journal.read_bytes()
    with pytest.raises(JournalDamaged):
        workspace.follow()
    with pytest.raises(JournalDamaged):
        put(workspace, 7)
    assert journal.read_bytes() == there
    assert names(workspace) == {5: "Bo", 6: "Åsa"}


def test_a_journal_that_is_gone_is_named(journal: Path, state_dir: Path) -> None:
    journal.unlink()
    with pytest.raises(JournalMissing) as caught:
        _opened(journal, state_dir)
    assert caught.value.values["file"] == str(journal)


def test_a_journal_removed_while_open_loses_nothing_silently(
    journal: Path, state_dir: Path
) -> None:
    workspace = _opened(journal, state_dir)
    journal.unlink()
    with pytest.raises(JournalMissing):
        workspace.follow()
    with pytest.raises(JournalMissing):
        put(workspace, 7)


def test_a_journal_that_is_replaced_while_open_is_gone_on_with_in_its_new_file(
    journal: Path, state_dir: Path
) -> None:
    workspace = _opened(journal, state_dir)
    beside = journal.with_name("copy")
    beside.write_bytes(journal.read_bytes())
    beside.replace(journal)
    put(_opened(journal, state_dir), 7)
    assert workspace.follow() == {("people", 7)}
    put(workspace, 8)
    assert names(_opened(journal, state_dir)).keys() >= {7, 8}


def test_control_characters_in_a_line_are_cleaned(journal: Path, state_dir: Path) -> None:
    name = r"a\u001b]52;c;x\u0007\u202eb"
    text = f',"s":4,"t":1,"by":"x","w":[["people",7,{{"ref":"K-7","name":"{name}"}}]]}}'
    with journal.open("ab") as file:
        file.write(b'{"crc":"%08x"' % zlib.crc32(text.encode()) + text.encode() + b"\n")
    assert names(_opened(journal, state_dir))[7] == "ab"


def test_a_record_of_wrong_types_stops_readers_and_writers_before_it(
    journal: Path, state_dir: Path
) -> None:
    workspace = _opened(journal, state_dir)
    text = ',"s":4,"t":1,"by":"x","w":[["people",7,{"name":"Bo"}],["people",8,{"name":5}]]}'
    with journal.open("ab") as file:
        file.write(b'{"crc":"%08x"' % zlib.crc32(text.encode()) + text.encode() + b"\n")
    for _ in range(2):
        with pytest.raises(JournalDamaged) as caught:
            workspace.follow()
        assert caught.value.values["line"] == 4
    with pytest.raises(JournalDamaged):
        put(workspace, 9)
    assert names(workspace) == {5: "Bo", 6: "Åsa"}
    with pytest.raises(JournalDamaged):
        _opened(journal, state_dir)


def test_a_line_that_is_cut_after_it_was_read_is_unseen(data_dir: Path, state_dir: Path) -> None:
    workspace, reader = created(data_dir, state_dir), opened(data_dir, state_dir, by="bo")
    put(workspace, 5)
    put(workspace, 6)
    assert reader.follow() == {("people", 5), ("people", 6)}
    path = layout.journal(data_dir, 1)
    path.write_bytes(path.read_bytes()[:-3])
    assert reader.follow() == {("people", 6)}
    assert names(reader) == {5: "Åsa"}
