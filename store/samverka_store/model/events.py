"""An event: who changed which record when, from what to what, and why. Events are only added.

The change that events belong to is here too; what it does to records is the repository's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Literal

import msgspec

from samverka_store.model.record import Moment, Record

EventKind = Literal["created", "changed", "removed", "restored"]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """Who changes something, when, from which copy, as which step, and why.

    `undoes` names the change that it takes back.
    """

    id: int
    by: str
    writer: str
    now: datetime
    order: int
    why: str = ""
    undoes: int | None = None


class Event(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One record's part of one change.

    `change` is shared by all events of one step, `order` rises with each step that the workspace
    has seen. `changes` maps a field to its JSON value before and after (None: it was not there).
    `undoes` names the change that this one takes back.
    """

    noun: ClassVar[str] = "event"
    table: ClassVar[str] = "events"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("record",),)

    at: Moment
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


def event_of(
    change: Change, record: Record, changes: dict[str, Any], *, id: int, meeting: int | None
) -> Event:
    """The event of this record's part of a change; without `changes` the record is new."""
    return Event(
        id=id,
        at=change.now,
        by=change.by,
        change=change.id,
        order=change.order,
        record=record.id,
        record_table=record.table,
        record_ref=record.ref,
        kind=_kind(changes),
        changes=changes,
        why=change.why,
        meeting=meeting,
        undoes=change.undoes,
        versions={change.writer: 1},
        dots={"*": f"{change.writer}.1"},
    )


def _kind(changes: Mapping[str, Any]) -> EventKind:
    if not changes:
        return "created"
    if "deleted" not in changes:
        return "changed"
    return "restored" if changes["deleted"][1] is None else "removed"
