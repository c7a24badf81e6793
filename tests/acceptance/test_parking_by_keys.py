"""The parking lot of 2018 by keys: its end in the store, and its facts in what was sent out."""

from pathlib import Path

from tests.acceptance import parking_by_keys as lot
from tests.acceptance.person import at_the_program
from tests.acceptance.season import Season


def test_what_rests_is_reviewed_its_bearers_told_and_the_next_theme_sent_out(
    home: Path, tmp_path: Path
) -> None:
    said = Season(home / ".local" / "share" / "samverka", day="2018-08-20")
    lot.prepare(said)
    papers = tmp_path / "papers"
    papers.mkdir()
    with at_the_program(home, papers, lot.NOW) as person:
        texts = lot.play(person)
        person.leaves()
    said.day = "2018-10-09"
    states = [said.record(f"F2018-00{number}")["state"] for number in (1, 2, 3)]
    assert states == ["received", "parked", "retired"]
    assert said("feedback", "owed") == ""
    for fact in (f"**{lot.LEAFLET}** (F2018-002)", "pengar saknas.", "Prövas 10 december 2018."):
        assert fact in texts["parking"]
    assert lot.TRIP not in texts["parking"]
    for fact in ("måndag 12 november 2018 kl. 13.30–15.30", lot.THEME, "2. Kommande frågor"):
        assert fact in texts["invitation"]
    assert "Europe/Stockholm:20181112T133000" in texts["calendar"]
    told = said("list", "feedback", "--json")
    assert told.count("är nu upptaget igen") == 1
    assert told.count("ingen vill åka") == 1
