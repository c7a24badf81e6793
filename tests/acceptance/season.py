"""A season by the command line in this process, on the days of its story, and what it sends out.

A paper is anything that leaves the program: a document, a list, or one entry of a calendar as
another library reads it. What must stand in the papers is told by facts, elsewhere.
"""

import io
import json
from collections.abc import Iterable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from samverka_tui.cli import main
from tests.store.exchange.readers import Seen, by_vobject

STOCKHOLM = ZoneInfo("Europe/Stockholm")


class Fact(NamedTuple):
    """A fact of a season, the papers where it must stand, and the words it must stand there in."""

    what: str
    where: tuple[str, ...]
    says: tuple[str, ...]


class Season:
    """Runs commands that must succeed on one workspace, at four o'clock on the day that it is."""

    def __init__(self, folder: Path, *, day: str) -> None:
        self._folder = folder
        self.day = day
        self.trouble = ""
        self.papers: dict[str, str] = {}

    def __call__(self, *words: str) -> str:
        """What a command that must succeed writes."""
        code, out = self._run(*words)
        if code:
            raise AssertionError(f"{words} ended with {code}: {self.trouble}")
        return out

    def __getitem__(self, paper: str) -> str:
        return self.papers[paper]

    def refused(self, *words: str) -> str:
        """Why a command that must not succeed does not."""
        code, out = self._run(*words)
        if not code:
            raise AssertionError(f"{words} was done: {out}")
        return self.trouble

    def add(self, *words: str) -> str:
        """The reference of what is added."""
        return self("add", *words).removesuffix("\n")

    def record(self, ref: str) -> dict[str, Any]:
        """All that `show` says of a record."""
        found: dict[str, Any] = json.loads(self("show", ref, "--json"))
        return found

    def refs(self, *words: str) -> list[str]:
        """The references that stand first in the rows of a list."""
        return [line.partition("\t")[0] for line in self(*words).splitlines()]

    def file(self, name: str, text: str) -> str:
        """A file that someone sent us, to take in; its path."""
        path = self._folder.parent / name
        path.write_text(text, "utf-8")
        return str(path)

    def sends(self, paper: str, *export: str) -> None:
        """Keep what an export writes as a paper of this name."""
        self.papers[paper] = self("export", *export)

    def sends_calendar(self, paper: str, *of: str) -> None:
        """Keep a calendar's entries, by their days, as vobject reads them: `paper 2023-09-18`."""
        for entry in by_vobject(self("export", "ics", *of).encode()):
            day = f"{paper} {entry.start:%Y-%m-%d}"
            self.papers[day] = self.papers.get(day, "") + told(entry)

    def _run(self, *words: str) -> tuple[int, str]:
        at = datetime.fromisoformat(f"{self.day}T16:00").replace(tzinfo=STOCKHOLM)
        out, trouble = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
        with redirect_stdout(out), redirect_stderr(trouble):
            code = main(["--data", str(self._folder), *words], clock=lambda: at)
        self.trouble = _written(trouble)
        return code, _written(out)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def told(entry: Seen) -> str:
    """A calendar entry as a reader of it sees it: moments here and in UTC, title, place, text."""
    start, end = entry.start, entry.end
    if isinstance(start, datetime) and isinstance(end, datetime):
        moments = f"{start:%H.%M}–{end:%H.%M}, {start.astimezone(UTC):%H.%M} UTC"
    else:
        moments = "hela dagen"
    return f"{moments}\n{entry.status}\n{entry.title}\n{entry.place}\n{entry.text}"


def not_found(facts: Iterable[Fact], papers: Mapping[str, str]) -> list[str]:
    """What is missing: the fact, the paper and the words that do not stand there."""
    return [
        f"{fact.what}: {paper!r} does not say {words!r}"
        for fact in facts
        for paper in fact.where
        for words in fact.says
        if words not in papers.get(paper, "")
    ]
