"""Every fact of the open forum, and the papers of open_forum.py where others must find it."""

from tests.acceptance.season import Fact

_CALENDAR = tuple(f"höst {day}" for day in ("2023-09-18", "2023-10-16", "2023-11-20", "2023-12-18"))
_SEPTEMBER, _OCTOBER, _NOVEMBER, _DECEMBER = _CALENDAR
_CONTACT = ("Rut Ahl", "kommunikatör", "010-000 00 00", "rut.ahl@example.org")
_VIDEO = "https://video.example.org/forum"
_JOINING = "Så kopplar du upp dig: https://example.org/anslut.pdf"
_SUMMER_TIME, _WINTER_TIME = "13.30–15.30, 11.30 UTC", "13.30–15.30, 12.30 UTC"
_SENT = ("inbjudan", "inbjudan i december", "anteckningar", "att ta med hem", "året")
_PAGES = ("kommande", "kommande i html", "sidan", "vad hände", *_SENT)

FACTS = (
    Fact("open to all", ("sidan", "inbjudan"), ("ppet för alla.",)),
    Fact("no sign-up, binds nobody", ("sidan", "inbjudan"), ("Ingen anmälan, och du binder",)),
    Fact(
        "who comes",
        ("sidan", "inbjudan", "lista networks"),
        ("förvaltningar", "myndigheter", "brukarorganisationer", "egen erfarenhet"),
    ),
    Fact(
        "members of an administration, another one and a user organisation",
        ("sidan", "lista memberships"),
        ("Arbetsmarknadsförvaltningen", "Brukarnätet", "Socialförvaltningen"),
    ),
    Fact("monthly since 2014", ("sidan", "inbjudan"), ("varje månad sedan 2014",)),
    Fact("third Mondays", ("datum", "kommande", "sidan"), ("redje måndagen i månaden",)),
    Fact("four days", ("datum", "kommande"), ("18 sep", "16 okt", "20 nov", "18 dec")),
    Fact("the hour in summer time", (_SEPTEMBER, _OCTOBER), (_SUMMER_TIME,)),
    Fact(
        "day and hour in the invitations",
        ("inbjudan", "anteckningar"),
        ("måndag 18 september 2023 kl. 13.30–15.30",),
    ),
    Fact("the same hour in winter time", (_NOVEMBER, _DECEMBER), (_WINTER_TIME,)),
    Fact(
        "a place", (*_CALENDAR, "datum", "kommande", "sidan", "inbjudan"), ("Fontänen, Ågatan 8",)
    ),
    Fact("a digital way in too", (*_CALENDAR, "datum", "kommande"), (", även digitalt",)),
    Fact(
        "a link and how to join",
        (*_CALENDAR, "datum", "kommande", "kommande i html", "sidan", "inbjudan"),
        (_VIDEO, _JOINING),
    ),
    Fact("a web page", ("sidan", "inbjudan"), ("[Webbsida](https://example.org/forum)",)),
    Fact(
        "a group in social media",
        ("sidan", "inbjudan"),
        ("[Grupp i sociala medier](https://social.example.org/forum)",),
    ),
    Fact("a document of how to join", ("sidan",), ("(https://example.org/anslut.pdf)",)),
    Fact("a contact with role, telephone, mail", (*_CALENDAR, *_PAGES), _CONTACT),
    Fact("the dates before the themes", ("datum",), ("| mån 18 dec | Tema meddelas senare |",)),
    Fact("a reminder of a missing theme", ("att göra i september",), ("Tema saknas", "14 dagar")),
    Fact(
        "three themes with their own speakers, two by first name",
        (_SEPTEMBER, "kommande", "kommande i html", "inbjudan", "anteckningar", "året"),
        (
            "Ett kafé för den som återhämtar sig – Moa Öberg (Region Exempel)",
            "En guide i återhämtning – Sten Dahl (Brukarnätet)",
            "Hus för självhjälp – Ylva (Stödföreningen); Tage (Stödföreningen)",
        ),
    ),
    Fact(
        "two speakers without an organisation",
        (_OCTOBER, "kommande", "lista meetings", "året", "att ta med hem", "anteckningar"),
        ("Vad omställningen gav – Iris Åberg; Nils Ek",),
    ),
    Fact(
        "a theme that someone suggested, with one speaker",
        (_NOVEMBER, "kommande", "lista meetings", "året"),
        ("Att göra det tillsammans med föreningslivet – Jessi Falk",),
    ),
    Fact(
        "speakers with role and administration",
        (_DECEMBER, "kommande", "lista meetings", "inbjudan i december", "året"),
        ("Mot våld i staden – Disa Holm (samordnare, Socialförvaltningen); Ebba Lund (strateg)",),
    ),
    Fact("whom to suggest a theme to", ("datum", "kommande"), ("förslag på tema? Kontakt: Rut",)),
    Fact(
        "who suggested the theme, through the contact, and what came of it",
        ("lista proposals",),
        ("Siv Holm via Rut Ahl", "Förslag på tema"),
    ),
    Fact("what came of the theme", ("vad hände", "året"), ("Var tema på mötet 20 november 2023.",)),
    Fact(
        "reports, word on proposals and upcoming issues stand on every agenda",
        ("inbjudan", "inbjudan i december", "anteckningar"),
        ("1. Återkoppling på förslag", "2. Kommande frågor", "3. Rapporter från arbetsgrupper"),
    ),
    Fact(
        "what was said of each proposal",
        ("anteckningar",),
        ("Många ville vara med.", "Prövas i liten skala.", "Frågan ställs till huset."),
    ),
    Fact(
        "who does what by when",
        ("anteckningar", "att ta med hem"),
        ("Fråga huset om hörslinga", "Rut Ahl", "senast 1 oktober 2023"),
    ),
    Fact(
        "an administration takes home what it is asked",
        ("hem till O2",),
        ("Arbetsmarknadsförvaltningen", "Svar om Hjälp åt den", "senast 10 november 2023"),
    ),
    Fact("who has what is open", ("balanslista i november",), ("Genomförs, 63 dagar | Rut Ahl",)),
    Fact(
        "what was reported", ("lista meetings", "anteckningar"), ("Kaféets projekt rapporterade",)
    ),
    Fact(
        "carried into two administrations",
        ("vad hände i september", "vidare", "svar till Lo"),
        ("Socialförvaltningen", "Arbetsmarknadsförvaltningen"),
    ),
    Fact(
        "when each answers",
        ("vad hände i september", "svar till Lo"),
        ("10 oktober 2023", "10 november 2023"),
    ),
    Fact(
        "one's calendar reminds of each",
        ("påminnelse 2023-10-10",),
        ("Följ upp: svar från Socialförvaltningen om Hjälp åt den",),
    ),
    Fact("who had the idea is told", ("svar till Lo",), ("Hej Lo Ström!", "(F2023-002)")),
    Fact(
        "two working groups",
        ("vad hände i november", "lista proposals"),
        ("Gruppen för digitalt utanförskap", "Mentorgruppen"),
    ),
    Fact("the groups' work on the page", ("sidan",), ("Nu på gång:** Hjälp åt den", "Mentorer")),
    Fact(
        "a no has its reason and another way",
        ("vad hände", "vad hände i november", "året"),
        ("huset har redan en", "Annan väg: fråga i receptionen."),
    ),
    Fact("the anonymous one heard at a meeting", ("lista feedback",), ("På möte;M2023-002",)),
    Fact("what came of it", ("vad hände", "året"), ("Nio kvällar, sjuttio besökare",)),
    Fact("no closing while word is owed", ("varför inte stängt",), ("Lo Ström", "slutbesked")),
    Fact(
        "word all the way: receipt, where it went, how it goes, how it went",
        ("lista feedback",),
        ("Kvittens", "Besked om vidarebefordran", "Beslut", "Lägesbesked", "Slutbesked"),
    ),
    Fact("word goes on", ("kvar att svara",), ("2024-01-05", "Siv Holm", "Mentorer")),
    Fact("who came, counted afterwards", ("lista meetings",), (";31;12;9;6;4;",)),
    Fact(
        "who came is in the notes, and all of them in the year",
        ("anteckningar",),
        ("31 deltagare från 12 organisationer, 9 med egen erfarenhet, 6 digitalt, 4 för första",),
    ),
    Fact("the year", ("året",), ("4 träffar med sammanlagt 104 deltagare.", "4 nya förslag")),
    Fact("the year in figures", ("siffror",), ("feedback_rate\t100 %\t4\t0", "attendance\t24\t4")),
)
# Who never agreed to be named, and what may never stand in what is public.
PUBLIC = (
    *_PAGES,
    "hem till O2",
    "balanslista i november",
    "vad hände i september",
    "vad hände i november",
    *_CALENDAR,
)
UNNAMED = ("Lo Ström", "Siv Holm", "Kaj Berg", "lo@example.org")
