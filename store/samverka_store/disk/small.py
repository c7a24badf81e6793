"""Small files beside the records that may be lost: read whole, put in place whole, never synced.

What they hold can be had anew, so that a disk that is full or read-only costs only the time for it.
"""

from __future__ import annotations

import os
from pathlib import Path

from samverka_store.disk import platform
from samverka_store.disk.trouble import naming, opened

MOST_BYTES = 4 << 20


def read(path: Path) -> bytes | None:
    """What the file holds, None when it is not there. Raises: NotPlainFile; DiskError."""
    fd = opened(path)
    if fd is None:
        return None
    try:
        with naming(path):
            return platform.read_at(fd, MOST_BYTES, 0)
    finally:
        platform.close(fd)


def put(path: Path, content: bytes) -> None:
    """Put this in the file's place, for whoever the folder is for. Raises: NotPlainFile; DiskError.

    A link in its place is refused, and never followed.
    """
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    with naming(path):
        platform.refuse_odd(path)
        fd = platform.create(beside, platform.file_mode(path.parent))
        try:
            platform.write(fd, content)
            platform.rename(beside, path)
        finally:
            platform.close(fd)
            platform.remove(beside)
