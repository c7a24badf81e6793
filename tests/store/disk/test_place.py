"""Where a workspace lies: modes that let in too many or too few, and disks of other machines."""

import os
import shlex
import subprocess
from pathlib import Path

import pytest

from samverka_store.disk import layout, place, platform
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.network import kind_in_mountinfo, kind_in_mounts, network_kind
from samverka_store.disk.place import place_findings
from tests.store.disk.faulty import created, put

MOUNTINFO = r"""
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/root rw
30 22 0:40 / /srv rw - nfs4 server:/export rw
31 30 259:3 / /srv/local rw - xfs /dev/sdb1 rw
32 22 0:41 / /mnt/delad\040mapp rw,nosuid master:4 - cifs //server/del rw
33 22 0:42 / /srv/fjärr rw - fuse.sshfs eva@server2: rw
34 22 0:43 / /srv/egen rw - fuse.gocryptfs /srv/crypt rw
35 22 0:44 / /c rw - 9p drvfs rw
36 22 0:45 / /twice rw - nfs4 server:/twice rw
37 36 259:4 / /twice rw - ext4 /dev/sdc1 rw
"""
MOUNTS = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
//eva@server.local/Delad mapp on /Volumes/Delad mapp (smbfs, nodev, nosuid, mounted by eva)
server:/export on /net/export (nfs)
"""


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("/var/lib/samverka", ""),
        ("/srv", "nfs4"),
        ("/srv/data", "nfs4"),
        ("/srv/local/data", ""),
        ("/srvx/data", ""),
        ("/mnt/delad mapp/data", "cifs"),
        ("/srv/fjärr/a/b", "fuse.sshfs"),
        ("/srv/egen/data", ""),
        ("/c/Users/eva", "9p"),
        ("/twice/data", ""),
    ],
)
def test_a_network_disk_is_told_by_linux(where: str, kind: str) -> None:
    assert kind_in_mountinfo(MOUNTINFO, where) == kind


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("/Users/eva/data", ""),
        ("/Volumes/Delad mapp/data", "smbfs"),
        ("/net/export/data", "nfs"),
    ],
)
def test_a_network_disk_is_told_by_macos(where: str, kind: str) -> None:
    assert kind_in_mounts(MOUNTS, where) == kind


def test_nothing_that_can_be_read_is_no_network_disk() -> None:
    assert kind_in_mountinfo("", "/a") == kind_in_mounts("nonsense", "/a") == ""


def test_this_machines_own_disk_is_none(tmp_path: Path) -> None:
    assert network_kind(tmp_path) == ""
    assert network_kind(tmp_path / "not there") == ""


def test_a_network_disk_is_warned_about(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data_dir.mkdir(mode=0o700)
    monkeypatch.setattr(place, "network_kind", lambda folder: "nfs4")
    (finding,) = place_findings(data_dir)
    assert finding.key == "network_disk"
    assert finding.values == {"folder": str(data_dir), "kind": "nfs4"}
    assert not finding.serious


@pytest.fixture
def folder(tmp_path: Path, state_dir: Path) -> Path:
    """A workspace whose name must be quoted in a command."""
    folder = tmp_path / "vår mapp"
    workspace = created(folder, state_dir)
    put(workspace, 5)
    workspace.fold()
    workspace.close()
    return folder


def _key_and_command(folder: Path) -> tuple[str, str]:
    (finding,) = place_findings(folder)
    assert finding.values["folder"] == str(folder)
    assert finding in findings(check_workspace(folder))
    return finding.key, str(finding.values["command"])


def test_a_workspace_that_the_program_made_is_as_it_should_be(folder: Path) -> None:
    assert place_findings(folder) == []
    assert findings(check_workspace(folder)) == []


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        (".", 0o755),
        (".", 0o707),
        (".", 0o702),
        (layout.SNAPSHOT, 0o604),
        (layout.LOCK, 0o602),
        ("backups/samverka.000001.json", 0o644),
    ],
)
def test_what_everybody_may_read_or_write_is_told_with_the_command_that_mends_it(
    folder: Path, name: str, mode: int
) -> None:
    if name != ".":
        folder.chmod(0o711)
    (folder / name).chmod(mode)
    key, command = _key_and_command(folder)
    assert key == "open_to_all"
    assert shlex.quote(str(folder)) in command
    subprocess.run(command, shell=True, check=True)
    assert place_findings(folder) == []


def test_a_file_that_lies_behind_a_closed_door_is_not_open(folder: Path) -> None:
    layout.snapshot(folder).chmod(0o644)
    assert place_findings(folder) == []


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        (".", 0o770),
        ("backups", 0o2750),
        ("backups", 0o770),
        (layout.SNAPSHOT, 0o640),
        (layout.LOCK, 0o600),
    ],
)
def test_what_a_group_shares_by_half_is_told_with_the_command_that_mends_it(
    folder: Path, name: str, mode: int
) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o2770 if path.is_dir() else 0o660)
    assert place_findings(folder) == []
    (folder / name).chmod(mode)
    key, command = _key_and_command(folder)
    assert key == "shared_unevenly"
    subprocess.run(command, shell=True, check=True)
    assert place_findings(folder) == []


def test_a_file_of_another_group_in_a_shared_folder_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o2770 if path.is_dir() else 0o660)
    real = platform.look

    def of_another_group(path: str) -> os.stat_result | None:
        there = real(path)
        if there is None or not path.endswith(layout.LOCK):
            return there
        parts = list(there)
        parts[5] += 1
        return os.stat_result(parts)

    monkeypatch.setattr(platform, "look", of_another_group)
    monkeypatch.setattr(platform, "group_name", lambda number: "domain users; ls")
    key, command = _key_and_command(folder)
    assert key == "shared_unevenly"
    assert command.startswith("chgrp -R 'domain users; ls' ")
