"""The JSON's field names are promised: docs/json.md has them all, and no others are there."""

import re
from pathlib import Path

import pytest

from samverka_store.disk import layout
from samverka_store.disk.drafts import Draft, new_mark, put
from samverka_store.disk.presence import new_run
from samverka_tui.cli.nouns import name_of
from tests.store.disk.rooms import Room
from tests.surroundings import ROOT
from tests.tui.cli.conftest import MORNING, Run

DOCUMENTED = (ROOT / "docs" / "json.md").read_text("utf-8")
ONE_OF_EACH = (
    ("add", "organisation", "Region Exempel"),
    ("add", "membership", "--network", "N1", "--person", "K1"),
    ("add", "proposal", "Folder", "--network", "N1", "--bearer", "K1"),
    ("add", "referral", "--proposal", "F2026-001", "--organisation", "O1"),
    ("add", "feedback", "--proposal", "F2026-001", "--state", "drafted"),
    ("add", "action", "Boka", "--network", "N1", "--owner", "K1", "--due", "2026-10-01"),
    ("add", "knowledge", "Mentorer", "--organisation", "O1", "--tag", "unga"),
    ("edit", "M2026-001", "themes=Vila – Eva Ek", "agenda=Inledning", "attendance=12"),
)
REFS = ("N1", "O1", "K1", "D1", "S1", "M2026-001", "F2026-001", "V2026-001", "R2026-001", "B1")


def _documented(heading: str) -> list[str]:
    section = DOCUMENTED.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^- `(\w+)`", section, re.MULTILINE)


@pytest.fixture
def full(forum: Run) -> Run:
    for command in ONE_OF_EACH:
        ended = forum(*command)
        assert ended.code == 0, ended.err
    return forum


@pytest.mark.parametrize("ref", [*REFS, "A2026-001"])
def test_each_noun_has_the_fields_that_are_documented(full: Run, ref: str) -> None:
    shown = full("show", ref, "--json").json
    extra = ["deleted", "next_states", "referring"]
    assert list(shown) == [*_documented("Every record"), *_documented(shown["noun"]), *extra]


def test_what_today_says_is_documented(forum: Run) -> None:
    (first,) = forum("today", "--json").json
    assert list(first) == _documented("today")


def test_what_similar_says_is_documented(full: Run) -> None:
    (first,) = full("similar", "folder", "--json").json
    assert list(first) == _documented("similar")


def test_what_is_owed_and_reckoned_is_documented(full: Run) -> None:
    (debt,) = full("feedback", "owed", "--json").json
    assert list(debt) == _documented("debt")
    account = full("owe", "K1", "--json").json
    assert list(account) == _documented("account")
    assert list(account["we_owe"][0]) == _documented("debt")
    claim = account["they_owe"][0]
    assert all(f"`{name}`" in DOCUMENTED.split("- `they_owe`")[1].split("\n")[0] for name in claim)
    (figure, *_) = full("figures", "--json").json
    assert list(figure) == _documented("figure")


def test_what_clashes_says_is_documented(forum: Run) -> None:
    (first,) = forum("clashes", "2026-12-24", "--json").json
    assert list(first) == _documented("clash")


def test_what_unfinished_says_is_documented(full: Run) -> None:
    (first,) = full("unfinished", "--json").json
    assert list(first) == _documented("unfinished")


def test_what_history_says_is_documented(full: Run) -> None:
    (first, *_) = full("history", "N1", "--json").json
    assert list(first) == _documented("history")


def test_what_who_says_is_documented(forum: Run, data_dir: Path) -> None:
    room = Room(data_dir)
    room.entered("Eva Ek")
    (first,) = forum("who", "--json").json
    assert list(first) == _documented("who")
    room.leave()


def test_what_drafts_says_is_documented(forum: Run, data_dir: Path) -> None:
    name = layout.draft("Eva Ek", new_run(), new_mark())
    put(data_dir / layout.DRAFTS, name, Draft("person:new", "Eva Ek", MORNING, {"name": "Kim"}))
    (first,) = forum("drafts", "--json").json
    assert list(first) == _documented("drafts")


def test_links_are_references_and_days_are_iso(full: Run) -> None:
    meeting = full("show", "M2026-001", "--json").json
    assert (meeting["network"], meeting["series"]) == ("N1", "S1")
    assert (meeting["day"], meeting["start"]) == ("2026-09-21", "13:30")
    assert meeting["themes"] == [
        {
            "title": "Vila",
            "speakers": [
                {
                    "name": "",
                    "person": "K1",
                    "organisation": None,
                    "organisation_name": "",
                    "role": "",
                }
            ],
            "proposal": None,
        }
    ]
    assert full("show", "V2026-001", "--json").json["network"] == "N1"


def test_an_id_finds_what_the_reference_finds(full: Run) -> None:
    for ref in REFS:
        shown = full("show", ref, "--json").json
        assert full("show", str(shown["id"]), "--json").json == shown


def test_every_noun_is_called_as_add_calls_it() -> None:
    from samverka_store.model.nouns import BY_NOUN

    assert name_of(BY_NOUN["person"]) == "contact"
