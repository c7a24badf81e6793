"""Drawn text is literal, printable and measured in cells."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from samverka_tui.widgets.literal import cells, fit, head, literal, wrapped
from tests.tui.widgets.hosts import HOSTILE

anything = st.text(max_size=60) | st.sampled_from(HOSTILE)


def obeyed(text: str) -> list[str]:
    """What a terminal would obey or turn, instead of show."""
    return [c for c in text if unicodedata.category(c)[0] == "C" or c in "\u2028\u2029"]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_is_left_to_obey(text: str) -> None:
    assert obeyed(literal(text)) == []


def test_brackets_stay_as_they_were_typed() -> None:
    assert literal("[@click=app.quit]x[/]") == "[@click=app.quit]x[/]"


def test_escape_sequences_vanish_with_their_letters() -> None:
    assert literal("före\x1b[2Jefter") == "föreefter"
    assert literal("\x1b]52;c;aGVq\x07klipp") == "klipp"


def test_breaks_and_tabs_become_blanks_on_a_line() -> None:
    assert literal("ett\ntvå\ttre\r\nfyra") == "ett två tre fyra"


def test_a_pile_of_marks_is_cut() -> None:
    assert len(literal("e" + "\u0301" * 500)) < 8
    assert len(literal("ก" + "\u0e48" * 500)) < 8


@given(anything)
def test_any_text_is_printable_once_literal(text: str) -> None:
    assert obeyed(literal(text)) == []


@given(anything, st.integers(1, 40), st.sampled_from(["left", "right", "center"]))
def test_a_fitted_text_takes_exactly_its_cells(text: str, width: int, align: str) -> None:
    assert cell_len(fit(text, width, align)) == width  # type: ignore[arg-type]


@given(anything, st.integers(2, 40))
def test_wrapped_lines_never_exceed_their_cells(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert lines
    assert all(cells(line) <= width for line in lines)


@given(st.lists(st.text("abcdefåäö日本", min_size=1, max_size=9), min_size=1), st.integers(18, 40))
def test_wrapping_keeps_every_word(words: list[str], width: int) -> None:
    assert " ".join(wrapped(" ".join(words), width)).split() == words


def test_a_cut_text_ends_in_an_ellipsis() -> None:
    assert fit("Gemensam upphandling", 10) == "Gemensam …"


def test_a_wide_character_is_not_halved() -> None:
    assert fit("日本語", 4) == "日… "
    assert head("日本語", 3) == "日"


def test_numbers_stand_to_the_right() -> None:
    assert fit("61!", 5, "right") == "  61!"


def test_line_breaks_of_a_paragraph_are_kept() -> None:
    assert wrapped("ett två\n\ntre", 20) == ["ett två", "", "tre"]


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert wrapped("personuppgiftsbiträdesavtal", 10) == ["personuppg", "iftsbiträd", "esavtal"]


def test_no_room_means_no_text() -> None:
    assert fit("text", 0) == ""
    assert fit("日本", 0) == ""
