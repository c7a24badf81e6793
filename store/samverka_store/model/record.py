"""What every record has, the links between records, and the checks that all nouns share.

Records are frozen; a change makes a new one. Nothing here reads a clock or a file.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, time
from typing import Annotated, Any, ClassVar, Literal, Self

import msgspec

from samverka_store.errors import Fault

LINE_LIMIT = 200
TEXT_LIMIT = 20_000
LIST_LIMIT = 200

# A file with others is none of ours: they cannot be put in order with the rest.
LocalTime = Annotated[time, msgspec.Meta(tz=False)]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]

FieldKind = Literal[
    "line",
    "text",
    "tags",
    "day",
    "when",
    "times",
    "number",
    "yes_no",
    "choice",
    "link",
    "rule",
    "zone",
    "url",
    "email",
    "links",
    "themes",
    "bearers",
    "agenda",
    "attendance",
    "limits",
]


class FieldSpec(msgspec.Struct, frozen=True):
    """One field as people write it, in the order a form shows it.

    `stores` names the record's fields that it fills (default: its own name); `noun` the noun a link
    points at or whose choice it is; `choices` the codes of a choice; `prefer` which year a date
    without a year means.
    """

    name: str
    kind: FieldKind = "line"
    required: bool = False
    noun: str = ""
    choices: tuple[str, ...] = ()
    stores: tuple[str, ...] = ()
    prefer: Literal["past", "coming"] = "coming"

    @property
    def record_fields(self) -> tuple[str, ...]:
        """The names of the record's fields that this one fills."""
        return self.stores or (self.name,)


class Deletion(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Who put the record in the trash, when, and which versions of it they had seen.

    `into` is the record that goes on for it, where it was joined with another.
    """

    at: Moment
    by: str
    seen: dict[str, int] = {}
    into: int | None = None


class Link(msgspec.Struct, frozen=True):
    """A web address with the words that people know it by."""

    label: str
    url: str


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The base of all nouns. `_v` counts each writer's changes, `_d` tells each field's version.

    `id` is random (53 bits, so that any JSON reader keeps it), `ref` the reference people say
    aloud, both given when the record is first put into a repository.
    """

    noun: ClassVar[str] = ""
    table: ClassVar[str] = ""
    prefix: ClassVar[str] = ""
    yearly: ClassVar[bool] = False
    first_state: ClassVar[str] = ""
    paths: ClassVar[tuple[tuple[str, ...], ...]] = ()
    fields: ClassVar[tuple[FieldSpec, ...]] = ()
    derived: ClassVar[frozenset[str]] = frozenset()

    id: int = 0
    ref: str = ""
    created: Moment | None = None
    changed: Moment | None = None
    deleted: Deletion | None = None
    versions: dict[str, int] = msgspec.field(name="_v", default_factory=dict)
    dots: dict[str, str] = msgspec.field(name="_d", default_factory=dict)

    def faults(self) -> list[Fault]:
        """All that is wrong with this record by itself, in the order of its fields."""
        return list(self._faults())

    def _faults(self) -> Iterator[Fault]:
        """As `faults`, one by one; each noun has its own."""
        yield from ()

    def prepared(self, before: Self | None) -> Self:
        """The record with what it sets itself when it goes from `before` to this."""
        return self

    @property
    def label(self) -> str:
        """What people call it."""
        return str(getattr(self, "title", "") or getattr(self, "name", ""))


def random_id() -> int:
    """An id that nothing else has: 53 random bits, so that every reader of JSON keeps it, not 0."""
    # The module `secrets` would do the same at twenty milliseconds a start.
    return int.from_bytes(os.urandom(7), "big") >> 3 or 1


def linked(doc: dict[str, Any], paths: tuple[tuple[str, ...], ...]) -> list[tuple[str, int]]:
    """Each (top field, id) that a document's paths lead to."""
    # Every document passes here when a workspace is read: nothing is made that is not needed.
    found: list[tuple[str, int]] = []
    for path in paths:
        value = doc.get(path[0])
        if not value:
            continue
        if len(path) > 1:
            _gather(value, path, 1, found)
        elif type(value) is int:
            found.append((path[0], value))
    return found


def _gather(value: Any, path: tuple[str, ...], depth: int, found: list[tuple[str, int]]) -> None:
    if type(value) is list:
        for item in value:
            _gather(item, path, depth, found)
    elif depth < len(path):
        if type(value) is dict:
            _gather(value.get(path[depth]), path, depth + 1, found)
    elif type(value) is int:
        found.append((path[0], value))


def line_faults(field: str, text: str, *, required: bool = False) -> Iterator[Fault]:
    """Faults of one line: missing though required, longer than 200 characters."""
    if required and not text.strip():
        yield Fault(field, text, "required")
    if len(text) > LINE_LIMIT:
        yield Fault(field, text[:40] + "…", "too_long", {"limit": str(LINE_LIMIT)})


def text_faults(field: str, text: str) -> Iterator[Fault]:
    """Faults of a longer text: more than 20,000 characters."""
    if len(text) > TEXT_LIMIT:
        yield Fault(field, text[:40] + "…", "too_long", {"limit": str(TEXT_LIMIT)})


def choice_faults(field: str, value: str, choices: tuple[str, ...]) -> Iterator[Fault]:
    """A fault where the value is none of the choices."""
    if value not in choices:
        yield Fault(field, value, "not_a_choice", {"choices": ", ".join(choices)})


def url_faults(field: str, url: str) -> Iterator[Fault]:
    """A fault where an address is not one that a browser opens safely (http, https)."""
    yield from line_faults(field, url)
    if url and not url.startswith(("https://", "http://")):
        yield Fault(field, url, "not_a_link")


def email_faults(field: str, address: str) -> Iterator[Fault]:
    """A fault where an e-mail address lacks its parts."""
    yield from line_faults(field, address)
    name, at, domain = address.rpartition("@")
    if address and (not (name and at and "." in domain) or any(c in address for c in " ,;<>")):
        yield Fault(field, address, "not_an_address")


def list_faults(field: str, items: tuple[Any, ...]) -> Iterator[Fault]:
    """A fault where a list holds more than 200 items."""
    if len(items) > LIST_LIMIT:
        yield Fault(field, str(len(items)), "too_many", {"limit": str(LIST_LIMIT)})


def links_faults(field: str, links: tuple[Link, ...]) -> Iterator[Fault]:
    """Faults of a list of links."""
    yield from list_faults(field, links)
    for link in links:
        yield from line_faults(field, link.label)
        yield from url_faults(field, link.url)


def number_faults(field: str, number: int | None) -> Iterator[Fault]:
    """A fault where a count is below zero."""
    if number is not None and number < 0:
        yield Fault(field, str(number), "negative")
