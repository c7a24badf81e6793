"""Every program that is measured, and how one round of it is run.

A subject gives its readings once per round. What is pressed stands in scenes.py.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tests.benchmarks import scenes
from tests.benchmarks.budgets import HELLO, LISTED, PYTHON, name
from tests.benchmarks.figures import Readings
from tests.surroundings import ROOT, SAMVERKA, environment
from tests.terminal.driver import Terminal

HERE = Path(__file__).resolve().parent
LISTED_ROWS = 10_000
EDITS = 60
MS = 1000.0
GROUPS = ("screens", "edit", "load", "commands")


class Subject(NamedTuple):
    """One program: which table name its readings go under, and one run of it."""

    name: str
    group: str
    run: Callable[[], Readings]


class Ground:
    """Where everything is measured: a home folder and one workspace per size, in one folder."""

    def __init__(self, folder: Path, sizes: Sequence[int]) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        self.environment = environment(self.home)
        self.workspaces = {size: folder / f"data-{size}" for size in sizes}

    def prepare(self) -> None:
        """Write every demo workspace. Raises: subprocess.CalledProcessError."""
        for size, folder in self.workspaces.items():
            self.run([*SAMVERKA, "demo", "--records", str(size), "--into", str(folder)])

    def run(self, command: Sequence[str]) -> str:
        """Run a command without a terminal; what it printed."""
        return subprocess.run(
            command, env=self.environment, cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout

    def shown(
        self,
        command: Sequence[str],
        scene: Callable[[Terminal], Readings],
        columns: int = 80,
        lines: int = 24,
    ) -> Callable[[], Readings]:
        """A run of a program in a terminal."""

        def run() -> Readings:
            with Terminal(
                command, environment=self.environment, columns=columns, lines=lines, cwd=ROOT
            ) as terminal:
                found = scene(terminal)
                terminal.press("<c-q>")
                terminal.wait_for_end()
            return found

        return run

    def timed(self, reading: str, command: Sequence[str]) -> Callable[[], Readings]:
        """A run of a command that ends by itself, in milliseconds."""

        def run() -> Readings:
            began = perf_counter()
            self.run(command)
            return {reading: (perf_counter() - began) * MS}

        return run

    def worked(self, worker: str, *arguments: str) -> Callable[[], Readings]:
        """A run of a program in workers/, which prints its readings."""
        command = [sys.executable, str(HERE / "workers" / f"{worker}.py"), *arguments]

        def run() -> Readings:
            found: Readings = json.loads(self.run(command))
            return found

        return run


def subjects(ground: Ground) -> list[Subject]:
    """Everything that can be measured on this ground, in the order of one round."""
    app = HERE / "apps"
    hello = [sys.executable, str(app / "hello.py")]
    listed = [sys.executable, str(app / "virtual_list.py"), str(LISTED_ROWS)]
    return [
        Subject(HELLO, "screens", ground.shown(hello, scenes.hello)),
        Subject(LISTED, "screens", ground.shown(listed, scenes.virtual_list)),
        Subject(PYTHON, "commands", ground.timed("ms", [sys.executable, "-c", "pass"])),
        *(subject for size in ground.workspaces for subject in _samverka(ground, size)),
    ]


def _samverka(ground: Ground, size: int) -> Iterator[Subject]:
    us, folder = name(size), str(ground.workspaces[size])
    state = str(ground.home / ".local" / "state" / "samverka")
    program = [*SAMVERKA, "--data", folder]
    yield Subject(us, "screens", ground.shown(program, scenes.samverka))
    yield Subject(us, "screens", ground.shown(program, scenes.detail, columns=120, lines=40))
    yield Subject(us, "screens", ground.shown(program, _follow(ground, program)))
    yield Subject(us, "edit", ground.worked("edit", folder, state, str(EDITS)))
    yield Subject(us, "load", ground.worked("load", "json", folder, state))
    yield Subject(us, "load", ground.worked("load", "records", folder, state))
    listing = [*program, "list", "proposals"]
    yield Subject(us, "commands", ground.timed("list_ms", listing))
    yield Subject(us, "commands", ground.timed("today_ms", [*program, "today"]))


def _follow(ground: Ground, program: Sequence[str]) -> Callable[[Terminal], Readings]:
    def scene(terminal: Terminal) -> Readings:
        return scenes.follow(
            terminal, lambda new: ground.run([*program, "edit", "N1", f"name={new}"])
        )

    return scene
