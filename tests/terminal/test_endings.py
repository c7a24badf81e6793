"""However the program ends, what was typed is kept, and the terminal is given back."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.surroundings import SAMVERKA, environment
from tests.terminal.driver import Terminal

RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l")
# As nohup leaves a program: deaf to a line that drops.
DEAF = (SAMVERKA[0], "-c", f"import signal; signal.signal(1, signal.SIG_IGN); {SAMVERKA[2]}")


@contextmanager
def a_new_contact(
    home: Path, folder: Path, command: tuple[str, ...] = SAMVERKA
) -> Iterator[Terminal]:
    """The form for a new contact, in a workspace that is made the first time."""
    around = {**environment(home), "SAMVERKA_DATA": str(folder), "SAMVERKA_USER": "anna"}
    with Terminal(command, environment=around) as terminal:
        if not folder.exists():
            terminal.wait_for("Välkommen")
            terminal.press("<enter>")
        terminal.wait_for("Inget väntar på dig")
        terminal.press("6")
        terminal.wait_for("Inga kontakter")
        terminal.press("n")
        terminal.wait_for("Ny kontakt")
        yield terminal


def is_typed_still_there(home: Path, folder: Path) -> bool:
    with a_new_contact(home, folder) as terminal:
        terminal.wait_for("Ditt utkast från")
        return "Halvskrivet" in terminal.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_stop_from_outside_gives_the_terminal_back(
    home: Path, data_dir: Path, number: signal.Signals
) -> None:
    with a_new_contact(home, data_dir) as terminal:
        terminal.type("Halvskrivet")
        terminal.wait_for("Halvskrivet")
        terminal.signal(number)
        assert terminal.wait_for_end(10) == 128 + number
        assert all(terminal.output.rfind(end) > len(terminal.output) - 400 for end in RESTORED)
    assert is_typed_still_there(home, data_dir)


@pytest.mark.parametrize("command", [SAMVERKA, DEAF], ids=["told", "not_told"])
def test_a_dropped_line_ends_the_program_and_keeps_what_was_typed(
    home: Path, data_dir: Path, command: tuple[str, ...]
) -> None:
    with a_new_contact(home, data_dir, command) as terminal:
        terminal.type("Halvskrivet")
        terminal.wait_for("Halvskrivet")
        terminal.hang_up()
        assert terminal.wait_for_end(10) == 128 + signal.SIGHUP
    assert is_typed_still_there(home, data_dir)


def test_the_key_that_others_copy_with_ends_nothing(home: Path, data_dir: Path) -> None:
    with a_new_contact(home, data_dir) as terminal:
        terminal.type("Halvskrivet")
        terminal.press("<c-c>")
        terminal.wait_for(r"Ctrl\+Q: Avsluta programmet")
        terminal.press("<c-q>")
        assert terminal.wait_for_end(10) == 0
    assert is_typed_still_there(home, data_dir)


def _is_stopped(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "T"


@pytest.mark.parametrize(
    "numbers",
    [(signal.SIGCONT,), (signal.SIGTSTP, signal.SIGCONT), (signal.SIGSTOP, signal.SIGCONT)],
    ids=["going_on_unasked", "put_aside", "stopped"],
)
def test_the_screen_is_whole_after_the_program_was_stopped_and_goes_on(
    home: Path, data_dir: Path, numbers: tuple[signal.Signals, ...]
) -> None:
    with a_new_contact(home, data_dir) as terminal:
        terminal.type("Halvskrivet")
        terminal.wait_for("Halvskrivet")
        terminal.wait_until_quiet()
        # The thread that writes what is typed is there by then, and stays.
        terminal.wait_until(lambda _: any((data_dir / "drafts").glob("*.json")), "a draft kept")
        picture, begun = terminal.text, len(terminal.output)
        threads = Path(f"/proc/{terminal.pid}/task")
        before = len(list(threads.iterdir()))
        for number in numbers:
            terminal.signal(number)
            if number in (signal.SIGTSTP, signal.SIGSTOP):
                terminal.wait_until(lambda _: _is_stopped(terminal.pid), "the program stopped")
        back = b"\x1b[?1049h"
        terminal.wait_until(lambda _: back in terminal.output[begun:], "the program is back")
        terminal.wait_until_quiet()
        # There may have been silence between clearing and drawing.
        terminal.wait_until(lambda text: text == picture, "the same picture as before")
        # Drawn and listened to by as many as before, on a screen that is the program's again.
        assert terminal.output.count(back, begun) == 1
        assert len(list(threads.iterdir())) == before
        terminal.type("Mer")
        terminal.wait_for("HalvskrivetMer")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_for_end(10) == 128 + signal.SIGTERM
        assert all(terminal.output.rfind(end) > len(terminal.output) - 400 for end in RESTORED)


def test_a_window_of_another_size_than_the_variables_say_settles(
    home: Path, data_dir: Path
) -> None:
    around = {**environment(home), "SAMVERKA_DATA": str(data_dir), "COLUMNS": "80", "LINES": "24"}
    with Terminal(SAMVERKA, environment=around, columns=120, lines=40) as terminal:
        terminal.wait_for("Välkommen")
        terminal.press("<enter>")
        terminal.wait_for("Inget väntar på dig")
    with Terminal(SAMVERKA, environment=around, columns=120, lines=40) as terminal:
        terminal.wait_for("Inget väntar på dig")
        terminal.wait_until_quiet()
        terminal.resize(90, 30)
        terminal.resize(70, 20)
        terminal.resize(100, 35)
        terminal.wait_until_quiet()
        assert len(terminal.text.splitlines()[-1]) <= 100
        terminal.press("6")
        terminal.wait_for("Inga kontakter")
