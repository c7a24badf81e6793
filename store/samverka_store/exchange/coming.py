"""The coming meetings as their templates show them: per network a rhythm, a table and what changed.

Only facts are gathered here, as plain text; the sentences stand in `templates/coming.*`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

import msgspec

from samverka_store.exchange.consent import Consent
from samverka_store.exchange.escaping import Marked
from samverka_store.exchange.request import Request
from samverka_store.exchange.scope import day_or_season, moment_key
from samverka_store.exchange.telling import (
    capitalised,
    contact_line,
    contact_of,
    day_text,
    linked_to,
    network_of,
    place_text,
    themes_text,
)
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.series import Series
from samverka_store.moments.seasons import season_of
from samverka_store.words.language import Words
from samverka_store.words.sort import collate


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting; `state` is cancelled, moved, open (no day yet), settled or preliminary."""

    day: str
    theme: str
    place: str
    state: str
    moved_from: str


class Changed(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting that was moved (`to` tells where) or cancelled (for `reason`)."""

    day: str
    to: str = ""
    reason: str = ""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One network's meetings."""

    network: str
    lead: str
    has_places: bool
    rows: tuple[Row, ...]
    changes: tuple[Changed, ...]
    video_url: str
    joining: str
    contact: Marked


def coming_facts(request: Request) -> dict[str, object]:
    """What the template knows: `network` (empty for all), `period` and `parts`."""
    meetings = sorted(_coming(request), key=lambda m: (m.network, moment_key(m)))
    parts = [
        _part(request, network_of(found[0], request.repository, request.words), found)
        for found in (list(of) for _, of in groupby(meetings, key=lambda m: m.network))
    ]
    network = request.network
    if network and not parts:
        parts = [_part(request, network, [])]
    return {
        "network": request.network_name,
        "period": _period(meetings, request.words),
        "parts": sorted(parts, key=lambda part: collate(part.network)),
    }


def _coming(request: Request) -> Iterable[Meeting]:
    if request.meeting:
        return (request.meeting,)
    repository, network = request.repository, request.network
    found = (
        repository.pointing_at(network.id, Meeting, "network")
        if network
        else repository.all(Meeting)
    )
    return (
        meeting
        for meeting in found
        if meeting.state not in ("held", "documented")
        and (meeting.last_day or day_or_season(meeting)) >= request.today
    )


def _period(meetings: Sequence[Meeting], words: Words) -> str:
    """The season that all lie in, or the months from the first to the last; empty without days."""
    days = sorted(day for day in map(day_or_season, meetings) if day != date.max)
    if not days:
        return ""
    first, last = season_of(days[0]), season_of(days[-1])
    if first == last:
        return words.dates.season(first)
    months = (words.dates.month(days[0]), words.dates.month(days[-1]))
    return words.exports.document.whole_period.format(first=months[0], last=months[1])


def _part(request: Request, network: Network, meetings: Sequence[Meeting]) -> Part:
    words, consent = request.words, request.consent
    held = [meeting for meeting in meetings if meeting.state != "cancelled"]
    times = {(meeting.start, meeting.end) for meeting in held}
    places = {place_text(meeting, words, consent) for meeting in held}
    videos = {consent.whole(meeting.video_url) for meeting in held} - {""}
    joinings = {meeting.joining for meeting in held} - {""}
    contacts = {meeting.contact for meeting in held}
    shared = held[0] if len(contacts) == 1 else None
    return Part(
        network=consent.text(network.name),
        lead=_lead(request, held, times_differ=len(times) > 1, places_differ=len(places) > 1),
        has_places=len(places) > 1,
        rows=tuple(_row(request, meeting, with_times=len(times) > 1) for meeting in meetings),
        changes=tuple(_changes(meetings, consent, words)),
        video_url=videos.pop() if len(videos) == 1 else "",
        joining=consent.text(joinings.pop()) if len(joinings) == 1 else "",
        contact=contact_line(contact_of(network, consent, shared), words.exports.document),
    )


def _lead(
    request: Request, held: Sequence[Meeting], *, times_differ: bool, places_differ: bool
) -> str:
    """What all have in common: `Tredje måndagen i månaden kl. 13.30–15.30, Kulturhuset`."""
    if not held:
        return ""
    dates, first = request.words.dates, held[0]
    series = {meeting.series for meeting in held}
    rule = ""
    shared = linked_to(Series, first.series, request.repository)
    if len(series) == 1 and shared and len(held) > 1:
        rule = dates.rule(shared.rule)
    at = dates.at(first.start, first.end) if first.start and not times_differ else ""
    place = "" if places_differ else place_text(first, request.words, request.consent)
    when = " ".join(part for part in (rule, at) if part)
    return capitalised(", ".join(part for part in (when, place) if part))


def _row(request: Request, meeting: Meeting, *, with_times: bool) -> Row:
    words, consent = request.words, request.consent
    themes = "; ".join(themes_text(meeting, consent))
    return Row(
        day=day_text(meeting, words, today=request.today, with_times=with_times),
        theme=": ".join(part for part in (consent.text(meeting.title), themes) if part),
        place=place_text(meeting, words, consent),
        state=_state(meeting),
        moved_from=_moved_from(meeting, words),
    )


def _state(meeting: Meeting) -> str:
    if meeting.state == "cancelled":
        return "cancelled"
    if meeting.day is None:
        return "open"
    if _was_moved(meeting):
        return "moved"
    return "preliminary" if meeting.state == "planned" and not meeting.has_theme else "settled"


def _was_moved(meeting: Meeting) -> bool:
    return meeting.moved_from is not None and meeting.moved_from != meeting.day


def _moved_from(meeting: Meeting, words: Words) -> str:
    if meeting.moved_from is None or not _was_moved(meeting):
        return ""
    return words.dates.plain(meeting.moved_from)


def _changes(meetings: Sequence[Meeting], consent: Consent, words: Words) -> Iterable[Changed]:
    dates = words.dates
    for meeting in meetings:
        if meeting.state == "cancelled":
            day = dates.long(meeting.day) if meeting.day else day_text(meeting, words)
            yield Changed(day=capitalised(day), reason=consent.text(meeting.reason))
        elif meeting.day and meeting.moved_from and _was_moved(meeting):
            yield Changed(
                day=capitalised(dates.long(meeting.moved_from)), to=dates.long(meeting.day)
            )
