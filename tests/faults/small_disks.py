"""Disks with room for little. Nothing is tested here."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """A file system of its own with room for little."""
    place.mkdir()
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k,mode=700", "tmpfs", place],
        check=True,
        timeout=20,
        capture_output=True,
    )
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True, timeout=20)


@contextmanager
def read_only(disk: Path) -> Iterator[None]:
    """Nothing on this file system can be written inside; no file of it may be open for writing."""
    _remount(disk, "ro")
    try:
        yield
    finally:
        _remount(disk, "rw")


def _remount(disk: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", disk], check=True, timeout=20)


def can_mount(place: Path) -> bool:
    """Whether a file system of its own can be had here."""
    if os.geteuid() != 0 or not shutil.which("mount"):
        return False
    with suppress(subprocess.CalledProcessError):
        with small_disk(place):
            pass
        place.rmdir()
        return True
    place.rmdir()
    return False
