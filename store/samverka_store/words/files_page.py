"""What the pages about the files, the backups and edits by hand say.

What happened to the files stands in `happened`.
"""

from __future__ import annotations

import msgspec


class FilesPageWords(msgspec.Struct, frozen=True, kw_only=True):
    """The pages about files. Braces hold what is filled in."""

    alert: str
    read_it: str
    see_edits: str
    heading_now: str
    heading_edits: str
    heading_place: str
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


SV = FilesPageWords(
    alert="om filerna: {key}",
    read_it="Läs mer",
    see_edits="Se skillnaderna",
    heading_now="Hur det står till",
    heading_edits="Ändrat för hand",
    heading_place="Om mappen",
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
    ask_take="Ta in {records}, så att det som står i filen gäller (u ångrar)",
    ask_take_some="Ta in {records} och lämna {rest} (u ångrar)",
    yes_take="Ja, ta in",
    ask_leave="Lämna {records}, så att allt förblir som det är här",
    yes_leave="Ja, lämna",
    taken="Intaget: {records}. Det gäller nu. Filen som den var ligger kvar i mappen.",
    left="Lämnat: {records}. Filen ligger kvar i mappen som {file}.",
)


EN = FilesPageWords(
    alert="about the files: {key}",
    read_it="Read more",
    see_edits="See the differences",
    heading_now="How things stand",
    heading_edits="Changed by hand",
    heading_place="About the folder",
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
    taken="Taken in: {records}. It is now in force. The file as it was is kept in the folder.",
    left="Left: {records}. The file is kept in the folder as {file}.",
)
