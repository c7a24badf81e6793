"""Errors and faults in the person's words, for the rows of a form or a prompt."""

from __future__ import annotations

from samverka_store.errors import Fault, InvalidRecord, SamverkaError
from samverka_store.words.language import Words


def told_fault(fault: Fault, words: Words) -> str:
    """One fault as a sentence, with its remedy."""
    raise NotImplementedError


def told(error: SamverkaError, words: Words) -> str:
    """An error as a sentence; of a record with faults, the first."""
    raise NotImplementedError
