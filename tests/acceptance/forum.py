"""The open forum of autumn 2023: the facts that one run types with keys and another gives as words.

Everyone in it is invented. Nothing is started, exported or judged here.
"""

from datetime import date
from typing import NamedTuple

# Where the clock stands: when the autumn is planned, during the meeting in October, and a day
# after. Both runs must write the same moments, so the clock does not go.
PLANNING = "2023-09-01T09:00:00+02:00"
DURING_OCTOBER = "2023-10-16T14:00:00+02:00"
DAY_AFTER = "2023-10-17T08:30:00+02:00"

NETWORK = "Öppet forum för återhämtning"
PURPOSE = "Ett öppet samtal om det som hjälper."
VENUE = "Kulturhuset, Ågatan 1"
VIDEO = "https://video.example.org/forum"

CONTACT = "Rut Ahl"
CONTACT_ROLE = "föreningssamordnare"
CONTACT_EMAIL = "rut.ahl@example.org"
CONTACT_PHONE = "010-000 00 00"

SERIES = "Hösten 2023"
RULE = "tredje måndagen"
SEASON = (date(2023, 9, 1), date(2023, 12, 31))
TIMES = "13.30–15.30"

SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = MONDAYS = (
    date(2023, 9, 18),
    date(2023, 10, 16),
    date(2023, 11, 20),
    date(2023, 12, 18),
)
MOVED_TO = date(2023, 12, 19)
WHY_CANCELLED = "lokalen byggs om"


class Theme(NamedTuple):
    """What a meeting is about, and the two people who speak."""

    title: str
    speakers: tuple[str, str]

    @property
    def line(self) -> str:
        """As it is written in one line."""
        return f"{self.title} – {'; '.join(self.speakers)}"


THEMES = {
    SEPTEMBER: Theme("Vägen tillbaka", ("Moa Öberg (Region Exempel)", "Sten (egen erfarenhet)")),
    OCTOBER: Theme("Mentorskap i vardagen", ("Ylva (brukarråd)", "Tage Dahlin (Vallby kommun)")),
}


class Proposal(NamedTuple):
    """An idea from the October meeting, and who had it, as that is written in one line."""

    title: str
    bearer: str


OPEN_EVENINGS = Proposal("Öppet hus två kvällar i veckan", "Iris Åberg")
CALMER_WAITING = Proposal("Lugnare väntrum på vårdcentralen", f"anonym via {CONTACT}")
FILM = Proposal("En film om vägen tillbaka", "Sten")
PROPOSALS = (OPEN_EVENINGS, CALMER_WAITING, FILM)

WHY_PARKED = "saknar pengar i år"
REVIEW = "mars"
REVIEW_DAY = date(2024, 3, 1)
