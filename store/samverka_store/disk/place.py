"""Where a workspace lies and who gets at it: what a person should know about it before it hurts.

Looks at modes, owners, links and the kind of disk; opens no file and changes nothing.
"""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from samverka_store.disk import layout, platform
from samverka_store.disk.finding import Finding
from samverka_store.disk.network import network_kind

_MOST_FILES = 2000
_PARTS = (layout.BACKUPS, layout.DRAFTS, layout.HERE)
# What is not opened by whoever reads the records, so that a link in its place is told here.
_OWN = (*_PARTS, layout.AGENDA, layout.LOCK)
_OTHERS_READ_OR_WRITE, _OTHERS_ENTER = 0o006, 0o001
_GROUP_WRITES, _GROUP_READS_AND_WRITES = 0o020, 0o060
_SHARED_FOLDER = stat.S_ISGID | 0o070


class _Seen(NamedTuple):
    path: Path
    is_folder: bool
    mode: int
    group: int
    owner: int


def place_findings(folder: Path) -> list[Finding]:
    """What is not as it should be with the folder's disk, its modes and its owners."""
    told = []
    kind = network_kind(folder)
    if kind:
        told.append(Finding("network_disk", {"folder": str(folder), "kind": kind}))
    if platform.WINDOWS:
        return told
    try:
        seen = list(_looked_at(folder))
    except PermissionError as fault:
        return [*told, _not_writable(Path(fault.filename or folder))]
    except OSError:
        return told  # told by whoever opens the files
    told += [
        Finding("not_plain_file", {"file": str(path)})
        for path in map(folder.joinpath, _OWN)
        if path.is_symlink()
    ]
    if seen:
        told += [finding for finding in (_open_to_all(seen), _uneven(seen)) if finding]
        shut = next((each for each in seen if not _is_ours_to_write(each)), None)
        if platform.is_read_only(folder):
            told.append(Finding("read_only_place", {"folder": str(folder)}))
        elif shut is not None:
            told.append(_not_writable(shut.path))
    return told


def _looked_at(folder: Path) -> Iterator[_Seen]:
    """The folder, what is ours in it, and what lies in its parts."""
    left = [folder]
    left += [
        folder / name
        for name in sorted(platform.names(folder))
        if name.startswith("samverka.") or name in _OWN
    ]
    left += [folder / part / name for part in _PARTS for name in platform.names(folder / part)]
    for path in left[:_MOST_FILES]:
        there = path.stat() if path == folder else platform.look(str(path))
        if there is not None and not stat.S_ISLNK(there.st_mode):
            is_folder = stat.S_ISDIR(there.st_mode)
            yield _Seen(path, is_folder, there.st_mode, there.st_gid, there.st_uid)


def _open_to_all(seen: list[_Seen]) -> Finding | None:
    folder, *rest = seen
    is_open = bool(folder.mode & _OTHERS_READ_OR_WRITE)
    if folder.mode & _OTHERS_ENTER:
        is_open = is_open or any(each.mode & _OTHERS_READ_OR_WRITE for each in rest)
    if not is_open:
        return None
    command = f"chmod -R o= {shlex.quote(str(folder.path))}"
    return Finding("open_to_all", {"folder": str(folder.path), "command": command})


def _uneven(seen: list[_Seen]) -> Finding | None:
    """A folder that a group shares, in which not everything is the group's."""
    folder = seen[0]
    if not folder.mode & (_GROUP_WRITES | stat.S_ISGID):
        return None
    if all(_is_shared(each) and each.group == folder.group for each in seen):
        return None
    name = shlex.quote(str(folder.path))
    steps = [f"chmod -R g+rwX {name}", f"find {name} -type d -exec chmod g+s {{}} +"]
    if any(each.group != folder.group for each in seen):
        steps.insert(0, f"chgrp -R {shlex.quote(platform.group_name(folder.group))} {name}")
    command = " && ".join(steps)
    return Finding("shared_unevenly", {"folder": str(folder.path), "command": command})


def _is_shared(seen: _Seen) -> bool:
    wanted = _SHARED_FOLDER if seen.is_folder else _GROUP_READS_AND_WRITES
    return seen.mode & wanted == wanted


def _is_ours_to_write(seen: _Seen) -> bool:
    wanted = os.R_OK | os.W_OK | (os.X_OK if seen.is_folder else 0)
    effective = os.access in os.supports_effective_ids
    return os.access(seen.path, wanted, effective_ids=effective)


def _not_writable(path: Path) -> Finding:
    there = platform.look(str(path))
    owner = platform.user_name(there.st_uid) if there else ""
    return Finding("not_writable", {"file": str(path), "owner": owner})
