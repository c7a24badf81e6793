"""`samverka who`: whose screens are open, as a row and as JSON."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from samverka_store.disk import layout
from tests.store.disk.rooms import Room
from tests.tui.cli.conftest import MORNING, Run


@pytest.fixture
def room(data_dir: Path) -> Iterator[Room]:
    """Those who have the workspace open."""
    room = Room(data_dir)
    room.now = MORNING
    yield room
    room.leave()


def test_each_open_program_is_a_row_with_what_is_edited_in_it(forum: Run, room: Room) -> None:
    network = forum("show", "N1", "--json").json["id"]
    room.entered("Ola Nord")
    room.entered("Eva Ek", network, 17)
    rows = forum("who").rows
    assert [row[:3] for row in rows] == [
        ["Eva Ek", "2026-09-01 09:00", "N1"],
        ["Ola Nord", "2026-09-01 09:00", ""],
    ]
    assert all(host for *_, host in rows)


def test_as_json_it_has_the_same_with_the_moment_and_the_program(forum: Run, room: Room) -> None:
    network = forum("show", "N1", "--json").json["id"]
    eva = room.entered("Eva Ek", network)
    assert forum("who", "--json").json == [
        {
            "by": "Eva Ek",
            "since": "2026-09-01T09:00:00+02:00",
            "editing": ["N1"],
            "host": eva.own.host,
            "run": eva.own.run,
        }
    ]


def test_the_command_itself_is_not_here(forum: Run, data_dir: Path) -> None:
    ended = forum("who")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "Ingen har skärmarna öppna just nu.\n"
    assert forum("who", "--json").json == []
    assert not (data_dir / layout.HERE).exists()


def test_without_a_workspace_it_fails_as_other_commands_do(run: Run) -> None:
    assert run("who").code == run("today").code == 1


def test_what_someone_wrote_into_a_name_reaches_no_terminal(forum: Run, room: Room) -> None:
    room.entered("\x1b]0;x\x07Eva\u202e\tEk")
    ((name, *_),) = forum("who").rows
    assert name == "Eva Ek"
