"""Each sync, lock, checksum and comparison of the disk room taken away in turn: a test must fail.

Works on a copy of the sources. What is taken away stands here as text that must be found exactly
once; the syncs are found by themselves, so that none is forgotten.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tests.surroundings import ROOT

DISK = Path("store/samverka_store/disk")
# The quickest to notice first; not what only looks whether the sabotage is there.
TESTS = (
    "tests/store/disk/test_order.py",
    "tests/store/disk",
    "tests/faults",
    "--ignore=tests/faults/test_sabotage.py",
)
_SYNC = re.compile(
    r"^( +)(?:platform\.|os\.)?(?:f|fdata)?sync(?:_data|_folder)?\([^\n]*\)(?=$|  #)", re.MULTILINE
)
_SECONDS = 600


class Sabotage(NamedTuple):
    """One text in one file of the disk room, and what stands there instead."""

    file: str
    old: str
    new: str
    at: int = -1  # where, when it stands there several times

    def __str__(self) -> str:
        return f"{self.file}: {self.old.strip()}"


# What only other systems do: macOS knows no fdatasync, and others know nothing else.
ELSEWHERE = ("        sync(fd)", "        os.fsync(fd)  # no fdatasync here")

BY_HAND = (
    # The lock.
    Sabotage("lock.py", "if lock_descriptor(self._fd, blocking=False):", "if self._fd >= 0:"),
    Sabotage("lock.py", "if self._is_ours():", "if self._fd >= 0:"),
    Sabotage(
        "presence.py", "if not lock_descriptor(self._fd, blocking=False):", "if self._fd < 0:"
    ),
    Sabotage("presence.py", "self.is_held() if said.system == system else ", ""),
    # Checksums.
    Sabotage(
        "line.py",
        "if line[:AFTER_CRC] != head(zlib.crc32(rest)):",
        "if not line.startswith(_BEFORE_CRC):",
    ),
    Sabotage("snapshot.py", """crc != b'%08x"' % checksum or """, ""),
    Sabotage("snapshot.py", """ or found != self.meta.records""", ""),
    Sabotage("presence.py", """ or crc != b"%08x" % zlib.crc32(json)""", ""),
    # Comparisons.
    Sabotage("journal.py", "if change.s != self.sequence + 1:", "if not change:"),
    Sabotage("journal.py", " or platform.read_at(self._fd, len(head), start) != head", ""),
    Sabotage("journal.py", "unread < 0 or ", ""),
    Sabotage("journal.py", "if change.schema > schema.SCHEMA:", "if change.schema > 99:"),
    Sabotage("journal.py", "if text.is_whole_but_last:", "if not text:"),
    Sabotage("follower.py", "if meta.schema < schema.SCHEMA:", "if meta.schema < 0:"),
    Sabotage("follower.py", "if newest > generation + 1:", "if newest < 0:"),
    Sabotage(
        "follower.py",
        "if self._journal is None or not self._journal.is_in_place:",
        "if not newest:",
    ),
    Sabotage("follower.py", "        if journal.unfinished():\n", "        if not journal:\n"),
    Sabotage("follower.py", "            self._check_in_place(generation)", "            pass"),
    Sabotage("fold.py", "    if there < generation:", "    if there:"),
    Sabotage("files.py", "            self.follower.catch_up()", "            pass"),
    Sabotage("files.py", "        if self._is_unsure:", "        if not self.folder:"),
    Sabotage("replay.py", "    if journal.unfinished():", "    if not journal:"),
    Sabotage("replay.py", "if journal.offset < (sizes or {}).get(generation, 0):", "if not state:"),
    Sabotage("rebuild.py", "                if state.fits():", "                if state:"),
    Sabotage(
        "writer.py",
        "(kept.machine, kept.inode, kept.restored) == valid_for",
        "kept.writer",
    ),
    Sabotage("presence.py", "if said.run != run or not by:", "if not by:"),
    Sabotage("mend.py", "        if trouble is None:", "        if left < 0:"),
)


def all_of_them() -> list[Sabotage]:
    """Every piece of sabotage: each call that syncs, and those that are written down."""
    found = list(BY_HAND)
    for path in sorted((ROOT / DISK).glob("*.py")):
        text = path.read_text("utf-8")
        for call in _SYNC.finditer(text):
            if text[call.start() :].partition("\n")[0] in ELSEWHERE:
                continue
            found.append(Sabotage(path.name, call[0], f"{call[1]}pass", call.start()))
    return found


def sabotaged(what: Sabotage, text: str) -> str:
    """A source with this taken away. Raises: ValueError when it is not there exactly once."""
    if what.at >= 0:
        return text[: what.at] + what.new + text[what.at + len(what.old) :]
    if text.count(what.old) != 1:
        raise ValueError(f"{what} stands there {text.count(what.old)} times")
    return text.replace(what.old, what.new)


def failing_test(what: Sabotage, folder: Path) -> str:
    """The first test that fails when this is taken away, in a copy in this folder; empty: none."""
    for name in ("store", "tui", "tests", "pyproject.toml"):
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy(source, folder / name)
    path = folder / DISK / what.file
    path.write_text(sabotaged(what, path.read_text("utf-8")), "utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", ended.stdout, re.MULTILINE)
    return failed[1] if failed else ""


def run(place: Path) -> list[Sabotage]:
    """Try each; those that no test noticed. Prints what noticed the others."""

    def tried(numbered: tuple[int, Sabotage]) -> tuple[Sabotage, str]:
        number, what = numbered
        folder = place / str(number)
        folder.mkdir()
        noticed = failing_test(what, folder)
        shutil.rmtree(folder)
        return what, noticed

    unnoticed = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for what, noticed in pool.map(tried, enumerate(all_of_them())):
            print(f"{what} → {noticed or 'NOTHING FAILED'}", flush=True)
            if not noticed:
                unnoticed.append(what)
    return unnoticed
