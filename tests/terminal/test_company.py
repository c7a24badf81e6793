"""Two people's programs see each other come, edit and go, however they go, and are quiet else."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from samverka_store.disk import layout
from tests.terminal.colleagues import Office, is_ready
from tests.terminal.driver import Terminal

EDITS = "^ anna ändrar den här just nu$"
# The promise is a second and a half; a machine that does much else may take twice as long.
SOON_S = 3.0


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def bo(office: Office) -> Iterator[Terminal]:
    """Bo's program, on the page of the first proposal."""
    with office.sits_down("bo") as terminal:
        is_ready(terminal)
        terminal.press("4")
        terminal.wait_for(r"\[4 ")
        terminal.press("<enter>")
        terminal.wait_for(r"^ F2026-\d+$")
        yield terminal


def here(office: Office) -> list[str]:
    """Whose files lie there."""
    return sorted(path.name.partition("-")[0] for path in (office.folder / layout.HERE).iterdir())


def edits_the_same(terminal: Terminal) -> None:
    is_ready(terminal)
    terminal.press("4")
    terminal.wait_for(r"\[4 ")
    terminal.press("e")
    terminal.wait_for("^ Ändra förslag F2026-")


@pytest.mark.parametrize("ending", ["killed", "stopped", "hung up", "left"])
def test_coming_editing_and_going_is_seen_within_moments(
    office: Office, bo: Terminal, ending: str, figure: Callable[[str], None]
) -> None:
    assert "anna" not in bo.text
    with office.sits_down("anna") as anna:
        edits_the_same(anna)
        opened = anna.seen
        bo.wait_for(EDITS)
        took = [bo.seen - opened]
        assert bo.text.splitlines()[0].endswith("anna inne")
        anna.press("<esc>")
        anna.wait_for(r"\[4 ")
        bo.wait_gone(EDITS)
        took.append(bo.seen - anna.seen)
        assert bo.text.splitlines()[0].endswith("anna inne")
        ended = monotonic()
        if ending == "killed":
            anna.signal(signal.SIGKILL)
        elif ending == "stopped":
            anna.signal(signal.SIGTERM)
        elif ending == "hung up":
            anna.hang_up()
        else:
            anna.press("q")
        bo.wait_gone("anna inne")
        took.append(bo.seen - ended)
    assert here(office) == ["bo"]
    assert max(took) < SOON_S
    told = ", ".join(f"{seconds:.2f}" for seconds in took)
    figure(f"that someone edits, stops and is {ending} was shown after {told} s")


def test_while_nothing_happens_nothing_is_sent(office: Office, bo: Terminal) -> None:
    with office.sits_down("anna") as anna:
        edits_the_same(anna)
        bo.wait_for(EDITS)
        for terminal in (anna, bo):
            terminal.wait_until_quiet()
        before = anna.output_bytes, bo.output_bytes
        bo.listen(4.0)
        anna.listen(4.0)
        assert (anna.output_bytes, bo.output_bytes) == before


def test_whoever_finds_the_files_of_the_dead_takes_them_away(office: Office, bo: Terminal) -> None:
    bo.signal(signal.SIGKILL)
    bo.wait_for_end()
    assert here(office) == ["bo"]
    with office.sits_down("anna") as anna:
        is_ready(anna)
        anna.press("o")
        anna.wait_for("Ingen annan är inne just nu")
        assert here(office) == ["anna"]
