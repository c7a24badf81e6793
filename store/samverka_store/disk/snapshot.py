"""The snapshot: every record of one moment, one per line, as JSON that stock TinyDB opens.

    {"_meta":{"1":{"crc":"9f3a1c22","format":1,"schema":1,"generation":42,"records":2}},
    "networks":{
    "4821093377215":{…},
    "902113377004":{…}
    }
    }

The first line is the header. `crc` is first and of fixed width: the CRC-32 (zlib), as eight
lower-case hexadecimal digits, of every byte after the quote that ends it, to the end of the file.
`networks` is the first table, since the first screen needs it; the others follow by name; records
by id. A later format whose first bytes are these keeps the meaning of `crc` too, so that damage and
a newer program are told apart. Knows no journal and no TinyDB.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, NamedTuple

import msgspec

from samverka_store.disk import layout, platform, schema
from samverka_store.disk.hostile import MOST_BYTES
from samverka_store.disk.records import BadLines, read_records
from samverka_store.disk.shape import MOST_RECORDS, NO_JSON, Document, Unreadable, is_table
from samverka_store.disk.trouble import naming, opened
from samverka_store.disk_errors import (
    NoWorkspace,
    SchemaTooNew,
    SnapshotAltered,
    SnapshotCut,
    SnapshotDamaged,
    SnapshotMissing,
    WorkspaceTooLarge,
)

FORMAT = 1  # of the file

FIRST_TABLE = "networks"
BEFORE_CRC = b'{"_meta":{"1":{"crc":"'
AFTER_CRC = len(BEFORE_CRC) + 8 + 1
_MOST_GENERATION = 10**9  # it is part of names of files
_MOST_HEADER_BYTES = 4096
_BLOCK_BYTES = 128 * 1024  # a few milliseconds of reading


class Meta(msgspec.Struct, frozen=True):
    """What the header says."""

    format: int
    schema: int
    generation: Annotated[int, msgspec.Meta(le=_MOST_GENERATION)] = 0
    records: int = 0
    crc: str = ""


class Header(msgspec.Struct, frozen=True):
    """The first line as JSON."""

    meta: dict[str, Meta] = msgspec.field(name="_meta")


class Part(NamedTuple):
    """Some records of one table, and how much of the file has been read, 0 to 1.

    `line` is the line of the first of them.
    """

    table: str
    line: int
    records: dict[int, Document]
    done: float


_decode_header = msgspec.json.Decoder(Header).decode
_encode = msgspec.json.Encoder().encode


class SnapshotReader:
    """An open snapshot, whose header has been checked."""

    def __init__(self, path: Path, fd: int) -> None:
        """Raises: SchemaTooNew; WorkspaceTooLarge; SnapshotDamaged; SnapshotCut; DiskError."""
        self.path = path
        self._fd = fd
        with naming(path):
            self._size = platform.size(fd)
            start = platform.read_at(fd, _MOST_HEADER_BYTES, 0)
        self._header, broken, _ = start.partition(b"\n")
        if not broken:
            raise SnapshotCut(file=str(path), line=1)
        self.meta = self._checked()
        self._line = 1
        self._tables: set[str] = set()
        self._last_id = 0

    @classmethod
    def open(cls, folder: Path) -> SnapshotReader:
        """The workspace's snapshot. Raises: NoWorkspace; SnapshotMissing; as __init__."""
        path = layout.snapshot(folder)
        found = cls.find(path)
        if found is not None:
            return found
        with naming(folder):
            written = layout.holds_something(folder)
        raise SnapshotMissing(file=str(path)) if written else NoWorkspace(folder=str(folder))

    @classmethod
    def find(cls, path: Path) -> SnapshotReader | None:
        """The snapshot in this file; None when there is no file. Raises: as __init__."""
        fd = opened(path)
        if fd is None:
            return None
        with ExitStack() as undo:
            undo.callback(platform.close, fd)
            reader = cls(path, fd)
            undo.pop_all()
            return reader

    def close(self) -> None:
        """Let go of the file."""
        if self._fd >= 0:
            platform.close(self._fd)
        self._fd = -1

    def _checked(self) -> Meta:
        try:
            meta = _decode_header(self._header.rstrip(b",") + b"}").meta["1"]
        except (*NO_JSON, KeyError):
            raise self.damaged(1) from None
        refused = self._refused(meta)
        if refused is not None:
            if self._header.startswith(BEFORE_CRC):
                for _ in self.checking():  # a digit that is not as it was written is no version
                    pass
            raise refused
        counts = (meta.format, meta.schema, meta.generation, meta.records + 1)
        if min(counts) < 1 or self._header.rstrip(b",") != header(meta):
            raise self.damaged(1)
        return meta

    def _refused(self, meta: Meta) -> SchemaTooNew | WorkspaceTooLarge | None:
        file = str(self.path)
        for needed, known in ((meta.format, FORMAT), (meta.schema, schema.SCHEMA)):
            if needed > known:
                return SchemaTooNew(file=file, needed=needed, known=known)
        if meta.records > MOST_RECORDS:
            return WorkspaceTooLarge(file=file, records=meta.records, most=MOST_RECORDS)
        return None

    def checking(self) -> Iterator[float]:
        """Compare the checksum, a few milliseconds' worth at a time, without making any records.

        Raises: SnapshotAltered; DiskError.
        """
        checksum, offset = 0, AFTER_CRC
        with naming(self.path):
            while block := platform.read_at(self._fd, _BLOCK_BYTES, offset):
                checksum = zlib.crc32(block, checksum)
                offset += len(block)
                yield 0.0
        if self._header[len(BEFORE_CRC) : AFTER_CRC] != b'%08x"' % checksum:
            raise SnapshotAltered(file=str(self.path), line=1)

    def parts(self) -> Iterator[Part]:
        """Every record, a few milliseconds' worth at a time; at the end the checksum is compared.

        Raises: SnapshotDamaged, SnapshotCut or SnapshotAltered naming file and line; DiskError.
        """
        checksum = zlib.crc32(self._header[AFTER_CRC:] + b"\n")
        found, table, ended = 0, "", False
        for block, done in self._blocks():
            checksum = zlib.crc32(block, checksum)
            at = 0
            while at < len(block):
                if ended:
                    raise self.damaged(self._line + 1)
                if table:
                    end = _end_of_records(block, at)
                    if end != at:
                        line = self._line + 1
                        records = self._records(block[at:end])
                        found += len(records)
                        if found > self.meta.records:
                            raise SnapshotAltered(file=str(self.path), line=1)
                        yield Part(table, line, records, done)
                        at = end
                        continue
                line_end = block.index(b"\n", at)
                table, ended = self._turn(table, block[at:line_end])
                at = line_end + 1
        if not ended:
            raise SnapshotCut(file=str(self.path), line=self._line)
        crc = self._header[len(BEFORE_CRC) : AFTER_CRC]
        if crc != b'%08x"' % checksum or found != self.meta.records:
            raise SnapshotAltered(file=str(self.path), line=1)

    def _turn(self, table: str, line: bytes) -> tuple[str, bool]:
        """The table that begins after this line, and whether the file ends with it."""
        self._line += 1
        if table:
            if line in (b"}", b"},"):
                return "", False
        elif line == b"}":
            return "", True
        elif line.startswith(b'"') and line.endswith(b'":{'):
            return self._new_table(line[1:-3].decode("utf-8", "replace")), False
        raise self.damaged(self._line)

    def _new_table(self, name: str) -> str:
        if not is_table(name) or name in self._tables:
            why = "twice" if name in self._tables else "misfit"
            raise self.damaged(self._line, Unreadable(why, name[:64]))
        self._tables.add(name)
        self._last_id = 0
        return name

    def _records(self, lines: bytes) -> dict[int, Document]:
        try:
            records = read_records(lines, self._last_id)
        except BadLines as bad:
            raise self.damaged(self._line + bad.number, bad.what) from None
        self._line += lines.count(b"\n")
        self._last_id = next(reversed(records))
        return records

    def _blocks(self) -> Iterator[tuple[bytes, float]]:
        """Whole lines, and how much of the file has been read."""
        offset, rest = len(self._header) + 1, b""
        while True:
            with naming(self.path):
                read = platform.read_at(self._fd, _BLOCK_BYTES, offset)
            if not read:
                break
            offset += len(read)
            cut = read.rfind(b"\n") + 1
            if cut:
                yield rest + read[:cut], offset / max(self._size, offset)
                rest = read[cut:]
            else:
                rest += read
            if len(rest) > MOST_BYTES + _BLOCK_BYTES:
                raise self.damaged(self._line + 1, Unreadable("too_large"))
        if rest:
            raise SnapshotCut(file=str(self.path), line=self._line + 1)

    def damaged(self, line: int, what: Unreadable | None = None) -> SnapshotDamaged:
        """The error that names this line, and what is wrong with it where that is known."""
        return SnapshotDamaged(file=str(self.path), line=line, **(what.values() if what else {}))


def _end_of_records(block: bytes, at: int) -> int:
    """Where the lines from `at` that hold records end: at a line that begins with a brace."""
    if block.startswith(b"}", at):
        return at
    found = block.find(b"\n}", at)
    return len(block) if found < 0 else found + 1


def header(meta: Meta) -> bytes:
    """The first line as it is written, without the comma that follows when there are records."""
    fields = msgspec.to_builtins(meta)
    rest = _encode({name: fields[name] for name in ("format", "schema", "generation", "records")})
    return b'%s%s",%s' % (BEFORE_CRC, (meta.crc or "0" * 8).encode(), rest[1:] + b"}")


def meta_of(folder: Path) -> Meta:
    """The header of the workspace's snapshot as it is now. Raises: as SnapshotReader.open."""
    reader = SnapshotReader.open(folder)
    reader.close()
    return reader.meta
