"""A link in the place of any file or folder of a workspace is never followed, and named."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from samverka_store.disk import drafts, layout, small
from samverka_store.disk.backups import open_each
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.draft_room import DraftRoom
from samverka_store.disk.drafts import Draft
from samverka_store.disk.place import place_findings
from samverka_store.disk.presence import Presence, living, new_run
from samverka_store.disk.restore import backup_state
from samverka_store.disk_errors import BackupMissing, NotPlainFile
from samverka_store.exchange.files import write_export
from tests.store.disk.faulty import NOW, created, names, opened, put

DRAFT = Draft(key="k", by="anna", at=NOW, texts={"title": "T"})


class Trap:
    """Something of someone else's, and a link to it in the workspace."""

    def __init__(self, folder: Path, name: str, *, is_folder: bool) -> None:
        self._target = folder.parent / "elsewhere"
        self.link = folder / name
        if is_folder:
            self._target.mkdir()
        else:
            self._target.write_bytes(b"theirs")
        self.link.parent.mkdir(exist_ok=True)
        self.link.symlink_to(self._target)

    def is_untouched(self) -> bool:
        """Whether what the link leads to is as it was."""
        if self._target.is_dir():
            return not any(self._target.iterdir())
        return self._target.read_bytes() == b"theirs"


@pytest.fixture
def folder(data_dir: Path, state_dir: Path) -> Path:
    """A workspace with one change in its journal and none of what comes with more use."""
    workspace = created(data_dir, state_dir)
    put(workspace, 5)
    workspace.close()
    for path in (data_dir / layout.BACKUPS).iterdir():
        path.unlink()
    (data_dir / layout.BACKUPS).rmdir()
    return data_dir


def _torn(folder: Path, state_dir: Path) -> None:
    with layout.journal(folder, 1).open("ab") as file:
        file.write(b"{")
    put(opened(folder, state_dir), 6)


def _folded(folder: Path, state_dir: Path) -> None:
    opened(folder, state_dir).fold()


def _written(folder: Path, state_dir: Path) -> None:
    put(opened(folder, state_dir), 6)


def _drafted(folder: Path, state_dir: Path) -> None:
    drafts.put(folder / layout.DRAFTS, layout.draft("anna", new_run(), drafts.new_mark()), DRAFT)


def _exported(folder: Path, state_dir: Path) -> None:
    write_export(Path("out.csv"), b"text", folder=folder)


REFUSED: dict[str, tuple[bool, Callable[[Path, Path], object]]] = {
    layout.BACKUPS: (True, _folded),
    layout.LOCK: (False, _written),
    layout.RESTORED: (False, _written),
    f"{layout.BACKUPS}/{layout.OPENED}": (False, lambda folder, state: list(open_each(folder))),
    layout.DRAFTS: (True, _drafted),
    layout.AGENDA: (False, lambda folder, state: small.put(folder / layout.AGENDA, b"{}")),
    "out.csv": (False, _exported),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_link_where_something_is_written_is_refused_by_name(
    folder: Path, state_dir: Path, name: str
) -> None:
    is_folder, work = REFUSED[name]
    (folder / name).unlink(missing_ok=True)
    trap = Trap(folder, name, is_folder=is_folder)
    if name.endswith(layout.OPENED):
        layout.old_snapshot(folder, 1).write_bytes(layout.snapshot(folder).read_bytes())
    with pytest.raises(NotPlainFile) as caught:
        work(folder, state_dir)
    assert Path(str(caught.value.values["file"])).is_relative_to(trap.link)
    assert trap.is_untouched()
    assert trap.link.is_symlink()


@pytest.mark.parametrize("name", [layout.SNAPSHOT, "samverka.000001.jsonl"])
def test_a_link_to_the_records_themselves_is_refused_by_name(
    folder: Path, state_dir: Path, name: str
) -> None:
    (folder / name).rename(folder.parent / name)
    (folder / name).symlink_to(folder.parent / name)
    with pytest.raises(NotPlainFile) as caught:
        opened(folder, state_dir)
    assert caught.value.values["file"] == str(folder / name)
    told = [finding for finding in findings(check_workspace(folder)) if finding.serious]
    assert str(folder / name) in [finding.values["file"] for finding in told]


@pytest.mark.parametrize("name", ["samverka.000001.torn-1", "samverka.000001.0a1b.new"])
def test_a_link_under_a_name_that_is_about_to_be_used_is_gone_around(
    folder: Path, state_dir: Path, name: str
) -> None:
    trap = Trap(folder, name, is_folder=False)
    _torn(folder, state_dir)
    _folded(folder, state_dir)
    assert trap.is_untouched()
    assert names(opened(folder, state_dir)) == {5: "Åsa", 6: "Åsa"}


def test_drafts_lie_in_ones_own_folder_when_a_link_is_in_the_way(
    folder: Path, state_dir: Path
) -> None:
    trap = Trap(folder, layout.DRAFTS, is_folder=True)
    run = new_run()
    with closing(DraftRoom(folder, state_dir, by="anna", run=run, clock=lambda: NOW)) as room:
        room.put(room.new_name(), DRAFT)
        assert room.lies_in.is_relative_to(state_dir)
    assert trap.is_untouched()


def test_a_draft_that_is_a_link_is_not_read(folder: Path, state_dir: Path) -> None:
    name = layout.draft("anna", new_run(), drafts.new_mark())
    trap = Trap(folder, f"{layout.DRAFTS}/{name}", is_folder=False)
    assert drafts.look(folder / layout.DRAFTS).drafts == {}
    assert trap.is_untouched()


def test_nobody_is_shown_to_be_here_through_a_link(folder: Path) -> None:
    trap = Trap(folder, layout.HERE, is_folder=True)
    run = new_run()
    with closing(Presence(folder, by="anna", run=run, clock=lambda: NOW)) as presence:
        presence.show(())
        assert living(folder) == frozenset()
    assert trap.is_untouched()


@pytest.mark.parametrize(
    ("name", "is_folder"),
    [
        (layout.BACKUPS, True),
        (layout.DRAFTS, True),
        (layout.HERE, True),
        (layout.AGENDA, False),
        (layout.LOCK, False),
    ],
)
def test_a_check_names_a_link_in_the_place_of_a_part(
    folder: Path, name: str, is_folder: bool
) -> None:
    (folder / name).unlink(missing_ok=True)
    trap = Trap(folder, name, is_folder=is_folder)
    (finding,) = place_findings(folder)
    assert (finding.key, finding.values["file"]) == ("not_plain_file", str(trap.link))
    assert finding in findings(check_workspace(folder))


def test_a_backup_that_lies_behind_a_link_is_not_gone_back_to(
    data_dir: Path, state_dir: Path, tmp_path: Path
) -> None:
    created(data_dir, state_dir).close()
    assert backup_state(data_dir, 1).generation == 1
    backups = data_dir / layout.BACKUPS
    backups.rename(tmp_path / "elsewhere")
    backups.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BackupMissing):
        backup_state(data_dir, 1)


def test_changes_that_lie_behind_a_link_are_not_read(
    data_dir: Path, state_dir: Path, tmp_path: Path
) -> None:
    created(data_dir, state_dir).close()
    behind = layout.old_journal(data_dir, 1)
    behind.write_bytes(layout.journal(data_dir, 1).read_bytes())
    layout.journal(data_dir, 1).unlink()
    behind.parent.rename(tmp_path / "elsewhere")
    behind.parent.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotPlainFile) as caught:
        opened(data_dir, state_dir)
    assert caught.value.values["file"] == str(behind)
