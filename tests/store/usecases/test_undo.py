"""One's own last changes are taken back from the events, as new changes."""

from datetime import date

import msgspec
import pytest

from samverka_store.errors import ChangedMeanwhile, NothingToUndo, StillReferred
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.model.series import Series
from samverka_store.usecases.remove_record import remove
from samverka_store.usecases.step_meeting import cancel, move
from samverka_store.usecases.step_proposal import park
from samverka_store.usecases.undo_change import redo, undo
from tests.builders import a_membership, a_network, a_person, a_proposal, a_series, meetings_of
from tests.store.desk import Desk

TODAY = date(2023, 10, 16)


def test_a_whole_step_is_taken_back_at_once(desk: Desk) -> None:
    network = a_network(desk.repository)
    desk.later()
    a_series(desk.repository, network)
    desk.later()
    undone = undo(desk.repository)
    assert len(undone.records) == 5
    assert desk.repository.count(Series) == desk.repository.count(Meeting) == 0
    assert desk.repository.count(Network) == 1


def test_undo_goes_back_step_by_step_and_redo_forward(desk: Desk) -> None:
    repository = desk.repository
    meeting = meetings_of(repository, a_series(repository, a_network(repository)))[0]
    desk.later()
    moved = move(repository, meeting, day=date(2023, 9, 19))
    desk.later()
    cancel(repository, moved, reason="sjukdom")
    seen = []
    for step in (undo, undo, redo, redo):
        desk.later()
        step(repository)
        now = repository.get(Meeting, meeting.id)
        seen.append((now.state, now.day and now.day.day))
    assert seen == [("planned", 19), ("planned", 18), ("planned", 19), ("cancelled", 19)]
    with pytest.raises(NothingToUndo):
        redo(repository)


def test_undo_of_a_move_raises_the_sequence_again(desk: Desk) -> None:
    repository = desk.repository
    meeting = meetings_of(repository, a_series(repository, a_network(repository)))[0]
    desk.later()
    move(repository, meeting, day=date(2023, 9, 19))
    desk.later()
    undo(repository)
    now = repository.get(Meeting, meeting.id)
    assert (now.day, now.sequence, now.uid) == (date(2023, 9, 18), 2, meeting.uid)


def test_a_new_change_ends_redo(desk: Desk) -> None:
    repository = desk.repository
    a_network(repository, "A")
    desk.later()
    undo(repository)
    desk.later()
    a_network(repository, "B")
    desk.later()
    with pytest.raises(NothingToUndo):
        redo(repository)


def test_nobody_undoes_what_another_did(desk: Desk) -> None:
    a_network(desk.repository)
    desk.later(by="bo")
    with pytest.raises(NothingToUndo):
        undo(desk.repository)


def test_a_field_that_someone_changed_since_is_not_overwritten(desk: Desk) -> None:
    repository = desk.repository
    network = a_network(repository, venue="Fyrhuset")
    desk.later()
    network = repository.put(msgspec.structs.replace(network, venue="Biblioteket"))
    desk.later(by="bo")
    repository.put(msgspec.structs.replace(network, venue="Skolan"))
    desk.later(by="anna")
    with pytest.raises(ChangedMeanwhile):
        undo(repository)


def test_other_fields_that_someone_changed_stay(desk: Desk) -> None:
    repository = desk.repository
    proposal = a_proposal(repository)
    desk.later()
    parked = park(repository, proposal, reason="x", review=date(2024, 3, 1), today=TODAY)
    desk.later(by="bo")
    repository.put(msgspec.structs.replace(parked, text="Mer om förslaget"))
    desk.later(by="anna")
    undo(repository)
    now = repository.get(Proposal, proposal.id)
    assert (now.state, now.text) == ("received", "Mer om förslaget")


def test_what_others_now_point_at_does_not_vanish(desk: Desk) -> None:
    repository = desk.repository
    network = a_network(repository)
    desk.later(by="bo")
    a_proposal(repository, network=network.id)
    desk.later(by="anna")
    with pytest.raises(StillReferred):
        undo(repository)


def test_a_removal_with_all_that_went_along_comes_back(desk: Desk) -> None:
    repository = desk.repository
    network, kim = a_network(repository), a_person(repository)
    membership = a_membership(repository, network, kim)
    desk.later()
    gone = remove(repository, kim)
    assert {record.ref for record in gone} == {kim.ref, membership.ref}
    desk.later()
    undo(repository)
    assert repository.record(kim.id).deleted is None
    assert repository.record(membership.id).deleted is None


def test_a_record_that_others_need_is_not_removed_and_they_are_named(desk: Desk) -> None:
    repository = desk.repository
    network = a_network(repository)
    proposal = a_proposal(repository, network=network.id)
    with pytest.raises(StillReferred) as error:
        remove(repository, network)
    assert error.value.values["others"] == proposal.ref


def test_a_removed_series_takes_its_coming_meetings_along(desk: Desk) -> None:
    repository = desk.repository
    series = a_series(repository, a_network(repository))
    assert len(remove(repository, series)) == 5
    assert repository.count(Meeting) == 0
