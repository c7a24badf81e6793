"""What the screens say about the files: what happened to them, backups, edits by hand, trouble.

The sentences of errors and findings themselves stand in `disk_faults`.
"""

from __future__ import annotations

import msgspec


class Happened(msgspec.Struct, frozen=True):
    """One thing that happened to a file: its heading, what was done, and what to do now."""

    title: str
    what: str = ""  # empty: the finding's own sentence
    next: str = ""


class FilesPageWords(msgspec.Struct, frozen=True, kw_only=True):
    """The pages about files. Braces hold what is filled in."""

    # The page of all that happened.
    alert: str
    read_it: str
    see_edits: str
    heading_now: str
    heading_edits: str
    heading_checked: str
    heading_happened: str
    whole: str
    troubled: str
    nothing_happened: str
    folder: str
    last_saved: str
    backups: str
    backups_newest: str
    no_backups: str
    edits_link: str
    backups_link: str
    check_link: str
    checking: str
    checked_whole: str
    checked_faulty: str
    file: str
    kept: str
    next: str
    resting: str

    # What happened, by the finding's key.
    other: Happened
    snapshot_rebuilt: Happened
    snapshot_rebuilt_missing: Happened
    migrated: Happened
    hand_edit: Happened
    torn_line_set_aside: Happened
    backup_damaged: Happened
    restored: Happened
    restored_elsewhere: Happened
    kept_aside: Happened
    journal_mended: Happened
    journal_left_out: Happened
    journal_given_up: Happened
    changes_left_out: Happened
    leftover_removed: Happened
    journal_damaged: Happened
    journal_missing: Happened
    snapshot_missing: Happened
    snapshot_cut: Happened
    snapshot_damaged: Happened
    snapshot_altered: Happened
    snapshot_older: Happened
    read_only_until_reopened: Happened

    # Backups.
    column_at: str
    column_records: str
    column_size: str
    column_result: str
    size: str
    opened_whole: str
    opened_faulty: str
    reading_backups: str
    comparing: str
    would_be: str
    would_go: str
    would_change: str
    would_come: str
    would_not: str
    first_a_backup: str
    others_follow: str
    faulty_backup: str
    ask_back: str
    yes_back: str
    going_back: str
    gone_back: str

    # Edits by hand.
    column_record: str
    column_what: str
    column_fields: str
    added: str
    taken_away: str
    altered: str
    before: str
    after: str
    comparing_edits: str
    edits_resting: str
    edits_about: str
    cannot_take: str
    obstacle: str
    ask_take: str
    ask_take_some: str
    yes_take: str
    ask_leave: str
    yes_leave: str
    taken: str
    left: str

    # A workspace that does not open.
    trouble_title: str
    trouble_line: str
    trouble_choose: str
    trouble_read_on: str
    again: str
    again_about: str
    mend: str
    mend_about: str
    leave_out: str
    leave_out_about: str
    back: str
    back_about: str
    quit: str
    quit_about: str
    lost_line: str
    lost_by: str
    lost_refs: str
    lost_text: str
    lost_missing: str
    lost_stay: str
    lost_file: str
    lost_built: str
    lost_kept: str
    ask_leave_out: str
    yes_leave_out: str
    working: str

    def happened(self, key: str) -> Happened:
        """What is said of a finding of this key."""
        found = getattr(self, key, None)
        return found if isinstance(found, Happened) else self.other


SV = FilesPageWords(
    alert="om filerna: {key}",
    read_it="Läs mer",
    see_edits="Se skillnaderna",
    heading_now="Hur det står till",
    heading_edits="Ändrat för hand",
    heading_checked="Kontroll av filerna {time}",
    heading_happened="Vad som har hänt sedan programmet startade",
    whole="Allt är helt: arbetsytan lästes in utan fel.",
    troubled="Något behöver ses över. Det står nedan, det viktigaste först.",
    nothing_happened="Inget har hänt med filerna.",
    folder="Mapp",
    last_saved="Senast sparat",
    backups="Kopior",
    backups_newest="{count}, den senaste från {at}",
    no_backups="Inga än. Den första görs när filen skrivs om.",
    edits_link="Se skillnaderna: {records} i {file}",
    backups_link="Säkerhetskopior: se dem, eller gå tillbaka till en",
    check_link="Kontrollera alla filer nu",
    checking="Läser varje fil till slutet … {count} lästa",
    checked_whole="{count} filer är lästa till slutet. Alla är hela.",
    checked_faulty="{count} filer är lästa till slutet. {faulty} av dem behöver ses över:",
    file="Fil",
    kept="Finns kvar",
    next="Nästa steg",
    resting="Enter följer en rad som börjar med >",
    other=Happened("Att veta om filerna"),
    snapshot_rebuilt=Happened(
        "Filen har byggts upp igen",
        "Den var skadad, ändrad eller för gammal. Den har byggts upp igen från {base} och alla ändringar sedan dess. Inget sparat har gått förlorat.",
        "Du behöver inte göra något. Händer det ofta, be den som sköter datorn att se över disken.",
    ),
    snapshot_rebuilt_missing=Happened(
        "Filen saknades och har byggts upp igen",
        "Den har byggts upp igen från {base} och alla ändringar sedan dess. Inget sparat har gått förlorat.",
        "Du behöver inte göra något. Ta reda på varför filen var borta.",
    ),
    migrated=Happened(
        "Filen har tagits över från en äldre version",
        "Den är nu i format {schema} ({names}).",
        "Du behöver inte göra något. Äldre versioner av programmet kan inte öppna filen längre.",
    ),
    hand_edit=Happened(
        "Filen är ändrad för hand",
        "{records} skiljer sig. Inget av det gäller förrän du har tagit in det.",
        "Tryck F8 för att se skillnaderna och ta in dem eller lämna dem.",
    ),
    torn_line_set_aside=Happened(
        "En ändring blev aldrig färdigsparad",
        "Det som hann skrivas ({bytes} byte) har lagts åt sidan. Allt som programmet har kallat sparat finns kvar.",
        "Se efter om det som du eller en kollega skrev sist är med.",
    ),
    backup_damaged=Happened(
        "En säkerhetskopia går inte att läsa",
        "Säkerhetskopia {number} är skadad och räknas inte som kopia.",
        "Be den som sköter datorn att se över disken.",
    ),
    restored=Happened(
        "Arbetsytan är som i en säkerhetskopia",
        "Den är nu som i säkerhetskopia {number}.",
    ),
    restored_elsewhere=Happened(
        "Någon har gått tillbaka till en säkerhetskopia",
        "Allt som visas är nu som det var då.",
        "Fråga den som gjorde det om du saknar något. Det som var före bytet är också en säkerhetskopia.",
    ),
    kept_aside=Happened("Det som var innan finns kvar", "Filen ligger kvar under ett annat namn."),
    journal_mended=Happened(
        "Filen med ändringar är lagad",
        "Inget gick förlorat. Antal ändringar i filen: {changes}.",
        "Du behöver inte göra något.",
    ),
    journal_left_out=Happened(
        "Det som inte gick att läsa är utelämnat",
        "Utelämnade rader: {lines}. Antal ändringar kvar i filen: {changes}.",
        "Se efter vad som saknas och skriv in det igen.",
    ),
    journal_given_up=Happened(
        "Filen med de senaste ändringarna fanns inte",
        "Ändringarna i den är inte med. En ny, tom fil har lagts dit.",
        "Se efter vad som saknas och skriv in det igen.",
    ),
    changes_left_out=Happened(
        "Filen är byggd av det som gick att läsa",
        "Ändringar från {number} och framåt kan saknas.",
        "Se efter om det som sparades sist är med.",
    ),
    leftover_removed=Happened(
        "En rest efter ett avbrott är borttagen", "Filen behövdes inte längre."
    ),
    journal_damaged=Happened(
        "En rad med ändringar är skadad",
        "Rad {line} är skadad eller saknas{cause}{within}. Inget har tagits bort.",
        "Avsluta (q) och starta igen. Då får du välja vad som ska göras.",
    ),
    journal_missing=Happened(
        "Filen med de senaste ändringarna saknas",
        "Filen finns inte, och därmed inte heller ändringarna i den. Inget annat har ändrats.",
        "Avsluta (q) och starta igen. Då får du välja vad som ska göras.",
    ),
    snapshot_missing=Happened(
        "Arbetsytans fil saknas",
        "Filen finns inte, och det som finns kvar räcker inte till att bygga upp den. Inget annat har ändrats.",
        "Avsluta (q) och starta igen. Då får du välja vad som ska göras.",
    ),
    snapshot_cut=Happened(
        "Arbetsytans fil slutar mitt i",
        "Filen slutar vid rad {line}, och det som finns kvar räcker inte till att bygga upp den. Inget har tagits bort.",
        "Avsluta (q) och starta igen. Då får du välja vad som ska göras.",
    ),
    snapshot_damaged=Happened(
        "Arbetsytans fil är skadad",
        "Rad {line} går inte att läsa{cause}{within}, och det som finns kvar räcker inte till att bygga upp filen. Inget har tagits bort.",
        "Avsluta (q) och starta igen. Då får du välja vad som ska göras.",
    ),
    snapshot_altered=Happened(
        "Arbetsytans fil är ändrad eller skadad",
        "Filen är inte som programmet skrev den, och det som finns kvar räcker inte till att bygga upp den. Inget har tagits bort.",
        "Avsluta (q) och starta igen. Då får du välja vad som ska göras.",
    ),
    snapshot_older=Happened(
        "Arbetsytans fil är för gammal",
        "Filen är äldre än ändringarna i {journal}, och det som ligger emellan finns inte kvar. Inget har tagits bort.",
        "Avsluta (q) och starta igen. Då får du välja vad som ska göras.",
    ),
    read_only_until_reopened=Happened(
        "Inget mer sparas förrän programmet har startats om",
        "",
        "Avsluta (q) och starta igen. Det du skriver i ett formulär finns kvar som utkast.",
    ),
    column_at="Senast ändrad",
    column_records="Poster",
    column_size="Storlek",
    column_result="Öppnad och läst",
    size="{size} kB",
    opened_whole="hel",
    opened_faulty="! går inte att läsa",
    reading_backups="Läser säkerhetskopiorna …",
    comparing="Jämför med det som gäller nu …",
    would_be="Om du går tillbaka till {at}:",
    would_go="- {records} som har kommit till sedan dess försvinner:",
    would_change="~ {records} blir som de var då:",
    would_come="+ {records} kommer tillbaka:",
    would_not="Inget skulle ändras: allt är som det var då.",
    first_a_backup="Allt som det är nu blir först en säkerhetskopia. Du kan alltså gå tillbaka till det igen.",
    others_follow="Andra som har programmet öppet ser bytet inom någon sekund. Det de håller på att skriva finns kvar.",
    faulty_backup="Den här säkerhetskopian går inte att gå tillbaka till: {error}",
    ask_back="Gå tillbaka till {at}: {gone} försvinner, {altered} ändras, {back} kommer tillbaka",
    yes_back="Ja, gå tillbaka",
    going_back="Går tillbaka …",
    gone_back="Allt är nu som {at}. Det som var innan står överst i listan.",
    column_record="Post",
    column_what="Vad",
    column_fields="Fält",
    added="+ ny",
    taken_away="- borttagen",
    altered="~ ändrad",
    before="- var",
    after="+ blir",
    comparing_edits="Jämför filen med det som gäller …",
    edits_resting="{place} · t tar in · l lämnar · Mellanslag väljer några",
    edits_about="Någon har ändrat filen {file} utanför programmet. Inget av det gäller förrän du tar in det. Filen ligger kvar under ett annat namn vad du än väljer.",
    cannot_take="{count} av {total} går inte att ta in; de är märkta med !. Välj andra med Mellanslag, eller rätta dem i programmet i stället.",
    obstacle="! Kan inte tas in",
    ask_take="Ta in {records}, så att de gäller (u ångrar)",
    ask_take_some="Ta in {records} och lämna {rest} (u ångrar)",
    yes_take="Ja, ta in",
    ask_leave="Lämna {records}, så att allt förblir som det är här",
    yes_leave="Ja, lämna",
    taken="{records} är intagna och gäller nu. Filen som den var ligger kvar i mappen.",
    left="{records} är lämnade. Filen ligger kvar i mappen som {file}.",
    trouble_title="Arbetsytan går inte att öppna",
    trouble_line="Rad",
    trouble_choose="Välj vad som ska göras. Ingen fil tas bort vad du än väljer.",
    trouble_read_on="Läs vidare",
    again="Försök igen",
    again_about="när filen är tillbaka eller felet avhjälpt",
    mend="Laga",
    mend_about="radernas ordning rättas; inget går förlorat",
    leave_out="Gå vidare utan det oläsbara",
    leave_out_about="filerna som de är nu läggs åt sidan",
    back="Säkerhetskopia {at}",
    back_about="gå tillbaka till den: {records}",
    quit="Avsluta",
    quit_about="allt lämnas orört",
    lost_line="Rad {line} i {file} utelämnas",
    lost_by="Sparad av",
    lost_refs="Rör",
    lost_text="Så börjar raden",
    lost_missing="Ändringarna med nummer {numbers} finns inte på någon hel rad.",
    lost_stay="Antal hela ändringar som blir kvar i filen: {count}.",
    lost_file="Filen {file} finns inte. Alla ändringar sedan filen före den går förlorade.",
    lost_built="Arbetsytan byggs av {base} och de hela ändringar som följer på den: {records}. Det som sparats senare kan saknas.",
    lost_kept="Filerna som de var ligger kvar i mappen under andra namn.",
    ask_leave_out="Gå vidare utan det som inte går att läsa",
    yes_leave_out="Ja, gå vidare",
    working="Arbetar …",
)


EN = FilesPageWords(
    alert="about the files: {key}",
    read_it="Read more",
    see_edits="See the differences",
    heading_now="How things stand",
    heading_edits="Changed by hand",
    heading_checked="Check of the files {time}",
    heading_happened="What has happened since the program started",
    whole="All is whole: the workspace was read without a fault.",
    troubled="Something needs looking at. It stands below, what matters most first.",
    nothing_happened="Nothing has happened to the files.",
    folder="Folder",
    last_saved="Last saved",
    backups="Backups",
    backups_newest="{count}, the latest from {at}",
    no_backups="None yet. The first is made when the file is written anew.",
    edits_link="See the differences: {records} in {file}",
    backups_link="Backups: see them, or go back to one",
    check_link="Check all files now",
    checking="Reading every file to its end … {count} read",
    checked_whole="{count} files have been read to their end. All are whole.",
    checked_faulty="{count} files have been read to their end. {faulty} of them need looking at:",
    file="File",
    kept="Kept as",
    next="Next step",
    resting="Enter follows a line that begins with >",
    other=Happened("About the files"),
    snapshot_rebuilt=Happened(
        "The file has been rebuilt",
        "It was damaged, changed or too old. It has been rebuilt from {base} and every change since. Nothing saved was lost.",
        "You need do nothing. If it happens often, ask whoever runs the computer to look at the disk.",
    ),
    snapshot_rebuilt_missing=Happened(
        "The file was missing and has been rebuilt",
        "It has been rebuilt from {base} and every change since. Nothing saved was lost.",
        "You need do nothing. Find out why the file was gone.",
    ),
    migrated=Happened(
        "The file has been taken over from an older version",
        "It is now in format {schema} ({names}).",
        "You need do nothing. Older versions of the program cannot open the file any more.",
    ),
    hand_edit=Happened(
        "The file has been changed by hand",
        "{records} not as the program saved them. None of it is in force until you take it in.",
        "Press F8 to see the differences and take them in or leave them.",
    ),
    torn_line_set_aside=Happened(
        "A change was never completely saved",
        "What had been written ({bytes} bytes) has been set aside. Everything that the program called saved is there.",
        "See whether what you or a colleague wrote last is there.",
    ),
    backup_damaged=Happened(
        "A backup cannot be read",
        "Backup {number} is damaged and does not count as a copy.",
        "Ask whoever runs the computer to look at the disk.",
    ),
    restored=Happened("The workspace is as in a backup", "It is now as in backup {number}."),
    restored_elsewhere=Happened(
        "Someone has gone back to a backup",
        "All that is shown is now as it was then.",
        "Ask whoever did so if you miss something. What was there before is a backup too.",
    ),
    kept_aside=Happened("What was there before is kept", "The file is kept under another name."),
    journal_mended=Happened(
        "The file of changes has been mended",
        "Nothing was lost. Changes in the file: {changes}.",
        "You need do nothing.",
    ),
    journal_left_out=Happened(
        "What could not be read is left out",
        "Lines left out: {lines}. Changes left in the file: {changes}.",
        "See what is missing and enter it again.",
    ),
    journal_given_up=Happened(
        "The file of the latest changes was not there",
        "The changes in it are gone. A new, empty file was put there.",
        "See what is missing and enter it again.",
    ),
    changes_left_out=Happened(
        "The file is built from what could be read",
        "Changes from {number} on may be missing.",
        "See whether what was saved last is there.",
    ),
    leftover_removed=Happened(
        "What an interruption left behind has been removed", "The file was no longer needed."
    ),
    journal_damaged=Happened(
        "A line of changes is damaged",
        "Line {line} is damaged or missing{cause}{within}. Nothing has been removed.",
        "Quit (q) and start again. Then you can choose what to do.",
    ),
    journal_missing=Happened(
        "The file of the latest changes is missing",
        "The file is not there, nor are the changes in it. Nothing else has been changed.",
        "Quit (q) and start again. Then you can choose what to do.",
    ),
    snapshot_missing=Happened(
        "The workspace's file is missing",
        "The file is not there, and what is left is not enough to rebuild it. Nothing else has been changed.",
        "Quit (q) and start again. Then you can choose what to do.",
    ),
    snapshot_cut=Happened(
        "The workspace's file ends in the middle",
        "The file ends at line {line}, and what is left is not enough to rebuild it. Nothing has been removed.",
        "Quit (q) and start again. Then you can choose what to do.",
    ),
    snapshot_damaged=Happened(
        "The workspace's file is damaged",
        "Line {line} cannot be read{cause}{within}, and what is left is not enough to rebuild the file. Nothing has been removed.",
        "Quit (q) and start again. Then you can choose what to do.",
    ),
    snapshot_altered=Happened(
        "The workspace's file is changed or damaged",
        "The file is not as the program wrote it, and what is left is not enough to rebuild it. Nothing has been removed.",
        "Quit (q) and start again. Then you can choose what to do.",
    ),
    snapshot_older=Happened(
        "The workspace's file is too old",
        "The file is older than the changes in {journal}, and what lies between them is gone. Nothing has been removed.",
        "Quit (q) and start again. Then you can choose what to do.",
    ),
    read_only_until_reopened=Happened(
        "Nothing more is saved until the program has been restarted",
        "",
        "Quit (q) and start again. What you write in a form is kept as a draft.",
    ),
    column_at="Last changed",
    column_records="Records",
    column_size="Size",
    column_result="Opened and read",
    size="{size} kB",
    opened_whole="whole",
    opened_faulty="! cannot be read",
    reading_backups="Reading the backups …",
    comparing="Comparing with what is in force …",
    would_be="If you go back to {at}:",
    would_go="- {records} added since then will be gone:",
    would_change="~ {records} will be as they were then:",
    would_come="+ {records} will come back:",
    would_not="Nothing would change: all is as it was then.",
    first_a_backup="All as it is now becomes a backup first. So you can go back to it again.",
    others_follow="Others who have the program open see it within a second or so. What they are writing is kept.",
    faulty_backup="This backup cannot be gone back to: {error}",
    ask_back="Go back to {at}: {gone} will be gone, {altered} changed, {back} come back",
    yes_back="Yes, go back",
    going_back="Going back …",
    gone_back="All is now as on {at}. What was there before stands first in the list.",
    column_record="Record",
    column_what="What",
    column_fields="Fields",
    added="+ new",
    taken_away="- taken away",
    altered="~ altered",
    before="- was",
    after="+ becomes",
    comparing_edits="Comparing the file with what is in force …",
    edits_resting="{place} · t takes in · l leaves · Space chooses some",
    edits_about="Someone has changed the file {file} outside the program. None of it is in force until you take it in. The file is kept under another name whatever you choose.",
    cannot_take="{count} of {total} cannot be taken in; they are marked with !. Choose others with Space, or correct them in the program instead.",
    obstacle="! Cannot be taken in",
    ask_take="Take in {records}, so that they are in force (u undoes it)",
    ask_take_some="Take in {records} and leave {rest} (u undoes it)",
    yes_take="Yes, take in",
    ask_leave="Leave {records}, so that all stays as it is here",
    yes_leave="Yes, leave",
    taken="{records} taken in and now in force. The file as it was is kept in the folder.",
    left="{records} left. The file is kept in the folder as {file}.",
    trouble_title="The workspace cannot be opened",
    trouble_line="Line",
    trouble_choose="Choose what to do. No file is removed whatever you choose.",
    trouble_read_on="Read on",
    again="Try again",
    again_about="when the file is back or the fault cured",
    mend="Mend",
    mend_about="the order of lines is put right; no loss",
    leave_out="Go on without what is bad",
    leave_out_about="the files as they are now are set aside",
    back="Backup {at}",
    back_about="go back to it: {records}",
    quit="Quit",
    quit_about="everything is left untouched",
    lost_line="Line {line} of {file} is left out",
    lost_by="Saved by",
    lost_refs="Concerns",
    lost_text="The line begins",
    lost_missing="The changes numbered {numbers} are on no whole line.",
    lost_stay="Whole changes that stay in the file: {count}.",
    lost_file="The file {file} is not there. Every change since the file before it is lost.",
    lost_built="The workspace is built from {base} and the whole changes that follow on it: {records}. What was saved later may be missing.",
    lost_kept="The files as they were are kept in the folder under other names.",
    ask_leave_out="Go on without what cannot be read",
    yes_leave_out="Yes, go on",
    working="Working …",
)
