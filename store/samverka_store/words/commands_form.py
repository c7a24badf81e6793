"""What the actions of a form are called; their ids all begin with `form_`."""

from __future__ import annotations

import msgspec

from samverka_store.words.command_text import CommandText


class FormCommands(msgspec.Struct, frozen=True, kw_only=True):
    """One text per action."""

    form_save: CommandText
    form_more: CommandText
    form_draft: CommandText
    form_next: CommandText
    form_theirs: CommandText
    form_compare: CommandText
    form_both: CommandText
    form_reopen: CommandText
    form_help: CommandText
    form_back: CommandText


SV = FormCommands(
    form_save=CommandText("Spara", "Spara det som står i formuläret"),
    form_more=CommandText("Fler fält", "Visa alla fält, även de som sällan behövs"),
    form_draft=CommandText(
        "Ta bort utkastet", "Ta bort det som inte är sparat; en gång till tar tillbaka det"
    ),
    form_next=CommandText(
        "Nästa utkast", "Ta in nästa utkast som väntar: ditt eget, eller det en kollega började på"
    ),
    form_theirs=CommandText(
        "Ta den andras text",
        "Ta den text som någon annan skrev i samma fält; en gång till tar tillbaka din",
    ),
    form_compare=CommandText("Jämför", "Visa din text och den andras sida vid sida"),
    form_both=CommandText(
        "Båda efter varandra",
        "Där två texter står sida vid sida: behåll båda, din först",
    ),
    form_reopen=CommandText(
        "Läs om", "Läs om och kontrollera allt på disken, när den har svarat fel"
    ),
    form_help=CommandText("Hjälp", "Visa hur formuläret fylls i"),
    form_back=CommandText("Tillbaka", "Gå tillbaka utan att spara; utkastet finns kvar"),
)

EN = FormCommands(
    form_save=CommandText("Save", "Save what the form says"),
    form_more=CommandText("More fields", "Show all fields, also those that are seldom needed"),
    form_draft=CommandText("Drop the draft", "Drop what is not saved; once more brings it back"),
    form_next=CommandText(
        "Next draft", "Take in the next draft that waits: your own, or one a colleague began"
    ),
    form_theirs=CommandText(
        "Take the other text",
        "Take the text that someone else wrote in the same field; once more brings yours back",
    ),
    form_compare=CommandText("Compare", "Show your text and the other person's side by side"),
    form_both=CommandText(
        "Both, one after the other",
        "Where two texts stand side by side: keep both, yours first",
    ),
    form_reopen=CommandText(
        "Reopen", "Read and check everything on the disk anew, after it has failed"
    ),
    form_help=CommandText("Help", "Show how the form is filled in"),
    form_back=CommandText("Back", "Go back without saving; the draft is kept"),
)
