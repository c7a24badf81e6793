"""The program falls over a fault of its own: loudly, tidily, and without telling whose records."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.surroundings import environment
from tests.terminal.driver import Terminal

# The program with a fault in it: the history of a record cannot be told.
FAULTY = (
    sys.executable,
    "-c",
    (
        "import sys\n"
        "from samverka_tui.cli import main\n"
        "from samverka_store.repository import Repository\n"
        "def falls(repository, id):\n"
        "    raise ValueError(repository.record(id).label)\n"
        "Repository.events_of = falls\n"
        "sys.exit(main())"
    ),
)
RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1003l", b"\x1b[?2004l")


@contextmanager
def faulty(home: Path, folder: Path, *arguments: str) -> Iterator[Terminal]:
    around = {
        **environment(home),
        "SAMVERKA_DATA": str(folder / "data"),
        "SAMVERKA_STATE": str(folder / "state"),
        "SAMVERKA_USER": "anna",
    }
    with Terminal([*FAULTY, *arguments], environment=around) as terminal:
        yield terminal


def test_a_fault_ends_the_screens_without_a_word_from_the_records(
    home: Path, tmp_path: Path
) -> None:
    with faulty(home, tmp_path, "add", "network", "Hemliga rådet") as terminal:
        assert terminal.wait_for_end() == 0
    with faulty(home, tmp_path) as terminal:
        terminal.press("6")
        terminal.wait_for("Inga kontakter")
        terminal.press("n")
        terminal.wait_for("Ny kontakt")
        terminal.type("Kim")
        terminal.wait_for("Kim")
        terminal.press("<esc>", "2")
        terminal.wait_for(r"^ N1 · ")
        before = len(terminal.output)
        terminal.press("h")
        assert terminal.wait_for_end() == 1
        said = bytes(terminal.output[before:])
        assert "Hemliga" not in said.decode()
        assert all(end in said for end in RESTORED)
        assert "Inget som är sparat har gått förlorat" in terminal.text.replace("\n", " ")
        assert str(tmp_path / "data" / "drafts") in terminal.text.replace("\n", "")
        assert "ValueError" in terminal.text
    assert list((tmp_path / "data" / "here").iterdir()) == []
    with faulty(home, tmp_path) as terminal:
        terminal.press("6")
        terminal.wait_for("Inga kontakter")
        terminal.press("n")
        terminal.wait_for("Kim")


def test_a_fault_ends_a_command_without_a_word_from_the_records(home: Path, tmp_path: Path) -> None:
    with faulty(home, tmp_path, "add", "network", "Hemliga rådet") as terminal:
        assert terminal.wait_for_end() == 0
    with faulty(home, tmp_path, "history", "N1") as terminal:
        assert terminal.wait_for_end() == 1
        assert "Hemliga" not in terminal.text
        assert "ValueError" in terminal.text
