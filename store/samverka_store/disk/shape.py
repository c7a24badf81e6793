"""What JSON from a file may look like: how deep, which ids and names, and nothing twice.

The depth is part of the type that is read into, so that it costs nothing: what lies deeper is
refused while it is read and never becomes an object. Of a name that stands twice in an object the
reader would keep the last without a word. Nobody of ours writes that, so text is taken as it is
where writing it anew gives the same bytes, and is only then looked through name by name.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

import msgspec

MOST_DEPTH = 16
MOST_ID = 2**53  # whole numbers that every JSON reader keeps exact
MOST_RECORDS = 1_000_000  # ten times what the program is made for
_MOST_NAME = 64
_DEEPEST = "Expected `bool | int | float | str | null`"  # what the innermost type asks for
_AT = re.compile(r" - at `(?:key` in `)?\$(.*)`$")

Document = dict[str, Any]
Id = Annotated[int, msgspec.Meta(ge=1, le=MOST_ID)]


def _nested(depth: int) -> Any:
    plain: Any = None | bool | int | float | str
    value: Any = plain
    for _ in range(depth - 1):
        value = plain | list[value] | dict[str, value]
    return dict[str, value]


SHALLOW: Any = _nested(MOST_DEPTH)  # the type of a record that is not too deep


class Unreadable(Exception):
    """Text that is not as it should be: the cause (`words.disk.why_…`, empty: no JSON), where."""

    def __init__(self, cause: str = "", within: str = "") -> None:
        super().__init__(cause, within)
        self.cause = cause
        self.within = within

    def values(self) -> dict[str, str]:
        """What an error's sentence is told of it."""
        return {
            name: text for name, text in (("cause", self.cause), ("within", self.within)) if text
        }


# What reading JSON raises when the text is none, or not of the type.
NO_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


def unreadable(fault: Exception) -> Unreadable:
    """What a fault of NO_JSON says about the text."""
    if isinstance(fault, RecursionError):
        return Unreadable("too_deep")
    if not isinstance(fault, msgspec.ValidationError):
        return Unreadable()
    text = str(fault)
    if text.startswith(_DEEPEST):
        return Unreadable("too_deep")
    found = _AT.search(text)
    return Unreadable("misfit", found[1].replace("[...]", "").strip(".") if found else "")


def twice(text: bytes) -> str | None:
    """A name that stands twice in one object of this JSON, None when none does.

    Slow: for what was not written by us. Raises: Unreadable.
    """
    import json  # needed when something is wrong only

    found: list[str] = []

    def noticing(pairs: list[tuple[str, Any]]) -> None:
        names = [name for name, _ in pairs]
        if len(set(names)) < len(names):
            found.extend(name for name in names if names.count(name) > 1)

    try:
        json.loads(text, object_pairs_hook=noticing)
    except RecursionError:
        raise Unreadable("too_deep") from None
    except ValueError:
        raise Unreadable from None
    return found[0] if found else None


def is_table(name: str) -> bool:
    """Whether a table may be called so."""
    is_plain = name.isprintable() and '"' not in name and "\\" not in name
    return 0 < len(name) <= _MOST_NAME and is_plain
