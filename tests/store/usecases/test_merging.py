"""Proposals merged and split: lineage both ways, bearers united, nobody left without word."""

from datetime import date, timedelta

import msgspec
import pytest

from samverka_store.errors import Fault, IllegalStep, InvalidRecord, NotFound
from samverka_store.lineage import became, came_from, lives_in, origins
from samverka_store.model.proposals import OPEN_STATES, Bearer, Proposal
from samverka_store.owed import Owed, owed
from samverka_store.repository import Repository
from samverka_store.usecases.change_record import change
from samverka_store.usecases.merge_proposals import merge
from samverka_store.usecases.split_proposal import Part, split
from samverka_store.usecases.step_proposal import step
from samverka_store.usecases.undo_change import undo
from tests.builders import a_meeting, a_network, a_parked_idea, a_proposal, some_feedback
from tests.store.desk import Desk

TODAY = date(2023, 9, 1)
EVA, BO, KIM = Bearer(name="Eva"), Bearer(name="Bo"), Bearer(name="Kim")


def after(days: int) -> date:
    return TODAY + timedelta(days=days)


def fault_of(error: pytest.ExceptionInfo[InvalidRecord]) -> Fault:
    [fault] = error.value.faults
    return fault


def debts(proposal: Proposal, repository: Repository) -> list[tuple[str, str, date]]:
    found: list[Owed] = list(owed(repository.get(Proposal, proposal.id), repository))
    return [(one.bearer.name, one.kind, one.due) for one in found]


def told(repository: Repository, proposal: Proposal, name: str, day: date, kind: str) -> None:
    some_feedback(repository, proposal, state="given", given=day, bearer_name=name, kind=kind)


def test_originals_point_at_what_they_became_and_stay_as_they_were(repository: Repository) -> None:
    into = a_proposal(repository, "Folder", bearers=(EVA,))
    one = a_proposal(repository, "Broschyr", text="Med bilder", bearers=(BO, EVA))
    other = a_parked_idea(repository, "Blad", bearers=(KIM,))
    target, (first, second) = merge(repository, [one, other], into, reason="Samma", today=TODAY)
    assert target.bearers == (EVA, BO, KIM)
    assert (first.state, first.title, first.text) == ("merged", "Broschyr", "Med bilder")
    assert first.bearers == (BO, EVA)
    assert became(first, repository) == became(second, repository) == [target]
    assert came_from(target, repository) == [first, second]
    assert lives_in(first, repository) == lives_in(target, repository) == [target]
    assert repository.events_of(first.id)[-1].why == "Samma"


@pytest.mark.parametrize("state", OPEN_STATES)
def test_every_open_proposal_can_be_merged_and_take_others_in(
    state: str, repository: Repository
) -> None:
    one, other = (
        a_proposal(repository, state=state, reason="x", review=after(90)) for _ in range(2)
    )
    target, _ = merge(repository, [one], other, today=TODAY)
    assert target.state == state


def test_a_closed_proposal_is_not_merged(repository: Repository) -> None:
    into = a_proposal(repository)
    with pytest.raises(IllegalStep):
        merge(repository, [a_proposal(repository, state="closed")], into, today=TODAY)


@pytest.mark.parametrize("state", ["closed", "declined", "retired", "withdrawn", "implemented"])
def test_a_closed_proposal_takes_nothing_in(state: str, repository: Repository) -> None:
    into = a_proposal(repository, state=state, reason="x")
    with pytest.raises(InvalidRecord) as error:
        merge(repository, [a_proposal(repository)], into, today=TODAY)
    assert fault_of(error) == Fault("merged_into", into.ref, "merged_into_ended", {"state": state})


def test_merging_into_itself_is_refused(repository: Repository) -> None:
    proposal = a_proposal(repository)
    with pytest.raises(InvalidRecord) as error:
        merge(repository, [proposal], proposal, today=TODAY)
    assert fault_of(error).key == "not_itself"


def test_merging_nothing_is_refused(repository: Repository) -> None:
    with pytest.raises(InvalidRecord) as error:
        merge(repository, [], a_proposal(repository), today=TODAY)
    assert fault_of(error).key == "required"


def test_what_has_been_merged_names_where_it_lives(repository: Repository) -> None:
    first, second, third = (a_proposal(repository) for _ in range(3))
    second, (first,) = merge(repository, [first], second, today=TODAY)
    third, (second,) = merge(repository, [second], third, today=TODAY)
    with pytest.raises(InvalidRecord) as error:
        merge(repository, [a_proposal(repository)], first, today=TODAY)
    assert fault_of(error).key == "merged_elsewhere"
    assert fault_of(error).values == {"into": third.ref}
    assert lives_in(first, repository) == [third]
    assert origins(third, repository) == [second, first]


def test_a_circle_is_refused_in_a_merge_and_in_a_form(repository: Repository) -> None:
    one, other = a_proposal(repository), a_proposal(repository)
    other, (one,) = merge(repository, [one], other, today=TODAY)
    with pytest.raises(InvalidRecord) as error:
        merge(repository, [other], one, today=TODAY)
    assert fault_of(error).key == "merged_in_circle"
    edited = msgspec.structs.replace(other, merged_into=one.id)
    with pytest.raises(InvalidRecord) as error:
        change(repository, edited, seen=other, today=TODAY)
    assert fault_of(error).key == "merged_in_circle"


def test_a_lost_link_keeps_nobody_from_changing_the_rest(repository: Repository) -> None:
    original = a_proposal(repository)
    lost = msgspec.structs.replace(original, state="merged", merged_into=12345)
    seen = msgspec.structs.replace(lost, title="Före")
    with pytest.raises(NotFound) as error:
        change(repository, lost, seen=original, today=TODAY)
    assert error.value.values["ref"] == "12345"
    assert became(lost, repository) == []
    assert lives_in(lost, repository) == [lost]
    assert change(repository, lost, seen=seen, today=TODAY).title == original.title


def test_lineage_ends_also_where_a_file_goes_round_in_a_circle(repository: Repository) -> None:
    one, other = a_proposal(repository), a_proposal(repository)
    one = repository.put(msgspec.structs.replace(one, state="merged", merged_into=other.id))
    other = repository.put(msgspec.structs.replace(other, state="merged", merged_into=one.id))
    assert origins(one, repository) == [other]
    assert lives_in(one, repository) == []


def test_nothing_is_merged_when_one_of_several_cannot_be(desk: Desk) -> None:
    one, closed = a_proposal(desk.repository), a_proposal(desk.repository, state="closed")
    into = a_proposal(desk.repository)
    with pytest.raises(IllegalStep):
        merge(desk.repository, [one, closed], into, today=TODAY)
    assert desk.repository.get(Proposal, one.id).state == "received"


def test_bearers_are_told_where_their_idea_lives_and_then_owed_as_the_others(desk: Desk) -> None:
    into = a_proposal(desk.repository, state="under_review", bearers=(EVA,))
    original = a_proposal(desk.repository, bearers=(BO,))
    desk.later(days=50)
    told(desk.repository, into, "Eva", after(45), "progress")
    into, (original,) = merge(desk.repository, [original], into, today=after(50))
    assert debts(original, desk.repository) == [("Bo", "progress", after(50 + 14))]
    assert debts(into, desk.repository) == [
        ("Eva", "progress", after(45 + 60)),
        ("Bo", "progress", after(50 + 60)),
    ]
    told(desk.repository, original, "Bo", after(52), "progress")
    assert debts(original, desk.repository) == []
    assert debts(into, desk.repository)[1] == ("Bo", "progress", after(52 + 60))


def test_a_merge_makes_nobodys_older_debt_younger(desk: Desk) -> None:
    into = a_proposal(desk.repository, bearers=(EVA,))
    original = a_proposal(desk.repository, bearers=(EVA, BO))
    told(desk.repository, original, "Bo", after(3), "receipt")
    desk.later(days=10)
    into, _ = merge(desk.repository, [original], into, today=after(10))
    assert debts(into, desk.repository) == [("Eva", "receipt", after(7))]


def test_word_of_a_merge_is_owed_once_and_not_again(desk: Desk) -> None:
    original = a_proposal(desk.repository, bearers=(BO,))
    into = a_proposal(desk.repository)
    _, (original,) = merge(desk.repository, [original], into, today=TODAY)
    told(desk.repository, original, "Bo", after(1), "progress")
    desk.later(days=400)
    assert debts(original, desk.repository) == []


def test_a_merge_is_undone_as_one(desk: Desk) -> None:
    one, other = a_proposal(desk.repository, bearers=(BO,)), a_proposal(desk.repository)
    desk.later()
    merge(desk.repository, [one], other, today=TODAY)
    desk.later()
    undo(desk.repository)
    restored = desk.repository.get(Proposal, one.id)
    assert (restored.state, restored.merged_into) == ("received", None)
    assert desk.repository.get(Proposal, other.id).bearers == ()
    assert became(restored, desk.repository) == []


def test_a_step_to_merged_unites_the_bearers_too(repository: Repository) -> None:
    into = a_proposal(repository)
    original = a_proposal(repository, bearers=(BO,), merged_into=into.id)
    step(repository, original, "merged", today=TODAY)
    assert repository.get(Proposal, into.id).bearers == (BO,)


def test_parts_have_what_the_whole_had_and_point_at_it(repository: Repository) -> None:
    network = a_network(repository)
    whole = a_proposal(
        repository,
        state="under_review",
        network=network.id,
        meeting=a_meeting(repository, network).id,
        bearers=(EVA, BO),
        kind="forward",
        next_status=after(20),
    )
    parts = [Part(title=" Folder\t"), Part(title="Film", text="Kort\x1b[31m", bearers=(BO,))]
    whole, (folder, film) = split(repository, whole, parts, reason="Två saker", today=after(2))
    assert whole.state == "split"
    assert became(whole, repository) == lives_in(whole, repository) == [folder, film]
    assert came_from(film, repository) == [whole]
    assert (folder.title, folder.bearers, folder.state) == ("Folder", (EVA, BO), "under_review")
    assert (film.text, film.bearers, film.received) == ("Kort", (BO,), TODAY)
    assert {(p.network, p.meeting, p.kind, p.next_status) for p in (folder, film)} == {
        (whole.network, whole.meeting, "forward", after(20))
    }


def test_what_was_told_of_the_whole_holds_for_its_parts(desk: Desk) -> None:
    whole = a_proposal(desk.repository, state="under_review", bearers=(EVA,))
    desk.later(days=10)
    parts = [Part(title="Ett"), Part(title="Två")]
    whole, (one, _) = split(desk.repository, whole, parts, today=after(10))
    assert debts(whole, desk.repository) == [("Eva", "progress", after(24))]
    assert debts(one, desk.repository) == [("Eva", "progress", after(70))]
    told(desk.repository, whole, "Eva", after(12), "progress")
    assert debts(one, desk.repository) == [("Eva", "progress", after(72))]


def test_one_part_is_no_split(repository: Repository) -> None:
    whole = a_proposal(repository, state="under_review")
    with pytest.raises(InvalidRecord) as error:
        split(repository, whole, [Part(title="Ett")], today=TODAY)
    assert fault_of(error).key == "too_few_parts"


def test_only_what_is_under_review_is_split(repository: Repository) -> None:
    parts = [Part(title="Ett"), Part(title="Två")]
    with pytest.raises(IllegalStep):
        split(repository, a_proposal(repository), parts, today=TODAY)


def test_a_split_is_undone_as_one(desk: Desk) -> None:
    whole = a_proposal(desk.repository, state="under_review")
    desk.later()
    _, made = split(desk.repository, whole, [Part(title="Ett"), Part(title="Två")], today=TODAY)
    desk.later()
    undo(desk.repository)
    assert desk.repository.get(Proposal, whole.id).state == "under_review"
    assert all(desk.repository.get(Proposal, part.id).deleted for part in made)
    assert came_from(desk.repository.get(Proposal, whole.id), desk.repository) == []
