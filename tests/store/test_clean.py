"""The first wall: nothing that enters can steer a terminal or hide its direction."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverka_store.clean import clean_line, clean_text


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("a\x1b[2Jb", "ab"),
        ("a\x1b[31;1mred\x1b[0m", "ared"),
        ("a\x1b]0;title\x07b", "ab"),
        ("a\x1b]52;c;cm0gLXJm\x1b\\b", "ab"),
        ("a\x1bPq#0\x1b\\b", "ab"),
        ("a\x9b2Jb", "ab"),
        ("a\x9d0;x\x9cb", "ab"),
        ("a\x1b", "a"),
        ("a\x1b[", "a"),
        ("a\u202eb\u2066c", "abc"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("bell\x07", "bell"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("tab\tstays", "tab\tstays"),
        ("a\u030a", "å"),
        ("e" + "\u0301" * 500, unicodedata.normalize("NFC", "e" + "\u0301" * 5)),
        ("lone \ud800 surrogate", "lone  surrogate"),
    ],
)
def test_hostile_text_becomes_harmless(hostile: str, harmless: str) -> None:
    assert clean_text(hostile) == harmless


def test_family_emoji_and_swedish_text_stay() -> None:
    for text in ("Räksmörgås på Öland – 50 %", "[/] [@click=app.quit] =1+1", "日本語"):
        assert clean_text(text) == text


def test_a_line_has_no_breaks() -> None:
    assert clean_line("  one\n two\t three \x1b[2J") == "one two three"


@given(st.text())
def test_what_is_clean_stays_as_it_is_and_holds_no_control(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert not any(
        unicodedata.category(sign) in ("Cc", "Cs") for sign in cleaned if sign not in "\n\t"
    )
    assert "\x1b" not in cleaned
