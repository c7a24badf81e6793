"""A free name becomes a contact, and what it was told was told to the contact."""

import pytest

from samverka_store.errors import InvalidRecord
from samverka_store.model.answers import Feedback
from samverka_store.model.people import Person
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.owed import owed
from samverka_store.usecases.recognise_bearer import free_names, recognise_bearer
from samverka_store.usecases.undo_change import undo
from tests.builders import a_person, a_proposal, some_feedback
from tests.store.desk import Desk


def test_a_name_becomes_a_new_contact_or_one_that_is_there_and_nothing_is_owed_anew() -> None:
    desk = Desk()
    repository = desk.repository
    kim = a_person(repository)
    bearers = (Bearer(name="Maj"), Bearer(name="Bo", via_name="Maj"), Bearer(person=kim.id))
    proposal = a_proposal(repository, bearers=bearers)
    day = repository.change.now.date()
    told = some_feedback(
        repository, proposal, state="given", given=day, bearer_name="Maj", kind="receipt"
    )
    assert free_names(proposal) == ("Maj", "Bo")
    before = len(list(owed(proposal, repository)))
    desk.later()
    proposal, maj = recognise_bearer(repository, proposal, "Maj")
    assert proposal.bearers == (
        Bearer(person=maj.id),
        Bearer(name="Bo", via=maj.id),
        Bearer(person=kim.id),
    )
    assert repository.get(Feedback, told.id).bearer == maj.id
    assert len(list(owed(proposal, repository))) == before
    desk.later()
    proposal, known = recognise_bearer(repository, proposal, "Bo", kim)
    assert known.id == kim.id
    assert free_names(proposal) == ()
    desk.later()
    undo(repository)
    undo(repository)
    assert repository.get(Proposal, proposal.id).bearers == bearers
    assert repository.get(Person, maj.id).deleted is not None
    with pytest.raises(InvalidRecord):
        recognise_bearer(repository, proposal, "Kim")
