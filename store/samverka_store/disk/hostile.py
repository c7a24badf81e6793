"""What is looked at before text from a file is trusted: control characters, size, and shape.

Files are written by us, but also by hand, by a copy gone wrong, or by someone who means harm. Text
that we wrote has been cleaned already, so the bytes are searched first and records are walked only
where something was found.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from samverka_store.clean import clean_text
from samverka_store.disk import platform

MOST_BYTES = 1 << 20  # of one record

# Of JSON made into objects: an empty list takes so many times its own text.
_MOST_GROWTH = 24

# Control characters, escaped or not, and what hides or turns the direction of text. Each is looked
# for by its first byte, which most text does not hold and which is found without the pattern.
_SUSPECTS = tuple(
    (first, re.compile(first.replace(b"\\", rb"\\") + rest))
    for first, rest in (
        (b"\\", rb"(?:[bfr]|u(?:0[06]|20|[fF][eE]))"),
        (b"\x7f", rb""),
        (b"\xc2", rb"[\x80-\x9f]"),
        (b"\xd8", rb"\x9c"),
        (b"\xe2", rb"(?:\x80[\x8b\x8e\x8f\xa8-\xae]|\x81[\xa0-\xa9])"),
        (b"\xef", rb"\xbb\xbf"),
    )
)


def make_sure_of_memory(size: int) -> None:
    """That there is memory for so many bytes of JSON as objects; costs nothing where there is.

    Asked beforehand, since the reader of JSON may end the program when it runs out in the middle.
    Raises: MemoryError.
    """
    platform.check_memory(size * _MOST_GROWTH)


def is_suspect(text: bytes) -> bool:
    """Whether this JSON may hold characters that do not belong in text."""
    return any(first in text and pattern.search(text) for first, pattern in _SUSPECTS)


def cleaned(value: Any) -> Any:
    """The same JSON value with every text in it cleaned, names of fields too."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [cleaned(part) for part in value]
    if isinstance(value, dict):
        return {clean_text(name): cleaned(part) for name, part in value.items()}
    return value


def is_too_large(document: dict[str, Any]) -> bool:
    """Whether a record takes more bytes than a record may."""
    return len(msgspec.json.encode(document)) > MOST_BYTES
