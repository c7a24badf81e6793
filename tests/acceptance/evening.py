"""An evening of the open forum by keys: made, prepared, held, carried on, answered, sent out.

It is done the way a coordinator does it: the meeting's page is open while people talk, what came up
is dealt with afterwards. What must have come of it is judged in the tests.
"""

from tests.acceptance.person import Person

NOW = "2023-09-18T15:45:00+02:00"
NETWORK = "Öppna utvecklingsforumet"
THEME = "Ett kafé – Moa Öberg (Region Exempel)"
HELP, MENTORS, LOOP = "Hjälp åt den som står utanför", "Mentorer åt nya", "Hörslinga i salen"


def play(person: Person) -> dict[str, str]:
    """The whole evening; the texts that were written to files, by name."""
    _make(person)
    _prepare(person)
    _hold(person)
    _document(person)
    papers = {"notes": person.sends_out(r"Minnesanteckningar\s").decode()}
    person.press("q", sees=r"3 Möten \d\]")
    _carry_on(person)
    _answer(person)
    papers["proposals"] = person.sends_out(r"Vad hände med förslagen.*Markdown").decode()
    return papers


def _make(person: Person) -> None:
    person.sees("Välkommen till Samverka")
    person.press("<enter>", sees="Inget väntar på dig just nu")
    person.press("2", sees="Inga nätverk ännu")
    person.press("n", sees="Nytt nätverk")
    person.fills("Namn", NETWORK)
    person.fills("Plats", "Fontänen, Ågatan 8")
    person.fills("Videolänk", "https://video.example.org/forum")
    person.saves("N1")
    person.press("<enter>", sees="Inga möten ännu")
    offered = person.press("n", sees=r"Lägg till: .*(\d) Mötesserie")
    person.press(offered[1], sees="Ny mötesserie")
    person.fills("Namn", "Hösten 2023")
    person.fills("Återkommer", "tredje måndagen", sees="= tredje måndagen i månaden")
    person.fills("Från och med", "1/9 2023", sees="= fredag 1 september 2023")
    person.fills("Till och med", "31/12 2023", sees="18 sep, 16 okt, 20 nov, 18 dec")
    person.fills("Tid", "13.30-15.30", sees=r"= kl\. 13\.30–15\.30")
    person.fills("Form", "")
    person.press("<right>", sees=r"\[På plats och digitalt\]")
    person.saves("S1")


def _prepare(person: Person) -> None:
    person.press("3", sees=r"\[3 Möten 4\]")
    person.stands_on("18 sep")
    person.press("l", sees="Ingen dagordning ännu")
    person.press("p", sees="Dagordningen är förberedd: 3")
    person.press("t", sees="^ Tema:")
    person.writes(THEME, sees="1 tema: ")
    person.press("<enter>", sees=r"Tema +Ett kafé – Moa Öberg \(Region Exempel\)")


def _hold(person: Person) -> None:
    """Ideas, a note, a decision and an action, each by one key while people talk."""
    person.press("s", sees="Nytt läge: .*2 Genomfört")
    person.press("2", sees=r"Saknas +närvaro")
    for idea in (HELP, MENTORS, LOOP):
        person.press("i", sees="^ Idé.*:")
        person.writes(idea)
        person.press("<enter>", sees=rf"Ny idé +F2023-00\d {idea}")
    person.stands_on(r"3\. +Rapporter")
    person.press("n", sees="^ Anteckna.*:")
    person.writes("Kaféet har öppnat")
    person.press("<enter>", sees="Anteckningen är sparad")
    person.press("b", sees="^ Beslut.*:")
    person.writes("Vi träffas där i oktober")
    person.press("<enter>", sees="Beslutet är sparat")
    person.press("a", sees="^ Åtgärd.*1/3")
    person.writes("Boka kaféet")
    person.press("<enter>", sees="^ Vem gör det 2/3")
    person.writes("Rut Ahl", sees="namn som inte är kontakt")
    person.press("<enter>", sees="^ Klart senast 3/3")
    person.writes("1/10", sees="söndag 1 oktober 2023")
    person.press("<enter>", sees="A2023-001 Boka kaféet – Rut Ahl, 1 okt")


def _document(person: Person) -> None:
    person.press("r", sees="^ Hur många kom 1/5")
    for place, count in enumerate(("31", "12", "9", "6", "4"), 1):
        person.writes(count)
        person.press("<enter>", sees=rf"^ .* {place + 1}/5:" if place < 5 else "31 personer, 12")
    person.press("s", sees="Nytt läge: +1 Dokumenterat")
    person.press("1", sees="är nu: Dokumenterat")


def _carry_on(person: Person) -> None:
    """One goes to two administrations, one rests, one is a no; each has a bearer."""
    person.press("4", sees=r"\[4 Förslag 3\]")
    for title, bearer in ((HELP, "Lo Ström"), (MENTORS, "Siv Holm"), (LOOP, "anonym via Rut")):
        person.stands_on(title)
        person.press("e", sees="Ändra förslag")
        person.fills("Idébärare", bearer)
        person.saves("F2023-00")
    person.stands_on(HELP)
    person.press("w", sees="^ .*1/3")
    person.writes("Vården", sees="Lägg till organisation: Vården$")
    person.press("<down>", "<enter>", "<enter>", sees="^ .*2/3")
    person.press("<enter>", sees="^ .*3/3")
    person.writes("10/10", sees="tisdag 10 oktober 2023")
    person.press("<enter>", sees="är skickat till Vården")
    person.stands_on(MENTORS)
    person.press("p", sees="^ .*[Ss]käl.*1/")
    person.writes("ingen handledare")
    person.press("<enter>", sees="Prövas igen.*2/")
    person.writes("mars", sees="fredag 1 mars 2024")
    person.press("<enter>", sees="^ .*3/4")
    person.press("<enter>", sees="^ .*4/4")
    person.press("<enter>", sees="är parkerat")
    person.stands_on(LOOP)
    person.press("s", sees="3 Avslaget")
    person.press("3", sees="Vem beslutade 1/4")
    person.writes("forumet")
    person.press("<enter>", sees="När 2/4")
    person.press("<enter>", sees="Skäl 3/4")
    person.writes("huset har redan en")
    person.press("<enter>", sees="4/4")
    person.press("<enter>", sees="är nu: Avslaget")


def _answer(person: Person) -> None:
    """Two are told, from the template; the nameless one is to hear it at the next meeting."""
    person.press("<f4>", sees="Svar att lämna")
    for name in ("Lo Ström", "Siv Holm"):
        person.stands_on(name)
        person.press("n", sees=rf"Utkast sparat: .* till {name}")
        person.press("f", sees=rf"Hur fick {name} den här texten")
        person.press("1", sees="Vilken dag")
        person.press("<enter>", sees="[Ll]ämna[td]")
    person.press("q", sees=r"\[4 Förslag \d\]")
