"""Any of one's own changes is taken back from the history, or what stands in the way is said."""

import msgspec
import pytest

from samverka_store.errors import (
    AlreadyUndone,
    ChangedMeanwhile,
    InTrash,
    NotOwnChange,
    UndoOvertaken,
    UndoOwnFirst,
)
from samverka_store.model.events import Event
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.usecases.remove_record import remove
from samverka_store.usecases.undo_change import redo, undo, undo_chosen
from samverka_store.words.language import SV
from samverka_store.words.say import say_error
from tests.builders import a_person, a_proposal
from tests.store.desk import Desk


def a_history(desk: Desk) -> tuple[Proposal, list[Event]]:
    """A proposal whose title, then text, then bearers were changed; the events, oldest first."""
    repository = desk.repository
    proposal = a_proposal(repository, "Bänk")
    for change in ({"title": "Bänkar"}, {"text": "av trä"}, {"bearers": (Bearer(name="Maj"),)}):
        desk.later()
        now = repository.get(Proposal, proposal.id)
        repository.put(msgspec.structs.replace(now, **change))
    desk.later()
    return repository.get(Proposal, proposal.id), repository.events_of(proposal.id)


def test_an_earlier_change_is_taken_back_and_the_later_stay(desk: Desk) -> None:
    proposal, events = a_history(desk)
    undone = undo_chosen(desk.repository, events[1])
    now = desk.repository.get(Proposal, proposal.id)
    assert [record.id for record in undone.records] == [proposal.id]
    assert (now.title, now.text, now.bearers) == ("Bänk", "av trä", proposal.bearers)
    last = desk.repository.events_of(proposal.id)[-1]
    assert (last.undoes, last.changes) == (events[1].change, {"title": ("Bänkar", "Bänk")})
    desk.later()
    with pytest.raises(AlreadyUndone):
        undo_chosen(desk.repository, events[1])
    desk.later()
    undo_chosen(desk.repository, last)
    assert desk.repository.get(Proposal, proposal.id).title == "Bänkar"
    desk.later()
    undo_chosen(desk.repository, events[1])
    assert desk.repository.get(Proposal, proposal.id).title == "Bänk"


def test_after_a_chosen_undo_the_last_change_is_still_the_next_to_go(desk: Desk) -> None:
    proposal, events = a_history(desk)
    undo_chosen(desk.repository, events[1])
    desk.later()
    redo(desk.repository)
    assert desk.repository.get(Proposal, proposal.id).title == "Bänkar"
    desk.later()
    undo(desk.repository)
    assert desk.repository.get(Proposal, proposal.id).bearers == ()


def test_what_stands_in_the_way_is_named(desk: Desk) -> None:
    proposal, events = a_history(desk)
    repository = desk.repository
    repository.put(msgspec.structs.replace(proposal, text="av sten"))
    desk.later()
    with pytest.raises(UndoOwnFirst) as own:
        undo_chosen(repository, events[2])
    assert "Beskrivning i F2023-001 har du själv ändrat igen" in say_error(own.value, SV)
    assert "”av sten”" in say_error(own.value, SV)
    desk.later(by="bo")
    repository.put(msgspec.structs.replace(proposal, title="Bos bänk"))
    with pytest.raises(NotOwnChange) as not_own:
        undo_chosen(repository, events[1])
    assert say_error(not_own.value, SV).startswith("Det här ändrade anna.")
    desk.later(by="anna")
    with pytest.raises(UndoOvertaken) as overtaken:
        undo_chosen(repository, events[1])
    assert type(overtaken.value) is UndoOvertaken
    assert overtaken.value.values["author"] == "bo"
    remove(repository, repository.get(Proposal, proposal.id))
    desk.later()
    with pytest.raises(InTrash):
        undo_chosen(repository, events[3])


def test_a_conflict_about_a_field_of_several_things_tells_them_and_shows_no_json(
    desk: Desk,
) -> None:
    proposal, _ = a_history(desk)
    repository = desk.repository
    eva = a_person(repository, "Eva Ek")
    desk.later(by="bo")
    theirs = (Bearer(person=eva.id), Bearer(name="Åsa", via_name="Bo"))
    repository.put(msgspec.structs.replace(proposal, bearers=theirs))
    desk.later(by="anna")
    mine = msgspec.structs.replace(proposal, bearers=(Bearer(name="Kim"),))
    with pytest.raises(ChangedMeanwhile) as error:
        repository.put(mine, seen=proposal)
    told = say_error(error.value, SV)
    assert "”Eva Ek; Åsa (Bo)”" in told
    assert not set(told) & set("[]{}")
