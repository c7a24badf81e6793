"""What the command line says besides data: headings, help on options, messages.

What each command does stands in `cli_commands.py`, the examples of --help in `cli_examples.py`, what
repairs say in `cli_recovery.py`; all are part of this group. Names of nouns, fields and states are groups of their own. Braces hold what
is filled in.
"""

from __future__ import annotations

import msgspec

from samverka_store.words import cli_commands, cli_examples, cli_recovery


class ParsingWords(msgspec.Struct, frozen=True, kw_only=True):
    """argparse's own sentences; the %-marks are argparse's."""

    usage: str
    positionals: str
    options: str
    help: str
    about_argument: str
    unrecognized: str
    ignored_explicit: str
    required: str
    one_expected: str
    some_expected: str
    invalid_choice: str


class OptionWords(msgspec.Struct, frozen=True, kw_only=True):
    """One line of help for each option and argument that no field of a noun explains."""

    data: str
    lang: str
    version: str
    json: str
    network: str
    state_filter: str
    tag: str
    noun: str
    ref: str
    assignment: str
    anonymous: str
    via: str
    repeatable: str
    required: str
    reason: str
    review: str
    revive_when: str
    park_owner: str
    to: str
    time: str
    state: str
    text: str
    output: str
    page: str
    one_network: str
    one_meeting: str
    one_series: str
    records: str
    into: str


class CliWords(msgspec.Struct, frozen=True, kw_only=True):
    """The command line's sentences."""

    parsing: ParsingWords
    options: OptionWords
    commands: cli_commands.CliCommandWords
    examples: cli_examples.CliExamples
    recovery: cli_recovery.RecoveryWords
    description: str
    heading_examples: str
    heading_commands: str
    command: str
    trouble: str
    see_help: str
    no_terminal: str
    dumb_terminal: str
    no_workspace_remedy: str
    created_workspace: str
    nothing_today: str
    nothing_found: str
    pointed_at_by: str
    next_states: str
    no_next_states: str
    in_trash: str
    no_state_here: str
    unknown_state: str
    unknown_assignment: str
    twice_assigned: str
    one_scope: str
    anonymous_and_bearer: str
    wrong_noun_for: str
    exported: str
    demo_written: str
    all_well: str
    undone: str
    nothing: str
    interrupted: str
    writing_failed: str
    unreadable_clock: str
    via_without_anonymous: str
    unknown_version: str
    unreadable_records: str
    nouns: str
    kinds: str
    checked_snapshot: str
    checked_journal: str
    checked_backup: str
    checked_other: str
    checked_folder: str
    trouble_found: str
    left_out: str
    headings_due: tuple[str, ...]
    headings_records: tuple[str, ...]
    headings_removed: tuple[str, ...]
    headings_files: tuple[str, ...]


SV = CliWords(
    commands=cli_commands.SV,
    examples=cli_examples.SV,
    recovery=cli_recovery.SV,
    parsing=ParsingWords(
        usage="användning: ",
        positionals="argument",
        options="val",
        help="visa den här hjälpen och avsluta",
        about_argument="%(argument_name)s: %(message)s",
        unrecognized="okända argument: %s",
        ignored_explicit="tar inget värde, men fick %r",
        required="det här saknas: %s",
        one_expected="ett värde behövs",
        some_expected="minst ett värde behövs",
        invalid_choice="%(value)r finns inte att välja (välj bland %(choices)s)",
    ),
    options=OptionWords(
        data="arbetsytans mapp (annars SAMVERKA_DATA, annars din egen datamapp)",
        lang="språk: sv eller en (annars SAMVERKA_LANG, din inställning, datorns språk)",
        version="visa programmets version och avsluta",
        json="skriv JSON med fasta fältnamn",
        network="bara det som hör till nätverket",
        state_filter="bara det som har läget",
        tag="bara det med taggen (av kontakter: kompetensen)",
        noun="vad som ska listas",
        ref="referens (N3, M2026-031, F2026-014) eller id",
        assignment="fältets namn, lika med, det nya värdet; inget värde tömmer fältet",
        anonymous="idébäraren är anonym",
        via="den som lämnade in förslaget åt någon anonym",
        repeatable="kan anges flera gånger",
        required="måste anges",
        reason="varför",
        review="dag då det prövas igen: 2026-03-01, 1 mars, v. 9",
        revive_when="vad som skulle väcka idén tidigare",
        park_owner="vem som bevakar den: en kontakt",
        to="ny dag: 2026-09-22, 22/9, imorgon",
        time="ny tid: 13.30–15.30",
        state="det nya läget",
        text="ord att söka efter",
        output="fil att skriva till, eller - för att skriva ut",
        page="vilken sida",
        one_network="bara nätverket",
        one_meeting="bara mötet",
        one_series="bara mötesserien",
        records="hur många poster demon ska ha",
        into="skriv bara arbetsytan i mappen, utan att starta",
    ),
    description="Nätverk, möten, förslag och parkerade idéer. Utan kommando startar skärmarna.",
    heading_examples="exempel",
    heading_commands="kommandon",
    command="KOMMANDO",
    trouble="samverka: {message}",
    see_help="Hjälp: {command} --help",
    no_terminal="Skärmarna behöver en terminal, och här finns ingen. Kommandon som fungerar ändå: {commands}",
    dumb_terminal="Skärmarna kan inte ritas i en enkel terminal (TERM=dumb). Kommandon som fungerar ändå: {commands}",
    no_workspace_remedy="Börja med: samverka add network NAMN – eller titta på exempel: samverka demo",
    created_workspace="Ny arbetsyta i {folder}",
    nothing_today="Inget att göra just nu.",
    nothing_found="Inget hittades.",
    pointed_at_by="Hör hit",
    next_states="Möjliga nästa lägen",
    no_next_states="inga",
    in_trash="i papperskorgen",
    no_state_here="{noun} har inget läge",
    unknown_state="{value} är inget läge för {noun}. Välj bland: {choices}",
    unknown_assignment="{value}: skriv FÄLT=VÄRDE",
    twice_assigned="{field} är angivet två gånger",
    one_scope="Ange högst ett av --network, --meeting och --series",
    anonymous_and_bearer="Ange antingen --bearer eller --anonymous",
    wrong_noun_for="{ref} är {noun}; det här gäller bara {wanted}",
    exported="Skrev {file}",
    demo_written="Demons arbetsyta finns i {folder}. Starta med: samverka --data {folder}",
    all_well="Helt",
    undone="ångrades",
    nothing="(tomt)",
    interrupted="Avbrutet.",
    writing_failed="Kunde inte skriva ut: {reason}",
    unreadable_clock="SAMVERKA_NOW är ingen tidpunkt: {value}. Skriv som 2026-09-01T09:00+02:00",
    via_without_anonymous='--via behöver --anonymous. Skriv annars --bearer "Namn via Namn"',
    unreadable_records="--records behöver ett tal mellan 1 och 1000000, inte {value}",
    unknown_version="samverka är inte installerat, så versionen är okänd",
    nouns="vad som kan läggas till",
    kinds="format",
    checked_snapshot="poster",
    checked_journal="ändringar",
    checked_backup="säkerhetskopia",
    checked_other="kvarlämnat",
    checked_folder="mappen",
    trouble_found="Det finns något att ta hand om i arbetsytan. Kopiera mappen för säkerhets skull och kör samverka repair.",
    left_out="{meetings} utan bestämd dag är inte med i kalendern.",
    headings_due=("Beteckning", "Dag", "När", "Vad", "Klaras med", "Gäller"),
    headings_records=("Beteckning", "Slag", "Namn"),
    headings_removed=("Beteckning", "Slag", "Finns nu", "Namn"),
    headings_files=("Fil", "Innehåll", "Antal", "Resultat"),
)
EN = CliWords(
    commands=cli_commands.EN,
    examples=cli_examples.EN,
    recovery=cli_recovery.EN,
    parsing=ParsingWords(
        usage="usage: ",
        positionals="arguments",
        options="options",
        help="show this help and exit",
        about_argument="%(argument_name)s: %(message)s",
        unrecognized="unknown arguments: %s",
        ignored_explicit="takes no value, but was given %r",
        required="this is missing: %s",
        one_expected="needs one value",
        some_expected="needs at least one value",
        invalid_choice="%(value)r is not one of the choices (choose from %(choices)s)",
    ),
    options=OptionWords(
        data="the workspace's folder (else SAMVERKA_DATA, else your own data folder)",
        lang="language: sv or en (else SAMVERKA_LANG, your setting, the computer's language)",
        version="show the program's version and exit",
        json="write JSON with fixed field names",
        network="only what belongs to the network",
        state_filter="only what is in this state",
        tag="only what has the tag (of contacts: the expertise)",
        noun="what to list",
        ref="a reference (N3, M2026-031, F2026-014) or an id",
        assignment="the field's name, an equals sign, the new value; no value empties the field",
        anonymous="the idea-bearer is anonymous",
        via="who handed the proposal in for someone anonymous",
        repeatable="can be given several times",
        required="must be given",
        reason="why",
        review="the day it is looked at again: 2026-03-01, 1 March, w. 9",
        revive_when="what would bring the idea back earlier",
        park_owner="who keeps an eye on it: a contact",
        to="new day: 2026-09-22, 22/9, tomorrow",
        time="new time: 13.30-15.30",
        state="the new state",
        text="words to look for",
        output="file to write to, or - to print",
        page="which page",
        one_network="only the network",
        one_meeting="only the meeting",
        one_series="only the meeting series",
        records="how many records the demo has",
        into="only write the workspace into the folder, without starting",
    ),
    description="Networks, meetings, proposals and parked ideas. Without a command the screens start.",
    heading_examples="examples",
    heading_commands="commands",
    command="COMMAND",
    trouble="samverka: {message}",
    see_help="Help: {command} --help",
    no_terminal="The screens need a terminal, and there is none here. Commands that work all the same: {commands}",
    dumb_terminal="The screens cannot be drawn in a simple terminal (TERM=dumb). Commands that work all the same: {commands}",
    no_workspace_remedy="Begin with: samverka add network NAME – or look at examples: samverka demo",
    created_workspace="New workspace in {folder}",
    nothing_today="Nothing to do right now.",
    nothing_found="Nothing was found.",
    pointed_at_by="Belongs here",
    next_states="Possible next states",
    no_next_states="none",
    in_trash="in the trash",
    no_state_here="{noun} has no state",
    unknown_state="{value} is no state of {noun}. Choose from: {choices}",
    unknown_assignment="{value}: write FIELD=VALUE",
    twice_assigned="{field} is given twice",
    one_scope="Give at most one of --network, --meeting and --series",
    anonymous_and_bearer="Give either --bearer or --anonymous",
    wrong_noun_for="{ref} is {noun}; this is only for {wanted}",
    exported="Wrote {file}",
    demo_written="The demo's workspace is in {folder}. Start with: samverka --data {folder}",
    all_well="Whole",
    undone="was undone",
    nothing="(empty)",
    interrupted="Interrupted.",
    writing_failed="Could not write the output: {reason}",
    unreadable_clock="SAMVERKA_NOW is no point in time: {value}. Write as 2026-09-01T09:00+02:00",
    via_without_anonymous='--via needs --anonymous. Else write --bearer "Name via Name"',
    unreadable_records="--records needs a number between 1 and 1000000, not {value}",
    unknown_version="samverka is not installed, so its version is unknown",
    nouns="what can be added",
    kinds="formats",
    checked_snapshot="records",
    checked_journal="changes",
    checked_backup="backup",
    checked_other="left behind",
    checked_folder="the folder",
    trouble_found="Something in the workspace needs care. Copy the folder to be safe and run samverka repair.",
    left_out="{meetings} without a settled day are not in the calendar.",
    headings_due=("Reference", "Day", "When", "What", "Settled by", "About"),
    headings_records=("Reference", "Kind", "Name"),
    headings_removed=("Reference", "Kind", "Now", "Name"),
    headings_files=("File", "Holds", "Number", "Result"),
)
