"""The autumn by keys alone, from an empty folder, using only what the screens say.

What must come out of it is judged in the tests.
"""

import re

from tests.acceptance import forum
from tests.acceptance.outcome import Outcome
from tests.acceptance.person import Person

NETWORK = re.escape(forum.NETWORK)
OF_NETWORK = rf"\s+{NETWORK}\s+"


def plan(person: Person) -> tuple[bytes, str]:
    """From the welcome to a published autumn: its calendar at first, and its page at last."""
    person.sees("Välkommen till Samverka")
    person.stands_on("Börja här")
    person.press("<enter>", sees="Inget väntar på dig just nu")
    _make_the_network(person)
    _tell_of_the_contact(person)
    _make_the_series(person)
    dates = _season(person)
    _set_themes(person)
    _move_and_cancel(person)
    person.press("2", sees=r"\[2 Nätverk 1\]")
    person.stands_on(NETWORK[:20])
    coming = person.sends_out(rf"Kommande möten{OF_NETWORK}Markdown").decode()
    return dates, coming


def _make_the_network(person: Person) -> None:
    person.press("2", sees="Inga nätverk ännu")
    person.press("n", sees="Nytt nätverk")
    person.fills("Namn", forum.NETWORK)
    person.fills("Syfte", forum.PURPOSE)
    person.fills("Öppet för alla", "j", sees=r"\[Ja\]")
    person.fills("Kontaktperson", forum.CONTACT, sees=f"Lägg till kontakt: {forum.CONTACT}")
    person.press("<down>", "<enter>", sees=r"\(kontakt K1\)(.|\n)*^›Plats")
    person.fills("Plats", forum.VENUE)
    person.fills("Videolänk", forum.VIDEO)
    person.saves("N1")


def _tell_of_the_contact(person: Person) -> None:
    person.press("6", sees=forum.CONTACT)
    person.stands_on(forum.CONTACT)
    person.press("e", sees="Ändra kontakt K1")
    person.fills("Roll", forum.CONTACT_ROLE)
    person.fills("E-post", forum.CONTACT_EMAIL)
    person.fills("Telefon", forum.CONTACT_PHONE)
    person.fills("Får nämnas vid namn", "j", sees=r"\[Ja\]")
    person.saves("K1")


def _make_the_series(person: Person) -> None:
    person.press("2", sees=r"\[2 Nätverk 1\]")
    person.stands_on(NETWORK[:20])
    person.press("<enter>", sees="N1 · nätverk")
    offered = person.press("n", sees=r"Lägg till: .*(\d) Mötesserie")
    person.press(offered[1], sees="Ny mötesserie")
    first, last = forum.SEASON
    person.fills("Namn", forum.SERIES)
    person.fills("Återkommer", forum.RULE, sees="= tredje måndagen i månaden")
    person.fills("Från och med", f"{first.day}/{first.month}", sees="= fredag 1 september 2023")
    person.fills("Till och med", f"{last.day}/{last.month}", sees="18 sep, 16 okt, 20 nov, 18 dec")
    person.fills("Tid", forum.TIMES.replace("–", "-"), sees=r"= kl\. 13\.30–15\.30")
    person.fills("Form", "", sees=r"\[På plats\]")
    person.press("<right>", sees=r"\[På plats och digitalt\]")
    person.saves("S1")
    person.sees("med 4 möten")


def _season(person: Person) -> bytes:
    person.press("8", sees=forum.SERIES)
    person.stands_on(forum.SERIES)
    return person.sends_out(rf"Kalender\s+{forum.SERIES}\s+ICS")


def _set_themes(person: Person) -> None:
    person.press("3", sees=r"\[3 Möten 4\]")
    for row, theme in zip(("18 sep", "16 okt"), forum.THEMES.values(), strict=True):
        person.stands_on(row)
        person.press("e", sees="Ändra möte")
        person.fills("Teman", theme.line, sees="= 1 tema: ")
        person.saves("M2023-00")


def _move_and_cancel(person: Person) -> None:
    to = forum.MOVED_TO
    person.stands_on("18 dec")
    person.press("m", sees="Ny dag.*1/2")
    person.writes(f"{to.day}/{to.month}", sees="tisdag 19 december 2023")
    person.press("<enter>", sees=r"Ny tid.*2/2.*13\.30–15\.30")
    person.press("<enter>", sees="är flyttat till tisdag 19 december 2023")
    person.stands_on("20 nov")
    person.press("c", sees=r"^ .*[Ss]käl.*:")
    person.writes(forum.WHY_CANCELLED)
    person.press("<enter>", sees="är inställt")


def hold_the_october_meeting(person: Person) -> tuple[bytes, dict[str, str]]:
    """Take down what people say, park what must wait; the calendar and the pages of that day."""
    person.press("3", sees=r"\[3 Möten \d\]")
    person.stands_on("16 okt")
    for proposal in forum.PROPOSALS:
        person.press("i", sees=r"^ Idé.*:")
        person.writes(proposal.title, sees=re.escape(proposal.title[-15:]))
        person.press("<enter>", sees="fångad")
    person.press("4", sees=r"\[4 Förslag 3\]")
    for proposal in forum.PROPOSALS:
        _tell_whose_it_is(person, proposal)
    _park_the_film(person)
    season = _season(person)
    return season, _pages(person)


def _tell_whose_it_is(person: Person, proposal: forum.Proposal) -> None:
    person.stands_on(re.escape(proposal.title[:20]))
    person.press("e", sees="Ändra förslag")
    person.fills("Idébärare", proposal.bearer)
    person.saves("F2023-00")


def _park_the_film(person: Person) -> None:
    person.stands_on(re.escape(forum.FILM.title[:20]))
    person.press("p", sees=r"^ .*[Ss]käl.*1/4")
    person.writes(forum.WHY_PARKED)
    person.press("<enter>", sees="Prövas igen.*2/4")
    person.writes(forum.REVIEW, sees="fredag 1 mars 2024")
    person.press("<enter>", sees="Bevakas av.*3/4")
    person.press("<enter>", sees="Väcks av.*4/4")
    person.press("<enter>", sees="är parkerat till 1 mars 2024")


def _pages(person: Person) -> dict[str, str]:
    person.press("2", sees=r"\[2 Nätverk 1\]")
    person.stands_on(NETWORK[:20])
    titles = {
        "network": "Nätverkets sida",
        "proposals": r"Vad hände med förslagen\?",
        "parking": "Genomgång av parkeringen",
    }
    return {
        name: person.sends_out(rf"{title}{OF_NETWORK}Markdown").decode()
        for name, title in titles.items()
    }


def outcome(planned: tuple[bytes, str], held: tuple[bytes, dict[str, str]]) -> Outcome:
    """All that was sent out, from both days."""
    dates, coming = planned
    season, pages = held
    return Outcome(dates=dates, coming=coming, season=season, **pages)


def find_everything_again(person: Person) -> None:
    """Look at every list, and search, the morning after."""
    person.sees(r"1 Att göra \d")
    person.press("2", sees=rf"{NETWORK[:25]}(.|\n)*1/1")
    person.press(
        "3",
        sees=r"18 sep .*Vägen tillbaka(.|\n)*16 okt .*Mentorskap(.|\n)*20 nov .*Inställt"
        r"(.|\n)*tis 19 dec",
    )
    person.stands_on("19 dec")
    person.press("<enter>", sees="lyttat från måndag 18 december 2023")
    person.press("q", sees="4/4")
    person.press("4", sees=r"\[4 Förslag 2\]")
    for proposal in (forum.OPEN_EVENINGS, forum.CALMER_WAITING):
        person.sees(rf"{re.escape(proposal.title[:20])}.* Inkommet")
    person.stands_on(forum.CALMER_WAITING.title[:20])
    person.press("<enter>", sees=f"anonym via {forum.CONTACT}")
    person.press("q", sees=r"\d/2$")
    person.press("5", sees=f"{forum.FILM.title[:20]}.*{forum.WHY_PARKED}.*1 mars 2024")
    person.press("<c-f>", sees="Sök")
    person.writes("vantrum", sees=forum.CALMER_WAITING.title)
    person.press("<enter>", sees="F2023-002 · förslag · Inkommet")
    person.press("q", sees=r"\[5 Parkering 1\]")
