"""The records that the figures are reckoned from, read once: of one network, or of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from samverka_store.documents import typed
from samverka_store.figures.figure import Period
from samverka_store.figures.history import BLOCK, History
from samverka_store.lineage import lives_in
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.owed import Owed, owed
from samverka_store.repository import Repository

R = TypeVar("R", bound=Record)


class Material:
    """What lies outside the trash, for a period, as of today."""

    def __init__(
        self,
        repository: Repository,
        period: Period,
        *,
        network: int | None,
        today: date,
        at_once: bool = True,
    ) -> None:
        self.repository = repository
        self.period = period
        self.network = network
        self.today = today
        self.history = History(repository)
        self.proposals: list[Proposal] = []
        self.meetings: list[Meeting] = []
        self.actions: list[Action] = []
        self.referrals: list[Referral] = []
        self.given: dict[int, list[Feedback]] = defaultdict(list)
        self._owing: list[Owed] | None = None
        if at_once:
            for _ in self.gathering():
                pass

    def gathering(self) -> Iterator[None]:
        """Read all of it, pausing after each block of records. Needed once, and not `at_once`."""
        yield from self.history.reading()
        yield from self._read(Proposal, self.proposals)
        # A draft has not been handed in, and is nobody's yet.
        self.proposals[:] = [one for one in self.proposals if one.state != "draft"]
        yield from self._read(Meeting, self.meetings)
        yield from self._read(Action, self.actions)
        known = {proposal.id for proposal in self.proposals}
        found: list[Feedback] = []
        yield from self._read(Feedback, found)
        for feedback in found:
            if feedback.state == "given" and feedback.given and feedback.proposal in known:
                self.given[feedback.proposal].append(feedback)
        yield from self._read(Referral, self.referrals)
        self.referrals[:] = [one for one in self.referrals if one.proposal in known]

    def reckoning_owed(self) -> Iterator[None]:
        """Reckon what is owed, pausing now and then; `owing` does it at once where nobody did."""
        owing: list[Owed] = []
        for number, proposal in enumerate(self.proposals, start=1):
            owing += owed(proposal, self.repository)
            if number % BLOCK == 0:
                yield None
        self._owing = owing

    @property
    def owing(self) -> list[Owed]:
        """Every answer that is owed today."""
        if self._owing is None:
            for _ in self.reckoning_owed():
                pass
        return self._owing or []

    def told(self, proposal: Proposal) -> list[Feedback]:
        """What was given about a proposal, and about what it was merged or split into."""
        if proposal.state not in ("merged", "split"):
            return self.given[proposal.id]
        later = lives_in(proposal, self.repository)
        return [one for id in (proposal.id, *(p.id for p in later)) for one in self.given[id]]

    def _read(self, kind: type[R], into: list[R]) -> Iterator[None]:
        """Take in the records of a noun, of the network where there is one and they know it."""
        # What changes between two pauses is another document.
        documents = [doc for _, doc in self.repository.documents(kind)]
        of_all = self.network is None or "network" not in kind.__struct_fields__
        for number, document in enumerate(documents, start=1):
            if of_all or document.get("network") == self.network:
                into.append(typed(kind, document))
            if number % BLOCK == 0:
                yield None
