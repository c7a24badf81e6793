"""Other programs of this machine: which machine it is, and how a program fares. Knows no file.

A number says nothing on another machine, nor in a container with numbers of its own: ask here only
about a program that wrote the name of this machine beside its number.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

Fare = Literal["running", "stopped", "gone"]

_WINDOWS_ASK, _WINDOWS_STILL_RUNS, _WINDOWS_NO_SUCH = 0x1000, 259, 87


def machine() -> str:
    """The name of this machine, as its people know it."""
    if hasattr(os, "uname"):
        return os.uname().nodename
    return os.environ.get("COMPUTERNAME", "")


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
        return _told_by_ps(pid)
    try:
        told = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
    except OSError:
        return ""
    # The program's own name, which may hold anything, stands in parentheses before the letter.
    return told.rpartition(")")[2].strip()[:1]


def _told_by_ps(pid: int) -> str:
    import subprocess

    try:
        asked = subprocess.run(
            ["/bin/ps", "-o", "state=", "-p", str(pid)],
            capture_output=True,
            text=True,
            check=False,
            timeout=2,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return asked.stdout.strip()[:1]


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
