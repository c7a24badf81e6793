"""Figures of meetings: themes in time and from outside, held, documented, and who came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from samverka_store.figures.figure import Figure, share, total, trend
from samverka_store.figures.material import Material
from samverka_store.model.meetings import Meeting, Speaker, Theme
from samverka_store.owed import days_after, limit_of

THEME_DAYS = 14
_HELD = ("held", "documented")


def gathering_figures(material: Material) -> Iterator[Figure]:
    """All figures of this file, in the order of the domain."""
    meetings = [one for one in material.meetings if material.period.holds(one.day)]
    held = [one for one in meetings if one.state in _HELD]
    yield theme_in_time(meetings, material)
    yield themes_from_outside(held, material)
    yield held_of_planned(meetings, material)
    yield notes_in_time(held, material)
    yield from attendance(held, material)


def theme_in_time(meetings: list[Meeting], material: Material) -> Figure:
    """Of meetings in the period, those whose theme was set 14 days ahead or more.

    Cancelled ones are left out, and those to come that still have so long to go without a theme.
    One to come without a theme, with less to go, is open.
    """
    in_time = number = waiting = 0
    for meeting in meetings:
        if meeting.state == "cancelled" or meeting.day is None:
            continue
        latest = meeting.day - timedelta(THEME_DAYS)
        since = _theme_since(meeting, material)
        if since is None and material.today <= latest:
            continue
        number += 1
        in_time += since is not None and since <= latest
        waiting += since is None and meeting.is_open and material.today <= meeting.day
    return share("theme_in_time", in_time, number, material.period, open=waiting)


def themes_from_outside(held: list[Meeting], material: Material) -> Figure:
    """Of the themes of meetings held in the period, those from outside the network's host.

    They were suggested by someone of another organisation, or one speaks. Where nobody's
    organisation is known, the theme counts as the host's.
    """
    outside = number = 0
    for meeting in held:
        network = material.repository.document(meeting.network) or {}
        host = network.get("host")
        for theme in meeting.themes:
            number += 1
            organisations = set(_organisations(theme, material))
            outside += bool(organisations - {host, _name(host, material).casefold(), None, ""})
    return share("themes_from_outside", outside, number, material.period)


def held_of_planned(meetings: list[Meeting], material: Material) -> Figure:
    """Of the meetings that had a day in the period, up to today, those that were held.

    One whose day has passed without its being told is open, and counted as one that was not.
    """
    due = [one for one in meetings if one.day and (one.day <= material.today or not one.is_open)]
    held = sum(one.state in _HELD for one in due)
    waiting = sum(one.is_open for one in due)
    return share("held_of_planned", held, len(due), material.period, open=waiting)


def notes_in_time(held: list[Meeting], material: Material) -> Figure:
    """Of meetings held in the period, those documented within the network's limit (7 days).

    One that is within the limit still is left out; one past it and not documented is open.
    """
    in_time = number = waiting = 0
    for meeting in held:
        latest = days_after(
            meeting.last_day or meeting.day or material.today,
            limit_of(meeting.network, "notes", material.repository),
        )
        documented = max(material.history.into(meeting.id, "documented"), default=None)
        if meeting.state == "documented":
            number += 1
            # Without a step it was taken down as documented, and nothing says when.
            in_time += documented is None or documented <= latest
        elif latest < material.today:
            number += 1
            waiting += 1
    return share("notes_in_time", in_time, number, material.period, open=waiting)


def attendance(held: list[Meeting], material: Material) -> Iterator[Figure]:
    """How many came to each meeting, and which shares of them; only where it was counted."""
    counted = [one for one in held if one.attendance.people is not None and one.day]
    points = ((one.day or date.min, float(one.attendance.people or 0)) for one in counted)
    yield trend("attendance", points, material.period)
    for key, name in (
        ("first_timer_share", "first_timers"),
        ("remote_share", "remote"),
        ("user_experience_share", "user_experience"),
    ):
        told = [one.attendance for one in counted if getattr(one.attendance, name) is not None]
        part = total(getattr(one, name) for one in told)
        yield share(key, part, total(one.people for one in told), material.period)


def _theme_since(meeting: Meeting, material: Material) -> date | None:
    history = material.history
    days = (
        history.set_since(meeting.id, "themes", meeting.themes),
        history.set_since(meeting.id, "title", meeting.title),
    )
    return min((day for day in days if day), default=None)


def _organisations(theme: Theme, material: Material) -> Iterator[int | str | None]:
    for speaker in theme.speakers:
        yield _organisation_of(speaker, material)
    if theme.proposal is not None:
        proposal = material.repository.document(theme.proposal) or {}
        for bearer in proposal.get("bearers", ()):
            yield _field(bearer.get("person") or bearer.get("via"), "organisation", material)


def _organisation_of(speaker: Speaker, material: Material) -> int | str | None:
    if speaker.organisation:
        return speaker.organisation
    return speaker.organisation_name.casefold() or _field(speaker.person, "organisation", material)


def _field(id: int | None, name: str, material: Material) -> int | None:
    found = (material.repository.document(id) or {}).get(name) if id else None
    return found if isinstance(found, int) else None


def _name(id: int | None, material: Material) -> str:
    return str((material.repository.document(id) or {}).get("name", "")) if id else ""
