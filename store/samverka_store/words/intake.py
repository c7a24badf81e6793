"""What is said when lists of others are taken in. Braces hold what is filled in."""

from __future__ import annotations

import msgspec


class IntakeWords(msgspec.Struct, frozen=True, kw_only=True):
    """Rows and columns, what became of them, and why an event is not as it stood."""

    # What became of a row, as codes are told.
    was: str  # a field that held something else: "{field}", "{text}"
    new: str
    changed: str
    same: str
    bad: str
    # Columns.
    given_name: str
    family_name: str
    last_day: str
    start: str
    end: str
    of_person: str
    columns: str
    left_out: str
    nothing: str
    # What is told in the end.
    row: str
    summary: str
    brought: str
    rehearsed: str
    refused: str
    why: str
    # Events of a calendar.
    cancelled_there: str
    event: str
    zone_assumed: str
    attendees_left_out: str
    alarms_left_out: str
    no_start: str
    unreadable_start: str
    recurrence_refused: str

    # The command line.
    help_file: str
    help_as: str
    help_network: str
    help_column: str
    help_leave_out_bad: str
    help_keep: str
    help_no_header: str
    help_dry_run: str
    stdin: str
    no_assignment: str
    headings: tuple[str, ...]

    def of(self, key: str) -> str:
        """The word or sentence of a code."""
        return str(getattr(self, key))


SV = IntakeWords(
    was="{field} (var {text})",
    new="ny",
    changed="ändrad",
    same="finns redan",
    bad="felaktig",
    given_name="Förnamn",
    family_name="Efternamn",
    last_day="Sista dag",
    start="Börjar kl.",
    end="Slutar kl.",
    of_person="{field} (kontakten)",
    columns="Kolumner: {columns}",
    left_out="{header} (tas inte in)",
    nothing="Det finns inga rader att ta in.",
    row="Rad {number} ({label}): {reason}",
    summary="{new} nya, {changed} ändrade, {same} fanns redan, {bad} felaktiga.",
    brought="Nya på köpet: {records}.",
    rehearsed="Inget är sparat; det här är vad som skulle hända.",
    refused="Inget är taget in, eftersom rader är felaktiga. Rätta dem, eller ta in de andra med --leave-out-bad.",
    why="Import från {file}",
    cancelled_there="Inställt enligt kalendern",
    event="Händelse {number} ({label}): {reason}",
    zone_assumed="tidszonen är okänd, svensk tid är antagen.",
    attendees_left_out="deltagarna är inte med.",
    alarms_left_out="påminnelserna är inte med.",
    no_start="dag saknas, så händelsen tas inte in.",
    unreadable_start="dagen går inte att läsa, så händelsen tas inte in.",
    recurrence_refused="upprepningen är för tät eller för lång, så händelsen tas inte in.",
    help_file="fil att ta in (ICS, CSV, XLSX, XLS, ODS eller en lista med punkter), eller - för det som skickas in",
    help_as="vad listan innehåller",
    help_network="nätverket, där raderna inte säger det själva",
    help_column="vad en kolumn är: rubriken (eller kolumnens nummer), lika med, fältets namn; inget namn tar inte in den; kan anges flera gånger",
    help_leave_out_bad="ta in de andra raderna, när några är felaktiga",
    help_keep="låt det som redan står kvar, och fyll bara i det som är tomt",
    help_no_header="listan har inga rubriker: varje rad är en post, och kolumnerna anges med sina nummer",
    help_dry_run="visa vad som skulle hända, och spara inget",
    stdin="det som skickades in",
    no_assignment='{text} är ingen kolumn. Skriv rubriken, lika med, fältets namn: "E-postadress=email"',
    headings=("Rad", "Vad som hände", "Nr", "Namn", "Fält"),
)
EN = IntakeWords(
    was="{field} (was {text})",
    new="new",
    changed="changed",
    same="there already",
    bad="faulty",
    given_name="First name",
    family_name="Last name",
    last_day="Last day",
    start="Starts at",
    end="Ends at",
    of_person="{field} (the contact)",
    columns="Columns: {columns}",
    left_out="{header} (not taken in)",
    nothing="There are no rows to take in.",
    row="Row {number} ({label}): {reason}",
    summary="{new} new, {changed} changed, {same} there already, {bad} faulty.",
    brought="New along with them: {records}.",
    rehearsed="Nothing is saved; this is what would happen.",
    refused="Nothing is taken in, since rows are faulty. Correct them, or take in the others with --leave-out-bad.",
    why="Import from {file}",
    cancelled_there="Cancelled according to the calendar",
    event="Event {number} ({label}): {reason}",
    zone_assumed="the time zone is unknown, Swedish time is assumed.",
    attendees_left_out="the attendees are not taken in.",
    alarms_left_out="the reminders are not taken in.",
    no_start="it has no day, so it is not taken in.",
    unreadable_start="its day cannot be read, so it is not taken in.",
    recurrence_refused="it recurs too often or too long, so it is not taken in.",
    help_file="file to take in (ICS, CSV, XLSX, XLS, ODS or a list with bullets), or - for what is piped in",
    help_as="what the list holds",
    help_network="the network, where the rows do not say it themselves",
    help_column="what a column is: its header (or its number), an equals sign, the field's name; no name leaves it out; can be given several times",
    help_leave_out_bad="take in the other rows, when some are faulty",
    help_keep="leave what is there already, and only fill in what is empty",
    help_no_header="the list has no headers: each row is a record, and columns are given by their numbers",
    help_dry_run="show what would happen, and save nothing",
    stdin="what was piped in",
    no_assignment='{text} is no column. Write its header, an equals sign, the field\'s name: "E-mail address=email"',
    headings=("Row", "What happened", "No", "Name", "Fields"),
)
