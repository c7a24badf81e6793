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
by id. Knows no journal and no TinyDB.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from samverka_store.disk import layout, platform, schema
from samverka_store.disk.hostile import MOST_BYTES, cleaned, is_suspect
from samverka_store.disk.trouble import naming, opened
from samverka_store.disk_errors import (
    NoWorkspace,
    SchemaTooNew,
    SnapshotAltered,
    SnapshotCut,
    SnapshotDamaged,
    SnapshotMissing,
)

FORMAT = 1  # of the file

FIRST_TABLE = "networks"
_BEFORE_CRC = b'{"_meta":{"1":{"crc":"'
_AFTER_CRC = len(_BEFORE_CRC) + 8 + 1
_MOST_HEADER_BYTES = 4096
_BLOCK_BYTES = 128 * 1024  # a few milliseconds of reading
_BLOCK_RECORDS = 500  # a few milliseconds of writing

Document = dict[str, Any]


class Meta(msgspec.Struct, frozen=True):
    """What the header says."""

    format: int
    schema: int
    generation: int = 0
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
_decode_records = msgspec.json.Decoder(dict[int, Document]).decode
_encode = msgspec.json.Encoder().encode


class SnapshotReader:
    """An open snapshot, whose header has been checked."""

    def __init__(self, path: Path, fd: int) -> None:
        """Raises: SchemaTooNew; SnapshotDamaged; SnapshotCut; DiskError."""
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
        opened_by, as_json = self._header[: len(_BEFORE_CRC)], self._header.rstrip(b",") + b"}"
        try:
            meta = _decode_header(as_json).meta["1"]
        except (msgspec.DecodeError, UnicodeDecodeError, KeyError):
            raise self.damaged(1) from None
        for needed, known in ((meta.format, FORMAT), (meta.schema, schema.SCHEMA)):
            if needed > known:
                raise SchemaTooNew(file=str(self.path), needed=needed, known=known)
        if opened_by != _BEFORE_CRC or min(meta.format, meta.schema, meta.generation) < 1:
            raise self.damaged(1)
        return meta

    def parts(self) -> Iterator[Part]:
        """Every record, a few milliseconds' worth at a time; at the end the checksum is compared.

        Raises: SnapshotDamaged, SnapshotCut or SnapshotAltered naming file and line; DiskError.
        """
        checksum = zlib.crc32(self._header[_AFTER_CRC:] + b"\n")
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
                        yield Part(table, line, records, done)
                        at = end
                        continue
                line_end = block.index(b"\n", at)
                table, ended = self._turn(table, block[at:line_end])
                at = line_end + 1
        if not ended:
            raise SnapshotCut(file=str(self.path), line=self._line)
        crc = self._header[len(_BEFORE_CRC) : _AFTER_CRC]
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
            return line[1:-3].decode("utf-8", "replace"), False
        raise self.damaged(self._line)

    def _records(self, lines: bytes) -> dict[int, Document]:
        try:
            records = _decode_records(b"{" + lines.rstrip(b",\n") + b"}")
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise self.damaged(self._line + _first_bad(lines)) from None
        self._line += lines.count(b"\n")
        return cleaned_records(records) if is_suspect(lines) else records

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
                raise self.damaged(self._line + 1)
        if rest:
            raise SnapshotCut(file=str(self.path), line=self._line + 1)

    def damaged(self, line: int) -> SnapshotDamaged:
        """The error that names this line."""
        return SnapshotDamaged(file=str(self.path), line=line)


def cleaned_records(records: dict[int, Document]) -> dict[int, Document]:
    """The same records with every text in them cleaned."""
    return {id: cleaned(document) for id, document in records.items()}


def _end_of_records(block: bytes, at: int) -> int:
    """Where the lines from `at` that hold records end: at a line that begins with a brace."""
    if block.startswith(b"}", at):
        return at
    found = block.find(b"\n}", at)
    return len(block) if found < 0 else found + 1


def _first_bad(lines: bytes) -> int:
    """Which of the lines, from 1, is the first that is no record."""
    texts = lines.rstrip(b"\n").split(b"\n")
    for number, line in enumerate(texts, 1):
        try:
            _decode_records(b"{" + line.rstrip(b",") + b"}")
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return number
    return len(texts)


def meta_of(folder: Path) -> Meta:
    """The header of the workspace's snapshot as it is now. Raises: as SnapshotReader.open."""
    reader = SnapshotReader.open(folder)
    reader.close()
    return reader.meta


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
                checksum = zlib.crc32(text if written else text[_AFTER_CRC:], checksum)
                platform.write(fd, text)
                written += count
                yield written / (total + 1)
            platform.write_at(fd, b"%08x" % checksum, len(_BEFORE_CRC))
            platform.sync(fd)
        finally:
            platform.close(fd)


def _texts(tables: Mapping[str, Mapping[str, Document]], meta: Meta) -> Iterator[tuple[bytes, int]]:
    """The file's text in order, header first; each piece with its share of the work."""
    fields = msgspec.to_builtins(meta)
    rest = _encode({name: fields[name] for name in ("format", "schema", "generation", "records")})
    yield b'%s00000000",%s}%s\n' % (_BEFORE_CRC, rest[1:], b"," if tables else b""), 1
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
