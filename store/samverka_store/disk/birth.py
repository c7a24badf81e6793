"""A new workspace in a folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from samverka_store.disk import fold, layout, platform, replace, snapshot_writing
from samverka_store.disk.holder import Waiting, wait_on
from samverka_store.disk.lock import WorkspaceLock
from samverka_store.disk.trouble import naming
from samverka_store.disk_errors import WorkspaceExists

Tables = Mapping[str, Mapping[str, dict[str, Any]]]

_FIRST = 1


def give_birth(
    folder: Path, *, by: str, group_shared: bool, tables: Tables, waiting: Waiting = wait_on
) -> None:
    """Make a workspace with these documents, whole or not at all.

    Raises: WorkspaceExists; LockBusy; DiskError.
    """
    folder = folder.absolute()
    with naming(folder):
        _make_folder(folder, group_shared)
    with closing(WorkspaceLock(folder, by, waiting)) as lock, lock.hold():
        with naming(folder):
            _refuse_existing(folder)
        written = layout.unfinished(folder, _FIRST, os.urandom(4).hex())
        with naming(written):
            mode = platform.file_mode(folder)
        try:
            for _ in snapshot_writing.write(written, mode, tables, _FIRST):
                pass
            fold.make_journal(folder, _FIRST)
            with naming(written):
                platform.rename(written, layout.snapshot(folder))
                platform.sync_folder(folder)
            replace.copy_to_backups(folder, _FIRST)
        finally:
            with naming(written):
                platform.remove(written)


def _make_folder(folder: Path, group_shared: bool) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    is_new = not folder.exists()
    if is_new:
        folder.mkdir(mode=platform.PRIVATE_FOLDER)
    if group_shared and not platform.WINDOWS:
        folder.chmod(platform.SHARED_FOLDER)
    if is_new:
        platform.sync_folder(folder.parent)


def _refuse_existing(folder: Path) -> None:
    """Raises: WorkspaceExists. What a creation that was cut short left behind is removed."""
    journals = layout.journals(folder)
    first = layout.journal(folder, _FIRST)
    is_cut_short = journals == [_FIRST] and not first.is_symlink() and first.stat().st_size == 0
    there = layout.old_snapshots(folder) or layout.old_journals(folder)
    if os.path.lexists(layout.snapshot(folder)) or there or (journals and not is_cut_short):
        raise WorkspaceExists(folder=str(folder))
    if is_cut_short:
        platform.remove(first)
    for _, path in layout.leftovers(folder):
        platform.remove(path)
