"""The long run of the faults: `python -m tests.faults`, and then the sabotage; counts are printed.

`python -m tests.faults sabotage` does the sabotage alone, `python -m tests.faults faults` the rest.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.faults.extent import LONG
from tests.faults.sabotage import all_of_them, run
from tests.surroundings import ROOT


def _faults() -> bool:
    command = [sys.executable, "-m", "pytest", "-q", "--timeout", "3600", "tests/faults"]
    environment = {**os.environ, LONG: "long"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


def _sabotage() -> bool:
    with tempfile.TemporaryDirectory(prefix="samverka-sabotage-") as place:
        unnoticed = run(Path(place))
    tried = len(all_of_them())
    print(f"sabotage: {tried} tried, {tried - len(unnoticed)} noticed by a test")
    return not unnoticed


def main(arguments: list[str]) -> int:
    """Run what is asked for; the exit code for the shell."""
    passed = []
    if "sabotage" not in arguments:
        passed.append(_faults())
    if "faults" not in arguments:
        passed.append(_sabotage())
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
