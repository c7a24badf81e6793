"""What comes in, in whatever pieces, is the keys and the pasted texts that were meant."""

from collections.abc import Sequence

import pytest
from textual.events import Key, Paste

from samverka_tui.screens.typed import Typed


def told(*pieces: str) -> list[str]:
    """The keys by name, and pasted texts in quotes, of input that comes in these pieces."""
    parser = Typed()
    found = [message for piece in (*pieces, "") for message in parser.feed(piece)]
    return [
        repr(message.text) if isinstance(message, Paste) else message.key
        for message in found
        if isinstance(message, (Key, Paste))
    ]


@pytest.mark.parametrize("pieces", [("\x1bd",), ("\x1b", "d")])
def test_esc_and_a_letter_are_two_keys_in_one_piece_or_two(pieces: Sequence[str]) -> None:
    assert told(*pieces) == ["escape", "d"]


def test_esc_and_what_is_typed_after_it_come_in_order_and_at_once() -> None:
    assert told("\x1b", "4", "j", "j") == ["escape", "4", "j", "j"]
    assert told("\x1bjjj") == ["escape", "j", "j", "j"]
    assert told("\x1bj\x1bk\x1b") == ["escape", "j", "escape", "k", "escape"]
    assert told("\x1b", "\x1b", "j") == ["escape", "escape", "j"]
    assert told("\x1b\r") == ["escape", "enter"]
    assert told("\x1bå" + 40 * "x") == ["escape", "å", *40 * "x"]


@pytest.mark.parametrize(
    ("sequence", "key"),
    [("\x1b[B", "down"), ("\x1bOA", "up"), ("\x1b[1;5C", "ctrl+right"), ("\x1bb", "ctrl+left")],
)
def test_a_sequence_is_one_key_wherever_it_is_split(sequence: str, key: str) -> None:
    assert told(sequence) == [key]
    assert told("x", sequence, "x") == ["x", key, "x"]
    if sequence[1] in "[O":
        for place in range(1, len(sequence)):
            assert told(sequence[:place], sequence[place:], "x") == [key, "x"]
        assert told(*sequence) == [key]


def test_esc_that_waited_too_long_is_a_key_and_what_comes_then_another() -> None:
    parser = Typed()
    assert list(parser.feed("\x1b")) == []
    parser._timeout_time = 0.0
    assert [event.key for event in parser.tick() if isinstance(event, Key)] == ["escape"]
    assert [event.key for event in parser.feed("d") if isinstance(event, Key)] == ["d"]


@pytest.mark.parametrize("text", ["hej\x1bd", "\x1b", "d\x1b[B", "\x1b]52;c;x\x07", 50 * "\x1bd"])
def test_what_is_pasted_is_no_key_wherever_it_is_split(text: str) -> None:
    whole = f"\x1b[200~{text}\x1b[201~"
    meant = [repr(text.replace("\x1b", "")), "x"]
    assert told(whole, "x") == told(whole + "x") == told(*whole, "x") == meant
    for place in range(1, len(whole)):
        assert told(whole[:place], whole[place:], "x") == meant
