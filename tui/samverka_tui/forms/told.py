"""An error in the person's words, for the one row of a form or a prompt."""

from __future__ import annotations

from samverka_store.errors import InvalidRecord, SamverkaError
from samverka_store.words.language import Words
from samverka_store.words.say import say_error, say_fault


def told(error: SamverkaError, words: Words) -> str:
    """An error as a sentence; of a record with faults, the first of them."""
    if isinstance(error, InvalidRecord) and error.faults:
        return say_fault(error.noun, error.faults[0], words)
    return say_error(error, words)
