"""A snapshot that is missing, cut, flipped or too old, written anew from what is whole.

Built on the newest whole snapshot, among the backups or in its place, and every journal since.
Where a single line of those is missing nothing is written: then it is for a person to choose. The
lock is held.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from samverka_store.disk import layout, replace
from samverka_store.disk.backups import journal_sizes
from samverka_store.disk.finding import Finding
from samverka_store.disk.replay import State, replay, snapshot_state
from samverka_store.disk.snapshot import meta_of
from samverka_store.disk.trouble import naming
from samverka_store.disk_errors import DiskError, JournalMissing, SnapshotOlder, WorkspaceDamaged


def rebuild(folder: Path, trouble: DiskError) -> list[Finding]:
    """Put a rebuilt snapshot in place, in the schema that it was in; what is to be told.

    Raises: `trouble`, what was wrong, when nothing whole is left to build on; SchemaTooNew;
    DiskError.
    """
    with naming(folder):
        newest = max(layout.journals(folder), default=0)
    if isinstance(trouble, JournalMissing) and meta_of(folder).generation > newest:
        raise trouble  # the snapshot is the newest there is; only the person may do without more
    state = _newest_state(folder, newest)
    if state is None:
        raise trouble
    return [put_rebuilt(folder, state, newest, trouble)]


def put_rebuilt(folder: Path, state: State, generation: int, trouble: DiskError) -> Finding:
    """Put this state in the snapshot's place, and keep what was there. Raises: DiskError."""
    is_old = isinstance(trouble, SnapshotOlder | JournalMissing)
    kept = replace.put_in_place(folder, state, generation, why="older" if is_old else "damaged")
    values: dict[str, str | int] = {
        "file": str(layout.snapshot(folder)),
        "base": state.path.relative_to(folder).as_posix(),
        "kept": kept.name if kept else "",
    }
    return Finding("snapshot_rebuilt" if kept else "snapshot_rebuilt_missing", values)


def _newest_state(folder: Path, newest: int) -> State | None:
    """Everything before the newest journal; None when it cannot be had whole."""
    sizes = journal_sizes(folder)
    for path in bases(folder, newest):
        try:
            state = snapshot_state(path)
            if state.generation <= newest:
                replay(folder, state, newest, sizes)
                if state.fits():
                    return state
        except WorkspaceDamaged:
            continue
    return None


def bases(folder: Path, newest: int) -> Iterator[Path]:
    """The snapshots that might do, the one that costs the least first."""
    old = [generation for generation in layout.old_snapshots(folder) if generation <= newest]
    yield from (layout.old_snapshot(folder, generation) for generation in reversed(old))
    yield layout.snapshot(folder)
