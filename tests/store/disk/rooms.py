"""A folder with programs in it that are seen to be here, and files that are made by hand.

Nothing is tested here.
"""

import json
import os
import zlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from samverka_store.disk import layout
from samverka_store.disk.presence import Presence, new_run
from tests.store.disk.faulty import NOW


class Room:
    """A workspace's folder, the programs that are in it, and their clock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOW
        self._programs: list[Presence] = []

    def clock(self) -> datetime:
        """The moment it is."""
        return self.now

    def program(self, by: str, run: str = "") -> Presence:
        """A program that starts."""
        program = Presence(self.folder, by=by, run=run or new_run(), clock=self.clock)
        self._programs.append(program)
        return program

    def entered(self, by: str, *records: int) -> Presence:
        """A program that is shown."""
        program = self.program(by)
        program.show(records)
        return program

    def leave(self) -> None:
        """All programs end."""
        for program in self._programs:
            program.close()

    @property
    def files(self) -> list[Path]:
        """What lies in the folder of those who are here."""
        return sorted((self.folder / layout.HERE).iterdir())


def names(program: Presence) -> list[str]:
    """Whom a program sees."""
    return [other.by for other in program.others()]


def written(run: str, **fields: Any) -> bytes:
    """A file as a program writes it, but for these fields."""
    said = {"run": run, "by": "Eva Ek", "host": "there", "pid": 1, "since": 1, "at": ms(NOW)}
    text = json.dumps({**said, "records": [], "system": "another", **fields}).encode()
    return sealed(text)


def sealed(text: bytes) -> bytes:
    """A file of the right size and checksum, whatever it says."""
    text = text.ljust(1014) + b"\n"
    return b" %08x" % zlib.crc32(text) + text


def ms(moment: datetime) -> int:
    """A moment as the files tell it."""
    return int(moment.timestamp() * 1000)


def left(room: Room, content: Callable[[str], bytes], *, hours_old: float = 0) -> tuple[str, Path]:
    """A file that no program holds, made by hand."""
    here = room.folder / layout.HERE
    here.mkdir(exist_ok=True)
    run = new_run()
    path = layout.of_program(here, "eva", run)
    path.write_bytes(content(run))
    then = path.stat().st_mtime - hours_old * 3600
    os.utime(path, (then, then))
    return run, path
