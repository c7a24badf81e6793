"""What we owe someone and what they owe us: a person's account, and an organisation's. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.owed import Owed, bearer_name, is_awaited, owed
from samverka_store.repository import Repository
from samverka_store.words.sort import collate

# Where a handler owes the bearers' next word.
_HANDLED = ("under_review", "referred", "in_progress")


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that they owe us, of which record and by which day, if one was set.

    `kind`: referral (an answer), action (something to do), status (word of what they handle);
    `holder`: the name of the contact, or of the organisation, whose it is.
    """

    kind: str
    id: int
    ref: str
    label: str
    due: date | None
    holder: str = ""

    def is_overdue(self, today: date) -> bool:
        """Whether it should have come before this day."""
        return self.due is not None and self.due < today


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """What we owe (oldest debt first), what they owe (likewise), and what we told them (newest)."""

    we_owe: tuple[Owed, ...] = ()
    they_owe: tuple[Claim, ...] = ()
    told: tuple[Feedback, ...] = ()


def account_of_person(person: Person, repository: Repository) -> Account:
    """A contact's account: as idea-bearer, also for others, as receiver, as owner, as handler."""
    return _account([person], (), repository)


def account_of_organisation(organisation: Organisation, repository: Repository) -> Account:
    """An organisation's account: its referrals, and all that its people have; its parts' too."""
    parts = with_parts(organisation, repository)
    people = [
        person for one in parts for person in repository.pointing_at(one.id, Person, "organisation")
    ]
    referrals = [
        referral
        for one in parts
        for referral in repository.pointing_at(one.id, Referral, "organisation")
    ]
    return _account(people, referrals, repository)


def _account(
    people: Iterable[Person], referrals: Iterable[Referral], repository: Repository
) -> Account:
    claims = {claim.id: claim for claim in _referrals(referrals, repository)}
    owing: dict[Owed, None] = {}
    told: dict[int, Feedback] = {}
    for person in people:
        claims |= {claim.id: claim for claim in _claims_on(person, repository)}
        owing |= dict.fromkeys(_owed_to(person, repository))
        for feedback in repository.pointing_at(person.id, Feedback, "bearer"):
            if feedback.state == "given":
                told[feedback.id] = feedback
    return Account(
        we_owe=tuple(in_order(owing, repository)),
        they_owe=tuple(sorted(claims.values(), key=_place)),
        told=tuple(sorted(told.values(), key=_day_given, reverse=True)),
    )


def in_order(owing: Iterable[Owed], repository: Repository) -> list[Owed]:
    """The oldest debt first; of one day by the name of whom it is owed to, as in Swedish."""

    def place(one: Owed) -> tuple[date, str, str]:
        ref = str((repository.document(one.proposal) or {}).get("ref", ""))
        return one.due, collate(bearer_name(one.bearer, repository)), ref

    return sorted(owing, key=place)


def _place(claim: Claim) -> tuple[date, str, str]:
    return claim.due or date.max, collate(claim.holder), claim.ref


def _day_given(feedback: Feedback) -> tuple[date, str]:
    return feedback.given or date.min, feedback.ref


def _owed_to(person: Person, repository: Repository) -> Iterator[Owed]:
    for proposal in repository.pointing_at(person.id, Proposal):
        for owing in owed(proposal, repository):
            if person.id in (owing.bearer.person, owing.bearer.via):
                yield owing


def _claims_on(person: Person, repository: Repository) -> Iterator[Claim]:
    yield from _referrals(repository.pointing_at(person.id, Referral, "contact"), repository)
    for action in repository.pointing_at(person.id, Action, "owner"):
        if action.is_open:
            yield Claim(
                kind="action",
                id=action.id,
                ref=action.ref,
                label=action.title,
                due=action.due,
                holder=person.name,
            )
    for proposal in repository.pointing_at(person.id, Proposal, "handler"):
        if proposal.state in _HANDLED:
            yield Claim(
                kind="status",
                id=proposal.id,
                ref=proposal.ref,
                label=proposal.title,
                due=proposal.next_status,
                holder=person.name,
            )


def _referrals(referrals: Iterable[Referral], repository: Repository) -> Iterator[Claim]:
    for referral in referrals:
        if is_awaited(referral, repository):
            proposal = repository.document(referral.proposal) or {}
            holder = repository.document(referral.contact or referral.organisation) or {}
            yield Claim(
                kind="referral",
                id=referral.id,
                ref=referral.ref,
                label=str(proposal.get("title", "")),
                due=referral.answer_due,
                holder=str(holder.get("name", "")),
            )


def with_parts(organisation: Organisation, repository: Repository) -> list[Organisation]:
    """The organisation and those that belong to it; each once, also where they go in a circle."""
    found = {organisation.id: organisation}
    waiting = [organisation]
    while waiting:
        for part in repository.pointing_at(waiting.pop().id, Organisation, "parent"):
            if part.id not in found:
                found[part.id] = part
                waiting.append(part)
    return list(found.values())
