"""What the guides for coordinators say is so: each key does what they say, each command runs."""

import re
import shlex
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from samverka_store.words.language import SV
from samverka_tui.cli import main
from samverka_tui.cli.topics import TOPICS
from samverka_tui.commands import BY_ID, key_name
from tests.pictures.scenes import SCENES
from tests.surroundings import ROOT

NOW = datetime(2026, 10, 20, 10, tzinfo=UTC)
EVENING, YEAR = "guide-first-evening.md", "guide-year.md"
GUIDES: Mapping[str, str] = {
    name: (ROOT / "docs" / name).read_text("utf-8") for name in (EVENING, YEAR)
}
# Which actions each key stands for where the guide names it.
KEYS: Mapping[str, Mapping[str, str]] = {
    EVENING: {
        "1": "go_today",
        "2": "go_networks",
        "3": "go_meetings",
        "4": "go_proposals",
        "5": "go_parked",
        "?": "help",
        "q": "leave",
        "u": "undo",
        "Ctrl+P": "palette",
        "n": "new live_note",
        "Ctrl+S": "form_save",
        "Esc": "form_back",
        "F9": "language",
        "m": "move",
        "c": "cancel",
        "l": "live_page",
        "p": "live_prepare",
        "t": "live_theme",
        "+": "live_item",
        "x": "export",
        "i": "live_idea",
        "b": "live_decide",
        "a": "live_agree",
        "f": "live_answer give_answers",
        "Mellanslag": "live_tick",
        "s": "state",
        "r": "live_count",
        "e": "edit",
        "F4": "answers",
        "y": "copy_answers",
    },
    YEAR: {
        "1": "go_today",
        ".": "settle",
        "4": "go_proposals",
        "l": "live_page",
        "m": "move review_extend",
        "t": "live_theme drafts",
        "p": "live_prepare park",
        "x": "export",
        "s": "state",
        "v": "view",
        "w": "refer",
        "h": "history",
        "F4": "answers account",
        "Mellanslag": "mark",
        "a": "mark_all",
        "n": "draft_answers",
        "e": "write_answers edit",
        "f": "give_answers",
        "F6": "review",
        "r": "live_count review_revive",
        "c": "review_retire",
        "6": "go_people",
        "z": "personal_open",
        "+": "import_list",
        "F3": "figures",
        "2": "go_networks",
        "u": "undo",
        "0": "go_trash",
        "F7": "go_files",
    },
}
# Keys that fields and the terminal own, and no action of ours.
OWN = {"Tab"}


def quoted(guide: str) -> list[str]:
    """What stands between backticks in the running text."""
    text = re.sub(r"```sh\n.*?```", "", GUIDES[guide], flags=re.DOTALL)
    return re.findall(r"`([^`]+)`", text)


def commands(guide: str) -> list[str]:
    """The command lines of a guide that end by themselves, first those in its blocks."""
    blocks = re.findall(r"```sh\n(.*?)```", GUIDES[guide], re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    inline = [words for words in quoted(guide) if words.startswith("samverka ")]
    return [*lines, *(words for words in inline if words.split()[1] not in ("demo", "--lang"))]


@pytest.mark.parametrize("guide", GUIDES)
def test_each_key_of_a_guide_does_what_it_says(guide: str) -> None:
    keys = {words for words in quoted(guide) if not words.startswith("samverka")} - OWN
    assert keys == set(KEYS[guide])
    for key, ids in KEYS[guide].items():
        for id in ids.split():
            shown = [key_name(one, SV.commands.key_space) for one in BY_ID[id].keys]
            assert key in shown, id


@pytest.mark.parametrize("guide", GUIDES)
def test_what_a_guide_names_in_bold_stands_on_the_screen(guide: str) -> None:
    said = set(_strings(SV))
    named = re.findall(r"\*\*([^*]+)\*\*", GUIDES[guide])
    assert named
    assert [words for words in named if words not in said] == []


def _strings(words: Any) -> Iterator[str]:
    """Every text of a language, each form of a noun beginning with a capital too."""
    groups = words.__class__.__annotations__ if words is SV else ()
    for group in groups:
        yield from _strings(getattr(words, group))
    if isinstance(words, str):
        yield from (words, words[:1].upper() + words[1:])
    elif isinstance(words, msgspec.Struct):
        for name in words.__struct_fields__:
            yield from _strings(getattr(words, name))
    elif isinstance(words, Mapping):
        for value in words.values():
            yield from _strings(value)
    elif isinstance(words, tuple):
        for value in words:
            yield from _strings(value)


@pytest.mark.parametrize("guide", GUIDES)
def test_the_commands_of_a_guide_run(
    guide: str, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMVERKA_DATA", str(data_dir))
    monkeypatch.chdir(data_dir.parent)
    assert "demo" in TOPICS
    assert main(["add", "network", "Öppna forumet"], clock=lambda: NOW) == 0
    for command in commands(guide):
        assert main(shlex.split(command)[1:], clock=lambda: NOW) == 0, command
    written = {path.suffix for path in data_dir.parent.iterdir() if path.is_file()}
    assert written == ({".csv", ".ics"} if guide == YEAR else set())


@pytest.mark.parametrize("guide", GUIDES)
def test_pictures_and_pages_that_a_guide_points_at_are_there(guide: str) -> None:
    targets = re.findall(r"\]\(([^)]+)\)", GUIDES[guide])
    assert [target for target in targets if not (ROOT / "docs" / target).is_file()] == []
    pictures = [Path(target).stem for target in targets if target.endswith(".svg")]
    assert len(pictures) >= 3
    assert set(pictures) <= set(SCENES)
