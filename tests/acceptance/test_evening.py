"""An evening by keys: the end of it in the store, and every fact of it in what was sent out."""

from pathlib import Path

from tests.acceptance import evening
from tests.acceptance.person import at_the_program
from tests.acceptance.season import Season


def test_an_evening_is_held_carried_on_and_answered_by_keys_alone(
    home: Path, tmp_path: Path
) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    with at_the_program(home, papers, evening.NOW) as person:
        texts = evening.play(person)
        person.leaves()
    for fact in (
        "31 deltagare från 12 organisationer, 9 med egen erfarenhet, 6 digitalt, 4 för första",
        evening.THEME,
        "3. Rapporter från arbetsgrupper – Kaféet har öppnat.",
        "1. Vi träffas där i oktober. (Rapporter från arbetsgrupper)",
        "Boka kaféet – senast 1 oktober 2023",
        *(evening.HELP, evening.MENTORS, evening.LOOP),
    ):
        assert fact in texts["notes"]
    for fact in (
        f"{evening.HELP} | Vidarebefordrat | svar från Vården väntas senast 10 oktober 2023 |",
        f"{evening.MENTORS} | Parkerat | prövas igen mars 2024 |",
        f"**{evening.LOOP}** (F2023-003), avslaget: huset har redan en. Beslutat av forumet",
    ):
        assert fact in texts["proposals"]
    told = Season(home / ".local" / "share" / "samverka", day="2023-09-19")
    meeting = told.record("M2023-001")
    assert (meeting["state"], meeting["attendance"]["people"]) == ("documented", 31)
    states = {told.record(f"F2023-00{number}")["state"] for number in (1, 2, 3)}
    assert states == {"referred", "parked", "declined"}
    owed = told("feedback", "owed")
    assert owed.split("\t")[4:] == ["Rut", f"{evening.LOOP}\n"]
