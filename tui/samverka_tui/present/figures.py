"""The key figures as cells with small charts, and one of them told whole. Pure.

A chart only repeats the number beside it; where the terminal has no blocks it is of plain signs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samverka_store.entry.context import Context
from samverka_store.figures.figure import Figure
from samverka_store.figures.outcomes import Unfinished
from samverka_store.figures.telling import name_of, period_text, value_text
from samverka_store.model.proposals import Proposal
from samverka_store.words.language import Words
from samverka_tui.present.told import Part, Told

CHART = 10
_FULL, _EMPTY = "█", "░"
_STEPS = "▁▂▃▄▅▆▇█"
_PLAIN_FULL, _PLAIN_EMPTY = "#", "."
_PLAIN_STEPS = "_.-=+*#@"
_WIDE = 20


def key_of(figure: Figure) -> str:
    """What tells a figure from the others on the page."""
    return f"{figure.key}:{figure.group_id}"


def figure_cells(figure: Figure, longest: float, words: Words, *, plain: bool) -> tuple[str, ...]:
    """Name, value, how many cases, how many of them open, the chart.

    `longest` is the greatest value among those of organisations.
    """
    return (
        f"  {figure.group}" if figure.group else name_of(figure, words),
        value_text(figure, words),
        str(figure.n),
        str(figure.open) if figure.open else "",
        _chart(figure, longest, plain=plain),
    )


def unfinished_cells(row: Unfinished, words: Words) -> tuple[str, ...]:
    """The proposal, its age, its state, who holds it; that nobody does is said too."""
    return (
        f"{row.ref} {row.title}",
        words.dates.age(row.age_days),
        words.states.label(Proposal.noun, row.state),
        ", ".join(row.holders) or words.figures_page.nobody,
    )


def _chart(figure: Figure, longest: float, *, plain: bool) -> str:
    if figure.points:
        return spark([value for _, value in figure.points][-CHART:], plain=plain)
    if figure.value is None:
        return ""
    if figure.part is not None and figure.n:
        return bar(figure.part / figure.n, CHART, plain=plain)
    if figure.group and longest:
        return bar(figure.value / longest, CHART, plain=plain)
    return ""


def bar(part: float, width: int, *, plain: bool) -> str:
    """A bar of so many cells, filled by this part (0–1); anything above none fills one."""
    full = min(width, max(round(part * width), 1 if part > 0 else 0))
    signs = (_PLAIN_FULL, _PLAIN_EMPTY) if plain else (_FULL, _EMPTY)
    return signs[0] * full + signs[1] * (width - full)


def spark(values: Sequence[float], *, plain: bool) -> str:
    """A sign per value, the higher the greater, from nought to the greatest of them."""
    steps = _PLAIN_STEPS if plain else _STEPS
    top = max(values, default=0)
    if top <= 0:
        return steps[0] * len(values)
    return "".join(steps[round(max(value, 0) / top * (len(steps) - 1))] for value in values)


def figure_parts(figure: Figure, context: Context, *, plain: bool) -> tuple[Part, ...]:
    """What it means, and all that it says."""
    words = context.words
    parts = [
        Part(
            name_of(figure, words),
            (
                Told("", getattr(words.figures, figure.key).definition),
                *_facts(figure, context),
            ),
        )
    ]
    if figure.points:
        parts.append(Part(words.figures_page.points, tuple(_points(figure, context, plain=plain))))
    return tuple(parts)


def _facts(figure: Figure, context: Context) -> Iterator[Told]:
    words, told = context.words, context.words.figures_page
    yield Told(told.value, value_text(figure, words))
    cases = str(figure.n)
    if figure.part is not None:
        cases = told.part_of.format(part=figure.part, n=figure.n)
    yield Told(told.cases, cases)
    yield Told(told.open, str(figure.open) if figure.open else told.open_none)
    is_today = figure.period.first == figure.period.last == context.today
    yield Told(told.period, told.today_only if is_today else period_text(figure.period, words))
    if figure.is_at_least:
        yield Told("", told.at_least)


def _points(figure: Figure, context: Context, *, plain: bool) -> Iterator[Told]:
    top = max((value for _, value in figure.points), default=0) or 1
    for day, value in figure.points:
        drawn = bar(value / top, _WIDE, plain=plain)
        yield Told(context.words.dates.short(day, context.today), f"{drawn} {value:.0f}")


def as_text(title: str, figures: Sequence[Figure], words: Words) -> str:
    """The figures as lines, for the clipboard."""
    lines = [title, ""]
    for one in figures:
        cases = words.figures_page.column_n
        open_cases = words.figures.open_cases.format(number=one.open)
        told = f"{name_of(one, words)}: {value_text(one, words)} ({cases} = {one.n}"
        lines.append(f"{told}, {open_cases})" if one.open else f"{told})")
    return "\n".join(lines) + "\n"


def unfinished_text(title: str, rows: Sequence[Unfinished], words: Words) -> str:
    """The unfinished list as lines, for the clipboard."""
    told = [" · ".join(unfinished_cells(row, words)) for row in rows]
    return "\n".join((title, "", *told)) + "\n"
