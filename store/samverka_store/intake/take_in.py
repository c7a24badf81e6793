"""Rows become records: new ones, changes of those that are there, or faults; in one change.

Whoever calls decides whether the change stands: with a row that is bad, or to look first, it is
rolled back. Organisations and people that rows name and nobody has written down come along.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec

from samverka_store.entry.context import Context, Misread
from samverka_store.entry.links import the_one_named
from samverka_store.entry.reading import read_record
from samverka_store.entry.writing import write_field
from samverka_store.errors import Fault, InvalidRecord, SamverkaError
from samverka_store.intake.known import Known
from samverka_store.intake.rows import Row
from samverka_store.model.meetings import Meeting
from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.people import Membership, Person
from samverka_store.model.record import Record
from samverka_store.usecases.add_record import add
from samverka_store.usecases.change_record import change
from samverka_store.usecases.step_meeting import cancel

Kind = Literal["new", "changed", "same", "bad"]

# The nouns that a name is enough to make, and for which nouns' rows.
_BROUGHT: Mapping[str, tuple[str, ...]] = {
    "person": ("organisation",),
    "organisation": ("organisation",),
    "network": ("organisation", "person"),
    "membership": ("organisation", "person", "network"),
    "meeting": (),
    "knowledge": ("organisation",),
    "proposal": ("person",),
}
_STAND_IN = 1


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one row: which record it is, which of its fields changed, or what is wrong.

    `before` is what stood in those of the fields that held something; the others were filled in.
    """

    number: int
    kind: Kind
    id: int = 0
    ref: str = ""
    label: str = ""
    fields: tuple[str, ...] = ()
    before: dict[str, str] = {}
    faults: tuple[Fault, ...] = ()
    error: SamverkaError | None = None


class Taken(msgspec.Struct, frozen=True):
    """What became of all rows, and the records that came along by noun."""

    noun: str
    outcomes: tuple[Outcome, ...]
    brought: dict[str, tuple[str, ...]]

    def count(self, kind: Kind) -> int:
        """How many rows became this."""
        return sum(outcome.kind == kind for outcome in self.outcomes)


def take_in(
    kind: type[Record], rows: Iterable[Row], context: Context, *, keep: bool = False
) -> Taken:
    """Put the rows' records into the open change of the context's repository; see `Taken`.

    With `keep` what is there stays where a row says otherwise, and only what is empty is filled in.
    """
    taking = _Taking(kind, context, keep=keep)
    outcomes = tuple(taking.take(row) for row in rows)
    brought = {noun: tuple(labels) for noun, labels in taking.brought.items()}
    return Taken(kind.noun, outcomes, brought)


class _Taking:
    def __init__(self, kind: type[Record], context: Context, *, keep: bool) -> None:
        self.kind = kind
        self._keep = keep
        self.brought: dict[str, list[str]] = {}
        self._context = context
        self._known = Known(context)

    def take(self, row: Row) -> Outcome:
        """One row. What is bad about it leaves nothing of it behind."""
        try:
            return self._taken(row)
        except InvalidRecord as error:
            return _bad(row, faults=error.faults)
        except Misread as error:
            return _bad(row, faults=(error.fault,))
        except SamverkaError as error:
            return _bad(row, error=error)

    def _taken(self, row: Row) -> Outcome:
        missing = self._missing(row)
        # First as if they were there, so that a row that is bad brings nobody along.
        self._read(row, {field: _STAND_IN for field, _ in missing})
        made = {field: self._bring(BY_NOUN[noun], row, field) for field, noun in missing}
        record = self._read(row, made)
        there = self._known.like(record)
        if there is None:
            kept = add(self._context.repository, record, today=self._context.today)
            self._known.take(kept)
            return _outcome("new", row, kept)
        edited = self._read(row, made, base=there)
        if edited == there and not _is_cancelled_now(row, there):
            return _outcome("same", row, there)
        kept = self._changed(row, edited, there)
        self._known.take(kept)
        changed = [
            spec
            for spec in self.kind.fields
            if any(getattr(kept, name) != getattr(there, name) for name in spec.record_fields)
        ]
        stood = {spec.name: write_field(there, spec, self._context) for spec in changed}
        fields = tuple(stood)
        if _is_cancelled_now(row, there):
            fields = ("state", *fields)
        before = {field: text for field, text in stood.items() if text}
        return msgspec.structs.replace(_outcome("changed", row, kept), fields=fields, before=before)

    def _changed(self, row: Row, edited: Record, there: Record) -> Record:
        kept = there
        if edited != there:
            kept = change(self._context.repository, edited, seen=there, today=self._context.today)
        if isinstance(kept, Meeting) and _is_cancelled_now(row, there):
            kept = cancel(self._context.repository, kept, reason=row.given["reason"])
        return kept

    def _read(self, row: Row, links: Mapping[str, int], base: Record | None = None) -> Record:
        texts = {field: text for field, text in row.texts.items() if field not in links}
        given: dict[str, Any] = {**(row.given if base is None else {}), **links}
        if self._keep and base is not None:
            held = {s.name for s in self.kind.fields if write_field(base, s, self._context)}
            texts = {field: text for field, text in texts.items() if field not in held}
            given = {field: id for field, id in given.items() if field not in held}
        return read_record(self.kind, texts, self._context, base=base, **given)

    def _missing(self, row: Row) -> list[tuple[str, str]]:
        """(field, noun) of the links whose names nobody has written down."""
        found = []
        for spec in self.kind.fields:
            text = row.texts.get(spec.name, "")
            if spec.kind != "link" or not text or spec.noun not in _BROUGHT[self.kind.noun]:
                continue
            is_person = spec.noun == "person" and spec.name == "person" and bool(row.person)
            if is_person or not self._is_there(spec.noun, text, spec.name):
                found.append((spec.name, spec.noun))
        return found

    def _is_there(self, noun: str, text: str, field: str) -> bool:
        if self._context.repository.id_of(text) is not None:
            return True
        return the_one_named(noun, text, self._context, field) is not None

    def _bring(self, kind: type[Record], row: Row, field: str) -> int:
        """The id of the record that a row names, which is made unless it came with another row."""
        texts = {"name": row.texts[field]}
        if kind is Person and field == "person":
            texts |= row.person
            if self.kind is Membership and row.texts.get("organisation"):
                texts["organisation"] = row.texts["organisation"]
        taken = self
        if kind is not self.kind:
            taken = _Taking(kind, self._context, keep=self._keep)
        outcome = taken._taken(Row(row.number, texts))
        if outcome.kind == "new":
            self.brought.setdefault(kind.noun, []).append(outcome.label)
        for noun, labels in taken.brought.items() if taken is not self else ():
            self.brought.setdefault(noun, []).extend(labels)
        return outcome.id


def _is_cancelled_now(row: Row, there: Record) -> bool:
    """Whether a calendar says of a meeting that was still to be that it is cancelled."""
    return isinstance(there, Meeting) and there.is_open and row.given.get("state") == "cancelled"


def _outcome(kind: Kind, row: Row, record: Record) -> Outcome:
    label = record.label or _label(row)
    return Outcome(number=row.number, kind=kind, id=record.id, ref=record.ref, label=label)


def _bad(
    row: Row, *, faults: tuple[Fault, ...] = (), error: SamverkaError | None = None
) -> Outcome:
    return Outcome(number=row.number, kind="bad", label=_label(row), faults=faults, error=error)


def _label(row: Row) -> str:
    for field in ("name", "title", "person", "when"):
        if row.texts.get(field):
            return row.texts[field]
    return next(iter(row.texts.values()), "")
