"""The rows of the page of figures, and its columns. No widgets."""

from __future__ import annotations

from collections.abc import Sequence

from samverka_store.figures.figure import Figure
from samverka_store.figures.outcomes import Unfinished
from samverka_store.words.figures_page import FiguresPageWords
from samverka_store.words.language import Words
from samverka_tui.present.figures import CHART, figure_cells, key_of, unfinished_cells
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.rows import Row


def figure_columns(words: FiguresPageWords) -> tuple[Column, ...]:
    """Name, value, how many cases, how many of them open, the chart."""
    return (
        Column("figure", words.column_figure, None, 24),
        Column("value", words.column_value, 18),
        Column("n", words.column_n, 4, align="right", drop_order=2),
        Column("open", words.column_open, 6, align="right", drop_order=1),
        Column("chart", words.column_chart, CHART, drop_order=3),
    )


def unfinished_columns(words: FiguresPageWords) -> tuple[Column, ...]:
    """The proposal, its age, its state, who holds it."""
    return (
        Column("figure", words.unfinished, None, 24),
        Column("age", words.column_age, 11, align="right"),
        Column("state", words.column_state, 14, drop_order=1),
        Column("holder", words.column_holder, 18, 12, drop_order=2),
    )


def figure_rows(figures: Sequence[Figure], words: Words, *, plain: bool) -> list[Row]:
    """A row for each; one of an organisation stands below that of all."""
    longest = max((one.value or 0 for one in figures if one.group), default=0.0)
    return [
        Row(
            key_of(one),
            figure_cells(one, longest, words, plain=plain),
            tone="" if one.n else "muted",
        )
        for one in figures
    ]


def unfinished_rows(rows: Sequence[Unfinished], words: Words) -> list[Row]:
    """A row for each open proposal."""
    return [Row(str(row.id), unfinished_cells(row, words)) for row in rows]
