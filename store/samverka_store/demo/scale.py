"""More of the same, by the thousand, for measuring: seeded, so that runs are alike."""

from __future__ import annotations

import random
from datetime import date, time, timedelta
from typing import TypeVar

from samverka_store.demo import facts
from samverka_store.demo.stage import Stage
from samverka_store.model.actions import Action
from samverka_store.model.meetings import Meeting, Speaker, Theme
from samverka_store.model.networks import Network
from samverka_store.model.nouns import KINDS
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.model.record import Record
from samverka_store.repository import Repository

T = TypeVar("T")
BLOCK = 2_000
PER_NETWORK = 400
_OTHER_STATES = (
    "received",
    "under_review",
    "accepted",
    "in_progress",
    "closed",
    "closed",
    "closed",
)


def scale_up(stage: Stage, records: int, seed: int) -> None:
    """Add records until the workspace has at least so many, events included."""
    making = _More(random.Random(seed), stage.today)
    while stage.on(1, lambda repository: making.block(repository, records)):
        pass


def _there(repository: Repository) -> int:
    return sum(repository.count(kind) for kind in KINDS)


class _More:
    """Makes records one after the other and remembers which others they can point at."""

    def __init__(self, chance: random.Random, today: date) -> None:
        self._chance = chance
        self._today = today
        self._made = 0
        self._people: list[int] = []
        self._organisations: list[int] = []
        self._network = 0

    def block(self, repository: Repository, records: int) -> bool:
        """Add one block of records in one change; whether more are wanted after it."""
        for _ in range(BLOCK):
            if _there(repository) >= records:
                return False
            if self._made % PER_NETWORK == 0:
                self._network = self._start_network(repository)
            repository.put(self._one())
            self._made += 1
        return True

    def _start_network(self, repository: Repository) -> int:
        organisation = Organisation(
            name=f"{self._place()} förening {self._made}", kind="association"
        )
        self._organisations.append(repository.put(organisation).id)
        for _ in range(12):
            person = Person(
                name=self._name(),
                organisation=self._organisations[-1],
                email=f"person{self._chance.randrange(10**6)}@example.org",
                may_be_named=self._chance.random() < 0.5,
            )
            self._people.append(repository.put(person).id)
        network = Network(
            name=f"Nätverket {self._subject()} {self._place()} {self._made // PER_NETWORK + 1}",
            kind="managers",
            state="active",
            contacts_verified=self._today - timedelta(days=self._chance.randrange(300)),
            purpose_renewed=self._today,
        )
        return repository.put(network).id

    def _one(self) -> Record:
        chance = self._chance.random()
        if chance < 0.62:
            return self._proposal()
        if chance < 0.82:
            return self._meeting()
        if chance < 0.92:
            return Membership(
                network=self._network,
                person=self._chance.choice(self._people),
                since=self._today - timedelta(days=self._chance.randrange(2_000)),
            )
        return Action(
            title=f"Följ upp {self._subject()} i {self._place()}",
            state=self._chance.choice(("open", "done", "done", "done")),
            network=self._network,
            owner=self._chance.choice(self._people),
            due=self._today + timedelta(days=self._chance.randrange(-20, 200)),
        )

    def _proposal(self) -> Proposal:
        beginning = self._chance.choice(facts.BEGINNINGS)
        came = self._today - timedelta(days=self._chance.randrange(900))
        parked = self._chance.random() < 0.2
        return Proposal(
            title=f"{beginning} {self._subject()} i {self._place()}",
            state="parked" if parked else self._chance.choice(_OTHER_STATES),
            network=self._network,
            text=f"Förslaget gäller {self._subject()} och {self._subject()}.",
            bearers=(Bearer(person=self._chance.choice(self._people)),),
            received=came,
            state_since=came,
            reason="Väntar på nästa budget." if parked else "",
            review=self._today + timedelta(days=self._chance.randrange(-30, 300))
            if parked
            else None,
        )

    def _meeting(self) -> Meeting:
        day = self._today + timedelta(days=self._chance.randrange(-1_500, 200))
        speaker = Speaker(person=self._chance.choice(self._people))
        return Meeting(
            network=self._network,
            state="documented" if day < self._today else "planned",
            day=day,
            start=time(13, 30),
            end=time(15, 30),
            venue=f"Folkets hus, {self._place()}",
            themes=(Theme(title=self._subject().capitalize(), speakers=(speaker,)),),
        )

    def _place(self) -> str:
        return self._chance.choice(facts.PLACES)

    def _subject(self) -> str:
        return self._chance.choice(facts.SUBJECTS)

    def _name(self) -> str:
        return f"{self._chance.choice(facts.FIRST_NAMES)} {self._chance.choice(facts.LAST_NAMES)}"
