"""A proposal: an idea with its bearer, its lifecycle, and its rest in the parking lot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

import msgspec

from samverka_store.errors import Fault
from samverka_store.model.lifecycle import Lifecycle
from samverka_store.model.record import (
    FieldSpec,
    Record,
    choice_faults,
    line_faults,
    list_faults,
    text_faults,
)

PROPOSAL_KINDS = ("idea", "theme", "forward", "other")
OPEN_STATES = (
    "draft",
    "received",
    "under_review",
    "referred",
    "accepted",
    "partly_accepted",
    "in_progress",
    "parked",
)
DECIDED_STATES = ("accepted", "partly_accepted", "declined", "no_action")
FINAL_STATES = ("declined", "no_action", "implemented", "stopped")
REASON_STATES = ("declined", "no_action", "stopped", "parked", "retired")
# What nobody is expected to answer any more.
ENDED_STATES = ("closed", "withdrawn", "retired", *FINAL_STATES)
EXTENSIONS_ALLOWED = 2

_END = ("merged", "withdrawn")
_DECISIONS = ("accepted", "partly_accepted", "no_action", "declined", "parked")
# Source: domain, "Proposal". Merged and withdrawn are reachable from every open state.
PROPOSAL_LIFECYCLE = Lifecycle(
    noun="proposal",
    steps={
        "draft": ("received", "parked", *_END),
        "received": ("under_review", "parked", "declined", *_END),
        "under_review": ("referred", *_DECISIONS, "split", *_END),
        "referred": ("under_review", *_DECISIONS, *_END),
        "accepted": ("in_progress", "parked", *_END),
        "partly_accepted": ("in_progress", "parked", *_END),
        "declined": ("closed", "under_review"),
        "no_action": ("closed", "under_review"),
        "in_progress": ("implemented", "stopped", "parked", *_END),
        "implemented": ("closed",),
        "stopped": ("closed", "parked"),
        "merged": (),
        "split": (),
        "parked": ("received", "under_review", "retired", *_END),
        "retired": ("under_review",),
        "withdrawn": ("under_review",),
        "closed": ("under_review",),
    },
)


class Bearer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An idea-bearer: a contact, a free name, or anonymous; perhaps handed in via someone else."""

    person: int | None = None
    name: str = ""
    anonymous: bool = False
    via: int | None = None
    via_name: str = ""


class Reached(msgspec.Struct, frozen=True, kw_only=True):
    """A milestone, as it is called in the list of them, and the day when it was reached."""

    milestone: str
    day: date


class Proposal(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A proposal or an idea (one record). `milestones` is a list of them, one per line.

    `state_since` is the day it entered its state, `extended` that of the last extension of its rest
    and `revived` that when it was last taken up again from there.
    """

    noun: ClassVar[str] = "proposal"
    table: ClassVar[str] = "proposals"
    prefix: ClassVar[str] = "F"
    yearly: ClassVar[bool] = True
    first_state: ClassVar[str] = "received"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("network",),
        ("meeting",),
        ("handler",),
        ("park_owner",),
        ("merged_into",),
        ("split_from",),
        ("bearers", "person"),
        ("bearers", "via"),
    )
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("title", required=True),
        FieldSpec("network", "link", noun="network"),
        FieldSpec("text", "text"),
        FieldSpec("bearers", "bearers"),
        FieldSpec("meeting", "link", noun="meeting"),
        FieldSpec("kind", "choice", noun="proposal", choices=PROPOSAL_KINDS),
        FieldSpec("handler", "link", noun="person"),
        FieldSpec("received", "day", prefer="past"),
        FieldSpec("next_status", "day"),
        FieldSpec("decided_by"),
        FieldSpec("decided", "day", prefer="past"),
        FieldSpec("reason", "text"),
        FieldSpec("alternatives", "text"),
        FieldSpec("working_group"),
        FieldSpec("milestones", "text"),
        FieldSpec("result", "text"),
        FieldSpec("review", "day"),
        FieldSpec("revive_when", "text"),
        FieldSpec("park_owner", "link", noun="person"),
        FieldSpec("merged_into", "link", noun="proposal"),
    )

    title: str
    state: str
    kind: str = "idea"
    network: int | None = None
    text: str = ""
    bearers: tuple[Bearer, ...] = ()
    meeting: int | None = None
    handler: int | None = None
    received: date | None = None
    state_since: date | None = None
    next_status: date | None = None
    decided: date | None = None
    decided_by: str = ""
    reason: str = ""
    alternatives: str = ""
    working_group: str = ""
    milestones: str = ""
    result: str = ""
    review: date | None = None
    revive_when: str = ""
    park_owner: int | None = None
    extensions: int = 0
    extended: date | None = None
    revived: date | None = None
    reached: tuple[Reached, ...] = ()
    merged_into: int | None = None
    split_from: int | None = None

    def _faults(self) -> Iterator[Fault]:
        yield from line_faults("title", self.title, required=True)
        yield from choice_faults("state", self.state, PROPOSAL_LIFECYCLE.states)
        yield from choice_faults("kind", self.kind, PROPOSAL_KINDS)
        for field in ("text", "reason", "alternatives", "milestones", "result", "revive_when"):
            yield from text_faults(field, getattr(self, field))
        yield from line_faults("decided_by", self.decided_by)
        yield from line_faults("working_group", self.working_group)
        yield from self._bearer_faults()
        yield from number_of_extensions_faults(self.extensions)
        yield from list_faults("reached", self.reached)
        for reached in self.reached:
            yield from line_faults("reached", reached.milestone, required=True)
        if self.state in REASON_STATES and not self.reason.strip():
            yield Fault("reason", "", "reason_required")
        if self.state == "parked" and self.review is None:
            yield Fault("review", "", "review_required")
        if self.state == "merged" and self.merged_into is None:
            yield Fault("merged_into", "", "required")
        if self.merged_into is not None and self.merged_into == self.id:
            yield Fault("merged_into", self.ref, "not_itself")

    def _bearer_faults(self) -> Iterator[Fault]:
        yield from list_faults("bearers", self.bearers)
        for bearer in self.bearers:
            yield from line_faults("bearers", bearer.name)
            yield from line_faults("bearers", bearer.via_name)
            if bearer.anonymous and (bearer.name or bearer.person):
                yield Fault("bearers", bearer.name, "anonymous_with_name")

    @property
    def milestone_days(self) -> tuple[tuple[str, date | None], ...]:
        """Each milestone with the day when it was reached, or None."""
        days = {reached.milestone: reached.day for reached in self.reached}
        lines = (line.strip() for line in self.milestones.splitlines())
        return tuple((line, days.get(line)) for line in lines if line)

    @property
    def is_open(self) -> bool:
        """Whether it still waits for something to happen."""
        return self.state in OPEN_STATES


def number_of_extensions_faults(extensions: int) -> Iterator[Fault]:
    """A fault where a parked idea was extended a third time: revive or retire (domain)."""
    if extensions > EXTENSIONS_ALLOWED:
        yield Fault(
            "review", str(extensions), "extended_too_often", {"limit": str(EXTENSIONS_ALLOWED)}
        )
