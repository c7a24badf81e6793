"""Measure the budgets: `python -m tests.benchmarks`; see `--help`.

All subjects take turns in every round, so that a machine whose speed drifts is unfair to none, and
every ratio is formed inside one round. Nothing outside the repository is needed. What is worse than
in the last release is told last, and the exit code is then 1.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.benchmarks import kept
from tests.benchmarks.budgets import budgets
from tests.benchmarks.figures import Round, figures, table
from tests.benchmarks.subjects import GROUPS, Ground, Subject, subjects

SIZES = (100, 10_000, 100_000)
ROUNDS = 5


def one_round(measured: Iterable[Subject]) -> Round:
    """Every subject once, in turn."""
    found: dict[str, dict[str, float]] = {}
    for subject in measured:
        print(f"  {subject.name}: {subject.group}", file=sys.stderr, flush=True)
        found.setdefault(subject.name, {}).update(subject.run())
    return found


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for and print the table; 1 where something got worse."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often (default 5)")
    parser.add_argument(
        "--records", type=int, nargs="+", default=SIZES, help="sizes of the workspaces"
    )
    parser.add_argument("--only", choices=GROUPS, nargs="+", default=GROUPS, help="what to measure")
    parser.add_argument("--keep", action="store_true", help="keep the figures as the release's")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="samverka-benchmarks-") as folder:
        ground = Ground(Path(folder), asked.records)
        measured = [subject for subject in subjects(ground) if subject.group in asked.only]
        ground.prepare()
        one_round(measured)
        rounds = []
        for number in range(asked.rounds):
            print(f"round {number + 1} of {asked.rounds}", file=sys.stderr, flush=True)
            rounds.append(one_round(measured))
    wanted = budgets(asked.records)
    print(table(figures(wanted, rounds)))
    now = kept.relative(wanted, rounds)
    return kept.settle("times and bytes", now, keep=asked.keep, most=kept.MOST_TIMED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
