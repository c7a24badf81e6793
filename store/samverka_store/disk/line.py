"""One line of a journal: one change, whole or not at all. Knows no file.

    {"crc":"9f3a1c22","s":17,"t":1790000000000,"by":"anna","w":[["meetings",4821,{…}],["people",9,null]]}

`crc` is first and of fixed width: the CRC-32 (zlib), as eight lower-case hexadecimal digits, of
every byte after the quote that ends it, from the comma before `"s"` to the last brace; the line
break is not in it. `s` counts 1, 2, 3 within a journal, `t` is in milliseconds since 1970, UTC, for
people to read. `w` holds whole records as they were after the change, null for one that is gone, so
that a line may be applied twice; none stands there twice. `schema` stands only in the first line of
a journal that follows on a migration: from there on records are of that schema.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

import msgspec

from samverka_store.clean import clean_text
from samverka_store.disk.hostile import MOST_BYTES, cleaned, is_suspect, is_too_large
from samverka_store.disk.shape import (
    NO_JSON,
    SHALLOW,
    Document,
    Id,
    Unreadable,
    is_table,
    twice,
    unreadable,
)

MOST_LINE_BYTES = 256 << 20  # a whole workspace can come in one change, as when one goes back
_BEFORE_CRC = b'{"crc":"'
AFTER_CRC = len(_BEFORE_CRC) + 8 + 1

Write = tuple[str, int, Document | None]


class BadLine(Exception):
    """A line that is not as any program wrote it; whoever reads the file knows which line it is."""

    def __init__(self, what: Unreadable | None = None) -> None:
        super().__init__(what)
        self.what = what


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One change as it stands in the journal."""

    s: int
    t: int
    by: str
    w: list[Write]
    schema: int = 0


class _Incoming(Line, frozen=True, omit_defaults=True):
    w: list[tuple[str, Id, SHALLOW | None]]


class _Outgoing(msgspec.Struct, frozen=True, omit_defaults=True):
    s: int
    t: int
    by: str
    w: list[tuple[str, int, msgspec.Raw]]
    schema: int = 0


_decode = msgspec.json.Decoder(_Incoming).decode
_encode = msgspec.json.Encoder().encode


def written(
    sequence: int,
    milliseconds: int,
    by: str,
    writes: Iterable[tuple[str, int, bytes]],
    schema: int = 0,
) -> bytes:
    """The line, with its break, for (table, id, the record as JSON or `null`)."""
    raw = [(table, id, msgspec.Raw(document)) for table, id, document in writes]
    rest = b"," + _encode(_Outgoing(sequence, milliseconds, by, raw, schema))[1:]
    return b"%s%s\n" % (head(zlib.crc32(rest)), rest)


def head(checksum: int) -> bytes:
    """What a line of this checksum begins with; the rest is what it was taken of."""
    return b'%s%08x"' % (_BEFORE_CRC, checksum)


def read(line: bytes) -> Line:
    """The change in a line without its break. Raises: BadLine."""
    rest = line[AFTER_CRC:]
    if line[:AFTER_CRC] != head(zlib.crc32(rest)):
        raise BadLine
    text = b"{" + rest[1:]
    try:
        change = _decode(text)
    except NO_JSON as fault:
        raise BadLine(unreadable(fault)) from None
    _check(change, text)
    if is_suspect(rest):
        writes = [(table, id, cleaned(document)) for table, id, document in change.w]
        return Line(change.s, change.t, clean_text(change.by), writes, change.schema)
    return Line(change.s, change.t, change.by, change.w, change.schema)


def _check(change: Line, text: bytes) -> None:
    if len({(table, id) for table, id, _ in change.w}) < len(change.w):
        raise BadLine(Unreadable("twice"))
    for table in {table for table, _, _ in change.w}:
        if not is_table(table):
            raise BadLine(Unreadable("misfit", table[:64]))
    if len(text) > MOST_BYTES and any(doc and is_too_large(doc) for _, _, doc in change.w):
        raise BadLine(Unreadable("too_large"))
    if _encode(change) != text:  # not as we write it, which may be right all the same
        try:
            name = twice(text)
        except Unreadable as what:
            raise BadLine(what) from None
        if name is not None:
            raise BadLine(Unreadable("twice", name))


def is_whole(line: bytes) -> bool:
    """Whether the line is as it was written."""
    try:
        read(line)
    except BadLine:
        return False
    return True
