"""What the actions of the screens are called: in the footer, in the palette and in the help.

The ids are those of the registry in the screens; which key does what is decided there.
"""

from __future__ import annotations

import msgspec

from samverka_store.words import (
    commands_board,
    commands_figures,
    commands_form,
    commands_import,
    commands_live,
    commands_personal,
    commands_review,
)
from samverka_store.words.command_text import CommandText


class CommandWords(msgspec.Struct, frozen=True, kw_only=True):
    """One text per action of the registry, and the headings of its groups."""

    group_go: str
    group_record: str
    group_proposal: str
    group_answer: str
    group_review: str
    group_figures: str
    group_meeting: str
    group_list: str
    group_form: str
    group_files: str
    group_program: str

    key_space: str
    moves_up_down: str
    moves_pages: str
    moves_ends: str

    go_today: CommandText
    go_networks: CommandText
    go_meetings: CommandText
    go_proposals: CommandText
    go_parked: CommandText
    go_people: CommandText
    go_organisations: CommandText
    go_series: CommandText
    go_actions: CommandText
    go_trash: CommandText
    drafts: CommandText
    go_more: CommandText
    go_knowledge: CommandText
    go_memberships: CommandText
    go_referrals: CommandText
    go_feedback: CommandText
    open: CommandText
    settle: CommandText
    new: CommandText
    edit: CommandText
    state: CommandText
    restore: CommandText
    remove: CommandText
    history: CommandText
    undo_this: CommandText
    copy: CommandText
    export: CommandText
    write_file: CommandText
    copy_text: CommandText
    name_all: CommandText
    open_draft: CommandText
    drop_draft: CommandText
    bring_draft: CommandText
    capture: CommandText
    park: CommandText
    refer: CommandText
    join_bearer: CommandText
    give_feedback: CommandText
    answers: CommandText
    open_answer: CommandText
    draft_answers: CommandText
    write_answers: CommandText
    copy_answers: CommandText
    file_answers: CommandText
    give_answers: CommandText
    account: CommandText
    on_import: commands_import.ImportCommands
    in_form: commands_form.FormCommands
    on_review: commands_review.ReviewCommands
    on_contact: commands_personal.PersonalCommands
    on_figures: commands_figures.FiguresCommands
    move: CommandText
    cancel: CommandText
    on_meeting: commands_live.MeetingPageCommands
    filter: CommandText
    search: CommandText
    view: CommandText
    on_board: commands_board.BoardCommands
    mark: CommandText
    mark_all: CommandText
    refresh: CommandText
    who: CommandText
    go_files: CommandText
    by_hand: CommandText
    backups: CommandText
    check_files: CommandText
    go_back_to: CommandText
    take_in: CommandText
    leave_edits: CommandText
    choose_edit: CommandText
    undo: CommandText
    redo: CommandText
    help: CommandText
    palette: CommandText
    language: CommandText
    back: CommandText
    leave: CommandText
    quit: CommandText

    def of(self, id: str) -> CommandText:
        """The text of the action with this id. Raises: AttributeError when there is none."""
        own = {
            "board": self.on_board,
            "figures": self.on_figures,
            "form": self.in_form,
            "import": self.on_import,
            "live": self.on_meeting,
            "personal": self.on_contact,
            "review": self.on_review,
        }
        group = own.get(id.partition("_")[0])
        text: CommandText = getattr(group, id, None) or getattr(self, id)
        return text

    def group(self, name: str) -> str:
        """The heading of a group of actions."""
        heading: str = getattr(self, f"group_{name}")
        return heading

    def moves(self, name: str) -> str:
        """What a group of arrow keys does."""
        sentence: str = getattr(self, f"moves_{name}")
        return sentence


SV = CommandWords(
    group_go="Gå till",
    group_record="Posten",
    group_proposal="Förslag och idéer",
    group_answer="Svar att lämna (F4)",
    group_review="Genomgång av parkeringen (F6)",
    group_figures="Nyckeltal (F3)",
    group_meeting="Möten",
    group_list="Listan",
    group_form="Formulär",
    group_files="Filer och säkerhetskopior",
    group_program="Programmet",
    key_space="Mellanslag",
    moves_up_down="En rad upp eller ned",
    moves_pages="En sida upp eller ned",
    moves_ends="Till listans början eller slut",
    go_today=CommandText("Att göra", "Visa att göra: det som väntar på dig"),
    go_networks=CommandText("Nätverk", "Visa nätverken"),
    go_meetings=CommandText("Möten", "Visa mötena"),
    go_proposals=CommandText("Förslag", "Visa förslagen"),
    go_parked=CommandText("Parkering", "Visa de parkerade idéerna"),
    go_people=CommandText("Kontakter", "Visa kontakterna"),
    go_organisations=CommandText("Organisationer", "Visa organisationerna"),
    go_series=CommandText("Mötesserier", "Visa mötesserierna"),
    go_actions=CommandText("Åtgärder", "Visa åtgärderna"),
    go_trash=CommandText("Papperskorg", "Visa papperskorgen"),
    drafts=CommandText("Utkast", "Visa utkasten: det som är skrivet men inte sparat"),
    go_more=CommandText("Fler listor", "Välj bland alla listor"),
    go_knowledge=CommandText("Kunskapsbank", "Visa kunskapsbanken: länkar, foldrar, vem gör vad"),
    go_memberships=CommandText("Medlemskap", "Visa medlemskapen"),
    go_referrals=CommandText("Vidarebefordrat", "Visa det som vidarebefordrats"),
    go_feedback=CommandText("Återkoppling", "Visa återkopplingen"),
    open=CommandText("Öppna", "Öppna posten som markören står på"),
    settle=CommandText("Klart", "Gör klart det som raden i Att göra gäller, på plats där det går"),
    new=CommandText("Ny", "Lägg till något nytt"),
    edit=CommandText("Ändra", "Ändra uppgifterna"),
    state=CommandText("Läge", "Byt läge: välj bland möjliga nästa steg"),
    restore=CommandText("Återställ", "Ta tillbaka posten ur papperskorgen"),
    remove=CommandText("Ta bort", "Lägg i papperskorgen"),
    history=CommandText("Historik", "Visa vem som ändrat vad, och när"),
    undo_this=CommandText("Ångra den", "Ångra ändringen som markören står på i historiken"),
    copy=CommandText("Kopiera", "Kopiera som text till urklipp"),
    export=CommandText("Exportera", "Exportera till kalender, text eller tabell"),
    write_file=CommandText("Skriv fil", "Skriv det som markören står på till en fil"),
    copy_text=CommandText("Kopiera", "Kopiera texten till urklipp"),
    name_all=CommandText(
        "Med namn", "Nämn alla vid namn, för den egna organisationen; en gång till tar bort dem"
    ),
    open_draft=CommandText("Fortsätt", "Öppna formuläret och fortsätt på utkastet"),
    drop_draft=CommandText("Släng", "Släng utkastet"),
    bring_draft=CommandText("Ta tillbaka", "Ta tillbaka det utkast du nyss slängde"),
    capture=CommandText("Fånga idé", "Fånga en idé: en rad text räcker"),
    park=CommandText("Parkera", "Parkera förslaget, eller väck det som är parkerat"),
    refer=CommandText("Vidarebefordra", "Vidarebefordra förslaget till en organisation"),
    join_bearer=CommandText(
        "Ny idébärare", "Lägg till någon som hade samma idé, och får svar tillsammans"
    ),
    give_feedback=CommandText("Återkoppla", "Skriv ned den återkoppling som idébäraren får"),
    answers=CommandText(
        "Svar",
        "Visa alla svar att lämna; på en kontakt eller organisation vad ni är skyldiga varandra",
    ),
    open_answer=CommandText("Öppna", "Öppna förslaget, vidarebefordran eller åtgärden"),
    draft_answers=CommandText("Utkast", "Spara utkast till de markerade beskeden, ur mallen"),
    write_answers=CommandText("Skriv", "Skriv eller ändra texten; samma till alla markerade"),
    copy_answers=CommandText("Kopiera", "Kopiera beskedets text, eller hela kontot"),
    file_answers=CommandText("Till fil", "Skriv beskedets text till en fil, eller hela kontot"),
    give_answers=CommandText(
        "Lämnat", "Notera att beskeden är lämnade: hur och när, eller vid ett möte"
    ),
    account=CommandText("Konto/alla", "Visa vad ni är skyldiga varandra; därifrån alla svar"),
    on_import=commands_import.SV,
    in_form=commands_form.SV,
    on_review=commands_review.SV,
    on_contact=commands_personal.SV,
    on_figures=commands_figures.SV,
    move=CommandText(
        "Flytta", "Flytta mötet till en annan dag eller tid; ändra en mötesseries rytm från en dag"
    ),
    cancel=CommandText("Ställ in", "Ställ in mötet, med skäl"),
    on_meeting=commands_live.SV,
    filter=CommandText("Filtrera", "Visa bara de rader som innehåller det du skriver"),
    search=CommandText("Sök allt", "Sök i allt som finns"),
    view=CommandText(
        "Vy", "Byt vy: månaden bland möten, alla förslag, och tavlan med ett läge i varje spalt"
    ),
    on_board=commands_board.SV,
    mark=CommandText("Markera", "Markera raden, eller ta bort markeringen"),
    mark_all=CommandText("Markera alla", "Markera alla rader, eller ingen"),
    refresh=CommandText(
        "Uppdatera",
        "Läs in andras ändringar, räkna om och rita om skärmen nu; efter ett diskfel läses allt om",
    ),
    who=CommandText("Vilka är inne", "Visa vilka som är inne nu och vad de ändrar"),
    go_files=CommandText("Filerna", "Visa filerna: vad som har hänt med dem, och kontroll"),
    by_hand=CommandText("Skillnader", "Visa ändringar som gjorts för hand i filen"),
    backups=CommandText("Kopior", "Visa säkerhetskopiorna, och gå tillbaka till en"),
    check_files=CommandText("Kontrollera", "Kontrollera alla filer nu"),
    go_back_to=CommandText("Gå tillbaka", "Gå tillbaka till säkerhetskopian"),
    take_in=CommandText("Ta in", "Ta in ändringarna, alla eller de valda"),
    leave_edits=CommandText("Lämna", "Lämna ändringarna, så att allt förblir som det är"),
    choose_edit=CommandText("Välj", "Välj posten, eller ta bort valet"),
    undo=CommandText("Ångra", "Ångra din senaste ändring"),
    redo=CommandText("Gör om", "Gör om det du just ångrade"),
    help=CommandText("Hjälp", "Visa hjälpen för den här sidan"),
    palette=CommandText("Allt", "Visa allt som går att göra, och sök bland det"),
    language=CommandText("English", "Change the language to English"),
    back=CommandText("Tillbaka", "Gå tillbaka, eller ta bort filter och markeringar"),
    leave=CommandText("Tillbaka", "Gå tillbaka; från en lista: avsluta"),
    quit=CommandText("Avsluta", "Avsluta programmet"),
)
EN = CommandWords(
    group_go="Go to",
    group_record="The record",
    group_proposal="Proposals and ideas",
    group_answer="Answers owed (F4)",
    group_review="Review of the parking lot (F6)",
    group_figures="Figures (F3)",
    group_meeting="Meetings",
    group_list="The list",
    group_form="Forms",
    group_files="Files and backups",
    group_program="The program",
    key_space="Space",
    moves_up_down="One row up or down",
    moves_pages="One page up or down",
    moves_ends="To the beginning or end of the list",
    go_today=CommandText("To do", "Show what is waiting for you"),
    go_networks=CommandText("Networks", "Show the networks"),
    go_meetings=CommandText("Meetings", "Show the meetings"),
    go_proposals=CommandText("Proposals", "Show the proposals"),
    go_parked=CommandText("Parking lot", "Show the parked ideas"),
    go_people=CommandText("Contacts", "Show the contacts"),
    go_organisations=CommandText("Organisations", "Show the organisations"),
    go_series=CommandText("Series", "Show the meeting series"),
    go_actions=CommandText("Actions", "Show the actions"),
    go_trash=CommandText("Trash", "Show what is in the trash"),
    drafts=CommandText("Drafts", "Show the drafts: what is written and not saved"),
    go_more=CommandText("More lists", "Choose among all lists"),
    go_knowledge=CommandText(
        "Knowledge", "Show the knowledge bank: links, leaflets, who does what"
    ),
    go_memberships=CommandText("Memberships", "Show the memberships"),
    go_referrals=CommandText("Referrals", "Show what was referred"),
    go_feedback=CommandText("Feedback", "Show the feedback"),
    open=CommandText("Open", "Open the record under the cursor"),
    settle=CommandText(
        "Settle", "Settle the matter of the row on the first page, in place where it can be"
    ),
    new=CommandText("New", "Add something new"),
    edit=CommandText("Edit", "Edit the details"),
    state=CommandText("State", "Change the state: choose among the possible next steps"),
    restore=CommandText("Restore", "Take the record back out of the trash"),
    remove=CommandText("Remove", "Move to the trash"),
    history=CommandText("History", "Show who changed what, and when"),
    undo_this=CommandText("Undo it", "Undo the change that the cursor is on in the history"),
    copy=CommandText("Copy", "Copy as text to the clipboard"),
    export=CommandText("Export", "Export to a calendar, a text or a table"),
    write_file=CommandText("Write file", "Write what the cursor is on to a file"),
    copy_text=CommandText("Copy", "Copy the text to the clipboard"),
    name_all=CommandText(
        "With names", "Name everybody, within the organisation; once more takes them out again"
    ),
    open_draft=CommandText("Go on", "Open the form and go on with the draft"),
    drop_draft=CommandText("Throw away", "Throw the draft away"),
    bring_draft=CommandText("Bring back", "Bring back the draft that you just threw away"),
    capture=CommandText("Capture idea", "Capture an idea: one line of text is enough"),
    park=CommandText("Park", "Park the proposal, or revive one that is parked"),
    refer=CommandText("Refer", "Refer the proposal to an organisation"),
    join_bearer=CommandText(
        "New idea-bearer", "Add someone who had the same idea, to be answered together"
    ),
    give_feedback=CommandText("Feedback", "Note the feedback that the idea-bearer gets"),
    answers=CommandText(
        "Answers", "Show all answers owed; on a contact or organisation what you owe each other"
    ),
    open_answer=CommandText("Open", "Open the proposal, the referral or the action"),
    draft_answers=CommandText("Draft", "Save drafts of the marked answers, from the template"),
    write_answers=CommandText("Write", "Write or change the text; the same to all marked"),
    copy_answers=CommandText("Copy", "Copy the answer's text, or the whole account"),
    file_answers=CommandText("To file", "Write the answer's text to a file, or the whole account"),
    give_answers=CommandText(
        "Given", "Note that answers were given: how and when, or at a meeting"
    ),
    account=CommandText("Account/all", "Show what you owe each other; from there all answers"),
    on_import=commands_import.EN,
    in_form=commands_form.EN,
    on_review=commands_review.EN,
    on_contact=commands_personal.EN,
    on_figures=commands_figures.EN,
    move=CommandText(
        "Move", "Move the meeting to another day or time; change a series from a day on"
    ),
    cancel=CommandText("Cancel", "Cancel the meeting, with a reason"),
    on_meeting=commands_live.EN,
    filter=CommandText("Filter", "Show only the rows that contain what you type"),
    search=CommandText("Search all", "Search in everything there is"),
    view=CommandText(
        "View", "Another view: the month of meetings, all proposals, their board by state"
    ),
    on_board=commands_board.EN,
    mark=CommandText("Mark", "Mark the row, or take its mark away"),
    mark_all=CommandText("Mark all", "Mark all rows, or none"),
    refresh=CommandText(
        "Refresh",
        "Read what others changed, compute and draw anew, now; after a disk fault, read everything",
    ),
    who=CommandText("Who is here", "Show who is here now and what they are editing"),
    go_files=CommandText("Files", "Show the files: what has happened to them, and a check"),
    by_hand=CommandText("Differences", "Show changes made by hand in the file"),
    backups=CommandText("Backups", "Show the backups, and go back to one"),
    check_files=CommandText("Check", "Check all files now"),
    go_back_to=CommandText("Go back", "Go back to the backup"),
    take_in=CommandText("Take in", "Take the changes in, all or those chosen"),
    leave_edits=CommandText("Leave", "Leave the changes, so that all stays as it is"),
    choose_edit=CommandText("Choose", "Choose the record, or undo the choice"),
    undo=CommandText("Undo", "Take back your last change"),
    redo=CommandText("Redo", "Do again what you just took back"),
    help=CommandText("Help", "Show the help for this page"),
    palette=CommandText("Everything", "Show all that can be done, and search among it"),
    language=CommandText("Svenska", "Byt språk till svenska"),
    back=CommandText("Back", "Go back, or take away filter and marks"),
    leave=CommandText("Back", "Go back; from a list: quit"),
    quit=CommandText("Quit", "Quit the program"),
)
