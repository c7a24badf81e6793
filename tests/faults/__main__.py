"""The long run of the faults: `python -m tests.faults`, and then the sabotage; counts are printed.

`python -m tests.faults sabotage` does the sabotage alone, with one more word only that which has it
in its description (`sabotage presence.py`); `python -m tests.faults faults` does the rest.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.faults.extent import LONG
from tests.faults.sabotage import run
from tests.surroundings import ROOT


def _faults() -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "--timeout", "3600", "tests/faults"]
    environment = {**os.environ, LONG: "long"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


def _sabotage(wanted: str) -> bool:
    with tempfile.TemporaryDirectory(prefix="samverka-sabotage-") as place:
        return not run(Path(place), wanted)


def main(arguments: list[str]) -> int:
    """Run what is asked for; the exit code for the shell."""
    passed = []
    if "sabotage" not in arguments:
        passed.append(_faults())
    if "faults" not in arguments:
        passed.append(_sabotage("".join(arguments[1:])))
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
