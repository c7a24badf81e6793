"""The one family of errors. Each owns its wording key, its values and its exit code.

No wording lives here: `words/faults.py` holds one sentence per key in each language. Nothing here
knows a screen, a file or a record class.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

import msgspec


class Fault(msgspec.Struct, frozen=True):
    """One thing wrong with one field: where, what was written, and which sentence tells the remedy.

    `field` is the field's name in the model, `value` the text as it was written, `key` the name of a
    sentence in `words.faults`, `values` what that sentence needs besides field and value.
    """

    field: str
    value: str
    key: str
    values: dict[str, str] = {}


class SamverkaError(Exception):
    """What every error of our own is. `key` names its sentence in `words.faults`."""

    key: ClassVar[str] = "failed"
    exit_code: ClassVar[int] = 1

    def __init__(self, **values: str | int) -> None:
        self.values: Mapping[str, str | int] = values
        super().__init__(f"{self.key}: {dict(values)}")


class UsageError(SamverkaError):
    """The command or the request was put together in a way that cannot be meant."""

    key = "usage"
    exit_code = 2


class InvalidRecord(SamverkaError):
    """A record has faults; all of them are here. Values: noun."""

    key = "invalid_record"

    def __init__(self, noun: str, faults: Sequence[Fault]) -> None:
        super().__init__(noun=noun)
        self.noun = noun
        self.faults = tuple(faults)


class NotFound(SamverkaError):
    """No record answers to this reference. Values: ref."""

    key = "not_found"


class IllegalStep(SamverkaError):
    """The lifecycle does not allow this step. Values: noun, ref, state, wanted, allowed (codes, comma)."""

    key = "illegal_step"

    def __init__(
        self, *, noun: str, ref: str, state: str, wanted: str, allowed: Sequence[str]
    ) -> None:
        super().__init__(noun=noun, ref=ref, state=state, wanted=wanted, allowed=",".join(allowed))
        self.noun = noun
        self.state = state
        self.wanted = wanted
        self.allowed = tuple(allowed)


class StillReferred(SamverkaError):
    """A record cannot be removed while these point at it. Values: ref, others (references, comma)."""

    key = "still_referred"


class NothingToUndo(SamverkaError):
    """The person has no change of their own left to take back."""

    key = "nothing_to_undo"


class ChangedMeanwhile(SamverkaError):
    """Someone else changed the same field since it was read. Values: ref, field, theirs, yours."""

    key = "changed_meanwhile"


class DiskError(SamverkaError):
    """What every error about files and folders is."""

    key = "disk_failed"
