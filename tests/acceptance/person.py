"""A person at the keys: reads the screen as it is written, and knows no more than it says.

Every step waits for what the screen should show then; what is not seen is told with the screen.
What the person wants to do with the program stands in newcomer.py.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.surroundings import SAMVERKA, environment
from tests.terminal.driver import NotSeen, Terminal

_MANY = 40
_FIELD = re.compile(r"^›(?P<label>[^│\n]*?)(?: \*)?(?:\s{2,}|\s*│|$)", re.MULTILINE)


class Person:
    """Someone before the program in a terminal of 80 columns and 24 lines."""

    def __init__(self, terminal: Terminal, papers: Path) -> None:
        self._terminal = terminal
        self._papers = papers

    def sees(self, pattern: str) -> re.Match[str]:
        """Wait for this; a multiline pattern."""
        return self._terminal.wait_for(pattern)

    def press(self, *keys: str, sees: str) -> re.Match[str]:
        """Press keys, and wait for what should come of it."""
        self._terminal.press(*keys)
        return self.sees(sees)

    def writes(self, text: str, *, sees: str = "") -> None:
        """Type, and wait until it is there, or until what it is understood as is."""
        self._terminal.type(text)
        self.sees(sees or re.escape(text[-20:]))

    # Lists ------------------------------------------------------------------------------------

    def row(self) -> str:
        """The row of the list that the cursor lies on: the one with another ground."""
        return "\n".join(self._rows(under_cursor=True))

    def stands_on(self, pattern: str) -> None:
        """Walk in a list to the row that says this, up when it is seen above, else down."""
        self._terminal.wait_until(lambda _: bool(self.row()), "a cursor in a list")
        for _ in range(_MANY):
            if re.search(pattern, self.row()):
                return
            above = "\n".join(self._rows(under_cursor=False))
            self._goes("<up>" if re.search(pattern, above) else "<down>", self.row)
        raise NotSeen(f"no row says {pattern!r}; the screen:\n{self._terminal.text}")

    def _rows(self, *, under_cursor: bool) -> list[str]:
        """The row under the cursor, or the lines above it."""
        cells = self._terminal.cells
        ground = cells[0][-1][2]
        lines = ["".join(str(cell[0]) for cell in line) for line in cells]
        marked = [number for number, line in enumerate(cells) if line[5][2] != ground]
        if under_cursor:
            return [lines[number] for number in marked]
        return lines[2 : marked[0]] if marked else []

    # Forms ------------------------------------------------------------------------------------

    def field(self) -> str:
        """The label of the field that the cursor is in."""
        found = _FIELD.search(self._terminal.text)
        return found["label"].strip() if found else ""

    def fills(self, label: str, text: str, *, sees: str = "") -> None:
        """Go to a field by Tab, and write in it."""
        seen: set[str] = set()
        while (here := self.field()) != label:
            if here in seen:
                raise NotSeen(f"no field is called {label!r}; the screen:\n{self._terminal.text}")
            seen.add(here)
            self._goes("<tab>", self.field)
        self.writes(text, sees=sees)

    def saves(self, ref: str) -> None:
        """Save with the key that the form names, and be told that this is saved."""
        self.sees(r"Ctrl\+S Spara")
        self.press("<c-s>", sees=rf"^ \* .*{ref}")

    def _goes(self, key: str, place: Callable[[], str]) -> None:
        """Press a key that moves, and wait until that what tells the place tells another."""
        before = place()
        self._terminal.press(key)
        self._terminal.wait_until(lambda _: place() not in ("", before), f"the cursor after {key}")

    # Files ------------------------------------------------------------------------------------

    def sends_out(self, row: str) -> bytes:
        """Export what this row of the export page says, under the name that is proposed."""
        self.press("x", sees=r"^   Kalender\s(.|\n)*Enter Skriv fil")
        self.stands_on(row)
        self.press("<enter>", sees=r"^ ?Fil: ")
        self.press("<enter>", sees="Skrivet till")
        [path] = self._papers.iterdir()
        data = path.read_bytes()
        path.unlink()
        self._terminal.press("q")
        self._terminal.wait_gone("Enter Skriv fil")
        return data

    def leaves(self) -> None:
        """Quit, and be back at the shell without anything left over."""
        self._terminal.press("q")
        code = self._terminal.wait_for_end()
        if code:
            raise AssertionError(f"the program ended with {code}:\n{self._terminal.text}")


@contextmanager
def at_the_program(home: Path, papers: Path, now: str) -> Iterator[Person]:
    """Start the program in the folder where the papers lie, at a moment that stands still."""
    around = {**environment(home), "SAMVERKA_NOW": now, "SAMVERKA_USER": "rut"}
    with Terminal(SAMVERKA, environment=around, cwd=papers) as terminal:
        yield Person(terminal, papers)
