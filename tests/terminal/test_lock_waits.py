"""Someone else is saving: the screen says so at once, and the program can be ended all the same."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic

import pytest

from samverka_store.disk.lock import WorkspaceLock
from tests.terminal.driver import Terminal
from tests.terminal.test_endings import a_new_contact, is_typed_still_there

WAITING = rf"Väntar på Eva Ek, som sparar \(program {os.getpid()} på "


@contextmanager
def a_form_being_saved(
    home: Path, folder: Path
) -> Iterator[tuple[Terminal, Callable[[], None], float]]:
    """A form that was told to save while Eva has the lock, her letting go, and when it was told."""
    with a_new_contact(home, folder) as terminal, ExitStack() as held:
        terminal.type("Halvskrivet")
        terminal.wait_for("Halvskrivet")
        lock = WorkspaceLock(folder, "Eva Ek")
        held.callback(lock.close)
        held.enter_context(lock.hold())
        terminal.press("<c-s>")
        told = monotonic()
        yield terminal, held.close, told


def test_the_screen_says_at_once_who_is_saving_and_then_saves(home: Path, data_dir: Path) -> None:
    with a_form_being_saved(home, data_dir) as (terminal, let_go, told):
        terminal.wait_for(WAITING)
        assert terminal.seen - told < 2
        assert "Halvskrivet" in terminal.text
        assert "står kvar" not in terminal.text
        let_go()
        terminal.wait_for("Sparat: K1 Halvskrivet")
        assert "Väntar på" not in terminal.text


def test_after_five_seconds_the_form_stands_with_its_text_and_says_who_and_what_to_do(
    home: Path, data_dir: Path
) -> None:
    with a_form_being_saved(home, data_dir) as (terminal, let_go, told):
        terminal.wait_for(
            r"(?s)Inte sparat, men det du skrev står kvar\. Eva Ek håller på att spara"
        )
        assert 4 < terminal.seen - told < 8
        assert "Halvskrivet" in terminal.text
        assert "Väntar på" not in terminal.text
        let_go()
        terminal.press("<c-s>")
        terminal.wait_for("Sparat: K1 Halvskrivet")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_program_that_waits_ends_when_it_is_told_to_and_keeps_the_draft(
    home: Path, data_dir: Path, number: signal.Signals
) -> None:
    with a_form_being_saved(home, data_dir) as (terminal, let_go, _):
        terminal.wait_for(WAITING)
        terminal.signal(number)
        told = monotonic()
        assert terminal.wait_for_end(10) == 128 + number
        assert monotonic() - told < 1.5
        let_go()
    assert is_typed_still_there(home, data_dir)
