"""The figures of the last release, and what is worse than they were.

Every figure is a ratio inside one run (to the bare framework, to plain Python, to a parse of the
same bytes) or a number of bytes, so that it means the same on another machine.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.benchmarks.budgets import HELLO
from tests.benchmarks.figures import Budget, Round

RELEASE = Path(__file__).resolve().parent / "release.json"
# How much more is worse, not noise: clocks vary, bytes and instructions hardly.
MOST_TIMED, MOST_BYTES, MOST_COUNTED = 1.25, 1.02, 1.02
_FEW = 16  # bytes that a longer name or number may cost


class Worse(NamedTuple):
    """A figure that grew."""

    what: str
    before: float
    now: float

    def __str__(self) -> str:
        times = f"{self.now / self.before:.2f} times" if self.before else "no longer nothing"
        return f"{self.what}: {self.before:.4g} → {self.now:.4g}, {times}"


def relative(budgets: Sequence[Budget], rounds: Sequence[Round]) -> dict[str, float]:
    """`what | of` → bytes as they are, and the rest over the budget's base or the bare start."""
    found = {}
    for budget in budgets:
        values = [value for each in rounds if (value := _one(budget, each)) is not None]
        if values:
            found[f"{budget.what} | {budget.subject}"] = median(values)
    return found


def _one(budget: Budget, found: Round) -> float | None:
    value = found.get(budget.subject, {}).get(budget.reading)
    if value is None or not budget.unit:
        return value
    reading = (budget.base_reading or budget.reading) if budget.base else "start_ms"
    base = found.get(budget.base or HELLO, {}).get(reading)
    return value / base if base else None


def worse(before: Mapping[str, float], now: Mapping[str, float], most: float) -> list[Worse]:
    """What grew beyond `most` times, the most grown first; bytes beyond a few of them."""
    grown = []
    for what, value in now.items():
        kept = before.get(what)
        if kept is None:
            continue
        limit = kept * MOST_BYTES + _FEW if ", bytes | " in what else kept * most
        if value > limit:
            grown.append(Worse(what, kept, value))
    return sorted(grown, key=lambda one: one.before / one.now if one.now else 1.0)


def settle(
    group: str, now: Mapping[str, float], *, keep: bool, most: float, file: Path = RELEASE
) -> int:
    """Keep these figures, or tell which of them are worse than those kept; 1 when some are."""
    stored = json.loads(file.read_text("utf-8")) if file.exists() else {}
    if keep:
        stored[group] = {**stored.get(group, {}), **{what: round(now[what], 4) for what in now}}
        file.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n", "utf-8")
        print(f"{len(now)} figures kept as those of the release")
        return 0
    before = stored.get(group, {})
    grown = worse(before, now, most)
    compared = len(before.keys() & now.keys())
    print(f"{compared} figures compared with the release's, {len(grown)} worse")
    for one in grown:
        print(f"worse: {one}")
    return 1 if grown else 0
