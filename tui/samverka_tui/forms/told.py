"""An error in the person's words, for the one row of a form or a prompt."""

from __future__ import annotations

from samverka_store.errors import Fault, InvalidRecord, SamverkaError
from samverka_store.words.language import Words
from samverka_store.words.say import say_error, say_fault, say_fault_alone


def told(error: SamverkaError, words: Words) -> str:
    """An error as a sentence; of a record with faults, the first of them."""
    if isinstance(error, InvalidRecord) and error.faults:
        return say_fault(error.noun, error.faults[0], words)
    return say_error(error, words)


def told_fault(fault: Fault, words: Words) -> str:
    """A fault of what was answered to a question, which stands beside it."""
    return say_fault_alone("", fault, words)
