"""Two programs on one workspace: references, undo, stale forms and links across them."""

import multiprocessing
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from samverka_store.disk.workspace import Workspace
from samverka_store.errors import (
    ChangedMeanwhile,
    InTrash,
    NothingToUndo,
    SamverkaError,
    StillReferred,
)
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.search import SearchIndex
from samverka_store.today import Agenda, agenda
from samverka_store.usecases.remove_record import remove
from samverka_store.usecases.undo_change import redo, undo
from tests.builders import a_network, a_person, a_proposal, a_series, an_action, meetings_of

Open = Callable[[str], Workspace]

NOW = datetime(2023, 9, 1, 9, tzinfo=UTC)
TODAY = date(2023, 9, 1)


@pytest.fixture
def program(data_dir: Path, state_dir: Path) -> Open:
    """Opens the workspace as one person's program."""
    Workspace.create(data_dir, state_dir=state_dir, clock=lambda: NOW, by="demo").close()
    return lambda by: _opened(data_dir, state_dir, by)


def _opened(data_dir: Path, state_dir: Path, by: str) -> Workspace:
    return Workspace.open(data_dir, state_dir=state_dir / by, clock=lambda: NOW, by=by)


def _add_proposals(data_dir: Path, state_dir: Path, by: str, count: int) -> None:
    workspace = _opened(data_dir, state_dir, by)
    for number in range(count):
        with workspace.change() as repository:
            a_proposal(repository, f"{by} {number}")
    workspace.close()


def test_no_reference_is_given_twice(program: Open, data_dir: Path, state_dir: Path) -> None:
    start = multiprocessing.get_context("fork").Process
    people = [
        start(target=_add_proposals, args=(data_dir, state_dir, by, 30)) for by in ("anna", "bo")
    ]
    for person in people:
        person.start()
    for person in people:
        person.join()
        assert person.exitcode == 0
    proposals = list(program("cia").repository.all(Proposal))
    assert sorted(p.ref for p in proposals) == [f"F2023-{n:03}" for n in range(1, 61)]
    assert {by for p in proposals for by in p.versions.values()} == {1}


def test_undo_goes_on_after_a_restart_and_a_fold(program: Open) -> None:
    anna = program("anna")
    with anna.change() as repository:
        network = a_network(repository)
    with anna.change() as repository:
        series = a_series(repository, network)
    with anna.change() as repository:
        first = meetings_of(repository, series)[0]
        repository.put(msgspec.structs.replace(first, day=date(2023, 9, 19)), seen=first)
    anna.fold()
    anna.close()
    again = program("anna")
    seen = []
    for step in (undo, undo, redo, redo, undo):
        with again.change() as repository:
            step(repository)
        meeting = again.repository.get(Meeting, first.id)
        seen.append((meeting.day and meeting.day.day, meeting.deleted is None))
        again.close()
        again = program("anna")
    assert seen == [(18, True), (18, False), (18, True), (19, True), (18, True)]
    assert again.repository.get(Meeting, first.id).sequence == 4


def test_each_takes_back_their_own_and_sees_what_the_other_did(program: Open) -> None:
    anna, bo = program("anna"), program("bo")
    with anna.change() as repository:
        network = a_network(repository)
    with bo.change() as repository:
        current = repository.get(Network, network.id)
        repository.put(msgspec.structs.replace(current, venue="Fyrhuset"))
    with pytest.raises(ChangedMeanwhile), anna.change() as repository:
        undo(repository)
    assert anna.repository.get(Network, network.id).venue == "Fyrhuset"
    with bo.change() as repository:
        undo(repository)
    with pytest.raises(NothingToUndo), bo.change() as repository:
        undo(repository)
    with anna.change() as repository:
        undo(repository)
    bo.follow()
    gone = bo.repository.get(Network, network.id)
    assert gone.deleted is not None
    assert (sorted(gone.versions.values()), sum(gone.deleted.seen.values())) == ([2, 2], 3)


def test_a_form_that_was_open_meanwhile_keeps_both_texts(program: Open) -> None:
    anna, bo = program("anna"), program("bo")
    with anna.change() as repository:
        seen = a_network(repository)
    with bo.change() as repository:
        current = repository.get(Network, seen.id)
        repository.put(msgspec.structs.replace(current, venue="Fyrhuset", purpose="Mötas"))
    with anna.change() as repository:
        kept = repository.put(msgspec.structs.replace(seen, audience="Alla"), seen=seen)
    assert (kept.venue, kept.purpose, kept.audience) == ("Fyrhuset", "Mötas", "Alla")
    with pytest.raises(ChangedMeanwhile) as error, anna.change() as repository:
        repository.put(msgspec.structs.replace(seen, venue="Skolan", note="x"), seen=seen)
    assert (error.value.values["theirs"], error.value.values["yours"]) == ("Fyrhuset", "Skolan")
    bo.follow()
    assert bo.repository.get(Network, seen.id) == kept
    assert bo.repository.get(Network, seen.id).note == ""


def test_what_one_removes_the_other_cannot_point_at_and_the_other_way_round(
    program: Open,
) -> None:
    anna, bo = program("anna"), program("bo")
    with anna.change() as repository:
        removed, used = a_network(repository, "A"), a_network(repository, "B")
    with anna.change() as repository:
        remove(repository, removed)
    with bo.change() as repository:
        proposal = a_proposal(repository, network=used.id)

    def refused(work: Callable[[], object]) -> type[SamverkaError]:
        with pytest.raises(SamverkaError) as error:
            work()
        return type(error.value)

    def point_at_it() -> None:
        with bo.change() as repository:
            a_proposal(repository, network=removed.id)

    def remove_it() -> None:
        with anna.change() as repository:
            remove(repository, used)

    assert refused(point_at_it) is InTrash
    assert refused(remove_it) is StillReferred
    for each in (anna, bo):
        each.follow()
        assert each.repository.referring(removed.id) == []
        assert [r.ref for r in each.repository.referring(used.id)] == [proposal.ref]
        assert each.repository.count(Proposal) == 1


def test_the_others_agenda_and_search_follow(program: Open) -> None:
    anna, bo = program("anna"), program("bo")
    kept, index = Agenda(bo.repository), SearchIndex(bo.repository)
    assert [*kept.catching_up(TODAY), *index.catching_up()] == []
    with anna.change() as repository:
        action = an_action(repository, "Boka tryckeri", due=TODAY)
        a_person(repository, "Åsa Örn")
    with anna.change() as repository:
        repository.put(msgspec.structs.replace(action, title="Boka lokal"))
    bo.follow()
    assert list(kept.catching_up(TODAY)) == []
    assert [due.label for due in kept.rows()] == ["Boka lokal"]
    assert kept.rows() == agenda(bo.repository, today=TODAY)
    assert [hit.label for hit in index.find("örn")] == ["Åsa Örn"]
    assert index.find("tryckeri") == []
