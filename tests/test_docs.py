"""What README and docs say is so: each command runs, each file and picture is there."""

import re
import shlex
from datetime import UTC, datetime
from pathlib import Path

import pytest

from samverka_tui.cli import main
from tests.surroundings import ROOT

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
LINES = [line for block in BLOCKS for line in block.splitlines()]
COMMANDS = [line for line in LINES if line.startswith("samverka ")]
SET_UP = [line for line in LINES if line.startswith("python3 -m venv")]
NOW = datetime(2026, 10, 20, 10, tzinfo=UTC)


def test_the_commands_of_the_readme_run_one_after_the_other(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAMVERKA_DATA", str(data_dir))
    monkeypatch.chdir(data_dir.parent)
    # "today" comes first in the README, and needs a workspace.
    assert main(["add", "organisation", "Region Exempel"], clock=lambda: NOW) == 0
    assert len(COMMANDS) >= 9
    for command in COMMANDS:
        assert main(shlex.split(command)[1:], clock=lambda: NOW) == 0, command
    printed = capsys.readouterr().out
    assert "# Vad hände med förslagen i Öppna forumet?" in printed
    assert (data_dir.parent / "forum.ics").read_bytes().count(b"BEGIN:VEVENT") == 4


def test_every_command_of_the_program_is_told_by_its_help(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    for command in {shlex.split(line)[1] for line in COMMANDS}:
        assert f"    {command} " in told


def test_one_line_sets_up_and_one_line_tests_as_the_machine_does() -> None:
    assert len(SET_UP) == 2
    assert SET_UP[0].endswith(".venv/bin/samverka demo")
    assert SET_UP[1] in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_pages_are_reached_from_the_readme(page: str) -> None:
    assert f"docs/{page}" in README


def test_what_the_readme_points_at_is_there() -> None:
    targets = re.findall(r"\]\(((?!https?:)[^)#]+)\)", README)
    assert "docs/today.svg" in targets
    missing = [target for target in targets if not (ROOT / target).is_file()]
    assert missing == []
