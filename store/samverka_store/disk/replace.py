"""A snapshot put in the place of another, which is kept. The lock is held.

Where the old one goes, and why, is the caller's business.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path

from samverka_store.disk import layout, platform, snapshot_writing
from samverka_store.disk.replay import State
from samverka_store.disk.trouble import naming


def write_beside(folder: Path, state: State, generation: int) -> Path:
    """A whole snapshot under a name that says that it is unfinished. Raises: DiskError."""
    written = layout.unfinished(folder, generation, os.urandom(4).hex())
    with naming(written):
        mode = platform.file_mode(folder)
    with ExitStack() as undo:
        undo.callback(remove, written)
        steps = snapshot_writing.write(
            written, mode, state.tables, generation, of_schema=state.schema
        )
        for _ in steps:
            pass
        undo.pop_all()
    return written


def remove(path: Path) -> None:
    """Take an unfinished file away. Raises: DiskError."""
    with naming(path):
        platform.remove(path)


def put_in_place(folder: Path, state: State, generation: int, *, why: str) -> Path | None:
    """Write a snapshot in the place of the current one; where the current one, if any, is kept.

    Raises: DiskError, and then the current one is where it was.
    """
    current = layout.snapshot(folder)
    written = write_beside(folder, state, generation)
    try:
        with naming(current):
            aside = keep(current, generation, why) if os.path.lexists(current) else None
            platform.sync_folder(folder)
            platform.rename(written, current)
            platform.sync_folder(folder)
    finally:
        remove(written)
    return aside


def keep(path: Path, generation: int, why: str) -> Path:
    """Give a file a second name, under which it is kept. Raises: OSError."""
    number = 1
    while True:
        kind = path.suffix.removeprefix(".")
        aside = layout.kept(path.parent, generation, why, number, kind)
        try:
            platform.link(path, aside)
        except FileExistsError:
            number += 1
        else:
            return aside


def copy_to_backups(folder: Path, generation: int) -> None:
    """Put a copy of the current snapshot, of this generation, among the backups. Raises: DiskError.

    A copy and not a second name: what damages the one must not damage the other.
    """
    backups = folder / layout.BACKUPS
    target = layout.old_snapshot(folder, generation)
    beside = target.with_name(f"{target.name}.{os.urandom(4).hex()}.new")
    with naming(backups):
        platform.make_folder(backups, platform.folder_mode(folder))
        try:
            platform.copy(layout.snapshot(folder), beside)
            platform.rename(beside, target)
            platform.sync_folder(backups)
        finally:
            platform.remove(beside)
