"""What `repair` and `backup` say besides the sentences of `disk_faults`, as part of the group `cli`."""

from __future__ import annotations

import msgspec


class RecoveryWords(msgspec.Struct, frozen=True, kw_only=True):
    """Options, headings and messages."""

    # Options.
    leave_out: str
    accept: str
    refuse: str
    number: str
    list_backups: str
    restore_backup: str
    # Messages.
    nothing_to_repair: str
    accepted: str
    refused: str
    unreadable_number: str
    added: str
    taken_away: str
    headings_backups: tuple[str, ...]
    headings_differences: tuple[str, ...]


SV = RecoveryWords(
    leave_out="gå vidare utan det som inte går att läsa; filerna som de var läggs åt sidan",
    accept="ta in ändringar som gjorts för hand i filen",
    refuse="lämna ändringar som gjorts för hand; filen läggs åt sidan",
    number="säkerhetskopians nummer",
    list_backups="lista säkerhetskopiorna, nyaste först",
    restore_backup="gå tillbaka till en säkerhetskopia",
    nothing_to_repair="Inget behövde lagas.",
    accepted="Ändringarna för hand är intagna: {changes} poster.",
    refused="Ändringarna för hand är lämnade: {changes} poster. Filen finns kvar i mappen.",
    unreadable_number="{value} är inget nummer på en säkerhetskopia. Se vilka som finns: samverka backup list",
    added="tillagd",
    taken_away="borttagen",
    headings_backups=("Nummer", "Senast ändrad", "Poster", "Ändringar", "Byte", "Resultat"),
    headings_differences=("Post", "Fält", "Var", "Är i filen"),
)
EN = RecoveryWords(
    leave_out="go on without what cannot be read; the files as they were are set aside",
    accept="take in changes made by hand in the file",
    refuse="leave changes made by hand; the file is set aside",
    number="the backup's number",
    list_backups="list the backups, newest first",
    restore_backup="go back to a backup",
    nothing_to_repair="Nothing needed mending.",
    accepted="The changes made by hand are taken in: {changes} records.",
    refused="The changes made by hand are left: {changes} records. The file stays in the folder.",
    unreadable_number="{value} is no number of a backup. See which there are: samverka backup list",
    added="added",
    taken_away="taken away",
    headings_backups=("Number", "Last changed", "Records", "Changes", "Bytes", "Result"),
    headings_differences=("Record", "Field", "Was", "Is in the file"),
)
