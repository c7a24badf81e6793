"""Export files: a name that any system takes, and a write that leaves the whole file or nothing.

No format lives here, and nothing here knows a record.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from samverka_store.disk_errors import (
    DiskError,
    DiskFull,
    NoPermission,
    NotPlainFile,
    QuotaFull,
    ReadOnlyDisk,
)

_MOST_LETTERS = 80
_NORDIC = str.maketrans({"æ": "a", "ø": "o", "ß": "ss", "đ": "d", "ł": "l", "þ": "th"})
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)
_NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)
_BINARY: int = getattr(os, "O_BINARY", 0)
_NAMED: dict[int, type[DiskError]] = {
    errno.ENOSPC: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EROFS: ReadOnlyDisk,
    errno.EACCES: NoPermission,
    errno.EPERM: NoPermission,
    errno.ELOOP: NotPlainFile,
    errno.EISDIR: NotPlainFile,
    errno.ENOTDIR: NotPlainFile,
}
_NAMED.setdefault(getattr(errno, "EDQUOT", errno.ENOSPC), QuotaFull)


def file_name(title: str, suffix: str) -> str:
    """A file name of small letters, digits and hyphens: `Öppet forum` and `ics`: `oppet-forum.ics`.

    It never has path parts, is no device name of Windows and has at most 80 letters before the
    suffix.
    """
    plain = unicodedata.normalize("NFKD", title.casefold().translate(_NORDIC))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    slug = re.sub("[^a-z0-9]+", "-", letters).strip("-")[:_MOST_LETTERS].strip("-")
    if not slug:
        slug = "samverka"
    elif slug in _RESERVED:
        slug += "-1"
    ending = re.sub("[^a-z0-9]+", "", suffix.lower())
    return f"{slug}.{ending}" if ending else slug


def write_export(path: Path, data: bytes, *, folder: Path) -> Path:
    """Write the file into the folder that was chosen, readable by its owner only; the path written.

    A file that is there is replaced in one step; a link, folder or device is refused.
    Raises: NotPlainFile, also for a path outside the folder; DiskError.
    """
    with _naming(path):
        inside = folder.resolve(strict=True)
        target = (inside / path.parent).resolve(strict=True) / path.name
    if not path.name or not target.parent.is_relative_to(inside):
        raise NotPlainFile(file=str(path))
    with _naming(target):
        _refuse_odd(target)
        beside = target.with_name(f".{target.name[:40]}.{token_hex(4)}.new")
        try:
            _write_new(beside, data)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)  # it is still there only when something went wrong
        _sync_folder(target.parent)
    return target


def make_folder(folder: Path) -> None:
    """Make a folder for files of one's own, unless it is there; above it all must be there.

    Raises: DiskError.
    """
    with _naming(folder):
        folder.mkdir(exist_ok=True)


def _refuse_odd(target: Path) -> None:
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(mode):
        raise NotPlainFile(file=str(target))


def _write_new(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY
    with open(os.open(path, flags, 0o600), "wb") as file:  # noqa: PTH123 - a descriptor, no path
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows opens no folders and keeps renames by itself
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        kind = _NAMED.get(fault.errno or 0, DiskError)
        raise kind(file=str(path), reason=os.strerror(fault.errno or 0)) from fault
