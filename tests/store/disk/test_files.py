"""Who may read the files, links put in their place, new workspaces, and the writer id."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from samverka_store.disk import layout, lock, platform, writer
from samverka_store.disk_errors import LockBusy, NotPlainFile, WorkspaceExists
from tests.store.disk.faulty import NOW, created, names, opened, person, put


def _modes(folder: Path) -> set[tuple[bool, int]]:
    paths = [folder, *folder.rglob("*")]
    return {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in paths}


@pytest.fixture(params=[0o022, 0o077])
def _umask(request: pytest.FixtureRequest) -> object:
    before = os.umask(request.param)
    yield
    os.umask(before)


def _used(folder: Path, state_dir: Path, *, group_shared: bool) -> None:
    workspace = created(folder, state_dir, group_shared=group_shared)
    put(workspace, 5)
    with layout.journal(folder, 1).open("ab") as file:
        file.write(b"{")
    put(workspace, 6)
    workspace.fold()


@pytest.mark.usefixtures("_umask")
def test_one_persons_files_are_closed_to_others(data_dir: Path, state_dir: Path) -> None:
    _used(data_dir, state_dir, group_shared=False)
    assert _modes(data_dir) == {(True, 0o700), (False, 0o600)}
    assert {mode for _, mode in _modes(state_dir / "writers")} == {0o700, 0o600}


@pytest.mark.usefixtures("_umask")
def test_a_shared_folders_files_are_the_groups(data_dir: Path, state_dir: Path) -> None:
    _used(data_dir, state_dir, group_shared=True)
    assert _modes(data_dir) == {(True, 0o2770), (False, 0o660)}


def test_a_folder_that_was_shared_already_stays_shared(data_dir: Path, state_dir: Path) -> None:
    data_dir.mkdir()
    data_dir.chmod(0o2770)
    _used(data_dir, state_dir, group_shared=False)
    assert _modes(data_dir) == {(True, 0o2770), (False, 0o660)}


LINKED = ["samverka.json", "samverka.000001.jsonl", "samverka.lock", "backups"]


@pytest.mark.parametrize("name", LINKED)
@pytest.mark.parametrize("kind", ["link", "dangling", "pipe"])
def test_a_link_or_a_pipe_in_a_files_place_is_refused(
    data_dir: Path, state_dir: Path, tmp_path: Path, name: str, kind: str
) -> None:
    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    workspace.fold()
    workspace.close()
    shutil.move(layout.old_journal(data_dir, 1), layout.journal(data_dir, 1))
    layout.old_snapshot(data_dir, 1).replace(layout.snapshot(data_dir))
    layout.journal(data_dir, 2).unlink()
    (data_dir / "backups" / layout.OPENED).unlink()
    (data_dir / "backups").rmdir()
    target, path = tmp_path / "target", data_dir / name
    if kind != "dangling" and path.exists():
        shutil.move(path, target)
    elif kind == "link":
        target.mkdir()
    path.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(target)
    before = sorted(tmp_path.rglob("*"))

    def used() -> None:
        again = opened(data_dir, state_dir)
        put(again, 6)
        again.fold()

    with pytest.raises(NotPlainFile) as caught:
        used()
    assert caught.value.values["file"] == str(path)
    assert sorted(set(tmp_path.rglob("*")) - set(before)) in (
        [],
        [layout.journal(data_dir, 2)],  # a fold that could not be finished; nothing is lost
    )


def test_a_second_workspace_in_a_folder_is_refused(data_dir: Path, state_dir: Path) -> None:
    put(created(data_dir, state_dir), 5)
    with pytest.raises(WorkspaceExists) as caught:
        created(data_dir, state_dir)
    assert caught.value.values == {"folder": str(data_dir)}
    layout.snapshot(data_dir).unlink()
    with pytest.raises(WorkspaceExists):
        created(data_dir, state_dir)
    assert layout.journal(data_dir, 1).stat().st_size > 0


def test_a_folder_with_other_files_takes_a_workspace(data_dir: Path, state_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "minnen.txt").write_text("kvar")
    put(created(data_dir, state_dir), 5)
    assert (data_dir / "minnen.txt").read_text() == "kvar"


def test_a_workspace_may_be_created_with_records(data_dir: Path, state_dir: Path) -> None:
    workspace = created(data_dir, state_dir, tables={"people": {"5": person(5)}})
    assert names(workspace) == {5: "Åsa"}
    assert workspace.repository.id_of("K-5") == 5
    assert layout.journal(data_dir, 1).stat().st_size == 0


def test_a_workspace_being_created_is_not_created_twice(
    data_dir: Path, state_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "WAIT_SECONDS", 0.02)
    with created(data_dir, state_dir).change(), pytest.raises(LockBusy):
        created(data_dir, state_dir)


def test_the_same_copy_keeps_its_writer_id(data_dir: Path, state_dir: Path) -> None:
    data_dir.mkdir()
    first = writer.writer_id(data_dir, state_dir)
    assert first == writer.writer_id(data_dir, state_dir)
    assert len(first) == 8
    assert not any(data_dir.iterdir())


def test_a_copied_or_replaced_folder_gets_a_writer_id_of_its_own(
    data_dir: Path, state_dir: Path, tmp_path: Path
) -> None:
    data_dir.mkdir()
    first = writer.writer_id(data_dir, state_dir)
    copy = tmp_path / "copy"
    shutil.copytree(data_dir, copy)
    assert writer.writer_id(copy, state_dir) != first
    data_dir.rename(tmp_path / "moved")
    copy.rename(data_dir)
    assert writer.writer_id(data_dir, state_dir) != first


def test_another_machine_person_or_restore_gets_a_writer_id_of_its_own(
    data_dir: Path, state_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_dir.mkdir()
    drawn = {writer.writer_id(data_dir, state_dir), writer.writer_id(data_dir, tmp_path / "bo")}
    monkeypatch.setattr(platform, "machine_id", lambda: "another")
    drawn.add(writer.writer_id(data_dir, state_dir))
    writer.let_everyone_draw(data_dir)
    drawn.add(writer.writer_id(data_dir, state_dir))
    assert len(drawn) == 4


def test_a_spoilt_writer_file_gives_a_new_id(data_dir: Path, state_dir: Path) -> None:
    data_dir.mkdir()
    first = writer.writer_id(data_dir, state_dir)
    (kept,) = (state_dir / "writers").iterdir()
    kept.write_bytes(b"{")
    second = writer.writer_id(data_dir, state_dir)
    assert second != first
    assert writer.writer_id(data_dir, state_dir) == second


def test_the_machine_has_an_id_that_stays() -> None:
    assert platform.machine_id() == platform.machine_id() != ""


def test_the_repository_gets_writer_time_and_person(data_dir: Path, state_dir: Path) -> None:
    workspace = created(data_dir, state_dir)
    with workspace.change() as repository:
        change = repository.change
    assert change.by == "anna"
    assert change.now == NOW
    assert change.writer == writer.writer_id(data_dir, state_dir)
