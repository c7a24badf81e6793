"""What an evaluation asked for in October 2018, told as commands: kept, acted on, parked, taken up.

Everyone in it is invented. What must have come out of it stands in parking_lot_facts.py.
"""

from tests.acceptance.season import Season

NETWORK = "Öppna utvecklingsforumet"
# What to do from here on, in four parts as the evaluation had them: two, five, five and seven.
FORWARD = (
    ("Fortsätt ses varje månad", "Håll dörren öppen för alla"),
    (
        "Fler skickar in teman",
        "Ha alltid med en punkt om det som är på väg",
        "Ta med hem det som sägs",
        "En ruta för det som får vänta",
        "Förstå varandra fast vi tycker olika",
    ),
    (
        "Bjud in fler aktörer",
        "Arbeta närmare föreningsrådet",
        "Ett gemensamt häfte om sociala organisationer",
        "Använd den gemensamma webben",
        "Gå igenom vad varje förening gör",
    ),
    (
        "Lär känna varandras verksamheter",
        "Tydligare besked från förvaltningarna",
        "Våga välja",
        "Använd gamla idéer igen",
        "Ta emot nya väl",
        "Våga ompröva",
        "Håll ut",
    ),
)
_ALL = tuple(title for part in FORWARD for title in part)
# What is kept, what is a principle, and what was done at once: each with what came of it.
KEPT = {
    "Fortsätt ses varje månad": "Andra måndagen i månaden, som förut",
    "Håll dörren öppen för alla": "Ingen anmälan, som förut",
}
PRINCIPLES = {
    "Förstå varandra fast vi tycker olika": "Står överst i inbjudan",
    "Våga välja": "Står överst i inbjudan",
    "Våga ompröva": "Står överst i inbjudan",
    "Håll ut": "Står överst i inbjudan",
}
DONE = {
    "Ha alltid med en punkt om det som är på väg": "Kommande frågor står på varje dagordning",
    "Ta med hem det som sägs": "Ett blad efter varje möte",
    "En ruta för det som får vänta": "Parkeringsrutan finns",
    "Lär känna varandras verksamheter": "En förening berättar varje gång",
    "Använd gamla idéer igen": "Filmen är upptagen igen",
}
ACTIONS = {
    "Bjud in fler aktörer": ("Ring fem som inte brukar komma", "2018-11-05"),
    "Gå igenom vad varje förening gör": ("Fråga alla föreningar", "2018-12-01"),
    "Ta emot nya väl": ("Möt i dörren", "2018-11-12"),
    "Fler skickar in teman": ("Be om teman i inbjudan", "2018-10-22"),
}
# What an administration or another organisation has to answer.
REFERRED = {
    "Tydligare besked från förvaltningarna": "O1",
    "Arbeta närmare föreningsrådet": "O2",
    "Använd den gemensamma webben": "O1",
}
LEAFLET = "Ett gemensamt häfte om sociala organisationer"
OCTOBER, NOVEMBER = "M2018-002", "M2018-003"


def play(said: Season) -> None:
    """From the summer to the next spring; the papers are sent on the way."""
    _made(said)
    _old_ideas(said)
    _the_evaluation(said)
    _acted_on(said)
    _parked(said)
    _before_the_next_meeting(said)
    _the_next_meeting(said)
    _reviewed(said)


def _made(said: Season) -> None:
    said("add", "organisation", "Socialförvaltningen", "--kind", "administration")
    said(
        *("add", "organisation", "Stödföreningen", "--kind", "association"),
        *("--note", "Kafé, telefonjour och resor"),
    )
    said(
        *("add", "contact", "Rut Ahl", "--role", "kommunikatör", "--organisation", "O1"),
        *("--email", "rut.ahl@example.org", "--may-be-named", "ja"),
        *("--expertise", "delaktighet, möten"),
    )
    said("add", "contact", "Tage Ny", "--organisation", "O2", "--expertise", "film")
    said("add", "network", NETWORK, "--contact", "K1", "--host", "O1", "--venue", "Fontänen")
    said(
        *("add", "series", "Hösten 2018", "--network", "N1", "--rule", "andra måndagen"),
        *("--first", "2018-09-01", "--last", "2018-12-31", "--time", "13.30-15.30"),
    )


def _old_ideas(said: Season) -> None:
    """One idea was parked long ago, and one was taken off the lot."""
    said(
        *("add", "idea", "En film som ger hopp", "--network", "N1", "--bearer", "Tage Ny"),
        *("--reason", "ingen kan filma", "--review", "2018-10-01"),
        *("--revive-when", "någon har en kamera", "--park-owner", "Rut Ahl"),
    )
    said("add", "idea", "Bussresa", "--network", "N1", "--reason", "dyr", "--review", "2018-09-10")
    said("retire", "F2018-002", "--reason", "ingen förening ville åka")


def _the_evaluation(said: Season) -> None:
    """The second Monday of October: nineteen items are written down, and one under other business.

    Not everyone dares to speak: two ideas are handed in for others, one of them without a name.
    """
    said.day = "2018-10-01"
    said("edit", OCTOBER, "title=Utvärdering", "themes=Hur vet vi att vi gör nytta? – Ulla (chef)")
    said("prepare", OCTOBER)
    said.day = "2018-10-08"
    said.papers["dags att pröva"] = said("reviews")
    rows = "\n".join(f"{title};Förslag framåt;{OCTOBER}" for title in _ALL)
    list_file = said.file("framöver.csv", f"Förslag;Slag;Från möte\n{rows}\n")
    said.papers["intaget"] = said("import", list_file, "--as", "proposal", "--network", "N1")
    caught = ("--network", "N1", "--meeting", OCTOBER)
    said("add", "proposal", "Ett seminarium för och emot läkemedel", *caught, "--bearer", "Siv")
    said("add", "proposal", "Mindre grupper ibland", *caught, "--anonymous", "--via", "Rut Ahl")
    said("add", "proposal", "Hämta den som inte kan åka", *caught, "--bearer", "Bo via Tage Ny")
    said.papers["liknande film"] = said("similar", "filmen om hopp")
    said.papers["liknande resa"] = said("similar", "en bussresa tillsammans")
    said("state", OCTOBER, "held")
    said(
        *("document", OCTOBER, "--people", "34", "--organisations", "14", "--first-timers", "3"),
        *(f"--line={_ref(said, title)}: Alla är eniga" for title in (*KEPT, *PRINCIPLES)),
        *("--line", "F2018-023: Några vågar inte tala i stor grupp"),
    )


def _acted_on(said: Season) -> None:
    """What is kept is decided; what is to be done has someone who does it, and a day."""
    for title, result in (KEPT | PRINCIPLES).items():
        _done(said, title, result)
    for title, (action, due) in ACTIONS.items():
        said(
            *("agree", OCTOBER, action, "--owner", "Rut Ahl", "--due", due),
            *("--proposal", _ref(said, title)),
        )
    for title, organisation in REFERRED.items():
        said("refer", _ref(said, title), organisation, "--answer-due", "2018-11-30")
    said.sends("det som ska göras", "csv", "actions")
    said.sends("anteckningar", "markdown", "notes", "--meeting", OCTOBER)
    said.sends("att ta med hem", "markdown", "takehome", "--network", "N1")


def _parked(said: Season) -> None:
    """What cannot be done at once rests, with a reason and a day, and whoever had it is told."""
    said.day = "2018-10-15"
    leaflet = _ref(said, LEAFLET)
    said(
        *("park", leaflet, "--reason", "trycket kostar", "--review", "2018-11-12"),
        *("--revive-when", "någon betalar trycket", "--owner", "Rut Ahl"),
    )
    said(
        *("park", "F2018-022", "--reason", "salen är upptagen", "--review", "2019-02-01"),
        *("--revive-when", "salen blir ledig", "--owner", "Rut Ahl"),
    )
    said.papers["svar till Siv"] = said("feedback", "text", "F2018-022")
    said("feedback", "give", "F2018-022", "F2018-024", "--text", "Så här är det.")
    said.sends("parkeringen", "markdown", "parking", "--network", "N1")
    said.sends_calendar("påminnelse", "--network", "N1", "--reminders")
    # The old film is taken up again: now there is someone with a camera.
    said("revive", "F2018-001", "--reason", "Tage har lånat en kamera")
    said.papers["svar till Tage"] = said("feedback", "text", "F2018-001")
    said("feedback", "give", "F2018-001", "--text", "Din idé är upptagen igen.")
    said("reopen", "F2018-002", "--reason", "tre föreningar vill åka nu")


def _before_the_next_meeting(said: Season) -> None:
    said.day = "2018-10-22"
    theme = "themes=Boende för den som har en psykisk funktionsnedsättning"
    said("edit", NOVEMBER, theme)
    said("prepare", NOVEMBER)
    said("state", NOVEMBER, "announced")
    said("state", "A2018-004", "done")
    for title, result in DONE.items():
        _done(said, title, result)
    said.sends_calendar("kalender", "--network", "N1")
    said.sends("inbjudan", "markdown", "invitation", "--meeting", NOVEMBER)
    said.sends("kommande", "markdown", "coming", "--network", "N1")


def _the_next_meeting(said: Season) -> None:
    """The anonymous one hears there; the leaflet is reviewed and rests on, twice at most."""
    said.day = "2018-11-12"
    said("state", NOVEMBER, "held")
    said(
        *("feedback", "give", "F2018-023", "--meeting", NOVEMBER),
        *("--text", "Vi delar oss i grupper om sex."),
    )
    said("document", NOVEMBER, "--people", "29", "--line", "F2018-023: Sex i varje grupp")
    leaflet = _ref(said, LEAFLET)
    said.papers["dags i november"] = said("reviews")
    said("extend", leaflet, "--reason", "väntar på bidrag", "--review", "2018-12-10")
    for ref in ("V2018-001", "V2018-002", "V2018-003"):
        said("answer", ref, "Ja, det gör vi")
    for action in ("A2018-001", "A2018-002", "A2018-003"):
        said("state", action, "done")
    said.day = "2018-12-10"
    said("extend", leaflet, "--reason", "bidraget dröjer", "--review", "2019-02-11")
    said.papers["en tredje gång"] = said.refused(
        *("extend", leaflet, "--reason", "dröjer än", "--review", "2019-04-08")
    )


def _reviewed(said: Season) -> None:
    said.day = "2019-02-11"
    said.papers["dags i februari"] = said("reviews")
    said.sends("genomgången", "markdown", "parking", "--network", "N1")
    said("revive", _ref(said, LEAFLET), "--reason", "bidraget kom")
    for title, (action, _) in ACTIONS.items():
        _done(said, title, action)
    for title in REFERRED:
        _done(said, title, "De svarade ja")
    said("retire", "F2018-022", "--reason", "föreningsrådet höll det")
    said.papers["svar om seminariet"] = said("feedback", "text", "F2018-022")
    said.papers["liknande seminarium"] = said("similar", "seminariet om läkemedel")
    said.sends("vad hände", "markdown", "proposals", "--network", "N1")
    said.papers["balanslista"] = said("unfinished", "--network", "N1")
    said(
        *("add", "knowledge", "Stödföreningens kafé", "--kind", "who_does_what", "--network", "N1"),
        *("--organisation", "O2", "--text", "Öppet tisdagar", "--tag", "kafé, stöd"),
    )
    said.sends("kunskapsbanken", "markdown", "knowledge", "--network", "N1")
    for noun in ("proposals", "contacts", "organisations", "actions", "meetings", "feedback"):
        said.sends(f"lista {noun}", "csv", noun)


def _done(said: Season, title: str, result: str) -> None:
    """The forum decides it, and it is done."""
    ref = _ref(said, title)
    if said.record(ref)["state"] != "under_review":
        said("state", ref, "under_review")
    said("decide", ref, "accepted", "--by", "forumet", "--meeting", OCTOBER)
    said("begin", ref)
    said("finish", ref, "--result", result)


def _ref(said: Season, title: str) -> str:
    """The reference of a proposal with this title."""
    first = said("similar", title).partition("\n")[0]
    return first.partition("\t")[0]
