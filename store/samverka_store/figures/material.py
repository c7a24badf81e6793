"""The records that the figures are reckoned from, read once: of one network, or of all."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TypeVar

from samverka_store.figures.figure import Period
from samverka_store.figures.history import History
from samverka_store.lineage import lives_in
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository

R = TypeVar("R", Proposal, Meeting, Action)


class Material:
    """What lies outside the trash, for a period, as of today."""

    def __init__(
        self, repository: Repository, period: Period, *, network: int | None, today: date
    ) -> None:
        self.repository = repository
        self.period = period
        self.network = network
        self.today = today
        self.history = History(repository)
        # A draft has not been handed in, and is nobody's yet.
        self.proposals = [one for one in self._of(Proposal) if one.state != "draft"]
        self.meetings = self._of(Meeting)
        self.actions = self._of(Action)
        known = {proposal.id for proposal in self.proposals}
        self.given: dict[int, list[Feedback]] = defaultdict(list)
        for feedback in repository.all(Feedback):
            if feedback.state == "given" and feedback.given and feedback.proposal in known:
                self.given[feedback.proposal].append(feedback)
        self.referrals = [one for one in repository.all(Referral) if one.proposal in known]

    def told(self, proposal: Proposal) -> list[Feedback]:
        """What was given about a proposal, and about what it was merged or split into."""
        if proposal.state not in ("merged", "split"):
            return self.given[proposal.id]
        later = lives_in(proposal, self.repository)
        return [one for id in (proposal.id, *(p.id for p in later)) for one in self.given[id]]

    def _of(self, kind: type[R]) -> list[R]:
        return [one for one in self.repository.all(kind) if self._is_here(one.network)]

    def _is_here(self, network: int | None) -> bool:
        return self.network is None or network == self.network
