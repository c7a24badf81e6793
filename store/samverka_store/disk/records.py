"""The lines of a snapshot that hold records, `"id":{…},` each: read, and said what is wrong with.

Knows no file.
"""

from __future__ import annotations

import msgspec

from samverka_store.disk.hostile import MOST_BYTES, cleaned, is_suspect, make_sure_of_memory
from samverka_store.disk.shape import (
    MOST_ID,
    NO_JSON,
    SHALLOW,
    Document,
    Unreadable,
    twice,
    unreadable,
)

_decode = msgspec.json.Decoder(dict[int, SHALLOW]).decode
_encode = msgspec.json.Encoder().encode


class BadLines(Exception):
    """Lines that are not records; `number` of the first bad one, from 1, and what it is."""

    def __init__(self, number: int, what: Unreadable) -> None:
        super().__init__(number, what)
        self.number = number
        self.what = what


def read_records(lines: bytes, after: int) -> dict[int, Document]:
    """The records, whose ids rise from above `after`. Raises: BadLines."""
    make_sure_of_memory(len(lines))
    text = _object(lines)
    try:
        records: dict[int, Document] = _decode(text)
    except NO_JSON:
        raise _first_bad(lines, after) from None
    ids = list(records)
    is_ours = len(ids) == lines.count(b"\n") and after < ids[0] and ids[-1] <= MOST_ID
    is_small = len(lines) <= MOST_BYTES  # else one of them may be too large
    if not (is_ours and is_small and ids == sorted(ids) and _encode(records) == text):
        raise_where_bad(lines, after)
    if is_suspect(lines):
        return {id: cleaned(document) for id, document in records.items()}
    return records


def raise_where_bad(lines: bytes, after: int) -> None:
    """Nothing, when each line is a record of its own. Raises: BadLines."""
    for number, line in enumerate(_each(lines), 1):
        try:
            after = _checked(line, after)
        except Unreadable as what:
            raise BadLines(number, what) from None


def _first_bad(lines: bytes, after: int) -> BadLines:
    try:
        raise_where_bad(lines, after)
    except BadLines as bad:
        return bad
    return BadLines(len(_each(lines)), Unreadable())


def _checked(line: bytes, after: int) -> int:
    """The id of the record in a line. Raises: Unreadable."""
    if len(line.partition(b":")[2].rstrip(b",")) > MOST_BYTES:
        raise Unreadable("too_large")
    text = _object(line)
    try:
        ids = list(_decode(text))
    except NO_JSON as fault:
        raise unreadable(fault) from None
    if len(ids) != 1 or ids[0] > MOST_ID:
        raise Unreadable("misfit")
    name = twice(text)
    if name is not None:
        raise Unreadable("twice", name)
    if ids[0] <= after:
        raise Unreadable("twice" if after > 0 else "misfit", str(ids[0]))
    return ids[0]


def _each(lines: bytes) -> list[bytes]:
    return lines.rstrip(b"\n").split(b"\n")


def _object(lines: bytes) -> bytes:
    return b"{" + lines.replace(b"\n", b"").rstrip(b",") + b"}"
