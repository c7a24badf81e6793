"""What is in the workspace already of what a list names, so that nothing is taken in twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.entry.links import the_one_named
from samverka_store.model.knowledge import KnowledgeItem
from samverka_store.model.meetings import Meeting
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.words.sort import fold

R = TypeVar("R", bound=Record)
_Key = tuple[Any, ...]


class Known:
    """The records of one noun by what tells them apart; kept true by `take`.

    People are told apart by e-mail address, else by name and organisation, and where a row says
    neither by a name that only one has; meetings by their
    identity in calendars, else network, day and start; proposals by title and network; memberships
    by network and person; everything else by name.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._found: dict[type[Record], dict[_Key, int]] = {}

    def like(self, record: R) -> R | None:
        """The record that is the same as this one; None when it is new. Raises: Misread."""
        kind = type(record)
        if not _has_keys(kind):
            id = the_one_named(record.noun, record.label, self._context, "name")
            return None if id is None else self._context.repository.get(kind, id)
        known = self._of(kind)
        for key in _keys(record):
            if key in known:
                there = self._context.repository.get(kind, known[key])
                if not _is_another(there, record):
                    return there
        only = self._only(record)
        return self._context.repository.get(kind, only) if only else None

    def _only(self, record: Record) -> int:
        """The one person of this name, where nothing else is said; 0 without one."""
        if not isinstance(record, Person) or record.email or record.organisation:
            return 0
        named = self._context.repository.names(Person).ids(clean_line(record.name))
        return named[0] if len(named) == 1 else 0

    def take(self, record: Record) -> None:
        """This record is in the workspace now."""
        if _has_keys(type(record)):
            known = self._of(type(record))
            for key in _keys(record):
                known.setdefault(key, record.id)

    def _of(self, kind: type[Record]) -> dict[_Key, int]:
        if kind not in self._found:
            known = self._found[kind] = {}
            for record in self._context.repository.all(kind):
                for key in _keys(record):
                    known.setdefault(key, record.id)
        return self._found[kind]


def _has_keys(kind: type[Record]) -> bool:
    return kind in _KEYS


def _keys(record: Record) -> list[_Key]:
    keys: list[_Key] = _KEYS[type(record)](record)
    return keys


def _is_another(there: Any, record: Any) -> bool:
    """Whether two of one name and organisation are two people: they have each their address."""
    if not isinstance(there, Person):
        return False
    return bool(there.email and record.email) and (
        there.email.casefold() != record.email.casefold()
    )


def _of_person(person: Any) -> list[_Key]:
    by_name = ("name", _said(person.name), person.organisation or 0)
    if person.email:
        return [("email", person.email.casefold()), by_name]
    # Without an address and an organisation a name alone is enough to be the same person.
    return [by_name]


def _of_meeting(meeting: Any) -> list[_Key]:
    keys: list[_Key] = [("uid", meeting.uid)] if meeting.uid else []
    if meeting.day:
        keys.append(("when", meeting.network, meeting.day, meeting.start))
    return keys


def _said(text: str) -> str:
    return fold(clean_line(text))


_KEYS: Mapping[type[Record], Any] = {
    Person: _of_person,
    Meeting: _of_meeting,
    Proposal: lambda proposal: [(_said(proposal.title), proposal.network or 0)],
    Membership: lambda member: [(member.network, member.person)],
    KnowledgeItem: lambda item: [(_said(item.title), item.organisation or 0)],
    Organisation: lambda organisation: [(_said(organisation.name),)],
}
