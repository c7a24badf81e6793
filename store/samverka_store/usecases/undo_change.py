"""One takes back one's own last change, read from the events, as a change of its own."""

from __future__ import annotations

from typing import Any

import msgspec

from samverka_store.documents import builtins
from samverka_store.errors import ChangedMeanwhile, NothingToUndo, StillReferred
from samverka_store.model.events import Event
from samverka_store.model.record import Record
from samverka_store.repository import Repository


class Undone(msgspec.Struct, frozen=True):
    """What was taken back: the records as they are now, and the kinds of the events undone."""

    records: tuple[Record, ...]
    kinds: tuple[str, ...]


def undo(repository: Repository) -> Undone:
    """Take back the last change of the person whose change this is, that is not taken back already.

    Raises: NothingToUndo; ChangedMeanwhile when someone has since changed one of the same fields;
    StillReferred when something newer points at a record that would go.
    """
    steps = _steps_of(repository)
    for step in reversed(steps):
        if step[0].undoes is None and _stands(step[0].change, steps):
            return _take_back(repository, step)
    raise NothingToUndo


def redo(repository: Repository) -> Undone:
    """Take back the person's last undo, as long as they changed nothing since. Raises as `undo`."""
    steps = _steps_of(repository)
    for step in reversed(steps):
        if step[0].undoes is None:
            break
        if _stands(step[0].change, steps) and not _is_undo(step[0].undoes, steps):
            return _take_back(repository, step)
    raise NothingToUndo


def _steps_of(repository: Repository) -> list[list[Event]]:
    """The person's changes, oldest first, each with its events."""
    by = repository.change.by
    steps: dict[tuple[int, int], list[Event]] = {}
    for _, doc in repository.documents(Event):
        if doc["by"] == by:
            key = doc["order"], doc["change"]
            steps.setdefault(key, []).append(msgspec.convert(doc, Event))
    return [steps[key] for key in sorted(steps)]


def _stands(change: int, steps: list[list[Event]]) -> bool:
    """Whether no standing change takes this one back."""
    for step in reversed(steps):
        if step[0].undoes == change:
            return not _stands(step[0].change, steps)
    return True


def _is_undo(change: int, steps: list[list[Event]]) -> bool:
    return any(step[0].change == change and step[0].undoes is not None for step in steps)


def _take_back(repository: Repository, step: list[Event]) -> Undone:
    repository.taking_back(step[0].change)
    records = tuple(_take_back_one(repository, event) for event in step)
    for record in records:
        others = repository.referring(record.id) if record.deleted else []
        if others:
            refs = ", ".join(sorted(other.ref for other in others))
            raise StillReferred(ref=record.ref, others=refs)
    return Undone(records=records, kinds=tuple(event.kind for event in step))


def _take_back_one(repository: Repository, event: Event) -> Record:
    record = repository.record(event.record)
    if event.kind == "created":
        return repository.remove(record)
    now = builtins(record)
    values: dict[str, Any] = {}
    for field, (before, after) in event.changes.items():
        if field in record.derived:
            continue
        if now.get(field) != after:
            raise ChangedMeanwhile(
                ref=record.ref, field=field, theirs=str(now.get(field)), yours=str(before)
            )
        values[field] = before
    return repository.set_fields(event.record, values)
