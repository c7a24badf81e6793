"""What every export says of a meeting and the people around it, as plain text without a format.

Nothing here knows Markdown or a calendar; who may be named is settled in `consent`.
"""

from __future__ import annotations

from collections.abc import Sequence

from samverka_store.exchange.consent import NOBODY, Consent, Shown
from samverka_store.model.meetings import Meeting, Theme
from samverka_store.model.networks import Network
from samverka_store.words.exports import DocumentWords
from samverka_store.words.language import Words


def themes_text(meeting: Meeting, consent: Consent, *, announced: bool) -> list[str]:
    """Each theme with its speakers: `Återhämtning – Eva Ek (Region Exempel); Bo`.

    `announced`: speakers are named as the programme names them; otherwise only with consent.
    """
    return [_theme_text(theme, consent, announced) for theme in meeting.themes]


def _theme_text(theme: Theme, consent: Consent, announced: bool) -> str:
    told = [shown_text(consent.speaker(s, announced=announced)) for s in theme.speakers]
    speakers = "; ".join(text for text in told if text)
    return f"{theme.title} – {speakers}" if speakers else theme.title


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


def place_text(meeting: Meeting, words: Words) -> str:
    """Where it is: `Kulturhuset`, `Kulturhuset och digitalt`, `Digitalt`; empty when not known."""
    if meeting.form == "digital":
        return words.exports.calendar.digital
    if meeting.form == "hybrid" and meeting.venue:
        return words.exports.document.in_hybrid.format(venue=meeting.venue)
    return meeting.venue


def joined(parts: Sequence[str], words: DocumentWords) -> str:
    """A row of words in a sentence: `a`, `a och b`, `a, b och c`."""
    if len(parts) < 2:
        return "".join(parts)
    return words.both.format(first=", ".join(parts[:-1]), last=parts[-1])
