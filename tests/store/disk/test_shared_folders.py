"""Who gets at what the program makes: the owner alone, or all of a group; two users of the system.

As root the users are real, two numbers that share a group. Anyone else is both of them, and what
the other one would be allowed is read off the modes.
"""

import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from shutil import rmtree

import pytest

from samverka_store.disk import layout, platform, small
from samverka_store.disk.draft_room import DraftRoom
from samverka_store.disk.drafts import Draft
from samverka_store.disk.place import place_findings
from samverka_store.disk.presence import Presence, new_run
from samverka_store.disk.writer import let_everyone_draw
from tests.store.disk.faulty import NOW, created, names, opened, put

ANNA, BO, GROUP = 54_321, 54_322, 54_300
IS_ROOT = os.geteuid() == 0
UMASKS = [0o000, 0o022, 0o077]


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that every user of the system may enter, unlike those that pytest makes."""
    made = Path(tempfile.mkdtemp(prefix="samverka-test-"))
    made.chmod(0o755)
    yield made
    rmtree(made)


def _as_user(user: int, umask: int, work: Callable[[], object]) -> None:
    """Do the work in a program of this user, who is of the group and of no other."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if IS_ROOT:
                os.setgroups([GROUP])
                os.setgid(user)
                os.setuid(user)
            os.umask(umask)
            work()
            code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, "see what the program printed"


def _owned(folder: Path, user: int, group: int, mode: int) -> None:
    folder.mkdir(exist_ok=True)
    if IS_ROOT:
        os.chown(folder, user, group)
    folder.chmod(mode)


def _use_all_of_it(folder: Path, state_dir: Path, by: str, first: int) -> None:
    """Every kind of file that the program makes in a workspace, made or written to."""
    workspace = opened(folder, state_dir, by=by)
    with layout.journal(folder, max(layout.journals(folder))).open("ab") as file:
        file.write(b"{")
    put(workspace, first)
    workspace.fold()
    put(workspace, first + 1)
    workspace.close()
    run = new_run()
    with closing(Presence(folder, by=by, run=run, clock=lambda: NOW)) as presence:
        presence.show((5,))
        assert [path.stat().st_mode & 0o777 for path in (folder / layout.HERE).iterdir()]
    with closing(DraftRoom(folder, state_dir, by=by, run=run, clock=lambda: NOW)) as room:
        room.put(room.new_name(), Draft(key="k", by=by, at=NOW, texts={"title": "T"}))
        assert room.lies_in == folder / layout.DRAFTS
    small.put(folder / layout.AGENDA, b"{}")
    let_everyone_draw(folder)
    layout.snapshot(folder).write_bytes(b"")
    assert first in names(opened(folder, state_dir, by=by))


def _modes(folder: Path) -> set[tuple[bool, int]]:
    paths = [folder, *folder.rglob("*")]
    return {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in paths}


@pytest.mark.parametrize("umask", UMASKS, ids=oct)
def test_everything_of_one_persons_is_closed_to_all_others(place: Path, umask: int) -> None:
    _owned(place / "anna", ANNA, ANNA, 0o755)
    folder, state_dir = place / "anna" / "data", place / "anna" / "state"
    created(place / "elsewhere", place / "other").close()  # all that is needed has been imported
    _use_all_of_it(place / "elsewhere", place / "other", "anna", 1)

    def work() -> None:
        created(folder, state_dir).close()
        _use_all_of_it(folder, state_dir, "anna", 1)
        assert place_findings(folder) == []

    _as_user(ANNA, umask, work)
    assert _modes(folder) == {(True, 0o700), (False, 0o600)}


@pytest.mark.parametrize("umask", UMASKS, ids=oct)
def test_two_users_of_a_group_share_everything_whoever_made_it(place: Path, umask: int) -> None:
    folder = place / "data"
    _owned(folder, ANNA, GROUP, 0o2770)
    states = {ANNA: place / "anna", BO: place / "bo"}
    for user, state in states.items():
        _owned(state, user, user, 0o700)
    created(place / "elsewhere", place / "other").close()
    _use_all_of_it(place / "elsewhere", place / "other", "anna", 1)

    _as_user(ANNA, umask, lambda: created(folder, states[ANNA]).close())
    for user, by, first in ((ANNA, "anna", 1), (BO, "bo", 3), (ANNA, "anna", 5), (BO, "bo", 7)):

        def work(user: int = user, by: str = by, first: int = first) -> None:
            _use_all_of_it(folder, states[user], by, first)
            assert place_findings(folder) == []
            assert set(names(opened(folder, states[user], by=by))) == set(range(1, first + 2))

        _as_user(user, umask, work)
    assert _modes(folder) == {(True, 0o2770), (False, 0o660)}
    if IS_ROOT:
        owners = {path.stat().st_uid for path in folder.rglob("*")}
        assert owners == {ANNA, BO}
        assert {path.stat().st_gid for path in folder.rglob("*")} == {GROUP}


def test_what_belongs_to_someone_else_and_is_closed_is_named(place: Path) -> None:
    folder = place / "data"
    _owned(folder, ANNA, GROUP, 0o2770)
    _owned(place / "anna", ANNA, ANNA, 0o700)
    _as_user(ANNA, 0o022, lambda: created(folder, place / "anna").close())
    journal = layout.journal(folder, 1)
    journal.chmod(0o400)
    owner = platform.user_name(ANNA if IS_ROOT else os.geteuid())

    def work() -> None:
        found = {finding.key: finding.values for finding in place_findings(folder)}
        assert found["not_writable"]["file"] == str(journal)
        assert found["not_writable"]["owner"] == owner

    _as_user(BO, 0o022, work)


def test_a_folder_that_one_may_not_enter_is_named(place: Path) -> None:
    folder = place / "data"
    _owned(folder, ANNA, ANNA, 0o000)

    def work() -> None:
        (finding,) = place_findings(folder)
        assert finding.key == "not_writable"
        assert finding.values["file"] == str(folder)

    _as_user(BO, 0o022, work)
    folder.chmod(0o700)
