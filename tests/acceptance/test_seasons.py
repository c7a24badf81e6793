"""Seasons by commands: every fact of them is in what is sent out; nobody is named unasked."""

from pathlib import Path

import pytest

from tests.acceptance import open_forum
from tests.acceptance.open_forum_facts import FACTS, PUBLIC, UNNAMED
from tests.acceptance.season import Season, not_found


@pytest.fixture(autouse=True)
def _rut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKA_USER", "rut")


def test_every_fact_of_the_open_forum_is_in_what_it_sends_out(data_dir: Path) -> None:
    forum = Season(data_dir, day="2023-08-21")
    open_forum.play(forum)
    assert not_found(FACTS, forum.papers) == []
    named = [(name, paper) for name in UNNAMED for paper in PUBLIC if name in forum.papers[paper]]
    assert named == []
    assert forum.refs("feedback", "owed") == ["F2023-003"]
    assert {forum.record(ref)["state"] for ref in forum.refs("list", "meetings")} == {"documented"}
