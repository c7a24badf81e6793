"""The shape of a record told in words: parts with headings, lines with labels. Pure."""

from __future__ import annotations

from typing import NamedTuple


class Told(NamedTuple):
    """One line: a label ("" for none), its text, and the id of the record it leads to (0: none).

    Without a label and a record it is a paragraph, whose line breaks are kept.
    """

    label: str
    text: str
    leads: int = 0


class Part(NamedTuple):
    """A heading ("" for none) and its lines."""

    heading: str
    lines: tuple[Told, ...]
