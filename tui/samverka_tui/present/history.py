"""Events in words: who did what to a record, when, and why. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import msgspec

from samverka_store.documents import shown
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.events import Event
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.model.nouns import BY_NOUN, BY_TABLE
from samverka_store.model.record import Record
from samverka_store.moments.zones import zone_info
from samverka_tui.present.labels import bearer_text, label_of

_MOST = 80
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# The kinds of fields that hold several things, and are written as in a form.
_SEVERAL = frozenset(("themes", "agenda", "links", "attendance", "limits", "tags"))
# What the program keeps for itself; the change that people made says it already.
_QUIET = frozenset(("state_since", "uid", "sequence", "extensions", "occurrence"))


def event_line(event: Event, context: Context) -> str:
    """One event on one line: `18 sep 14.02 anna: Läge: Inkommet → Parkerat`."""
    return f"{event_time(event, context)} {event.by}: {event_text(event, context)}"


def event_time(event: Event, context: Context) -> str:
    """When it was, on Swedish clocks."""
    local = event.at.astimezone(zone_info(DEFAULT_ZONE))
    return context.words.dates.stamp(local, context.today)


def undone_of(events: Iterable[Event]) -> frozenset[int]:
    """The changes that are undone, of a record's events: not those whose undoing was undone."""
    undone: set[int] = set()
    for event in sorted(events, key=lambda event: event.order, reverse=True):
        if event.undoes is not None and event.change not in undone:
            undone.add(event.undoes)
    return frozenset(undone)


def event_text(event: Event, context: Context) -> str:
    """What was done, field by field, and why, on one line."""
    return "; ".join(event_parts(event, context))


def event_parts(event: Event, context: Context, *, most: int = _MOST) -> list[str]:
    """What was done, a text for each field, values cut at `most` letters; the last tells why."""
    words = context.words.screens
    if event.kind == "created":
        told = [words.created]
    elif event.kind == "removed":
        told = [words.removed]
    elif event.kind == "restored":
        told = [words.restored]
    else:
        told = list(_changes(event, context, most)) or [context.words.nouns.change.one]
    if event.undoes is not None:
        told[0] = f"{words.undone_of} ({told[0]}"
        told[-1] += ")"
    if event.why and all(after != event.why for _, after in event.changes.values()):
        told[-1] = f"{told[-1].removesuffix('.')}, {words.why.format(why=event.why)}"
    return told


def _changes(event: Event, context: Context, most: int) -> Iterator[str]:
    words = context.words
    noun = BY_TABLE[event.record_table].noun if event.record_table in BY_TABLE else ""
    for field, (before, after) in event.changes.items():
        if field in _QUIET or field.startswith("_"):
            continue
        label = words.fields.of(noun, field).label
        was, now = (_cut(_value(noun, field, value, context), most) for value in (before, after))
        if not was:
            yield words.screens.set_field.format(field=label, after=now)
        elif not now:
            yield words.screens.emptied_field.format(field=label, before=was)
        else:
            yield words.screens.changed_field.format(field=label, before=was, after=now)


def _value(noun: str, field: str, value: Any, context: Context) -> str:
    """A JSON value as people read it, on one line."""
    words = context.words
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return words.entry.yes if value else words.entry.no
    if isinstance(value, int):
        return label_of(value, context) or str(value)
    if isinstance(value, list | dict):
        written = _written(noun, field, value, context)
        if written:
            return written
        items = value if isinstance(value, list) else [value]
        return "; ".join(filter(None, (_item(field, item, context) for item in items)))
    text = str(value)
    labels = words.states.labels(noun, field)
    if text in labels:
        return labels[text]
    return _day(text, context) or text


def _written(noun: str, field: str, value: Any, context: Context) -> str:
    """What a field that holds several things looks like in a form; "" where it has no shape."""
    kind = BY_NOUN.get(noun)
    if kind is None or field == "bearers":
        return ""
    spec = next((s for s in kind.fields if s.record_fields == (field,)), None)
    shape = next((f.type for f in msgspec.structs.fields(kind) if f.name == field), None)
    if spec is None or spec.kind not in _SEVERAL:
        return ""
    try:
        typed = msgspec.convert(value, shape)
    except msgspec.ValidationError:
        return ""
    record = cast("Record", SimpleNamespace(**{field: typed}))
    return "; ".join(write_field(record, spec, context).splitlines())


def _item(field: str, item: Any, context: Context) -> str:
    if isinstance(item, dict) and field == "bearers":
        return bearer_text(item, context)
    return shown([item], lambda id: label_of(id, context) or str(id))


def _day(text: str, context: Context) -> str:
    """A text that is a day, as people write it; empty for any other, `2023-99-99` too."""
    if not _DAY.fullmatch(text):
        return ""
    try:
        return context.words.dates.short(date.fromisoformat(text), context.today)
    except ValueError:
        return ""


def _cut(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
