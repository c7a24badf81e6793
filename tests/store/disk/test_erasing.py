"""A person is taken out of every file, and the figures add up as before."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from samverka_store.disk import layout, platform
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.drafts import everything
from samverka_store.disk.erasing import still_named
from samverka_store.disk.restore import restore_into
from samverka_store.disk.workspace import Workspace
from samverka_store.duplicates import duplicates
from samverka_store.model.answers import Feedback
from samverka_store.model.people import Membership, Person
from samverka_store.model.proposals import Proposal
from samverka_store.usecases.erase_person import erasure, plan
from tests.builders import a_person, a_proposal
from tests.store.disk.canary import NAME, NEUTRAL, bird_of, decided, erase, full, left, told
from tests.store.disk.faulty import opened


@pytest.fixture
def workspace(data_dir: Path, state_dir: Path) -> Iterator[Workspace]:
    made = full(data_dir, state_dir)
    yield made
    made.close()


def test_nameless_everywhere_and_the_figures_are_what_they_were(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    assert len({name for name, _ in left(data_dir)}) >= 9
    before, other = told(workspace), opened(data_dir, state_dir, "bo")
    erase(workspace)
    assert left(data_dir) == []
    assert still_named(data_dir, decided(other)) == []
    assert other.follow()
    for seen in (workspace, other, opened(data_dir, state_dir)):
        assert told(seen) == before
        bird = bird_of(seen)
        assert (bird.name, bird.email, bird.expertise) == (NEUTRAL, "", ())
        assert bird.organisation is not None
        assert seen.repository.events_of(bird.id)[-1].why == "Borttagen"
    assert [one for one in findings(check_workspace(data_dir)) if one.serious] == []
    idea = workspace.repository.find("F2023-001")
    assert isinstance(idea, Proposal)
    assert idea.text == "en person, borttagen (K1) idé"
    assert [d.key for d in everything(data_dir / layout.DRAFTS).drafts.values()] == ["proposal:new"]
    with other.change() as repository:
        a_person(repository, "Bo Ek")
    workspace.follow()
    assert workspace.repository.find("K4").label == "Bo Ek"


def test_every_backup_can_be_gone_back_to_and_names_nobody(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    erase(workspace)
    numbers = layout.old_snapshots(data_dir)
    assert len(numbers) == 4
    for number in numbers:
        restore_into(workspace, number)
        assert bird_of(workspace).name == NEUTRAL
    assert left(data_dir) == []


def test_an_erasure_takes_what_only_concerned_them(workspace: Workspace, data_dir: Path) -> None:
    erase(workspace, removes=True)
    repository = workspace.repository
    assert left(data_dir) == []
    assert repository.count(Membership) == 1
    assert bird_of(workspace).organisation is None
    assert sorted(f.text for f in repository.all(Feedback)) == ["", "Hej Åsa, tack"]
    for number in layout.old_snapshots(data_dir):
        restore_into(workspace, number)
        assert repository.count(Membership) == 1


def test_a_text_that_is_to_stay_stays_everywhere(workspace: Workspace, data_dir: Path) -> None:
    repository = workspace.repository
    found = plan(repository, bird_of(workspace))
    nouns = {"network": 1, "membership": 1, "proposal": 1, "feedback": 2, "action": 1}
    assert found.linked == nouns
    assert found.refs == ("K1", "K3")
    kept = next(one for one in found.mentions if one.text == f"enligt {NAME}")
    wish = erasure(repository, bird_of(workspace), neutral=NEUTRAL, kept=[kept.place])
    for _ in workspace.erasing(wish):
        pass
    assert {secret for _, secret in left(data_dir)} == {NAME, "Kanariefågel"}
    assert workspace.repository.find(kept.ref).ref == kept.ref
    assert "samverka.json" in still_named(data_dir, wish)


def test_one_who_folds_meanwhile_brings_nothing_back(
    workspace: Workspace, data_dir: Path, state_dir: Path
) -> None:
    folding = opened(data_dir, state_dir, "bo").folding()
    next(folding)
    erase(workspace)
    list(folding)
    assert left(data_dir) == []
    assert bird_of(opened(data_dir, state_dir)).name == NEUTRAL
    workspace.follow()
    assert bird_of(workspace).name == NEUTRAL


def test_the_nameless_are_not_taken_for_one_another(workspace: Workspace, data_dir: Path) -> None:
    erase(workspace)
    with workspace.change() as repository:
        other = a_person(repository, "Siv Lund", email="siv@example.org")
        a_proposal(repository, "Mer", text="Siv Lund sa det")
    for _ in workspace.erasing(erasure(repository, other, neutral=NEUTRAL)):
        pass
    before = [one.text for one in repository.all(Proposal)]
    erase(workspace, removes=True)
    assert [one.text for one in repository.all(Proposal)] == before
    assert f"{NEUTRAL} (K4) sa det" in before
    assert duplicates(repository, Person) == []


def test_all_that_takes_a_place_is_on_the_disk_before_it_is_promised(
    workspace: Workspace, data_dir: Path
) -> None:
    made: dict[int, Path] = {}
    staged: set[Path] = set()
    waiting: set[Path] = set()
    waited: list[set[Path]] = []
    create, sync, rename = platform.create, platform.sync, platform.rename

    def creating(path: Path, mode: int) -> int:
        fd = create(path, mode)
        made[fd] = path
        staged.add(path)
        waiting.add(path)
        return fd

    def syncing(fd: int) -> None:
        sync(fd)
        waiting.discard(made.get(fd, data_dir))

    def renaming(old: Path, new: Path) -> None:
        if new.name == layout.SWAP:
            waited.append(set(waiting))
        rename(old, new)

    with pytest.MonkeyPatch.context() as patch:
        for name, step in (("create", creating), ("sync", syncing), ("rename", renaming)):
            patch.setattr(platform, name, step)
        erase(workspace)
    assert len(staged) > 8
    assert waited == [set(), set()]
