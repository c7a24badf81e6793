"""What is due, computed in the background and kept true; as it was last time until then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Protocol

from samverka_store.repository import Repository
from samverka_store.today import Agenda, Due
from samverka_tui.screens.last_agenda import LastAgenda


class Work(Protocol):
    """Take steps in the background, then call `then`."""

    def __call__(self, steps: Iterator[object], then: Callable[[], None]) -> None: ...


class Reckoning:
    """The agenda of one open workspace."""

    def __init__(self, repository: Repository, last: LastAgenda, work: Work) -> None:
        self.last = last
        self.dues: tuple[Due, ...] = last.dues
        self.counting = True
        self._repository = repository
        self._work = work
        self._agenda: Agenda | None = None

    @property
    def total(self) -> int:
        """How many things are due; as last counted while they are read."""
        return self.last.total if self._agenda is None else len(self.dues)

    def begin(self, today: date, counted: Callable[[], None]) -> None:
        """Compute what is due, anew or as far as it changed; then call `counted`."""
        if self._agenda is None:
            self._agenda = Agenda(self._repository)
        agenda = self._agenda
        self.counting = True

        def take() -> None:
            self.counting = False
            self.dues = agenda.rows()
            counted()

        self._work(agenda.catching_up(today), take)
