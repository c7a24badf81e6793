"""What the page of a meeting says: before it, while it goes on, and when it is documented."""

from __future__ import annotations

import msgspec


class LiveWords(msgspec.Struct, frozen=True, kw_only=True):
    """The labels of the rows, what is asked at the foot, and what is told."""

    # The rows; their labels stand in a column of eleven cells.
    when: str
    where: str
    link: str
    joining: str
    clash: str
    theme: str
    said: str
    decided: str
    action: str
    proposal: str
    told: str
    owed: str
    group: str
    notes: str
    attendance: str
    done: str  # "{title}"
    by_day: str  # "{who}, {day}"
    no_theme: str
    no_agenda: str
    no_agenda_over: str
    not_counted: str
    missing: str
    missing_count: str
    missing_line: str  # "{ref}"
    held_missing: str  # "{done}", "{what}"
    more_owed: str  # "{count}"
    column: str

    # What is asked at the foot.
    to_meeting: str
    note_hint: str
    decision_hint: str
    idea_hint: str
    action_title: str
    action_hint: str
    owner: str
    owner_hint: str
    owner_free: str  # "{name}"
    due: str
    which_proposal: str
    which_hint: str
    told_text: str  # "{ref}"
    told_hint: str
    line: str  # "{ref}"
    line_hint: str
    item_title: str
    item_hint: str
    theme_line: str
    theme_hint: str
    count_people: str
    count_organisations: str
    count_user_experience: str
    count_remote: str
    count_first_timers: str
    count_first_hint: str
    count_hint: str
    not_counted_so: str

    # A proposal that is taken up at a meeting.
    take_up: str  # "{name}"
    no_coming: str
    taken_up: str  # "{ref}", "{meeting}"
    taken_up_theme: str  # "{ref}", "{meeting}"
    speakers: str
    speakers_hint: str
    which_theme: str
    own_theme: str

    # What is told.
    note_saved: str  # "{item}"
    decision_saved: str  # "{item}"
    item_added: str  # "{item}"
    prepared: str  # "{count}"
    ticked: str  # "{item}"
    unticked: str  # "{item}"
    struck: str  # "{what}"
    nothing_here: str
    open_to_remove: str  # "{ref}"


SV = LiveWords(
    when="När",
    where="Var",
    link="Länk",
    joining="Anslut",
    clash="Krock",
    theme="Tema",
    said="Sagt",
    decided="Beslut",
    action="Åtgärd",
    proposal="Ny idé",
    told="Svar gavs",
    owed="Väntar svar",
    group="Arbetsgrupp",
    notes="Allmänt",
    attendance="Närvaro",
    done="[x] {title}",
    by_day="{who}, {day}",
    no_theme="Inget tema ännu. t lägger till ett.",
    no_agenda="Ingen dagordning ännu. p förbereder den, + lägger till en punkt.",
    no_agenda_over="Ingen dagordning. + lägger till en punkt.",
    not_counted="Inte räknad ännu. r skriver in den.",
    missing="Saknas",
    held_missing="{done}. Saknas: {what}",
    missing_count="närvaro",
    missing_line="en rad om {ref}",
    more_owed="… och {count} till",
    column="Mötet",
    to_meeting="mötet i stort",
    note_hint="Vad som sägs",
    decision_hint="Vad som beslutas",
    idea_hint="Idén på en rad",
    action_title="Åtgärd",
    action_hint="Vad som ska göras",
    owner="Vem gör det",
    owner_hint="Namn eller kontakt",
    owner_free="{name} (namn som inte är kontakt)",
    due="Klart senast",
    which_proposal="Återkoppling om förslag",
    which_hint="F2026-014 eller rubriken",
    told_text="Svar om {ref}",
    told_hint="Vad idébäraren fick veta nu",
    line="En rad om {ref}",
    line_hint="Vad som sades om förslaget",
    item_title="Ny punkt",
    item_hint="Punkten, eller ett förslag: F2026-014",
    theme_line="Tema",
    theme_hint="Rubrik – Eva Ek (Region Exempel); Bo",
    count_people="Hur många kom",
    count_organisations="Från hur många organisationer",
    count_user_experience="Hur många med egen erfarenhet",
    count_remote="Hur många digitalt",
    count_first_timers="Hur många för första gången",
    count_first_hint="Antal personer",
    count_hint="Antal; tomt om det inte räknats",
    not_counted_so="Skriv antalet med siffror.",
    take_up="Ta upp {name} på mötet",
    no_coming="Det finns inga kommande möten. Tryck 3 och n för att lägga till ett.",
    taken_up="{ref} står på dagordningen {meeting}.",
    taken_up_theme="{ref} är nu ett tema {meeting}.",
    speakers="Medverkande",
    speakers_hint="Eva Ek (Region Exempel); Bo – eller Enter",
    which_theme="Tema",
    own_theme="Skriv ett eget tema",
    note_saved="Anteckningen är sparad under {item}.",
    decision_saved="Beslutet är sparat under {item}.",
    item_added="Punkten är tillagd: {item}.",
    prepared="Dagordningen är förberedd: {count}.",
    ticked="{item} är klar.",
    unticked="{item} är inte klar; den följer med till nästa möte.",
    struck="Borttaget: {what}",
    nothing_here="Ställ markören på en rad som går att ändra.",
    open_to_remove="{ref} är en egen post. Öppna den med Enter för att ta bort den.",
)
EN = LiveWords(
    when="When",
    where="Where",
    link="Link",
    joining="Joining",
    clash="Clash",
    theme="Theme",
    said="Said",
    decided="Decision",
    action="Action",
    proposal="New idea",
    told="Answered",
    owed="Owed answer",
    group="Work group",
    notes="General",
    attendance="Attendance",
    done="[x] {title}",
    by_day="{who}, {day}",
    no_theme="No theme yet. t adds one.",
    no_agenda="No agenda yet. p prepares it, + adds an item.",
    no_agenda_over="No agenda. + adds an item.",
    not_counted="Not counted yet. r writes it down.",
    missing="Missing",
    held_missing="{done}. Still missing: {what}",
    missing_count="attendance",
    missing_line="a line on {ref}",
    more_owed="… and {count} more",
    column="The meeting",
    to_meeting="the meeting as a whole",
    note_hint="What is said",
    decision_hint="What is decided",
    idea_hint="The idea on one line",
    action_title="Action",
    action_hint="What is to be done",
    owner="Who does it",
    owner_hint="Name or contact",
    owner_free="{name} (a name, not a contact)",
    due="Done by",
    which_proposal="Feedback on proposal",
    which_hint="F2026-014 or its title",
    told_text="Answer on {ref}",
    told_hint="What the idea-bearer was told now",
    line="One line on {ref}",
    line_hint="What was said of the proposal",
    item_title="New item",
    item_hint="The item, or a proposal: F2026-014",
    theme_line="Theme",
    theme_hint="Title – Eva Ek (Region Exempel); Bo",
    count_people="How many came",
    count_organisations="From how many organisations",
    count_user_experience="How many with experience of their own",
    count_remote="How many remotely",
    count_first_timers="How many for the first time",
    count_first_hint="Number of people",
    count_hint="Number; empty if not counted",
    not_counted_so="Write the number in digits.",
    take_up="Take {name} up at the meeting",
    no_coming="There are no meetings to come. Press 3 and n to add one.",
    taken_up="{ref} is on the agenda {meeting}.",
    taken_up_theme="{ref} is now a theme {meeting}.",
    speakers="Speakers",
    speakers_hint="Eva Ek (Region Exempel); Bo – or Enter",
    which_theme="Theme",
    own_theme="Write a theme of one's own",
    note_saved="The note is saved under {item}.",
    decision_saved="The decision is saved under {item}.",
    item_added="The item is added: {item}.",
    prepared="The agenda is prepared: {count}.",
    ticked="{item} is dealt with.",
    unticked="{item} is not dealt with; it goes on to the next meeting.",
    struck="Removed: {what}",
    nothing_here="Put the cursor on a row that can be changed.",
    open_to_remove="{ref} is a record of its own. Open it with Enter to remove it.",
)
