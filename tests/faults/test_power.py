"""The power goes at every step, and whatever the disk may then hold, what was told is there."""

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from samverka_store.disk import drafts, layout
from samverka_store.disk.accept import accept
from samverka_store.disk.drafts import Draft
from samverka_store.disk.repair import repair
from samverka_store.disk.restore import restore_into, restore_over
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import (
    JournalDamaged,
    NoWorkspace,
    SnapshotMissing,
    WorkspaceDamaged,
)
from tests.faults.extent import is_long
from tests.faults.power import Disk, Recorder, put_on_disk, recording
from tests.store.disk.faulty import NOW, created, names, opened, person
from tests.store.disk.test_migration import OLD

Work = Callable[[Path, Path, Recorder], None]


def _put(workspace: Workspace, seen: Recorder, value: str) -> None:
    """Two records in one change; told when it is saved."""
    with workspace.change():
        for id in (1, 2):
            workspace.tables.table("people").put(id, person(id, value))
    seen.acknowledge(value)


def _life(folder: Path, state_dir: Path, seen: Recorder) -> None:
    workspace = created(folder, state_dir)
    seen.acknowledge("")
    for value in ("a", "b"):
        _put(workspace, seen, value)
    workspace.fold()
    _put(workspace, seen, "c")
    steps = workspace.folding()
    next(steps)
    _put(workspace, seen, "d")
    list(steps)
    _put(workspace, seen, "e")


def _rebuilding(folder: Path, state_dir: Path, seen: Recorder) -> None:
    _life(folder, state_dir, seen)
    path = layout.snapshot(folder)
    seen.spoil(path, b"{}")
    workspace = opened(folder, state_dir)
    _put(workspace, seen, "f")


def _mending(folder: Path, state_dir: Path, seen: Recorder) -> None:
    _life(folder, state_dir, seen)
    path = layout.journal(folder, 3)
    seen.spoil(path, path.read_bytes().replace(b"\n", b"\r\n"))
    repair(folder, by="anna", milliseconds=0)
    _put(opened(folder, state_dir), seen, "f")


def _going_back(folder: Path, state_dir: Path, seen: Recorder) -> None:
    _life(folder, state_dir, seen)
    workspace = opened(folder, state_dir)
    restore_into(workspace, 1)
    seen.acknowledge("b")
    _put(workspace, seen, "f")


def _taking_in(folder: Path, state_dir: Path, seen: Recorder) -> None:
    _life(folder, state_dir, seen)
    path = layout.snapshot(folder)
    tables = json.loads(path.read_bytes())
    for document in tables["people"].values():
        document["name"] = "g"
    seen.spoil(path, json.dumps(tables).encode())
    workspace = opened(folder, state_dir)
    assert accept(workspace) == 2
    seen.acknowledge("g")
    _put(workspace, seen, "h")


WORK: dict[str, Work] = {
    "life": _life,
    "rebuilding": _rebuilding,
    "mending": _mending,
    "going back": _going_back,
    "taking in": _taking_in,
}


def _survives(folder: Path, state_dir: Path, told: list[str], coming: set[str]) -> None:
    """What was told is there, or what was about to be told; nothing else, and nothing half."""
    try:
        workspace = _opened(folder, state_dir)
    except (NoWorkspace, SnapshotMissing):
        assert told == []  # cut short while it was made: it can be made anew
        created(folder, state_dir).close()
        return
    there = names(workspace)
    assert there.get(1) == there.get(2)
    allowed = {told[-1] if told else "", *coming}
    assert there.get(1, "") in allowed
    with workspace.change():
        workspace.tables.table("people").put(3, person(3, "after"))
    workspace.fold()
    workspace.close()
    again = opened(folder, state_dir)
    assert names(again) == {**there, 3: "after"}
    again.close()


def _opened(folder: Path, state_dir: Path) -> Workspace:
    try:
        return opened(folder, state_dir)
    except JournalDamaged:  # the power went before it was mended
        repair(folder, by="anna", milliseconds=0)
        return opened(folder, state_dir)


@pytest.mark.parametrize("work", WORK, ids=str)
def test_a_power_cut_loses_nothing_that_was_told(
    tmp_path: Path, state_dir: Path, counted: Counter[str], work: str
) -> None:
    root = tmp_path / "recorded"
    root.mkdir()
    with recording(root) as seen:
        WORK[work](root / "data", state_dir, seen)
    disk, tried = Disk(), set()
    every = 1 if is_long() or work == "life" else 3
    for step, op in enumerate(seen.ops):
        disk.take(op)
        coming = {each.path for each in seen.ops[step + 1 :] if each.name == "told"}
        next_told = next((e.path for e in seen.ops[step + 1 :] if e.name == "told"), "")
        for number, state in enumerate(disk.states()):
            digest = hashlib.sha256(repr((sorted(state.items()), disk.told)).encode()).digest()
            if digest in tried or (number % every and op.name != "told"):
                continue
            tried.add(digest)
            cut = tmp_path / "cut"
            put_on_disk(state, cut)
            (cut / "data").mkdir(parents=True, exist_ok=True)
            _survives(cut / "data", state_dir, disk.told, {next_told} & coming)
            shutil.rmtree(cut)
    counted["power cuts"] += len(tried)
    assert len(tried) > 50


def test_a_power_cut_while_migrating_loses_nothing(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    root = tmp_path / "recorded"
    shutil.copytree(OLD, root / "data")
    with recording(root) as seen:
        seen.there(root / "data")
        workspace = opened(root / "data", state_dir)
    expected = names(workspace)
    disk, tried = Disk(), 0
    for op in seen.ops:
        disk.take(op)
        if op.name == "there":
            continue
        for state in disk.states():
            cut = tmp_path / "cut"
            put_on_disk(state, cut)
            assert names(opened(cut / "data", state_dir)) == expected
            shutil.rmtree(cut)
            tried += 1
    counted["power cuts"] += tried
    assert tried > 20


def _all_files(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.rglob("samverka*") if path.is_file()]


def test_after_a_power_cut_while_going_back_over_damage_one_goes_back_again(
    tmp_path: Path, state_dir: Path, counted: Counter[str]
) -> None:
    root = tmp_path / "recorded"
    root.mkdir()
    with recording(root) as seen:
        _life(root / "data", state_dir, seen)
        path = layout.journal(root / "data", 3)
        damaged = path.read_bytes().replace(b'"K-1"', b'"K-7"', 1)
        seen.spoil(path, damaged)
        restore_over(root / "data", 1, by="anna")
        seen.acknowledge("back")
    disk, tried, again = Disk(), set(), 0
    for op in seen.ops:
        disk.take(op)
        if disk.told[-1:] not in (["e"], ["back"]):
            continue
        for state in disk.states():
            digest = hashlib.sha256(repr((sorted(state.items()), disk.told)).encode()).digest()
            if digest in tried:
                continue
            tried.add(digest)
            cut = tmp_path / "cut"
            put_on_disk(state, cut)
            folder = cut / "data"
            try:
                there = names(opened(folder, state_dir))
            except WorkspaceDamaged:
                assert disk.told[-1] == "e"
                restore_over(folder, 1, by="anna")
                there, again = names(opened(folder, state_dir)), again + 1
            assert there[1] in ("b", "e")
            assert there[1] == there[2]
            workspace = opened(folder, state_dir)
            with workspace.change():
                workspace.tables.table("people").put(3, person(3, "after"))
            workspace.fold()
            workspace.close()
            assert names(opened(folder, state_dir)) == {**there, 3: "after"}
            assert there[1] == "e" or damaged in _all_files(folder)
            shutil.rmtree(cut)
    counted["power cuts"] += len(tried)
    assert len(tried) > again > 5


def test_a_power_cut_leaves_the_draft_that_was_told_or_the_one_about_to_be(
    tmp_path: Path, counted: Counter[str]
) -> None:
    root = tmp_path / "recorded"
    (root / "data").mkdir(parents=True)
    name = layout.draft("anna", "1" * 16, drafts.new_mark())
    values = ("", "a", "b")
    with recording(root) as seen:
        for value in values[1:]:
            draft = Draft(key="k", by="anna", at=NOW, texts={"title": value})
            drafts.put(root / "data" / layout.DRAFTS, name, draft)
            seen.acknowledge(value)
    disk, tried = Disk(), 0
    for op in seen.ops:
        disk.take(op)
        last = disk.told[-1] if disk.told else ""
        for state in disk.states():
            cut = tmp_path / "cut"
            put_on_disk(state, cut)
            found = drafts.look(cut / "data" / layout.DRAFTS)
            there = [draft.texts["title"] for draft in found.drafts.values()] or [""]
            assert there in [[last], *([value] for value in values[values.index(last) + 1 :][:1])]
            assert found.unreadable == []
            shutil.rmtree(cut, ignore_errors=True)
            tried += 1
    counted["power cuts"] += tried
    assert tried > 20
