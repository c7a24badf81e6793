"""Proposals: received, stepped, parked, extended, revived, closed only when everyone was told."""

from datetime import date

import msgspec
import pytest

from samverka_store.entry.context import Context
from samverka_store.entry.reading import read_record
from samverka_store.errors import FeedbackOwed, IllegalStep, InvalidRecord
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.add_record import add
from samverka_store.usecases.capture_idea import capture
from samverka_store.usecases.step_proposal import extend, park, revive, step
from samverka_store.words.language import words_for
from tests.builders import a_meeting, a_network, a_person, a_proposal, some_feedback

TODAY = date(2023, 10, 16)
MARCH = date(2024, 3, 1)


def test_a_new_proposal_gets_the_day_it_was_received(repository: Repository) -> None:
    proposal = add(repository, Proposal(title="Folder", state="received"), today=TODAY)
    assert (proposal.received, proposal.state_since) == (TODAY, TODAY)


def test_a_draft_is_not_received_until_it_is(repository: Repository) -> None:
    draft = add(repository, Proposal(title="Folder", state="draft"), today=TODAY)
    assert draft.received is None
    assert step(repository, draft, "received", today=MARCH).received == MARCH


def test_an_idea_caught_at_a_meeting_belongs_to_it_and_its_network(repository: Repository) -> None:
    network = a_network(repository)
    meeting = a_meeting(repository, network)
    proposal = capture(repository, "  Mer\tfika ", meeting=meeting.id, today=TODAY)
    assert (proposal.title, proposal.meeting, proposal.network) == (
        "Mer fika",
        meeting.id,
        network.id,
    )


def test_an_empty_idea_is_refused(repository: Repository) -> None:
    with pytest.raises(InvalidRecord) as error:
        capture(repository, "   ", today=TODAY)
    assert [(f.field, f.key) for f in error.value.faults] == [("title", "required")]


def test_parking_needs_a_reason_and_a_review_day_to_come(repository: Repository) -> None:
    proposal = a_proposal(repository)
    with pytest.raises(InvalidRecord) as error:
        park(repository, proposal, reason="", review=None, today=TODAY)
    assert [f.key for f in error.value.faults] == ["reason_required", "review_required"]
    with pytest.raises(InvalidRecord) as error:
        park(repository, proposal, reason="x", review=date(2023, 10, 15), today=TODAY)
    assert [f.key for f in error.value.faults] == ["review_in_past"]


def test_a_parked_idea_is_the_same_record_and_comes_back(repository: Repository) -> None:
    proposal = a_proposal(repository, text="Allt som skrevs")
    parked = park(repository, proposal, reason="Pengar saknas", review=MARCH, today=TODAY)
    assert (parked.id, parked.ref, parked.text) == (proposal.id, proposal.ref, proposal.text)
    assert (parked.state, parked.reason, parked.review) == ("parked", "Pengar saknas", MARCH)
    revived = revive(repository, parked, today=MARCH)
    assert (revived.state, revived.review, revived.reason) == ("received", None, "")


def test_an_idea_with_a_handler_is_revived_into_review(repository: Repository) -> None:
    kim = a_person(repository)
    proposal = a_proposal(repository, handler=kim.id)
    parked = park(repository, proposal, reason="x", review=MARCH, today=TODAY)
    assert revive(repository, parked, today=MARCH).state == "under_review"


def test_what_is_not_resting_cannot_be_revived(repository: Repository) -> None:
    with pytest.raises(IllegalStep):
        revive(repository, a_proposal(repository, state="accepted"), today=TODAY)


@pytest.mark.parametrize("state", ["received", "under_review", "referred", "in_progress"])
def test_what_is_on_its_way_cannot_be_revived(state: str, repository: Repository) -> None:
    proposal = a_proposal(repository, state=state)
    with pytest.raises(IllegalStep):
        revive(repository, proposal, today=TODAY)


def test_a_step_into_the_parking_lot_obeys_its_rules(repository: Repository) -> None:
    proposal = a_proposal(repository, state="in_progress", review=date(2023, 1, 1), extensions=2)
    with pytest.raises(InvalidRecord) as error:
        step(repository, proposal, "parked", reason="Vilar", today=TODAY)
    assert [f.key for f in error.value.faults] == ["review_in_past"]
    proposal = repository.put(msgspec.structs.replace(proposal, review=MARCH))
    parked = step(repository, proposal, "parked", reason="Vilar", today=TODAY)
    assert (parked.review, parked.extensions) == (MARCH, 0)


def test_a_reason_is_cleaned_where_it_enters(repository: Repository) -> None:
    reason = " Pengar\x1b[31m sa\u030aknas\u202e\n"
    parked = park(repository, a_proposal(repository), reason=reason, review=MARCH, today=TODAY)
    assert parked.reason == "Pengar såknas"
    assert repository.events_of(parked.id)[-1].why == "Pengar såknas"


def test_the_third_extension_is_refused(repository: Repository) -> None:
    parked = park(repository, a_proposal(repository), reason="x", review=MARCH, today=TODAY)
    for number in (1, 2):
        parked = extend(repository, parked, reason="än", review=MARCH, today=TODAY)
        assert parked.extensions == number
    with pytest.raises(InvalidRecord) as error:
        extend(repository, parked, reason="än", review=MARCH, today=TODAY)
    assert [f.key for f in error.value.faults] == ["extended_too_often"]


def test_only_what_is_parked_is_extended(repository: Repository) -> None:
    proposal = a_proposal(repository)
    with pytest.raises(IllegalStep):
        extend(repository, proposal, reason="x", review=MARCH, today=TODAY)
    assert repository.get(Proposal, proposal.id).state == "received"


def test_a_no_needs_its_reason(repository: Repository) -> None:
    proposal = a_proposal(repository)
    with pytest.raises(InvalidRecord) as error:
        step(repository, proposal, "declined", today=TODAY)
    assert [f.key for f in error.value.faults] == ["reason_required"]
    declined = step(repository, proposal, "declined", reason="Ingen finansiering", today=TODAY)
    assert (declined.decided, declined.reason) == (TODAY, "Ingen finansiering")


def test_closing_is_refused_while_someone_is_owed_the_final_answer(
    repository: Repository,
) -> None:
    eva = a_person(repository, "Eva Ek")
    bearers = (Bearer(person=eva.id), Bearer(name="Bo"))
    proposal = a_proposal(repository, bearers=bearers)
    declined = step(repository, proposal, "declined", reason="Nej", today=TODAY)
    some_feedback(repository, declined, state="given", given=TODAY, bearer=eva.id, kind="decision")
    with pytest.raises(FeedbackOwed) as error:
        step(repository, declined, "closed", today=TODAY)
    assert error.value.values["who"] == "Bo"
    some_feedback(
        repository, declined, state="given", given=TODAY, bearer_name="Bo", kind="decision"
    )
    assert step(repository, declined, "closed", today=TODAY).state == "closed"


def test_an_anonymous_bearer_is_owed_the_final_answer_too(repository: Repository) -> None:
    proposal = a_proposal(
        repository, state="declined", reason="Nej", bearers=(Bearer(anonymous=True),)
    )
    with pytest.raises(FeedbackOwed) as error:
        step(repository, proposal, "closed", today=TODAY)
    assert error.value.values["who"] == ""


def test_a_proposal_is_merged_into_the_one_that_is_named(repository: Repository) -> None:
    into, merged = a_proposal(repository, "Folder"), a_proposal(repository, "Broschyr")
    with pytest.raises(InvalidRecord) as error:
        step(repository, merged, "merged", today=TODAY)
    assert [(f.field, f.key) for f in error.value.faults] == [("merged_into", "required")]
    context = Context(repository, words_for("sv"), TODAY)
    linked = repository.put(
        read_record(Proposal, {"merged_into": into.ref}, context, base=merged), seen=merged
    )
    done = step(repository, linked, "merged", today=TODAY)
    assert repository.pointing_at(into.id, Proposal, "merged_into") == [done]
