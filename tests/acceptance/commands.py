"""The autumn by the command line alone, every command a process of its own, as a script runs them.

What is only looked up is run in this process, and so is all of it where something else is tried.
What must come out of it is judged in the tests.
"""

import io
import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from samverka_tui.cli import main
from tests.acceptance import forum
from tests.acceptance.outcome import Outcome
from tests.surroundings import SAMVERKA, environment


class Said(NamedTuple):
    """What a command said, and its exit code."""

    out: str
    trouble: str
    code: int


class CommandLine:
    """Runs commands on one workspace, at a moment that stands still."""

    def __init__(self, folder: Path, home: Path, now: str) -> None:
        self._folder = folder
        self._home = home
        self.now = now

    def run(self, *words: str) -> Said:
        """A command, however it ends."""
        ended = subprocess.run(
            [*SAMVERKA, *words],
            env=self._environment(),
            cwd=self._home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return Said(ended.stdout.decode(), ended.stderr.decode(), ended.returncode)

    def run_here(self, *words: str) -> Said:
        """A command in this process, however it ends."""
        out, trouble = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
        with (
            pytest.MonkeyPatch.context() as patch,
            Path(os.devnull).open(encoding="utf-8") as nothing,
            redirect_stdout(out),
            redirect_stderr(trouble),
        ):
            for name, value in self._environment().items():
                patch.setenv(name, value)
            patch.setattr("sys.stdin", nothing)
            patch.chdir(self._home)
            code = main(list(words))
        return Said(_written(out), _written(trouble), code)

    def __call__(self, *words: str) -> str:
        """What a command that must succeed writes."""
        return _good(words, self.run(*words))

    def add(self, *words: str) -> str:
        """The reference of what was added; `add` writes nothing but that."""
        out = self("add", *words)
        ref = out.removesuffix("\n")
        if out != f"{ref}\n" or not ref.isascii() or ref.split() != [ref]:
            raise AssertionError(f"add {words} wrote {out!r}, not a reference alone")
        return ref

    def records(self, *words: str) -> list[dict[str, Any]]:
        """What `list` or `search` finds, read back from JSON."""
        asked = (*words, "--json")
        found: list[dict[str, Any]] = json.loads(_good(asked, self.run_here(*asked)))
        return found

    def record(self, ref: str) -> dict[str, Any]:
        """What `show` says of a record, read back from JSON."""
        asked = ("show", ref, "--json")
        found: dict[str, Any] = json.loads(_good(asked, self.run_here(*asked)))
        return found

    def file(self, *words: str) -> bytes:
        """What an export writes into a file."""
        path = self._home / "export"
        if out := self("export", *words, "-o", str(path)):
            raise AssertionError(f"an export to a file also wrote {out!r}")
        return path.read_bytes()

    def _environment(self) -> Mapping[str, str]:
        return {
            **environment(self._home),
            "SAMVERKA_DATA": str(self._folder),
            "SAMVERKA_NOW": self.now,
            "SAMVERKA_USER": "rut",
        }


class Here(CommandLine):
    """All commands in this process."""

    def run(self, *words: str) -> Said:
        return self.run_here(*words)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def _good(words: Sequence[str], said: Said) -> str:
    if said.code:
        raise AssertionError(f"{words} ended with {said.code}: {said.trouble}")
    return said.out


class Refs(NamedTuple):
    """What the records are called."""

    contact: str
    network: str
    series: str
    meetings: Sequence[str]
    proposals: Sequence[str]


def autumn(line: CommandLine) -> tuple[Refs, Outcome]:
    """Put the whole autumn in, and send out what is sent out on the way."""
    line.now = forum.PLANNING
    contact, network, series = _planned(line)
    meetings = [meeting["ref"] for meeting in line.records("list", "meetings")]
    season = ("ics", "--series", series)
    dates = line.file(*season)
    _changed(line, meetings)
    coming = line.file("markdown", "coming", "--network", network).decode()
    line.now = forum.DURING_OCTOBER
    proposals = [
        _proposed(line, proposal, "--network", network, "--meeting", meetings[1])
        for proposal in forum.PROPOSALS
    ]
    line("park", proposals[2], "--reason", forum.WHY_PARKED, "--review", forum.REVIEW)
    pages = {
        page: line.file("markdown", page, "--network", network).decode()
        for page in ("network", "proposals", "parking")
    }
    refs = Refs(contact, network, series, meetings, proposals)
    return refs, Outcome(dates=dates, coming=coming, season=line.file(*season), **pages)


def _planned(line: CommandLine) -> tuple[str, str, str]:
    contact = line.add(
        *("contact", forum.CONTACT, "--role", forum.CONTACT_ROLE, "--may-be-named", "ja"),
        *("--email", forum.CONTACT_EMAIL, "--phone", forum.CONTACT_PHONE),
    )
    network = line.add(
        *("network", forum.NETWORK, "--purpose", forum.PURPOSE, "--open-to-all", "ja"),
        *("--contact", contact, "--venue", forum.VENUE, "--video-url", forum.VIDEO),
    )
    first, last = forum.SEASON
    series = line.add(
        *("series", forum.SERIES, "--network", network, "--rule", forum.RULE),
        *("--first", first.isoformat(), "--last", last.isoformat(), "--time", forum.TIMES),
        *("--form", "hybrid"),
    )
    return contact, network, series


def _changed(line: CommandLine, meetings: Sequence[str]) -> None:
    ref = dict(zip(forum.MONDAYS, meetings, strict=True))
    for day, theme in forum.THEMES.items():
        line("edit", ref[day], f"themes={theme.line}")
    line("move", ref[forum.DECEMBER], "--to", forum.MOVED_TO.isoformat())
    line("cancel", ref[forum.NOVEMBER], "--reason", forum.WHY_CANCELLED)


def _proposed(line: CommandLine, proposal: forum.Proposal, *given: str) -> str:
    anonymous, via, name = proposal.bearer.partition("anonym via ")
    bearer = ("--anonymous", "--via", name) if via else ("--bearer", anonymous)
    return line.add("proposal", proposal.title, *given, *bearer)
