"""Writing a snapshot: its text in order, a few milliseconds' worth at a time, and synced.

How it is read, and the form itself, is in `snapshot`.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import msgspec

from samverka_store.disk import platform, schema
from samverka_store.disk.shape import Document
from samverka_store.disk.snapshot import AFTER_CRC, BEFORE_CRC, FIRST_TABLE, FORMAT, Meta, header
from samverka_store.disk.trouble import naming

_BLOCK_RECORDS = 500  # a few milliseconds of writing
_encode = msgspec.json.Encoder().encode


def write(
    path: Path,
    mode: int,
    tables: Mapping[str, Mapping[str, Document]],
    generation: int,
    *,
    of_schema: int = 0,
) -> Iterator[float]:
    """Write a whole snapshot to a new file and sync it, a few milliseconds' worth at a time.

    `tables` must not change meanwhile; `of_schema` where they are of an older one.
    Yields the part done. Raises: DiskError.
    """
    tables = {name: records for name, records in tables.items() if records}
    total = sum(len(records) for records in tables.values())
    meta = Meta(
        format=FORMAT,
        schema=of_schema or schema.SCHEMA,
        generation=generation,
        records=total,
    )
    with naming(path):
        fd = platform.create(path, mode)
        try:
            checksum = 0
            written = 0
            for text, count in _texts(tables, meta):
                checksum = zlib.crc32(text if written else text[AFTER_CRC:], checksum)
                platform.write(fd, text)
                written += count
                yield written / (total + 1)
            platform.write_at(fd, b"%08x" % checksum, len(BEFORE_CRC))
            platform.sync(fd)
        finally:
            platform.close(fd)


def _texts(tables: Mapping[str, Mapping[str, Document]], meta: Meta) -> Iterator[tuple[bytes, int]]:
    """The file's text in order, header first; each piece with its share of the work."""
    yield b"%s%s\n" % (header(meta), b"," if tables else b""), 1
    names = sorted(tables, key=lambda name: (name != FIRST_TABLE, name))
    for name in names:
        yield b"%s:{\n" % _encode(name), 0
        records = tables[name]
        ids = iter(sorted(map(int, records)))
        between = b""
        while some := list(islice(ids, _BLOCK_RECORDS)):
            lines = [b'"%d":%s' % (id, _encode(records[str(id)])) for id in some]
            yield between + b",\n".join(lines), len(some)
            between = b",\n"
        yield b"\n},\n" if name != names[-1] else b"\n}\n", 0
    yield b"}\n", 0
