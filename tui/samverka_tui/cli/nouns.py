"""What nouns are called on the command line: `contacts` for the people, `ideas` for what is parked.

These names are the program's interface, the same in every language.
"""

from __future__ import annotations

from collections.abc import Mapping

from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.knowledge import KnowledgeItem
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.model.series import Series

IDEAS = "ideas"
# An idea is a proposal that rests in the parking lot.
LISTS: Mapping[str, type[Record]] = {
    "networks": Network,
    "meetings": Meeting,
    "proposals": Proposal,
    IDEAS: Proposal,
    "contacts": Person,
    "actions": Action,
    "organisations": Organisation,
    "memberships": Membership,
    "series": Series,
    "referrals": Referral,
    "feedback": Feedback,
    "knowledge": KnowledgeItem,
}

IDEA = "idea"
ADDED: Mapping[str, type[Record]] = {
    "network": Network,
    "contact": Person,
    "organisation": Organisation,
    "membership": Membership,
    "meeting": Meeting,
    "series": Series,
    "proposal": Proposal,
    IDEA: Proposal,
    "referral": Referral,
    "feedback": Feedback,
    "action": Action,
    "knowledge": KnowledgeItem,
}

_NAMES: Mapping[type[Record], str] = {kind: name for name, kind in ADDED.items() if name != IDEA}


def noun_said(text: str) -> str:
    """The model's noun that a name of the command line means, one or many; the text for another."""
    name = text.casefold()
    kind = None if name in (IDEA, IDEAS) else ADDED.get(name) or LISTS.get(name)
    return kind.noun if kind else text


def name_of(kind: type[Record]) -> str:
    """The command line's name of a noun."""
    return _NAMES.get(kind, kind.noun)
