"""All records of one workspace: get, find, put, remove, and what points at what.

It reads and writes through the tables it is given and keeps no records of its own. It knows no file
and no clock: a change brings its time and its person. Rules that span nouns live in usecases/.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, TypeVar, cast

import msgspec

from samverka_store.documents import (
    Document,
    Tables,
    builtins,
    called,
    differences,
    links_of,
    patched,
    shown,
    typed,
    without_none,
)
from samverka_store.errors import ChangedMeanwhile, InTrash, InvalidRecord, NotFound
from samverka_store.indexes import Indexes, Names
from samverka_store.model.events import Change, Event, event_of
from samverka_store.model.nouns import BY_TABLE, normal_reference, reference
from samverka_store.model.record import Deletion, Record, linked, random_id

R = TypeVar("R", bound=Record)

_MOST_ID_DIGITS = 16  # of 53 bits
# What is written whenever anything in a record is.
_WITH_EVERY_CHANGE = ("changed", "_v", "_d")


class Repository:
    """The records, read and written through the tables. Writing needs an open change."""

    def __init__(self, tables: Tables, *, draw: Callable[[], int] | None = None) -> None:
        self._tables = tables
        self._draw = draw or random_id
        self._indexes = Indexes()
        self._change: Change | None = None
        # What each record written in the open change pointed at before it.
        self._pointed: dict[int, frozenset[int]] = {}
        self._listeners: list[Callable[[str, int, Document | None, Document | None], None]] = []

    # -- what the disk tells

    def noticed(self, table: str, id: int, old: Document | None, new: Document | None) -> None:
        """Take in one document's change of any origin, so that every look-up is true."""
        self._indexes.notice(table, id, old, new)
        for listener in self._listeners:
            listener(table, id, old, new)

    def listen(
        self, listener: Callable[[str, int, Document | None, Document | None], None]
    ) -> None:
        """Call `listener(table, id, old, new)` at each document's change from now on."""
        self._listeners.append(listener)

    def begin(self, *, by: str, writer: str, now: datetime, why: str = "") -> None:
        """Open a change; every `put` until `finish` belongs to it."""
        order = self._indexes.highest_order + 1
        self._change = Change(id=self._draw(), by=by, writer=writer, now=now, order=order, why=why)

    def finish(self) -> None:
        """Close the open change. Raises: InTrash when it made a record point into the trash."""
        # Not before: a change that takes several records out of the trash does so one by one.
        for id, before in self._pointed.items():
            # What this change itself removed was asked about when it was removed.
            for target in self._targets(id) - before - self._pointed.keys():
                doc = self.document(target) or {}
                if "deleted" in doc:
                    raise InTrash(ref=str(doc.get("ref", target)))
        self.abandon()

    def abandon(self) -> None:
        """Close the open change, whose documents the disk has put back."""
        self._change = None
        self._pointed.clear()

    @property
    def change(self) -> Change:
        """The open change. Raises: RuntimeError outside one, which is a mistake in the program."""
        if self._change is None:
            raise RuntimeError("a record was written outside a change")
        return self._change

    def because(self, why: str) -> None:
        """Say why the open change is made; its events keep it."""
        self._change = msgspec.structs.replace(self.change, why=why)

    def taking_back(self, change: int) -> None:
        """Mark the open change as one that takes back another."""
        self._change = msgspec.structs.replace(self.change, undoes=change)

    # -- reading

    def document(self, id: int) -> Document | None:
        """The stored document of a record of any table, trash included; not to be changed."""
        table = self._indexes.table_of.get(id)
        if table is None:
            return None
        return cast("Document | None", self._tables.table(table).get(doc_id=id))

    def table_of(self, id: int) -> str:
        """The table that holds this record, or empty."""
        return self._indexes.table_of.get(id, "")

    def get(self, kind: type[R], id: int) -> R:
        """The record with this id, trash included. Raises: NotFound."""
        doc = self._tables.table(kind.table).get(doc_id=id)
        if doc is None:
            raise NotFound(ref=str(id))
        return typed(kind, doc)

    def record(self, id: int) -> Record:
        """The record with this id, whatever its noun, trash included. Raises: NotFound."""
        table = self._indexes.table_of.get(id)
        if table is None:
            raise NotFound(ref=str(id))
        return self.get(BY_TABLE[table], id)

    def id_of(self, ref: str) -> int | None:
        """The id behind a reference or an id, as people type them; None when there is none.

        The reference of a record that was joined with another leads to that one.
        """
        ref = ref.strip()
        found = self._indexes.by_ref.get(normal_reference(ref))
        if found is None and ref.isascii() and ref.isdigit() and len(ref) <= _MOST_ID_DIGITS:
            return int(ref) if int(ref) in self._indexes.table_of else None
        return found if found is None else self.goes_on_in(found)

    def goes_on_in(self, id: int) -> int:
        """The record that goes on for this one: itself, unless it was joined with another."""
        # Files written by hand may go round in a circle: nobody is met twice.
        met: list[int] = []
        while id not in met:
            met.append(id)
            into = ((self.document(id) or {}).get("deleted") or {}).get("into")
            id = into if into in self._indexes.table_of else id
        return id

    def find(self, ref: str) -> Record:
        """The record behind a reference or an id, trash included. Raises: NotFound."""
        id = self.id_of(ref)
        if id is None:
            raise NotFound(ref=ref)
        return self.record(id)

    def names(self, kind: type[Record]) -> Names:
        """What the records of a noun outside the trash are called."""
        if kind.table not in self._indexes.names:
            self._indexes.names[kind.table] = Names(self.documents(kind))
        return self._indexes.names[kind.table]

    def documents(self, kind: type[Record]) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """Each (id, document) of a noun outside the trash, in no order; not to be changed."""
        return (
            (id, doc)
            for id, doc in self._tables.table(kind.table).documents()
            if "deleted" not in doc
        )

    def stored(self, table: str) -> Iterable[tuple[int, Mapping[str, Any]]]:
        """Each (id, document) of a table, trash included, in no order; not to be changed."""
        return self._tables.table(table).documents()

    def all(self, kind: type[R]) -> Iterator[R]:
        """Each record of a noun outside the trash, in no order."""
        return (typed(kind, doc) for _, doc in self.documents(kind))

    def count(self, kind: type[Record]) -> int:
        """How many records of a noun there are outside the trash."""
        return self._indexes.live[kind.table]

    def pointing_at(self, id: int, kind: type[R], field: str = "") -> list[R]:
        """The records of a noun, outside the trash, whose `field` (or any) holds this id."""
        ids = self._indexes.pointing_at.get(id, ())
        found = [self.get(kind, i) for i in ids if self._indexes.table_of.get(i) == kind.table]
        return [r for r in found if r.deleted is None and (not field or getattr(r, field) == id)]

    def referring(self, id: int, *, in_trash: bool = False) -> list[Record]:
        """Every record, outside the trash or in it, that holds this id in any field."""
        found = [self.record(i) for i in self._indexes.pointing_at.get(id, ())]
        return [r for r in found if (r.deleted is not None) == in_trash]

    def ids_pointing_at(self, id: int) -> Collection[int]:
        """The ids of every record, trash and events included, that holds this id in any field."""
        return self._indexes.pointing_at.get(id, ())

    def events_of(self, id: int) -> list[Event]:
        """The history of a record, oldest first."""
        found = [self.get(Event, i) for i in self._indexes.events_of.get(id, ())]
        return sorted(found, key=lambda event: (event.order, event.at))

    def last_change(self, id: int, field: str) -> Event | None:
        """The latest change of a record that gave this field another value, None when none did."""
        events = reversed(self.events_of(id))
        return next((event for event in events if field in event.changes), None)

    def changed_meanwhile(
        self, record: Record, field: str, theirs: Any, yours: Any
    ) -> ChangedMeanwhile:
        """The error that tells who gave a field another value than one knew; values as in JSON."""
        event = self.last_change(record.id, field)
        return ChangedMeanwhile(
            noun=record.noun,
            ref=record.ref,
            field=field,
            theirs=self._named(record, field, theirs),
            yours=self._named(record, field, yours),
            author=event.by if event else "",
        )

    def _named(self, record: Record, field: str, value: Any) -> str:
        """A field's JSON value as an error tells it; of a link what it leads to is called."""
        linked_to = self.document(value) if value and (field,) in record.paths else None
        return called(linked_to) if linked_to else shown(value, self._called)

    def _called(self, id: int) -> str:
        """What a record is called; of a number that leads to none the number."""
        document = self.document(id) if id in self._indexes.table_of else None
        return called(document) if document else str(id)

    def events_by(self, person: str) -> Iterator[Mapping[str, Any]]:
        """The documents of the events of a person's changes, latest first; not to be changed."""
        events, indexes = self._tables.table(Event.table), self._indexes
        if not indexes.events_in_order:
            # As in copies that were joined; from then on they are in order again.
            for ids in indexes.events_by.values():
                ids.sort(key=lambda id: int(events.get(doc_id=id)["order"]))
            indexes.events_in_order = True
        return (events.get(doc_id=id) for id in reversed(indexes.events_by.get(person, ())))

    # -- writing

    def put(self, record: R, *, seen: R | None = None, meeting: int | None = None) -> R:
        """Keep a new or changed record and write its event; only what differs from `seen` changes.

        `seen` is the record that the change started from (default: as it is now). Raises:
        InvalidRecord with all faults; ChangedMeanwhile when someone else changed the same field
        since `seen` was read; InTrash when it was removed since; NotFound when a link leads
        nowhere.
        """
        if record.id == 0 or self.document(record.id) is None:
            return self._create(record, meeting)
        kind = type(record)
        current = self.get(kind, record.id)
        if current.deleted is not None:
            raise InTrash(ref=current.ref)

        def overtaken(field: str, theirs: Any, yours: Any) -> ChangedMeanwhile:
            return self.changed_meanwhile(current, field, theirs, yours)

        wanted = patched(record, seen=seen or current, current=current, overtaken=overtaken)
        return self._write(wanted.prepared(current), current, meeting)

    def remove(self, record: R, *, into: int | None = None) -> R:
        """Put a record in the trash; what is there already stays as it was put there.

        `into`: the record of the same noun that goes on for it.
        """
        change = self.change
        current = self.get(type(record), record.id)
        if current.deleted is not None:
            return current
        mark = Deletion(at=change.now, by=change.by, seen=current.versions, into=into)
        return self._write(msgspec.structs.replace(current, deleted=mark), current, None)

    def restore(self, record: R) -> R:
        """Take a record out of the trash."""
        current = self.get(type(record), record.id)
        return self._write(msgspec.structs.replace(current, deleted=None), current, None)

    def set_fields(self, id: int, values: Mapping[str, Any]) -> Record:
        """Give fields these JSON values (None takes a field away), with event and checks.

        Raises: InTrash where it is there and stays there; as `put`.
        """
        kind = BY_TABLE[self.table_of(id)]
        current = self.get(kind, id)
        if current.deleted is not None and "deleted" not in values:
            raise InTrash(ref=current.ref)
        wanted = typed(kind, without_none({**builtins(current), **values}))
        return self._write(wanted.prepared(current), current, None)

    def _create(self, record: R, meeting: int | None) -> R:
        change = self.change
        kind = type(record)
        record = msgspec.structs.replace(
            record.prepared(None),
            id=record.id or self._draw(),
            ref=record.ref or self._next_reference(kind),
            created=change.now,
            changed=change.now,
            versions={change.writer: 1},
            dots={"*": f"{change.writer}.1"},
        )
        self._check(record, frozenset())
        self._keep(record, builtins(record))
        self._log(record, {}, meeting)
        return record

    def _write(self, record: R, current: R, meeting: int | None) -> R:
        changes = differences(builtins(current), builtins(record))
        if not changes:
            return current
        change = self.change
        number = current.versions.get(change.writer, 0) + 1
        dot = f"{change.writer}.{number}"
        record = msgspec.structs.replace(
            record,
            changed=change.now,
            versions={**current.versions, change.writer: number},
            dots={**current.dots, **dict.fromkeys(sorted(changes), dot)},
        )
        # Out of the trash comes what went in, also where another version has other rules.
        if record.deleted is None and changes.keys() != {"deleted"}:
            self._check(record, frozenset(links_of(current)))
        # The rest stays as it is stored: there may be more in it than this version knows.
        stored, whole = dict(self.document(record.id) or {}), builtins(record)
        for name in (*changes, *_WITH_EVERY_CHANGE):
            stored[name] = whole.get(name)
        self._keep(record, without_none(stored))
        self._log(record, changes, meeting)
        return record

    def _keep(self, record: Record, document: Document) -> None:
        self._pointed.setdefault(record.id, self._targets(record.id))
        self._tables.table(record.table).put(record.id, document)

    def _targets(self, id: int) -> frozenset[int]:
        """What a record outside the trash points at."""
        doc = self.document(id)
        if doc is None or "deleted" in doc:
            return frozenset()
        return frozenset(target for _, target in linked(doc, BY_TABLE[self.table_of(id)].paths))

    def _check(self, record: Record, before: frozenset[tuple[str, int]]) -> None:
        faults = record.faults()
        if faults:
            raise InvalidRecord(record.noun, faults)
        for field, target in links_of(record):
            # A link that was lost earlier keeps nobody from mending the rest.
            if target not in self._indexes.table_of and (field, target) not in before:
                raise NotFound(ref=str(target), field=field)

    def _next_reference(self, kind: type[Record]) -> str:
        if not kind.prefix:
            return ""
        from samverka_store.moments.zones import HOME_ZONE, zone_info

        year = self.change.now.astimezone(zone_info(HOME_ZONE)).year if kind.yearly else 0
        return reference(kind, year, self._indexes.next_number(kind.prefix, year))

    def _log(self, record: Record, changes: dict[str, Any], meeting: int | None) -> None:
        event = event_of(self.change, record, changes, id=self._draw(), meeting=meeting)
        self._tables.table(Event.table).put(event.id, builtins(event))
