"""The first wall against hostile text: everything that enters is cleaned here.

Typed, pasted, imported, merged and loaded text passes `clean_text`. The second wall is the
screen's: widgets take literal text, never markup. Nothing here knows a record or a file.
"""

from __future__ import annotations

import re
import unicodedata

_ESCAPES = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI, also unterminated
    # OSC, DCS, SOS, PM and APC, with or without their end
    "|(?:\x1b[]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"
    "|\x1b[ -/]*[0-~]?"
)
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_BREAKS = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")
_MARKS_IN_A_ROW = 4
_MANY_MARKS = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
    f"{{{_MARKS_IN_A_ROW + 1},}}"
)


def clean_text(text: str) -> str:
    """Text without control characters, escape sequences, bidi overrides or lone surrogates, in NFC.

    Line breaks become `\\n`; tab is kept. A pile of combining marks is cut at four.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _BREAKS.sub("\n", text)
    text = _ESCAPES.sub("", text)
    text = _CONTROLS.sub("", text)
    text = text.encode("utf-8", "ignore").decode("utf-8")
    text = unicodedata.normalize("NFC", text)
    return _MANY_MARKS.sub(lambda found: found.group()[:_MARKS_IN_A_ROW], text)


def clean_line(text: str) -> str:
    """As `clean_text`, on one line: breaks, tabs and runs of blanks become one blank."""
    return " ".join(clean_text(text).split())
