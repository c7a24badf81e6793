"""What is done by itself when a workspace is opened: rebuilding and migrating, nothing that loses.

Whatever would lose something is left to a person and to `repair`.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from samverka_store.disk import hand_edit
from samverka_store.disk.finding import Finding
from samverka_store.disk.follower import Follower
from samverka_store.disk.migrate import migrate
from samverka_store.disk.rebuild import rebuild
from samverka_store.disk.storage import JournalStorage
from samverka_store.disk_errors import (
    DiskError,
    JournalMissing,
    SchemaOlder,
    SnapshotAltered,
    SnapshotCut,
    SnapshotDamaged,
    SnapshotMissing,
    SnapshotOlder,
)

MENDABLE = (
    JournalMissing,
    SchemaOlder,
    SnapshotAltered,
    SnapshotCut,
    SnapshotDamaged,
    SnapshotMissing,
    SnapshotOlder,
)
_MOST = 4  # damaged and old: rebuilt, brought to this schema, and looked at before, between, after


def mend(folder: Path, *, by: str, milliseconds: int) -> list[Finding]:
    """Bring a workspace to where it opens; what is to be told. The lock is held.

    Raises: DiskError that says what is wrong, when it cannot be done without losing something.
    """
    told: list[Finding] = []
    for left in reversed(range(_MOST)):
        trouble = trouble_of(folder)  # someone else may have mended it while we waited
        if trouble is None:
            return told
        if not left:
            raise trouble
        told += _mended(folder, trouble, by=by, milliseconds=milliseconds)
    return told


def _mended(folder: Path, trouble: DiskError, *, by: str, milliseconds: int) -> list[Finding]:
    if isinstance(trouble, SchemaOlder):
        try:
            return migrate(folder, by=by, milliseconds=milliseconds)
        except MENDABLE as damage:
            trouble = damage
    if not isinstance(trouble, MENDABLE):
        raise trouble
    return [*rebuild(folder, trouble), *hand_edit.findings(folder)]


def trouble_of(folder: Path) -> DiskError | None:
    """What hinders the workspace from being opened, if anything."""
    follower = Follower(folder, JournalStorage())
    with closing(follower):
        try:
            for _ in follower.loading():
                pass
        except DiskError as trouble:
            return trouble
    return None
