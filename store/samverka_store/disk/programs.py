"""Other programs of this machine: how a program fares. Knows no file.

A number says nothing on another machine, nor in a container with numbers of its own: ask here only
about a program that wrote the name of this machine beside its number.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

from samverka_store.disk import platform

Fare = Literal["running", "stopped", "gone"]

_WINDOWS_ASK, _WINDOWS_STILL_RUNS, _WINDOWS_NO_SUCH = 0x1000, 259, 87


def how_fares(pid: int) -> Fare:
    """How the program of this number fares; one that cannot be asked about is taken to run."""
    if sys.platform == "win32":
        return _on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return "gone"
    except PermissionError:
        pass  # another person's, and there
    except OverflowError:
        return "gone"
    state = _state(pid)
    if state in ("T", "t"):
        return "stopped"
    return "gone" if state in ("Z", "X") else "running"


def _state(pid: int) -> str:
    """The letter that the system has for it; empty where it does not tell."""
    if sys.platform != "linux":
        return platform.told_by("/bin/ps", "-o", "state=", "-p", str(pid)).strip()[:1]
    try:
        told = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
    except OSError:
        return ""
    # The program's own name, which may hold anything, stands in parentheses before the letter.
    return told.rpartition(")")[2].strip()[:1]


def _on_windows(pid: int) -> Fare:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  there on Windows only
    program = kernel.OpenProcess(_WINDOWS_ASK, False, pid)
    if not program:
        return "gone" if kernel.GetLastError() == _WINDOWS_NO_SUCH else "running"
    try:
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(program, ctypes.byref(code))
        return "running" if code.value == _WINDOWS_STILL_RUNS else "gone"
    finally:
        kernel.CloseHandle(program)
