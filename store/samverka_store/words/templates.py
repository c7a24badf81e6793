"""What is said of the templates of documents: the command that writes them out, and their faults."""

from __future__ import annotations

import msgspec


class TemplateWords(msgspec.Struct, frozen=True, kw_only=True):
    """`template_…` are faults of a template, by the code that it is told under; `{what}` is of it."""

    name: str  # help on the arguments
    own: str
    output: str
    headings: tuple[str, ...]
    built_in: str  # states of a template
    replaced: str
    broken: str
    unknown_file: str  # a file that replaces nothing
    written: str  # "{file}"
    is_there: str  # "{file}"
    unknown: str  # "{name}", "{names}"
    template_endless: str
    template_too_long: str
    template_too_large: str
    template_number: str
    template_numbers_only: str
    template_not_for: str
    template_unknown: str
    template_no_field: str
    template_no_filter: str
    template_not_utf8: str
    template_unreadable: str


SV = TemplateWords(
    name="mallens namn, som notes eller notes.en; utan namn listas alla",
    own="lägg mallen i arbetsytans mapp templates, där den tar den inbyggdas plats",
    output="skriv till fil i stället för till skärmen",
    headings=("Namn", "Läge", "Dokument", "Fel"),
    built_in="inbyggd",
    replaced="egen",
    broken="trasig",
    unknown_file="ersätter ingen",
    written="Skrev {file}. Ändra i den; ta bort den så gäller den inbyggda igen.",
    is_there="{file} finns redan. Flytta eller ta bort den först.",
    unknown="Ingen mall heter {name}. Det finns: {names}.",
    template_endless="den tar aldrig slut: fler än {what} varv (en slinga som går runt?)",
    template_too_long="den skriver mer än {what} tecken",
    template_too_large="filen är större än {what} tecken",
    template_number="ett tal större än {what}",
    template_numbers_only="{what} går bara att göra med tal",
    template_not_for="{what} går inte att använda i mallar",
    template_unknown="namnet {what} finns inte",
    template_no_field="det finns inget som heter {what} där",
    template_no_filter="det finns inget filter som heter {what}",
    template_not_utf8="tecknen är inte UTF-8",
    template_unreadable="filen går inte att läsa: {what}",
)

EN = TemplateWords(
    name="the template's name, as notes or notes.sv; without a name all are listed",
    own="put the template into the workspace's folder templates, where it takes the built-in one's place",
    output="write to a file instead of the screen",
    headings=("Name", "State", "Document", "Fault"),
    built_in="built-in",
    replaced="own",
    broken="broken",
    unknown_file="replaces none",
    written="Wrote {file}. Change it; remove it and the built-in one holds again.",
    is_there="{file} is there already. Move or remove it first.",
    unknown="No template is called {name}. There are: {names}.",
    template_endless="it never ends: more than {what} rounds (a loop that goes round?)",
    template_too_long="it writes more than {what} signs",
    template_too_large="the file is larger than {what} signs",
    template_number="a number above {what}",
    template_numbers_only="{what} is for numbers only",
    template_not_for="{what} cannot be used in templates",
    template_unknown="there is no name {what}",
    template_no_field="there is nothing called {what} there",
    template_no_filter="there is no filter called {what}",
    template_not_utf8="the letters are not UTF-8",
    template_unreadable="the file cannot be read: {what}",
)
