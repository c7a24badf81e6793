"""What happened to the files, as the screens tell it: heading, what was done, the next step.

Under the keys of findings and errors, whose own sentences stand in `disk_faults`.
"""

from __future__ import annotations

import msgspec


class Happened(msgspec.Struct, frozen=True):
    """One thing that happened to a file: its heading, what was done, and what to do now."""

    title: str
    what: str = ""  # empty: the finding's own sentence
    next: str = ""


class HappenedWords(msgspec.Struct, frozen=True, kw_only=True):
    """What is said of each; braces hold what is filled in."""

    other: Happened
    snapshot_rebuilt: Happened
    snapshot_rebuilt_missing: Happened
    migrated: Happened
    hand_edit: Happened
    hand_edit_twice: Happened
    hand_edit_stays: Happened
    torn_line_set_aside: Happened
    backup_damaged: Happened
    restored: Happened
    restored_elsewhere: Happened
    kept_aside: Happened
    swap_finished: Happened
    swap_not_begun: Happened
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

    def of(self, key: str) -> Happened:
        """What is said of a finding of this key."""
        found = getattr(self, key, None)
        return found if isinstance(found, Happened) else self.other


SV = HappenedWords(
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
    hand_edit_twice=Happened(
        "Filen är ändrad för hand och säger något två gånger",
        "{value} står två gånger på samma ställe, så det går inte att veta vad som menas. Inget av det gäller.",
        "Ta bort det ena i filen, avsluta och starta igen.",
    ),
    hand_edit_stays=Happened(
        "Ändringarna är sparade, men filen ligger kvar",
        "Det som ändrats för hand är intaget och sparat. Filen kunde inte läggas undan ({reason}) och kan därför visas igen.",
        "Se till att det går att skriva i mappen och ta in ändringarna igen. Det som redan är sparat ändras inte en gång till.",
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
    swap_finished=Happened(
        "Borttagningen av personuppgifter är slutförd",
        "Programmet avbröts mitt i. Uppgifterna är nu borta ur alla filer.",
        "Du behöver inte göra något.",
    ),
    swap_not_begun=Happened(
        "Inga personuppgifter togs bort",
        "Programmet avbröts innan något hade ändrats.",
        "Gör om det: z på kontakten.",
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
        "Inget mer sparas förrän allt är läst om",
        "",
        "Gå tillbaka till en lista och tryck F5. Det du skriver i ett formulär finns kvar som utkast.",
    ),
)


EN = HappenedWords(
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
    hand_edit_twice=Happened(
        "The file has been changed by hand and says something twice",
        "{value} stands twice in the same place, so nobody can know which is meant. None of it is in force.",
        "Remove one of them in the file, quit and start again.",
    ),
    hand_edit_stays=Happened(
        "The changes are saved, but the file is still there",
        "What was changed by hand has been taken in and saved. The file could not be put aside ({reason}) and may therefore be shown again.",
        "See that the folder can be written to and take the changes in again. What is saved already is not changed once more.",
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
    swap_finished=Happened(
        "The personal data has been taken out",
        "The program was interrupted in the middle. The data is now gone from every file.",
        "You need do nothing.",
    ),
    swap_not_begun=Happened(
        "No personal data was taken out",
        "The program was interrupted before anything had changed.",
        "Do it again: z on the contact.",
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
        "Nothing more is saved until everything has been read anew",
        "",
        "Go back to a list and press F5. What you write in a form is kept as a draft.",
    ),
)
