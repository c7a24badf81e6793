"""Whatever happens to proposals, in whatever order: nobody is forgotten, and all is taken back."""

from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from samverka_store.errors import SamverkaError
from samverka_store.lineage import lives_in, origins
from samverka_store.model.answers import Referral
from samverka_store.model.people import Organisation
from samverka_store.model.proposals import (
    FINAL_STATES,
    OPEN_STATES,
    PROPOSAL_LIFECYCLE,
    Bearer,
    Proposal,
)
from samverka_store.owed import owed, owed_finally
from samverka_store.similar import SimilarIndex
from samverka_store.today import Agenda, agenda
from samverka_store.usecases.carry_out_proposal import begin, reach
from samverka_store.usecases.draft_feedback import text_of
from samverka_store.usecases.give_feedback import answer
from samverka_store.usecases.merge_proposals import merge
from samverka_store.usecases.refer_proposal import receive_answer, send_referral
from samverka_store.usecases.split_proposal import Part, split
from samverka_store.usecases.step_proposal import extend, step
from samverka_store.usecases.undo_change import undo
from samverka_store.words.language import SV
from tests.builders import a_proposal, an_organisation
from tests.store.desk import Desk

START = date(2023, 9, 1)
NAMES = ("Eva", "Bo", "Kim")
PLACE = st.integers(0, 30)


class Course(RuleBasedStateMachine):
    """A workspace in which all of it happens, a step a day."""

    def __init__(self) -> None:
        super().__init__()
        # What another person has made is not taken back.
        self.desk = Desk(by="bo")
        self.repository = self.desk.repository
        self.today = START
        self.organisations = [an_organisation(self.repository, name) for name in NAMES]
        self.kept = Agenda(self.repository)
        list(self.kept.catching_up(self.today))
        self.similar = SimilarIndex(self.repository)
        self.similar.find("folder")
        self.made = [
            a_proposal(
                self.repository,
                f"Folder {number}",
                state=state,
                reason="Därför",
                review=START + timedelta(days=30),
                bearers=(Bearer(name=NAMES[number % 3]),),
            ).id
            for number, state in enumerate((*OPEN_STATES[1:], "implemented", "retired"))
        ]
        self.next_day()

    def next_day(self) -> None:
        self.desk.later(days=7)
        self.today += timedelta(days=7)

    def proposal(self, place: int, *states: str) -> Proposal:
        """One of those in these states, or of all when there are none."""
        there = [id for id in self.made if self._state(id) in states] or self.made
        return self.repository.get(Proposal, there[place % len(there)])

    def attempt(self, deed: Any, *args: Any, **given: Any) -> None:
        """Do it if the rules allow; refusals are told, never bugs."""
        try:
            deed(self.repository, *args, today=self.today, **given)
        except SamverkaError as refusal:
            assert refusal.key
        self.next_day()

    @rule(title=st.sampled_from(["Folder", "Film", "Buss"]), who=st.sets(st.sampled_from(NAMES)))
    def add(self, title: str, who: set[str]) -> None:
        bearers = tuple(Bearer(name=name) for name in sorted(who))
        self.made.append(a_proposal(self.repository, title, bearers=bearers).id)
        self.next_day()

    @rule(place=PLACE, way=PLACE)
    def go_on(self, place: int, way: int) -> None:
        proposal = self.proposal(place)
        states = PROPOSAL_LIFECYCLE.states
        allowed = PROPOSAL_LIFECYCLE.allowed(proposal.state) or states
        self.attempt(step, proposal, allowed[way % len(allowed)], reason="Så blev det")

    @rule(place=PLACE)
    def close(self, place: int) -> None:
        ended = [id for id in self.made if self._state(id) in FINAL_STATES]
        if ended:
            id = ended[place % len(ended)]
            proposal = self.repository.get(Proposal, id)
            waiting = owed_finally(self.repository, proposal)
            self.attempt(step, proposal, "closed")
            assert (self._state(id) == "closed") == (not waiting)

    def _state(self, id: int) -> str:
        return self.repository.get(Proposal, id).state

    @rule(place=PLACE, other=PLACE)
    def unite(self, place: int, other: int) -> None:
        self.attempt(
            merge, [self.proposal(place, *OPEN_STATES)], self.proposal(other, *OPEN_STATES)
        )

    @rule(place=PLACE)
    def part(self, place: int) -> None:
        before = {id for id, _ in self.repository.documents(Proposal)}
        self.attempt(
            split, self.proposal(place, "under_review"), [Part(title="Ett"), Part(title="Två")]
        )
        self.made += sorted({id for id, _ in self.repository.documents(Proposal)} - before)

    @rule(place=PLACE, to=PLACE)
    def send(self, place: int, to: int) -> None:
        organisation: Organisation = self.organisations[to % len(self.organisations)]
        due = self.today + timedelta(days=30)
        self.attempt(send_referral, self.proposal(place), organisation, answer_due=due)

    @rule(place=PLACE)
    def hear(self, place: int) -> None:
        referrals = sorted(self.repository.all(Referral), key=lambda one: one.id)
        if referrals:
            self.attempt(receive_answer, referrals[place % len(referrals)], "Ja")

    @rule(place=PLACE)
    def carry_out(self, place: int) -> None:
        self.attempt(begin, self.proposal(place, "accepted"), milestones=["Klart"])
        self.attempt(reach, self.proposal(place, "in_progress"), "Klart")

    @rule(place=PLACE)
    def put_off(self, place: int) -> None:
        review = self.today + timedelta(days=60)
        self.attempt(extend, self.proposal(place, "parked"), reason="Än", review=review)

    @rule(place=PLACE)
    def tell(self, place: int) -> None:
        proposal = self.proposal(place)
        owing = list(owed(proposal, self.repository))
        texts = [text_of(one, self.repository, SV) for one in owing]
        assert all(proposal.ref in text for text in texts)
        self.attempt(answer, owing, "Så här blev det")

    @rule()
    def take_back(self) -> None:
        self.desk.later(days=0)
        try:
            undone = undo(self.repository)
        except SamverkaError as refusal:
            assert refusal.key
        else:
            gone = {record.id for record in undone.records if record.deleted}
            self.made = [id for id in self.made if id not in gone]
        self.next_day()

    @invariant()
    def no_bearer_is_lost_on_the_way(self) -> None:
        for id in self.made:
            proposal = self.repository.get(Proposal, id)
            if proposal.state == "merged":
                for home in lives_in(proposal, self.repository):
                    assert home.deleted is None
                    assert proposal in origins(home, self.repository)
                into = self.repository.get(Proposal, proposal.merged_into or 0)
                assert set(proposal.bearers) <= set(into.bearers)

    @invariant()
    def what_is_kept_true_is_as_if_reckoned_anew(self) -> None:
        list(self.kept.catching_up(self.today))
        assert self.kept.rows() == agenda(self.repository, today=self.today)
        anew = SimilarIndex(self.repository)
        assert self.similar.find("folder") == anew.find("folder")


Course.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestAnyCourse = Course.TestCase
