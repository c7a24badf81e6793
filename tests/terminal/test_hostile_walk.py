"""Every page over records that mean harm: nothing of theirs reaches the terminal as an order.

Each text of each record is full of escape sequences, markup and worse, put there past every check.
Walked as written in the files, and once more with the wall that cleans what is read taken down.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from samverka_store.exchange.kinds import KINDS
from samverka_tui.cli import main
from tests.surroundings import SAMVERKA, environment
from tests.terminal import hostile
from tests.terminal.driver import Terminal

# The key of each list, how its references begin, and the questions that its records can be asked.
LISTS = (
    ("2", "N", "s"),
    ("3", "M2023-", "smcl"),
    ("4", "F2023-", "sp"),
    ("5", "F2023-", "sp"),
    ("6", "K", "z"),
    ("7", "O", "z"),
    ("8", "S", ""),
    ("9", "A2023-", "s"),
    ("g1", "D", ""),
    ("g2", "V2023-", ""),
    ("g3", "R2023-", "s"),
    ("g4", "B", ""),
)
NOUNS = (
    "networks meetings proposals ideas contacts actions organisations memberships series knowledge"
).split()
REFS = "N1 O1 K1 D1 S1 M2023-001 F2023-001 V2023-001 R2023-001 A2023-001 B1 F2023-031".split()
PRINTS = (
    ["today"],
    ["today", "--json"],
    ["search", "klipp"],
    ["drafts"],
    ["drafts", "--json"],
    *(
        ["list", noun, *json]
        for noun in [*NOUNS, "referrals", "feedback"]
        for json in ([], ["--json"])
    ),
    *([command, ref] for ref in REFS for command in ("show", "history")),
    ["show", "F2023-031", "--json"],
    *(["export", "markdown", page] for page in KINDS),
    *(["export", "markdown", page, "--names"] for page in ("notes", "takehome", "unfinished")),
    *(["export", "html", page] for page in ("coming", "notes", "parking")),
    ["export", "markdown", "network", "--network", "N1"],
    ["export", "csv", "proposals"],
    ["export", "csv", "agenda"],
    ["export", "ics", "--reminders"],
    ["templates"],
    ["templates", "notes"],
    ["export", "ics", "--network", "N1"],
)
_SEQUENCE = re.compile(
    rb"\x1b\[(?P<csi>[0-?]*[ -/]*[@-~])"
    rb"|\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    rb"|\x1b[78=>]"
)
# Controls, one byte or two, and what turns the direction of text or hides in it.
_CONTROL = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]"
    rb"|\xe2\x80[\x8b\x8e\x8f\xa8-\xae]|\xe2\x81[\xa0-\xa9]|\xef\xbb\xbf|\xd8\x9c"
)
_RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the workspace and of the programs' state."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile.make(folder / "data")
    return folder


@contextmanager
def started(
    workspace: Path, home: Path, command: Sequence[str], *arguments: str
) -> Iterator[Terminal]:
    """The program over the workspace, on the day of the first open forum."""
    around = {
        **environment(home),
        "SAMVERKA_DATA": str(workspace / "data"),
        "SAMVERKA_NOW": "2023-10-16T09:00:00+02:00",
        "SAMVERKA_USER": hostile.READER,
    }
    with Terminal([*command, *arguments], environment=around, cwd=workspace) as terminal:
        yield terminal


def orders(output: bytes) -> list[bytes]:
    """What a record has made the terminal do: sequences and controls that are not the program's."""
    found = [
        sequence.group()
        for sequence in _SEQUENCE.finditer(output)
        if hostile.NUMBER.encode() in (sequence["csi"] or b"")
        or (sequence["osc"] is not None and not _is_ours(sequence["osc"]))
    ]
    rest = _SEQUENCE.sub(b"", output)
    return found + [rest[max(0, c.start() - 20) : c.end() + 20] for c in _CONTROL.finditer(rest)]


def _is_ours(osc: bytes) -> bool:
    """Whether it puts a text on the clipboard, or says what the mouse looks like."""
    head, _, text = osc.rpartition(b";")
    if head == b"22":
        return text.isalpha()
    return head == b"52;c" and bool(base64.b64decode(text, validate=True))


@pytest.mark.parametrize(
    ("command", "lists"),
    [(hostile.WITHOUT_FIRST_WALL, LISTS), (SAMVERKA, LISTS[:3])],
    ids=["past_the_first_wall", "as_read"],
)
def test_no_page_lets_a_record_order_the_terminal_about(
    workspace: Path, home: Path, command: Sequence[str], lists: Sequence[tuple[str, str, str]]
) -> None:
    with started(workspace, home, command) as terminal:
        terminal.wait_for(r"Hölls mötet\?")
        terminal.wait_gone("räknar|läser in")
        for key, prefix, questions in lists:
            _walk(terminal, key, prefix, questions)
        _go_on_with_drafts(terminal)
        _read_and_search(terminal)
        _remove_and_restore(terminal)
        _review_what_is_parked(terminal)
        _answer_what_is_owed(terminal)
        _look_at_figures(terminal)
        _look_at_the_board(terminal)
        terminal.press("<c-q>")
        assert terminal.wait_for_end(10) == 0
        assert orders(bytes(terminal.output)) == []
        assert all(terminal.output.rfind(end) > len(terminal.output) - 400 for end in _RESTORED)


def _walk(terminal: Terminal, key: str, prefix: str, questions: str) -> None:
    """One list, and of its first record the page, the history, the exports, the form, questions."""
    row, ref = rf"^ ({prefix}\d+) · (\d+)/\d+", rf"^ {prefix}\d+( · F4 .*)?$"
    terminal.press(*key)
    if key in "2345":
        terminal.wait_for(rf"\[{key} ")
    terminal.wait_for(row)
    terminal.press("<end>", "<pgup>", "<home>")
    first = _to_one_of_a_known_state(terminal, row)
    terminal.press("<enter>")
    terminal.wait_for(rf"^ {first}( · F4 .*)?$")
    terminal.press("<pgdn>", "<end>", "h")
    terminal.wait_for("Historik")
    terminal.press("<end>", "q")
    terminal.wait_for(ref)
    if prefix == "N":
        _look_at_exports(terminal)
        terminal.wait_for(ref)
    terminal.press("e")
    terminal.wait_for(rf"^ Ändra .* {first}")
    terminal.press("<f8>", *["<pgdn>"] * 5, "<esc>")
    terminal.wait_for(ref)
    for question in questions:
        terminal.press(question)
        terminal.wait_gone(ref)
        terminal.press("<esc>")
        terminal.wait_for(ref)
    terminal.press("y")
    terminal.wait_for("Kopierat")
    terminal.press("q")
    terminal.wait_for(row)


def _to_one_of_a_known_state(terminal: Terminal, row: str) -> str:
    place = 1
    while True:
        found = terminal.wait_for(row.replace(r"(\d+)/", rf"{place}/"))
        if hostile.has_usual_codes(found[1]):
            return found[1]
        terminal.press("<down>")
        place += 1


def _look_at_exports(terminal: Terminal) -> None:
    terminal.press("x")
    terminal.wait_for("Enter Skriv fil")
    for _ in range(9):
        terminal.press("<down>")
        terminal.wait_for_output()
    terminal.press("<esc>")


def _review_what_is_parked(terminal: Terminal) -> None:
    terminal.press("<f6>")
    terminal.wait_for("Gå igenom alla")
    terminal.press("a")
    terminal.wait_for(r"^ 1 av \d+ · ")
    terminal.press("<end>", "<pgup>")
    terminal.wait_for_output()
    terminal.press("<right>")
    terminal.wait_for(r"^ 2 av \d+ · ")
    terminal.press("<esc>")
    terminal.wait_gone(r" 2 av \d+ · ")


def _answer_what_is_owed(terminal: Terminal) -> None:
    terminal.press("4", "<f4>")
    terminal.wait_for(r"^ Svar att lämna · 1/\d+")
    terminal.press("y")
    terminal.wait_for("Kopierat")
    terminal.press("n")
    terminal.wait_for("Utkast sparat|Utkast finns redan|är för långt")
    terminal.press("e")
    terminal.wait_for("^ Besked till |^ Ändra ")
    terminal.press("<esc>")
    terminal.wait_for("f Lämnat")
    terminal.press("f")
    terminal.wait_for("Esc Avbryt")
    terminal.press("<esc>", "<end>", "<pgup>")
    terminal.wait_for("^ Svar att lämna")
    terminal.press("6")
    terminal.wait_for(r"^ K\d+ · \d+/")
    terminal.press("<f4>")
    terminal.wait_for("^ Ni och vi: ")
    terminal.press("y")
    terminal.wait_for("Kopierat|Kopiera vad|Det går inte här")
    terminal.press("<esc>", "1")
    terminal.wait_for(r"\[1 ")


def _look_at_figures(terminal: Terminal) -> None:
    terminal.press("<f3>")
    terminal.wait_for("Av förslagen som kom in")
    terminal.press("<end>", "<pgup>", "<enter>", "<end>", "v")
    terminal.wait_for("öppna, äldst först")
    terminal.press("x")
    terminal.wait_for("Enter Skriv fil")
    terminal.press("<down>", "<down>")
    terminal.wait_for_output()
    terminal.press("<esc>")
    terminal.wait_for("öppna, äldst först")
    terminal.press("<esc>")
    terminal.wait_gone("öppna, äldst först")


def _look_at_the_board(terminal: Terminal) -> None:
    terminal.press("4")
    terminal.wait_for(r"\[4 ")
    terminal.press("v")
    terminal.wait_for("Tryck v för tavlan")
    terminal.press("v")
    terminal.wait_for(r"^\[Inkommet \d")
    for _ in range(6):
        terminal.press("<right>")
        terminal.wait_for_output()
    terminal.wait_for(r"\[Avgjort \d")
    terminal.press("<esc>")
    terminal.wait_gone(r"\[Avgjort \d")


def _go_on_with_drafts(terminal: Terminal) -> None:
    terminal.press("4", "t")
    terminal.wait_for(r"^ 1/\d\d$")
    for _ in range(20):
        terminal.press("<down>")
        terminal.wait_for_output()
    terminal.press("d")
    terminal.wait_for("Utkastet är slängt")
    terminal.press("u")
    terminal.wait_for("Utkastet är tillbaka")
    terminal.press("<esc>", "n")
    terminal.wait_for("^ Nytt förslag")
    for _ in range(3):
        terminal.press("<f6>")
        terminal.wait_for("F6 Nästa")
    terminal.press("<esc>", "6", "n")
    # One's own, of which an earlier walk may have left one, come before those of others.
    while "Utkast av" not in terminal.text:
        terminal.wait_for("F6 (Ta in|Nästa)")
        terminal.press("<f6>")
        terminal.wait_for_output()
        terminal.wait_until_quiet()
    terminal.press("<esc>", "4")


def _read_and_search(terminal: Terminal) -> None:
    terminal.press("?")
    terminal.wait_for("Öppna posten som markören")
    terminal.press("<esc>", "<c-p>")
    terminal.wait_for("Skriv vad du vill göra")
    terminal.type("klipp")
    terminal.wait_for(r"^ 1/\d+")
    terminal.press("<end>", "<esc>", "o")
    terminal.wait_for(r"\A.* \d+ andra inne\n(?s:.)* Vilka är inne")
    terminal.press("<end>", "<esc>", "<f7>")
    terminal.wait_for("Kontrollera alla filer nu")
    terminal.press("c")
    terminal.wait_for("filer är lästa till slutet")
    terminal.press("b")
    terminal.wait_for("Allt som det är nu blir först")
    terminal.press("<esc>", "<esc>", "<c-f>")
    terminal.wait_for("Sök bland allt")
    terminal.type("dcs")
    terminal.wait_for(r"^ 1/\d+")
    terminal.press("<esc>", "/")
    terminal.wait_for("^ Filtrera:")
    terminal.type("link")
    terminal.press("<esc>")


def _remove_and_restore(terminal: Terminal) -> None:
    terminal.press("4")
    terminal.wait_for(r"^ F2023-\d+ · 1/")
    terminal.press("d")
    terminal.wait_for(r"^ \* I papperskorgen")
    terminal.press("0")
    terminal.wait_for(r"^ [FVR]2023-\d+ · 1/")
    terminal.press("<enter>")
    terminal.wait_for(r"^ [FVR]2023-\d+$")
    terminal.press("q")
    terminal.wait_for(r"^ [FVR]2023-\d+ · 1/")
    terminal.press("r")
    # What breaks the rules of its noun is not put back, and that is said.
    terminal.wait_for(r"^ [*!] ")
    terminal.press("<home>", "u")
    terminal.wait_for("Ångrat")


def test_what_is_pasted_is_kept_and_orders_nothing(home: Path, tmp_path: Path) -> None:
    pasted = "".join(trick for trick in hostile.TRICKS if "\x1b" not in trick)
    with started(tmp_path, home, SAMVERKA) as terminal:
        terminal.wait_for("Välkommen")
        terminal.press("<enter>")
        terminal.wait_for("Inget väntar på dig")
        terminal.press("i")
        terminal.wait_for("^ Idé")
        terminal.paste(pasted[:150])
        terminal.wait_for("bold")
        terminal.press("<enter>")
        terminal.wait_for("^ .*F2023-001")
        terminal.press("2", "n")
        terminal.wait_for("Nytt nätverk")
        terminal.paste(pasted[:150])
        terminal.press("<tab>", "<tab>", "<tab>")
        terminal.paste(pasted)
        terminal.wait_for("alert")
        terminal.press("<c-s>")
        terminal.wait_for("^ .*N1")
        _take_in(terminal, pasted)
        terminal.press("<c-q>")
        assert terminal.wait_for_end(10) == 0
        assert orders(bytes(terminal.output)) == []
    data = ["--data", str(tmp_path / "data")]
    assert main([*data, "check"]) == main([*data, "show", "N1"]) == 0


def _take_in(terminal: Terminal, pasted: str) -> None:
    """A pasted list, looked through and taken in; what it holds is asked for."""
    terminal.press("+")
    terminal.wait_for("Klistra in text eller en lista")
    terminal.paste(f"{pasted}\nsist\n")
    terminal.wait_for("^sist")
    terminal.press("<c-s>")
    terminal.wait_for("Vad innehåller listan")
    terminal.press("7")
    terminal.wait_for(r"\d+ nya, 0 ändrade")
    terminal.press("v", "<end>")
    terminal.wait_for("sist")
    terminal.press("t")
    terminal.wait_for(r"inklistrad text: \d+ nya|felaktiga av")
    terminal.press("j")


@pytest.mark.parametrize("arguments", PRINTS, ids=" ".join)
def test_no_print_lets_a_record_order_the_terminal_about(
    workspace: Path,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    for name in ("clean_text", "clean_line"):
        monkeypatch.setattr(f"samverka_store.disk.drafts.{name}", lambda text: text)
    for reader in ("records", "line"):
        monkeypatch.setattr(f"samverka_store.disk.{reader}.is_suspect", lambda text: False)
    assert main(["--data", str(workspace / "data"), *arguments]) == 0
    told = capsysbinary.readouterr()
    # A table begins with a byte order mark; a calendar's lines end as its format has it.
    assert orders(told.out.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")) == []
    assert told.out.strip()


def test_what_is_printed_in_a_terminal_is_as_harmless(workspace: Path, home: Path) -> None:
    for arguments in (
        ["list", "proposals"],
        ["show", "F2023-001"],
        ["export", "html", "coming"],
        ["who"],
        ["drafts"],
    ):
        with started(workspace, home, hostile.WITHOUT_FIRST_WALL, *arguments) as terminal:
            assert terminal.wait_for_end() == 0
            assert orders(bytes(terminal.output)) == []
