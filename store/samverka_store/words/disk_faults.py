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
    # Findings that are no errors.
    torn_line_set_aside: str
    unfinished_line: str
    set_aside: str
    leftover: str


SV = DiskWords(
    lock_busy="{holder} har sparat i {folder} i mer än {seconds} sekunder. Texten finns kvar här. Försök igen om en stund, eller be {holder} stänga programmet.",
    disk_full="Disken är full, så {file} kunde inte sparas. Frigör utrymme och spara igen.",
    quota_full="Ditt utrymme på disken är slut, så {file} kunde inte sparas. Ta bort något eller be om mer utrymme, och spara igen.",
    disk_read_only="Disken går inte att skriva på, så {file} kunde inte sparas. Be den som sköter datorn att öppna den för skrivning.",
    no_permission="Du får inte läsa eller skriva {file}. Be den som sköter mappen om behörighet.",
    disk_faulty="Disken svarade med ett fel för {file}: {reason}. Försök igen; händer det på nytt, be den som sköter datorn om hjälp.",
    disk_failed="{file} kunde inte läsas eller skrivas: {reason}.",
    not_plain_file="{file} är ingen vanlig fil utan en länk, mapp eller enhet. Flytta bort den och lägg tillbaka den riktiga filen.",
    read_only_until_reopened="Disken svarade fel när något skulle sparas i {folder}, och det är osäkert vad som kom med. Inget mer sparas förrän programmet har startats om.",
    no_workspace="Det finns ingen arbetsyta i {folder}. Välj en annan mapp eller skapa en ny arbetsyta där.",
    workspace_exists="Det finns redan en arbetsyta i {folder}. Öppna den, eller välj en annan mapp för en ny.",
    schema_too_new="{file} är skriven av en nyare version av programmet (format {needed}; den här versionen kan {known}). Inget har ändrats. Uppdatera programmet och öppna igen.",
    workspace_damaged="Arbetsytan är skadad: {file}. Ändra inget i mappen och kör samverka check.",
    snapshot_missing="{file} saknas, men ändringarna som hör till finns kvar. Ändra inget i mappen; den senaste kopian ligger i mappen backups.",
    snapshot_cut="{file} slutar mitt i, vid rad {line}. Ändra inget i mappen; den senaste hela kopian ligger i mappen backups.",
    snapshot_damaged="Rad {line} i {file} går inte att läsa. Ändra inget i mappen; den senaste hela kopian ligger i mappen backups.",
    snapshot_altered="{file} är inte som programmet skrev den: den har ändrats för hand eller skadats (kontrollsumman på rad {line} stämmer inte). Lägg tillbaka filen som den var; den senaste hela kopian ligger i mappen backups.",
    snapshot_older="{file} är äldre än ändringarna i {journal}. Lägg tillbaka rätt fil; nyare kopior ligger i mappen backups.",
    journal_missing="{file} saknas, och därmed de senaste ändringarna. Lägg tillbaka filen, eller ta hela mappen från en säkerhetskopia.",
    journal_damaged="Rad {line} i {file} är skadad eller saknas. Inget har tagits bort. Ändra inget i mappen och ta kontakt med den som sköter datorn.",
    record_too_large="Posten är för stor: {bytes} byte, högst {most} får plats. Korta texten.",
    torn_line_set_aside="En ändring som aldrig blev färdigsparad i {file} har lagts åt sidan i {aside} ({bytes} byte). Kontrollera om något saknas.",
    unfinished_line="Sista raden i {file} (rad {line}) blev aldrig färdigskriven. Den läggs åt sidan nästa gång något sparas.",
    set_aside="{file} innehåller en ändring som aldrig blev färdigsparad ({bytes} byte). Ta bort filen när du har kontrollerat att inget saknas.",
    leftover="{file} blev kvar efter ett avbrott och behövs inte.",
)


EN = DiskWords(
    lock_busy="{holder} has been saving in {folder} for more than {seconds} seconds. Your text is kept here. Try again in a moment, or ask {holder} to close the program.",
    disk_full="The disk is full, so {file} could not be saved. Free some space and save again.",
    quota_full="Your share of the disk is used up, so {file} could not be saved. Remove something or ask for more space, and save again.",
    disk_read_only="The disk cannot be written to, so {file} could not be saved. Ask whoever runs the computer to open it for writing.",
    no_permission="You may not read or write {file}. Ask whoever looks after the folder for permission.",
    disk_faulty="The disk answered with a fault for {file}: {reason}. Try again; if it happens once more, ask whoever runs the computer for help.",
    disk_failed="{file} could not be read or written: {reason}.",
    not_plain_file="{file} is not an ordinary file but a link, a folder or a device. Move it away and put the real file back.",
    read_only_until_reopened="The disk failed while something was being saved in {folder}, and it is uncertain what got there. Nothing more is saved until the program has been restarted.",
    no_workspace="There is no workspace in {folder}. Choose another folder or create a new workspace there.",
    workspace_exists="There is already a workspace in {folder}. Open it, or choose another folder for a new one.",
    schema_too_new="{file} was written by a newer version of the program (format {needed}; this version knows {known}). Nothing has been changed. Update the program and open again.",
    workspace_damaged="The workspace is damaged: {file}. Change nothing in the folder and run samverka check.",
    snapshot_missing="{file} is missing, but the changes that belong to it are there. Change nothing in the folder; the latest copy is in the folder backups.",
    snapshot_cut="{file} ends in the middle, at line {line}. Change nothing in the folder; the latest whole copy is in the folder backups.",
    snapshot_damaged="Line {line} of {file} cannot be read. Change nothing in the folder; the latest whole copy is in the folder backups.",
    snapshot_altered="{file} is not as the program wrote it: it has been changed by hand or damaged (the checksum on line {line} is wrong). Put the file back as it was; the latest whole copy is in the folder backups.",
    snapshot_older="{file} is older than the changes in {journal}. Put the right file back; newer copies are in the folder backups.",
    journal_missing="{file} is missing, and with it the latest changes. Put the file back, or take the whole folder from a backup.",
    journal_damaged="Line {line} of {file} is damaged or missing. Nothing has been removed. Change nothing in the folder and contact whoever runs the computer.",
    record_too_large="The record is too large: {bytes} bytes, at most {most} fit. Shorten the text.",
    torn_line_set_aside="A change that was never completely saved in {file} has been set aside in {aside} ({bytes} bytes). Check whether anything is missing.",
    unfinished_line="The last line of {file} (line {line}) was never completely written. It is set aside the next time something is saved.",
    set_aside="{file} holds a change that was never completely saved ({bytes} bytes). Remove the file when you have checked that nothing is missing.",
    leftover="{file} was left behind by an interruption and is not needed.",
)
