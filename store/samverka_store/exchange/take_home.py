"""Something to take home to one's organisation, as its template shows it: a sheet for each.

What was decided, what the organisation is asked for or has promised, what became of what it
answered, and what comes next. Only facts are gathered here, as plain text; the sentences stand in
`templates/takehome.*`. Who had an idea is never told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from samverka_store.accounts import Claim, account_of_organisation, with_parts
from samverka_store.exchange.decisions import decisions_of
from samverka_store.exchange.escaping import Marked
from samverka_store.exchange.gatherings import HELD, Ahead, ahead, day_of, held_one, proposal_of
from samverka_store.exchange.notes import by_number
from samverka_store.exchange.request import Request
from samverka_store.exchange.scope import moment_key
from samverka_store.exchange.telling import (
    contact_line,
    contact_of,
    linked_to,
    network_of,
    organisation_of,
    shown_text,
)
from samverka_store.model.actions import Action
from samverka_store.model.answers import Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Organisation
from samverka_store.words.sort import collate


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """A decision of a meeting, and what it was about."""

    title: str
    decision: str
    network: str
    day: str


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What the organisation is asked for: `kind` is referral (an answer), action or status (news).

    `due` is empty where no day is set.
    """

    kind: str
    ref: str
    title: str
    who: str
    due: str
    is_late: bool


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a proposal that the organisation has answered."""

    ref: str
    title: str
    state: str
    result: str


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """What one organisation takes home."""

    organisation: str
    decided: tuple[Decided, ...]
    asked: tuple[Asked, ...]
    answered: tuple[Answered, ...]
    ahead: tuple[Ahead, ...]


def take_home_facts(request: Request) -> dict[str, object]:
    """What the template knows: `day`, `network`, `meeting_day`, `sheets`, whether `single`."""
    organisations = [request.organisation] if request.organisation else _organisations(request)
    meeting = request.meeting
    contact: Marked = contact_line(
        contact_of(_network(request), request.consent, meeting), request.words.exports.document
    )
    return {
        "day": request.words.dates.plain(request.today),
        "network": request.network_name,
        "meeting_day": day_of(meeting, request) if meeting else "",
        "is_held": bool(meeting and meeting.state in HELD),
        "single": request.organisation is not None,
        "sheets": [_sheet(request, organisation) for organisation in organisations],
        "contact": contact,
    }


def _network(request: Request) -> Network | None:
    """The network asked for, else the only one that the organisation asked for is in."""
    if request.network or request.organisation is None:
        return request.network
    found = _networks(request, with_parts(request.organisation, request.repository))
    return linked_to(Network, found[0], request.repository) if len(found) == 1 else None


def _organisations(request: Request) -> list[Organisation]:
    """Those with a member in the network today, or an answer to give, by name."""
    repository = request.repository
    members = _memberships(request)
    active = (m for m in members if m.is_active(request.today))
    ids = {organisation_of(membership, repository) for membership in active}
    for referral in repository.all(Referral):
        proposal = proposal_of(referral.proposal, request)
        here = request.network is None or (proposal and proposal.network == request.network.id)
        if here and not referral.is_answered:
            ids.add(referral.organisation)
    found = (linked_to(Organisation, id, repository) for id in ids)
    there = [one for one in found if one and one.deleted is None]
    return sorted(there, key=lambda one: (collate(one.name), one.ref))


def _memberships(request: Request) -> Iterable[Membership]:
    if request.network:
        return request.repository.pointing_at(request.network.id, Membership, "network")
    return request.repository.all(Membership)


def _sheet(request: Request, organisation: Organisation) -> Sheet:
    parts = with_parts(organisation, request.repository)
    networks = _networks(request, parts)
    return Sheet(
        organisation=request.consent.organisation(organisation.id).organisation,
        decided=tuple(_decided(request, networks)),
        asked=tuple(_asked(request, organisation)),
        answered=tuple(_answered(request, parts)),
        ahead=tuple(ahead(request, networks)),
    )


def _networks(request: Request, parts: Iterable[Organisation]) -> list[int]:
    """The network asked for, else those in which the organisation has a member today."""
    if request.network:
        return [request.network.id]
    ids = {part.id for part in parts}
    found = {
        membership.network
        for membership in request.repository.all(Membership)
        if membership.is_active(request.today)
        and organisation_of(membership, request.repository) in ids
    }
    return sorted(found)


def _decided(request: Request, networks: Iterable[int]) -> Iterator[Decided]:
    """The decisions of the meeting asked for, else of the last that each network held."""
    consent = request.consent
    for meeting in sorted(_held(request, networks), key=moment_key):
        network = network_of(meeting, request.repository, request.words)
        for one in decisions_of(request, meeting):
            yield Decided(
                title=one.title,
                decision=one.decision,
                network=consent.text(network.name),
                day=day_of(meeting, request),
            )


def _held(request: Request, networks: Iterable[int]) -> Iterator[Meeting]:
    if request.meeting:
        yield request.meeting
        return
    for id in networks:
        network = linked_to(Network, id, request.repository)
        found = held_one(msgspec.structs.replace(request, network=network)) if network else None
        if found:
            yield found


def _asked(request: Request, organisation: Organisation) -> Iterator[Asked]:
    dates = request.words.dates
    for claim in account_of_organisation(organisation, request.repository).they_owe:
        if _is_here(request, claim):
            yield Asked(
                kind=claim.kind,
                ref=_ref(request, claim),
                title=request.consent.text(claim.label),
                who=_who(request, claim),
                due=dates.plain(claim.due) if claim.due else "",
                is_late=claim.is_overdue(request.today),
            )


def _is_here(request: Request, claim: Claim) -> bool:
    """Whether it concerns the network asked for, if one was."""
    if request.network is None:
        return True
    doc = request.repository.document(claim.id) or {}
    if claim.kind == "referral":
        doc = request.repository.document(int(doc.get("proposal", 0))) or {}
    return doc.get("network") == request.network.id


def _ref(request: Request, claim: Claim) -> str:
    """What people say aloud: of an answer the reference of the proposal that it is about."""
    if claim.kind != "referral":
        return claim.ref
    proposal = proposal_of(request.repository.get(Referral, claim.id).proposal, request)
    return proposal.ref if proposal else claim.ref


def _who(request: Request, claim: Claim) -> str:
    """Who is to do it, by name with their consent, else by role; empty where nothing is known."""
    if claim.kind == "action":
        action = request.repository.get(Action, claim.id)
        return shown_text(request.consent.owner(action.owner, action.owner_name))
    if claim.kind == "referral":
        return shown_text(
            request.consent.person(request.repository.get(Referral, claim.id).contact)
        )
    return ""


def _answered(request: Request, parts: Iterable[Organisation]) -> Iterator[Answered]:
    """The proposals that it answered, latest answer first."""
    consent = request.consent
    found = [
        referral
        for part in parts
        for referral in request.repository.pointing_at(part.id, Referral, "organisation")
        if referral.is_answered
    ]
    told: set[int] = set()
    found.sort(key=by_number)
    found.sort(key=lambda referral: referral.answered or date.min, reverse=True)
    for referral in found:
        proposal = proposal_of(referral.proposal, request)
        if proposal is None or proposal.id in told:
            continue
        if request.network and proposal.network != request.network.id:
            continue
        told.add(proposal.id)
        yield Answered(
            ref=proposal.ref,
            title=consent.text(proposal.title),
            state=request.words.states.label("proposal", proposal.state),
            result=consent.text(proposal.result or proposal.reason),
        )
