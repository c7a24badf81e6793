"""One's own last changes are taken back from the events, as new changes."""

import random
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.disk.tables import JournalTable
from samverka_store.errors import ChangedMeanwhile, InTrash, NothingToUndo, StillReferred
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.model.series import Series
from samverka_store.usecases.remove_record import remove, restore
from samverka_store.usecases.step_meeting import cancel, move
from samverka_store.usecases.step_proposal import park
from samverka_store.usecases.undo_change import redo, undo
from tests.builders import (
    a_membership,
    a_network,
    a_person,
    a_proposal,
    a_referral,
    a_series,
    an_organisation,
    meetings_of,
)
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


def test_what_someone_else_wrote_in_a_new_record_is_not_thrown_away_with_it(desk: Desk) -> None:
    repository = desk.repository
    network = a_network(repository)
    desk.later(by="bo")
    renamed = repository.put(msgspec.structs.replace(network, purpose="Mötas"))
    desk.later(by="anna")
    with pytest.raises(ChangedMeanwhile) as error:
        undo(repository)
    assert (error.value.values["field"], error.value.values["theirs"]) == ("purpose", "Mötas")
    desk.later(by="bo")
    repository.put(msgspec.structs.replace(renamed, purpose=""))
    desk.later(by="anna")
    assert undo(repository).kinds == ("created",)


def test_what_others_have_put_back_already_is_passed_over(desk: Desk) -> None:
    repository = desk.repository
    first, second = a_network(repository, "A"), a_person(repository, "Maj")
    desk.later()
    third = a_person(repository, "Bo")
    desk.later(by="bo")
    repository.remove(third)
    desk.later(by="anna")
    assert {record.id for record in undo(repository).records} == {first.id, second.id}
    gone = repository.record(third.id).deleted
    assert gone is not None
    assert gone.by == "bo"


def test_a_change_of_what_has_gone_since_is_not_taken_back_in_the_trash(desk: Desk) -> None:
    repository = desk.repository
    network = a_network(repository)
    desk.later()
    repository.put(msgspec.structs.replace(network, venue="Fyrhuset"))
    desk.later(by="bo")
    repository.remove(network)
    desk.later(by="anna")
    with pytest.raises(InTrash):
        undo(repository)
    assert repository.get(Network, network.id).venue == "Fyrhuset"


def test_many_steps_are_taken_back_and_made_again_one_by_one(desk: Desk) -> None:
    repository = desk.repository
    network = a_network(repository, venue="0")
    for number in range(1, 6):
        desk.later()
        network = repository.put(msgspec.structs.replace(network, venue=str(number)))
    seen = []
    for step in (undo, undo, undo, redo, undo, undo, redo, redo, redo):
        desk.later()
        step(repository)
        seen.append(repository.get(Network, network.id).venue)
    assert seen == ["4", "3", "2", "3", "2", "1", "2", "3", "4"]


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


def test_an_organisation_in_use_takes_no_one_elses_records_along(desk: Desk) -> None:
    repository = desk.repository
    region, kim = an_organisation(repository), a_person(repository)
    membership = a_membership(repository, a_network(repository), kim, organisation=region.id)
    referral = a_referral(repository, a_proposal(repository), region, contact=kim.id)
    for needed in (region, kim):
        with pytest.raises(StillReferred) as error:
            remove(repository, needed)
        assert referral.ref in str(error.value.values["others"])
    assert repository.record(membership.id).deleted is None


def test_of_much_that_points_at_a_record_the_first_is_named(desk: Desk) -> None:
    network = a_network(desk.repository)
    for _ in range(30):
        a_proposal(desk.repository, network=network.id)
    with pytest.raises(StillReferred) as error:
        remove(desk.repository, network)
    assert str(error.value.values["others"]).endswith("F2023-010, … (+20)")


def test_a_record_comes_out_of_the_trash_with_what_went_there_with_it(desk: Desk) -> None:
    repository = desk.repository
    network = a_network(repository)
    kim, bo = a_person(repository, "Kim Berg"), a_person(repository, "Bo")
    before, with_kim = (a_membership(repository, network, kim) for _ in range(2))
    a_membership(repository, network, bo)
    desk.later()
    remove(repository, before)
    desk.later()
    remove(repository, kim)
    remove(repository, bo)
    desk.later()
    assert {record.id for record in restore(repository, kim)} == {kim.id, with_kim.id}
    assert restore(repository, kim) == ()


def test_what_belongs_to_a_record_in_the_trash_does_not_come_back_without_it(desk: Desk) -> None:
    repository = desk.repository
    kim = a_person(repository)
    membership = a_membership(repository, a_network(repository), kim)
    desk.later()
    remove(repository, kim)
    desk.later()
    restore(repository, membership)
    with pytest.raises(InTrash) as error:
        desk.later()
    assert error.value.values["ref"] == kim.ref
    assert repository.record(membership.id).deleted is not None


def test_undo_reads_as_little_of_a_long_history_as_of_a_short_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = desk.repository
    network = a_network(repository)
    read: list[str] = []
    before = JournalTable.get

    def counted(table: JournalTable, *args: Any, **kwargs: Any) -> Any:
        read.append(table.name)
        return before(table, *args, **kwargs)

    monkeypatch.setattr(JournalTable, "get", counted)
    monkeypatch.setattr(JournalTable, "documents", lambda table: read.extend([table.name] * 999))
    costs = []
    for many in (3, 300):
        for number in range(many):
            desk.later(by="anna" if number % 2 else "bo")
            network = repository.put(msgspec.structs.replace(network, venue=f"{many} {number}"))
        for step in (undo, redo, undo):
            desk.later(by="anna" if many % 2 == 0 else "bo")
            read.clear()
            step(repository)
            costs.append(len(read))
    assert costs[:3] == costs[3:]
    assert max(costs) < 20


def test_events_that_come_out_of_order_are_undone_in_theirs(desk: Desk) -> None:
    repository = desk.repository
    first = a_network(repository, "A")
    desk.later()
    second = a_network(repository, "B")
    # As if the copy that holds the first had been joined after the second was made.
    [event] = repository.events_of(first.id)
    document = repository.document(event.id)
    repository.noticed("events", event.id, document, None)
    repository.noticed("events", event.id, None, document)
    desk.later()
    assert [record.id for record in undo(repository).records] == [second.id]


def test_a_record_written_several_times_in_a_step_goes_back_to_where_it_was(desk: Desk) -> None:
    proposal = a_proposal(desk.repository, "Ett", text="Kvar")
    desk.later()
    for title in ("Två", "Ett", "Tre", "Fyra"):
        desk.repository.put(
            msgspec.structs.replace(desk.repository.get(Proposal, proposal.id), title=title)
        )
    desk.later()
    undo(desk.repository)
    assert desk.repository.get(Proposal, proposal.id).title == "Ett"
    desk.later()
    redo(desk.repository)
    assert desk.repository.get(Proposal, proposal.id).title == "Fyra"


def test_a_record_added_and_changed_in_one_step_goes_with_it(desk: Desk) -> None:
    desk.later()
    proposal = a_proposal(desk.repository, "Ett")
    desk.repository.put(msgspec.structs.replace(proposal, title="Två"))
    desk.later()
    undo(desk.repository)
    assert desk.repository.get(Proposal, proposal.id).deleted is not None
    desk.later()
    redo(desk.repository)
    assert desk.repository.get(Proposal, proposal.id).title == "Två"


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=6), st.randoms())
def test_any_way_through_values_is_taken_back(titles: list[str], chance: random.Random) -> None:
    desk = Desk()
    proposal = a_proposal(desk.repository, "a")
    desk.later()
    for title in titles:
        desk.repository.put(
            msgspec.structs.replace(desk.repository.get(Proposal, proposal.id), title=title)
        )
        if chance.random() < 0.5:
            other = desk.repository.get(Proposal, proposal.id)
            desk.repository.put(msgspec.structs.replace(other, text=title))
    changed = desk.repository.get(Proposal, proposal.id)
    desk.later()
    if (changed.title, changed.text) != ("a", ""):
        undo(desk.repository)
    back = desk.repository.get(Proposal, proposal.id)
    assert (back.title, back.text) == ("a", "")
