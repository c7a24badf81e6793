"""Budgets, and the table that tells which of them are met.

A round gives each subject its readings; a budget compares one reading with a limit, or with the
same reading of another subject in the same round. What is told is the median over the rounds.
"""

from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

# Subject → reading → value, for one round.
Readings = Mapping[str, float]
Round = Mapping[str, Readings]


class Budget(NamedTuple):
    """One limit: `reading` of `subject`, as it is or over `base`'s (its `base_reading`).

    `beside` is what the table calls the base, when not by its name. No limit: it is only told.
    """

    what: str
    subject: str
    reading: str
    limit: float | None
    unit: str = ""
    base: str = ""
    base_reading: str = ""
    beside: str = ""


class Figure(NamedTuple):
    """What was measured against one budget; `ratio` is None where the limit is of the value."""

    budget: Budget
    value: float
    ratio: float | None

    @property
    def is_met(self) -> bool:
        """Whether the budget is kept."""
        limit = self.budget.limit
        return limit is None or (self.value if self.ratio is None else self.ratio) <= limit


def figures(budgets: Sequence[Budget], rounds: Sequence[Round]) -> list[Figure]:
    """The medians over the rounds, for every budget whose subjects were measured."""
    return [figure for budget in budgets if (figure := _figure(budget, rounds)) is not None]


def _figure(budget: Budget, rounds: Sequence[Round]) -> Figure | None:
    values, ratios = [], []
    base_reading = budget.base_reading or budget.reading
    for found in rounds:
        value = found.get(budget.subject, {}).get(budget.reading)
        base = found.get(budget.base, {}).get(base_reading)
        if value is None or (budget.base and not base):
            continue
        values.append(value)
        if base:
            ratios.append(value / base)
    if not values:
        return None
    return Figure(budget, median(values), median(ratios) if budget.base else None)


def table(found: Sequence[Figure]) -> str:
    """What | of | figure | ratio | budget | met?, one line per figure."""
    rows = [("what", "of", "figure", "ratio", "budget", "met?")]
    for figure in found:
        budget = figure.budget
        unit = f" {budget.unit}" if budget.unit else ""
        rows.append(
            (
                budget.what,
                budget.subject,
                f"{_number(figure.value)}{unit}",
                "" if figure.ratio is None else f"{figure.ratio:.2f}",
                _limit(budget, unit),
                "" if budget.limit is None else "yes" if figure.is_met else "NO",
            )
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place in (2, 3) else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _limit(budget: Budget, unit: str) -> str:
    beside = f" × {budget.beside or budget.base}" if budget.base else unit
    if budget.limit is None:
        return f"({beside.strip()})" if budget.base else ""
    return f"≤ {budget.limit:g}{beside}"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.3f}"
