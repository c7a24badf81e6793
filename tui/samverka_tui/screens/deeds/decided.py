"""What a person decides about a record while a question stands and others go on changing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from samverka_store.errors import ChangedMeanwhile
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_tui.screens.host import Host

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Decided(Generic[R]):
    """A record as the person has been shown it, when the question came up or by a refusal since."""

    def __init__(self, host: Host, record: R) -> None:
        self._host = host
        self.record = record

    def change(self, use_case: Callable[[Repository, R], T]) -> T:
        """Do this with the record as one change. Raises: SamverkaError.

        A refusal because of what someone else did tells what that was: asked again, it is done.
        """
        try:
            return self._host.change(lambda repository: use_case(repository, self.record))
        except ChangedMeanwhile:
            self.record = self._host.context.repository.get(type(self.record), self.record.id)
            raise

    def perform(self, use_case: Callable[[Repository, R], T]) -> T | None:
        """As `change`, but an error is said in the status row, and None returned."""
        return self._host.perform(lambda repository: use_case(repository, self.record))


class DecidedTogether(Generic[R]):
    """As `Decided`, for several records that one decision is about: all of them change, or none."""

    def __init__(self, host: Host, records: Sequence[R]) -> None:
        self._host = host
        self.records = tuple(records)

    def change(self, use_case: Callable[[Repository, Sequence[R]], T]) -> T:
        """Do this with the records as one change. Raises: SamverkaError, as `Decided.change`."""
        try:
            return self._host.change(lambda repository: use_case(repository, self.records))
        except ChangedMeanwhile:
            get = self._host.context.repository.get
            self.records = tuple(get(type(one), one.id) for one in self.records)
            raise

    def each(self, use_case: Callable[[Repository, R], T]) -> list[T]:
        """Do this with each of them as one change. Raises: SamverkaError."""
        return self.change(lambda repository, seen: [use_case(repository, one) for one in seen])
