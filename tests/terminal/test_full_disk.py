"""A disk that is really full while a form is open: the text stands, and is saved when it can be.

As root it is a file system of its own, which someone else fills; else the program's large files
may not grow, which is the same to it.
"""

import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskFull
from tests.faults.small_disks import can_mount, small_disk
from tests.store.disk.faulty import NOW, opened, put
from tests.surroundings import SAMVERKA, environment
from tests.terminal.driver import Terminal
from tests.terminal.test_endings import a_new_contact

# Told so by a signal, the program's large files may not grow; told so by another, they may again.
_LIMITS = """
import resource, signal
most = resource.getrlimit(resource.RLIMIT_FSIZE)
for number, limit in ((signal.SIGUSR1, (1_500, most[1])), (signal.SIGUSR2, most)):
    signal.signal(number, lambda *_, limit=limit: resource.setrlimit(resource.RLIMIT_FSIZE, limit))
"""
LIMITED = (SAMVERKA[0], "-c", _LIMITS + SAMVERKA[2])
Change = Callable[[], None]


def _fill(workspace: Workspace) -> None:
    """Save until not even a short name has room."""
    id = 1000
    for letters in (2000, 100, 1):
        try:
            while True:
                id += 1
                put(workspace, id, "x" * letters)
        except DiskFull:
            continue


@contextmanager
def a_form_and_a_disk(
    home: Path, tmp_path: Path, state_dir: Path
) -> Iterator[tuple[Terminal, Path, Change, Change]]:
    """A form with a text in it, its folder, and how the disk is filled and freed."""
    if not can_mount(tmp_path / "try"):
        with a_new_contact(home, tmp_path / "data", LIMITED) as terminal:

            def limit() -> None:
                eva = opened(tmp_path / "data", state_dir, by="eva")
                put(eva, 1000, "x" * 2000)
                eva.close()
                terminal.signal(signal.SIGUSR1)

            yield terminal, tmp_path / "data", limit, lambda: terminal.signal(signal.SIGUSR2)
        return
    with small_disk(tmp_path / "small") as disk:
        ballast, folder = disk / "ballast", disk / "data"
        ballast.write_bytes(bytes(24_000))
        with a_new_contact(home, folder) as terminal:

            def fill() -> None:
                eva = opened(folder, state_dir, by="eva")
                _fill(eva)
                eva.close()

            yield terminal, folder, fill, ballast.unlink


def _drafts(home: Path, folder: Path) -> str:
    """What a command tells of what was left unsaved."""
    around = {**environment(home), "SAMVERKA_DATA": str(folder), "SAMVERKA_USER": "anna"}
    command = [*SAMVERKA, "drafts"]
    ended = subprocess.run(
        command, env=around, capture_output=True, text=True, check=True, timeout=60
    )
    return ended.stdout


def test_a_full_disk_is_told_the_text_stands_and_it_is_saved_when_there_is_room(
    home: Path, tmp_path: Path, state_dir: Path
) -> None:
    with a_form_and_a_disk(home, tmp_path, state_dir) as (terminal, folder, fill, free):
        terminal.type("Halvskrivet")
        terminal.wait_for("Halvskrivet")
        fill()
        for _ in range(2):
            terminal.press("<c-s>")
            terminal.wait_for("Inte sparat, men det du skrev står kvar. Disken är full")
            assert "Halvskrivet" in terminal.text
        terminal.type("!")
        terminal.wait_for("Halvskrivet!")
        free()
        terminal.press("<c-s>")
        terminal.wait_for("Sparat: K")
        terminal.press("<c-q>")
        assert terminal.wait_for_end(20) == 0
        workspace = Workspace.open(folder, state_dir=state_dir, clock=lambda: NOW, by="kontroll")
        found = [document["name"] for _, document in workspace.repository.stored("people")]
        assert found.count("Halvskrivet!") == 1
        workspace.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_was_typed_on_a_full_disk_is_there_at_the_next_start(
    home: Path, tmp_path: Path, state_dir: Path, number: signal.Signals
) -> None:
    with a_form_and_a_disk(home, tmp_path, state_dir) as (terminal, folder, fill, _):
        fill()
        terminal.type("Halvskrivet")
        terminal.wait_for("Halvskrivet")
        terminal.press("<c-s>")
        terminal.wait_for("Disken är full")
        terminal.signal(number)
        assert terminal.wait_for_end(10) == 128 + number
        assert "Halvskrivet" in _drafts(home, folder)
