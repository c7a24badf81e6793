"""The second wall against hostile text: what is drawn is literal, printable and measured in cells.

Every string a widget draws passes `literal` (one line) or `wrapped` (several). Widths are terminal
cells, not characters: a CJK character or an emoji takes two, a combining mark none. Nothing here
knows markup, a widget or a record.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from rich.cells import cell_len, get_character_cell_size

from samverka_store.clean import clean_text

Align = Literal["left", "right", "center"]

ELLIPSIS = "…"
_MARKS_IN_A_ROW = 4
# Printable, one cell each in every terminal, nothing that joins or turns: the common case, tested
# by one regular expression. The soft hyphen (U+00AD) is left out: terminals disagree on its width.
_PLAIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac]*")


def literal(text: str) -> str:
    """`text` on one line without anything a terminal would obey instead of show.

    Breaks and tabs become blanks; escape sequences, controls, bidi overrides, joiners and variation
    selectors vanish; characters unknown to Unicode become `?`; marks beyond four in a row are cut.
    """
    return text if _PLAIN.fullmatch(text) else _literal(text)


@lru_cache(2048)
def _literal(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in clean_text(text):
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if character in "\n\t" or category in ("Zs", "Zl", "Zp"):
            kept.append(" ")
        elif category in ("Co", "Cn", "Cs"):
            kept.append("?")
        elif category[0] != "C" and marks <= _MARKS_IN_A_ROW and not _selects(character):
            kept.append(character)
    return "".join(kept)


def _selects(character: str) -> bool:
    """Whether a variation selector: terminals disagree on the width of what it follows."""
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def is_plain(text: str) -> bool:
    """Whether every character is known to take one cell, and nothing in the text is obeyed."""
    return _PLAIN.fullmatch(text) is not None


def cells(text: str) -> int:
    """The cells that literal `text` takes on a line."""
    return len(text) if _PLAIN.fullmatch(text) else cell_len(text)


def fit(text: str, width: int, align: Align = "left") -> str:
    """`text`, literal, in exactly `width` cells: padded, or cut with `…`."""
    text = literal(text)
    plain = _PLAIN.fullmatch(text)
    size = len(text) if plain else cell_len(text)
    if size > width:
        if plain:
            return text[: width - 1] + ELLIPSIS if width > 0 else ""
        text = head(text, width - 1) + ELLIPSIS if width > 0 else ""
        size = cells(text)
    if align == "left":
        return text + " " * (width - size)
    if align == "right":
        return " " * (width - size) + text
    left = (width - size) // 2
    return " " * left + text + " " * (width - size - left)


def head(text: str, width: int) -> str:
    """The longest beginning of literal `text` that takes at most `width` cells."""
    if _PLAIN.fullmatch(text):
        return text[: max(0, width)]
    used = 0
    for place, character in enumerate(text):
        used += get_character_cell_size(character)
        if used > width:
            return text[:place]
    return text


def wrapped(text: str, width: int) -> list[str]:
    """`text`, literal, as lines of at most `width` cells, broken at blanks where there are any.

    Line breaks in the text are kept. Always at least one line; `width` below 2 counts as 2, so
    that a wide character has room.
    """
    width = max(2, width)
    if len(text) <= width and _PLAIN.fullmatch(text):
        return [text]
    return [
        line
        for paragraph in clean_text(text).split("\n")
        for line in _wrapped_line(literal(paragraph), width)
    ]


def _wrapped_line(text: str, width: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for whole in text.split(" "):
        word, size = whole, cells(whole)
        if line and used + 1 + size > width:
            lines.append(line)
            line, used = "", 0
        while size > width:
            start = head(word, width)
            lines.append(start)
            word = word[len(start) :]
            size = cells(word)
        if line:
            line, used = f"{line} {word}", used + 1 + size
        else:
            line, used = word, size
    lines.append(line)
    return lines
