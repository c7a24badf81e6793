"""Who has the lock of a workspace: what stands in the lock file, and what that means to who waits.

Locks nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import msgspec

from samverka_store.clean import clean_line
from samverka_store.disk import layout, platform, programs
from samverka_store.disk.shape import NO_JSON
from samverka_store.disk_errors import (
    HolderElsewhere,
    HolderGone,
    HolderSlow,
    HolderStopped,
    LockBusy,
)

HOLDER_BYTES = 256
_NAME_LETTERS, _MACHINE_LETTERS = 32, 40


class Holder(msgspec.Struct, frozen=True):
    """Who has the lock: the person, the program, its machine, and since when."""

    by: str = ""  # empty: not told
    pid: Annotated[int, msgspec.Meta(ge=0, lt=1 << 31)] = 0
    host: str = ""
    since: int = 0  # milliseconds since 1970, UTC, on the clock of the disk


# Told who has the lock and for how long one has waited, in seconds, after a third of a second and
# then several times a second; whether to wait on. None in place of the holder: the wait is over.
Waiting = Callable[[Holder | None, float], bool]


def wait_on(holder: Holder | None, seconds: float) -> bool:
    """Wait in silence."""
    return True


def signed(by: str, pid: int) -> bytes:
    """What a program of this machine writes when it has the lock; what Windows locks comes first.

    Since when is not written: it is when this was.
    """
    holder = {"by": by[:_NAME_LETTERS], "pid": pid, "host": platform.host_name()[:_MACHINE_LETTERS]}
    return b" " + msgspec.json.encode(holder).ljust(HOLDER_BYTES - 1)


def read(text: bytes, since: int) -> Holder:
    """Whose this is, written at `since`; nobody's when it cannot be read."""
    try:
        holder = msgspec.json.decode(text[1:], type=Holder)
    except NO_JSON:
        return Holder()
    return Holder(clean_line(holder.by), holder.pid, clean_line(holder.host), since)


def busy(folder: Path, holder: Holder, seconds: int) -> LockBusy:
    """What is to be said to who has waited so long: who it is, how it fares, the remedy."""
    kind = LockBusy
    if holder.pid > 0 and holder.host:
        kind = HolderElsewhere
        if holder.host == platform.host_name()[:_MACHINE_LETTERS]:
            fares = programs.how_fares(holder.pid)
            kind = {"running": HolderSlow, "stopped": HolderStopped, "gone": HolderGone}[fares]
    return kind(
        folder=str(folder),
        file=str(folder / layout.LOCK),
        holder=holder.by,
        seconds=seconds,
        pid=holder.pid,
        host=holder.host,
        since=holder.since,
    )
