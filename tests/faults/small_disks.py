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
