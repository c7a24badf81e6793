"""What the program remembers between runs besides records and drafts: language, what was seen.

Small files that may be missing, cut or altered: whatever cannot be read is as if it were not there.
They hold names, so they are the owner's alone.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

LANGUAGE_FILE = "language"
SEEN_FILE = "seen.json"
# A link is not followed, and a pipe in the file's place does not hold us.
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_MOST_BYTES = 4_000_000

T = TypeVar("T")


def remember_language(state_dir: Path, code: str) -> None:
    """Speak this language from now on. What cannot be written is not remembered."""
    write(state_dir / LANGUAGE_FILE, code.encode())


def seen_order(state_dir: Path, folder: Path) -> int | None:
    """The last change that the person has seen in a folder's workspace; None on first sight."""
    seen = read(state_dir / SEEN_FILE, dict[str, int])
    return None if seen is None else seen.get(str(folder.absolute()))


def remember_seen(state_dir: Path, folder: Path, order: int) -> None:
    """The person has seen everything up to this change."""
    seen = read(state_dir / SEEN_FILE, dict[str, int]) or {}
    seen[str(folder.absolute())] = order
    write(state_dir / SEEN_FILE, msgspec.json.encode(seen))


def read(path: Path, kind: type[T]) -> T | None:
    """What a small file holds, None when it cannot be read or is something else."""
    try:
        handle = os.open(path, os.O_RDONLY | _PLAIN)
        with os.fdopen(handle, "rb") as file:
            return msgspec.json.decode(file.read(_MOST_BYTES) or b"", type=kind)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        # DecodeError is the parent of ValidationError: neither cut nor altered files are obeyed.
        return None


def write(path: Path, content: bytes) -> None:
    """Put a small file in another's place, readable to its owner alone; or do without."""
    # The module `secrets` would do the same at several milliseconds a start.
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        beside.replace(path)
    except OSError:
        # A full or read-only disk loses a convenience and no record.
        with suppress(OSError):
            beside.unlink()
