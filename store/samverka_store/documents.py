"""Records as JSON-level documents, and the tables that keep them. No index, no rule, no file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, TypeVar, cast

import msgspec

from samverka_store.errors import ChangedMeanwhile
from samverka_store.model.nouns import BY_TABLE
from samverka_store.model.record import Record, linked

Document = dict[str, Any]
R = TypeVar("R", bound=Record)
_PLACE = re.compile(r" - at `\$\.?(.+)`$")  # at the end of what msgspec says

# What no person writes: kept with the record, without an event and without a version of its own.
UNTRACKED = frozenset({"id", "ref", "created", "changed", "_v", "_d"})


class Table(Protocol):
    """One table of documents, as TinyDB's."""

    def get(self, cond: Any = None, doc_id: int | None = None) -> Any:
        """The document with this id, or None."""

    def put(self, id: int, document: Document) -> None:
        """Keep this document under this id, new or changed."""

    def documents(self) -> Iterable[tuple[int, Mapping[str, Any]]]:
        """Every (id, document), without copies; they are not to be changed."""


class Tables(Protocol):
    """Where the tables are."""

    def table(self, name: str) -> Table:
        """The table of this name."""


def typed(kind: type[R], doc: Mapping[str, Any]) -> R:
    """The record that a document holds. Fields that this version does not know stay behind."""
    return msgspec.convert(doc, kind)


def called(doc: Mapping[str, Any]) -> str:
    """What people call the record of a document: its title or name, else its first theme or day."""
    name = doc.get("title") or doc.get("name")
    if not name:
        themes = doc.get("themes") or [{}]
        name = themes[0].get("title") or doc.get("day") or ""
    return str(name)


def fits(table: str, id: int, doc: Mapping[str, Any]) -> bool:
    """Whether a document from a file is one of its table: each field that is known of its type.

    Rules of the noun are not asked: a later version may have others.
    """
    kind = BY_TABLE.get(table)
    if kind is None:
        return True
    try:
        return typed(kind, doc).id in (0, id)
    except msgspec.ValidationError:
        return False


def unfit_field(table: str, id: int, doc: Mapping[str, Any]) -> str:
    """Where a document that does not fit is wrong, as `themes[0].title`; empty when unknown."""
    kind = BY_TABLE.get(table)
    if kind is None:
        return ""
    try:
        return "" if typed(kind, doc).id in (0, id) else "id"
    except msgspec.ValidationError as fault:
        found = _PLACE.search(str(fault))
        return found[1] if found else ""


def first_unfit(table: str, records: Mapping[int, Document]) -> tuple[int, str] | None:
    """(place from 0, field) of the first of these documents that does not fit; None when all do."""
    kind = BY_TABLE.get(table)
    if kind is None:
        return None
    try:
        # All at once is a third faster, and every record of a workspace passes here.
        whole: Any = dict[int, kind]  # type: ignore[valid-type]
        together: dict[int, Record] = msgspec.convert(records, whole)
    except msgspec.ValidationError:
        together = {}
    if together and all(record.id in (0, id) for id, record in together.items()):
        return None
    for place, (id, doc) in enumerate(records.items()):
        if not fits(table, id, doc):
            return place, unfit_field(table, id, doc)
    return None


def builtins(record: Record) -> Document:
    """The JSON-level document of a record: days and times as text, defaults left out."""
    return cast("Document", msgspec.json.decode(msgspec.json.encode(record)))


def links_of(record: Record) -> list[tuple[str, int]]:
    """Each (field, id) that the record points at."""
    return linked(builtins(record), record.paths)


def differences(before: Document, after: Document) -> dict[str, tuple[Any, Any]]:
    """The fields that differ, with the values before and after (None: not there), in order."""
    return {
        name: (before.get(name), after.get(name))
        for name in {**before, **after}
        if name not in UNTRACKED and before.get(name) != after.get(name)
    }


def patched(
    record: R, *, seen: R, current: R, overtaken: Callable[[str, Any, Any], ChangedMeanwhile]
) -> R:
    """`current` with what differs between `record` and `seen`, the record that it started from.

    Raises: ChangedMeanwhile when one of those fields is now neither as seen nor as wanted; it is
    made by `overtaken(field, value there, value wanted)`.
    """
    now = builtins(current)
    doc = dict(now)
    for name, (started, wanted) in differences(builtins(seen), builtins(record)).items():
        there = now.get(name)
        if there not in (started, wanted):
            raise overtaken(name, there, wanted)
        doc[name] = wanted
    return typed(type(record), without_none(doc))


def without_none(doc: Mapping[str, Any]) -> Document:
    """The document without the fields that are not there."""
    return {name: value for name, value in doc.items() if value is not None}


def shown(value: Any, name_of: Callable[[int], str] = str) -> str:
    """A JSON value as an error tells it, never as JSON; empty where there is none.

    Of several things the parts that say something; `name_of` calls a record by its id.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return name_of(value)
    if isinstance(value, list | tuple):
        return "; ".join(filter(None, (_part(item, name_of) for item in value)))
    if isinstance(value, dict):
        return _part(value, name_of)
    return "" if value is None else str(value)


def _part(value: Any, name_of: Callable[[int], str]) -> str:
    """One of several things: what it says first, the rest after it; "–" where it says nothing."""
    if not isinstance(value, dict):
        return shown(value, name_of)
    told = [shown(each, name_of) for each in value.values() if not isinstance(each, bool)]
    first, *rest = [text for text in told if text] or ["–"]
    return f"{first} ({', '.join(rest)})" if rest else first
