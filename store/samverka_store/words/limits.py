"""What the day limits of a network are called where people set them, in both languages."""

from __future__ import annotations

import msgspec


class LimitWords(msgspec.Struct, frozen=True, kw_only=True):
    """A name for each day limit; attributes are named as the limits are."""

    receipt: str
    progress: str
    decision: str
    silent: str
    notes: str
    theme_first: str
    theme_second: str
    theme_last: str
    contacts: str

    def of(self, name: str) -> str:
        """The name of a limit; one of a newer version stands as it is."""
        return str(getattr(self, name, name))


SV = LimitWords(
    receipt="kvittens",
    progress="lägesbesked",
    decision="beslut",
    silent="tystnad",
    notes="minnesanteckningar",
    theme_first="tema första påminnelsen",
    theme_second="tema andra påminnelsen",
    theme_last="tema sista påminnelsen",
    contacts="kontakter",
)
EN = LimitWords(
    receipt="receipt",
    progress="progress",
    decision="decision",
    silent="silence",
    notes="notes",
    theme_first="theme first reminder",
    theme_second="theme second reminder",
    theme_last="theme last reminder",
    contacts="contacts",
)
