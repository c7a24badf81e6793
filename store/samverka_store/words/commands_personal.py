"""What the actions of the page of personal data are called; their ids all begin with `personal_`."""

from __future__ import annotations

import msgspec

from samverka_store.words.command_text import CommandText


class PersonalCommands(msgspec.Struct, frozen=True, kw_only=True):
    """One text per action."""

    personal_open: CommandText
    personal_checked: CommandText
    personal_consent: CommandText
    personal_copy: CommandText
    personal_file: CommandText
    personal_anonymise: CommandText
    personal_erase: CommandText


SV = PersonalCommands(
    personal_open=CommandText(
        "Personuppgifter",
        "Visa en kontakts dubbletter, samtycke, utdrag och borttagning; i ett förslag: gör ett fritt "
        "namn till kontakt",
    ),
    personal_checked=CommandText("Kontrollerad", "Notera att uppgifterna är kontrollerade idag"),
    personal_consent=CommandText("Får nämnas", "Ändra om kontakten får nämnas vid namn"),
    personal_copy=CommandText("Kopiera", "Kopiera registerutdraget till urklipp"),
    personal_file=CommandText("Till fil", "Skriv registerutdraget till en fil"),
    personal_anonymise=CommandText("Gör namnlös", "Gör kontakten namnlös i alla filer, för gott"),
    personal_erase=CommandText("Ta bort", "Ta bort kontakten ur alla filer, för gott"),
)

EN = PersonalCommands(
    personal_open=CommandText(
        "Personal data",
        "Show a contact's duplicates, consent, extract and erasure; in a proposal: make a free name "
        "into a contact",
    ),
    personal_checked=CommandText("Verified", "Note that the details were verified today"),
    personal_consent=CommandText("May be named", "Change whether the contact may be named"),
    personal_copy=CommandText("Copy", "Copy the extract to the clipboard"),
    personal_file=CommandText("To a file", "Write the extract to a file"),
    personal_anonymise=CommandText(
        "Make nameless", "Make the contact nameless in every file, for good"
    ),
    personal_erase=CommandText("Erase", "Take the contact out of every file, for good"),
)
