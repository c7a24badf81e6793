"""Builds the demo: a season that is alive on the day it is opened, as large as asked.

It goes through the same use cases as people do, on a clock of its own that starts half a year back.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TypeVar

from samverka_store.demo.scale import scale_up
from samverka_store.demo.season import build_season
from samverka_store.disk.workspace import Workspace
from samverka_store.repository import Repository

T = TypeVar("T")
BY = "demo"
LOOK_BACK_DAYS = 240


class Stage:
    """A workspace being filled, and the day that it is there."""

    def __init__(self, folder: Path, *, state_dir: Path, today: date) -> None:
        self.today = today
        self.day = today - timedelta(days=LOOK_BACK_DAYS)
        self.workspace = Workspace.create(folder, state_dir=state_dir, clock=self.now, by=BY)

    def now(self) -> datetime:
        """The moment on the stage: nine in the morning, UTC, of its day."""
        return datetime.combine(self.day, time(9, 0), tzinfo=UTC)

    def on(self, days_ago: int, use_case: Callable[[Repository], T]) -> T:
        """Carry out a use case as if so many days before the day the demo is opened."""
        self.day = self.today - timedelta(days=days_ago)
        with self.workspace.change() as repository:
            return use_case(repository)


def build(folder: Path, *, records: int, today: date, state_dir: Path, seed: int = 1) -> None:
    """Make a demo workspace in `folder` with at least `records` records, events included.

    The invented season is always there whole; what is asked for beyond it is made by the dozen.
    Raises: DiskError.
    """
    stage = Stage(folder, state_dir=state_dir, today=today)
    build_season(stage)
    scale_up(stage, records, seed)
    stage.workspace.fold()
    stage.workspace.close()
