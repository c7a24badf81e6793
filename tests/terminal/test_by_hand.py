"""Files harmed by hand, met by the real program: seen, decided about, and told once."""

import json
from pathlib import Path

from samverka_store.disk.workspace import Workspace
from samverka_store.moments.clock import system_clock
from tests.builders import a_network
from tests.surroundings import SAMVERKA, environment
from tests.terminal.driver import Terminal


def test_the_difference_is_seen_taken_in_and_still_there_at_the_next_start(
    home: Path, data_dir: Path, tmp_path: Path
) -> None:
    workspace = Workspace.create(data_dir, state_dir=tmp_path, clock=system_clock, by="anna")
    with workspace.change() as repository:
        a_network(repository, "Forum för delaktighet")
    workspace.fold()
    workspace.close()
    snapshot = data_dir / "samverka.json"
    tables = json.loads(snapshot.read_bytes())
    for document in tables["networks"].values():
        document["name"] = "Öppet forum [/] \x1b]0;SENTINEL\x07"
    snapshot.write_text(json.dumps(tables, indent=2, ensure_ascii=False), "utf-8")
    around = {**environment(home), "SAMVERKA_DATA": str(data_dir), "SAMVERKA_USER": "anna"}

    with Terminal(SAMVERKA, environment=around) as terminal:
        terminal.wait_for("1 post skiljer sig")
        terminal.press("<f8>")
        terminal.wait_for("- var Forum för delaktighet")
        terminal.wait_for(r"\+ blir Öppet forum \[/\]")
        terminal.press("t")
        terminal.wait_for("Ta in 1 post")
        terminal.press("j")
        terminal.wait_for("1 post")
        terminal.wait_for("Intaget: ")
        terminal.press("<c-q>")
        assert terminal.wait_for_end(20) == 0
        assert b"SENTINEL" not in terminal.output

    with Terminal(SAMVERKA, environment=around) as terminal:
        terminal.wait_for("Att göra")
        terminal.press("2")
        terminal.wait_for(r"Öppet forum \[/\]")
        assert "för hand" not in terminal.text
        terminal.press("<c-q>")
        assert terminal.wait_for_end(20) == 0


def test_a_damaged_line_is_met_on_the_screens_and_gone_on_without(
    home: Path, data_dir: Path, tmp_path: Path
) -> None:
    workspace = Workspace.create(data_dir, state_dir=tmp_path, clock=system_clock, by="anna")
    for name in ("Forum för delaktighet", "Arkivnätverket"):
        with workspace.change() as repository:
            a_network(repository, name)
    workspace.close()
    journal = data_dir / "samverka.000001.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"Forum", b"F\x1b[2Jm", 1))
    around = {**environment(home), "SAMVERKA_DATA": str(data_dir), "SAMVERKA_USER": "anna"}

    with Terminal(SAMVERKA, environment=around) as terminal:
        terminal.wait_for("Rad 1 är skadad eller saknas")
        terminal.wait_for("Säkerhetskopia")
        terminal.press("q")
        assert terminal.wait_for_end(20) == 1
        assert "samverka repair --leave-out" in " ".join(terminal.text.split())

    with Terminal(SAMVERKA, environment=around) as terminal:
        terminal.wait_for("Säkerhetskopia")
        terminal.press("<down>", "<enter>")
        terminal.wait_for("Ja, gå vidare")
        terminal.press("j")
        terminal.wait_for("är utelämnat")
        terminal.press("2")
        terminal.wait_for("Arkivnätverket")
        assert "delaktighet" not in terminal.text
        terminal.press("<c-q>")
        assert terminal.wait_for_end(20) == 0
