"""A figure's value, name and period as people read them."""

from __future__ import annotations

from samverka_store.figures.figure import Figure, Period
from samverka_store.words.language import Words


def value_text(figure: Figure, words: Words) -> str:
    """The value: "69 %", "at least 12 days", "3"; a sentence where there is none."""
    told = words.figures
    if figure.value is None:
        return told.nothing_yet
    if figure.unit == "share":
        text = told.percent.format(number=round(figure.value * 100))
    elif figure.unit == "days":
        text = words.dates.age(round(figure.value))
    else:
        text = f"{figure.value:.0f}"
    return f"{told.at_least} {text}" if figure.is_at_least else text


def name_of(figure: Figure, words: Words) -> str:
    """What it is called, and whom it is of where it is one of several."""
    label = str(getattr(words.figures, figure.key).label)
    return f"{label}: {figure.group}" if figure.group else label


def period_text(period: Period, words: Words) -> str:
    """From which day to which: "1 januari–21 november 2026"."""
    return words.dates.days(period.first, period.last)
