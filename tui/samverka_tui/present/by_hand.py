"""A change by hand as people read it: record by record, field by field, before and after. Pure.

Values are written as everywhere else where the record is one; else as they stand in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from samverka_store.clean import clean_line
from samverka_store.disk.accept import Obstacle
from samverka_store.disk.hand_edit import Difference, Document, shown
from samverka_store.documents import fits, typed
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.errors import InvalidRecord
from samverka_store.model.nouns import BY_TABLE
from samverka_store.model.record import FieldSpec, Record
from samverka_store.words.say import say_error, say_fault
from samverka_tui.present.labels import document_label
from samverka_tui.present.told import Part, Told

# What the program keeps for itself, and nobody reads.
_QUIET = frozenset(("state_since", "uid", "sequence", "occurrence"))
_MOST = 20_000
_MOST_NAME = 200


def what_of(difference: Difference, context: Context) -> str:
    """Whether the record is new, taken away or altered, with its sign."""
    words = context.words.files
    if difference.before is None:
        return words.added
    return words.taken_away if difference.after is None else words.altered


def record_of(difference: Difference, context: Context) -> str:
    """What record it is: its reference and name."""
    document = difference.before or difference.after or {}
    name = _name(difference.table, difference.id, document, context)
    ref = difference.ref if str(document.get("ref", "")) else ""
    return clean_line(" ".join(part for part in (ref, name if name != ref else "") if part))


def _name(table: str, id: int, document: Document, context: Context) -> str:
    if table in BY_TABLE and fits(table, id, document):
        return document_label(table, document, context)
    return str(document.get("title") or document.get("name") or "")[:_MOST_NAME]


def fields_of(difference: Difference, context: Context) -> str:
    """The names of the fields that differ."""
    return ", ".join(dict.fromkeys(label for label, _, _ in _values(difference, context)))


def parts_of(
    difference: Difference, obstacle: Obstacle | None, context: Context
) -> tuple[Part, ...]:
    """All that differs in one record, and what keeps it from being taken in."""
    words = context.words.files
    noun = context.words.nouns.of(_noun(difference.table)).one
    heading = f"{what_of(difference, context)}: {record_of(difference, context)} ({noun})"
    parts = [Part(heading, ())]
    if obstacle is not None:
        said = (Told("", sentence) for sentence in said_of(obstacle, context))
        parts.append(Part(words.obstacle, tuple(said)))
    fields = (
        line
        for label, before, after in _values(difference, context)
        for line in _lines(label, before, after, context)
    )
    return (*parts, Part("", tuple(fields)))


def said_of(obstacle: Obstacle, context: Context) -> list[str]:
    """Each thing that is wrong, with its field."""
    error = obstacle.error
    if isinstance(error, InvalidRecord):
        return [say_fault(error.noun, fault, context.words) for fault in error.faults]
    return [say_error(error, context.words)]


def _lines(label: str, before: str, after: str, context: Context) -> Iterator[Told]:
    words = context.words.files
    if before:
        yield Told(label, f"{words.before} {before}")
    if after:
        # A blank label keeps the value beneath the other.
        yield Told(" " if before else label, f"{words.after} {after}")


def _noun(table: str) -> str:
    return BY_TABLE[table].noun if table in BY_TABLE else table


def _values(difference: Difference, context: Context) -> Iterator[tuple[str, str, str]]:
    """(field in words, before, after) of each field that differs."""
    noun = _noun(difference.table)
    documents = (difference.before, difference.after)
    records = [_typed(difference, document) for document in documents]
    are_records = all((r is None) == (d is None) for r, d in zip(records, documents, strict=True))
    told: set[str] = set()
    for name, *values in difference.fields:
        if name in _QUIET or name in told:
            continue
        spec = _spec(difference.table, name) if are_records else None
        label = context.words.fields.label(noun, spec.name if spec else name)
        raw = [_raw(noun, name, value, context) for value in values]
        texts = [write_field(r, spec, context)[:_MOST] if spec and r else "" for r in records]
        if spec is None or texts[0] == texts[1]:
            texts = raw
        else:
            told.update(spec.record_fields)
        yield label, texts[0], texts[1]


def _typed(difference: Difference, document: Document | None) -> Record | None:
    kind = BY_TABLE.get(difference.table)
    if kind is None or document is None or not fits(difference.table, difference.id, document):
        return None
    return typed(kind, document)


def _spec(table: str, name: str) -> FieldSpec | None:
    """The field of a form that fills this field of the record."""
    kind = BY_TABLE.get(table)
    fields = kind.fields if kind else ()
    return next((spec for spec in fields if name in spec.record_fields), None)


def _raw(noun: str, name: str, value: object, context: Context) -> str:
    """A value as it stands in the file, in words where there are any."""
    if name == "deleted" and isinstance(value, dict):
        return _deleted(value, context)
    text = shown(value)[:_MOST]
    return context.words.states.labels(noun, name).get(text, text)


def _deleted(value: dict[str, object], context: Context) -> str:
    try:
        at = msgspec.convert(value.get("at"), type=datetime)
    except msgspec.ValidationError:
        return shown(value)[:_MOST]
    day = context.words.dates.short(at.date(), context.today)
    return context.words.screens.in_trash.format(day=day)
