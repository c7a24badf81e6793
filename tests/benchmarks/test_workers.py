"""The programs in workers/ run and give the readings that the budgets ask for."""

from datetime import date, datetime
from pathlib import Path

import pytest

from samverka_store.disk.workspace import Workspace
from tests.benchmarks.workers import edit, load, pure
from tests.builders import a_network, a_proposal


@pytest.fixture
def workspace(data_dir: Path, state_dir: Path, now: datetime) -> Path:
    """A workspace with one proposal, closed again."""
    opened = Workspace.create(data_dir, state_dir=state_dir, clock=lambda: now, by="anna")
    with opened.change() as repository:
        a_proposal(repository, network=a_network(repository).id)
    opened.fold()
    opened.close()
    return data_dir


def test_an_edit_is_timed_beside_an_append(workspace: Path, state_dir: Path) -> None:
    found = edit.main(workspace, state_dir, 3)
    assert found.keys() == {"edit_ms", "append_ms"}
    assert min(found.values()) > 0
    assert not list(workspace.glob("*.append"))


def test_loading_is_timed_beside_a_parse(workspace: Path, state_dir: Path) -> None:
    found = load.main("records", workspace, state_dir) | load.main("json", workspace, state_dir)
    assert found.keys() == {"load_s", "parse_s"}
    assert min(found.values()) > 0


def test_every_part_that_only_reckons_can_be_counted(workspace: Path, state_dir: Path) -> None:
    names = pure.main(workspace, state_dir, date(2026, 11, 20))
    assert names[0] == "yardstick"
    assert len(names) == len(set(names)) > 10


def test_what_goes_wrong_in_a_part_is_told() -> None:
    def part() -> object:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        pure.counted(part)
