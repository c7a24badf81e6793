"""Seasons by commands: every fact of them is in what is sent out; nobody is named unasked."""

from pathlib import Path

import pytest

from tests.acceptance import open_forum, open_forum_facts, parking_lot, parking_lot_facts
from tests.acceptance.season import Fact, Season, not_found


@pytest.fixture(autouse=True)
def _rut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAMVERKA_USER", "rut")


def named(season: Season, names: tuple[str, ...], papers: tuple[str, ...]) -> list[str]:
    """Which of these names stand in which of these papers."""
    return [f"{name} in {paper}" for name in names for paper in papers if name in season[paper]]


def test_every_fact_of_the_open_forum_is_in_what_it_sends_out(data_dir: Path) -> None:
    forum = Season(data_dir, day="2023-08-21")
    open_forum.play(forum)
    assert not_found(open_forum_facts.FACTS, forum.papers) == []
    assert named(forum, open_forum_facts.UNNAMED, open_forum_facts.PUBLIC) == []
    assert forum.refs("feedback", "owed") == ["F2023-003"]
    assert {forum.record(ref)["state"] for ref in forum.refs("list", "meetings")} == {"documented"}


def test_every_fact_of_the_evaluation_and_its_parking_lot_is_in_what_they_send_out(
    data_dir: Path,
) -> None:
    lot = Season(data_dir, day="2018-08-20")
    parking_lot.play(lot)
    assert [len(part) for part in parking_lot.FORWARD] == [2, 5, 5, 7]
    assert not_found(parking_lot_facts.FACTS, lot.papers) == []
    assert named(lot, parking_lot_facts.UNNAMED, parking_lot_facts.PUBLIC) == []
    assert lot.refs("list", "ideas") == []
    assert lot.refs("unfinished") == [
        f"F2018-0{number}" for number in ("01", "02", "12", "23", "24")
    ]


def test_a_fact_that_stands_nowhere_is_told() -> None:
    fact = Fact("a day", ("calendar", "page"), ("18 sep",))
    assert not_found([fact], {"calendar": "mån 18 sep", "page": "mån 16 okt"}) == [
        "a day: 'page' does not say '18 sep'"
    ]
