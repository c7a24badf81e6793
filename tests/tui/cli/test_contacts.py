"""Contacts on the command line: who stands twice, and two that become one."""

from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run
from tests.tui.cli.test_json import _documented


@pytest.fixture
def twice(forum: Run) -> Run:
    """Eva, twice in the register, and a proposal of the second."""
    for command in (
        ("add", "contact", "Eva Eek", "--email", "eva@example.org", "--role", "ordförande"),
        ("add", "proposal", "Folder", "--network", "N1", "--bearer", "K2"),
    ):
        assert forum(*command).code == 0
    return forum


def test_those_who_stand_twice_are_told_with_the_reason(twice: Run) -> None:
    row = ["K1", "K2", "nästan samma namn", "Eva Ek", "Eva Eek"]
    assert twice("duplicates").rows == twice("duplicates", "--of", "K2").rows == [row]
    (pair,) = twice("duplicates", "--json").json
    assert list(pair) == _documented("duplicates")
    assert "near_name" in twice("duplicates", "--lang", "en", "--json").out
    ended = twice("duplicates", "organisations")
    assert (ended.code, ended.out, ended.err) == (
        *(0, ""),
        "Ingen står dubbelt, så vitt det går att se.\n",
    )
    assert twice("duplicates", "--of", "N1").code == 2


def test_two_become_one_whose_references_both_lead_to_it(twice: Run) -> None:
    ended = twice("unite", "K1", "K2", "--take", "Namn")
    assert ended.rows == [["K1", "samordnare", "", "eva@example.org", "", "Eva Eek"]]
    assert "Roll: K1 behåller samordnare, inte ordförande" in ended.err
    assert "K2 har gått upp i K1. Det som pekade på K2 pekar nu på K1: 1." in ended.err
    assert twice("show", "K2", "--json").json["ref"] == "K1"
    assert twice("show", "F2026-001", "--json").json["bearers"][0]["person"] == "K1"
    assert twice("undo").code == 0
    assert twice("show", "K2", "--json").json["role"] == "ordförande"


def test_what_cannot_be_one_is_refused_and_nothing_is_changed(twice: Run) -> None:
    before = twice("list", "contacts", "--json").json
    assert twice("unite", "K1", "K1").code == 1
    assert twice("unite", "K1", "N1").code == 2
    assert twice("unite", "N1", "K1").code == 2
    ended = twice("unite", "K1", "K2", "--take", "skostorlek")
    assert ended.code == 2
    assert "skostorlek är inget fält här. Välj bland: email, expertise" in ended.err
    assert twice("list", "contacts", "--json").json == before


def test_an_extract_goes_to_stdout_or_to_a_file_and_asks_to_be_read(
    twice: Run, tmp_path: Path
) -> None:
    ended = twice("extract", "K2")
    assert (ended.code, ended.out.splitlines()[0]) == (
        *(0, "# Registerutdrag för Eva Eek, 1 september 2026"),
    )
    assert "F2026-001 Folder – Idébärare" in ended.out
    assert "Läs igenom utdraget" in ended.err
    assert twice("extract", "K2", "-o", str(tmp_path / "eva.md")).code == 0
    assert (tmp_path / "eva.md").read_text("utf-8") == ended.out
    assert twice("extract", "N1").code == 2


def test_nothing_is_erased_before_it_was_said_what_would_be_and_then_yes(
    twice: Run, data_dir: Path
) -> None:
    twice("add", "proposal", "Fler", "--text", "som Eva Eek sa")
    twice("add", "proposal", "Kvar", "--text", "Eva Eek höll tal")
    for command in ("anonymise", "erase"):
        ended = twice(command, "K2")
        assert ended.code == 1
        assert ended.rows == [
            ["F2026-002", "Beskrivning", "som Eva Eek sa"],
            ["F2026-003", "Beskrivning", "Eva Eek höll tal"],
        ]
        assert "Eva Eek (K2)" in ended.err
        assert "så att nyckeltalen stämmer: 1 förslag." in ended.err
        assert "Det går inte att ångra." in ended.err
        assert "Inget är gjort. Lägg till --yes" in ended.err
    assert twice("show", "K2", "--json").json["name"] == "Eva Eek"
    assert twice("anonymise", "K2", "--keep", "F2026-003").code == 2
    (data_dir / "lista.txt").write_text("ring Eva Eek", "utf-8")
    ended = twice("anonymise", "K2", "--yes", "--keep", "F2026-003.text")
    assert ended.code == 0
    assert "K2 är borttagen ur alla filer." in ended.err
    assert "står kvar i: backups/" in ended.err
    assert "lista.txt, samverka.json" in ended.err
    shown = twice("show", "K2", "--json").json
    assert (shown["name"], shown["email"]) == ("en person, borttagen", "")
    assert twice("show", "F2026-002", "--json").json["text"] == "som en person, borttagen (K2) sa"
    assert twice("show", "F2026-003", "--json").json["text"] == "Eva Eek höll tal"
    assert "kontakten är namnlös" in twice("history", "K2").out
    borne = twice("add", "proposal", "Skylt", "--bearer", "K2").rows[0][0]
    assert "en person, borttagen" in twice("show", borne).out
    undone = twice("undo", "K2")
    assert (undone.code, "K2 är avidentifierad, och det går inte att ångra" in undone.err) == (
        2,
        True,
    )
    assert twice("show", "K2", "--json").json["name"] == "en person, borttagen"
    assert twice("erase", "K2", "--yes").code == 0
    assert twice("erase", "N1", "--yes").code == 2


def test_a_free_name_becomes_a_contact_and_the_near_ones_are_told(twice: Run) -> None:
    twice("add", "proposal", "Mer", "--bearer", "Eva Ekk")
    ended = twice("recognise", "F2026-002", "Eva Ekk")
    assert (ended.code, ended.rows[0][0]) == (0, "K3")
    assert "K3 är ny. Är det samma som K1 Eva Ek? Slå då ihop dem" in ended.err
    assert twice("undo").code == 0
    assert twice("recognise", "F2026-002", "Eva Ekk", "--as", "K1").rows[0][0] == "K1"
    assert twice("show", "F2026-002", "--json").json["bearers"][0]["person"] == "K1"
    ended = twice("recognise", "F2026-002", "Bo")
    assert ended.code == 1
    assert "Ingen i förslaget heter Bo" in ended.err
