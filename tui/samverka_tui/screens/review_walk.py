"""How far a review of the parking lot has come: what is left, decided, skipped. No widget.

It lasts as long as the program: whoever leaves the page goes on where they were.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from samverka_store.errors import NotFound
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository


class Walk:
    """The ideas to go through, in order, by id; `here` is the one that is shown."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self.here = 0
        self.decided: dict[int, Proposal] = {}
        self.skipped: list[int] = []
        self.elsewhere: list[int] = []
        # Those not due are walked through too, when that was asked for.
        self.is_of_all = False

    @property
    def is_over(self) -> bool:
        """Whether something was gone through, and nothing is left of it."""
        return bool(self.ids) and not self.here

    @property
    def place(self) -> int:
        """The number of the idea that is shown, from 1."""
        return len(self._handled - {self.here}) + 1

    @property
    def _handled(self) -> set[int]:
        return {*self.decided, *self.skipped, *self.elsewhere}

    def begin(self, ideas: Iterable[Proposal], *, is_of_all: bool = False) -> None:
        """Go through these, in this order."""
        self.ids = [idea.id for idea in ideas]
        self.decided, self.skipped, self.elsewhere = {}, [], []
        self.is_of_all = is_of_all
        self._go_on()

    def widen(self, ideas: Iterable[Proposal]) -> None:
        """Go through these too, after what is left; what was decided stays."""
        known = set(self.ids)
        self.ids += [idea.id for idea in ideas if idea.id not in known]
        self.is_of_all = True

    def catch_up(self, repository: Repository, due: Iterable[Proposal], today: date) -> None:
        """Follow what others did, and what was taken back; what came due since comes last.

        The idea that is shown stays, whatever became of it.
        """
        if not self.is_of_all:
            known = set(self.ids)
            self.ids += [idea.id for idea in due if idea.id not in known]
        for id in self.ids:
            idea = live_idea(repository, id)
            kept = self.decided.get(id)
            if kept is not None:
                if _is_taken_back(idea, kept):
                    del self.decided[id]
                    self.here = id
            elif not self._waits(idea, today):
                if id not in self.elsewhere:
                    self.elsewhere.append(id)
            elif id in self.elsewhere:
                self.elsewhere.remove(id)
        if not self.here:
            self._go_on()

    def decide(self, kept: Proposal) -> None:
        """This was decided of the idea that is shown; go on."""
        self.decided[kept.id] = kept
        if kept.id in self.elsewhere:
            self.elsewhere.remove(kept.id)
        self._go_on()

    def skip(self) -> None:
        """Leave the idea that is shown for this time, and go on."""
        if self.here and self.here not in (*self.elsewhere, *self.skipped):
            self.skipped.append(self.here)
        self._go_on()

    def go_back(self) -> bool:
        """To the idea that was skipped last; whether there was one."""
        if not self.skipped:
            return False
        self.here = self.skipped.pop()
        return True

    def take_skipped(self) -> None:
        """Go through those that were skipped after all."""
        self.skipped = []
        self._go_on()

    def _go_on(self) -> None:
        handled = self._handled
        self.here = next((id for id in self.ids if id not in handled), 0)

    def _waits(self, idea: Proposal | None, today: date) -> bool:
        if idea is None or idea.state != "parked":
            return False
        return self.is_of_all or (idea.review is not None and idea.review <= today)


def live_idea(repository: Repository, id: int) -> Proposal | None:
    """The proposal of this id outside the trash, or None."""
    try:
        idea = repository.get(Proposal, id)
    except NotFound:
        return None
    return idea if idea.deleted is None else None


def _is_taken_back(idea: Proposal | None, kept: Proposal) -> bool:
    """Whether what was decided no longer holds: the idea rests as it did before."""
    if idea is None or idea.state != "parked":
        return False
    return kept.state != "parked" or idea.extensions < kept.extensions
