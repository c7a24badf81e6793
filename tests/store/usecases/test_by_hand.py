"""What a form may not do to a proposal past its steps: rest on, half merge, lose a debt."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.change_record import change
from tests.builders import a_parked_idea, a_person, a_proposal, some_feedback

TODAY = date(2023, 9, 1)
EVA, BO = Bearer(name="Eva"), Bearer(name="Bo")


@dataclass
class Desk:
    """A proposal that is edited as in its form."""

    repository: Repository
    proposal: Proposal

    def edit(self, **fields: Any) -> Proposal:
        edited = msgspec.structs.replace(self.proposal, **fields)
        return change(self.repository, edited, seen=self.proposal, today=TODAY)

    def refusal(self, **fields: Any) -> list[Fault]:
        with pytest.raises(InvalidRecord) as error:
            self.edit(**fields)
        assert self.repository.get(Proposal, self.proposal.id) == self.proposal
        return list(error.value.faults)


def test_a_parked_idea_rests_longer_only_by_an_extension(repository: Repository) -> None:
    desk = Desk(repository, a_parked_idea(repository))
    assert desk.proposal.review
    later = desk.proposal.review + timedelta(days=1)
    [fault] = desk.refusal(review=later, reason="väntar ännu")
    assert (fault.field, fault.key, fault.values) == (
        "review",
        "extend_instead",
        {"ref": desk.proposal.ref},
    )
    [fault] = desk.refusal(review=TODAY - timedelta(days=1))
    assert fault.key == "review_in_past"
    [fault] = desk.refusal(review=None)
    assert fault.key == "review_required"
    kept = desk.edit(review=TODAY, title="Film")
    assert (kept.review, kept.extensions) == (TODAY, 0)


def test_an_idea_whose_review_day_has_passed_is_changed_in_the_rest(repository: Repository) -> None:
    desk = Desk(repository, a_parked_idea(repository, review=TODAY - timedelta(days=9)))
    assert desk.edit(title="Film").title == "Film"


def test_a_bearer_who_is_owed_word_is_not_taken_away(repository: Repository) -> None:
    kim = Bearer(person=a_person(repository, "Kim Berg").id)
    proposal = a_proposal(
        repository, state="declined", reason="Nej", bearers=(EVA, kim), state_since=TODAY
    )
    desk = Desk(repository, proposal)
    owing = {"who": "Eva", "what": "decision"}
    assert desk.refusal(bearers=(kim,)) == [Fault("bearers", "Eva", "owed_word", owing)]
    assert len(desk.refusal(bearers=())) == 2
    # A contact is not a misspelt name: someone else in its place is someone else.
    maj = Bearer(person=a_person(repository, "Maj Ek").id)
    [fault] = desk.refusal(bearers=(EVA, maj))
    assert fault.value == "Kim Berg"
    some_feedback(
        repository, proposal, state="given", given=TODAY, bearer_name="Eva", kind="decision"
    )
    assert desk.edit(bearers=(kim,)).bearers == (kim,)


@pytest.mark.parametrize(
    "after",
    [
        (Bearer(name="Eva Ek"), BO),
        (BO, EVA),
        (Bearer(name="Eva Ek"), BO, Bearer(name="Maj")),
        (Bearer(name="eva"), Bearer(name="Bo", via_name="Maj")),
    ],
)
def test_a_name_is_written_right_and_more_are_added(
    repository: Repository, after: tuple[Bearer, ...]
) -> None:
    desk = Desk(repository, a_proposal(repository, bearers=(EVA, BO), state_since=TODAY))
    assert desk.edit(bearers=after).bearers == after


def test_a_name_that_stands_twice_in_another_case_is_left_once(repository: Repository) -> None:
    twice = (EVA, Bearer(name="eva"), BO)
    desk = Desk(repository, a_proposal(repository, bearers=twice, state_since=TODAY))
    assert desk.edit(bearers=(EVA, BO)).bearers == (EVA, BO)


def test_a_proposal_is_not_half_merged_in_a_form(repository: Repository) -> None:
    into = a_proposal(repository, "Folder")
    desk = Desk(repository, a_proposal(repository, "Broschyr"))
    [fault] = desk.refusal(merged_into=into.id)
    assert fault == Fault("merged_into", into.ref, "merge_instead", {"ref": desk.proposal.ref})
