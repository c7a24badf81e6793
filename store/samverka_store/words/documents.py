"""The names of the documents that are sent out, and what is said of them outside their templates."""

from __future__ import annotations

import msgspec


class DocumentNames(msgspec.Struct, frozen=True, kw_only=True):
    """What each document is called, by its kind."""

    invitation: str
    coming: str
    notes: str
    takehome: str
    network: str
    proposals: str
    parking: str
    unfinished: str
    yearly: str
    knowledge: str


class SentWords(msgspec.Struct, frozen=True, kw_only=True):
    """All that is said of documents."""

    names: DocumentNames
    agenda_items: str  # in "a table of …"
    internal: str  # below the heading of one that names people who have not agreed
    internal_file: str  # a word in the name of its file
    percent: str  # "{number} %"
    built_in_instead: str  # beside what is wrong with a template of the organisation's own
    written_built_in: str  # "{file}"
    of_year: str  # "{name} {year}"
    for_organisation: str  # what the options of `export` do
    for_year: str
    with_names: str
    built_in: str
    not_about: str  # "{page}", "{options}"

    def name(self, kind: str) -> str:
        """What a document of this kind is called."""
        return str(getattr(self.names, kind))


SV = SentWords(
    names=DocumentNames(
        invitation="Inbjudan",
        coming="Kommande möten",
        notes="Minnesanteckningar",
        takehome="Att ta med hem",
        network="Nätverkets sida",
        proposals="Vad hände med förslagen?",
        parking="Genomgång av parkeringen",
        unfinished="Balanslista",
        yearly="Årssammanställning",
        knowledge="Kunskapsbank",
    ),
    agenda_items="dagordningarnas punkter",
    internal="Bara för den egna organisationen: personer kan nämnas här vid namn utan att ha sagt ja till det.",
    internal_file="internt",
    percent="{number} %",
    built_in_instead="Här är det gjort med programmets egen mall i stället.",
    written_built_in="{file} är skriven med programmets egen mall: er egen har ett fel, som står överst ovan.",
    of_year="{name} {year}",
    for_organisation="bara organisationen",
    for_year="vilket år (annars det här året)",
    with_names="nämn alla vid namn; bara för den egna organisationen",
    built_in="gör det med programmets egen mall, också om arbetsytan har en egen",
    not_about="{page} går inte att göra med {options}.",
)

EN = SentWords(
    names=DocumentNames(
        invitation="Invitation",
        coming="Coming meetings",
        notes="Meeting notes",
        takehome="To take home",
        network="The network's page",
        proposals="What happened to the proposals?",
        parking="Review of the parking lot",
        unfinished="Unfinished list",
        yearly="Yearly summary",
        knowledge="Knowledge bank",
    ),
    agenda_items="agenda items",
    internal="Within the organisation only: people may be named here who have not agreed to it.",
    internal_file="internal",
    percent="{number}%",
    built_in_instead="Here it is made with the program's own template instead.",
    written_built_in="{file} was written with the program's own template: yours has a fault, told at the top above.",
    of_year="{name} {year}",
    for_organisation="only the organisation",
    for_year="which year (else this year)",
    with_names="name everybody; within the organisation only",
    built_in="make it with the program's own template, even where the workspace has one",
    not_about="{page} cannot be made with {options}.",
)
