"""Every export, byte for byte: as in tests/golden, and the same in any process and locale.

After a change that is meant: `python -m tests.store.exchange.test_goldens`; read what changed.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.exchange.autumn import exports
from tests.store.exchange.evening import documents
from tests.surroundings import ROOT

GOLDEN = ROOT / "tests" / "golden"
# Enough to see each format change; the rest differs only in what it selects.
KEPT = (
    "everything.{}.ics",
    "meeting.{}.ics",
    "coming-one.{}.md",
    "coming-all.{}.md",
    "coming-one.{}.html",
    "network-one.{}.md",
    "network-all.{}.md",
    "proposals-one.{}.md",
    "parking-one.{}.md",
    "meetings.{}.csv",
    "people.{}.csv",
    "proposals.{}.csv",
    "referrals.{}.csv",
    "actions.{}.csv",
    "invitation.{}.md",
    "notes.{}.md",
    "notes.{}.html",
    "notes-internal.{}.md",
    "takehome-region.{}.md",
    "takehome-all.{}.md",
    "unfinished.{}.md",
    "yearly-one.{}.md",
    "yearly-all.{}.md",
    "knowledge.{}.md",
    "reminders.{}.ics",
    "evening-agenda.{}.csv",
    "evening-feedback.{}.csv",
)
SURROUNDINGS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "America/New_York"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "sv_SE.UTF-8", "TZ": "Europe/Stockholm"},
)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_export_is_what_it_was(language: str) -> None:
    found = {**exports(language), **documents(language)}
    for pattern in KEPT:
        name = pattern.format(language)
        assert found[name] == (GOLDEN / name).read_bytes(), name


def test_equal_data_gives_equal_bytes_in_any_process_locale_and_hash_seed(tmp_path: Path) -> None:
    written = []
    for settings in SURROUNDINGS:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.store.exchange.autumn"],
            cwd=ROOT,
            env={
                **os.environ,
                **settings,
                "PYTHONPATH": os.pathsep.join(str(ROOT / part) for part in ("store", "tui", ".")),
            },
            capture_output=True,
            check=False,
            timeout=120,
        )
        assert ended.returncode == 0, ended.stderr.decode()
        written.append(ended.stdout)
    assert len(written[0]) > 10_000
    assert written[0] == written[1]


def write_goldens() -> None:
    """Make what the exports are now what they shall be."""
    for language in ("sv", "en"):
        found = {**exports(language), **documents(language)}
        for pattern in KEPT:
            name = pattern.format(language)
            (GOLDEN / name).write_bytes(found[name])


if __name__ == "__main__":
    write_goldens()
