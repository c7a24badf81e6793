"""Each sync, lock, checksum and comparison of the disk room taken away in turn: a test must fail.

Works on a copy of the sources. What is taken away must be found exactly once. Syncs and locks are
found by themselves, so that none is forgotten; the rest is written down in `taken_away`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from tests.faults.taken_away import CHECKSUMS, COMPARISONS, LOCKS
from tests.surroundings import ROOT

DISK = Path("store/samverka_store/disk")
_TESTS = Path("tests/store/disk")
# After those that concern the file: the quickest that look at most of the room, and then all, but
# for what only looks whether the sabotage is there.
QUICK = ("test_order", "test_contract", "test_journal", "test_hostile")
TESTS = ("tests/store/disk", "tests/faults", "--ignore=tests/faults/test_sabotage.py")
_CONCERNED = {
    "backups.py": ("test_recovery", "test_repair"),
    "birth.py": ("test_files", "test_faults"),
    "draft_room.py": ("test_drafts",),
    "files.py": ("test_alone", "test_contract", "test_faults", "test_fold"),
    "hand_edit.py": ("test_choices", "test_hostile", "test_repair"),
    "journal_repair.py": ("test_repair", "test_order"),
    "migrate.py": ("test_migration", "test_order"),
    "platform.py": ("test_files", "test_links", "test_order"),
    "rebuild.py": ("test_recovery", "test_migration"),
    "records.py": ("test_hostile",),
    "repair.py": ("test_repair", "test_order", "test_alone"),
    "replace.py": ("test_order", "test_recovery"),
    "replay.py": ("test_recovery", "test_repair"),
    "restore.py": ("test_choices", "test_repair", "test_order", "test_alone"),
    "small.py": ("test_links",),
    "storage.py": ("test_contract",),
    "texts.py": ("test_hostile", "test_journal"),
    "writer.py": ("test_files", "test_order"),
}
_SYNC = re.compile(
    r"^( +)(?:platform\.|os\.)?(?:f|fdata)?sync(?:_data|_folder)?\([^\n]*\)(?=$|  #)", re.MULTILINE
)
_HOLD = re.compile(r"(?:self\.)?lock\.hold\([^\n()]*\)")
_NO_LOCK = '__import__("contextlib").nullcontext()'
_SECONDS = 900


class Sabotage(NamedTuple):
    """One text in one file of the disk room, and what stands there instead."""

    kind: str  # sync | lock | checksum | comparison
    file: str
    old: str
    new: str
    at: int = -1  # where, when it stands there several times
    line: int = 0  # and on which line

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{self.kind}, {place}: {' '.join(self.old.split())}"


# What only other systems do: macOS knows no fdatasync, and others know nothing else.
ELSEWHERE = ("        sync(fd)", "        os.fsync(fd)  # no fdatasync here")


def all_of_them() -> list[Sabotage]:
    """Every piece of sabotage: each call that syncs or locks, and those that are written down."""
    return [*_found(), *_written_down()]


def _found() -> Iterator[Sabotage]:
    for path in sorted((ROOT / DISK).glob("*.py")):
        text = path.read_text("utf-8")
        for call in _SYNC.finditer(text):
            if text[call.start() :].partition("\n")[0] in ELSEWHERE:
                continue
            line = text.count("\n", 0, call.start()) + 1
            yield Sabotage("sync", path.name, call[0], f"{call[1]}pass", call.start(), line)
        for call in _HOLD.finditer(text):
            line = text.count("\n", 0, call.start()) + 1
            yield Sabotage("lock", path.name, call[0], _NO_LOCK, call.start(), line)


def _written_down() -> Iterator[Sabotage]:
    kinds = {"checksum": CHECKSUMS, "lock": LOCKS, "comparison": COMPARISONS}
    for kind, files in kinds.items():
        for file, pieces in files.items():
            for old, new in pieces:
                yield Sabotage(kind, file, old, new)


def tests_for(what: Sabotage) -> list[list[str]]:
    """The tests to run, in turn, until one fails: those that concern the file first."""
    stem = what.file.removesuffix(".py")
    names = dict.fromkeys([f"test_{stem}", *_CONCERNED.get(what.file, ()), *QUICK])
    paths = [str(path) for name in names if (ROOT / (path := _TESTS / f"{name}.py")).exists()]
    return [paths, list(TESTS)]


def sabotaged(what: Sabotage, text: str) -> str:
    """A source with this taken away. Raises: ValueError when it is not there exactly once."""
    if what.at >= 0:
        return text[: what.at] + what.new + text[what.at + len(what.old) :]
    if text.count(what.old) != 1:
        raise ValueError(f"{what} stands there {text.count(what.old)} times")
    return text.replace(what.old, what.new)


def failing_test(what: Sabotage, folder: Path) -> str:
    """The first test that fails when this is taken away, in a copy in this folder; empty: none."""
    _copy(folder)
    path = folder / DISK / what.file
    path.write_text(sabotaged(what, path.read_text("utf-8")), "utf-8")
    return next(filter(None, (_first_failing(tests, folder) for tests in tests_for(what))), "")


def failing_anyway(folder: Path) -> str:
    """The first test that fails in a copy from which nothing was taken away; empty: none."""
    _copy(folder)
    return _first_failing(list(TESTS), folder)


def _copy(folder: Path) -> None:
    for name in ("store", "tui", "tests", "pyproject.toml"):
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy(source, folder / name)


def _first_failing(tests: list[str], folder: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", ended.stdout, re.MULTILINE)
    if failed:
        return failed[1]
    return "" if ended.returncode == 0 else f"pytest ended with {ended.returncode}"


def run(place: Path, wanted: str = "") -> list[Sabotage]:
    """Try each, or those with `wanted` in their description; those that no test noticed.

    Prints what noticed the others, and the counts. Raises: RuntimeError when a test fails although
    nothing was taken away, since then a failing test tells nothing.
    """
    control = place / "control"
    control.mkdir()
    if failed := failing_anyway(control):
        raise RuntimeError(f"{failed} fails although nothing was taken away")
    shutil.rmtree(control)

    def tried(numbered: tuple[int, Sabotage]) -> tuple[Sabotage, str]:
        number, what = numbered
        folder = place / str(number)
        folder.mkdir()
        noticed = failing_test(what, folder)
        shutil.rmtree(folder)
        return what, noticed

    begun = monotonic()
    everything = [what for what in all_of_them() if wanted in str(what)]
    unnoticed = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for number, (what, noticed) in enumerate(pool.map(tried, enumerate(everything)), 1):
            print(f"{number} {what} → {noticed or 'NOTHING FAILED'}", flush=True)
            if not noticed:
                unnoticed.append(what)
    _print_counts(everything, unnoticed, monotonic() - begun)
    return unnoticed


def _print_counts(everything: list[Sabotage], unnoticed: list[Sabotage], seconds: float) -> None:
    tried, missed = (Counter(each.kind for each in some) for some in (everything, unnoticed))
    for kind, count in tried.items():
        print(f"sabotage: {count} × {kind}, {count - missed[kind]} noticed by a test")
    total = len(everything)
    print(f"sabotage: {total} tried, {total - len(unnoticed)} noticed, in {seconds / 60:.0f} min")
    for what in unnoticed:
        print(f"sabotage: NOT NOTICED: {what}")
