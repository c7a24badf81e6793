"""An event: who changed which record when, from what to what, and why. Events are only added."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

from samverka_store.model.record import Record

EventKind = Literal["created", "changed", "removed", "restored"]


class Event(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One record's part of one change.

    `change` is shared by all events of one step, `order` rises with each step that the workspace
    has seen. `changes` maps a field to its JSON value before and after (None: it was not there).
    `undoes` names the change that this one takes back.
    """

    noun: ClassVar[str] = "event"
    table: ClassVar[str] = "events"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("record",),)

    at: datetime
    by: str
    change: int
    order: int
    record: int
    record_table: str
    record_ref: str
    kind: EventKind
    changes: dict[str, tuple[Any, Any]] = {}
    why: str = ""
    meeting: int | None = None
    undoes: int | None = None
