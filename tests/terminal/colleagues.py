"""Several people's programs on one workspace of some hundred records, each in its own terminal.

What a person does is a function that presses keys and waits until it is told to be saved. What all
of them are shown meanwhile is looked at in one round, so that none is waited for alone.
"""

import select
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import monotonic

from samverka_store.demo.build import build
from samverka_store.disk.workspace import Workspace
from tests.surroundings import SAMVERKA, environment
from tests.terminal.driver import NotSeen, Terminal

NAMES = ("anna", "bo", "cia", "dag", "eva")
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
RECORDS = 400
# Whose clocks are wrong, and by how much.
WRONG = {
    "bo": timedelta(hours=-2),
    "cia": timedelta(days=1),
    "dag": timedelta(days=-30),
    "eva": timedelta(days=20),
}
PATIENCE_S = 30.0
_RIGHT: Mapping[str, timedelta] = {}


class Office:
    """A workspace, and whoever sits at it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "data"
        self._home = folder
        build(self.folder, records=RECORDS, today=TODAY, state_dir=folder / "demo")

    def opened(self, by: str = "check") -> Workspace:
        """The workspace, as one who comes later reads it."""
        state = self._home / by
        return Workspace.open(self.folder, state_dir=state, clock=lambda: NOW, by=by)

    def folds(self) -> None:
        """One more program makes the journal part of the snapshot."""
        workspace = self.opened("fold")
        workspace.fold()
        workspace.close()

    def sits_down(
        self,
        by: str,
        *,
        columns: int = 80,
        lines: int = 24,
        clocks: Mapping[str, timedelta] = _RIGHT,
    ) -> Terminal:
        """This person's program in a terminal; `clocks` tells by how much whose is wrong."""
        home = self._home / by
        home.mkdir(exist_ok=True)
        around = {
            **environment(home),
            "SAMVERKA_DATA": str(self.folder),
            "SAMVERKA_USER": by,
            "SAMVERKA_NOW": (NOW + clocks.get(by, timedelta())).isoformat(),
        }
        return Terminal(SAMVERKA, environment=around, cwd=home, columns=columns, lines=lines)

    @contextmanager
    def at_work(
        self, names: Sequence[str] = NAMES, clocks: Mapping[str, timedelta] = _RIGHT
    ) -> Iterator[dict[str, Terminal]]:
        """These people's terminals, their programs ready."""
        with ExitStack() as stack:
            there = {by: stack.enter_context(self.sits_down(by, clocks=clocks)) for by in names}
            for terminal in there.values():
                is_ready(terminal)
            yield there


def is_ready(terminal: Terminal) -> None:
    """Wait until all is read."""
    terminal.wait_for(r"\[1 Att göra \d+\]")
    terminal.wait_gone("räknar|läser in")


def filtered(terminal: Terminal, key: str, text: str) -> None:
    """The list of this key, narrowed to the rows with this text."""
    terminal.press(key)
    terminal.wait_for(rf"\[{key} ")
    terminal.press("/")
    terminal.wait_for("^ Filtrera:")
    terminal.type(text)
    terminal.press("<enter>")
    terminal.wait_for(f"filter: {text}")


def at_record(terminal: Terminal, ref: str) -> None:
    """The page of a record, found by its reference."""
    terminal.press("<c-f>")
    terminal.wait_for("Sök bland allt")
    terminal.type(ref)
    terminal.wait_for(rf"^ .*\S +{ref}$")
    terminal.press("<enter>")
    terminal.wait_for(rf"^ {ref}( ·.*)?$")


def all_show(
    terminals: Mapping[str, Terminal],
    claim: Callable[[str, str], bool],
    *,
    since: float,
    meaning: str,
) -> dict[str, float]:
    """Wait until the claim holds of everyone's (name, picture); seconds from `since`, by name.

    Raises: NotSeen, with the picture of the first whom it does not hold of.
    """
    limit = monotonic() + PATIENCE_S
    found: dict[str, float] = {}
    waiting = dict(terminals)
    while waiting:
        for by, terminal in list(waiting.items()):
            if claim(by, terminal.text):
                found[by] = max(0.0, terminal.last_output - since)
                del waiting[by]
        if waiting and monotonic() > limit:
            by, terminal = next(iter(waiting.items()))
            raise NotSeen(f"{by} is not shown {meaning}:\n{terminal.text}")
        if waiting:
            select.select([terminal.fileno() for terminal in waiting.values()], [], [], 0.2)
    return found
