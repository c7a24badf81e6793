"""One takes back one's own changes, read from the events: the last one, or one that is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, takewhile
from typing import Any, NamedTuple

import msgspec

from samverka_store.documents import Document, builtins
from samverka_store.errors import (
    AlreadyUndone,
    NothingToUndo,
    NotOwnChange,
    UndoOvertaken,
    UndoOwnFirst,
)
from samverka_store.model.events import Event
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.usecases.remove_record import still_referred


class Undone(msgspec.Struct, frozen=True):
    """What was taken back: the records as they are now, and the kinds of the events undone."""

    records: tuple[Record, ...]
    kinds: tuple[str, ...]


class _Step(NamedTuple):
    """One change of the person's: the change it takes back, if any, and the ids of its events."""

    change: int
    undoes: int | None
    events: list[int]


def undo(repository: Repository) -> Undone:
    """Take back the last change of the person whose change this is, that is not taken back already.

    A change of which nothing is left, because others put it back, is passed over. Raises:
    NothingToUndo; UndoOvertaken when someone has since changed one of the same fields, or a
    record that would go; InTrash when the record has gone; StillReferred when something newer
    points at a record that would go.
    """
    undone_by: dict[int, int] = {}
    for step in _latest_steps(repository):
        if step.undoes is not None:
            # Of several that took it back the last one counts; all of them came after it.
            undone_by.setdefault(step.undoes, step.change)
        elif _stands(step.change, undone_by):
            undone = _take_back(repository, step)
            if undone.records:
                return undone
    raise NothingToUndo


def undo_chosen(repository: Repository, event: Event) -> Undone:
    """Take back the whole of a change that one has made oneself, to which this event belongs.

    Raises: NotOwnChange; AlreadyUndone; UndoOwnFirst when one has changed one of the same fields
    since; as `undo`.
    """
    if event.by != repository.change.by:
        raise NotOwnChange(author=event.by)
    undone_by: dict[int, int] = {}
    for step in _latest_steps(repository):
        if event.id in step.events:
            undone = _take_back(repository, step) if _stands(step.change, undone_by) else None
            if undone is None or not undone.records:
                raise AlreadyUndone
            return undone
        if step.undoes is not None:
            undone_by.setdefault(step.undoes, step.change)
    raise NothingToUndo


def undo_of(repository: Repository, record: int) -> Undone:
    """Take back the last change of a record that one made oneself and that is not taken back.

    Raises: NothingToUndo; as `undo_chosen`.
    """
    for event in reversed(repository.events_of(record)):
        if event.by == repository.change.by and event.undoes is None:
            try:
                return undo_chosen(repository, event)
            except AlreadyUndone:
                continue
    raise NothingToUndo


def redo(repository: Repository) -> Undone:
    """Take back the person's last undo, as long as they changed nothing since. Raises as `undo`."""
    steps = list(takewhile(lambda step: step.undoes is not None, _latest_steps(repository)))
    undos = {step.change for step in steps}
    undone_by: dict[int, int] = {}
    for step in steps:
        target = step.undoes or 0
        if target not in undos and _stands(step.change, undone_by):
            return _take_back(repository, step)
        undone_by.setdefault(target, step.change)
    raise NothingToUndo


def _latest_steps(repository: Repository) -> Iterator[_Step]:
    """The person's changes, the latest first, each read when it is asked for."""
    events = repository.events_by(repository.change.by)
    for (_, change), found in groupby(events, key=lambda event: (event["order"], event["change"])):
        step = list(found)
        ids = [event["id"] for event in reversed(step)]
        yield _Step(change, step[0].get("undoes"), ids)


def _stands(change: int, undone_by: dict[int, int]) -> bool:
    """Whether no standing change takes this one back."""
    times = 0
    while change in undone_by:
        change = undone_by[change]
        times += 1
    return times % 2 == 0


def _take_back(repository: Repository, step: _Step) -> Undone:
    repository.taking_back(step.change)
    events = _one_each([repository.get(Event, id) for id in step.events])
    taken = [(event, _take_back_one(repository, event)) for event in events]
    records = tuple(record for _, record in taken if record is not None)
    for record in records:
        others = repository.referring(record.id) if record.deleted else []
        if others:
            raise still_referred(record, others)
    return Undone(records=records, kinds=tuple(event.kind for event, record in taken if record))


def _one_each(events: list[Event]) -> list[Event]:
    """One event for each record, of a change that may have written some of them several times."""
    by_record: dict[int, list[Event]] = {}
    for event in events:
        by_record.setdefault(event.record, []).append(event)
    return [_together(group) if len(group) > 1 else group[0] for group in by_record.values()]


def _together(events: list[Event]) -> Event:
    for event in events:
        if event.kind == "created":
            return event
    pairs: dict[str, list[tuple[Any, Any]]] = {}
    for event in events:
        for field, pair in event.changes.items():
            pairs.setdefault(field, []).append(pair)
    ends = {field: _end_to_end(chain) for field, chain in pairs.items()}
    changes = {field: pair for field, pair in ends.items() if pair is not None}
    return msgspec.structs.replace(events[0], changes=changes)


def _end_to_end(pairs: list[tuple[Any, Any]]) -> tuple[Any, Any] | None:
    """From where to where a value went in these steps, whose order the events do not tell.

    None when it came back to where it was.
    """
    starts, ends = [before for before, _ in pairs], [after for _, after in pairs]
    for value in tuple(starts):
        if value in ends:
            starts.remove(value)
            ends.remove(value)
    return (starts[0], ends[0]) if starts else None


def _take_back_one(repository: Repository, event: Event) -> Record | None:
    """The record after its part of the change is taken back; None when nothing of it is left."""
    record = repository.record(event.record)
    now = builtins(record)
    if event.kind == "created":
        if record.deleted is not None:
            return None
        _refuse_what_others_wrote(repository, event, record, now)
        return repository.remove(record)
    values: dict[str, Any] = {}
    for field, (before, after) in event.changes.items():
        there = now.get(field)
        if field in record.derived or there == before:
            continue
        if there != after:
            raise _overtaken(repository, record, field, there, before)
        values[field] = before
    if values and record.deleted is not None and record.deleted.at < event.at:
        values.setdefault("deleted", now["deleted"])  # it was changed where it lay, and stays there
    return repository.set_fields(event.record, values) if values else None


def _refuse_what_others_wrote(
    repository: Repository, created: Event, record: Record, now: Document
) -> None:
    """Raises: UndoOvertaken when a record that would go holds what someone else wrote in it."""
    before: Document = {}
    for event in repository.events_of(record.id):
        if event.by != created.by and event.kind == "changed":
            for field, (was, _) in event.changes.items():
                before.setdefault(field, was)
    for field, was in before.items():
        if field not in record.derived and now.get(field) != was:
            raise _overtaken(repository, record, field, now.get(field), was)


def _overtaken(
    repository: Repository, record: Record, field: str, theirs: Any, before: Any
) -> UndoOvertaken:
    values = repository.changed_meanwhile(record, field, theirs, before).values
    is_own = values["author"] == repository.change.by
    return (UndoOwnFirst if is_own else UndoOvertaken)(**values)
