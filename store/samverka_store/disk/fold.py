"""The fold: the changes of a journal become part of the snapshot, and a new journal goes on.

Three steps, the middle one without the lock:

1. `begin`  — journal g+1 is made and synced; it is current at once.
2. `snapshot_writing.write` — snapshot g+1 is written beside and synced.
3. `finish` — snapshot g is linked into the backups, g+1 takes its name, the folder is synced, and
   journal g moves to the backups.

Between any two steps the folder is whole: before the renaming, snapshot g with journals g and
g+1; after it, snapshot g+1 with journal g+1 and journal g left over. Whole records in the journal
make it harmless that a snapshot already holds some changes of its own journal. Two programs may
fold at once: the second finds the work done and drops its own.
"""

from __future__ import annotations

import os
from pathlib import Path

from samverka_store.disk import layout, platform
from samverka_store.disk.follower import Follower
from samverka_store.disk.snapshot import meta_of
from samverka_store.disk.trouble import naming


def begin(folder: Path, follower: Follower) -> int | None:
    """Make sure that a new journal is current; the generation to write, None when nothing is new.

    The lock is held, all has been read and no torn line is left. Raises: DiskError.
    """
    clear_away(folder)
    here, there = follower.journal.generation, meta_of(folder).generation
    if here > there:
        return here  # a fold that was never finished, or is being finished by someone else
    if follower.journal.sequence == 0:
        return None
    make_journal(folder, here + 1)
    follower.catch_up()
    return here + 1


def make_journal(folder: Path, generation: int) -> None:
    """Make an empty journal that stays after a power cut. Raises: DiskError."""
    path = layout.journal(folder, generation)
    with naming(path):
        fd = platform.create(path, platform.file_mode(folder))
        is_kept = False
        try:
            platform.sync(fd)
            platform.sync_folder(folder)
            is_kept = True
        finally:
            platform.close(fd)
            if not is_kept:
                platform.remove(path)


def finish(folder: Path, written: Path, generation: int) -> None:
    """Put a written snapshot in the place of the old one. The lock is held. Raises: DiskError."""
    there = meta_of(folder).generation
    if there < generation:
        take_place(folder, written, there)


def take_place(folder: Path, written: Path, there: int) -> None:
    """Give a written snapshot its name; the old one, of generation `there`, becomes a backup."""
    current = layout.snapshot(folder)
    backups = folder / layout.BACKUPS
    with naming(backups):
        platform.make_folder(backups, platform.folder_mode(folder))
    with naming(current):
        _link(current, layout.old_snapshot(folder, there))
        platform.sync_folder(backups)
        platform.rename(written, current)
        platform.sync_folder(folder)
    clear_away(folder)


def _link(current: Path, backup: Path) -> None:
    beside = backup.with_name(f"{backup.name}.{os.urandom(4).hex()}.new")
    platform.link(current, beside)
    platform.rename(beside, backup)
    platform.remove(beside)  # two names of one file: renaming one to the other leaves both


def clear_away(folder: Path) -> None:
    """Move the journals that the snapshot holds to the backups; remove unfinished snapshots."""
    there = meta_of(folder).generation
    backups = folder / layout.BACKUPS
    with naming(folder):
        old = [generation for generation in layout.journals(folder) if generation < there]
        if old:
            platform.make_folder(backups, platform.folder_mode(folder))
        for generation in old:
            platform.rename(
                layout.journal(folder, generation), layout.old_journal(folder, generation)
            )
        if old:
            platform.sync_folder(backups)
            platform.sync_folder(folder)
        for generation, path in layout.leftovers(folder):
            if generation <= there:
                platform.remove(path)
