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

    `field` is the field's name in the model, `value` the text as it was written, `key` the name of
    a sentence in `words.faults`, `values` what that sentence needs besides field and value.
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


class InTrash(SamverkaError):
    """A record in the trash is neither changed nor pointed at anew. Values: ref."""

    key = "in_trash"


class IllegalStep(SamverkaError):
    """The lifecycle does not allow this step.

    Values: noun, ref, state, wanted, allowed (codes, comma).
    """

    key = "illegal_step"

    def __init__(
        self, *, noun: str, ref: str, state: str, wanted: str, allowed: Sequence[str]
    ) -> None:
        super().__init__(noun=noun, ref=ref, state=state, wanted=wanted, allowed=",".join(allowed))
        self.noun = noun
        self.state = state
        self.wanted = wanted
        self.allowed = tuple(allowed)


class AlreadyThere(IllegalStep):
    """A step to the state that the record is in, as when someone else was quicker.

    Values: noun, ref, state, wanted, allowed (codes, comma).
    """

    key = "already_there"


class NotParked(IllegalStep):
    """Only what rests in the parking lot is extended or revived.

    Values: noun, ref, state, wanted, allowed (codes, comma).
    """

    key = "not_parked"


class ToldMeanwhile(SamverkaError):
    """Someone else gave the same feedback since one began. Values: ref, other, author."""

    key = "told_meanwhile"


class StillReferred(SamverkaError):
    """A record cannot be removed while these point at it.

    Values: ref, others (references, comma).
    """

    key = "still_referred"


class FeedbackOwed(SamverkaError):
    """A proposal cannot be closed while the final answer is owed.

    Values: ref, who (names, one per line; empty: anonymous), what (kind of feedback).
    """

    key = "feedback_owed"


class NothingToUndo(SamverkaError):
    """The person has no change of their own left to take back."""

    key = "nothing_to_undo"


class ChangedMeanwhile(SamverkaError):
    """Someone else changed the same field since it was read.

    Values: noun, ref, field, theirs, yours, author (who wrote theirs, perhaps empty).
    """

    key = "changed_meanwhile"


class UndoOvertaken(ChangedMeanwhile):
    """What one would take back has been changed by someone else since.

    Values: noun, ref, field, theirs, yours (what it would go back to), author.
    """

    key = "undo_overtaken"


class UndoOwnFirst(UndoOvertaken):
    """What one would take back one has changed oneself since.

    Values: noun, ref, field, theirs (one's own later value), yours, author.
    """

    key = "undo_own_first"


class NotOwnChange(SamverkaError):
    """One takes back one's own changes only. Values: author."""

    key = "not_own_change"


class AlreadyUndone(SamverkaError):
    """Nothing of the change is left to take back."""

    key = "already_undone"


class UnreadableMoment(SamverkaError, ValueError):
    """Text that names no day, season, time, rule or zone. Values: value."""

    key = "unreadable_moment"
    exit_code = 2

    def as_fault(self, field: str) -> Fault:
        """The same as one fault of the field that it was written in."""
        values = {name: str(value) for name, value in self.values.items()}
        return Fault(field, values.pop("value", ""), self.key, values)


class UnreadableDay(UnreadableMoment):
    """Text that is no day. Values: value."""

    key = "unreadable_day"


class WrongWeekday(UnreadableDay):
    """The weekday written is not that of the day. Values: value, day (ISO), weekday (its code)."""

    key = "wrong_weekday"


class WrongWeek(UnreadableDay):
    """The week written is not that of the day. Values: value, day (ISO), week (its number)."""

    key = "wrong_week"


class LastBeforeFirst(UnreadableDay):
    """A range of days ends before it begins. Values: value."""

    key = "last_before_first"


class UnreadableSeason(UnreadableMoment):
    """Text that is no season. Values: value."""

    key = "unreadable_season"


class UnreadableTime(UnreadableMoment):
    """Text that is no time of day. Values: value."""

    key = "unreadable_time"


class EndBeforeStart(UnreadableTime):
    """A span of times ends before it begins, or as it begins. Values: value."""

    key = "end_before_start"


class UnreadableRule(UnreadableMoment):
    """Text that is no recurrence. Values: value."""

    key = "unreadable_rule"


class UnreadableZone(UnreadableMoment):
    """Text that is no IANA time zone. Values: value."""

    key = "unreadable_zone"


class ZonesMissing(SamverkaError):
    """The machine has no time zone data at all (Windows without the package tzdata)."""

    key = "zones_missing"


class TemplateBroken(SamverkaError):
    """A document's template cannot be used. Values: file, line, reason (the engine's words)."""

    key = "template_broken"
