"""`samverka drafts`: what is written and not saved, as rows and as JSON."""

from datetime import timedelta
from pathlib import Path

from samverka_store.disk import layout
from samverka_store.disk.drafts import Draft, new_mark, put
from samverka_store.disk.presence import new_run
from tests.store.disk.rooms import Room
from tests.tui.cli.conftest import MORNING, Run


def left(folder: Path, by: str, key: str, text: str, *, run: str = "", minutes: int = 0) -> None:
    """A draft of a program, which is gone unless its `run` lives."""
    name = layout.draft(by, run or new_run(), new_mark())
    at = MORNING + timedelta(minutes=minutes)
    put(folder / layout.DRAFTS, name, Draft(key, by, at, {"name": text, "note": "\x1b[2Jx"}))


def test_each_draft_is_a_row_the_newest_first(forum: Run, data_dir: Path) -> None:
    room = Room(data_dir)
    room.now = MORNING
    eva = room.entered("Eva Ek")
    contact = forum("show", "K1", "--json").json["id"]
    left(data_dir, "Eva Ek", f"person:{contact}", "Eva  Ekman", run=eva.own.run, minutes=1)
    left(data_dir, "anna", "network:new", "Chefer")
    left(data_dir, "bo", "park:F2026-001", "saknar pengar", minutes=-1)
    assert forum("drafts").rows == [
        ["Ändra kontakt K1 · Eva Ek", "Eva Ek", "2026-09-01 09:01", "öppet nu", "Eva Ekman x"],
        ["Nytt nätverk", "anna", "2026-09-01 09:00", "väntar", "Chefer x"],
        ["Parkera F2026-001", "bo", "2026-09-01 08:59", "väntar", "saknar pengar x"],
    ]
    assert [draft["open"] for draft in forum("drafts", "--json").json] == [True, False, False]
    room.leave()


def test_looking_takes_nothing_over_and_tidies_nothing(forum: Run, data_dir: Path) -> None:
    left(data_dir, "anna", "network:new", "Chefer")
    place = data_dir / layout.DRAFTS
    (place / layout.being_written(layout.draft("anna", new_run(), new_mark()))).write_text("{")
    before = sorted(place.iterdir())
    assert forum("drafts").code == 0
    assert sorted(place.iterdir()) == before


def test_none_at_all_is_said_on_stderr(forum: Run) -> None:
    ended = forum("drafts")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "Inga utkast väntar.\n"
    assert forum("drafts", "--json").json == []


def test_a_draft_of_no_form_that_we_know_is_listed_all_the_same(forum: Run, data_dir: Path) -> None:
    for key in ("person:" + "9" * 5000, "person:-1", "x:y", "state:F2026-001:declined", "move"):
        left(data_dir, "anna", key, "text")
    assert [row[0] for row in sorted(forum("drafts").rows)] == [
        "Flytta",
        "Läge F2026-001",
        "Ny kontakt",
        "Ny kontakt",
        "x y",
    ]
