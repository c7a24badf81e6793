"""What reading and writing fields needs to know: the records, the language and the day."""

from __future__ import annotations

from datetime import date

import msgspec

from samverka_store.errors import Fault, SamverkaError
from samverka_store.repository import Repository
from samverka_store.words.language import Words


class Context(msgspec.Struct, frozen=True):
    """The surroundings of a field: `today` decides what "imorgon" and a date without year mean."""

    repository: Repository
    words: Words
    today: date


class Misread(SamverkaError):
    """One field's text could not be read. Values: field, value."""

    key = "misread"

    def __init__(self, fault: Fault) -> None:
        super().__init__(field=fault.field, value=fault.value)
        self.fault = fault
