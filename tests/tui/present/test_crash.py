"""A fault is told with its places and kinds, and without a word from a record."""

from pathlib import Path

import pytest

from samverka_store.words.language import EN, SV
from samverka_tui.present.crash import crash_text

NAME = "Kim Berg"


def failing(name: str) -> None:
    try:
        int(name)
    except ValueError as error:
        raise LookupError(name) from error


def test_it_tells_where_and_of_which_kind_and_no_name() -> None:
    with pytest.raises(LookupError) as caught:
        failing(NAME)
    told = crash_text(caught.value, SV, None)
    assert NAME not in told
    assert told.index("ValueError") < told.index("LookupError")
    assert f'File "{__file__}"' in told
    assert "raise LookupError(name) from error" in told
    assert "Programmet har stannat" in told


def test_it_says_where_drafts_lie_when_there_are_any() -> None:
    error = RuntimeError()
    assert "/hem/drafts" in crash_text(error, EN, Path("/hem/drafts"))
    assert "draft" not in crash_text(error, EN, None)
