"""An erasure cut short at each step is not begun, or is finished by whoever comes next."""

import errno
import shutil
from collections import Counter
from contextlib import closing, suppress
from pathlib import Path

import pytest

from samverka_store.disk import layout, swapping
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError
from tests.builders import a_person
from tests.faults.extent import some
from tests.faults.power import Disk, put_on_disk, recording
from tests.store.disk.canary import NEUTRAL, bird_of, erase, full, left
from tests.store.disk.faulty import at_step, crashing_at, failing, opened

_State = tuple[dict[str, bytes], list[str]]  # what a power cut leaves, and what was told before it


@pytest.fixture
def whole(tmp_path: Path, state_dir: Path) -> Path:
    """A folder with the person in every file, and nobody in it."""
    folder = tmp_path / "whole"
    full(folder, state_dir).close()
    return folder


def _steps(whole: Path, state_dir: Path) -> int:
    probe = whole.with_name("probe")
    shutil.copytree(whole, probe)
    workspace = opened(probe, state_dir)
    with at_step(0, lambda: None) as taken:
        erase(workspace)
    return len(taken)


def _is_done(folder: Path, workspace: Workspace) -> bool:
    """Whether the person is gone from every byte, or from none; and the workspace goes on."""
    is_done = bird_of(workspace).name == NEUTRAL
    assert (left(folder) == []) is is_done
    with workspace.change() as repository:
        a_person(repository, "Bo Ek")
    assert not swapping.is_waiting(folder)
    # What was not even begun may leave an empty intention behind, which the next one clears away.
    left_over = [path for path in folder.rglob("*.staged") if not path.name.startswith(layout.SWAP)]
    assert left_over == []
    return is_done


def test_an_error_at_each_step_does_nothing_or_is_finished_by_the_next(
    whole: Path, state_dir: Path, counted: Counter[str]
) -> None:
    outcomes: Counter[bool] = Counter()
    cases = range(1, _steps(whole, state_dir) + 1)
    for step in some(cases, 24):
        folder = whole.with_name(str(step))
        shutil.copytree(whole, folder)
        workspace = opened(folder, state_dir)
        with at_step(step, failing(errno.EIO)), suppress(DiskError):
            erase(workspace)
        again = opened(folder, state_dir)
        outcomes[_is_done(folder, again)] += 1
        workspace.follow()
        assert bird_of(workspace).name == bird_of(again).name
        assert workspace.repository.find("K4").label == "Bo Ek"
        again.close()
        workspace.close()
        shutil.rmtree(folder)
        counted["erasures"] += 1
    assert min(outcomes.values()) > 2


def test_a_program_that_dies_at_each_step_leaves_it_undone_or_to_be_finished(
    whole: Path, state_dir: Path, counted: Counter[str]
) -> None:
    met: Counter[str] = Counter()
    for step in some(range(1, _steps(whole, state_dir) + 1), 20):
        folder = whole.with_name(str(step))
        shutil.copytree(whole, folder)
        workspace, bystander = opened(folder, state_dir), opened(folder, state_dir, "bo")
        assert crashing_at(step, lambda w=workspace: erase(w))  # type: ignore[misc]
        if step % 2:
            # One that was open all along, and writes without having been started anew.
            with bystander.change() as repository:
                a_person(repository, "Eva Ek")
        with closing(opened(folder, state_dir, "bo")) as colleague:
            is_done = _is_done(folder, colleague)
        reports = [*bystander.reports, *colleague.reports]
        bystander.close()
        workspace.close()
        met.update(report.key for report in reports)
        with closing(opened(folder, state_dir)) as later:
            assert later.repository.find("K5" if step % 2 else "K4").label == "Bo Ek"
        assert not (is_done and [f for f in findings(check_workspace(folder)) if f.serious])
        shutil.rmtree(folder)
        counted["erasures"] += 1
    assert min(met["swap_finished"], met["swap_not_begun"]) > 2


def test_a_power_cut_leaves_it_undone_or_to_be_finished(
    whole: Path, state_dir: Path, counted: Counter[str]
) -> None:
    root = whole.with_name("recorded")
    shutil.copytree(whole, root / "data")
    workspace = opened(root / "data", state_dir)
    with recording(root) as seen:
        seen.there(root)
        erase(workspace)
        seen.acknowledge("erased")
    disk, promises = Disk(), 0
    before: list[_State] = []
    after: list[_State] = []
    for op in seen.ops:
        disk.take(op)
        promises += op.new.endswith(layout.SWAP)
        if op.name != "there":
            states = [(state, list(disk.told)) for state in disk.states()]
            (before if promises < 2 else after).extend(states)
    outcomes: Counter[bool] = Counter()
    for state, told in [*some(before, 12), *some(after, 40)]:
        cut = whole.with_name("cut")
        put_on_disk(state, cut)
        with closing(opened(cut / "data", state_dir)) as again:
            is_done = _is_done(cut / "data", again)
        assert is_done or not told
        outcomes[is_done] += 1
        shutil.rmtree(cut)
        counted["power cuts"] += 1
    assert min(outcomes.values()) > 2
