"""A choice is known by its code, its label in either language, or their beginnings."""

from __future__ import annotations

import pytest

from samverka_store.entry.choices import code_begun
from samverka_store.model.answers import Feedback

CHANNEL = next(spec for spec in Feedback.fields if spec.name == "channel")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("epost", "email"),
        ("E-post", "email"),
        ("annat", "other"),
        ("email", "email"),
        ("m", "meeting"),
    ],
)
def test_a_beginning_that_no_other_has_is_enough(said: str, code: str) -> None:
    assert code_begun(CHANNEL, said) == code


@pytest.mark.parametrize("said", ["", "-", "e-posta", "brevduva"])
def test_what_means_none_or_several_is_no_code(said: str) -> None:
    assert code_begun(CHANNEL, said) is None
