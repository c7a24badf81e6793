"""The review of the parking lot: what its page says beside the ideas themselves.

Braces hold what is filled in.
"""

from __future__ import annotations

import msgspec


class ReviewWords(msgspec.Struct, frozen=True, kw_only=True):
    """The sentences and headings of the review."""

    heading: str  # "{place}", "{total}", "{title}"
    resting: str  # "{place}", "{total}", "{ref}"
    parked: str
    extended: str
    never: str
    enough: str  # "{times}"
    text: str
    no_text: str
    similar: str
    reading: str
    overtaken: str  # "{author}", "{state}"
    gone: str
    none_due: str
    next_due: str  # "{day}", "{near}"
    all_parked: tuple[str, str]  # one; "{count}"
    nothing_parked: tuple[str, ...]
    over: str
    revived: str
    put_off: str
    retired: str
    skipped: str
    elsewhere: str
    became: str  # "{ref}", "{title}", "{what}"
    until: str  # "{day}"
    owed: str
    owed_line: str  # "{who}", "{title}", "{day}"
    owed_how: str
    owed_none: str
    all_debts: str
    again: tuple[str, str]  # one; "{count}"
    third: str


SV = ReviewWords(
    heading="{place} av {total} · {title}",
    resting="{place} av {total} · {ref}",
    parked="Parkerad",
    extended="Förlängd",
    never="aldrig",
    enough="{times}: nu väcks eller avförs den",
    text="Idén",
    no_text="Ingen text utöver rubriken.",
    similar="Liknande förslag som lever",
    reading="Parkeringen läses in…",
    overtaken="Den vilar inte här längre: {author} hann före. Läget är {state}. → går vidare.",
    gone="Idén finns inte längre eller ligger i papperskorgen. → går vidare.",
    none_due="Ingen idé behöver prövas idag",
    next_due="Nästa prövas {day}, {near}.",
    all_parked=(
        "Gå igenom den enda som är parkerad",
        "Gå igenom alla {count} parkerade, efter dag",
    ),
    nothing_parked=(
        "Inget är parkerat, så det finns inget att gå igenom.",
        "Ställ dig på ett förslag (4) och tryck p för att parkera det med skäl och dag.",
    ),
    over="Genomgången är klar",
    revived="Väckta",
    put_off="Förlängda",
    retired="Avförda",
    skipped="Överhoppade, ligger kvar",
    elsewhere="Avgjorda av andra under tiden",
    became="{ref} {title}: {what}",
    until="vilar till {day}",
    owed="Ska få veta",
    owed_line="{who}: {title}, senast {day}",
    owed_how="Enter på raden öppnar förslaget; där skriver f svaret.",
    owed_none="Ingen väntar på besked om det som bestämdes.",
    all_debts="Alla svar som väntar: F4",
    again=("Ta upp den överhoppade nu", "Ta upp de {count} överhoppade nu"),
    third="Den har förlängts två gånger och får inte vänta längre. Väck den (r) eller avför den (c).",
)

EN = ReviewWords(
    heading="{place} of {total} · {title}",
    resting="{place} of {total} · {ref}",
    parked="Parked",
    extended="Extended",
    never="never",
    enough="{times}: now it is revived or retired",
    text="The idea",
    no_text="No text beyond the title.",
    similar="Similar proposals that are live",
    reading="Reading the parking lot…",
    overtaken="It rests here no longer: {author} was quicker. Its state is {state}. → goes on.",
    gone="The idea is gone or in the trash. → goes on.",
    none_due="No idea needs to be reviewed today",
    next_due="The next is reviewed on {day}, {near}.",
    all_parked=("Go through the only one parked", "Go through all {count} parked, by day"),
    nothing_parked=(
        "Nothing is parked, so there is nothing to go through.",
        "Stand on a proposal (4) and press p to park it with a reason and a day.",
    ),
    over="The review is done",
    revived="Revived",
    put_off="Extended",
    retired="Retired",
    skipped="Skipped, still parked",
    elsewhere="Decided by others meanwhile",
    became="{ref} {title}: {what}",
    until="rests until {day}",
    owed="To be told",
    owed_line="{who}: {title}, by {day}",
    owed_how="Enter on the line opens the proposal; there f writes the answer.",
    owed_none="Nobody is waiting for word of what was decided.",
    all_debts="All answers that wait: F4",
    again=("Take the skipped one now", "Take the {count} skipped ones now"),
    third="It has been extended twice and may not wait longer. Revive it (r) or retire it (c).",
)
