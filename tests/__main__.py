"""Every check of the project, in one place: `python -m tests`, and whatever pytest takes after it.

All checks run even if one fails; pytest comes last and its summary is the last line. Exits with 1
if any check failed. What each check demands stands in pyproject.toml, not here.
"""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.surroundings import PYTHONPATH, ROOT

CHECKS: Mapping[str, Sequence[str]] = {
    "format": ("-m", "ruff", "format", "--check"),
    "lint": ("-m", "ruff", "check"),
    "types": ("-m", "mypy"),
    "layers": (str(Path(sysconfig.get_path("scripts")) / "lint-imports"), "--no-cache"),
}
# More at once than there are processors: what runs in terminals mostly waits.
TESTS = ("-m", "pytest", "-n", "4", "--dist", "worksteal")


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": PYTHONPATH}


def _passes(name: str, arguments: Sequence[str]) -> bool:
    print(f"== {name}", flush=True)
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, env=_environment(), check=False).returncode == 0


def _tests_pass(arguments: Sequence[str], failed: Sequence[str]) -> bool:
    """Run pytest; what failed before it is told again just before its last line."""
    print("== tests", flush=True)
    colour = "--color=yes" if sys.stdout.isatty() else "--color=no"
    command = [sys.executable, *TESTS, colour, *arguments]
    last = ""
    with subprocess.Popen(
        command, cwd=ROOT, env=_environment(), stdout=subprocess.PIPE, text=True
    ) as process:
        for line in process.stdout or ():
            print(last, end="", flush=True)
            last = line
    if failed:
        print(f"failed before the tests: {', '.join(failed)}")
    print(last, end="", flush=True)
    return process.returncode == 0


def main(arguments: Sequence[str]) -> int:
    """Run every check, with these arguments for pytest; the exit code for the shell."""
    failed = [name for name, check in CHECKS.items() if not _passes(name, check)]
    tests_pass = _tests_pass(arguments, failed)
    return 0 if tests_pass and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
