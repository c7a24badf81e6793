"""The writer id: the name under which one copy of a workspace counts its own changes.

It belongs to one person, one machine and one folder. It is kept outside the workspace, so that a
copied folder gets an id of its own: two copies that count under one name would hide each other's
texts.
"""

from __future__ import annotations

import base64
import hashlib
import os
from pathlib import Path

import msgspec

from samverka_store.disk import platform
from samverka_store.disk.trouble import naming, opened

_BYTES = 5  # forty random bits, eight letters


class Kept(msgspec.Struct, frozen=True):
    """An id and what it is valid for."""

    writer: str
    machine: str
    inode: int


def writer_id(folder: Path, state_dir: Path) -> str:
    """The id of this copy for this person, drawn when none is valid. Raises: DiskError."""
    with naming(folder):
        there = folder.stat()
        machine = _digest(platform.machine_id())
    path = _place(folder, state_dir)
    kept = _read(path)
    if kept is not None and (kept.machine, kept.inode) == (machine, there.st_ino):
        return kept.writer
    drawn = base64.b32encode(os.urandom(_BYTES)).decode().lower()
    _write(path, Kept(drawn, machine, there.st_ino))
    return drawn


def forget_writer_id(folder: Path, state_dir: Path) -> None:
    """Let the next change draw a new id; needed after every restore. Raises: DiskError."""
    path = _place(folder, state_dir)
    with naming(path):
        platform.remove(path)


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
    except msgspec.DecodeError:
        return None  # a new id is always safe
    finally:
        platform.close(fd)


def _write(path: Path, kept: Kept) -> None:
    beside = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    with naming(path):
        path.parent.mkdir(mode=platform.PRIVATE_FOLDER, parents=True, exist_ok=True)
        fd = platform.create(beside, platform.PRIVATE_FILE)
        try:
            platform.write(fd, msgspec.json.encode(kept))
            platform.sync(fd)
        finally:
            platform.close(fd)
        platform.rename(beside, path)
        platform.sync_folder(path.parent)
