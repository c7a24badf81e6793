"""Going back to a backup. What there was before becomes a backup itself, or is kept aside.

Where the workspace opens, going back is one change like any other: other programs follow it, and it
can be gone back from. Where it does not open, a new snapshot takes the place of the damaged files,
which are kept under another name.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from samverka_store.disk import fold, layout, platform, replace
from samverka_store.disk.finding import Finding
from samverka_store.disk.journal import Journal
from samverka_store.disk.lock import WorkspaceLock
from samverka_store.disk.replay import State, snapshot_state, take_sealed
from samverka_store.disk.schema import SCHEMA
from samverka_store.disk.trouble import naming, opened
from samverka_store.disk.workspace import Workspace
from samverka_store.disk.writer import let_everyone_draw
from samverka_store.errors import BackupMissing


def restore_into(workspace: Workspace, number: int) -> Finding:
    """Make an open workspace hold what a backup holds; what is to be told.

    Raises: BackupMissing; WorkspaceDamaged when the backup is not whole; DiskError.
    """
    folder = workspace.folder
    if folder is None:
        raise BackupMissing(number=number, folder="")
    state = backup_state(folder, number)
    workspace.fold()
    with workspace.change():
        let_everyone_draw(folder)
        workspace.become(state.tables)
    return Finding("restored", {"number": number, "folder": str(folder)})


def restore_over(folder: Path, number: int, *, by: str) -> list[Finding]:
    """Put a backup in the place of a workspace that does not open; what is to be told.

    Raises: BackupMissing; WorkspaceDamaged when the backup is not whole; LockBusy; DiskError.
    """
    state = backup_state(folder, number)
    with closing(WorkspaceLock(folder, by)) as lock, lock.hold():
        let_everyone_draw(folder)
        old = layout.journals(folder)
        numbers = [*old, *layout.old_journals(folder), *layout.old_snapshots(folder)]
        generation = max(numbers) + 1
        fold.make_journal(folder, generation)
        kept = replace.put_in_place(folder, state, generation, why="older")
        replace.copy_to_backups(folder, generation)
        aside = [kept.name] if kept else []
        with naming(folder):
            journals = [layout.journal(folder, each) for each in old]
            aside += [replace.keep(journal, generation, "older").name for journal in journals]
            platform.sync_folder(folder)
            for journal in journals:
                platform.remove(journal)
            platform.sync_folder(folder)
    told = [Finding("restored", {"number": number, "folder": str(folder)})]
    return [*told, *(Finding("kept_aside", {"file": name}) for name in aside)]


def backup_state(folder: Path, number: int) -> State:
    """What a backup holds, in this program's schema. Raises: BackupMissing; as reading does."""
    path = layout.old_snapshot(folder, number)
    with naming(path):
        if not path.is_symlink() and not path.is_file():
            raise BackupMissing(number=number, folder=str(folder))
    state = snapshot_state(path)
    journal_path = layout.old_journal(folder, number)
    fd = opened(journal_path)
    if fd is not None:
        with closing(Journal(folder, number, journal_path, fd)) as journal:
            take_sealed(state, journal)
    state.migrate(SCHEMA)
    return state
