"""Files harmed from outside, byte by byte: nothing is lost in silence."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samverka_store.disk import layout
from samverka_store.disk.repair import repair
from samverka_store.disk_errors import DiskError, JournalDamaged
from tests.faults.extent import some
from tests.store.disk.faulty import created, names, opened, put

HELD = {1: "1", 2: "2", 3: "3", 4: "4"}


@pytest.fixture
def folder(data_dir: Path, state_dir: Path) -> Path:
    """Generation 2: two records in the snapshot, two in the journal."""
    workspace = created(data_dir, state_dir)
    for id in HELD:
        put(workspace, id, str(id))
        if id == 2:
            workspace.fold()
    workspace.close()
    return data_dir


def _harmed(folder: Path, path: Path, content: bytes, state_dir: Path) -> dict[int, str]:
    """What is there when the file holds this; all files are then put back as they were."""
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    path.write_bytes(content)
    try:
        return names(opened(folder, state_dir))
    finally:
        for each in folder.rglob("*"):
            if each.is_file() and each not in before:
                each.unlink()
        for each, was in before.items():
            each.write_bytes(was)


def test_every_prefix_of_the_journal_gives_whole_changes(
    folder: Path, state_dir: Path, counted: Counter[str]
) -> None:
    path = layout.journal(folder, 2)
    whole = path.read_bytes()
    for size in range(len(whole) + 1):
        lines = whole[:size].count(b"\n")
        there = _harmed(folder, path, whole[:size], state_dir)
        assert there == {id: HELD[id] for id in range(1, 3 + lines)}
        counted["cut files"] += 1


def test_every_prefix_of_the_snapshot_is_rebuilt(
    folder: Path, state_dir: Path, counted: Counter[str]
) -> None:
    path = layout.snapshot(folder)
    whole = path.read_bytes()
    for size in some(range(len(whole)), 150):
        assert _harmed(folder, path, whole[:size], state_dir) == HELD
        counted["cut files"] += 1


def _bits(whole: bytes, most: int) -> Iterator[bytes]:
    for place in some(range(len(whole) * 8), most):
        at, bit = divmod(place, 8)
        yield whole[:at] + bytes([whole[at] ^ (1 << bit)]) + whole[at + 1 :]


def test_every_flipped_bit_of_the_snapshot_is_rebuilt(
    folder: Path, state_dir: Path, counted: Counter[str]
) -> None:
    path = layout.snapshot(folder)
    for content in _bits(path.read_bytes(), 200):
        assert _harmed(folder, path, content, state_dir) == HELD
        counted["flipped bits"] += 1


def test_every_flipped_bit_of_the_journal_is_named_with_its_line(
    folder: Path, state_dir: Path, counted: Counter[str]
) -> None:
    path = layout.journal(folder, 2)
    whole = path.read_bytes()
    first = whole.index(b"\n")
    for content in _bits(whole, 200):
        counted["flipped bits"] += 1
        with pytest.raises(JournalDamaged) as caught:
            _harmed(folder, path, content, state_dir)
        assert caught.value.values["file"] == str(path)
        is_first = content[first + 1 :] == whole[first + 1 :]
        assert caught.value.values["line"] == (1 if is_first else 2)


@pytest.mark.parametrize("size", [1, 100, 5000])
def test_a_tail_of_zeros_is_an_unfinished_line(
    folder: Path, state_dir: Path, counted: Counter[str], size: int
) -> None:
    path = layout.journal(folder, 2)
    path.write_bytes(path.read_bytes() + bytes(size))
    workspace = opened(folder, state_dir)
    put(workspace, 5, "5")
    assert [report.key for report in workspace.reports] == ["torn_line_set_aside"]
    assert names(opened(folder, state_dir)) == {**HELD, 5: "5"}
    counted["zeroed tails"] += 1


HARMS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda text: b"",
    "cut": lambda text: text[: len(text) // 2],
    "flipped": lambda text: text.replace(b'"ref"', b'"rex"'),
    "zeroed": lambda text: bytes(len(text)),
    "git": lambda text: b"<<<<<<< HEAD\n" + text + b"=======\n" + text + b">>>>>>> bo\n",
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_two_files_harmed_at_once_are_never_a_silent_loss(
    folder: Path, state_dir: Path, counted: Counter[str], harm: Callable[[bytes], bytes]
) -> None:
    files = sorted(path for path in folder.rglob("samverka.*.json*") if path.is_file())
    files.append(layout.snapshot(folder))
    whole = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for one in files:
        for other in files:
            one.write_bytes(harm(whole[one]))
            other.write_bytes(harm(whole[other]))
            try:
                there = names(opened(folder, state_dir))
                newest = layout.journal(folder, 2)
                cut_at_end = newest in (one, other) and newest.read_bytes().count(b"\n") < 2
                assert there == HELD or cut_at_end
            except DiskError as error:
                assert error.values["file"]
                told = repair(folder, by="anna", milliseconds=0, leave_out=True)
                assert told
                opened(folder, state_dir).close()
            counted["harmed files"] += 1
            for path in folder.rglob("*"):
                if path.is_file():
                    path.unlink()
            for path, content in whole.items():
                path.write_bytes(content)
