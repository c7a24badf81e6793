"""Every group of words is there in both languages, though imported only when asked for."""

import pytest

from samverka_store.words.language import CODES, Words, words_for


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("group", Words.__annotations__)
def test_every_group_has_its_words(code: str, group: str) -> None:
    words = words_for(code)
    assert type(getattr(words, group)).__name__ in Words.__annotations__[group]
    assert getattr(words, group) is getattr(words_for(code), group)


def test_there_are_no_other_groups() -> None:
    assert not hasattr(words_for("sv"), "jokes")
