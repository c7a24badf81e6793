"""The writer id: the name under which one copy of a workspace counts its own changes.

It belongs to one person, one machine and one folder. It is kept outside the workspace, so that a
copied folder gets an id of its own: two copies that count under one name would hide each other's
texts. After a backup has been gone back to, everyone draws anew, since counting starts over there.
"""

from __future__ import annotations

import base64
import hashlib
import os
from pathlib import Path

import msgspec

from samverka_store.disk import layout, platform
from samverka_store.disk.shape import NO_JSON
from samverka_store.disk.trouble import naming, opened

_BYTES = 5  # forty random bits, eight letters


class Kept(msgspec.Struct, frozen=True):
    """An id and what it is valid for."""

    writer: str
    machine: str
    inode: int
    restored: str = ""  # which going back to a backup was the last


def writer_id(folder: Path, state_dir: Path) -> str:
    """The id of this copy for this person, drawn when none is valid. Raises: DiskError."""
    with naming(folder):
        there = folder.stat()
        machine = _digest(platform.machine_id())
    path = _place(folder, state_dir)
    kept = _read(path)
    valid_for = (machine, there.st_ino, _last_restore(folder))
    if kept is not None and (kept.machine, kept.inode, kept.restored) == valid_for:
        return kept.writer
    drawn = base64.b32encode(os.urandom(_BYTES)).decode().lower()
    _write(path, Kept(drawn, *valid_for))
    return drawn


def restores(folder: Path) -> tuple[int, int] | None:
    """What is the same as long as no backup is gone back to. Raises: DiskError."""
    path = folder / layout.RESTORED
    with naming(path):
        there = platform.look(str(path))
    return (there.st_ino, there.st_mtime_ns) if there else None


def let_everyone_draw(folder: Path) -> None:
    """Make every program draw a new id at its next change. The lock is held. Raises: DiskError."""
    path = folder / layout.RESTORED
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    with naming(path):
        try:
            _write_synced(beside, os.urandom(8).hex().encode(), platform.file_mode(folder))
            platform.rename(beside, path)
            platform.sync_folder(path.parent)
        finally:
            platform.remove(beside)


def _last_restore(folder: Path) -> str:
    path = folder / layout.RESTORED
    fd = opened(path)
    if fd is None:
        return ""
    try:
        with naming(path):
            return platform.read_at(fd, 64, 0).decode("ascii", "replace")
    finally:
        platform.close(fd)


def _place(folder: Path, state_dir: Path) -> Path:
    return state_dir / "writers" / f"{_digest(str(folder.resolve()))}.json"


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()


def _read(path: Path) -> Kept | None:
    fd = opened(path)
    if fd is None:
        return None
    try:
        with naming(path):
            return msgspec.json.decode(platform.read_at(fd, 4096, 0), type=Kept)
    except NO_JSON:
        return None  # a new id is always safe
    finally:
        platform.close(fd)


def _write(path: Path, kept: Kept) -> None:
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    with naming(path):
        path.parent.mkdir(mode=platform.PRIVATE_FOLDER, parents=True, exist_ok=True)
        try:
            _write_synced(beside, msgspec.json.encode(kept), platform.PRIVATE_FILE)
            platform.rename(beside, path)
            platform.sync_folder(path.parent)
        finally:
            platform.remove(beside)


def _write_synced(path: Path, text: bytes, mode: int) -> None:
    fd = platform.create(path, mode)
    try:
        platform.write(fd, text)
        platform.sync(fd)
    finally:
        platform.close(fd)
