"""What every export says of a meeting and the people around it.

No sentence and no calendar lives here; who may be named is settled in `consent`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from samverka_store.errors import UnreadableSeason
from samverka_store.exchange.consent import NOBODY, Consent, Shown
from samverka_store.exchange.escaping import Marked, escaped, mail
from samverka_store.model.meetings import Meeting, Theme
from samverka_store.model.networks import Network
from samverka_store.model.people import Membership, Person
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.words.exports import DocumentWords
from samverka_store.words.language import Words

R = TypeVar("R", bound=Record)


def linked_to(kind: type[R], id: int | None, repository: Repository) -> R | None:
    """The record of this noun with this id; None where the link leads nowhere or elsewhere."""
    if id is None or repository.table_of(id) != kind.table:
        return None
    return repository.get(kind, id)


def network_of(meeting: Meeting, repository: Repository, words: Words) -> Network:
    """The meeting's network; one of no name of its own where the link leads nowhere."""
    unknown = words.exports.document.unknown_network
    return linked_to(Network, meeting.network, repository) or Network(name=unknown, state="active")


def organisation_of(membership: Membership, repository: Repository) -> int | None:
    """For which organisation someone is a member: the one that was said, else the person's own."""
    if membership.organisation:
        return membership.organisation
    person = linked_to(Person, membership.person, repository)
    return person.organisation if person and person.deleted is None else None


def themes_text(meeting: Meeting, consent: Consent) -> list[str]:
    """Each theme with its speakers: `Återhämtning – Eva Ek (Region Exempel); Bo`."""
    return [_theme_text(theme, consent) for theme in meeting.themes]


def _theme_text(theme: Theme, consent: Consent) -> str:
    told = [shown_text(consent.speaker(speaker)) for speaker in theme.speakers]
    speakers = "; ".join(text for text in told if text)
    title = consent.text(theme.title)
    return f"{title} – {speakers}" if speakers else title


def shown_text(shown: Shown) -> str:
    """A person in a row: `Eva Ek (samordnare, Region Exempel)`; without a name what is left."""
    around = ", ".join(part for part in (shown.role, shown.organisation) if part)
    if shown.name and around:
        return f"{shown.name} ({around})"
    return shown.name or around


def contact_parts(shown: Shown, words: DocumentWords) -> list[str]:
    """Name, role and organisation of a contact, those that may be shown; nothing where none may."""
    if shown.is_empty:
        return []
    role = shown.role or ("" if shown.name else words.contact_role)
    return [part for part in (shown.name, role, shown.organisation) if part]


def contact_of(network: Network | None, consent: Consent, meeting: Meeting | None = None) -> Shown:
    """Whom to turn to: the meeting's contact, else the network's, else the host organisation."""
    found = [consent.person(meeting.contact)] if meeting else []
    if network:
        found += [consent.person(network.contact), consent.organisation(network.host)]
    return next((shown for shown in found if not shown.is_empty), NOBODY)


def place_text(meeting: Meeting, words: Words, consent: Consent) -> str:
    """Where it is: `Kulturhuset`, `Kulturhuset, även digitalt`, `Digitalt`; empty if not known."""
    if meeting.form == "digital":
        return words.exports.calendar.digital
    venue = consent.text(meeting.venue)
    if meeting.form == "hybrid" and venue:
        return words.exports.document.in_hybrid.format(venue=venue)
    return venue


def joined(parts: Sequence[str], words: DocumentWords) -> str:
    """A row of words in a sentence: `a`, `a och b`, `a, b och c`."""
    if len(parts) < 2:
        return "".join(parts)
    return words.both.format(first=", ".join(parts[:-1]), last=parts[-1])


def day_text(
    meeting: Meeting, words: Words, *, today: date | None = None, with_times: bool = False
) -> str:
    """When it is, in a table: `mån 18 sep kl. 13.30–15.30`, `6–7 april 2022`, `hösten 2023`."""
    dates = words.dates
    if meeting.day is None:
        try:
            return dates.season(meeting.season)
        except UnreadableSeason:
            return dates.unknown_day
    if meeting.last_day and meeting.last_day != meeting.day:
        text = dates.days(meeting.day, meeting.last_day)
    else:
        text = dates.short_with_weekday(meeting.day, today)
    if with_times and meeting.start:
        text += f" {dates.at(meeting.start, meeting.end)}"
    return text


def contact_line(shown: Shown, words: DocumentWords) -> Marked:
    """A contact in Markdown, with an address that can be clicked; empty when none may be shown."""
    parts = contact_parts(shown, words)
    if not parts:
        return Marked("")
    told = [escaped(parts[0][:1].upper() + parts[0][1:]), *(escaped(part) for part in parts[1:])]
    if shown.email:
        told.append(mail(shown.email))
    if shown.phone:
        told.append(escaped(shown.phone))
    return Marked(", ".join(told))


def capitalised(text: str) -> str:
    """With its first letter large; the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """With a full stop, unless it ends like a sentence already."""
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?…" else f"{text}."
