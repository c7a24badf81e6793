"""Facts about one thing as lines: sections of labels, values, paragraphs and links. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile, zip_longest
from typing import NamedTuple

from samverka_tui.widgets.drawn import Piece
from samverka_tui.widgets.literal import cells, fit, literal, wrapped

LINK_SIGN = ">"
_GAP = 1
_MOST_LABEL = 18


class Fact(NamedTuple):
    """A label and its value; with a key, the value leads to another record."""

    label: str
    value: str
    key: str = ""


class Paragraph(NamedTuple):
    """Text of its own; its line breaks are kept."""

    text: str


class Link(NamedTuple):
    """A line that leads to the record of this key."""

    label: str
    key: str


class Section(NamedTuple):
    """A heading ("" for none) and what stands below it."""

    heading: str
    rows: tuple[Fact | Paragraph | Link, ...]


class FactLine(NamedTuple):
    """One line; `key` is where it leads, and `first` whether it begins what it belongs to."""

    pieces: tuple[Piece, ...]
    key: str = ""
    first: bool = True


def fact_lines(sections: Iterable[Section], width: int) -> list[FactLine]:
    """The sections as lines of at most `width` cells, a blank line between sections."""
    lines: list[FactLine] = []
    for section in sections:
        if lines:
            lines.append(FactLine(()))
        if section.heading:
            lines += [FactLine((Piece(t, "heading"),)) for t in wrapped(section.heading, width)]
        label_width = _label_width(section, width)
        for row in section.rows:
            lines += _row_lines(row, label_width, width)
    return lines


def _label_width(section: Section, width: int) -> int:
    """One width for all labels of a section, at most two fifths of the line."""
    sizes = [cells(literal(row.label)) for row in section.rows if isinstance(row, Fact)]
    return min(max(sizes, default=0), _MOST_LABEL, width * 2 // 5)


def _row_lines(row: Fact | Paragraph | Link, label_width: int, width: int) -> Iterator[FactLine]:
    if isinstance(row, Paragraph):
        yield from (FactLine((Piece(text),)) for text in wrapped(row.text, width))
    elif isinstance(row, Link):
        yield from _linked(row.label, row.key, width)
    else:
        yield from _fact_lines(row, label_width, width)


def _fact_lines(fact: Fact, label_width: int, width: int) -> Iterator[FactLine]:
    """The label and beside it the value, each on as many lines as it needs."""
    room = width - label_width - _GAP
    if fact.key:
        values = list(_linked(fact.value, fact.key, room))
    else:
        texts = wrapped(fact.value, room)
        values = [FactLine((Piece(text),), first=not place) for place, text in enumerate(texts)]
    labels = wrapped(fact.label, label_width) if label_width else []
    for label, line in zip_longest(labels, values):
        left = Piece(fit(label or "", label_width) + " " * _GAP, "label" if label else "")
        if line is None:
            yield FactLine((left,), fact.key, first=False)
        else:
            yield line._replace(pieces=(left, *line.pieces))


def _linked(text: str, key: str, width: int) -> Iterator[FactLine]:
    for number, part in enumerate(wrapped(text, width - 2)):
        sign = Piece(f"{LINK_SIGN} " if not number else "  ")
        yield FactLine((sign, Piece(part, "link", target=key)), key, first=not number)


def found_again(seen: Sequence[FactLine], lines: Sequence[FactLine], top: int) -> int:
    """By how many lines what stood from line `top` on has moved; 0 where none of it is left.

    Of several places the one where most of it stands together, then the nearest.
    """
    for place, line in enumerate(seen):
        there = [number for number, other in enumerate(lines) if other == line]
        if there and line.pieces:
            rest = seen[place:]

            def fits(number: int, rest: Sequence[FactLine] = rest) -> tuple[int, int]:
                pairs = zip(rest, lines[number:], strict=False)
                same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
                return same, -abs(number - top)

            return max(there, key=fits) - top - place
    return 0
