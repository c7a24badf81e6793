"""One sentence for each error about files and folders, and for each finding of a check.

Attributes are named as the keys are, in `errors` and in `disk.finding`. Faults of fields and other
errors live in `faults`.
"""

from __future__ import annotations

import msgspec


class DiskWords(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences. In the pattern stand the values of the key."""

    # Errors.
    lock_busy: str
    holder_slow: str
    holder_stopped: str
    holder_gone: str
    holder_elsewhere: str
    disk_full: str
    quota_full: str
    disk_read_only: str
    no_permission: str
    disk_faulty: str
    disk_failed: str
    not_plain_file: str
    read_only_until_reopened: str
    no_workspace: str
    workspace_exists: str
    schema_too_new: str
    workspace_damaged: str
    snapshot_missing: str
    snapshot_cut: str
    snapshot_damaged: str
    snapshot_altered: str
    snapshot_older: str
    journal_missing: str
    journal_damaged: str
    record_too_large: str
    change_too_large: str
    workspace_too_large: str
    memory_short: str
    too_many_files: str
    schema_older: str
    backup_missing: str
    no_hand_edit: str
    written_meanwhile: str
    # Findings that are no errors.
    torn_line_set_aside: str
    unfinished_line: str
    set_aside: str
    leftover: str
    kept: str
    hand_edit: str
    hand_edit_twice: str
    hand_edit_stays: str
    backup_damaged: str
    # Where the workspace lies.
    network_disk: str
    open_to_all: str
    shared_unevenly: str
    not_writable: str
    read_only_place: str
    # What was done.
    snapshot_rebuilt: str
    snapshot_rebuilt_missing: str
    migrated: str
    restored: str
    restored_elsewhere: str
    kept_aside: str
    swap_finished: str
    swap_not_begun: str
    journal_mended: str
    journal_left_out: str
    journal_given_up: str
    changes_left_out: str
    leftover_removed: str
    backup_set_aside: str
    backup_made: str
    draft_unreadable: str
    # Why a line cannot be read; put into the sentences above after a colon.
    why_misfit: str
    why_twice: str
    why_too_deep: str
    why_too_large: str


SV = DiskWords(
    lock_busy="{holder} har sparat i mer än {seconds} sekunder, och bara en i taget kan spara. Försök igen om en stund.",
    holder_slow="{holder} håller på att spara sedan {since} (program {pid} på {host}), och bara en i taget kan spara. Försök igen om en stund, eller be {holder} avsluta sitt program.",
    holder_stopped="{holder} har ett program som är pausat mitt i en sparning sedan {since} (program {pid} på {host}). Be {holder} ta fram det igen (kommandot fg) eller avsluta det, och försök sedan igen.",
    holder_gone="Programmet som låste mappen ({holder}, {pid} på {host}) finns inte längre, men låset sitter kvar. Försök igen, eller be den som sköter datorn avsluta det som håller samverka.lock öppen.",
    holder_elsewhere="{holder} håller på att spara från en annan dator sedan {since} (program {pid} på {host}). Försök igen om en stund, eller be {holder} avsluta programmet där.",
    disk_full="Disken är full, så {file} kunde inte sparas. Frigör utrymme och försök igen.",
    quota_full="Ditt utrymme på disken är slut, så {file} kunde inte sparas. Ta bort något eller be om mer utrymme, och försök igen.",
    disk_read_only="Disken går inte att skriva på, så {file} kunde inte sparas. Be den som sköter datorn att öppna den för skrivning.",
    no_permission="Du får inte läsa eller skriva {file}. Be den som sköter mappen om behörighet.",
    disk_faulty="Disken svarade med ett fel för {file}: {reason}. Försök igen; händer det på nytt, be den som sköter datorn om hjälp.",
    disk_failed="{file} kunde inte läsas eller skrivas: {reason}.",
    not_plain_file="{file} är ingen vanlig fil utan en länk, mapp eller enhet. Flytta bort den och lägg tillbaka den riktiga filen.",
    read_only_until_reopened="Disken svarade fel mitt i sparningen, så inget sparas förrän allt har lästs om och kontrollerats: tryck F5.",
    no_workspace="Det finns ingen arbetsyta i {folder}. Välj en annan mapp eller skapa en ny arbetsyta där.",
    workspace_exists="Det finns redan en arbetsyta i {folder}. Öppna den, eller välj en annan mapp för en ny.",
    schema_too_new="{file} är skriven av en nyare version av programmet (format {needed}; den här versionen kan {known}). Inget har ändrats. Uppdatera programmet och öppna igen.",
    workspace_damaged="Arbetsytan är skadad: {file}. Ändra inget i mappen och kör samverka check.",
    snapshot_missing="{file} saknas, och det som finns kvar räcker inte till att bygga upp den. Lägg tillbaka filen från en annan kopia, gå tillbaka till en säkerhetskopia (samverka backup list) eller gå vidare med det som går att läsa (samverka repair --leave-out).",
    snapshot_cut="{file} slutar mitt i, vid rad {line}, och det som finns kvar räcker inte till att bygga upp den. Lägg tillbaka filen från en annan kopia, gå tillbaka till en säkerhetskopia (samverka backup list) eller gå vidare med det som går att läsa (samverka repair --leave-out).",
    snapshot_damaged="Rad {line} i {file} går inte att läsa{cause}{within}, och det som finns kvar räcker inte till att bygga upp filen. Lägg tillbaka den från en annan kopia, gå tillbaka till en säkerhetskopia (samverka backup list) eller gå vidare med det som går att läsa (samverka repair --leave-out).",
    snapshot_altered="{file} är inte som programmet skrev den: den har ändrats för hand eller skadats (kontrollsumman på rad {line} stämmer inte), och det som finns kvar räcker inte till att bygga upp den. Lägg tillbaka filen som den var, gå tillbaka till en säkerhetskopia (samverka backup list) eller gå vidare med det som går att läsa (samverka repair --leave-out).",
    snapshot_older="{file} är äldre än ändringarna i {journal}, och det som ligger emellan finns inte kvar. Lägg tillbaka rätt fil, gå tillbaka till en säkerhetskopia (samverka backup list) eller gå vidare med det som går att läsa (samverka repair --leave-out).",
    journal_missing="{file} saknas, och därmed de senaste ändringarna. Lägg tillbaka filen från en annan kopia, gå tillbaka till en säkerhetskopia (samverka backup list) eller gå vidare utan ändringarna (samverka repair --leave-out).",
    journal_damaged="Rad {line} i {file} är skadad eller saknas{cause}{within}. Inget har tagits bort. Välj: laga det som går utan förlust (samverka repair), lägg tillbaka filen från en annan kopia, gå tillbaka till en säkerhetskopia (samverka backup list) eller gå vidare utan raden (samverka repair --leave-out).",
    record_too_large="Posten är för stor: {bytes} byte, högst {most} får plats. Korta texten.",
    change_too_large="Ändringen är för stor för {file}: {bytes} byte, högst {most} får plats. Dela upp den i flera.",
    workspace_too_large="{file} har {records} poster. Programmet klarar {most}. Inget har ändrats. Dela upp arbetsytan på flera mappar.",
    memory_short="Datorns minne räcker inte till {file}. Inget har ändrats. Stäng andra program och försök igen, eller be den som sköter datorn om mer minne.",
    too_many_files="Programmet får inte öppna fler filer, så {file} kunde inte läsas eller skrivas. Stäng andra program och försök igen, eller be den som sköter datorn höja gränsen.",
    schema_older="{file} är skriven av en äldre version av programmet (format {schema}) och har inte tagits över än. Öppna arbetsytan med någon som får skriva i mappen.",
    backup_missing="Det finns ingen säkerhetskopia {number} i {folder}. Kommandot samverka backup list visar vilka som finns.",
    no_hand_edit="Ingen ändring som gjorts för hand i {folder} väntar på beslut.",
    written_meanwhile="Inget har gått tillbaka: andra sparar hela tiden i {folder}, och det de sparar skulle inte komma med i någon säkerhetskopia. Be dem vänta en stund och försök igen.",
    torn_line_set_aside="En ändring som aldrig blev färdigsparad i {file} har lagts åt sidan i {aside} ({bytes} byte). Kontrollera om något saknas.",
    unfinished_line="Sista raden i {file} (rad {line}) blev aldrig färdigskriven. Den läggs åt sidan nästa gång något sparas.",
    set_aside="{file} innehåller en ändring som aldrig blev färdigsparad ({bytes} byte). Ta bort filen när du har kontrollerat att inget saknas.",
    leftover="{file} blev kvar efter ett avbrott och behövs inte.",
    kept="{file} är en tidigare fil som lagts åt sidan ({bytes} byte). Ta bort den när du har kontrollerat att inget saknas.",
    hand_edit="{file} har ändrats för hand: {changes} poster skiljer sig. Se skillnaderna med samverka repair, och ta in dem (samverka repair --accept) eller lämna dem (samverka repair --refuse).",
    hand_edit_twice="{file} har ändrats för hand, men {value} står två gånger på samma ställe, så det går inte att veta vad som menas. Ta bort det ena i filen och kör samverka repair.",
    hand_edit_stays="Ändringarna som gjorts för hand i {file} är sparade, men filen kunde inte läggas undan: {reason}. Den kan därför visas igen. Se till att det går att skriva i mappen och kör samverka repair --accept; det som redan är sparat ändras inte en gång till.",
    backup_damaged="Säkerhetskopia {number} går inte att läsa: {file}. Den räknas inte som kopia. Kontrollera disken, och lägg den åt sidan med samverka repair.",
    network_disk="{folder} ligger på en nätverksdisk ({kind}). Där kan två spara samtidigt utan att märka varandra. Arbeta hellre via ssh på den dator som disken sitter i, eller en i taget.",
    open_to_all="Alla som har konto på datorn kan läsa eller ändra i {folder}. Kör {command} för att stänga den för andra.",
    shared_unevenly="{folder} delas av en grupp, men allt i den är inte öppet för gruppen. Be ägaren köra {command} så att alla kommer åt allt.",
    not_writable="{file} tillhör {owner}, och du får inte både läsa och skriva där. Be {owner} eller den som sköter mappen om behörighet.",
    read_only_place="Disken som {folder} ligger på går inte att skriva på: du kan läsa allt men inget sparas. Be den som sköter datorn att öppna den för skrivning.",
    snapshot_rebuilt="{file} var skadad, ändrad eller för gammal och har byggts upp igen från {base} och alla ändringar sedan dess. Inget sparat har gått förlorat. Den tidigare filen finns kvar som {kept}.",
    snapshot_rebuilt_missing="{file} saknades och har byggts upp igen från {base} och alla ändringar sedan dess. Inget sparat har gått förlorat.",
    migrated="{file} har tagits över till format {schema} ({names}). Som den var ligger den kvar i {backup}.",
    restored="Arbetsytan i {folder} är nu som i säkerhetskopia {number}.",
    restored_elsewhere="Någon har gått tillbaka till en säkerhetskopia av {folder}. Allt som visas är nu som det var då.",
    swap_finished="Personuppgifter höll på att tas bort ur {folder} när programmet avbröts. Det är nu slutfört i alla filer.",
    swap_not_begun="Personuppgifter skulle tas bort ur {folder}, men programmet avbröts innan något hade ändrats. Inget är borttaget. Gör om det.",
    kept_aside="Som det var innan ligger kvar i {file}.",
    journal_mended="{file} har lagats utan att något gått förlorat: {changes} ändringar. Den tidigare filen finns kvar som {kept}.",
    journal_left_out="{file} har nu {changes} ändringar. Det som inte gick att läsa är utelämnat (rader: {lines}). Den tidigare filen finns kvar som {kept}.",
    journal_given_up="{file} fanns inte, så ändringarna i den är inte med. En ny, tom fil har lagts dit.",
    changes_left_out="{file} har byggts upp av det som gick att läsa. Ändringar från {number} och framåt kan saknas. Kontrollera det senaste som sparades.",
    leftover_removed="{file} blev kvar efter ett avbrott och har tagits bort.",
    backup_set_aside="Säkerhetskopia {number} gick inte att läsa och räknas inte längre. Filen finns kvar som {kept}. Kontrollera disken.",
    backup_made="Ingen hel säkerhetskopia fanns kvar, så en ny har gjorts av arbetsytan som den är nu: nummer {number}.",
    draft_unreadable="Ett av dina utkast går inte att läsa. Det ligger kvar som {file}; be den som sköter datorn titta i filen.",
    why_misfit="ett värde är av fel slag",
    why_twice="något står två gånger eller i fel ordning",
    why_too_deep="listor ligger i varandra för djupt",
    why_too_large="raden är för lång",
)


EN = DiskWords(
    lock_busy="{holder} has been saving for more than {seconds} seconds, and only one at a time can save. Try again in a moment.",
    holder_slow="{holder} has been saving since {since} (program {pid} on {host}), and only one at a time can save. Try again in a moment, or ask {holder} to quit their program.",
    holder_stopped="{holder} has a program that was paused in the middle of saving at {since} (program {pid} on {host}). Ask {holder} to bring it back (the command fg) or to end it, and then try again.",
    holder_gone="The program that locked the folder ({holder}, {pid} on {host}) is no longer there, yet the lock is held. Try again, or ask whoever runs the computer to end what keeps samverka.lock open.",
    holder_elsewhere="{holder} has been saving from another computer since {since} (program {pid} on {host}). Try again in a moment, or ask {holder} to quit the program there.",
    disk_full="The disk is full, so {file} could not be saved. Free some space and try again.",
    quota_full="Your share of the disk is used up, so {file} could not be saved. Remove something or ask for more space, and try again.",
    disk_read_only="The disk cannot be written to, so {file} could not be saved. Ask whoever runs the computer to open it for writing.",
    no_permission="You may not read or write {file}. Ask whoever looks after the folder for permission.",
    disk_faulty="The disk answered with a fault for {file}: {reason}. Try again; if it happens once more, ask whoever runs the computer for help.",
    disk_failed="{file} could not be read or written: {reason}.",
    not_plain_file="{file} is not an ordinary file but a link, a folder or a device. Move it away and put the real file back.",
    read_only_until_reopened="The disk failed in the middle of saving, so nothing is saved until everything has been read anew and checked: press F5.",
    no_workspace="There is no workspace in {folder}. Choose another folder or create a new workspace there.",
    workspace_exists="There is already a workspace in {folder}. Open it, or choose another folder for a new one.",
    schema_too_new="{file} was written by a newer version of the program (format {needed}; this version knows {known}). Nothing has been changed. Update the program and open again.",
    workspace_damaged="The workspace is damaged: {file}. Change nothing in the folder and run samverka check.",
    snapshot_missing="{file} is missing, and what is left is not enough to rebuild it. Put the file back from another copy, go back to a backup (samverka backup list) or go on with what can be read (samverka repair --leave-out).",
    snapshot_cut="{file} ends in the middle, at line {line}, and what is left is not enough to rebuild it. Put the file back from another copy, go back to a backup (samverka backup list) or go on with what can be read (samverka repair --leave-out).",
    snapshot_damaged="Line {line} of {file} cannot be read{cause}{within}, and what is left is not enough to rebuild the file. Put it back from another copy, go back to a backup (samverka backup list) or go on with what can be read (samverka repair --leave-out).",
    snapshot_altered="{file} is not as the program wrote it: it has been changed by hand or damaged (the checksum on line {line} is wrong), and what is left is not enough to rebuild it. Put the file back as it was, go back to a backup (samverka backup list) or go on with what can be read (samverka repair --leave-out).",
    snapshot_older="{file} is older than the changes in {journal}, and what lies between them is gone. Put the right file back, go back to a backup (samverka backup list) or go on with what can be read (samverka repair --leave-out).",
    journal_missing="{file} is missing, and with it the latest changes. Put the file back from another copy, go back to a backup (samverka backup list) or go on without the changes (samverka repair --leave-out).",
    journal_damaged="Line {line} of {file} is damaged or missing{cause}{within}. Nothing has been removed. Choose: mend what can be mended without loss (samverka repair), put the file back from another copy, go back to a backup (samverka backup list) or go on without the line (samverka repair --leave-out).",
    record_too_large="The record is too large: {bytes} bytes, at most {most} fit. Shorten the text.",
    change_too_large="The change is too large for {file}: {bytes} bytes, at most {most} fit. Split it into several.",
    workspace_too_large="{file} has {records} records. The program handles {most}. Nothing has been changed. Split the workspace into several folders.",
    memory_short="The computer has too little memory for {file}. Nothing has been changed. Close other programs and try again, or ask whoever runs the computer for more memory.",
    too_many_files="The program may not open any more files, so {file} could not be read or written. Close other programs and try again, or ask whoever runs the computer to raise the limit.",
    schema_older="{file} was written by an older version of the program (format {schema}) and has not been taken over yet. Open the workspace as someone who may write in the folder.",
    backup_missing="There is no backup {number} in {folder}. The command samverka backup list shows which there are.",
    no_hand_edit="No change made by hand in {folder} is waiting for a decision.",
    written_meanwhile="Nothing has gone back: others keep saving in {folder}, and what they save would be in no backup. Ask them to wait a moment and try again.",
    torn_line_set_aside="A change that was never completely saved in {file} has been set aside in {aside} ({bytes} bytes). Check whether anything is missing.",
    unfinished_line="The last line of {file} (line {line}) was never completely written. It is set aside the next time something is saved.",
    set_aside="{file} holds a change that was never completely saved ({bytes} bytes). Remove the file when you have checked that nothing is missing.",
    leftover="{file} was left behind by an interruption and is not needed.",
    kept="{file} is an earlier file that was set aside ({bytes} bytes). Remove it when you have checked that nothing is missing.",
    hand_edit="{file} has been changed by hand: {changes} records differ. See the differences with samverka repair, and take them in (samverka repair --accept) or leave them (samverka repair --refuse).",
    hand_edit_twice="{file} has been changed by hand, but {value} stands twice in the same place, so nobody can know which is meant. Remove one of them in the file and run samverka repair.",
    hand_edit_stays="The changes made by hand in {file} are saved, but the file could not be put aside: {reason}. It may therefore be shown again. See that the folder can be written to and run samverka repair --accept; what is saved already is not changed once more.",
    backup_damaged="Backup {number} cannot be read: {file}. It does not count as a copy. Check the disk, and set it aside with samverka repair.",
    network_disk="{folder} lies on a network disk ({kind}). Two people can save there at once without noticing each other. Rather work over ssh on the computer that has the disk, or one at a time.",
    open_to_all="Everyone with an account on the computer can read or change {folder}. Run {command} to close it to others.",
    shared_unevenly="{folder} is shared by a group, but not everything in it is open to the group. Ask its owner to run {command} so that everyone can reach everything.",
    not_writable="{file} belongs to {owner}, and you may not both read and write there. Ask {owner} or whoever looks after the folder for permission.",
    read_only_place="The disk that {folder} lies on cannot be written to: you can read everything but nothing is saved. Ask whoever runs the computer to open it for writing.",
    snapshot_rebuilt="{file} was damaged, changed or too old and has been rebuilt from {base} and every change since. Nothing saved was lost. The earlier file is kept as {kept}.",
    snapshot_rebuilt_missing="{file} was missing and has been rebuilt from {base} and every change since. Nothing saved was lost.",
    migrated="{file} has been taken over to format {schema} ({names}). As it was, it is kept in {backup}.",
    restored="The workspace in {folder} is now as in backup {number}.",
    restored_elsewhere="Someone has gone back to a backup of {folder}. All that is shown is now as it was then.",
    swap_finished="Personal data was being taken out of {folder} when the program was interrupted. It is now done, in every file.",
    swap_not_begun="Personal data was to be taken out of {folder}, but the program was interrupted before anything had changed. Nothing is gone. Do it again.",
    kept_aside="What was there before is kept in {file}.",
    journal_mended="{file} has been mended and nothing was lost: {changes} changes. The earlier file is kept as {kept}.",
    journal_left_out="{file} now has {changes} changes. What could not be read is left out (lines: {lines}). The earlier file is kept as {kept}.",
    journal_given_up="{file} was not there, so the changes in it are gone. A new, empty file was put there.",
    changes_left_out="{file} has been built from what could be read. Changes from {number} on may be missing. Check what was saved last.",
    leftover_removed="{file} was left behind by an interruption and has been removed.",
    backup_set_aside="Backup {number} could not be read and no longer counts. The file is kept as {kept}. Check the disk.",
    backup_made="No whole backup was left, so a new one has been made of the workspace as it is now: number {number}.",
    draft_unreadable="One of your drafts cannot be read. It is kept as {file}; ask whoever runs the computer to look into the file.",
    why_misfit="a value is of the wrong kind",
    why_twice="something stands twice or out of order",
    why_too_deep="lists are nested too deep",
    why_too_large="the line is too long",
)
