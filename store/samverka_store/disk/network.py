"""Whether a folder lies on another machine's disk, reached over a network.

Locks, syncs and renames there may not be what they say. What the system tells is read; nothing is
tried out.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from samverka_store.disk import platform

# Over the wire, as Linux and macOS call them. Of those that run in user space ("fuse.") only these:
# many others lie on the machine's own disk.
_KINDS = frozenset(
    "nfs nfs4 cifs smb2 smb3 smbfs ncpfs 9p virtiofs afs afpfs webdav davfs ceph lustre glusterfs "
    "gpfs beegfs orangefs ocfs2 gfs2".split()
)
_USER_SPACE = frozenset(
    "sshfs rclone s3fs gcsfuse goofys davfs davfs2 gvfsd-fuse glusterfs cephfs smbnetfs curlftpfs "
    "google-drive-ocamlfuse onedriver hubicfuse".split()
)
_OCTAL = re.compile(r"\\([0-7]{3})")
_MOUNTED = re.compile(r"^.* on (/.*) \((.*)\)$", re.MULTILINE)
_WINDOWS_REMOTE = 4


def network_kind(folder: Path) -> str:
    """What the system calls the network disk that the folder lies on; empty for a disk of its own.

    Where the system does not tell, it is taken to be one of its own.
    """
    place = os.path.realpath(folder)
    if sys.platform == "win32":
        return _on_windows(place)
    try:
        if sys.platform == "darwin":
            return kind_in_mounts(platform.told_by("/sbin/mount"), place)
        return kind_in_mountinfo(Path("/proc/self/mountinfo").read_text("utf-8", "replace"), place)
    except OSError:
        return ""


def kind_in_mountinfo(text: str, place: str) -> str:
    """As `network_kind`, from Linux' list of what is mounted, see proc_pid_mountinfo(5)."""
    kinds = []
    for line in text.splitlines():
        before, dash, after = line.partition(" - ")
        fields = before.split(" ")
        if dash and len(fields) > 4:
            point = _OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4])
            kinds.append((point, after.split(" ")[0]))
    return _named(_innermost(kinds, place))


def kind_in_mounts(text: str, place: str) -> str:
    """As `network_kind`, from what the command mount of macOS prints."""
    kinds = [(found[1], found[2].split(",")[0]) for found in _MOUNTED.finditer(text)]
    return _named(_innermost(kinds, place))


def _innermost(kinds: list[tuple[str, str]], place: str) -> str:
    """The kind mounted closest to the place; of several on one point the last hides the others."""
    best, found = -1, ""
    for point, kind in kinds:
        is_above = place == point or place.startswith(point.rstrip("/") + "/")
        if is_above and len(point) >= best:
            best, found = len(point), kind
    return found


def _named(kind: str) -> str:
    start, dot, rest = kind.partition(".")
    is_network = kind in _KINDS or (start == "fuse" and bool(dot) and rest in _USER_SPACE)
    return kind if is_network else ""


def _on_windows(place: str) -> str:
    import ctypes

    if place.startswith("\\\\"):
        return "UNC"
    root = os.path.splitdrive(place)[0] + "\\"
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  there on Windows only
    return "SMB" if kernel.GetDriveTypeW(root) == _WINDOWS_REMOTE else ""
