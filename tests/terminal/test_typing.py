"""Keys as an old terminal sends them, over a line that stutters or hands on several at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.surroundings import SAMVERKA, environment
from tests.terminal.driver import Terminal

# Longer than Textual itself waits for the rest of an arrow key, shorter than we do.
A_STUTTER_S = 0.15


@contextmanager
def an_old_terminal(home: Path, folder: Path) -> Iterator[Terminal]:
    """The empty list of proposals, in a workspace that was made just now."""
    around = {**environment(home), "SAMVERKA_DATA": str(folder), "SAMVERKA_USER": "anna"}
    with Terminal(SAMVERKA, environment=around, modern=False) as terminal:
        terminal.wait_for("Välkommen")
        terminal.press("<enter>")
        terminal.wait_for("Inget väntar på dig")
        terminal.press("4")
        terminal.wait_for("Inga förslag")
        yield terminal


def test_esc_and_a_key_right_after_it_are_both_obeyed(home: Path, data_dir: Path) -> None:
    with an_old_terminal(home, data_dir) as terminal:
        terminal.press("i")
        terminal.wait_for("^ Idé")
        # As typed, and as tmux hands them on.
        terminal.press("<esc>", "2")
        terminal.wait_for(r"\[2 Nätverk")
        terminal.press("<a-4>")
        terminal.wait_for(r"\[4 Förslag")
        terminal.press("i")
        terminal.wait_for("^ Idé")
        terminal.press("<a-i>", *"Ny idé", "<enter>")
        terminal.wait_for("Ny idé")


def test_an_arrow_that_comes_in_pieces_is_an_arrow(home: Path, data_dir: Path) -> None:
    with an_old_terminal(home, data_dir) as terminal:
        for text in ("Ett", "Två"):
            terminal.press("i")
            terminal.wait_for("^ Idé")
            terminal.press(*text, "<enter>")
            terminal.wait_for(rf"{text}.*Inkommet")
        terminal.press("<down>", "<up>")
        terminal.wait_for("· 1/2")
        for piece in ("<esc>", "[", "B"):
            terminal.press(piece)
            terminal.listen(A_STUTTER_S)
        terminal.wait_for("· 2/2")
