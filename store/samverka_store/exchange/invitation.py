"""The invitation to a meeting as its template shows it: what, when, where, how, with whom.

Only facts are gathered here, as plain text; the sentences stand in `templates/invitation.*`.
"""

from __future__ import annotations

import msgspec

from samverka_store.exchange.escaping import Marked, link
from samverka_store.exchange.gatherings import coming_one, day_of, name_of, network_name_of
from samverka_store.exchange.request import Request
from samverka_store.exchange.telling import (
    contact_line,
    contact_of,
    network_of,
    place_text,
    themes_text,
)
from samverka_store.model.meetings import Meeting


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting. Texts that are not known are empty; `network` where `name` does not say it."""

    name: str
    network: str
    day: str
    times: str
    moved_from: str
    is_cancelled: bool
    reason: str
    purpose: str
    background: str
    place: str
    video_url: str
    joining: str
    has_theme: bool
    themes: tuple[str, ...]
    agenda: tuple[str, ...]
    audience: str
    is_open_to_all: bool
    preparation: str
    sender: str
    links: tuple[Marked, ...]
    contact: Marked


def invitation_facts(request: Request) -> dict[str, object]:
    """What the template knows: `network`, and the `invitation` (None without a meeting)."""
    meeting = coming_one(request)
    return {
        "network": request.network_name,
        "invitation": _invitation(request, meeting) if meeting else None,
        "contact": contact_line(
            contact_of(request.network, request.consent), request.words.exports.document
        ),
    }


def _invitation(request: Request, meeting: Meeting) -> Invitation:
    consent, words = request.consent, request.words
    network = network_of(meeting, request.repository, words)
    moved = meeting.moved_from if meeting.moved_from != meeting.day else None
    return Invitation(
        name=name_of(meeting, request),
        network=network_name_of(meeting, request),
        day=day_of(meeting, request),
        times=words.dates.at(meeting.start, meeting.end) if meeting.day and meeting.start else "",
        moved_from=words.dates.long(moved) if moved and meeting.day else "",
        is_cancelled=meeting.state == "cancelled",
        reason=consent.text(meeting.reason),
        purpose=consent.text(network.purpose),
        background=consent.text(meeting.background),
        place=place_text(meeting, words, consent) or consent.text(network.venue),
        video_url=consent.whole(meeting.video_url or _link_of_network(meeting, network.video_url)),
        joining=consent.text(meeting.joining or network.joining),
        has_theme=meeting.has_theme,
        themes=tuple(themes_text(meeting, consent)),
        agenda=tuple(consent.text(item.title) for item in meeting.agenda),
        audience=consent.text(meeting.audience or network.audience),
        is_open_to_all=network.open_to_all,
        preparation=consent.text(meeting.preparation),
        sender=consent.organisation(network.host).organisation,
        links=tuple(
            link(consent.text(found.label), consent.whole(found.url)) for found in network.links
        ),
        contact=contact_line(contact_of(network, consent, meeting), words.exports.document),
    )


def _link_of_network(meeting: Meeting, video_url: str) -> str:
    """A meeting that one can be at from afar is where the network always meets."""
    return video_url if meeting.form in ("hybrid", "digital") else ""
