"""Review with a handler and a day, bearers who join later, a referral written as a whole."""

from datetime import date

import pytest

from samverka_store.errors import IllegalStep, InvalidRecord
from samverka_store.model.answers import Referral
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.owed import owed
from samverka_store.repository import Repository
from samverka_store.usecases.add_bearers import add_bearers
from samverka_store.usecases.refer_proposal import send
from samverka_store.usecases.split_proposal import Part, split
from samverka_store.usecases.step_proposal import review
from tests.builders import a_person, a_proposal, an_organisation
from tests.store.desk import Desk

TODAY = date(2023, 9, 1)
LATER = date(2023, 9, 20)
MAJ, BO = Bearer(name="Maj"), Bearer(name="Bo")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def repository(desk: Desk) -> Repository:
    return desk.repository


def test_review_has_a_handler_and_promises_word_by_a_day(repository: Repository) -> None:
    kim = a_person(repository)
    proposal = a_proposal(repository, bearers=(MAJ,))
    kept = review(repository, proposal, handler=kim.id, next_status=LATER, today=TODAY)
    assert (kept.state, kept.handler, kept.next_status) == ("under_review", kim.id, LATER)
    assert [owing.due for owing in owed(kept, repository)] == [LATER]
    again = a_proposal(repository, handler=kim.id)
    assert review(repository, again, today=TODAY).handler == kim.id
    with pytest.raises(InvalidRecord) as error:
        review(repository, a_proposal(repository), next_status=date(2023, 8, 1), today=TODAY)
    assert [(f.field, f.key) for f in error.value.faults] == [("next_status", "review_in_past")]
    with pytest.raises(IllegalStep):
        review(repository, a_proposal(repository, state="in_progress"), today=TODAY)


def test_who_joins_is_owed_word_too_and_stands_there_once(repository: Repository) -> None:
    proposal = a_proposal(repository, bearers=(MAJ,))
    (kept,) = add_bearers(repository, proposal, [BO, MAJ])
    assert kept.bearers == (MAJ, BO)
    assert {owing.bearer for owing in owed(kept, repository)} == {MAJ, BO}
    with pytest.raises(InvalidRecord):
        add_bearers(repository, kept, [])


def test_who_joins_what_was_split_joins_each_of_its_parts(repository: Repository) -> None:
    whole = a_proposal(repository, state="under_review")
    whole, parts = split(repository, whole, [Part(title="Ett"), Part(title="Två")], today=TODAY)
    kept = add_bearers(repository, whole, [BO])
    assert {one.id for one in kept} == {part.id for part in parts}
    assert all(one.bearers == (BO,) for one in kept)


def test_a_referral_written_as_a_whole_takes_its_proposal_along(repository: Repository) -> None:
    proposal, council = a_proposal(repository), an_organisation(repository)
    written = Referral(
        proposal=proposal.id, organisation=council.id, answer_due=LATER, received=TODAY
    )
    kept = send(repository, written, today=TODAY)
    assert (kept.sent, kept.received, kept.answer_due) == (TODAY, TODAY, LATER)
    assert repository.get(Proposal, proposal.id).state == "referred"
    with pytest.raises(InvalidRecord):
        send(repository, written, today=TODAY)
