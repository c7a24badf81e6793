"""How many instructions the parts that only reckon take: `python -m tests.benchmarks.counts`.

Clocks are noisy and instructions are not: the same program on the same records takes the same
number to within some tenths of a percent, however busy the machine is. Needs valgrind. What is
counted stands in workers/pure.py; the figures of the last release in release.json.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks import kept
from tests.benchmarks.subjects import HERE, Ground

SIZES = (100, 1000)
TODAY = "2026-11-20"
YARDSTICK = "yardstick"
_SUMMARY = re.compile(r"^summary: (\d+)", re.MULTILINE)
_SECONDS = 1800


class NoValgrind(Exception):
    """Instructions cannot be counted here: valgrind is not installed."""


def counts(ground: Ground, size: int, place: Path) -> dict[str, int]:
    """Part → instructions, in a workspace of this size. Raises: NoValgrind; CalledProcessError."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        raise NoValgrind
    place.mkdir()
    written = place / "counted"
    command = [
        valgrind,
        *("--tool=callgrind", "--toggle-collect=ffi_call", "--dump-after=ffi_call"),
        f"--callgrind-out-file={written}",
        *(sys.executable, str(HERE / "workers" / "pure.py")),
        *(str(ground.workspaces[size]), str(place / "state"), TODAY),
    ]
    ended = subprocess.run(
        command,
        env={**ground.environment, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
        check=True,
        capture_output=True,
        text=True,
        timeout=_SECONDS,
    )
    names = json.loads(ended.stdout)
    return dict(zip(names, counted(place, written.name, len(names)), strict=True))


def counted(place: Path, name: str, number: int) -> list[int]:
    """What callgrind wrote down, in order. Raises: ValueError when that is not one per part."""
    found = [
        int(told[1])
        for each in range(1, number + 2)
        if (path := place / f"{name}.{each}").exists()
        and (told := _SUMMARY.search(path.read_text("utf-8", "replace")))
    ]
    if len(found) != number:
        raise ValueError(f"{number} parts were done and {len(found)} counted")
    return found


def over_yardstick(found: Mapping[str, int]) -> dict[str, float]:
    """Each part's count over the yardstick's."""
    return {name: count / found[YARDSTICK] for name, count in found.items() if name != YARDSTICK}


def told(by_size: Mapping[int, Mapping[str, int]]) -> str:
    """Part | thousands of instructions at each size | growth, one line per part."""
    smallest, largest = min(by_size), max(by_size)
    lines = [f"{'part':32}" + "".join(f"{size:>12}" for size in by_size) + f"{'growth':>9}"]
    for name, least in by_size[smallest].items():
        each = "".join(f"{by_size[size][name] / 1000:>12,.0f}" for size in by_size)
        lines.append(f"{name:32}{each}{by_size[largest][name] / least:>9.2f}")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Count, print the table, and compare with the last release; 1 where something got worse."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.counts", description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=SIZES, help="sizes")
    parser.add_argument("--keep", action="store_true", help="keep the figures as the release's")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="samverka-counts-") as folder:
        ground = Ground(Path(folder), asked.records)
        ground.prepare()
        by_size = {size: counts(ground, size, Path(folder) / f"c{size}") for size in asked.records}
    print(told(by_size))
    now = {
        f"{name} | {size}": ratio
        for size, found in by_size.items()
        for name, ratio in over_yardstick(found).items()
    }
    return kept.settle("counts", now, keep=asked.keep, most=kept.MOST_COUNTED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
