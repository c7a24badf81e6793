"""All nouns: which class lives in which table, and which references it answers to."""

from __future__ import annotations

import re
from collections.abc import Mapping

from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.events import Event
from samverka_store.model.knowledge import KnowledgeItem
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series

KINDS: tuple[type[Record], ...] = (
    Network,
    Organisation,
    Person,
    Membership,
    Series,
    Meeting,
    Proposal,
    Referral,
    Feedback,
    Action,
    KnowledgeItem,
    Event,
)
BY_TABLE: Mapping[str, type[Record]] = {kind.table: kind for kind in KINDS}
BY_NOUN: Mapping[str, type[Record]] = {kind.noun: kind for kind in KINDS}
BY_PREFIX: Mapping[str, type[Record]] = {kind.prefix: kind for kind in KINDS if kind.prefix}

_REFERENCE = re.compile(r"([A-Z])(?:(\d{4})-)?(\d{1,9})([a-z]?)", re.ASCII)
_SAID = re.compile(r"([A-Za-z])(?:(\d{4})-)?0*(\d{1,9})([A-Za-z]?)", re.ASCII)


def read_reference(text: str) -> tuple[str, int, int] | None:
    """The (prefix, year or 0, number) of a reference such as `F2026-014`; None when it is none."""
    found = _REFERENCE.fullmatch(text)
    if not found or found[1] not in BY_PREFIX:
        return None
    return found[1], int(found[2] or 0), int(found[3])


def reference(kind: type[Record], year: int, number: int) -> str:
    """The spoken reference of the number-th record: `N3`, `F2026-014`."""
    if kind.yearly:
        return f"{kind.prefix}{year}-{number:03d}"
    return f"{kind.prefix}{number}"


def normal_reference(text: str) -> str:
    """A reference as people type it (`f2026-14`, ` n3 `), in the form it is kept in."""
    text = text.strip()
    found = _SAID.fullmatch(text)
    kind = BY_PREFIX.get(found[1].upper()) if found else None
    if not found or kind is None or kind.yearly != bool(found[2]):
        return text
    return reference(kind, int(found[2] or 0), int(found[3])) + found[4].lower()
