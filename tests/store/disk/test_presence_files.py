"""Files of programs that mean harm, are half written, or are no files."""

import os
from collections.abc import Callable

import pytest

from samverka_store.disk import layout
from samverka_store.disk.presence import MOST_PROGRAMS, living, new_run
from tests.store.disk.rooms import Room, left, names, sealed, written

HOSTILE: dict[str, Callable[[str], bytes]] = {
    "empty": lambda run: b"",
    "cut": lambda run: written(run)[:-1],
    "one bit": lambda run: written(run).replace(b"Eva", b"Iva"),
    "zeros": lambda run: bytes(1024),
    "no JSON": lambda run: sealed(b"Eva Ek"),
    "deep": lambda run: sealed(b'{"x":' + b"[" * 1000),
    "a list": lambda run: sealed(b"[]"),
    "no text": lambda run: sealed(b'{"run": "\xff\xfe"}'),
    "another's id": lambda run: written(new_run()),
    "nameless": lambda run: written(run, by="\x1b[2J \u202e"),
    "a number for a name": lambda run: written(run, by=17),
    "no list of records": lambda run: written(run, records={"5": 5}),
    "records that are text": lambda run: written(run, records=["5"]),
    "an enormous record": lambda run: written(run, records=[10**30]),
    "a record below zero": lambda run: written(run, records=[-1]),
    "before all time": lambda run: written(run, since=-1),
    "after all time": lambda run: written(run, at=10**18),
    "an endless time": lambda run: written(run).replace(b'"since": 1,', b'"since": 1e999,'),
    "large": lambda run: b" " * 10_000_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_file_that_is_not_as_programs_write_it_is_not_there(room: Room, kind: str) -> None:
    run, path = left(room, HOSTILE[kind])
    watcher = room.program("anna")
    assert names(watcher) == []
    assert run not in living(room.folder, room.clock)
    assert path.exists()
    os.utime(path, (0, 0))
    assert names(watcher) == []
    assert not path.exists()


def test_text_from_a_file_is_cleaned_and_cut(room: Room) -> None:
    text = "\x1b]0;x\x07Eva\n\u202e Ek" + "!" * 100
    left(room, lambda run: written(run, by=text, host="\x9b2Ja\tb", records=list(range(50))))
    (seen,) = room.program("anna").others()
    assert seen.by == ("Eva Ek" + "!" * 100)[:64]
    assert seen.host == "a b"
    assert seen.records == tuple(range(8))


def test_a_half_written_file_says_what_it_said_before(room: Room) -> None:
    watcher = room.program("anna")
    run, path = left(room, lambda run: written(run, records=[5]))
    assert [other.records for other in watcher.others()] == [(5,)]
    path.write_bytes(written(run, records=[5])[:500] + written(run, records=[6])[500:])
    assert [other.records for other in watcher.others()] == [(5,)]
    path.write_bytes(written(run, records=[6]))
    assert [other.records for other in watcher.others()] == [(6,)]


def test_a_link_a_pipe_and_a_folder_in_the_place_of_a_file_are_left_alone(
    room: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    here = room.folder / layout.HERE
    here.mkdir()
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "file"
    runs = [new_run() for _ in range(3)]
    link, pipe, folder = (layout.of_program(here, "eva", run) for run in runs)
    elsewhere.write_bytes(written(runs[0]))
    os.utime(elsewhere, (0, 0))
    link.symlink_to(elsewhere)
    os.mkfifo(pipe)
    folder.mkdir()
    assert names(room.program("anna")) == []
    assert living(room.folder, room.clock) == frozenset()
    assert room.files == sorted((link, pipe, folder))
    assert elsewhere.exists()


def test_nothing_is_written_where_a_link_leads(
    room: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (room.folder / layout.HERE).symlink_to(elsewhere)
    eva = room.entered("Eva Ek")
    assert list(elsewhere.iterdir()) == []
    (elsewhere / f"eva-{'0' * 16}.json").write_bytes(written("0" * 16))
    assert names(eva) == []
    assert living(room.folder, room.clock) == frozenset()


def test_other_names_in_the_folder_mean_nothing_and_stay(room: Room) -> None:
    here = room.folder / layout.HERE
    here.mkdir()
    for name in ("note.txt", f"eva-{'0' * 15}.json", f"-{'0' * 16}.json.new", f"{'0' * 16}.json"):
        (here / name).write_bytes(written("0" * 16))
        os.utime(here / name, (0, 0))
    before = room.files
    assert names(room.program("anna")) == []
    assert room.files == before


def test_no_more_programs_are_looked_at_than_can_be_people(room: Room) -> None:
    for _ in range(MOST_PROGRAMS + 20):
        left(room, written)
    assert len(room.program("anna").others()) == MOST_PROGRAMS


@pytest.mark.parametrize("by", ["../../etc/passwd", "Åsa Öberg", "", "a" * 200, "\x00/\\:*?"])
def test_a_persons_name_makes_a_harmless_file_name(room: Room, by: str) -> None:
    room.entered(by or "?")
    (path,) = room.files
    assert layout.run_of(path.name)
    assert path.name.isascii()
    assert len(path.name) <= 24 + 1 + 16 + 5


def test_the_longest_name_and_the_most_records_fit(room: Room) -> None:
    room.entered('"Ö\U0001f600' * 40, *((1 << 53) - 1 - n for n in range(20)))
    (seen,) = room.program("anna").others()
    assert len(seen.by) == 64
    assert len(seen.records) == 8
