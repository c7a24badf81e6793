"""The autumn of an open forum, told as commands: planned, announced, held, carried on, answered.

Everyone in it is invented. What must have come out of it stands in open_forum_facts.py.
"""

from tests.acceptance.season import Season

NETWORK = "Öppna utvecklingsforumet"
MONDAYS = ("2023-09-18", "2023-10-16", "2023-11-20", "2023-12-18")
THEMES = {
    "M2023-001": (
        "Ett kafé för den som återhämtar sig – Moa Öberg (Region Exempel)",
        "En guide i återhämtning – Sten Dahl (Brukarnätet)",
        "Hus för självhjälp – Ylva (Stödföreningen); Tage (Stödföreningen)",
    ),
    "M2023-002": ("Vad omställningen gav – Iris Åberg; Nils Ek",),
    "M2023-004": (
        "Mot våld i staden – Disa Holm (samordnare, Socialförvaltningen); Ebba Lund (strateg)",
    ),
}


def play(said: Season) -> None:
    """The whole season: planned, announced, held, carried on and answered; the papers are sent."""
    _made(said)
    _dates_before_themes(said)
    _themes(said)
    _september(said)
    _carried_into_two_administrations(said)
    _october(said)
    _working_groups(said)
    _december(said)


def _made(said: Season) -> None:
    for name, kind in (
        ("Socialförvaltningen", "administration"),
        ("Arbetsmarknadsförvaltningen", "administration"),
        ("Stadskontoret", "administration"),
        ("Region Exempel", "region"),
        ("Arbetskontoret", "authority"),
        ("Brukarnätet", "user_organisation"),
        ("Stödföreningen", "association"),
    ):
        said("add", "organisation", name, "--kind", kind)
    said(
        *("add", "contact", "Rut Ahl", "--role", "kommunikatör", "--organisation", "O1"),
        *("--email", "rut.ahl@example.org", "--phone", "010-000 00 00", "--may-be-named", "ja"),
    )
    said("add", "contact", "Lo Ström", "--organisation", "O6", "--email", "lo@example.org")
    said("add", "contact", "Kaj Berg", "--organisation", "O2")
    said(
        *("add", "network", NETWORK, "--open-to-all", "ja", "--host", "O1", "--contact", "K1"),
        *("--purpose", "Vi utvecklar socialt arbete tillsammans, varje månad sedan 2014."),
        "--audience",
        "Anställda i förvaltningar och myndigheter, brukarorganisationer och du som har egen "
        "erfarenhet. Ingen anmälan, och du binder dig inte till något.",
        *("--venue", "Fontänen, Ågatan 8", "--video-url", "https://video.example.org/forum"),
        *("--joining", "Så kopplar du upp dig: https://example.org/anslut.pdf"),
        *("--link", "Webbsida: https://example.org/forum"),
        *("--link", "Grupp i sociala medier: https://social.example.org/forum"),
        *("--link", "Instruktion: https://example.org/anslut.pdf"),
    )
    for person, organisation in (("K1", "O1"), ("K2", "O6"), ("K3", "O2")):
        said(
            *("add", "membership", "--network", "N1", "--person", person),
            *("--organisation", organisation, "--since", "2023-01-09"),
        )
    said(
        *("add", "series", "Hösten 2023", "--network", "N1", "--rule", "tredje måndagen"),
        *("--first", "2023-09-01", "--last", "2023-12-31", "--time", "13.30-15.30"),
        *("--form", "hybrid"),
    )


def _dates_before_themes(said: Season) -> None:
    said.sends_calendar("datum", "--series", "S1")
    said.sends("datum", "markdown", "coming", "--network", "N1")
    said.day = "2023-09-04"
    said.papers["att göra i september"] = said("today")


def _themes(said: Season) -> None:
    for ref, themes in THEMES.items():
        said("edit", ref, *(f"themes={theme}" for theme in themes))
    # Someone who had an idea for a theme told the contact of it.
    said(
        *("add", "proposal", "Att göra det tillsammans med föreningslivet", "--kind", "theme"),
        *("--network", "N1", "--bearer", "Siv Holm via Rut Ahl", "--received", "2023-09-01"),
    )
    said("theme", "F2023-001", "M2023-003", "--by", "Rut Ahl", "--speaker", "Jessi Falk")
    said("feedback", "give", "F2023-001", "--text", "Vi tar ditt tema i november.")
    for ref in ("M2023-001", "M2023-002", "M2023-003", "M2023-004"):
        said("prepare", ref)
        said("state", ref, "announced")
    said.sends_calendar("höst", "--series", "S1")
    said.sends("kommande", "markdown", "coming", "--network", "N1")
    said.sends("kommande i html", "html", "coming", "--network", "N1")
    said.sends("inbjudan", "markdown", "invitation", "--meeting", "M2023-001")
    said.sends("inbjudan i december", "markdown", "invitation", "--meeting", "M2023-004")


def _september(said: Season) -> None:
    """Four ideas are caught and reports given; who came is counted afterwards."""
    said.day = MONDAYS[0]
    caught = ("--network", "N1", "--meeting", "M2023-001")
    said("add", "proposal", "Hjälp åt den som står utanför det digitala", *caught, "--bearer", "K2")
    said("add", "proposal", "Mentorer", *caught, "--bearer", "Siv Holm")
    said("add", "proposal", "Hörslinga i salen", *caught, "--anonymous", "--via", "Rut Ahl")
    said("state", "M2023-001", "held")
    said(
        *("document", "M2023-001", "--people", "31", "--organisations", "12"),
        *("--user-experience", "9", "--remote", "6", "--first-timers", "4"),
        *("--line", "F2023-002: Många ville vara med"),
        *("--line", "F2023-003: Prövas i liten skala"),
        *("--line", "F2023-004: Frågan ställs till huset"),
        *("--notes", "Kaféets projekt rapporterade att tolv har börjat."),
    )
    said("agree", "M2023-001", "Fråga huset om hörslinga", "--owner", "Rut Ahl", "--due", "1/10")
    said.sends("anteckningar", "markdown", "notes", "--meeting", "M2023-001")
    said.sends("att ta med hem", "markdown", "takehome", "--network", "N1")


def _carried_into_two_administrations(said: Season) -> None:
    said.day = "2023-09-20"
    said("feedback", "give", "F2023-002", "F2023-003", "--text", "Tack! Vi har ditt förslag.")
    said("refer", "F2023-002", "O1", "--contact", "Rut Ahl", "--answer-due", "2023-10-10")
    said("refer", "F2023-002", "O2", "--contact", "Kaj Berg", "--answer-due", "2023-11-10")
    said("feedback", "draft", "F2023-002")
    said.papers["svar till Lo"] = said("feedback", "text", "F2023-002")
    said("feedback", "give", "F2023-002", "--to", "Lo Ström", "--channel", "email")
    said.sends("vad hände i september", "markdown", "proposals", "--network", "N1")
    said.sends("vidare", "csv", "referrals")
    said.sends_calendar("påminnelse", "--network", "N1", "--reminders")
    said.sends("hem till O2", "markdown", "takehome", "--network", "N1", "--organisation", "O2")
    said("answer", "V2023-001", "Vi ställer upp med handledare")


def _october(said: Season) -> None:
    """What was proposed in September is answered; the anonymous one at the meeting."""
    said.day = MONDAYS[1]
    said("state", "F2023-004", "under_review")
    said(
        *("decide", "F2023-004", "no_action", "--by", "forumet", "--meeting", "M2023-002"),
        *("--reason", "huset har redan en", "--alternatives", "fråga i receptionen"),
    )
    said("state", "M2023-002", "held")
    said(
        *("feedback", "give", "F2023-004", "--meeting", "M2023-002"),
        *("--text", "Det finns en hörslinga, fråga i receptionen."),
    )
    said("document", "M2023-002", "--people", "27", "--line", "F2023-004: Huset har en hörslinga")
    said("state", "A2023-001", "done")


def _working_groups(said: Season) -> None:
    """The larger proposals become working groups, and their reports stand on the agenda."""
    said.day = "2023-11-06"
    said("answer", "V2023-002", "Vi lånar ut lokaler")
    for ref, group in (
        ("F2023-002", "Gruppen för digitalt utanförskap"),
        ("F2023-003", "Mentorgruppen"),
    ):
        if ref == "F2023-003":
            said("state", ref, "under_review")
        said("decide", ref, "accepted", "--by", "forumet")
        said("begin", ref, "--handler", "Rut Ahl", "--working-group", group)
    said("feedback", "give", "F2023-002", "F2023-003", "--text", "Det blir av: en grupp bildas.")
    said.day = MONDAYS[2]
    said.sends("vad hände i november", "markdown", "proposals", "--network", "N1")
    said.sends("sidan", "markdown", "network", "--network", "N1")
    said.sends("balanslista i november", "markdown", "unfinished", "--network", "N1")
    said("state", "M2023-003", "held")
    said("document", "M2023-003", "--people", "24", "--remote", "8")


def _december(said: Season) -> None:
    """All has ended, and everyone has been told how."""
    said.day = MONDAYS[3]
    said("state", "M2023-004", "held")
    said("document", "M2023-004", "--people", "22", "--remote", "3")
    said("feedback", "give", "F2023-002", "--text", "Fyra kvällar är hållna.")
    said("finish", "F2023-002", "--result", "Nio kvällar, sjuttio besökare")
    said.papers["varför inte stängt"] = said.refused("state", "F2023-002", "closed")
    said("feedback", "give", "F2023-002", "--text", "Så gick det: nio kvällar.")
    said("feedback", "give", "F2023-001", "--text", "Temat hölls i november.")
    for ref in ("F2023-002", "F2023-004"):
        said("state", ref, "closed")
    said.papers["kvar att svara"] = said("feedback", "owed")
    said.papers["balanslista"] = said("unfinished", "--network", "N1")
    said.sends("året", "markdown", "yearly", "--network", "N1", "--year", "2023")
    said.papers["siffror"] = said("figures", "--network", "N1")
    said.sends("vad hände", "markdown", "proposals", "--network", "N1")
    for noun in ("networks", "meetings", "proposals", "contacts", "memberships", "feedback"):
        said.sends(f"lista {noun}", "csv", noun)
