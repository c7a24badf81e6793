"""The evaluation's parking lot by keys: a pasted list, the review of what rests, the next theme.

What is old was written down with commands. What must have come of it is judged in the tests.
"""

from tests.acceptance.person import Person
from tests.acceptance.season import Season

NOW = "2018-10-08T15:45:00+02:00"
NETWORK = "Öppna utvecklingsforumet"
FILM, LEAFLET, TRIP = "En film som ger hopp", "Ett gemensamt häfte", "Bussresa till havet"
THEME = "Boende för den som har en psykisk funktionsnedsättning"


def prepare(said: Season) -> None:
    """Before the evening: the forum, its second Mondays, and three ideas that rest."""
    said("add", "contact", "Tage Ny")
    said("add", "network", NETWORK)
    said(
        *("add", "series", "Hösten 2018", "--network", "N1", "--rule", "andra måndagen"),
        *("--first", "2018-09-01", "--last", "2018-12-31", "--time", "13.30-15.30"),
    )
    for day, title in enumerate((FILM, LEAFLET, TRIP), 1):
        said(
            *("add", "idea", title, "--network", "N1", "--bearer", "Tage Ny"),
            *("--reason", "pengar saknas", "--review", f"2018-10-0{day}"),
        )


def play(person: Person) -> dict[str, str]:
    """The review, the answers to those whose ideas they were, the next theme; the texts sent."""
    person.sees(r"Att göra \d")
    _review(person)
    _answer(person)
    papers = {"parking": person.sends_out(r"Genomgång av parkeringen.*Markdown").decode()}
    person.press("3", sees=r"\[3 Möten \d\]")
    person.stands_on("12 nov")
    person.press("l", sees="Ingen dagordning ännu")
    person.press("p", sees="Dagordningen är förberedd: 3")
    person.press("t", sees="^ Tema:")
    person.writes(THEME, sees="1 tema")
    person.press("<enter>", sees="Tema +Boende för den som har")
    papers["invitation"] = person.sends_out(r"Inbjudan .*Markdown").decode()
    papers["calendar"] = person.sends_out(r"Kalender .*ICS").decode()
    person.press("q", sees=r"\[3 Möten \d\]")
    return papers


def _review(person: Person) -> None:
    """One is taken up, one rests on, one is given up; each asks for what it takes."""
    person.press("<f6>", sees=f"1 av 3 · {FILM}")
    person.press("r", sees=f"2 av 3 · {LEAFLET}")
    person.press("m", sees="Skäl 1/2: pengar saknas")
    person.press("<enter>", sees="Prövas igen 2/2")
    person.writes("2018-12-10", sees="måndag 10 december 2018")
    person.press("<enter>", sees=f"3 av 3 · {TRIP}")
    person.press("c", sees="Skäl: ")
    person.writes("ingen vill åka")
    person.press("<enter>", sees=r"Genomgången är klar(.|\n)*Ska få veta \(3\)")
    person.press("q", sees=r"\[\d .*\]")


def _answer(person: Person) -> None:
    """All three are told at once, each with the words of the template."""
    person.press("<f4>", sees=r"Svar att lämna · 1/3")
    person.press("a", sees="3 markerade")
    person.press("n", sees="3 utkast|Utkast(en)? (är )?spara")
    person.press("f", sees="1 E-post")
    person.press("1", sees="Vilken dag")
    person.press("<enter>", sees="Alla har fått besked|Inga svar|[Ll]ämnad")
    person.press("q", sees=r"\[\d .*\]")
    person.press("5", sees=r"\[5 Parkering 1\]")
