"""What the page of personal data says: duplicates, consent, the extract, and erasure."""

from __future__ import annotations

import msgspec

from samverka_store.words.page import Page


class PersonalPageWords(msgspec.Struct, frozen=True, kw_only=True):
    """Headings, lines, questions and receipts. Braces hold what is filled in."""

    never_checked: str
    heading_duplicates: str
    no_duplicates: str
    duplicate: str
    heading_texts: str
    no_texts: str
    text_goes: str
    text_stays: str
    heading_erase: str
    heading_extract: str
    looking: str
    resting: str
    resting_organisation: str
    only_people: str
    which_stays: str
    stays: str
    field_of: str
    joined: str
    checked: str
    may_be_named: str
    may_not_be_named: str
    copied: str
    file: str
    written: str
    ask_anonymise: str
    ask_erase: str
    yes_anonymise: str
    yes_erase: str
    type_ref: str
    not_the_ref: str
    working: str
    gone: str


SV = PersonalPageWords(
    never_checked="aldrig",
    heading_duplicates="Står dubbelt?",
    no_duplicates="Ingen annan ser ut att vara samma.",
    duplicate="{ref} {name}: {reasons}",
    heading_texts="Texter som nämner personen ({count})",
    no_texts="Inga texter nämner personen.",
    text_goes="byts ut – {ref}, {field}: {text}",
    text_stays="STÅR KVAR – {ref}, {field}: {text}",
    heading_erase="Om personen tas bort (a eller d)",
    heading_extract="Registerutdrag (y kopierar, x skriver en fil)",
    looking="Letar i alla poster …",
    resting="a gör namnlös, d tar bort · Enter slår ihop, eller låter en text stå kvar",
    resting_organisation="Enter på en dubblett slår ihop",
    only_people="Det gäller bara personer.",
    which_stays="Samma? Vilken blir kvar?",
    stays="{ref} {name}",
    field_of="{field} är olika. Vilket gäller?",
    joined="{other} har gått upp i {kept} {name}",
    checked="{name} är kontrollerad idag",
    may_be_named="{name} får nämnas vid namn",
    may_not_be_named="{name} får inte nämnas vid namn",
    copied="Utdraget är kopierat. Läs igenom det innan du lämnar ut det: texterna kan nämna andra.",
    file="Fil",
    written="Skrev {file}. Läs igenom utdraget innan du lämnar ut det.",
    ask_anonymise="Göra {name} namnlös i alla filer? Poster: {records}, texter: {texts}. Kan inte ångras",
    ask_erase="Ta bort {name} ur alla filer? Poster: {records}, texter: {texts}. Kan inte ångras",
    yes_anonymise="Gör namnlös",
    yes_erase="Ta bort",
    type_ref="Skriv {ref} för att göra det",
    not_the_ref="Skriv {ref}, eller Esc för att låta bli.",
    working="Går igenom alla filer …",
    gone="{ref} är borttagen ur alla filer. Exporter och utskick som redan lämnat mappen nås inte.",
)
EN = PersonalPageWords(
    never_checked="never",
    heading_duplicates="Here twice?",
    no_duplicates="Nobody else looks like the same.",
    duplicate="{ref} {name}: {reasons}",
    heading_texts="Texts that name the person ({count})",
    no_texts="No text names the person.",
    text_goes="replaced – {ref}, {field}: {text}",
    text_stays="STAYS – {ref}, {field}: {text}",
    heading_erase="If the person is taken out (a or d)",
    heading_extract="Extract (y copies, x writes a file)",
    looking="Looking through all records …",
    resting="a makes nameless, d takes out · Enter joins, or lets a text stay",
    resting_organisation="Enter on a duplicate joins them",
    only_people="That is for people only.",
    which_stays="The same? Which one stays?",
    stays="{ref} {name}",
    field_of="{field} differs. Which holds?",
    joined="{other} now lives in {kept} {name}",
    checked="{name} was verified today",
    may_be_named="{name} may be named",
    may_not_be_named="{name} may not be named",
    copied="The extract is copied. Read it before you hand it out: the texts may name others.",
    file="File",
    written="Wrote {file}. Read the extract before you hand it out.",
    ask_anonymise="Make {name} nameless in every file? Records: {records}, texts: {texts}. Cannot be undone",
    ask_erase="Take {name} out of every file? Records: {records}, texts: {texts}. Cannot be undone",
    yes_anonymise="Make nameless",
    yes_erase="Take out",
    type_ref="Write {ref} to do it",
    not_the_ref="Write {ref}, or Esc to leave it.",
    working="Going through every file …",
    gone="{ref} is gone from every file. Exports and messages that have left the folder are not reached.",
)

PAGE_SV = Page(
    "Personuppgifter",
    "Allt som rör en kontakts uppgifter: om den står dubbelt, om den får nämnas vid namn (v), när "
    "uppgifterna kontrollerades (c noterar idag), registerutdraget (y kopierar, x skriver en fil), "
    "och borttagning. a gör kontakten namnlös överallt, också i historik, säkerhetskopior och "
    "utkast, så att nyckeltalen stämmer; d tar även bort det som bara gällde den. Texter som nämner "
    "personen byts ut, utom dem som du låter stå kvar med Enter.",
)
PAGE_EN = Page(
    "Personal data",
    "All that concerns a contact's details: whether they stand twice, whether they may be named (v), "
    "when the details were verified (c notes today), the extract (y copies, x writes a file), and "
    "erasure. a makes the contact nameless everywhere, in history, backups and drafts too, so that "
    "the figures add up; d also takes what only concerned them. Texts that name the person are "
    "replaced, but for those that you let stay with Enter.",
)
