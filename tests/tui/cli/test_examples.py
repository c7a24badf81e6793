"""Whatever --help shows can be run as it stands, in both languages."""

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from samverka_store.words.language import CODES, words_for
from samverka_tui.cli.topics import TOPICS
from tests.tui.cli.conftest import Run

TOPIC_ORDER = (
    "add",
    "list",
    "show",
    "edit",
    "step",
    "proposals",
    "feedback",
    "meetings",
    "contacts",
    "export",
    "taking_in",
    "care",
)


def _examples(code: str) -> Iterator[str]:
    examples = words_for(code).cli.examples
    for topic in TOPIC_ORDER:
        yield from getattr(examples, topic)
    yield from examples.start


@pytest.mark.parametrize("code", CODES)
def test_the_examples_run_one_after_the_other(
    run: Run, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for line in _examples(code):
        program, *arguments = shlex.split(line)
        assert program == "samverka"
        if arguments == ["demo"]:
            continue  # needs a terminal
        ended = run(*arguments, "--lang", code)
        assert ended.code == 0, f"{line}\n{ended.err}"


@pytest.mark.parametrize("code", CODES)
def test_the_examples_show_every_command_that_takes_more_than_a_word(code: str) -> None:
    shown = {shlex.split(line)[1] for line in _examples(code)}
    assert shown >= TOPICS.keys() - {"search"}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "command",
    [[], *([name] for name in TOPICS), ["add", "series"], ["export", "ics"]],
    ids=" ".join,
)
def test_every_command_has_help_in_both_languages(run: Run, command: list[str], code: str) -> None:
    ended = run(*command, "--help", "--lang", code)
    assert ended.code == 0
    assert ended.out.startswith("användning: samverka" if code == "sv" else "usage: samverka")
    if code == "sv":
        for english in ("usage", "options:", "show this", "positional", "arguments:"):
            assert english not in ended.out


@pytest.mark.parametrize(
    ("command", "offered"),
    [
        (["list"], "networks, meetings, proposals, ideas"),
        (["export", "csv"], "networks, meetings, proposals, ideas"),
        (["export", "markdown"], "invitation, coming, notes, takehome"),
        (["export", "html"], "invitation, coming, notes, takehome"),
    ],
    ids=["list", "csv", "markdown", "html"],
)
def test_help_names_what_can_be_chosen(run: Run, command: list[str], offered: str) -> None:
    help_text = " ".join(run(*command, "--help").out.split())
    assert offered in help_text
