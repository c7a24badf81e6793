"""A workspace of an older schema brought to this one, after what was there has become a backup.

The steps, all with the lock held; between any two the folder opens:

1. A new journal gets its name with one line already in it, which says that records are of the new
   schema from there on. A program that does not know that schema stops at it.
2. The snapshot of the new schema is written beside and synced.
3. The old snapshot is linked into the backups, the new one takes its name, and the old journals
   move to the backups.

Cut short, it is taken up where it was: the journal of step 1 is found again. Which migrations there
are is the business of `schema`.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

from samverka_store.disk import fold, layout, line, platform, replace, schema
from samverka_store.disk.finding import Finding
from samverka_store.disk.journal import Journal
from samverka_store.disk.replay import State, replay, snapshot_state
from samverka_store.disk.trouble import naming
from samverka_store.disk_errors import JournalMissing, WorkspaceDamaged


def migrate(folder: Path, *, by: str, milliseconds: int) -> list[Finding]:
    """Bring a workspace to this program's schema; what is to be told.

    Raises: WorkspaceDamaged, and nothing has been changed; DiskError.
    """
    path = layout.snapshot(folder)
    state = snapshot_state(path)
    before = state.schema
    with naming(folder):
        newest = max(layout.journals(folder), default=0)
    replay(folder, state, newest)
    reports, is_new = _take_last(folder, state, newest)
    names = schema.names(before)
    if is_new:
        target = newest
    else:
        target = newest + 1
        state.migrate(schema.SCHEMA)
    if not state.fits():
        raise WorkspaceDamaged(file=str(path))  # before anything was written
    if not is_new:
        _make_journal(folder, target, by=by, milliseconds=milliseconds)
    written = replace.write_beside(folder, state, target)
    try:
        fold.take_place(folder, written, state.generation)
    finally:
        replace.remove(written)
    backup = layout.old_snapshot(folder, state.generation)
    values: dict[str, str | int] = {
        "file": str(path),
        "backup": backup.relative_to(folder).as_posix(),
        "names": ", ".join(names),
        "schema": schema.SCHEMA,
    }
    return [*reports, Finding("migrated", values)]


def _take_last(folder: Path, state: State, generation: int) -> tuple[list[Finding], bool]:
    """Take in the newest journal; what is to be told, and whether it is of the new schema."""
    journal = Journal.find(folder, generation)
    if journal is None:
        raise JournalMissing(file=str(layout.journal(folder, generation)))
    is_new = False
    with closing(journal):
        journal.of_other_schema = True
        for change in journal.read_new():
            is_new = is_new or change.schema == schema.SCHEMA
            state.take(change)
        torn = journal.set_torn_aside()
    return [torn] if torn else [], is_new


def _make_journal(folder: Path, generation: int, *, by: str, milliseconds: int) -> None:
    """A journal that says in its first line of which schema it is; it is never seen without it."""
    path = layout.journal(folder, generation)
    beside = layout.unfinished(folder, generation, os.urandom(4).hex())
    with naming(path):
        fd = platform.create(beside, platform.file_mode(folder))
        try:
            platform.write(fd, line.written(1, milliseconds, by, (), schema.SCHEMA))
            platform.sync(fd)
            platform.rename(beside, path)
            platform.sync_folder(folder)
        finally:
            platform.close(fd)
            platform.remove(beside)
