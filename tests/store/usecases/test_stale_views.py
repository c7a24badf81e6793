"""A deed that was decided on by a view which someone else has overtaken is not done over theirs."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from samverka_store.errors import (
    AlreadyThere,
    ChangedMeanwhile,
    IllegalStep,
    InTrash,
    InvalidRecord,
    NotParked,
    SamverkaError,
    UndoOvertaken,
)
from samverka_store.model.actions import Action
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.usecases import step_action, step_meeting, step_proposal
from samverka_store.usecases.remove_record import remove
from samverka_store.usecases.undo_change import undo
from samverka_store.words.language import words_for
from samverka_store.words.say import say_error
from tests.builders import a_meeting, a_network, a_parked_idea, a_proposal, an_action
from tests.store.desk import Desk

TODAY = date(2023, 9, 1)
MARCH, APRIL, MAY = date(2024, 3, 1), date(2024, 4, 1), date(2024, 5, 1)

Deed = Callable[[Repository, Any], object]


def _park(reason: str, review: date = MARCH) -> Deed:
    return lambda repository, seen: step_proposal.park(
        repository, seen, reason=reason, review=review, today=TODAY
    )


def _extend(reason: str, review: date) -> Deed:
    return lambda repository, seen: step_proposal.extend(
        repository, seen, reason=reason, review=review, today=TODAY
    )


def _step(state: str, reason: str = "") -> Deed:
    return lambda repository, seen: step_proposal.step(
        repository, seen, state, reason=reason, today=TODAY
    )


def _revive(repository: Repository, seen: Any) -> object:
    return step_proposal.revive(repository, seen, today=TODAY)


def _move(day: date) -> Deed:
    return lambda repository, seen: step_meeting.move(repository, seen, day=day)


def _meeting_step(state: str, reason: str = "") -> Deed:
    return lambda repository, seen: step_meeting.step(repository, seen, state, reason=reason)


def _action_step(state: str) -> Deed:
    return lambda repository, seen: step_action.step(repository, seen, state)


def _proposal(repository: Repository) -> Record:
    return a_proposal(repository)


def _parked(repository: Repository) -> Record:
    return a_parked_idea(repository)


def _meeting(repository: Repository) -> Record:
    return a_meeting(repository, a_network(repository))


def _action(repository: Repository) -> Record:
    return an_action(repository)


NEXT_WEEK, WEEK_AFTER = date(2023, 9, 25), date(2023, 10, 2)
# What there is, what someone else does with it, what one does who still sees it as it was.
OVERTAKEN: tuple[tuple[Any, Deed, Deed, type[SamverkaError]], ...] = (
    (_proposal, _park("dyrt"), _park("för tidigt"), AlreadyThere),
    (_proposal, _park("dyrt"), _step("under_review"), ChangedMeanwhile),
    (_proposal, _step("under_review"), _park("för tidigt"), ChangedMeanwhile),
    (_proposal, _step("under_review"), _step("under_review"), AlreadyThere),
    (_proposal, _step("under_review"), _step("declined", "nej"), ChangedMeanwhile),
    (_parked, _revive, _revive, AlreadyThere),
    (_parked, _revive, _extend("vänta", APRIL), NotParked),
    (_parked, _extend("vänta", MAY), _extend("vänta", APRIL), ChangedMeanwhile),
    (_parked, _step("retired", "nej"), _revive, ChangedMeanwhile),
    (_parked, _step("retired", "nej"), _extend("vänta", APRIL), NotParked),
    (_meeting, _move(NEXT_WEEK), _move(WEEK_AFTER), ChangedMeanwhile),
    (_meeting, _move(NEXT_WEEK), _meeting_step("cancelled", "sjuk"), ChangedMeanwhile),
    (_meeting, _move(NEXT_WEEK), _meeting_step("held"), ChangedMeanwhile),
    (_meeting, _meeting_step("cancelled", "sjuk"), _move(WEEK_AFTER), InvalidRecord),
    (_meeting, _meeting_step("cancelled", "sjuk"), _meeting_step("held"), IllegalStep),
    (_meeting, _meeting_step("cancelled", "sjuk"), _meeting_step("cancelled", "få"), AlreadyThere),
    (_meeting, _meeting_step("announced"), _meeting_step("cancelled", "få"), ChangedMeanwhile),
    (_action, _action_step("done"), _action_step("done"), AlreadyThere),
)


@pytest.mark.parametrize(("make", "theirs", "mine", "refusal"), OVERTAKEN)
def test_what_someone_else_has_done_is_told_and_not_done_over(
    desk: Desk,
    make: Callable[[Repository], Record],
    theirs: Deed,
    mine: Deed,
    refusal: type[SamverkaError],
) -> None:
    seen = make(desk.repository)
    desk.later(by="bo")
    theirs(desk.repository, seen)
    after = desk.repository.record(seen.id)
    desk.later(by="anna")
    with pytest.raises(SamverkaError) as error:
        mine(desk.repository, seen)
    assert type(error.value) is refusal
    if isinstance(error.value, ChangedMeanwhile):
        assert error.value.values["author"] == "bo"
        assert "ändrats av bo" in say_error(error.value, words_for("sv"))
    assert desk.repository.record(seen.id) == after


@pytest.mark.parametrize(
    ("make", "mine"),
    [
        (_proposal, _park("dyrt")),
        (_proposal, _step("under_review")),
        (_parked, _revive),
        (_parked, _extend("vänta", APRIL)),
        (_meeting, _move(NEXT_WEEK)),
        (_meeting, _meeting_step("cancelled", "sjuk")),
        (_action, _action_step("done")),
    ],
)
def test_what_someone_else_wrote_in_other_fields_stays(
    desk: Desk, make: Callable[[Repository], Record], mine: Deed
) -> None:
    seen = make(desk.repository)
    field = {Meeting: "notes", Proposal: "text", Action: "note"}[type(seen)]
    desk.later(by="bo")
    desk.repository.set_fields(seen.id, {field: "bos ord"})
    desk.later(by="anna")
    mine(desk.repository, seen)
    now = desk.repository.record(seen.id)
    assert getattr(now, field) == "bos ord"
    assert desk.repository.events_of(seen.id)[-1].by == "anna"


@pytest.mark.parametrize(
    ("make", "mine"),
    [
        (_proposal, _park("dyrt")),
        (_proposal, _step("declined", "nej")),
        (_parked, _revive),
        (_parked, _extend("vänta", APRIL)),
        (_meeting, _move(NEXT_WEEK)),
        (_meeting, _meeting_step("cancelled", "sjuk")),
        (_action, _action_step("done")),
        (_proposal, remove),
    ],
)
def test_what_someone_else_put_in_the_trash_stays_there_as_they_put_it(
    desk: Desk, make: Callable[[Repository], Record], mine: Deed
) -> None:
    seen = make(desk.repository)
    desk.later(by="bo")
    remove(desk.repository, seen)
    after = desk.repository.record(seen.id)
    desk.later(by="anna")
    with pytest.raises(InTrash):
        mine(desk.repository, seen)
    assert desk.repository.record(seen.id) == after


def test_undo_tells_who_has_changed_what_one_would_take_back(desk: Desk) -> None:
    first, second = a_network(desk.repository, "Alm"), a_network(desk.repository, "Bok")
    proposal = a_proposal(desk.repository, network=first.id)
    desk.later()
    desk.repository.put(msgspec.structs.replace(proposal, network=second.id))
    desk.later(by="bo")
    third = a_network(desk.repository, "Ek")
    desk.repository.set_fields(proposal.id, {"network": third.id})
    desk.later(by="anna")
    with pytest.raises(UndoOvertaken) as error:
        undo(desk.repository)
    told = say_error(error.value, words_for("sv"))
    assert told.startswith(
        "Det går inte att ångra: Nätverk i F2023-001 har sedan dess ändrats av bo"
    )
    assert "står nu ”Ek”, och förut stod det ”Alm”" in told


def test_three_people_each_take_back_their_own(desk: Desk) -> None:
    network = a_network(desk.repository, venue="Skolan", purpose="Mötas", note="Nyckel")
    wanted = {"bo": ("venue", "Fyren"), "cia": ("purpose", "Tala"), "dag": ("note", "Kod")}
    for by, (field, text) in wanted.items():
        desk.later(by=by)
        desk.repository.set_fields(network.id, {field: text})
    for by in ("cia", "bo", "dag"):
        desk.later(by=by)
        undo(desk.repository)
        field = wanted.pop(by)[0]
        now = desk.repository.get(Network, network.id)
        assert getattr(now, field) == getattr(network, field)
        assert all(getattr(now, name) == text for name, text in wanted.values())
