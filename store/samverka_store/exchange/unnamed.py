"""Who must not be named in public, and the texts without them, in every form that tells them.

These are contacts who did not agree, those in the trash, and idea-bearers noted by a free name: who
had an idea is never told. A first name alone is too common a word to look for in a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from samverka_store.model.answers import Feedback
from samverka_store.model.networks import Network
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.traces import digits_of, name_pattern, number_pattern, word_pattern
from samverka_store.words.personal import NAMELESS

_WORDS = re.compile(r"\w+")
_DIGITS = re.compile(r"[0-9](?:[\s\-/().]*[0-9])*")
_KEY = 5  # so many last digits lead to a phone number: the fewest that one has


class Unnamed:
    """What must not stand in public of one workspace, gathered once."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        people = [doc for _, doc in repository.documents(Person)]
        self._agreed = {_folded(doc, "name") for doc in people if doc.get("may_be_named")}
        # By what a text must hold for the rest to be looked for: there may be 10,000 contacts.
        self._words: dict[str, set[str]] = {}
        self._numbers: dict[str, set[str]] = {}
        self._gather_people(people)
        self._gather_bearers()

    def taken_out(self, text: str, hidden: str) -> str:
        """The text with `hidden` in place of whom it must not name, the longest first."""
        for private in sorted(self._in(text), key=lambda private: (-len(private), private)):
            text = without(text, private, hidden, but=self._agreed)
        return text

    def _in(self, text: str) -> set[str]:
        words = set(_WORDS.findall(text.casefold()))
        words |= {word.removesuffix("s") for word in words}
        found = {
            private
            for word in words
            for private in self._words.get(word, ())
            if words.issuperset(_WORDS.findall(private.casefold()))
        }
        for run in _DIGITS.findall(text) if self._numbers else ():
            digits = re.sub("[^0-9]", "", run)
            for place in range(len(digits) - _KEY + 1):
                found |= self._numbers.get(digits[place : place + _KEY], set())
        return found

    def _gather_people(self, people: list[Mapping[str, Any]]) -> None:
        agreed = [doc for doc in people if doc.get("may_be_named")]
        shown = {_folded(doc, field) for doc in agreed for field in ("email", "phone")}
        shown |= {digits_of(_told(doc, "phone")) for doc in agreed}
        for doc in people:
            if not doc.get("may_be_named"):
                self._add_person(doc)
        for id, doc in self._repository.stored(Person.table):
            if "deleted" in doc and not self._goes_on_named(id):
                # What a contact who agreed has too stays theirs: the same was noted twice.
                self._add_person(doc, but=shown)

    def _goes_on_named(self, id: int) -> bool:
        """Whether someone in the trash was joined with a contact who agreed."""
        doc = self._repository.document(self._repository.goes_on_in(id)) or {}
        return "deleted" not in doc and bool(doc.get("may_be_named"))

    def _add_person(
        self, doc: Mapping[str, Any], *, but: set[str] | frozenset[str] = frozenset()
    ) -> None:
        self._add_name(_told(doc, "name"))
        for field in ("email", "phone"):
            private = _told(doc, field)
            digits = digits_of(private) if field == "phone" else ""
            if private.casefold() in but or (digits and digits in but):
                continue
            self._add(private)
            if digits:
                self._numbers.setdefault(digits[-_KEY:], set()).add(private)

    def _gather_bearers(self) -> None:
        """Free names, but for what are no people: organisations and networks stand in public."""
        known = {
            _folded(doc, "name")
            for kind in (Organisation, Network)
            for _, doc in self._repository.documents(kind)
        }
        for name in _free_names(self._repository):
            if name.casefold() not in known:
                self._add_name(name)

    def _add_name(self, name: str) -> None:
        if len(name.split()) > 1 and name not in NAMELESS and name.casefold() not in self._agreed:
            self._add(name)

    def _add(self, private: str) -> None:
        if words := _WORDS.findall(private.casefold()):
            self._words.setdefault(words[0], set()).add(private)


def without(
    text: str, private: str, hidden: str, *, but: set[str] | frozenset[str] = frozenset()
) -> str:
    """The text with `hidden` in place of a name, an address or a number; those in `but` stay."""

    def instead(found: re.Match[str]) -> str:
        told = found.group()
        if told.casefold() in but:
            return told
        # A number is found with what parts it from the word before.
        return told[: len(told) - len(told.lstrip())] + hidden

    return _pattern(private).sub(instead, text)


def _free_names(repository: Repository) -> Iterator[str]:
    for _, doc in repository.stored(Proposal.table):
        for bearer in doc.get("bearers") or ():
            yield from (_told(bearer, field) for field in ("name", "via_name"))
    for _, doc in repository.stored(Feedback.table):
        yield _told(doc, "bearer_name")


def _told(doc: Mapping[str, Any], field: str) -> str:
    return str(doc.get(field) or "").strip()


def _folded(doc: Mapping[str, Any], field: str) -> str:
    return _told(doc, field).casefold()


@lru_cache(maxsize=4096)
def _pattern(private: str) -> re.Pattern[str]:
    forms = [word_pattern(private), number_pattern(private) if _is_number(private) else ""]
    if len(private.split()) > 1:
        forms.append(name_pattern(private))
    return re.compile("|".join(filter(None, forms)), re.IGNORECASE)


def _is_number(private: str) -> bool:
    return bool(digits_of(private)) and not re.search(r"[^\W\d_]{2}|@", private)
