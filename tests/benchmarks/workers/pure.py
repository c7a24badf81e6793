"""The parts that only reckon, each done once inside a call through C.

Run as a program: FOLDER STATE_FOLDER TODAY. Callgrind counts the instructions inside `ffi_call` and
writes its count down each time that is left; nothing else here goes that way. Prints the names of
the parts as JSON, in the order they were done. `yardstick` is plain Python of no use, to compare
with where another Python is built otherwise.
"""

import ctypes
import gc
import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from samverka_store.disk import line
from samverka_store.disk.workspace import Workspace
from samverka_store.entry.context import Context
from samverka_store.exchange.ics import calendar
from samverka_store.exchange.scope import EVERYTHING
from samverka_store.figures.all import figures
from samverka_store.figures.figure import Period
from samverka_store.model.proposals import Proposal
from samverka_store.moments.day_ranges import read_days
from samverka_store.search import SearchIndex
from samverka_store.similar import SimilarIndex
from samverka_store.today import agenda
from samverka_store.words.language import words_for
from samverka_tui.picture import Picture
from samverka_tui.present.cells import proposal_cells

Part = Callable[[], object]

_CALLED = ctypes.CFUNCTYPE(None)
_ROWS = 18  # of a list at 80x24


def parts(folder: Path, state_dir: Path, today: date) -> Iterator[tuple[str, Part]]:
    """Each part's name and the part, ready to be done."""
    yield "yardstick", _yardstick

    def load() -> Workspace:
        return Workspace.open(
            folder, state_dir=state_dir, clock=lambda: datetime.now(UTC), by="benchmark"
        )

    yield "open and load", load
    workspace = load()
    repository, words = workspace.repository, words_for("sv")
    context = Context(repository, words, today)
    proposals = list(repository.documents(Proposal))
    yield "what is due", lambda: agenda(repository, today=today)
    yield "figures", lambda: figures(repository, _a_year(today), today=today)
    search, similar = SearchIndex(repository), SimilarIndex(repository)
    yield "search, the first time", lambda: search.find("forum")
    yield "search", lambda: search.find("folder möte")
    yield "similar, the first time", lambda: similar.find("Gemensam folder om stöd")
    yield "similar", lambda: similar.find("Folder som är gemensam")
    shown = proposals[:_ROWS]
    yield "rows of a page", lambda: [proposal_cells(id, doc, context) for id, doc in shown]
    id, doc = proposals[0]
    yield "one change as a line", lambda: line.read(_written(id, doc)[:-1])
    yield (
        "days as people write them",
        lambda: [
            read_days(text, today=today)
            for text in ("21/11", "tis v.49", "6–7 april", "om 2 veckor")
        ],
    )
    picture = _picture()
    yield "a picture, whole", picture.send
    _move_cursor(picture, 3, 4)
    yield "a picture, the cursor moved", picture.send
    yield "calendar of everything", lambda: calendar(repository, EVERYTHING, words=words)


def _a_year(today: date) -> Period:
    return Period(today - timedelta(days=365), today)


def _yardstick() -> int:
    words = [f"ord {number} åäö".casefold() for number in range(2000)]
    counted: dict[str, int] = {}
    for word in sorted(words):
        counted[word[:5]] = counted.get(word[:5], 0) + len(word)
    return sum(counted.values())


def _written(id: int, document: object) -> bytes:
    return line.written(1, 0, "anna", [("proposals", id, msgspec.json.encode(document))])


def _row(picture: Picture, y: int, style: Style) -> None:
    picture.write(
        y, 0, [Strip([Segment(f" Förslag nummer {y}".ljust(80), style)])], ColorSystem.EIGHT_BIT
    )


def _picture() -> Picture:
    picture = Picture(80, 24)
    for y in range(24):
        _row(picture, y, Style(color="white"))
    return picture


def _move_cursor(picture: Picture, before: int, after: int) -> None:
    _row(picture, before, Style(color="white"))
    _row(picture, after, Style(color="white", bgcolor="blue"))


def counted(part: Part) -> None:
    """Do the part once inside `ffi_call`. Raises: what it raises."""
    raised: list[BaseException] = []

    def called() -> None:
        try:
            part()
        except Exception as error:  # noqa: BLE001  C cannot hand it on
            raised.append(error)

    _CALLED(called)()
    if raised:
        raise raised[0]


def main(folder: Path, state_dir: Path, today: date) -> list[str]:
    """Do every part once; their names."""
    done = []
    for name, part in parts(folder, state_dir, today):
        counted(part)
        done.append(name)
    return done


if __name__ == "__main__":
    gc.disable()
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))))
