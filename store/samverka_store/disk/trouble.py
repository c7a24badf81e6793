"""From the operating system's errors to our own, named after what a person can do about them."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samverka_store.disk import layout, platform
from samverka_store.disk_errors import (
    DiskError,
    DiskFaulty,
    DiskFull,
    MemoryShort,
    NoPermission,
    NotPlainFile,
    QuotaFull,
    ReadOnlyDisk,
    TooManyFiles,
)

_NAMED: dict[int, type[DiskError]] = {
    errno.ENOSPC: DiskFull,
    errno.EFBIG: DiskFull,
    getattr(errno, "EDQUOT", errno.ENOSPC): QuotaFull,
    errno.EROFS: ReadOnlyDisk,
    errno.EACCES: NoPermission,
    errno.EPERM: NoPermission,
    errno.EMFILE: TooManyFiles,
    errno.ENFILE: TooManyFiles,
    errno.ENOMEM: MemoryShort,
    errno.EIO: DiskFaulty,
    errno.ENXIO: DiskFaulty,
    errno.ENODEV: DiskFaulty,
    errno.ELOOP: NotPlainFile,
    errno.EISDIR: NotPlainFile,
    errno.ENOTDIR: NotPlainFile,
}
_NAMED[errno.ENOSPC] = DiskFull


def named(fault: OSError, path: Path) -> DiskError:
    """The error of our own for the system's, about this file."""
    kind = _NAMED.get(fault.errno or 0, DiskError)
    reason = os.strerror(fault.errno) if fault.errno else str(fault)
    return kind(file=str(path), reason=reason)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """What the system says inside the block becomes our own error about this file."""
    try:
        yield
    except OSError as fault:
        raise named(fault, path) from fault


@contextmanager
def sparing_memory(path: Path) -> Iterator[None]:
    """Memory that runs out inside the block is our own error about this file or folder."""
    try:
        yield
    except MemoryError:
        raise MemoryShort(file=str(path)) from None


def opened(path: Path) -> int | None:
    """A descriptor for reading a plain file; None when it is not there. Raises: DiskError.

    Neither it nor the workspace's folder that it lies in may be a link.
    """
    with naming(path):
        if path.parent.name in layout.FOLDERS:
            platform.refuse_linked(path.parent)
        try:
            return platform.open_to_read(path)
        except FileNotFoundError:
            return None
