"""A desk for tests of rules: one open change on a workspace in memory, put forward by hand."""

from contextlib import AbstractContextManager
from datetime import datetime

from samverka_store.repository import Repository
from tests.builders import MORNING, Office


class Desk:
    """An open change; `later` closes it and opens the next, perhaps another person's."""

    def __init__(self, *, now: datetime = MORNING, by: str = "anna") -> None:
        self.office = Office(now=now, by=by)
        self._open: AbstractContextManager[Repository] = self.office.change()
        self.repository = self._open.__enter__()

    def later(self, *, days: int = 1, by: str = "anna") -> None:
        """Keep the open change and open another, so many days later."""
        self._open.__exit__(None, None, None)
        self.office.workspace.by = by
        self._open = self.office.change(days_later=days)
        self._open.__enter__()
