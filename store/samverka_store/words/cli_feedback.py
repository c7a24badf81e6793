"""What the commands say that settle debts and show how they stand: `feedback`, `owe` …"""

from __future__ import annotations

import msgspec


class CliFeedbackWords(msgspec.Struct, frozen=True, kw_only=True):
    """Help, then what is told; `referral`, `action` and `status` are named as claims are."""

    owed: str
    draft: str
    text: str
    give: str
    proposals: str
    proposal_or_draft: str
    proposals_or_drafts: str
    own_text: str
    given_text: str
    channel: str
    at_meeting: str
    to: str
    nothing_owed: str
    nothing_owed_of: str
    no_draft: str
    nothing_said: str
    no_channel: str
    day_of_meeting: str
    headings_owed: tuple[str, ...]
    we_owe: str
    they_owe: str
    referral: str
    action: str
    status: str
    even: str
    no_account: str
    headings_account: tuple[str, ...]
    undo_of: str
    undo_change: str
    change_of_what: str
    erased: str
    no_change: str
    no_reviews: str
    headings_reviews: tuple[str, ...]
    all_finished: str
    headings_unfinished: tuple[str, ...]
    first_day: str
    last_day: str
    definitions: str
    ends_before_it_begins: str
    headings_figures: tuple[str, ...]


SV = CliFeedbackWords(
    owed="visa vilka besked som ska lämnas, till vem och när; äldst först",
    draft="skriv utkast till beskeden om förslag och spara dem",
    text="skriv ut texten till ett besked, att kopiera; inget sparas",
    give="notera att besked är lämnade: samma text till många, eller vars och ens utkast",
    proposals="förslag (F2026-014)",
    proposal_or_draft="förslag (F2026-014) eller utkast (R2026-003)",
    proposals_or_drafts="förslag (F2026-014) eller utkast (R2026-003)",
    own_text="texten, om den inte ska skrivas ur förslaget; - läser den från stdin",
    given_text="texten som lämnades, annars utkastens; - läser den från stdin",
    channel="hur, om inte med e-post",
    at_meeting="mötet där det sades; utan --to hörde alla det, också de anonyma",
    to="bara till den här",
    nothing_owed="Alla har fått besked.",
    nothing_owed_of="Inget besked återstår om {refs}",
    no_draft="Det finns inget utkast om {refs}. Ange --text, eller skriv utkast med: samverka feedback draft",
    nothing_said="Skriv vad som sades på mötet, med --text",
    no_channel="{value} är inget sätt att lämna besked. Välj bland: {choices}",
    day_of_meeting="Det som sades till alla vid ett möte lämnades den dagen: ange inte --date",
    headings_owed=("Beteckning", "Senast", "När", "Besked", "Till", "Rubrik"),
    we_owe="vi",
    they_owe="de",
    referral="Svar",
    action="Åtgärd",
    status="Nästa besked",
    even="Ingen är skyldig den andra något.",
    no_account="{ref} är {noun}; det här gäller bara kontakter och organisationer",
    headings_account=("Beteckning", "Vems tur", "Senast", "När", "Vad", "Rubrik"),
    undo_of="ångra din senaste ändring av just den här posten",
    undo_change="ändring nummer N i samverka history, den äldsta är 1",
    change_of_what="Ange posten som ändringen gäller, till exempel: samverka undo F2026-014 --change 2",
    erased="{ref} är avidentifierad, och det går inte att ångra: uppgifterna finns inte kvar någonstans. En senare ändring ångras med --change N.",
    no_change="{ref} har {count} ändringar. Se dem med: samverka history {ref}",
    no_reviews="Ingen parkerad idé ska prövas nu.",
    headings_reviews=("Beteckning", "Prövas", "När", "Förlängd", "Kan bli", "Rubrik"),
    all_finished="Inget förslag är öppet.",
    headings_unfinished=("Beteckning", "Ålder", "Läge", "Ligger hos", "Rubrik"),
    first_day="första dagen, annars årets första",
    last_day="sista dagen, annars idag",
    definitions="visa hur varje nyckeltal räknas",
    ends_before_it_begins="Perioden slutar {last}, före sin början {first}",
    headings_figures=("Nyckel", "Värde", "Antal", "Öppna", "Period", "Nyckeltal"),
)
EN = CliFeedbackWords(
    owed="show what is owed to whom and by when; the oldest debt first",
    draft="write drafts of what is owed for proposals and keep them",
    text="print the text of what is owed, to copy; nothing is kept",
    give="note that feedback was given: one text to many, or each one's draft",
    proposals="proposals (F2026-014)",
    proposal_or_draft="a proposal (F2026-014) or a draft (R2026-003)",
    proposals_or_drafts="proposals (F2026-014) or drafts (R2026-003)",
    own_text="the text, unless it is to be written from the proposal; - reads it from stdin",
    given_text="the text that was given, else that of the drafts; - reads it from stdin",
    channel="how, if not by e-mail",
    at_meeting="the meeting where it was said; without --to all heard it, the anonymous too",
    to="only to this one",
    nothing_owed="Everyone has been answered.",
    nothing_owed_of="Nothing more is owed for {refs}",
    no_draft="There is no draft for {refs}. Give --text, or write drafts with: samverka feedback draft",
    nothing_said="Write what was said at the meeting, with --text",
    no_channel="{value} is no way to tell someone. Choose from: {choices}",
    day_of_meeting="What was said to all at a meeting was given on its day: leave --date out",
    headings_owed=("Reference", "By", "When", "What", "To", "Title"),
    we_owe="we",
    they_owe="they",
    referral="Answer",
    action="Action",
    status="Next word",
    even="Nobody owes the other anything.",
    no_account="{ref} is {noun}; this is only for contacts and organisations",
    headings_account=("Reference", "Whose turn", "By", "When", "What", "Title"),
    undo_of="undo your last change of this record",
    undo_change="change number N of samverka history, the oldest is 1",
    change_of_what="Name the record that was changed, for example: samverka undo F2026-014 --change 2",
    erased="{ref} has been made nameless, which cannot be undone: the details are nowhere any more. A later change is undone with --change N.",
    no_change="{ref} has {count} changes. See them with: samverka history {ref}",
    no_reviews="No parked idea is due for review.",
    headings_reviews=("Reference", "Review", "When", "Extended", "May become", "Title"),
    all_finished="No proposal is open.",
    headings_unfinished=("Reference", "Age", "State", "Held by", "Title"),
    first_day="first day, else the first of the year",
    last_day="last day, else today",
    definitions="show how each figure is reckoned",
    ends_before_it_begins="The period ends on {last}, before its beginning on {first}",
    headings_figures=("Key", "Value", "Number", "Open", "Period", "Figure"),
)
