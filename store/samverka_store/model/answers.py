"""What is sent on and told back: referrals to organisations and feedback to idea-bearers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from samverka_store.errors import Fault
from samverka_store.model.record import (
    FieldSpec,
    Record,
    choice_faults,
    line_faults,
    list_faults,
    text_faults,
)

FEEDBACK_CHANNELS = ("email", "phone", "meeting", "letter", "other")
FEEDBACK_STATES = ("drafted", "given")
FEEDBACK_KINDS = ("receipt", "progress", "referral", "decision", "milestone", "final", "parking")


class Referral(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A proposal carried into one organisation: sent, received, answer due, answer.

    `reminders` are the days when the organisation was reminded of it.
    """

    noun: ClassVar[str] = "referral"
    table: ClassVar[str] = "referrals"
    prefix: ClassVar[str] = "V"
    yearly: ClassVar[bool] = True
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("proposal",), ("organisation",), ("contact",))
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("proposal", "link", required=True, noun="proposal"),
        FieldSpec("organisation", "link", required=True, noun="organisation"),
        FieldSpec("contact", "link", noun="person"),
        FieldSpec("sent", "day", prefer="past"),
        FieldSpec("received", "day", prefer="past"),
        FieldSpec("answer_due", "day"),
        FieldSpec("answered", "day", prefer="past"),
        FieldSpec("answer", "text"),
    )

    proposal: int
    organisation: int
    contact: int | None = None
    sent: date | None = None
    received: date | None = None
    answer_due: date | None = None
    answered: date | None = None
    answer: str = ""
    reminders: tuple[date, ...] = ()

    def _faults(self) -> Iterator[Fault]:
        if not self.proposal:
            yield Fault("proposal", "", "required")
        if not self.organisation:
            yield Fault("organisation", "", "required")
        for field in ("received", "answer_due", "answered"):
            day = getattr(self, field)
            if day and self.sent and day < self.sent:
                yield Fault(field, day.isoformat(), "last_before_first")
        yield from text_faults("answer", self.answer)
        yield from list_faults("reminders", self.reminders)

    @property
    def is_answered(self) -> bool:
        """Whether the organisation has answered."""
        return self.answered is not None or bool(self.answer)

    def is_overdue(self, today: date) -> bool:
        """Whether the answer should have come before this day and has not."""
        return self.answer_due is not None and self.answer_due < today and not self.is_answered


class Feedback(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What an idea-bearer was told, or is about to be told: when, how, by whom, with which words.

    `bearer` is the contact, or None with `bearer_name` for a free name; both empty means all
    bearers (as at a meeting, where anonymous proposals are answered).
    """

    noun: ClassVar[str] = "feedback"
    table: ClassVar[str] = "feedback"
    prefix: ClassVar[str] = "R"
    yearly: ClassVar[bool] = True
    first_state: ClassVar[str] = "drafted"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("proposal",), ("bearer",), ("meeting",))
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("proposal", "link", required=True, noun="proposal"),
        FieldSpec("kind", "choice", noun="feedback", choices=FEEDBACK_KINDS),
        FieldSpec("bearer", "link", noun="person"),
        FieldSpec("bearer_name"),
        FieldSpec("state", "choice", noun="feedback", choices=FEEDBACK_STATES),
        FieldSpec("given", "day", prefer="past"),
        FieldSpec("channel", "choice", noun="feedback", choices=FEEDBACK_CHANNELS),
        FieldSpec("meeting", "link", noun="meeting"),
        FieldSpec("text", "text"),
    )

    proposal: int
    kind: str = "progress"
    state: str
    bearer: int | None = None
    bearer_name: str = ""
    given: date | None = None
    channel: str = "email"
    meeting: int | None = None
    text: str = ""

    def _faults(self) -> Iterator[Fault]:
        if not self.proposal:
            yield Fault("proposal", "", "required")
        yield from choice_faults("kind", self.kind, FEEDBACK_KINDS)
        yield from choice_faults("state", self.state, FEEDBACK_STATES)
        yield from choice_faults("channel", self.channel, FEEDBACK_CHANNELS)
        yield from line_faults("bearer_name", self.bearer_name)
        yield from text_faults("text", self.text)
        if self.state == "given" and self.given is None:
            yield Fault("given", "", "required")
