"""Folding in the background: when it is time, and again later when it could not be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from samverka_store.disk.lock import BRIEFLY
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError, LockBusy, ReadOnlyUntilReopened
from samverka_store.moments.clock import Clock

Work = Callable[[Iterator[object], Callable[[], None]], None]

_AFTER_BUSY = timedelta(seconds=10)
# What hinders a fold hinders no saving yet; it is told, but not every second.
_AFTER_TROUBLE = timedelta(minutes=10)


class Folding:
    """Folds one workspace whenever `look` finds it worth it."""

    def __init__(self, workspace: Workspace, work: Work, clock: Clock) -> None:
        self._workspace = workspace
        self._work = work
        self._clock = clock
        self._not_before: datetime | None = None
        self._is_folding = False
        self._is_left = False

    def look(self) -> None:
        """Begin folding when it is time; an error of the disk is told by whoever works."""
        if self._is_folding or not (self._workspace.is_large or self._is_left):
            return
        if self._not_before is not None and self._clock() < self._not_before:
            return
        self._is_folding = True
        self._work(self._steps(), lambda: None)

    def _steps(self) -> Iterator[object]:
        # What has been begun is gone on with, also when the journal is no longer large.
        self._is_left = True
        try:
            yield from self._workspace.folding(BRIEFLY)
            self._is_left = False
        except (LockBusy, ReadOnlyUntilReopened):
            self._not_before = self._clock() + _AFTER_BUSY
        except DiskError:
            self._not_before = self._clock() + _AFTER_TROUBLE
            raise
        finally:
            self._is_folding = False
