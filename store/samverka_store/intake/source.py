"""The bytes of a file that a person names, and the files that there are to name."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import msgspec

from samverka_store.errors import UsageError
from samverka_store.exchange.decoding import MOST_BYTES, FileTooLarge

_PIECE = 1_000_000


class CannotRead(UsageError):
    """A file to take in cannot be opened or read. Values: file, reason (the system's own words)."""

    key = "import_unreadable"


class NotAFile(UsageError):
    """What is to be taken in is a folder, a device or the like. Values: file."""

    key = "import_no_file"


class Entry(msgspec.Struct, frozen=True):
    """One name in a folder; a folder's `size` is 0."""

    name: str
    is_folder: bool
    size: int
    changed: float


def file_bytes(path: Path) -> bytes:
    """All that a file holds. Raises: CannotRead; NotAFile; FileTooLarge."""
    try:
        # A pipe that nobody writes to would be waited for for ever.
        fd = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            if not stat.S_ISREG(os.fstat(fd).st_mode):
                raise NotAFile(file=str(path))
            return _all_of(iter(lambda: os.read(fd, _PIECE), b""))
        finally:
            os.close(fd)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotRead(file=str(path), reason=reason) from error


def _all_of(pieces: Iterator[bytes]) -> bytes:
    found = bytearray()
    for piece in pieces:
        found += piece
        if len(found) > MOST_BYTES:
            raise FileTooLarge(megabytes=len(found) // 1_000_000, most=MOST_BYTES // 1_000_000)
    return bytes(found)


def entries(folder: Path) -> list[Entry]:
    """What a folder holds, in no order, without hidden names. Raises: CannotRead."""
    found = []
    try:
        with os.scandir(folder) as names:
            for name in names:
                if name.name.startswith("."):
                    continue
                try:
                    about = name.stat()
                except OSError:
                    continue  # a link that leads nowhere, or gone since
                is_folder = stat.S_ISDIR(about.st_mode)
                if is_folder or stat.S_ISREG(about.st_mode):
                    size = 0 if is_folder else about.st_size
                    found.append(Entry(name.name, is_folder, size, about.st_mtime))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotRead(file=str(folder), reason=reason) from error
    return found
