"""Every action is in the registry, in words, in deeds and in docs/keys.md."""

from collections import Counter
from pathlib import Path

import msgspec
import pytest

from samverka_store.model.nouns import KINDS
from samverka_store.words.language import EN, SV, Words
from samverka_tui.commands import (
    COMMANDS,
    EVERYWHERE,
    GROUPS,
    Command,
    Place,
    footer_of,
    key_name,
    shown_in,
)
from samverka_tui.present.keys_page import keys_page
from samverka_tui.screens.deeds.every import DEEDS
from samverka_tui.screens.frame import bindings_of
from samverka_tui.screens.lists.specs import SPECS

ROOT = Path(__file__).resolve().parents[3]
PLACES: tuple[Place, ...] = (
    "answers",
    "review",
    "board",
    "history",
    "figures",
    "list",
    "detail",
    "alike",
    "live",
    "export",
    "import",
    "drafts",
    "compared",
    "plain",
    "files",
    "backups",
    "by_hand",
    "personal",
)


def test_each_action_is_done_somewhere_and_nothing_else_is() -> None:
    """What is done in forms is done by the form."""
    assert DEEDS.keys() == {command.id for command in COMMANDS if command.group != "form"}


@pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])
def test_each_action_has_a_label_and_a_sentence(words: Words) -> None:
    for command in COMMANDS:
        text = words.commands.of(command.id)
        assert text.label
        assert text.title
    named = {name for name in msgspec.structs.asdict(words.commands) if "_" not in name[:6]}
    assert all(words.commands.group(group) for group in GROUPS)
    assert named


@pytest.mark.parametrize("place", PLACES)
def test_a_key_does_one_thing_in_one_place(place: Place) -> None:
    keys = Counter(key for command in shown_in(place) for key in command.keys)
    assert not [key for key, times in keys.items() if times > 1]


@pytest.mark.parametrize("place", PLACES)
def test_the_bound_keys_are_the_registrys(place: Place) -> None:
    bound = {key for binding in bindings_of(place) for key in binding.key.split(",")}
    assert bound == {key for command in shown_in(place) for key in command.keys}


def test_no_capital_letter_destroys_and_none_needs_altgr() -> None:
    keys = {key for command in COMMANDS for key in command.keys}
    assert {key for key in keys if len(key) == 1 and key.isupper()} == {"U"}
    assert not keys & {"at", "dollar_sign", "left_square_bracket", "backslash", "vertical_line"}


def test_everything_that_is_done_with_a_record_is_in_the_footer() -> None:
    for command in COMMANDS:
        if command.group in ("record", "proposal", "meeting") and command.id != "open":
            assert command.footer, command.id


def test_the_footer_offers_nothing_that_cannot_be_done() -> None:
    offered = footer_of("list", frozenset())
    assert all(command.needs == "nothing" for command in offered)


def test_quitting_and_help_are_reachable_everywhere() -> None:
    for id in ("help", "back", "leave", "quit"):
        command = next(command for command in COMMANDS if command.id == id)
        assert command.shows_in == EVERYWHERE


def test_the_numbers_of_the_tabs_are_keys_wherever_the_tabs_stand() -> None:
    for id in ("go_today", "go_networks", "go_meetings", "go_proposals", "go_parked"):
        command = next(command for command in COMMANDS if command.id == id)
        assert command.shows_in == EVERYWHERE


def test_keys_are_named_as_people_write_them() -> None:
    named = [key_name(key) for key in ("question_mark", "slash", "ctrl+f", "f1", "n", "escape")]
    assert named == ["?", "/", "Ctrl+F", "F1", "n", "Esc"]


@pytest.mark.parametrize("words", [SV, EN], ids=["sv", "en"])
def test_each_list_has_a_title_an_idea_and_says_what_to_do_while_empty(words: Words) -> None:
    for spec in SPECS:
        told = words.pages.of(spec.id.partition("_")[0])
        assert told.title
        assert told.idea
        assert told.empty


def test_each_noun_has_a_list() -> None:
    listed = {table for spec in SPECS for table in spec.tables}
    assert listed == {kind.table for kind in KINDS if kind.noun != "event"}


def test_the_page_of_keys_is_current() -> None:
    """Else: python -m samverka_tui.present.keys_page > docs/keys.md."""
    assert (ROOT / "docs" / "keys.md").read_text("utf-8") == keys_page()


def test_a_command_without_keys_is_in_the_palette_only() -> None:
    keyless = [command.id for command in COMMANDS if not command.keys]
    assert keyless == ["go_knowledge", "go_memberships", "go_referrals", "go_feedback"]
    assert all(isinstance(command, Command) for command in COMMANDS)
