"""Five programs at once, whose clocks differ: all end with the same, and nothing is lost."""

import multiprocessing
import os
import random
import select
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.workspace import Workspace
from samverka_store.documents import builtins
from samverka_store.errors import NothingToUndo
from samverka_store.model.events import Event
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.search import SearchIndex
from samverka_store.today import Agenda, agenda
from samverka_store.usecases.undo_change import undo
from tests.builders import a_network, a_proposal
from tests.faults.extent import is_long

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
TODAY = NOW.date()
# By how much whose clock is wrong.
PEOPLE = {
    "anna": timedelta(),
    "bo": timedelta(hours=-1),
    "cia": timedelta(days=20),
    "dag": timedelta(days=-300),
    "eva": timedelta(seconds=7),
}
ROUNDS = 60 if is_long() else 12
PROGRAM = multiprocessing.get_context("fork").Process


def _opened(folder: Path, state: Path, by: str) -> Workspace:
    def clock() -> datetime:
        return NOW + PEOPLE.get(by, timedelta())

    return Workspace.open(folder, state_dir=state / by, clock=clock, by=by)


def _count_up(repository: Repository) -> None:
    """What five hands do to one record: lost if one writes over another."""
    network = next(repository.all(Network))
    repository.set_fields(network.id, {"purpose": str(int(network.purpose) + 1)})


def _work(folder: Path, state: Path, by: str, done: int, go: int) -> None:
    """Add, count and undo, follow the others all the while, and fold now and then."""
    workspace, draw = _opened(folder, state, by), random.Random(by)
    index, kept = SearchIndex(workspace.repository), Agenda(workspace.repository)
    for _ in [*index.catching_up(), *kept.catching_up(TODAY)]:
        pass
    for number in range(ROUNDS):
        with workspace.change() as repository:
            _count_up(repository)
        with workspace.change() as repository:
            a_proposal(repository, f"{by} {number}")
        if number % 3 == 0:
            # The counter is everyone's: only what is one's own is taken back.
            with workspace.change() as repository:
                undo(repository)
        if draw.random() < 0.2:
            workspace.fold()
        workspace.follow()
    os.write(done, b"!")
    assert os.read(go, 1) == b"!"
    workspace.follow()
    for _ in kept.catching_up(TODAY):
        pass
    fresh = _opened(folder, state, f"{by} igen")
    assert _everything(workspace) == _everything(fresh)
    assert kept.rows() == agenda(fresh.repository, today=TODAY)
    anew = SearchIndex(fresh.repository)
    for word in PEOPLE:
        assert index.find(word, 500) == anew.find(word, 500)
    os.write(done, b"=")


def _everything(workspace: Workspace) -> dict[str, object]:
    repository = workspace.repository
    everything = [*repository.all(Network), *repository.all(Proposal), *repository.all(Event)]
    return {str(record.id): builtins(record) for record in everything}


def test_five_programs_with_different_clocks_agree_through_folds(
    data_dir: Path, state_dir: Path
) -> None:
    workspace = Workspace.create(data_dir, state_dir=state_dir, clock=lambda: NOW, by="demo")
    with workspace.change() as repository:
        a_network(repository, purpose="0")
    workspace.close()
    (done, is_done), (go, may_go) = os.pipe(), os.pipe()
    programs = [PROGRAM(target=_work, args=(data_dir, state_dir, by, is_done, go)) for by in PEOPLE]
    for program in programs:
        program.start()
    os.close(is_done)
    _hear(done, b"!", programs)
    os.write(may_go, b"!" * len(PEOPLE))
    _hear(done, b"=", programs)
    for program in programs:
        program.join()
        assert program.exitcode == 0
    _is_all_there(_opened(data_dir, state_dir, "check"))
    assert not findings(check_workspace(data_dir))


def _hear(pipe: int, word: bytes, programs: Sequence[BaseProcess]) -> None:
    """Wait for this word of every program; where one has failed, the others are ended."""
    heard = b""
    while heard.count(word) < len(PEOPLE):
        if select.select([pipe], [], [], 0.2)[0]:
            heard += os.read(pipe, 1)
        elif any(program.exitcode for program in programs):
            for program in programs:
                program.kill()
            pytest.fail("a program failed")


def _is_all_there(workspace: Workspace) -> None:
    repository = workspace.repository
    assert next(repository.all(Network)).purpose == str(ROUNDS * len(PEOPLE))
    titles = sorted(proposal.title for proposal in repository.all(Proposal))
    wanted = (f"{by} {n}" for by in PEOPLE for n in range(ROUNDS) if n % 3)
    assert titles == sorted(wanted)
    with workspace.change() as changing, pytest.raises(NothingToUndo):
        undo(changing)
    events = list(repository.all(Event))
    refs = [event.record_ref for event in events if event.kind == "created"]
    assert len(refs) == len(set(refs)) == 1 + ROUNDS * len(PEOPLE)
    assert len({event.order for event in events}) == len({event.change for event in events})
    for by in PEOPLE:
        kinds = [e.kind for e in sorted(events, key=lambda e: e.order) if e.by == by]
        assert kinds.count("created") == kinds.count("changed") == ROUNDS
        assert kinds.count("removed") == len(range(0, ROUNDS, 3))
