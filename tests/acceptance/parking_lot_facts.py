"""Every fact of the evaluation and its parking lot, and the papers where others must find it."""

from tests.acceptance.parking_lot import ACTIONS, DONE, FORWARD, KEPT, LEAFLET, PRINCIPLES
from tests.acceptance.season import Fact

_ALL = tuple(title for part in FORWARD for title in part)
_HOUR = "13.30–15.30, "
_FILM = "**En film som ger hopp** (F2018-001) – parkerad 20 augusti 2018: ingen kan filma."
_LEAFLET = f"**{LEAFLET}** (F2018-012) – parkerad 15 oktober 2018: "

FACTS = (
    Fact("second Mondays", ("kommande",), ("Andra måndagen i månaden kl. 13.30–15.30",)),
    Fact("the evaluation's day", ("kalender 2018-10-08",), (_HOUR + "11.30 UTC", "Utvärdering:")),
    Fact("who led it", ("kalender 2018-10-08",), ("Hur vet vi att vi gör nytta? – Ulla (chef)",)),
    Fact("nineteen items to go on with", ("intaget", "vad hände", "lista proposals"), _ALL),
    Fact(
        "all of them from the evaluation",
        ("lista proposals",),
        tuple(f"{title};N1;Öppna utvecklingsforumet;;;M2018-002;Utvärdering" for title in _ALL),
    ),
    Fact("as the notes have them", ("anteckningar",), _ALL),
    Fact(
        "what was decided there, at home too",
        ("anteckningar", "att ta med hem"),
        tuple(f"Antaget. ({title}" for title in (*KEPT, *PRINCIPLES)),
    ),
    Fact(
        "something to take home to one's organisation",
        ("att ta med hem",),
        ("## Socialförvaltningen", "## Stödföreningen", "Svar om Arbeta närmare föreningsrådet"),
    ),
    Fact(
        "a wish under other business",
        ("lista proposals", "anteckningar"),
        ("Ett seminarium för och emot",),
    ),
    Fact(
        "what is kept",
        ("vad hände",),
        tuple(f"**{title}** (F2018-0{3 + place:02}): " for place, title in enumerate(KEPT)),
    ),
    Fact(
        "what is a principle, and what was done at once",
        ("vad hände",),
        tuple(f"): {result}." for result in (*PRINCIPLES.values(), *DONE.values())),
    ),
    Fact(
        "who acts, by when, for which item",
        ("det som ska göras",),
        tuple(
            f"Att göra;{action};N1;Öppna utvecklingsforumet;K1;Rut Ahl;;{due};M2018-002;Utvärdering"
            for action, due in ACTIONS.values()
        ),
    ),
    Fact(
        "what they act on",
        ("det som ska göras", "lista actions"),
        tuple(f";{title};" for title in ACTIONS),
    ),
    Fact("that they acted", ("lista actions",), tuple(f"Klar;{a}" for a, _ in ACTIONS.values())),
    Fact("upcoming issues on every agenda", ("anteckningar", "inbjudan"), ("Kommande frågor",)),
    Fact("what rests, why, until when", ("parkeringen",), (_LEAFLET + "trycket kostar.",)),
    Fact("its review", ("parkeringen",), ("Prövas 12 november 2018.",)),
    Fact("what would wake it", ("parkeringen", "genomgången"), ("någon betalar trycket.",)),
    Fact("who minds it", ("parkeringen", "genomgången"), ("Ansvarig: Rut Ahl (kommunikatör",)),
    Fact("an old idea still rests", ("parkeringen",), (_FILM, "Väcks om: någon har en kamera.")),
    Fact("it is due", ("dags att pröva",), ("F2018-001\t2018-10-01\t7 dagar sedan\t0\trevive",)),
    Fact("it is found when its like is typed", ("liknande film",), ("F2018-001\tParkerat",)),
    Fact("the retired one too", ("liknande resa",), ("F2018-002\tAvfört\tBussresa",)),
    Fact("whoever had it hears why", ("svar till Siv",), ("Hej Siv!", "Skälet: salen är upptagen")),
    Fact("and until when", ("svar till Siv",), ("Vi prövar det igen 1 februari 2019.",)),
    Fact("old ideas are used", ("svar till Tage",), ("Hej Tage Ny!", "är nu upptaget igen.")),
    Fact("a review", ("dags i november",), ("F2018-012\t2018-11-12\tidag\t0\trevive, ext",)),
    Fact("no third extension", ("en tredje gång",), ("2 gånger", "Väck den eller avför den.")),
    Fact("the last review", ("dags i februari",), ("F2018-012\t2019-02-11\tidag\t2\trevive, ret",)),
    Fact("the lot reviewed", ("genomgången",), (_LEAFLET + "bidraget dröjer.", "Dags att pröva")),
    Fact("what was retired, and why", ("vad hände",), ("avfört: föreningsrådet höll det.",)),
    Fact("and to whom it mattered", ("svar om seminariet",), ("Hej Siv!", "föreningsrådet höll")),
    Fact("still found", ("liknande seminarium",), ("F2018-022\tAvfört\tEtt seminarium",)),
    Fact("what is still open", ("balanslista",), ("F2018-001", "F2018-002", "F2018-012")),
    Fact("handed in without a name", ("lista proposals",), ("ibland;N1;", ";anonym via Rut Ahl;")),
    Fact("handed in for someone", ("lista proposals",), (";Bo via Tage Ny;",)),
    Fact(
        "the nameless one heard at the meeting",
        ("lista feedback",),
        ("På möte;M2018-003;2018-11-12;Vi delar oss i grupper om sex.",),
    ),
    Fact(
        "what is due is in one's calendar",
        ("påminnelse 2018-11-12",),
        (f"Pröva parkerad idé: {LEAFLET} (F2018-012)", "Ska vara klart: Möt i dörren"),
    ),
    Fact(
        "a bank of knowledge: who does what",
        ("kunskapsbanken",),
        ("# Kunskapsbank för", "## Stödföreningen", "Öppet tisdagar."),
    ),
    Fact("a bank of contacts", ("lista contacts",), (";film;", ";delaktighet, möten;")),
    Fact("what each association does", ("lista organisations",), ("Kafé, telefonjour och resor",)),
    Fact("who came", ("lista meetings",), (";34;14;;;3;", ";29;;;;;")),
    Fact("who came, in words", ("anteckningar",), ("34 deltagare från 14 organisationer",)),
    Fact(
        "the next meeting with its theme and hours",
        ("kalender 2018-11-12",),
        (_HOUR + "12.30 UTC", "Tema: Boende för den som har en psykisk funktionsnedsättning"),
    ),
    Fact(
        "the invitation",
        ("inbjudan",),
        ("måndag 12 november 2018 kl. 13.30–15.30", "- Boende för den som har en psykisk"),
    ),
    Fact("it is announced", ("kommande",), ("| mån 12 nov | Boende för den som har en psykisk",)),
)
PUBLIC = (
    "inbjudan",
    "anteckningar",
    "att ta med hem",
    "kommande",
    "parkeringen",
    "genomgången",
    "vad hände",
    "kalender 2018-11-12",
)
UNNAMED = ("Siv", "Tage", "Bo ")
