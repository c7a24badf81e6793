"""Going back to a backup. What there was before becomes a backup itself, or is kept aside.

Where the workspace opens, going back is one change like any other: other programs follow it, and it
can be gone back from. Where it does not open, a new snapshot takes the place of the damaged files,
which are kept under another name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import msgspec

from samverka_store.disk import fold, layout, platform, replace
from samverka_store.disk.finding import Finding
from samverka_store.disk.holder import Waiting, wait_on
from samverka_store.disk.journal import Journal
from samverka_store.disk.lock import WorkspaceLock
from samverka_store.disk.replay import State, snapshot_state, take_sealed
from samverka_store.disk.schema import SCHEMA, Document
from samverka_store.disk.trouble import naming, opened
from samverka_store.disk.workspace import Workspace
from samverka_store.disk.writer import let_everyone_draw
from samverka_store.disk_errors import BackupMissing, WrittenMeanwhile
from samverka_store.documents import UNTRACKED
from samverka_store.model.events import Event

Tables = Mapping[str, Mapping[str, Document]]

_TRIES = 5  # others may write just after the fold


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What going back would do: (table, document) of each record, as it is now or was then."""

    gone: tuple[tuple[str, Document], ...]  # there now, not then
    altered: tuple[tuple[str, Document], ...]  # as it was then
    back: tuple[tuple[str, Document], ...]  # there then, not now


def outcome(now: Tables, folder: Path, number: int) -> Outcome:
    """What going back to a backup would do to these records; nothing is changed.

    Raises: BackupMissing; WorkspaceDamaged when the backup is not whole; DiskError.
    """
    then: Tables = backup_state(folder, number).tables
    gone, altered, back = [], [], []
    for table in dict.fromkeys([*now, *then]):
        if table == Event.table:
            continue  # history goes with the records
        here, there = now.get(table, {}), then.get(table, {})
        gone += [(table, document) for id, document in here.items() if id not in there]
        for id, document in there.items():
            if id not in here:
                back.append((table, document))
            elif _told(here[id]) != _told(document):
                altered.append((table, document))
    return Outcome(gone=tuple(gone), altered=tuple(altered), back=tuple(back))


def _told(document: Document) -> Document:
    return {name: value for name, value in document.items() if name not in UNTRACKED}


def restore_into(workspace: Workspace, number: int) -> Finding:
    """Make an open workspace hold what a backup holds; what is to be told.

    Raises: as `restoring`.
    """
    for _ in restoring(workspace, number):
        pass
    return Finding("restored", {"number": number, "folder": str(workspace.folder or "")})


def restoring(workspace: Workspace, number: int) -> Iterator[float]:
    """Make an open workspace hold what a backup holds, in steps; yields the part done.

    What it holds now becomes a backup first. Given up before the end, it is as it was.
    Raises: BackupMissing; WorkspaceDamaged when the backup is not whole; WrittenMeanwhile when
    others write each time, so that what they wrote would be in no backup; DiskError.
    """
    folder = workspace.folder
    if folder is None:
        raise BackupMissing(number=number, folder="")
    state = backup_state(folder, number)
    yield 0.0
    for _ in range(_TRIES):
        yield from workspace.folding()
        with workspace.change():
            if workspace.is_folded:
                let_everyone_draw(folder)
                workspace.become(state.tables)
                return
    raise WrittenMeanwhile(folder=str(folder))


def restore_over(
    folder: Path, number: int, *, by: str, waiting: Waiting = wait_on
) -> list[Finding]:
    """Put a backup in the place of a workspace that does not open; what is to be told.

    Raises: BackupMissing; WorkspaceDamaged when the backup is not whole; LockBusy; DiskError.
    """
    state = backup_state(folder, number)
    with closing(WorkspaceLock(folder, by, waiting)) as lock, lock.hold():
        let_everyone_draw(folder)
        old = layout.journals(folder)
        numbers = [*old, *layout.old_journals(folder), *layout.old_snapshots(folder)]
        # Not the next number: who is at the last journal would go on from it, and not look anew.
        generation = max(numbers) + 2
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
        if number not in layout.old_snapshots(folder):
            raise BackupMissing(number=number, folder=str(folder))
    state = snapshot_state(path)
    journal_path = layout.old_journal(folder, number)
    fd = opened(journal_path)
    if fd is not None:
        with closing(Journal(folder, number, journal_path, fd)) as journal:
            take_sealed(state, journal)
    state.migrate(SCHEMA)
    return state
