"""The key figures and the unfinished list as Markdown and CSV, as they stand on their page.

For the coordinator, not for publishing: organisations and holders are named.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from samverka_store.clean import clean_text
from samverka_store.exchange.escaping import escaped
from samverka_store.exchange.formulas import disarmed
from samverka_store.figures.figure import Figure
from samverka_store.figures.outcomes import Unfinished
from samverka_store.figures.telling import name_of, period_text, value_text
from samverka_store.model.proposals import Proposal
from samverka_store.words.language import Words


def figures_markdown(title: str, figures: Sequence[Figure], words: Words) -> str:
    """A table of the figures, and below it what each of them means."""
    told = words.figures_page
    rows = [_cells(figure, words) for figure in figures]
    keys = dict.fromkeys(figure.key for figure in figures)
    named = [getattr(words.figures, key) for key in keys]
    meanings = [f"- **{escaped(one.label)}**: {escaped(one.definition)}" for one in named]
    lines = [
        f"# {escaped(title)}",
        "",
        *_table(told.heads, rows),
        "",
        f"## {escaped(told.meanings)}",
        "",
        *meanings,
    ]
    return "\n".join(lines) + "\n"


def figures_csv(figures: Iterable[Figure], words: Words) -> bytes:
    """One line per figure; the value also as a bare number, the period as two days."""
    told = words.figures_page
    rows = [
        (
            name_of(figure, words),
            value_text(figure, words),
            "" if figure.value is None else f"{figure.value:.4g}",
            str(figure.n),
            str(figure.open),
            figure.period.first.isoformat(),
            figure.period.last.isoformat(),
            getattr(words.figures, figure.key).definition,
        )
        for figure in figures
    ]
    return _csv(told.csv_heads, rows)


def unfinished_csv(rows: Iterable[Unfinished], words: Words) -> bytes:
    """One line per open proposal, the oldest first."""
    return _csv(words.figures_page.csv_unfinished, [_unfinished(row, words) for row in rows])


def _cells(figure: Figure, words: Words) -> tuple[str, ...]:
    return (
        name_of(figure, words),
        value_text(figure, words),
        str(figure.n),
        str(figure.open),
        period_text(figure.period, words),
    )


def _unfinished(row: Unfinished, words: Words) -> tuple[str, ...]:
    state = words.states.label(Proposal.noun, row.state)
    return row.ref, row.title, state, str(row.age_days), ", ".join(row.holders)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [heads, ["---"] * len(heads)]
    told = [[escaped(cell) for cell in row] for row in rows]
    return [f"| {' | '.join(cells)} |" for cells in (*lines, *told)]


def _csv(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    written = io.StringIO(newline="")
    out = csv.writer(written, delimiter=";", lineterminator="\r\n")
    out.writerow(heads)
    out.writerows([disarmed(clean_text(cell)) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")
