"""Two and three people at one record, in terminals: both win, or both texts stand side by side."""

import re
import signal
from pathlib import Path

import pytest

from samverka_store.model.proposals import Proposal
from tests.terminal.colleagues import Office, at_record
from tests.terminal.driver import Terminal


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A workspace that the tests of this file share, each with records of its own."""
    return Office(tmp_path_factory.mktemp("office"))


def an_idea(office: Office, title: str, text: str = "") -> str:
    """A proposal that is there already; its reference."""
    workspace = office.opened("demo")
    with workspace.change() as repository:
        kept = repository.put(Proposal(title=title, text=text, state="received"))
    workspace.close()
    return kept.ref


def now(office: Office, ref: str) -> Proposal:
    """The proposal as it is on disk."""
    workspace = office.opened()
    found = workspace.repository.find(ref)
    workspace.close()
    assert isinstance(found, Proposal)
    return found


def edits(terminal: Terminal, ref: str) -> None:
    """The form of a proposal, the cursor after its title."""
    at_record(terminal, ref)
    terminal.press("e")
    terminal.wait_for(rf"^ Ändra förslag {ref}")


def saves(terminal: Terminal, ref: str) -> None:
    terminal.press("<c-s>")
    terminal.wait_for(rf"^ \* Ändrat: {ref}")


def test_three_people_write_in_one_record_and_each_takes_back_their_own(office: Office) -> None:
    ref = an_idea(office, "Bänkar")
    with office.at_work(("anna", "bo", "cia")) as there:
        anna, bo, cia = there.values()
        for terminal in there.values():
            edits(terminal, ref)
        # Different fields: both win, and nobody is asked.
        anna.type(" i parken")
        anna.wait_for("Bänkar i parken")
        bo.press("<down>", "<down>")
        bo.type("Halva meningen")
        bo.wait_for("Halva meningen")
        saves(anna, ref)
        bo.wait_for("anna har just ändrat Förslag")
        bo.wait_for(r"^ Förslag \* +Bänkar i parken")
        bo.type(" till slutet")
        saves(bo, ref)
        assert (now(office, ref).title, now(office, ref).text) == (
            "Bänkar i parken",
            "Halva meningen till slutet",
        )
        # The same field: both texts, and a third while one is choosing.
        cia.wait_for("Halva meningen till slutet")
        cia.type(" och på torget")
        for terminal, word in ((anna, " nu"), (bo, " sedan")):
            terminal.press("e")
            terminal.wait_for(rf"^ Ändra förslag {ref}")
            terminal.type(word)
            terminal.wait_for(re.escape(f"Bänkar i parken{word}"))
        saves(anna, ref)
        for terminal in (bo, cia):
            terminal.wait_for("! anna skrev: Bänkar i parken nu")
            terminal.wait_for(r"Ctrl\+S behåller ditt.*F3 Ta deras.*F7 Jämför")
        cia.press("<c-s>", "<c-s>")
        cia.wait_for(rf"^ \* Ändrat: {ref} Bänkar i parken och på torget")
        bo.wait_for("! cia skrev: Bänkar i parken och på torget")
        assert "Bänkar i parken sedan" in bo.text
        bo.press("<f7>")
        bo.wait_for(r"^ Bänkar i parken sedan +\* Bänkar i parken och på torget")
        bo.press("<c-s>")
        bo.wait_for("Valt")
        saves(bo, ref)
        # Undo: one's own, as long as nobody has written there since.
        cia.wait_for("^ Bänkar i parken sedan")
        cia.press("u")
        cia.wait_for(r"^ ! Det går inte att ångra: Förslag i \S+ har sedan dess ändrats av")
        bo.press("u")
        bo.wait_for(rf"^ \* Ångrat: {ref} Bänkar i parken och på torget")
        cia.wait_for("^ Bänkar i parken och på torget")
        cia.press("u")
        cia.wait_for(rf"^ \* Ångrat: {ref} Bänkar i parken nu")
        anna.wait_for("^ Bänkar i parken nu")
        anna.press("u")
        anna.wait_for(rf"^ \* Ångrat: {ref} Bänkar i parken$")
        assert now(office, ref).text == "Halva meningen till slutet"
        bo.wait_for("^ Bänkar i parken$")


def test_whoever_is_killed_before_choosing_finds_both_texts_at_the_next_start(
    office: Office,
) -> None:
    ref = an_idea(office, "Soffor")
    with office.at_work(("anna", "bo")) as there:
        anna, bo = there.values()
        edits(bo, ref)
        bo.type(" av trä")
        bo.wait_for("Soffor av trä")
        edits(anna, ref)
        anna.type(" av sten")
        saves(anna, ref)
        bo.wait_for("! anna skrev: Soffor av sten")
        bo.type(" och järn")
        bo.wait_for("Soffor av trä och järn")
        drafts = office.folder / "drafts"
        bo.wait_until(
            lambda _: any("och järn" in file.read_text() for file in drafts.glob("bo-*")),
            "the draft on disk",
        )
        bo.signal(signal.SIGKILL)
        bo.wait_for_end()
    with office.at_work(("bo",)) as there:
        bo = there["bo"]
        edits(bo, ref)
        bo.wait_for("! anna skrev: Soffor av sten")
        assert "Soffor av trä och järn" in bo.text
        bo.press("<f3>")
        bo.wait_for("Valt")
        saves(bo, ref)
    assert now(office, ref).title == "Soffor av sten"


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (120, 40)])
def test_two_long_texts_stand_side_by_side_to_their_ends(
    office: Office, tmp_path: Path, columns: int, lines: int
) -> None:
    ref = an_idea(office, f"Långt {columns}", "Början")
    with office.sits_down("bo", columns=columns, lines=lines) as bo:
        bo.wait_for(r"\[1 Att göra \d+\]")
        bo.wait_gone("räknar|läser in")
        edits(bo, ref)
        bo.press("<down>", "<down>")
        bo.paste("\n".join(f"Min rad {n}" for n in range(40)) + "\n")
        bo.wait_for("Min rad 39")
        workspace = office.opened("anna")
        with workspace.change() as repository:
            text = "\n".join(f"Annas rad {n}" for n in range(70))
            repository.set_fields(repository.find(ref).id, {"text": text})
        workspace.close()
        bo.wait_for("! anna skrev: Annas rad 0")
        bo.press("<c-s>")
        bo.wait_for(r"^ Ditt +│ anna ")
        bo.wait_for(r"^ Min rad 0 +\* Annas rad 0")
        bo.press("<end>")
        bo.wait_for(r"\* Annas rad 69")
        bo.press("<pgup>")
        bo.wait_for(r"^ Min rad 3\d +\* Annas rad 3\d")
        bo.press("<f9>")
        bo.wait_for("Valt")
        saves(bo, ref)
    kept = now(office, ref).text
    assert kept.startswith("Min rad 0\nMin rad 1\n")
    assert kept.endswith("Annas rad 69")
