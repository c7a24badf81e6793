"""Mending a workspace from outside: all that loses nothing, and on request what does.

Says what it did. Nothing is removed but what a finished step left behind; whatever is replaced is
kept beside under another name.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from samverka_store.disk import fold, layout, platform, replace
from samverka_store.disk.backups import is_damaged
from samverka_store.disk.finding import Finding
from samverka_store.disk.holder import Waiting, wait_on
from samverka_store.disk.journal import Journal
from samverka_store.disk.journal_repair import mend_journal
from samverka_store.disk.lock import WorkspaceLock
from samverka_store.disk.mend import MENDABLE, mend, trouble_of
from samverka_store.disk.rebuild import bases, put_rebuilt
from samverka_store.disk.replay import State, snapshot_state, take_sealed
from samverka_store.disk.schema import SCHEMA
from samverka_store.disk.snapshot import FORMAT, Meta, meta_of
from samverka_store.disk.trouble import naming
from samverka_store.disk_errors import DiskError, JournalMissing, SchemaTooNew, WorkspaceDamaged


def repair(
    folder: Path,
    *,
    by: str,
    milliseconds: int,
    leave_out: bool = False,
    waiting: Waiting = wait_on,
) -> list[Finding]:
    """Mend what can be mended; what was done.

    `leave_out`: go on without what cannot be read, where the person has said so. Raises: LockBusy;
    NoWorkspace; SchemaTooNew; WorkspaceDamaged when it still does not open; DiskError.
    """
    folder = folder.absolute()
    with closing(WorkspaceLock(folder, by, waiting)) as lock, lock.hold():
        told: list[Finding] = []
        trouble = trouble_of(folder)
        if trouble is not None and not isinstance(trouble, SchemaTooNew):
            told += _journals(folder, leave_out=leave_out)
        try:
            told += mend(folder, by=by, milliseconds=milliseconds)
        except MENDABLE as damage:
            if not leave_out:
                raise
            told += _best_that_is_left(folder, damage)
            told += mend(folder, by=by, milliseconds=milliseconds)
        return [*told, *_tidied(folder), *_backups(folder)]


def _journals(folder: Path, *, leave_out: bool) -> list[Finding]:
    told: list[Finding] = []
    for generation in layout.journals(folder):
        told += mend_journal(folder, generation, leave_out=leave_out)
    return told


def _best_that_is_left(folder: Path, trouble: DiskError) -> list[Finding]:
    """A workspace that opens, of what can be read; what is not in it is told."""
    in_place = layout.journals(folder)
    if isinstance(trouble, JournalMissing):
        generation = meta_of(folder).generation
        if generation not in in_place and generation >= max(in_place, default=0):
            fold.make_journal(folder, generation)
            path = layout.journal(folder, generation)
            return [Finding("journal_given_up", {"file": str(path)}, serious=True)]
    newest = max([*in_place, *(each + 1 for each in layout.old_journals(folder)), 1])
    state, reached = furthest(folder, newest)
    if newest not in in_place:
        fold.make_journal(folder, newest)
    told = put_rebuilt(folder, state, newest, trouble)
    values: dict[str, str | int] = {"file": str(layout.snapshot(folder)), "number": reached}
    return [told, Finding("changes_left_out", values, serious=True)]


def furthest(folder: Path, newest: int) -> tuple[State, int]:
    """The newest whole snapshot with as many whole journals as follow on it, and the last of them.

    Where no snapshot is whole, what the journals hold by themselves.
    """
    for path in bases(folder, newest):
        try:
            state = snapshot_state(path)
        except WorkspaceDamaged:
            continue
        if state.generation <= newest:
            return state, _as_far_as_it_goes(folder, state, newest)
    first = min([*layout.journals(folder), *layout.old_journals(folder), newest])
    meta = Meta(format=FORMAT, schema=SCHEMA, generation=first)
    state = State(layout.snapshot(folder), meta, {})
    return state, _as_far_as_it_goes(folder, state, newest)


def _as_far_as_it_goes(folder: Path, state: State, newest: int) -> int:
    for generation in range(state.generation, newest):
        journal = Journal.find(folder, generation)
        if journal is None:
            return generation
        with closing(journal):
            try:
                take_sealed(state, journal)
            except WorkspaceDamaged:
                return generation
    return newest


def _backups(folder: Path) -> list[Finding]:
    """Set aside each backup that cannot be read; a new one is made where no whole one is left."""
    told: list[Finding] = []
    numbers = layout.old_snapshots(folder)
    damaged = [number for number in numbers if is_damaged(folder, number)]
    for number in damaged:
        path = layout.old_snapshot(folder, number)
        with naming(path):
            kept = replace.keep(path, number, "damaged")
            platform.sync_folder(path.parent)
            platform.remove(path)
            platform.sync_folder(path.parent)
        values: dict[str, str | int] = {"number": number, "kept": f"{layout.BACKUPS}/{kept.name}"}
        told.append(Finding("backup_set_aside", values, serious=True))
    if damaged and len(damaged) == len(numbers):
        generation = meta_of(folder).generation
        replace.copy_to_backups(folder, generation)
        told.append(Finding("backup_made", {"number": generation}))
    return told


def _tidied(folder: Path) -> list[Finding]:
    """Set a torn line aside and finish what was interrupted."""
    told: list[Finding] = []
    newest = max(layout.journals(folder))
    journal = Journal.find(folder, newest)
    if journal is None:
        raise JournalMissing(file=str(layout.journal(folder, newest)))
    with closing(journal):
        for _ in journal.read_new():
            pass
        torn = journal.set_torn_aside()
    if torn is not None:
        told.append(torn)
    left = [path for _, path in layout.leftovers(folder)]
    fold.clear_away(folder)
    told += [Finding("leftover_removed", {"file": str(path)}) for path in left if not path.exists()]
    return told
