"""What the pages say on which lists and calendars of others are taken in.

Braces hold what is filled in. What becomes of rows and columns is told in `intake`.
"""

from __future__ import annotations

import msgspec


class ImportPageWords(msgspec.Struct, frozen=True, kw_only=True):
    """Choosing a file or pasting, saying what its columns are, looking through its rows."""

    # Choosing.
    choose: str
    path_hint: str
    choose_resting: str
    column_name: str
    column_size: str
    column_changed: str
    fill_in: str
    go_on: str
    above: str
    folder: str
    paste: str
    paste_about: str
    nothing_here: str
    no_such: str
    # Pasting.
    paste_title: str
    paste_help: str
    paste_empty: str
    pasted: str
    # Understanding.
    reading: str
    column_there: str
    column_becomes: str
    column_example: str
    kind: str
    kind_unknown: str
    ask_kind: str
    network: str
    no_network: str
    ask_network: str
    conflict: str
    conflict_theirs: str
    conflict_ours: str
    conflict_example: str
    header: str
    header_yes: str
    header_no: str
    column: str
    left_out: str
    ask_column: str
    unreadable: str
    # Looking through.
    column_row: str
    column_what: str
    column_label: str
    column_why: str
    fills: str
    differs: str
    row: str
    first_rows: str
    remarks: str
    resting: str
    # Taking in.
    nothing_new: str
    only_bad: str
    wait: str
    ask_bad: str
    yes_bad: str
    taking: str
    done: str


SV = ImportPageWords(
    choose="Ta in från fil eller text",
    path_hint="Skriv en del av filens namn, eller hela sökvägen",
    choose_resting="{place} · Tab fyller i, Enter öppnar",
    column_name="Namn",
    column_size="Storlek",
    column_changed="Ändrad",
    fill_in="Fyll i",
    go_on="Visa vad det blir",
    above=".. (mappen ovanför)",
    folder="mapp",
    paste="Klistra in text eller en lista",
    paste_about="text",
    nothing_here="Här finns ingen fil med det namnet.",
    no_such="Det finns ingen fil eller mapp som heter så. Välj i listan, eller rätta namnet.",
    paste_title="Klistra in text eller en lista",
    paste_help="Klistra in rader ur ett brev, ett dokument eller ett kalkylblad: en post på varje rad. Ctrl+S visar vad det blir; inget sparas än.",
    paste_empty="Här står inget än. Klistra in eller skriv något först.",
    pasted="inklistrad text",
    reading="Läser {file} …",
    column_there="I filen",
    column_becomes="Blir",
    column_example="Till exempel",
    kind="Listan innehåller",
    kind_unknown="välj med Enter",
    ask_kind="Vad innehåller listan",
    network="Nätverk för övriga rader",
    no_network="inget",
    ask_network="Vilket nätverk hör raderna till",
    conflict="Om uppgifter skiljer sig",
    conflict_theirs="filens uppgift gäller",
    conflict_ours="det som står får stå kvar",
    conflict_example="Enter byter",
    header="Första raden",
    header_yes="rubriker",
    header_no="en post som de andra",
    column="Kolumn {number}",
    left_out="(tas inte in)",
    ask_column="Vad är {header}",
    unreadable="Filen gick inte att ta in. Esc går tillbaka, så att du kan välja en annan.",
    column_row="Rad",
    column_what="Blir",
    column_label="Namn",
    column_why="Varför, eller vad som ändras",
    fills="fyller i {fields}",
    differs="ändrar {fields}",
    row="Rad {number}: {what}",
    first_rows="Så blir de första raderna",
    remarks="Att veta",
    resting="{place} · {summary}",
    nothing_new="Inget är nytt: allt i listan finns redan.",
    only_bad="Alla rader är felaktiga, så inget kan tas in. v visar varför.",
    wait="Listan läses. Vänta ett ögonblick.",
    ask_bad="{bad} felaktiga av {total} rader. Ta in de andra ändå?",
    yes_bad="Ta in de andra",
    taking="Tar in …",
    done="{file}: {new} nya, {changed} ändrade, {same} fanns redan.",
)
EN = ImportPageWords(
    choose="Take in from a file or a text",
    path_hint="Type a part of the file's name, or the whole path",
    choose_resting="{place} · Tab fills in, Enter opens",
    column_name="Name",
    column_size="Size",
    column_changed="Changed",
    fill_in="Fill in",
    go_on="Show what becomes of it",
    above=".. (the folder above)",
    folder="folder",
    paste="Paste a text or a list",
    paste_about="text",
    nothing_here="There is no file of that name here.",
    no_such="There is no file or folder of that name. Choose in the list, or correct the name.",
    paste_title="Paste a text or a list",
    paste_help="Paste lines from a letter, a document or a spreadsheet: one record on each line. Ctrl+S shows what becomes of them; nothing is saved yet.",
    paste_empty="Nothing stands here yet. Paste or type something first.",
    pasted="pasted text",
    reading="Reading {file} …",
    column_there="In the file",
    column_becomes="Becomes",
    column_example="For example",
    kind="The list holds",
    kind_unknown="choose with Enter",
    ask_kind="What does the list hold",
    network="Network of other rows",
    no_network="none",
    ask_network="Which network do the rows belong to",
    conflict="Where values differ",
    conflict_theirs="the file's value is taken",
    conflict_ours="what is there stays",
    conflict_example="Enter changes it",
    header="The first row",
    header_yes="headers",
    header_no="a record like the others",
    column="Column {number}",
    left_out="(not taken in)",
    ask_column="What is {header}",
    unreadable="The file could not be taken in. Esc goes back, to choose another.",
    column_row="Row",
    column_what="Becomes",
    column_label="Name",
    column_why="Why, or what is changed",
    fills="fills in {fields}",
    differs="changes {fields}",
    row="Row {number}: {what}",
    first_rows="The first rows will be",
    remarks="To be known",
    resting="{place} · {summary}",
    nothing_new="Nothing is new: everything in the list is there already.",
    only_bad="All rows are faulty, so nothing can be taken in. v shows why.",
    wait="The list is being read. Wait a moment.",
    ask_bad="{bad} faulty of {total} rows. Take in the others anyway?",
    yes_bad="Take in the others",
    taking="Taking in …",
    done="{file}: {new} new, {changed} changed, {same} there already.",
)
