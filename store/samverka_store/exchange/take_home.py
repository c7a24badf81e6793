"""Something to take home to one's organisation, as its template shows it: a sheet for each.

What was decided, what the organisation is asked for or has promised, what became of what it
answered, and what comes next. Only facts are gathered here, as plain text; the sentences stand in
`templates/takehome.*`. Who had an idea is never told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from samverka_store.accounts import Claim, account_of_organisation, with_parts
from samverka_store.exchange.decisions import decisions_of
from samverka_store.exchange.escaping import Marked
from samverka_store.exchange.gatherings import (
    HELD,
    Ahead,
    ahead_of,
    day_of,
    held_one,
    next_of,
    proposal_of,
)
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
    gathered = _Gathered(request)
    organisations = [request.organisation] if request.organisation else gathered.organisations()
    meeting = request.meeting
    contact: Marked = contact_line(
        contact_of(gathered.network(), request.consent, meeting), request.words.exports.document
    )
    return {
        "day": request.words.dates.plain(request.today),
        "network": request.network_name,
        "meeting_day": day_of(meeting, request) if meeting else "",
        "is_held": bool(meeting and meeting.state in HELD),
        "single": request.organisation is not None,
        "sheets": [_sheet(gathered, organisation) for organisation in organisations],
        "contact": contact,
    }


class _Gathered:
    """What several sheets share: who is in which network, and what each network did; read once."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self._networks: dict[int | None, set[int]] = defaultdict(set)
        self._decided: dict[int, list[Decided]] = {}
        self._next: dict[int, Meeting | None] = {}
        for membership in request.repository.all(Membership):
            if membership.is_active(request.today):
                id = organisation_of(membership, request.repository)
                self._networks[id].add(membership.network)

    def network(self) -> Network | None:
        """The network asked for, else the only one that the organisation asked for is in."""
        request = self.request
        if request.network or request.organisation is None:
            return request.network
        found = self.networks(with_parts(request.organisation, request.repository))
        return linked_to(Network, found[0], request.repository) if len(found) == 1 else None

    def organisations(self) -> list[Organisation]:
        """Those with a member in the network today, or an answer to give, by name."""
        request, repository = self.request, self.request.repository
        only = request.network.id if request.network else None
        ids = {id for id, networks in self._networks.items() if only is None or only in networks}
        for referral in repository.all(Referral):
            proposal = proposal_of(referral.proposal, request)
            here = only is None or (proposal and proposal.network == only)
            if here and not referral.is_answered:
                ids.add(referral.organisation)
        found = (linked_to(Organisation, id, repository) for id in ids)
        there = [one for one in found if one and one.deleted is None]
        return sorted(there, key=lambda one: (collate(one.name), one.ref))

    def networks(self, parts: Iterable[Organisation]) -> list[int]:
        """The network asked for, else those in which the organisation has a member today."""
        if self.request.network:
            return [self.request.network.id]
        return sorted({id for part in parts for id in self._networks.get(part.id, ())})

    def decided(self, network: int) -> list[Decided]:
        """The decisions of the meeting asked for, else of the last that the network held."""
        if network not in self._decided:
            request = self.request
            asked = linked_to(Network, network, request.repository)
            meeting = request.meeting or (
                held_one(msgspec.structs.replace(request, network=asked)) if asked else None
            )
            self._decided[network] = list(_decided(request, meeting)) if meeting else []
        return self._decided[network]

    def next(self, network: int) -> Meeting | None:
        """The next meeting of the network."""
        if network not in self._next:
            self._next[network] = next_of(network, self.request)
        return self._next[network]


def _sheet(gathered: _Gathered, organisation: Organisation) -> Sheet:
    request = gathered.request
    parts = with_parts(organisation, request.repository)
    networks = gathered.networks(parts)
    coming = [meeting for id in networks if (meeting := gathered.next(id))]
    return Sheet(
        organisation=request.consent.organisation(organisation.id).organisation,
        decided=tuple(one for id in networks for one in gathered.decided(id)),
        asked=tuple(_asked(request, organisation)),
        answered=tuple(_answered(request, parts)),
        ahead=tuple(ahead_of(meeting, request) for meeting in sorted(coming, key=moment_key)),
    )


def _decided(request: Request, meeting: Meeting) -> Iterator[Decided]:
    network = network_of(meeting, request.repository, request.words)
    for one in decisions_of(request, meeting):
        yield Decided(
            title=one.title,
            decision=one.decision,
            network=request.consent.text(network.name),
            day=day_of(meeting, request),
        )


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
