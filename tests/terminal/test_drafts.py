"""However a program ends, at most a second of typing is lost, in each form and each terminal."""

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic

import pytest

from samverka_store.disk import drafts, layout
from tests.surroundings import SAMVERKA, environment
from tests.terminal.driver import Terminal

WAITS = "från förra gången väntar"
SENTENCE = "Bänkar i parken, vid ån och bakom biblioteket"
# What an unsaved second is, and what a busy machine may add to it.
SECOND, SLACK = 1.0, 4.0


class Place:
    """A workspace and whoever sits at it."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.folder = folder
        self._home = home

    @contextmanager
    def opened(self, by: str = "anna") -> Iterator[Terminal]:
        """The screens, once everything is read."""
        around = {
            **environment(self._home),
            "SAMVERKA_DATA": str(self.folder),
            "SAMVERKA_USER": by,
        }
        with Terminal(SAMVERKA, environment=around) as terminal:
            if not self.folder.exists():
                terminal.wait_for("Välkommen")
                terminal.press("<enter>")
            terminal.wait_for("Inget väntar på dig")
            yield terminal

    def texts(self) -> str:
        """All that lies in drafts on disk."""
        found = drafts.look(self.folder / layout.DRAFTS).drafts.values()
        return "\n".join(text for draft in found for text in draft.texts.values())


@pytest.fixture
def place(home: Path, data_dir: Path) -> Place:
    return Place(home, data_dir)


def a_new_contact(terminal: Terminal, name: str) -> None:
    """Type a name into the form for a new contact."""
    terminal.press("6")
    terminal.wait_for(r"Kontakter|Inga kontakter")
    terminal.press("n")
    terminal.wait_for("Ny kontakt")
    terminal.type(name)
    terminal.wait_for(name)


def on_disk(terminal: Terminal, place: Place, text: str) -> None:
    """Wait until a text is in a draft on disk."""
    terminal.wait_until(lambda _: text in place.texts(), f"{text!r} in a draft")


def closed(terminal: Terminal) -> None:
    terminal.hang_up()


def ended_by(number: signal.Signals) -> Callable[[Terminal], None]:
    return lambda terminal: terminal.signal(number)


ENDS = {
    "killed": ended_by(signal.SIGKILL),
    "terminated": ended_by(signal.SIGTERM),
    "hung up": ended_by(signal.SIGHUP),
    "closed": closed,
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_the_next_start_offers_what_was_typed(
    place: Place, end: Callable[[Terminal], None]
) -> None:
    with place.opened() as terminal:
        a_new_contact(terminal, SENTENCE)
        if end is ENDS["killed"]:
            on_disk(terminal, place, SENTENCE)
        end(terminal)
        terminal.wait_for_end(20)
    with place.opened() as terminal:
        terminal.wait_for(f"Ett utkast {WAITS}")
        terminal.press("t")
        terminal.wait_for(r"Ny kontakt +du +\d\d\.\d\d +Bänkar")
        terminal.press("<enter>")
        terminal.wait_for(r"Ditt utkast från \d\d\.\d\d, ännu inte sparat\.")
        assert SENTENCE in terminal.text
        terminal.press("<c-s>")
        terminal.wait_for(r"^ \* Sparat")
        terminal.wait_until(lambda _: place.texts() == "", "no draft on disk")


def test_no_more_than_a_second_of_typing_is_lost_to_a_kill(place: Place) -> None:
    with place.opened() as terminal:
        a_new_contact(terminal, "A")
        typed: list[tuple[float, str]] = [(monotonic(), "A")]
        while monotonic() < typed[0][0] + 2.5 * SECOND:
            letter = "abcdefghij"[len(typed) % 10]
            text = typed[-1][1] + letter
            terminal.type(letter)
            terminal.wait_for(text[-12:])
            typed.append((monotonic(), text))
        terminal.signal(signal.SIGKILL)
        died = monotonic()
        terminal.wait_for_end(20)
    kept = place.texts()
    assert kept == next(text for _, text in typed if text == kept)
    unsaved = [at for at, text in typed if len(text) > len(kept)]
    assert not unsaved or died - unsaved[0] < SECOND + SLACK
    assert len(kept) > 1


def test_two_terminals_with_half_of_the_same_form_lose_neither(place: Place) -> None:
    with ExitStack() as stack:
        for name in ("Kajsa Halvskriven", "Karin Halvfärdig"):
            terminal = stack.enter_context(place.opened())
            assert WAITS not in terminal.text
            a_new_contact(terminal, name)
            on_disk(terminal, place, name)
    with place.opened() as terminal:
        terminal.wait_for(f"2 utkast {WAITS}")
        terminal.press("6")
        terminal.wait_for("Inga kontakter")
        terminal.press("n")
        terminal.wait_for("Karin Halvfärdig")
        terminal.wait_for(r"F6 Nästa \(1\)")
        terminal.press("<f6>")
        terminal.wait_for("Kajsa Halvskriven")
        terminal.press("<c-s>")
        terminal.wait_for(r"^ \* Sparat.*Kajsa")
        terminal.press("n")
        terminal.wait_for("Karin Halvfärdig")
        terminal.press("<c-s>")
        terminal.wait_for(r"^ \* Sparat.*Karin")
        terminal.wait_until(lambda _: place.texts() == "", "no draft on disk")


def test_a_living_terminal_keeps_its_form_when_another_is_opened(place: Place) -> None:
    with place.opened() as first:
        a_new_contact(first, "Kajsa")
        on_disk(first, place, "Kajsa")
        with place.opened() as second:
            second.press("t")
            second.wait_for("Inga utkast väntar")
        first.type(" Ek")
        on_disk(first, place, "Kajsa Ek")
        first.press("<c-s>")
        first.wait_for(r"^ \* Sparat.*Kajsa Ek")


def test_a_question_is_a_draft_too(place: Place) -> None:
    with place.opened() as terminal:
        terminal.press("i")
        terminal.wait_for("Idé:")
        terminal.type("Cykelställ vid stationen")
        on_disk(terminal, place, "Cykelställ vid stationen")
        terminal.signal(signal.SIGKILL)
        terminal.wait_for_end(20)
    with place.opened() as terminal:
        terminal.wait_for(WAITS)
        terminal.press("t")
        terminal.wait_for("Fånga idé +du")
        terminal.press("<enter>")
        terminal.wait_for(r"Idé: Cykelställ vid stationen +utkast \d\d\.\d\d")
        terminal.press("<enter>")
        terminal.wait_for("Idén är fångad")
        terminal.wait_until(lambda _: place.texts() == "", "no draft on disk")


def test_what_someone_changed_meanwhile_stands_beside_the_draft(place: Place) -> None:
    with place.opened() as terminal:
        a_new_contact(terminal, "Kim")
        terminal.press("<c-s>")
        terminal.wait_for(r"^ \* Sparat")
        terminal.press("e")
        terminal.wait_for("Ändra kontakt")
        terminal.type(" Berg")
        on_disk(terminal, place, "Kim Berg")
        terminal.signal(signal.SIGKILL)
        terminal.wait_for_end(20)
    with place.opened("bo") as terminal:
        assert WAITS not in terminal.text
        terminal.press("6")
        terminal.wait_for("Kim")
        terminal.press("e")
        terminal.wait_for(r"anna började skriva här \d\d\.\d\d\.")
        terminal.type(" Dal")
        terminal.press("<c-s>")
        terminal.wait_for(r"^ \* Ändrat.*Kim Dal")
    with place.opened() as terminal:
        terminal.wait_for(WAITS)
        terminal.press("t")
        terminal.wait_for("Ändra kontakt K1 · Kim Dal +du")
        terminal.press("<enter>")
        terminal.wait_for(r"Utkast \d\d\.\d\d, ändrat sedan\.")
        assert "Kim Berg" in terminal.text
        assert "bo skrev: Kim Dal" in terminal.text


def test_what_a_colleague_left_is_offered_by_name_and_taken_in_by_a_key(place: Place) -> None:
    with place.opened("Eva Ek") as terminal:
        a_new_contact(terminal, "Kajsa Halvskriven")
        on_disk(terminal, place, "Kajsa Halvskriven")
    with place.opened("bo") as terminal:
        assert WAITS not in terminal.text
        terminal.press("6")
        terminal.wait_for("Inga kontakter")
        terminal.press("n")
        terminal.wait_for(r"Eva Ek började skriva här \d\d\.\d\d\. +F6 Ta in")
        assert "Kajsa" not in terminal.text
        terminal.press("<f6>")
        terminal.wait_for("Kajsa Halvskriven")
        terminal.press("<c-s>")
        terminal.wait_for(r"^ \* Sparat.*Kajsa")
        terminal.wait_until(lambda _: place.texts() == "", "no draft on disk")
    with place.opened("Eva Ek") as terminal:
        terminal.press("t")
        terminal.wait_for("Inga utkast väntar")
