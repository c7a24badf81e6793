"""What the screens say besides names of nouns, fields, states and actions.

Braces hold what is filled in. What a list says while it is empty, and what a screen is for, stands
in `pages`.
"""

from __future__ import annotations

import msgspec


class ColumnWords(msgspec.Struct, frozen=True, kw_only=True):
    """The titles of columns, short."""

    what: str
    record: str
    network: str
    state: str
    when: str
    time: str
    about: str
    days: str
    proposal: str
    idea: str
    answer: str
    reason: str
    review: str
    name: str
    kind: str
    next_meeting: str
    proposals: str
    organisation: str
    role: str
    reach: str
    parent: str
    rhythm: str
    period: str
    person: str
    action: str
    owner: str
    due: str
    sent: str
    to: str
    by: str
    change: str


class SectionWords(msgspec.Struct, frozen=True, kw_only=True):
    """The headings of a record's page and of the first screen."""

    next_meeting: str
    to_do: str
    changed: str
    details: str
    meetings: str
    series: str
    proposals: str
    parked: str
    members: str
    memberships: str
    people: str
    organisations: str
    referrals: str
    feedback: str
    actions: str
    owed: str
    themes: str
    agenda: str
    history: str
    networks: str
    mentioned: str


class DueWords(msgspec.Struct, frozen=True, kw_only=True):
    """What an item of the first screen asks for; attributes are named as the kinds of `today`."""

    feedback_receipt: str
    feedback_progress: str
    feedback_referral: str
    feedback_decision: str
    feedback_milestone: str
    feedback_final: str
    feedback_parking: str
    review: str
    silent: str
    referral: str
    notes: str
    held: str
    theme: str
    action: str
    purpose: str
    contacts: str

    def of(self, kind: str) -> str:
        """The sentence of a kind; one of a newer version stands as it is."""
        return str(getattr(self, kind, kind))


class ScreenWords(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences of the screens."""

    columns: ColumnWords
    sections: SectionWords
    due: DueWords

    app: str
    demo: str
    counting: str
    reading: str
    reading_part: str
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
    done_parked: str
    done_revived: str
    done_moved: str
    done_cancelled: str
    done_undone: str
    done_redone: str
    done_copied: str
    done_exported: str
    done_refreshed: str
    done_others: str
    not_here: str
    not_while_reading: str
    gone: str
    no_network_first: str

    what_new: str
    which_list: str
    sure_remove: str
    remove_yes: str
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
    export_coming: str
    export_network: str
    export_proposals: str
    export_parking: str
    export_table: str
    export_file: str
    export_help: str
    export_none: str

    help_back: str

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
    columns=ColumnWords(
        what="Vad",
        record="Gäller",
        network="Nätverk",
        state="Läge",
        when="När",
        time="Tid",
        about="Tema",
        days="Dgr",
        proposal="Förslag",
        idea="Idé",
        answer="Svar",
        reason="Skäl",
        review="Prövas",
        name="Namn",
        kind="Slag",
        next_meeting="Nästa möte",
        proposals="Öppna",
        organisation="Organisation",
        role="Roll",
        reach="Nås på",
        parent="Del av",
        rhythm="Rytm",
        period="Period",
        person="Kontakt",
        action="Åtgärd",
        owner="Ansvarig",
        due="Senast",
        sent="Skickat",
        to="Till",
        by="Av",
        change="Ändring",
    ),
    sections=SectionWords(
        next_meeting="Nästa möte",
        to_do="Att göra",
        changed="Ändrat av andra sedan sist",
        details="Uppgifter",
        meetings="Möten",
        series="Mötesserier",
        proposals="Förslag",
        parked="Parkerade idéer",
        members="Medlemmar",
        memberships="Medlemskap",
        people="Kontakter",
        organisations="Organisationer",
        referrals="Vidarebefordrat till",
        feedback="Återkoppling",
        actions="Åtgärder",
        owed="Svar som väntar",
        themes="Teman",
        agenda="Dagordning",
        history="Historik",
        networks="Nätverk",
        mentioned="Nämns i",
    ),
    due=DueWords(
        feedback_receipt="Bekräfta att idén kommit in",
        feedback_progress="Berätta hur det går",
        feedback_referral="Berätta vart det skickats",
        feedback_decision="Ge besked till idébäraren",
        feedback_milestone="Berätta om delmålet",
        feedback_final="Berätta hur det gick",
        feedback_parking="Förklara varför idén vilar",
        review="Pröva den parkerade idén",
        silent="Tyst länge: vad händer?",
        referral="Efterlys svaret",
        notes="Skriv minnesanteckningar",
        held="Hölls mötet?",
        theme="Tema saknas",
        action="Slutför åtgärden",
        purpose="Förnya syftet för året",
        contacts="Stäm av kontakterna",
    ),
    app="Samverka",
    demo="övningsdata, sparas inte",
    counting="räknar…",
    reading="läser in…",
    reading_part="läser in… {part} %",
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
    extended="förlängd {count} gånger",
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
    done_parked="{ref} är parkerat till {day}",
    done_revived="{ref} är väckt: {state}",
    done_moved="{ref} är flyttat till {day}",
    done_cancelled="{ref} är inställt",
    done_undone="Ångrat: {labels}",
    done_redone="Gjort om: {labels}",
    done_copied="Kopierat till urklipp (om terminalen tillåter det)",
    done_exported="Skrivet till {file}",
    done_refreshed="Allt är uppdaterat",
    done_others="Andra ändrade just {count}",
    not_here="Det går inte här: {label}",
    not_while_reading="Vänta ett ögonblick: allt är inte inläst än",
    gone="Posten finns inte längre",
    no_network_first="Lägg först till ett nätverk: tryck 2 och sedan n",
    what_new="Lägg till",
    which_list="Visa",
    sure_remove="Lägga {count} poster i papperskorgen?",
    remove_yes="Ja, lägg dem där",
    leave="Nej, lämna",
    which_way="Den parkerade idén",
    revive="Väck",
    extend="Förläng",
    retire="Avför",
    week_column="v.",
    view_open="Visar öppna förslag. Tryck v för att se alla",
    view_all="Visar alla förslag. Tryck v för att bara se öppna",
    palette_hint="Skriv vad du vill göra, eller namnet på något",
    search_hint="Sök bland allt: skriv ett ord eller en referens",
    search_more="Skriv minst två tecken",
    palette_none="Inget passar. Sudda, eller tryck Esc för att gå tillbaka.",
    search_none="Inget hittades. Pröva ett annat ord; å, ä och ö får skrivas som a och o.",
    export_everything="Allt",
    export_calendar="Kalender",
    export_coming="Kommande möten",
    export_network="Nätverkets sida",
    export_proposals="Vad hände med förslagen?",
    export_parking="Genomgång av parkeringen",
    export_table="Tabell över {nouns}",
    export_file="Fil",
    export_help="Tab går till förhandsvisningen och tillbaka",
    export_none="Inget att exportera",
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
    columns=ColumnWords(
        what="What",
        record="About",
        network="Network",
        state="State",
        when="When",
        time="Time",
        about="Theme",
        days="Day",
        proposal="Proposal",
        idea="Idea",
        answer="Answer",
        reason="Reason",
        review="Review",
        name="Name",
        kind="Kind",
        next_meeting="Next meeting",
        proposals="Open",
        organisation="Organisation",
        role="Role",
        reach="Reached at",
        parent="Part of",
        rhythm="Rhythm",
        period="Period",
        person="Contact",
        action="Action",
        owner="Owner",
        due="Due",
        sent="Sent",
        to="To",
        by="By",
        change="Change",
    ),
    sections=SectionWords(
        next_meeting="Next meeting",
        to_do="To do",
        changed="Changed by others since last time",
        details="Details",
        meetings="Meetings",
        series="Meeting series",
        proposals="Proposals",
        parked="Parked ideas",
        members="Members",
        memberships="Memberships",
        people="Contacts",
        organisations="Organisations",
        referrals="Referred to",
        feedback="Feedback",
        actions="Actions",
        owed="Answers owed",
        themes="Themes",
        agenda="Agenda",
        history="History",
        networks="Networks",
        mentioned="Mentioned in",
    ),
    due=DueWords(
        feedback_receipt="Confirm that the idea has arrived",
        feedback_progress="Tell how it is going",
        feedback_referral="Tell where it was sent",
        feedback_decision="Tell the idea-bearer the decision",
        feedback_milestone="Tell about the milestone",
        feedback_final="Tell how it ended",
        feedback_parking="Explain why the idea rests",
        review="Review the parked idea",
        silent="Silent for long: what happens?",
        referral="Ask for the answer",
        notes="Write the notes",
        held="Was the meeting held?",
        theme="Theme missing",
        action="Finish the action",
        purpose="Renew this year's purpose",
        contacts="Verify the contacts",
    ),
    app="Samverka",
    demo="practice data, not kept",
    counting="counting…",
    reading="reading…",
    reading_part="reading… {part} %",
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
    extended="extended {count} times",
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
    done_parked="{ref} is parked until {day}",
    done_revived="{ref} is revived: {state}",
    done_moved="{ref} is moved to {day}",
    done_cancelled="{ref} is cancelled",
    done_undone="Taken back: {labels}",
    done_redone="Done again: {labels}",
    done_copied="Copied to the clipboard (if the terminal allows it)",
    done_exported="Written to {file}",
    done_refreshed="Everything is up to date",
    done_others="Others just changed {count}",
    not_here="That cannot be done here: {label}",
    not_while_reading="One moment: not everything is read yet",
    gone="The record is no longer there",
    no_network_first="Add a network first: press 2 and then n",
    what_new="Add",
    which_list="Show",
    sure_remove="Move {count} records to the trash?",
    remove_yes="Yes, move them",
    leave="No, leave them",
    which_way="The parked idea",
    revive="Revive",
    extend="Extend",
    retire="Retire",
    week_column="w.",
    view_open="Showing open proposals. Press v to see all",
    view_all="Showing all proposals. Press v to see open ones only",
    palette_hint="Type what you want to do, or the name of something",
    search_hint="Search in everything: type a word or a reference",
    search_more="Type at least two characters",
    palette_none="Nothing fits. Erase, or press Esc to go back.",
    search_none="Nothing found. Try another word; å, ä and ö may be typed as a and o.",
    export_everything="Everything",
    export_calendar="Calendar",
    export_coming="Coming meetings",
    export_network="The network's page",
    export_proposals="What happened to the proposals?",
    export_parking="Review of the parking lot",
    export_table="Table of {nouns}",
    export_file="File",
    export_help="Tab goes to the preview and back",
    export_none="Nothing to export",
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
