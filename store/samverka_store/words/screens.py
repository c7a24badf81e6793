"""What the screens say besides names of nouns, fields, states and actions.

Braces hold what is filled in. Columns and headings stand in `lists`; what a list says while it is
empty, and what a screen is for, in `pages`.
"""

from __future__ import annotations

import msgspec

from samverka_store.words import lists


class ScreenWords(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences of the screens."""

    columns: lists.ColumnWords
    sections: lists.SectionWords
    due: lists.DueWords

    app: str
    demo: str
    counting: str
    reading: str
    reading_part: str
    put_away: str
    saved_at: str
    place: str
    filter: str
    filtered: str
    marked: str
    settled_by: str
    no_theme: str
    no_day: str
    moved_from: str
    cancelled_because: str
    overdue: str
    owed_by: str
    answer_by: str
    anonymous: str
    anonymous_via: str
    via: str
    in_trash: str
    more: str
    extended: str
    created: str
    changed_field: str
    emptied_field: str
    set_field: str
    removed: str
    restored: str
    why: str
    undone_of: str
    nothing: str

    done_added: str
    done_series: str
    done_changed: str
    done_state: str
    done_removed: str
    done_removed_with: str
    done_restored: str
    done_captured: str
    done_captured_from: str
    done_parked: str
    done_revived: str
    done_moved: str
    done_cancelled: str
    done_form: str  # "{ref}", "{before}", "{after}"
    done_undone: str
    done_redone: str
    done_copied: str
    done_exported: str
    exported_without: str  # "{file}", "{meetings}"; the preview tells why
    done_refreshed: str
    not_here: str
    not_while_reading: str
    gone: str
    no_network_first: str

    what_new: str
    which_list: str
    sure_remove: str
    remove_yes: str
    yes_key: str  # the letter that says yes
    leave: str
    which_way: str
    revive: str
    extend: str
    retire: str
    week_column: str
    view_open: str
    view_all: str

    palette_hint: str
    search_hint: str
    search_more: str
    palette_none: str
    search_none: str

    export_everything: str
    export_calendar: str
    export_table: str
    export_file: str
    export_help: str
    export_none: str

    help_back: str
    row_signs: str

    history_title: str

    welcome_title: str
    welcome_text: str
    welcome_new: str
    welcome_new_about: str
    welcome_open: str
    welcome_open_about: str
    welcome_demo: str
    welcome_demo_about: str
    welcome_folder: str
    welcome_hint: str
    welcome_choose: str
    welcome_empty: str


SV = ScreenWords(
    columns=lists.COLUMNS_SV,
    sections=lists.SECTIONS_SV,
    due=lists.DUE_SV,
    app="Samverka",
    demo="övningsdata, sparas inte",
    counting="räknar…",
    reading="läser in…",
    reading_part="läser in… {part} %",
    put_away="Dölj",
    saved_at="sparat {time}",
    place="{place}/{total}",
    filter="filter: {text}",
    filtered="{shown} av {total}",
    marked="{count} markerade",
    settled_by="{key} {label}",
    no_theme="tema saknas",
    no_day="dag ej bestämd",
    moved_from="flyttat från {day}",
    cancelled_because="inställt: {reason}",
    overdue="{days} sen",
    owed_by="{what}: senast {day} ({near})",
    answer_by="svar senast {day} ({near})",
    anonymous="anonym",
    anonymous_via="anonym via {name}",
    via="{name} via {via}",
    in_trash="i papperskorgen sedan {day}",
    more="… och {count} till",
    extended="förlängd {count} av 2 gånger",
    created="lade till",
    changed_field="{field}: {before} → {after}",
    emptied_field="{field}: tog bort {before}",
    set_field="{field}: {after}",
    removed="lade i papperskorgen",
    restored="återställde",
    why="skäl: {why}",
    undone_of="ångrade en ändring",
    nothing="–",
    done_added="Sparat: {ref} {label}",
    done_series="Sparat, med {meetings}: {ref} {label}",
    done_changed="Ändrat: {ref} {label}",
    done_state="{ref} är nu: {state}",
    done_removed="I papperskorgen: {ref} {label}",
    done_removed_with="I papperskorgen, med {count} till: {ref} {label}",
    done_restored="Återställt: {ref} {label}",
    done_captured="{ref} Idén är fångad",
    done_captured_from="{ref} Idén från {meeting} är fångad",
    done_parked="{ref} är parkerat till {day}",
    done_revived="{ref} är väckt: {state}",
    done_moved="{ref} är flyttat till {day}",
    done_cancelled="{ref} är inställt",
    done_form="{ref}: {before} → {after}",
    done_undone="Ångrat: {labels}",
    done_redone="Gjort om: {labels}",
    done_copied="Kopierat till urklipp (om terminalen tillåter det)",
    done_exported="Skrivet till {file}",
    exported_without="{file} är skriven utan {meetings}. Varför står överst ovan.",
    done_refreshed="Allt är uppdaterat",
    not_here="Det går inte här: {label}",
    not_while_reading="Vänta ett ögonblick: allt är inte inläst än",
    gone="Posten finns inte längre",
    no_network_first="Lägg först till ett nätverk: tryck 2 och sedan n",
    what_new="Lägg till",
    which_list="Visa",
    sure_remove="Lägga {count} poster i papperskorgen?",
    remove_yes="Ja, lägg dem där",
    yes_key="j",
    leave="Nej, lämna",
    which_way="Den parkerade idén",
    revive="Väck",
    extend="Förläng",
    retire="Avför",
    week_column="v.",
    view_open="Visar öppna förslag. Tryck v för att se alla",
    view_all="Visar alla förslag. Tryck v för tavlan, läge för läge",
    palette_hint="Skriv vad du vill göra, eller namnet på något",
    search_hint="Sök bland allt: skriv ett ord eller en referens",
    search_more="Skriv minst två tecken",
    palette_none="Inget passar. Sudda, eller tryck Esc för att gå tillbaka.",
    search_none="Inget hittades. Pröva ett annat ord; å, ä och ö får skrivas som a och o.",
    export_everything="Allt",
    export_calendar="Kalender",
    export_table="Tabell över {nouns}",
    export_file="Fil",
    export_help="Tab går till förhandsvisningen och tillbaka",
    export_none="Inget att exportera",
    row_signs="Först på raden: ! sent eller saknar något · ~ vilar eller är över · * markerad",
    help_back="Esc eller q går tillbaka.",
    history_title="Historik för {label}",
    welcome_title="Välkommen till Samverka",
    welcome_text=(
        "Samverka håller reda på nätverk, möten, förslag och parkerade idéer, "
        "så att varje idé får ett svar. Allt sparas i en mapp som du bestämmer. "
        "Flera kan arbeta i samma mapp samtidigt."
    ),
    welcome_new="Börja här",
    welcome_new_about="Skapa en ny, tom arbetsyta i den mappen",
    welcome_open="Välj mapp",
    welcome_open_about="Öppna eller skapa en arbetsyta i en annan mapp",
    welcome_demo="Titta på ett exempel",
    welcome_demo_about="Påhittade nätverk att öva på. Inget sparas.",
    welcome_folder="Mapp",
    welcome_hint="Hela sökvägen till mappen, till exempel ~/samverkan",
    welcome_choose="Välj",
    welcome_empty="Ingen arbetsyta finns i {folder}",
)
EN = ScreenWords(
    columns=lists.COLUMNS_EN,
    sections=lists.SECTIONS_EN,
    due=lists.DUE_EN,
    app="Samverka",
    demo="practice data, not kept",
    counting="counting…",
    reading="reading…",
    reading_part="reading… {part} %",
    put_away="Hide",
    saved_at="saved {time}",
    place="{place}/{total}",
    filter="filter: {text}",
    filtered="{shown} of {total}",
    marked="{count} marked",
    settled_by="{key} {label}",
    no_theme="theme missing",
    no_day="day not settled",
    moved_from="moved from {day}",
    cancelled_because="cancelled: {reason}",
    overdue="{days} late",
    owed_by="{what}: due {day} ({near})",
    answer_by="answer due {day} ({near})",
    anonymous="anonymous",
    anonymous_via="anonymous via {name}",
    via="{name} via {via}",
    in_trash="in the trash since {day}",
    more="… and {count} more",
    extended="extended {count} of 2 times",
    created="added",
    changed_field="{field}: {before} → {after}",
    emptied_field="{field}: removed {before}",
    set_field="{field}: {after}",
    removed="moved to the trash",
    restored="restored",
    why="reason: {why}",
    undone_of="took back a change",
    nothing="–",
    done_added="{ref} {label} is saved",
    done_series="{ref} {label} is saved, with {meetings}",
    done_changed="{ref} {label} is changed",
    done_state="{ref} is now: {state}",
    done_removed="In the trash: {ref} {label}",
    done_removed_with="In the trash, with {count} more: {ref} {label}",
    done_restored="{ref} {label} is restored",
    done_captured="{ref} The idea is captured",
    done_captured_from="{ref} The idea from {meeting} is captured",
    done_parked="{ref} is parked until {day}",
    done_revived="{ref} is revived: {state}",
    done_moved="{ref} is moved to {day}",
    done_cancelled="{ref} is cancelled",
    done_form="{ref}: {before} → {after}",
    done_undone="Taken back: {labels}",
    done_redone="Done again: {labels}",
    done_copied="Copied to the clipboard (if the terminal allows it)",
    done_exported="Written to {file}",
    exported_without="{file} was written without {meetings}. Why is told at the top above.",
    done_refreshed="Everything is up to date",
    not_here="That cannot be done here: {label}",
    not_while_reading="One moment: not everything is read yet",
    gone="The record is no longer there",
    no_network_first="Add a network first: press 2 and then n",
    what_new="Add",
    which_list="Show",
    sure_remove="Move {count} records to the trash?",
    remove_yes="Yes, move them",
    yes_key="y",
    leave="No, leave them",
    which_way="The parked idea",
    revive="Revive",
    extend="Extend",
    retire="Retire",
    week_column="w.",
    view_open="Showing open proposals. Press v to see all",
    view_all="Showing all proposals. Press v for the board, state by state",
    palette_hint="Type what you want to do, or the name of something",
    search_hint="Search in everything: type a word or a reference",
    search_more="Type at least two characters",
    palette_none="Nothing fits. Erase, or press Esc to go back.",
    search_none="Nothing found. Try another word; å, ä and ö may be typed as a and o.",
    export_everything="Everything",
    export_calendar="Calendar",
    export_table="Table of {nouns}",
    export_file="File",
    export_help="Tab goes to the preview and back",
    export_none="Nothing to export",
    row_signs="First in a row: ! late or lacking something · ~ resting or over · * marked",
    help_back="Esc or q goes back.",
    history_title="History of {label}",
    welcome_title="Welcome to Samverka",
    welcome_text=(
        "Samverka keeps track of networks, meetings, proposals and parked ideas, "
        "so that every idea gets an answer. Everything is kept in a folder of your choice. "
        "Several people can work in the same folder at once."
    ),
    welcome_new="Begin here",
    welcome_new_about="Make a new, empty workspace in that folder",
    welcome_open="Choose a folder",
    welcome_open_about="Open or make a workspace in another folder",
    welcome_demo="Look at an example",
    welcome_demo_about="Invented networks to practise on. Nothing is kept.",
    welcome_folder="Folder",
    welcome_hint="The whole path of the folder, such as ~/samverka",
    welcome_choose="Choose",
    welcome_empty="There is no workspace in {folder}",
)
