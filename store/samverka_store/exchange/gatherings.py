"""Which meeting a document is about, and what several documents say of one. No wording is here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from samverka_store.exchange.request import Request
from samverka_store.exchange.scope import day_or_season, moment_key
from samverka_store.exchange.telling import day_text, linked_to, network_of, themes_text
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal

HELD = ("held", "documented")


class Ahead(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting to come: when, of which network, about what. Texts that are not known are empty."""

    day: str
    network: str
    themes: str


def meetings_of(request: Request) -> Iterable[Meeting]:
    """The meetings of the request's network, or all."""
    if request.network:
        return request.repository.pointing_at(request.network.id, Meeting, "network")
    return request.repository.all(Meeting)


def coming_one(request: Request) -> Meeting | None:
    """The meeting asked for, else the next that is to be held; None without one."""
    if request.meeting:
        return request.meeting
    found = [m for m in meetings_of(request) if m.is_open and _last_day(m) >= request.today]
    return min(found, key=moment_key, default=None)


def held_one(request: Request) -> Meeting | None:
    """The meeting asked for, else the one held last; None without one."""
    if request.meeting:
        return request.meeting
    return max((m for m in meetings_of(request) if m.state in HELD), key=moment_key, default=None)


def next_after(meeting: Meeting, request: Request) -> Meeting | None:
    """The next meeting of the same network that is still to be held."""
    found = [
        other
        for other in request.repository.pointing_at(meeting.network, Meeting, "network")
        if other.is_open and other.id != meeting.id and moment_key(other) > moment_key(meeting)
    ]
    return min(found, key=moment_key, default=None)


def next_of(network: int, request: Request) -> Meeting | None:
    """The next meeting of a network that is still to be held."""
    coming = [
        meeting
        for meeting in request.repository.pointing_at(network, Meeting, "network")
        if meeting.is_open and _last_day(meeting) >= request.today
    ]
    return min(coming, key=moment_key, default=None)


def ahead_of(meeting: Meeting, request: Request) -> Ahead:
    """A meeting to come, as documents tell it."""
    network = network_of(meeting, request.repository, request.words)
    return Ahead(
        day=when_text(meeting, request),
        network=request.consent.text(network.name),
        themes=about_text(meeting, request),
    )


def name_of(meeting: Meeting, request: Request) -> str:
    """What the meeting is called: its own name, else its network's."""
    network = network_of(meeting, request.repository, request.words)
    return request.consent.text(meeting.title or network.name)


def network_name_of(meeting: Meeting, request: Request) -> str:
    """Which network it is of, where its own name does not say so."""
    network = linked_to(Network, meeting.network, request.repository)
    return request.consent.text(network.name) if network and meeting.title else ""


def about_text(meeting: Meeting, request: Request) -> str:
    """The meeting's own name and its themes with speakers, in one line; empty without both."""
    themes = "; ".join(themes_text(meeting, request.consent))
    return ": ".join(part for part in (request.consent.text(meeting.title), themes) if part)


def day_of(meeting: Meeting, request: Request) -> str:
    """Its day in full, without times: `måndag 20 november 2023`, `6–7 april 2022`, `våren 2022`."""
    dates = request.words.dates
    if meeting.day is None:
        return day_text(meeting, request.words)
    if meeting.last_day and meeting.last_day != meeting.day:
        return dates.days(meeting.day, meeting.last_day)
    return dates.long(meeting.day)


def when_text(meeting: Meeting, request: Request) -> str:
    """Its day in full with its times: `måndag 20 november 2023 kl. 13.30–15.30`."""
    day = day_of(meeting, request)
    if meeting.day is None or meeting.start is None:
        return day
    return f"{day} {request.words.dates.at(meeting.start, meeting.end)}"


def proposal_of(id: int | None, request: Request) -> Proposal | None:
    """The proposal behind a link; None where it leads nowhere or into the trash."""
    found = linked_to(Proposal, id, request.repository)
    return found if found and found.deleted is None else None


def _last_day(meeting: Meeting) -> date:
    return meeting.last_day or day_or_season(meeting)
