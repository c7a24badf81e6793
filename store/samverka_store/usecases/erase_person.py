"""A person is taken out of everything that is held: their details, and what names them.

What is done to one record, whichever of its versions it is, stands here as a pure function; that it
is done to every file is the disk's business. The record itself stays, without anything of theirs:
how many bearers, answers and members there were is still true.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

import msgspec

from samverka_store.documents import Document, builtins
from samverka_store.model.answers import Feedback
from samverka_store.model.events import Event
from samverka_store.model.people import Membership, Person
from samverka_store.model.record import Record, random_id
from samverka_store.repository import Repository
from samverka_store.traces import CODED, Identity, Mention, identity_of, mentions

# What is left of the person's own record; where they worked stays when they are made nameless.
_STAYS = ("id", "ref", "created", "changed", "deleted", "_v")
# Letters that some programs write as their number; not quotes, backslashes and control characters.
_ESCAPE = re.compile(r"\\u((?!00[0-7])[0-9a-fA-F]{4})")
_ADDRESSES = frozenset(("email", "phone", "url", "video_url"))


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What taking a person out would touch, for them who decide."""

    person: Person
    refs: tuple[str, ...]  # of their records, those that were joined with it too
    linked: Mapping[str, int]  # noun: how many records point at the person
    mentions: tuple[Mention, ...]  # to be decided about
    memberships: int
    messages: int  # what they were told, or would have been


class Erasure:
    """One person's erasure, decided in full: what becomes of each record and each text.

    `neutral` is the name that stands for the person from now on; `kept` the (id, field) whose texts
    stay as they are; `removes`: what only concerned them goes too.
    """

    def __init__(
        self,
        identity: Identity,
        *,
        neutral: str,
        kept: Collection[tuple[int, str]] = (),
        linked: Collection[int] = (),
        gone: Collection[int] = (),
        removes: bool = False,
        why: str = "",
    ) -> None:
        self.identity = identity
        self.neutral = neutral
        self.removes = removes
        self._why = why
        self._kept = frozenset(kept)
        self._linked = frozenset(linked)
        self._gone = frozenset(gone)
        # Within texts nobody may be taken for another who is as nameless.
        self._in_text = f"{neutral} ({identity.ref})"

    def document(self, table: str, id: int, doc: Mapping[str, Any]) -> Document | None:
        """A record as it is to be, in whichever version it stands; None when it goes."""
        if table == Event.table:
            return self._event(doc)
        if id in self._gone:
            return None
        if table == Person.table and id in self.identity.ids:
            return self._person(doc)
        is_linked = id in self._linked or self.identity.is_linked(table, doc)
        if self.removes and is_linked:
            if table == Membership.table:
                return None
            if table == Feedback.table and doc.get("bearer") in self.identity.ids:
                doc = {name: value for name, value in doc.items() if name != "text"}
        fields = {
            field: self._value(table, id, field, value, is_linked) for field, value in doc.items()
        }
        return {field: value for field, value in fields.items() if value is not None}

    def text(self, text: str, *, is_linked: bool = False) -> str:
        """A text without the person."""
        return self.identity.pattern(is_linked=is_linked).sub(self._stand_in, text)

    def broken(self, text: str) -> str:
        """JSON that cannot be read, line by line: nothing of the person's record is left."""
        lines = self.plain(text).splitlines(keepends=True)
        return "".join(
            self.text(line, is_linked=True) for line in lines if not self._is_of_person(line)
        )

    @staticmethod
    def plain(text: str) -> str:
        """A text in which letters stand as themselves, and not as JSON may write them."""
        return _ESCAPE.sub(_unescaped, text)

    def _is_of_person(self, line: str) -> bool:
        return any(
            re.search(rf'"(?:id|record)":\s*{id}\b|"{id}":', line) for id in self.identity.ids
        )

    def tables(
        self, tables: Mapping[str, Mapping[str, Document]]
    ) -> dict[str, dict[str, Document]]:
        """Whole tables without the person."""
        return {
            name: {
                id: left
                for id, doc in docs.items()
                if (left := self.document(name, int(id), doc)) is not None
            }
            for name, docs in tables.items()
        }

    def done(
        self, now: Mapping[str, Mapping[str, Document]], *, by: str, at: datetime
    ) -> dict[str, dict[str, Document]]:
        """All records without the person, and an entry in the history that says so."""
        tables = self.tables(now)
        events = tables.setdefault(Event.table, {})
        order = max((int(doc["order"]) for doc in events.values()), default=0) + 1
        event = Event(
            id=random_id(),
            at=at,
            by=by,
            change=random_id(),
            order=order,
            record=self.identity.id,
            record_table=Person.table,
            record_ref=self.identity.ref,
            kind="changed",
            why=self._why,
        )
        events[str(event.id)] = builtins(event)
        return tables

    def _stand_in(self, found: re.Match[str]) -> str:
        return self._in_text

    def _person(self, doc: Mapping[str, Any]) -> Document:
        stays = _STAYS if self.removes else (*_STAYS, "organisation")
        left = {name: doc[name] for name in stays if name in doc}
        dots = doc.get("_d")
        if isinstance(dots, dict):
            left["_d"] = {name: dot for name, dot in dots.items() if name in ("*", *stays)}
        return {**left, "name": self.neutral}

    def _event(self, doc: Mapping[str, Any]) -> Document | None:
        record, table = doc["record"], str(doc.get("record_table", ""))
        if record in self._gone:
            return None
        changes = doc.get("changes") or {}
        is_linked = record in self._linked or record in self.identity.ids
        if record in self.identity.ids:
            stays = ("deleted",) if self.removes else ("deleted", "organisation")
            changes = {name: pair for name, pair in changes.items() if name in stays}
        else:
            changes = {
                field: [self._value(table, record, field, value, is_linked) for value in pair]
                for field, pair in changes.items()
            }
            if self.removes and table == Feedback.table and is_linked:
                changes.pop("text", None)
        left = {**doc, "changes": changes, "by": self.text(str(doc.get("by", "")))}
        if "why" in doc:
            left["why"] = self._value(table, record, "why", doc["why"], is_linked)
        if not changes:
            left.pop("changes")
        return left

    def _value(self, table: str, id: int, field: str, value: Any, is_linked: bool) -> Any:
        if (id, field) in self._kept or (
            id not in self.identity.ids and self.identity.passes_over(table, id, field)
        ):
            return value
        changed = self._within(value, is_linked)
        if field in _ADDRESSES and changed != value:
            return None  # no address is better than one that leads nowhere
        return changed

    def _within(self, value: Any, is_linked: bool) -> Any:
        if isinstance(value, str):
            return self.text(value, is_linked=is_linked)
        if isinstance(value, list | tuple):
            return [self._within(item, is_linked) for item in value]
        if isinstance(value, dict):
            return {
                name: item if name in CODED else self._within(item, is_linked)
                for name, item in value.items()
            }
        return value


def _unescaped(found: re.Match[str]) -> str:
    letter = chr(int(found[1], 16))
    return letter if letter.isalpha() else found[0]


def plan(repository: Repository, person: Person) -> Plan:
    """What taking this person out would touch; nothing is changed."""
    identity = identity_of(repository, person)
    linked = _linked(repository, identity)
    counts: dict[str, int] = {}
    for record in linked:
        counts[record.noun] = counts.get(record.noun, 0) + 1
    refs = (str((repository.document(id) or {}).get("ref", "")) for id in identity.ids)
    return Plan(
        person=person,
        refs=tuple(sorted(filter(None, refs))),
        linked=counts,
        mentions=tuple(mentions(repository, identity)),
        memberships=sum(isinstance(record, Membership) for record in linked),
        messages=sum(_is_told(record, identity) for record in linked),
    )


def erasure(
    repository: Repository,
    person: Person,
    *,
    neutral: str,
    kept: Collection[tuple[int, str]] = (),
    removes: bool = False,
    why: str = "",
) -> Erasure:
    """What is to be done; `removes`: memberships, unsent drafts and what was told go as well.

    `why` is what the history says of it.
    """
    identity = identity_of(repository, person)
    linked = _linked(repository, identity)
    gone = [record.id for record in linked if removes and _only_theirs(record, identity)]
    return Erasure(
        identity,
        neutral=neutral,
        kept=kept,
        linked=[record.id for record in linked],
        gone=gone,
        removes=removes,
        why=why,
    )


def _linked(repository: Repository, identity: Identity) -> list[Record]:
    ids = {id for one in identity.ids for id in repository.ids_pointing_at(one)}
    return [repository.record(id) for id in sorted(ids - identity.ids)]


def _is_told(record: Record, identity: Identity) -> bool:
    return isinstance(record, Feedback) and record.bearer in identity.ids


def _only_theirs(record: Record, identity: Identity) -> bool:
    if isinstance(record, Membership):
        return True
    return (
        isinstance(record, Feedback) and record.state == "drafted" and record.bearer in identity.ids
    )
