"""A network's page as its template shows it: what it is for, when it meets, who is in it.

Only facts are gathered here, as plain text; the sentences stand in `templates/network.*`. Members
stand by their organisations, never by name.
"""

from __future__ import annotations

import msgspec

from samverka_store.exchange.escaping import Marked, link
from samverka_store.exchange.request import Request
from samverka_store.exchange.scope import moment_key
from samverka_store.exchange.telling import (
    contact_line,
    contact_of,
    joined,
    linked_to,
    organisation_of,
    place_text,
)
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership
from samverka_store.model.proposals import Proposal
from samverka_store.model.series import Series
from samverka_store.words.sort import collate


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One network. Texts that are not known are empty."""

    name: str
    purpose: str
    audience: str
    is_open: bool
    host: str
    rhythm: str
    next_meeting: str
    place: str
    video_url: str
    joining: str
    links: tuple[Marked, ...]
    ongoing: str
    organisations: str
    member_count: int
    contact: Marked


def network_facts(request: Request) -> dict[str, object]:
    """What the template knows: `day`, `pages`, and whether there is a `single` one."""
    repository = request.repository
    if request.network:
        networks = [request.network]
    else:
        found = (n for n in repository.all(Network) if n.state != "ended")
        networks = sorted(found, key=lambda network: (collate(network.name), network.ref))
    return {
        "day": request.words.dates.plain(request.today),
        "single": request.network is not None,
        "pages": [_page(request, network) for network in networks],
    }


def _page(request: Request, network: Network) -> Page:
    consent, words = request.consent, request.words
    coming = _next_meeting(request, network)
    organisations, members = _represented(request, network)
    return Page(
        name=consent.text(network.name),
        purpose=consent.text(network.purpose),
        audience=consent.text(network.audience),
        is_open=network.open_to_all,
        host=consent.organisation(network.host).organisation,
        rhythm=_rhythm(request, network, coming),
        next_meeting=_moment_text(request, coming),
        place=consent.text(network.venue) or (place_text(coming, words, consent) if coming else ""),
        video_url=consent.whole(network.video_url or (coming.video_url if coming else "")),
        joining=consent.text(network.joining),
        links=tuple(
            link(consent.text(found.label), consent.whole(found.url)) for found in network.links
        ),
        ongoing=joined(_ongoing(request, network), words.exports.document),
        organisations=joined(organisations, words.exports.document),
        member_count=members,
        contact=contact_line(contact_of(network, consent), words.exports.document),
    )


def _next_meeting(request: Request, network: Network) -> Meeting | None:
    found = [
        meeting
        for meeting in request.repository.pointing_at(network.id, Meeting, "network")
        if meeting.is_open and meeting.day and (meeting.last_day or meeting.day) >= request.today
    ]
    return min(found, key=moment_key, default=None)


def _rhythm(request: Request, network: Network, coming: Meeting | None) -> str:
    """The rule of the next meeting's series, else of the series that goes on longest from now."""
    repository, dates = request.repository, request.words.dates
    followed = linked_to(Series, coming.series, repository) if coming else None
    if followed:
        return dates.rule(followed.rule)
    series = [
        found
        for found in repository.pointing_at(network.id, Series, "network")
        if found.last >= request.today
    ]
    latest = max(series, key=lambda found: (found.last, found.ref), default=None)
    return dates.rule(latest.rule) if latest else ""


def _moment_text(request: Request, meeting: Meeting | None) -> str:
    if meeting is None or meeting.day is None:
        return ""
    dates = request.words.dates
    if meeting.last_day and meeting.last_day != meeting.day:
        return dates.days(meeting.day, meeting.last_day)
    day = dates.long(meeting.day)
    return f"{day} {dates.at(meeting.start, meeting.end)}" if meeting.start else day


def _represented(request: Request, network: Network) -> tuple[list[str], int]:
    """The organisations that have a member today, by name, and how many members there are."""
    repository = request.repository
    active = [
        membership
        for membership in repository.pointing_at(network.id, Membership, "network")
        if membership.is_active(request.today)
    ]
    ids = {organisation_of(membership, repository) for membership in active}
    names = {request.consent.organisation(id).organisation for id in ids}
    return sorted(names - {""}, key=collate), len(active)


def _ongoing(request: Request, network: Network) -> list[str]:
    found = [
        proposal
        for proposal in request.repository.pointing_at(network.id, Proposal, "network")
        if proposal.state == "in_progress"
    ]
    return [request.consent.text(p.title) for p in sorted(found, key=lambda p: p.ref)]
