"""An action: who does what by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from samverka_store.errors import Fault
from samverka_store.model.lifecycle import Lifecycle
from samverka_store.model.record import (
    FieldSpec,
    Record,
    choice_faults,
    line_faults,
    text_faults,
)

# Source: domain, "Evaluation": action.
ACTION_LIFECYCLE = Lifecycle(
    noun="action",
    steps={
        "open": ("ongoing", "done", "dropped", "converted"),
        "ongoing": ("done", "dropped", "converted", "open"),
        "done": ("open",),
        "dropped": ("open",),
        "converted": (),
    },
)


class Action(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An action with its owner (a contact or a free name) and due day."""

    noun: ClassVar[str] = "action"
    table: ClassVar[str] = "actions"
    prefix: ClassVar[str] = "A"
    yearly: ClassVar[bool] = True
    first_state: ClassVar[str] = "open"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("network",),
        ("meeting",),
        ("proposal",),
        ("owner",),
    )
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("title", required=True),
        FieldSpec("network", "link", noun="network"),
        FieldSpec("owner", "link", noun="person"),
        FieldSpec("owner_name"),
        FieldSpec("due", "day"),
        FieldSpec("meeting", "link", noun="meeting"),
        FieldSpec("proposal", "link", noun="proposal"),
        FieldSpec("reason", "text"),
        FieldSpec("note", "text"),
    )

    title: str
    state: str
    network: int | None = None
    owner: int | None = None
    owner_name: str = ""
    due: date | None = None
    meeting: int | None = None
    proposal: int | None = None
    reason: str = ""
    note: str = ""

    def _faults(self) -> Iterator[Fault]:
        yield from line_faults("title", self.title, required=True)
        yield from choice_faults("state", self.state, ACTION_LIFECYCLE.states)
        yield from line_faults("owner_name", self.owner_name)
        yield from text_faults("reason", self.reason)
        yield from text_faults("note", self.note)
        if self.state == "dropped" and not self.reason.strip():
            yield Fault("reason", "", "reason_required")

    @property
    def is_open(self) -> bool:
        """Whether it still is to be done."""
        return self.state in ("open", "ongoing")
