"""What the program looks like in terminals of several kinds: `python -m tests.pictures.terminals`.

The program itself runs in a pseudo-terminal with what such a terminal says of itself, and what that
shows after the bytes it was sent is drawn, in docs/terminals/. A test looks at the same pictures.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rich.color import Color
from rich.segment import Segment
from rich.style import Style

from tests.pictures.drawing import svg
from tests.surroundings import ROOT, SAMVERKA, environment
from tests.terminal.driver import Terminal

PLACE = ROOT / "docs" / "terminals"
# As pyte calls the sixteen colours.
_NAMES = ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white")


class Kind(NamedTuple):
    """A kind of terminal: what it says of itself, and whether it answers what it is asked."""

    title: str
    around: Mapping[str, str]
    is_modern: bool = True
    is_tmux: bool = False


KINDS: Mapping[str, Kind] = {
    "xterm-256color": Kind("256 färger", {"TERM": "xterm-256color"}),
    "tmux": Kind("I tmux", {"TERM": "xterm-256color"}, is_tmux=True),
    "screen": Kind("I GNU screen", {"TERM": "screen"}, is_modern=False),
    "putty": Kind("PuTTY", {"TERM": "putty-256color"}, is_modern=False),
    "sixteen-colours": Kind("16 färger", {"TERM": "xterm"}, is_modern=False),
    "linux": Kind("Linux konsol, utan streck", {"TERM": "linux"}, is_modern=False),
    "no-colour": Kind("Utan färg", {"TERM": "xterm-256color", "NO_COLOR": "1"}),
}


def command_of(kind: Kind, home: Path) -> Sequence[str]:
    """The program on practice data, in a tmux of its own where that is asked for."""
    demo = [*SAMVERKA, "demo"]
    if not kind.is_tmux:
        return demo
    tmux = shutil.which("tmux")
    if tmux is None:
        raise FileNotFoundError("tmux")
    quiet = home / "tmux.conf"
    quiet.write_text("set -g status off\n", "utf-8")
    return [tmux, "-f", str(quiet), "-S", str(home / "tmux"), "new-session", *demo]


def cells_of(kind: Kind, home: Path) -> list[list[tuple[object, ...]]]:
    """The cells of a form in such a terminal. Raises: NotSeen; FileNotFoundError (tmux)."""
    around = {**environment(home), **kind.around}
    command = command_of(kind, home)
    with Terminal(command, environment=around, modern=kind.is_modern) as terminal:
        terminal.wait_for(r"\[1 Att göra \d+\]")
        terminal.press("4")
        terminal.wait_for(r"\[4 ")
        terminal.press("n")
        terminal.wait_for("Nytt förslag")
        terminal.wait_until_quiet()
        cells = terminal.cells
        terminal.press("<esc>")
        terminal.wait_for(r"\[4 ")
        terminal.press("<c-q>")
        terminal.wait_for_end()
    return cells


def _colour(name: object) -> Color | None:
    text = str(name)
    if text == "default":
        return None
    plain = text.removeprefix("bright")
    if plain in _NAMES:
        return Color.from_ansi(_NAMES.index(plain) + 8 * (plain != text))
    return Color.parse(f"#{text}")


def segments_of(row: Sequence[tuple[object, ...]]) -> Iterator[Segment]:
    """A line of cells as pieces of text."""
    for cell in row:
        text, front, back, bold, italic, underline, strike, reverse, _blink = cell
        style = Style.from_color(_colour(front), _colour(back)) + Style(
            bold=bool(bold),
            italic=bool(italic),
            underline=bool(underline),
            strike=bool(strike),
            reverse=bool(reverse),
        )
        if text:
            yield Segment(str(text), style)


def main() -> int:
    """Draw every kind; the exit code for the shell."""
    PLACE.mkdir(exist_ok=True)
    for name, kind in KINDS.items():
        with tempfile.TemporaryDirectory() as home:
            cells = cells_of(kind, Path(home))
        rows = [list(segments_of(row)) for row in cells]
        (PLACE / f"{name}.svg").write_text(svg(rows, columns=80, title=kind.title), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
