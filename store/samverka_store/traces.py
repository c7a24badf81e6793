"""Where a person is found: what points at their records, and the texts that name them. Pure.

A name of several words, an e-mail address and a phone number are looked for in every text, also as
they once were. A first name alone stands for too many: only in what is linked with the person does
it mean them. Namesakes' own contact details are never taken for the person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from samverka_store.documents import Document
from samverka_store.model.events import Event
from samverka_store.model.nouns import BY_TABLE, KINDS
from samverka_store.model.people import Person
from samverka_store.model.record import linked
from samverka_store.repository import Repository
from samverka_store.words.personal import NAMELESS
from samverka_store.words.stems import words_of

IDENTITY = ("name", "email", "phone")
# What holds codes and marks of our own, and no words of anybody's.
CODED = frozenset(
    {"id", "ref", "created", "changed", "deleted", "_v", "_d", "state", "kind", "form", "zone"}
    | {"rule", "channel", "uid", "sequence", "record_table", "record_ref", "at"}
)
_FEWEST_DIGITS = 6
_FEWEST_LETTERS = 3
_ABROAD = r"(?:(?:\+|00)46[\s\-/]*(?:\(0\))?[\s\-/]*)?"


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A field of a record whose text names the person; `is_past`: only its history does."""

    id: int
    table: str
    ref: str
    field: str
    text: str  # the line in which it stands
    is_past: bool = False

    @property
    def place(self) -> tuple[int, str]:
        """Which record and which field."""
        return self.id, self.field


class Identity:
    """A person by all names, addresses and numbers they ever had.

    `ids` are those of their record and of the records that were joined with it.
    """

    def __init__(
        self,
        id: int,
        ref: str,
        ids: frozenset[int],
        *,
        names: frozenset[str],
        emails: frozenset[str],
        phones: frozenset[str],
    ) -> None:
        self.id = id
        self.ref = ref
        self.ids = ids
        self.names, self.emails, self.phones = names, emails, phones
        whole = [name_pattern(name) for name in names if len(words_of(name)) > 1]
        telling = [*whole, *map(_address, emails), *filter(None, map(number_pattern, phones))]
        parts = {word for name in names for word in words_of(name) if len(word) >= _FEWEST_LETTERS}
        self._anywhere = _any(telling)
        self._among_linked = _any([*telling, *map(word_pattern, parts)])

    def pattern(self, *, is_linked: bool) -> re.Pattern[str]:
        """What finds the person in a text; one linked with them is also searched for name parts."""
        return self._among_linked if is_linked else self._anywhere

    def is_linked(self, table: str, doc: Mapping[str, Any]) -> bool:
        """Whether a record points at the person."""
        kind = BY_TABLE.get(table)
        return kind is not None and any(id in self.ids for _, id in linked(dict(doc), kind.paths))

    def passes_over(self, table: str, id: int, field: str) -> bool:
        """Whether a field is not searched: codes, the person's own record, namesakes' details."""
        if field in CODED:
            return True
        return table == Person.table and (id in self.ids or field in IDENTITY)


def identity_of(repository: Repository, person: Person) -> Identity:
    """Who a contact is, with the records that were joined with it."""
    ids = {person.id}
    for id, _ in repository.stored(Person.table):
        if repository.goes_on_in(id) == person.id:
            ids.add(id)
    values: dict[str, set[str]] = {field: set() for field in IDENTITY}
    for id in ids:
        doc = repository.document(id) or {}
        for field in IDENTITY:
            values[field].add(str(doc.get(field) or ""))
            for event in repository.events_of(id):
                values[field].update(str(one or "") for one in event.changes.get(field, ()))
    values["name"] -= NAMELESS  # which many have, and which tells nobody
    names, emails, phones = (
        frozenset(value.strip() for value in values[field] if value.strip()) for field in IDENTITY
    )
    return Identity(
        person.id, person.ref, frozenset(ids), names=names, emails=emails, phones=phones
    )


def mentions(repository: Repository, identity: Identity) -> list[Mention]:
    """Each field that names the person in words, by reference; now, or only in its history."""
    found: dict[tuple[int, str], Mention] = {}
    for kind in KINDS:
        if kind is Event:
            continue
        for id, doc in repository.stored(kind.table):
            pattern = identity.pattern(is_linked=identity.is_linked(kind.table, doc))
            for field, text in _naming(identity, kind.table, id, doc, pattern):
                found[id, field] = Mention(
                    id=id, table=kind.table, ref=str(doc.get("ref", "")), field=field, text=text
                )
    for mention in _past(repository, identity):
        found.setdefault(mention.place, mention)
    return sorted(found.values(), key=lambda one: (one.is_past, one.ref, one.field))


def texts_in(value: Any) -> Iterator[str]:
    """Every text within a JSON value; names of fields are none."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts_in(item)


def _naming(
    identity: Identity, table: str, id: int, doc: Mapping[str, Any], pattern: re.Pattern[str]
) -> Iterator[tuple[str, str]]:
    for field, value in doc.items():
        if identity.passes_over(table, id, field):
            continue
        for text in texts_in(value):
            if found := pattern.search(text):
                yield field, line_at(text, found.start())
                break


def _past(repository: Repository, identity: Identity) -> Iterator[Mention]:
    for _, doc in repository.stored(Event.table):
        record, table = int(doc["record"]), str(doc["record_table"])
        there = repository.document(record) or {}
        pattern = identity.pattern(is_linked=identity.is_linked(table, there))
        said: Document = {**(doc.get("changes") or {}), "why": doc.get("why", "")}
        for field, text in _naming(identity, table, record, said, pattern):
            ref = str(doc.get("record_ref", ""))
            yield Mention(id=record, table=table, ref=ref, field=field, text=text, is_past=True)


def line_at(text: str, place: int) -> str:
    """The line of a text in which this place is."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    return text[start : end if end >= 0 else len(text)].strip()


def _any(patterns: list[str]) -> re.Pattern[str]:
    longest_first = sorted(set(patterns), key=len, reverse=True)
    return re.compile("|".join(longest_first) or "(?!)", re.IGNORECASE)


def name_pattern(name: str) -> str:
    """A name in any spacing, also with the last word first and in the genitive."""
    words = [re.escape(word) for word in name.split()]
    turned = [words[-1], *words[:-1]]
    whole, other = r"\s+".join(words), rf"{turned[0]},?\s+" + r"\s+".join(turned[1:])
    return rf"(?<!\w)(?:{whole}|{other})(?:s|:s|’s|'s)?(?!\w)"


def word_pattern(word: str) -> str:
    """A text as it is written, also in the genitive."""
    return rf"(?<!\w){re.escape(word)}(?:s|:s|’s|'s)?(?!\w)"


def _address(email: str) -> str:
    return rf"(?<![\w.+-]){re.escape(email)}(?![\w-])"


def number_pattern(phone: str) -> str:
    """A phone number however it is parted, with or without the country's; empty if too short."""
    digits = digits_of(phone)
    if not digits:
        return ""
    parted = r"[\s\-/().]*".join(digits)
    return rf"(?<![0-9]){_ABROAD}\(?0?[\s\-/]*{parted}(?![0-9])"


def digits_of(phone: str) -> str:
    """The digits that are in every form of a phone number; empty if they are too few to tell."""
    plain = phone.replace("(0)", "")
    digits = re.sub("[^0-9]", "", re.sub(r"^\s*(?:\+|00)46", "0", plain))
    return digits.removeprefix("0") if len(digits) >= _FEWEST_DIGITS else ""
