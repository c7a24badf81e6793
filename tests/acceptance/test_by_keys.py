"""The open forum of autumn 2023 in a terminal, by keys alone, and the same files as by commands."""

from pathlib import Path

from tests.acceptance import forum, newcomer
from tests.acceptance.commands import Here, autumn
from tests.acceptance.outcome import comparable
from tests.acceptance.person import at_the_program


def test_a_newcomer_makes_the_autumn_by_keys_and_the_files_are_those_of_the_commands(
    home: Path, tmp_path: Path
) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    with at_the_program(home, papers, forum.PLANNING) as person:
        planned = newcomer.plan(person)
        person.leaves()
    with at_the_program(home, papers, forum.DURING_OCTOBER) as person:
        held = newcomer.hold_the_october_meeting(person)
        person.leaves()
    with at_the_program(home, papers, forum.DAY_AFTER) as person:
        newcomer.find_everything_again(person)
        person.leaves()
    by_keys = comparable(newcomer.outcome(planned, held))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    _, by_commands = autumn(Here(tmp_path / "commands", elsewhere, forum.PLANNING))
    for name, text in comparable(by_commands).items():
        assert by_keys[name] == text, name
