"""What the actions of a meeting's own page, and the way to it, are called: the ids in `live_`."""

from __future__ import annotations

import msgspec

from samverka_store.words.command_text import CommandText


class MeetingPageCommands(msgspec.Struct, frozen=True, kw_only=True):
    """One text per action."""

    live_page: CommandText
    live_form: CommandText
    live_note: CommandText
    live_decide: CommandText
    live_agree: CommandText
    live_idea: CommandText
    live_answer: CommandText
    live_tick: CommandText
    live_count: CommandText
    live_prepare: CommandText
    live_item: CommandText
    live_theme: CommandText
    live_up: CommandText
    live_down: CommandText
    live_edit: CommandText
    live_strike: CommandText
    live_open: CommandText


SV = MeetingPageCommands(
    live_page=CommandText(
        "Möte",
        "Visa mötets egen sida: dagordning, anteckningar, närvaro; ta upp ett förslag på ett möte",
    ),
    live_form=CommandText("Form", "Håll mötet på plats, digitalt eller både och"),
    live_note=CommandText("Anteckna", "Skriv en rad om vad som sägs under punkten"),
    live_decide=CommandText("Beslut", "Skriv ned ett beslut under punkten"),
    live_agree=CommandText("Åtgärd", "Skriv ned en åtgärd: vad, vem och till när"),
    live_idea=CommandText("Idé", "Fånga en idé som kommer upp på mötet"),
    live_answer=CommandText("Svar", "Skriv ned återkoppling som ges på mötet om ett förslag"),
    live_tick=CommandText(
        "Klar", "Punkten är klar, eller inte; det som inte är klart följer med till nästa möte"
    ),
    live_count=CommandText("Närvaro", "Skriv in hur många som kom; inga namn"),
    live_prepare=CommandText(
        "Förbered", "Förbered dagordningen: stående punkter och det som blev över från förra mötet"
    ),
    live_item=CommandText(
        "Ny punkt", "Lägg till en punkt på dagordningen, efter den markören står på"
    ),
    live_theme=CommandText("Tema", "Lägg till ett tema, med medverkande och deras organisationer"),
    live_up=CommandText("Upp", "Flytta punkten uppåt på dagordningen"),
    live_down=CommandText("Ned", "Flytta punkten nedåt på dagordningen"),
    live_edit=CommandText("Rätta", "Rätta raden som markören står på"),
    live_strike=CommandText("Ta bort", "Ta bort raden, punkten eller temat; u tar tillbaka det"),
    live_open=CommandText("Öppna", "Öppna posten som raden gäller, eller skriv under punkten"),
)
EN = MeetingPageCommands(
    live_page=CommandText(
        "Meeting",
        "Show the meeting's own page: agenda, notes, attendance; take a proposal up at a meeting",
    ),
    live_form=CommandText("Form", "Hold the meeting on site, online or both"),
    live_note=CommandText("Note", "Write a line about what is said under the item"),
    live_decide=CommandText("Decision", "Write down a decision under the item"),
    live_agree=CommandText("Action", "Write down an action: what, who and by when"),
    live_idea=CommandText("Idea", "Capture an idea that comes up at the meeting"),
    live_answer=CommandText("Answer", "Write down feedback given at the meeting about a proposal"),
    live_tick=CommandText(
        "Done", "The item is dealt with, or not; what is not goes on to the next meeting"
    ),
    live_count=CommandText("Attendance", "Write down how many came; no names"),
    live_prepare=CommandText(
        "Prepare", "Prepare the agenda: standing items and what the last meeting left over"
    ),
    live_item=CommandText("New item", "Add an item to the agenda, after the one under the cursor"),
    live_theme=CommandText("Theme", "Add a theme, with speakers and their organisations"),
    live_up=CommandText("Up", "Move the item up the agenda"),
    live_down=CommandText("Down", "Move the item down the agenda"),
    live_edit=CommandText("Correct", "Correct the row under the cursor"),
    live_strike=CommandText("Remove", "Remove the line, the item or the theme; u brings it back"),
    live_open=CommandText("Open", "Open the record of the row, or write under the item"),
)
