"""What the demo is made of: invented people, places, networks and ideas. Data only.

The text is Swedish, as a coordinator's would be. Addresses are at example.org.
"""

from __future__ import annotations

from typing import NamedTuple


class DemoOrganisation(NamedTuple):
    """name, kind, parent's name"""

    name: str
    kind: str
    parent: str = ""


class DemoPerson(NamedTuple):
    """name, role, organisation's name, may be named in public"""

    name: str
    role: str
    organisation: str
    named: bool = False


class DemoProposal(NamedTuple):
    """title, state, days since it came, bearers as written, days until review, reason, text"""

    title: str
    state: str
    age: int
    bearers: str
    review: int | None = None
    reason: str = ""
    text: str = ""


ORGANISATIONS = (
    DemoOrganisation("Strandviks kommun", "municipality"),
    DemoOrganisation("Socialförvaltningen i Strandvik", "administration", "Strandviks kommun"),
    DemoOrganisation("Kulturförvaltningen i Strandvik", "administration", "Strandviks kommun"),
    DemoOrganisation("Region Klippan", "region"),
    DemoOrganisation("Fyrhuset", "user_organisation"),
    DemoOrganisation("Brukarrådet Vågen", "user_organisation"),
    DemoOrganisation("Mentorföreningen Tråden", "association"),
    DemoOrganisation("Arbetsmarknadsbyrån Nord", "authority"),
    DemoOrganisation("Björkmarks kommun", "municipality"),
    DemoOrganisation("Ängsholms kommun", "municipality"),
    DemoOrganisation("Öringe kommun", "municipality"),
)

PEOPLE = (
    DemoPerson("Kim Berg", "kommunikatör", "Socialförvaltningen i Strandvik", named=True),
    DemoPerson("Eva Ek", "föreningssamordnare", "Mentorföreningen Tråden", named=True),
    DemoPerson("Bo Ask", "verksamhetsledare", "Fyrhuset", named=True),
    DemoPerson("Åsa Örn", "enhetschef", "Socialförvaltningen i Strandvik", named=True),
    DemoPerson("Ali Noor", "utvecklingsledare", "Region Klippan"),
    DemoPerson("Maj", "erfarenhetsrådgivare", "Brukarrådet Vågen"),
    DemoPerson("Lars Ljung", "bibliotekschef", "Kulturförvaltningen i Strandvik", named=True),
    DemoPerson("Sara Sjö", "handläggare", "Arbetsmarknadsbyrån Nord"),
    DemoPerson("Per Alm", "socialchef", "Björkmarks kommun"),
    DemoPerson("Ida Hed", "socialchef", "Ängsholms kommun"),
    DemoPerson("Ove Kvist", "personalchef", "Öringe kommun"),
    DemoPerson("Nina Rask", "nätverkssamordnare", "Region Klippan", named=True),
)

FORUM = "Öppna forumet i Strandvik"
FORUM_PURPOSE = (
    "Här möts kommunen, föreningar och personer med egen erfarenhet för att utveckla det sociala "
    "arbetet tillsammans. Alla är välkomna, utan anmälan."
)
FORUM_THEMES = (
    "Återhämtning i vardagen – Bo Ask (Fyrhuset); Maj (erfarenhetsrådgivare)",
    "Resultat från arbetsgruppen för mentorskap – Eva Ek (Mentorföreningen Tråden)",
    "Digital hjälp på biblioteket – Lars Ljung (bibliotekschef)",
)
JOINING = "Klicka på länken tio minuter före start. Stäng av mikrofonen när du inte talar."

MANAGER_NETWORKS = (
    "Chefer inom funktionsstöd",
    "Chefer inom individ och familj",
    "Socialchefsnätverket",
    "Äldreomsorgschefer",
    "Arbetsmarknadschefer",
    "Personalchefer",
    "Forskning och utveckling: äldre",
    "Forskning och utveckling: barn och unga",
)
CONFERENCE = "Mötesplats Nära vård"
MEASUREMENT = "Baslinjemätning av samverkan i Klippan"

PROPOSALS = (
    DemoProposal("Gemensam folder om sociala organisationer", "in_progress", 80, "Eva Ek"),
    DemoProposal(
        "Motivationsfilm med egna berättelser", "parked", 120, "Maj", -5, "Pengar saknas."
    ),
    DemoProposal("Kontaktbank för föreningar", "parked", 100, "Bo Ask", 60, "Väntar på juridik."),
    DemoProposal("Öppet hus en kväll i månaden", "parked", 200, "anonym", 20, "Ingen ansvarig än."),
    DemoProposal("Enklare språk i beslutsbrev", "referred", 40, "anonym via Maj"),
    DemoProposal("Gemensamt seminarium om skam och stigma", "under_review", 70, "Bo Ask"),
    DemoProposal("Hörslinga i stora salen", "implemented", 95, "Kim Berg"),
    DemoProposal("Fast punkt om kommande frågor", "accepted", 20, "Åsa Örn"),
    DemoProposal("Fikabudget för arbetsgrupper", "received", 9, "Ali Noor"),
    DemoProposal("Busskort till den som hjälper till", "received", 3, "anonym via Eva Ek"),
    DemoProposal("Drop-in för samtal på biblioteket", "under_review", 25, "Lars Ljung"),
    DemoProposal(
        "Eget kansli för forumet", "declined", 30, "Maj", None, "Finansiering saknas i år."
    ),
    DemoProposal("Mentorer i alla kommundelar", "in_progress", 150, "Eva Ek"),
    DemoProposal("Gemensam kalender för alla nätverk", "received", 1, "Nina Rask"),
)

ACTIONS = (
    ("Boka tryckeri för foldern", "Kim Berg", -4),
    ("Fråga föreningarna om bilder", "Eva Ek", 10),
    ("Skriva till juristen om kontaktbanken", "Åsa Örn", 3),
)

# For scaling up: words that titles and names are put together from.
FIRST_NAMES = ("Alva", "Bertil", "Cilla", "David", "Edit", "Folke", "Gun", "Hugo", "Inez", "Jon",
               "Åke", "Ärla", "Östen")  # fmt: skip
LAST_NAMES = ("Alsjö", "Björk", "Dal", "Ekvall", "Fors", "Gran", "Holm", "Lönn", "Myr", "Ny",
              "Ström", "Ås", "Ängfors", "Öhr")  # fmt: skip
PLACES = ("Strandvik", "Björkmark", "Ängsholm", "Öringe", "Klippan", "Åmynne", "Ljungby strand")
SUBJECTS = ("mentorer", "digital hjälp", "enklare språk", "nattöppet", "gemensam utbildning",
            "tidiga insatser", "kontakter", "odling", "återhämtning", "ungas röster")  # fmt: skip
BEGINNINGS = (
    "Mer",
    "Prova",
    "Utveckla",
    "Samla",
    "Gemensam satsning på",
    "Stöd till",
    "Ny form av",
)
