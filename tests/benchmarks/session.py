"""One program in a terminal, timed from the outside: what its start, its keys and its rest cost.

Times are from the key to the last byte it caused, in milliseconds. Nothing in the program is
instrumented; processor and memory are read from /proc, so Linux is needed.
"""

from pathlib import Path
from time import monotonic
from typing import NamedTuple

from tests.terminal.driver import NotSeen, Terminal

MS = 1000.0
SETTLED_S = 0.12
KIB = 1024.0


class Answer(NamedTuple):
    """What one key caused: milliseconds to its first and its last byte, and how many bytes."""

    first_ms: float
    last_ms: float
    bytes: int


class Rest(NamedTuple):
    """What doing nothing costs: bytes written in all, and processor milliseconds per second."""

    bytes: int
    cpu_ms_per_s: float


def press(terminal: Terminal, key: str, expected: str = "", settled_s: float = SETTLED_S) -> Answer:
    """Press a key and wait until its picture, with what is expected in it, stands.

    Raises: NotSeen when the key has no answer or not the expected one.
    """
    terminal.wait_until_quiet(settled_s)
    before, pressed = terminal.output_bytes, monotonic()
    terminal.press(key)
    terminal.wait_for_output()
    first = terminal.last_output
    terminal.wait_for(expected)
    terminal.wait_until_quiet(settled_s)
    return Answer(
        (first - pressed) * MS,
        (terminal.last_output - pressed) * MS,
        terminal.output_bytes - before,
    )


def hold(terminal: Terminal, key: str, *, times: int = 40, per_second: int = 30) -> Answer:
    """Hold a key down; the milliseconds are those the picture lags behind the last one."""
    terminal.wait_until_quiet(SETTLED_S)
    before, began = terminal.output_bytes, monotonic()
    for number in range(times):
        terminal.listen(began + number / per_second - monotonic())
        pressed = monotonic()
        terminal.press(key)
    terminal.wait_until_quiet(SETTLED_S)
    lag = max(0.0, terminal.last_output - pressed) * MS
    return Answer(lag, lag, terminal.output_bytes - before)


def rest(terminal: Terminal, seconds: float) -> Rest:
    """Do nothing for so long."""
    terminal.wait_until_quiet(SETTLED_S)
    before, spent = terminal.output_bytes, cpu_seconds(terminal.pid)
    terminal.listen(seconds)
    return Rest(terminal.output_bytes - before, (cpu_seconds(terminal.pid) - spent) * MS / seconds)


def cpu_seconds(pid: int) -> float:
    """Processor time that all threads of a process have used."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def peak_mib(pid: int) -> float:
    """The most memory that a process has had, in MiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / KIB
    raise NotSeen(f"no memory figure for process {pid}")
