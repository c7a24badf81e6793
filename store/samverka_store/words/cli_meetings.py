"""What the commands say that prepare, document and place a meeting."""

from __future__ import annotations

import msgspec


class CliMeetingWords(msgspec.Struct, frozen=True, kw_only=True):
    """Help on arguments, those of attendance by their fields' names, then what is told."""

    to_meeting: str
    speaker: str
    proposal: str
    line: str
    decided: str
    decision: str
    action: str
    owner: str
    due: str
    people: str
    organisations: str
    user_experience: str
    remote: str
    first_timers: str
    notes: str
    when: str
    time: str
    for_network: str
    venue: str
    said: str
    under_item: str
    is_decision: str
    no_item: str  # "{value}", "{items}"
    no_line: str
    no_count: str
    count_how: str
    no_clash: str
    headings_clashes: tuple[str, ...]


SV = CliMeetingWords(
    to_meeting="mötet som får temat",
    speaker="den som medverkar: Eva Ek (Region Exempel)",
    proposal="förslaget det gäller",
    line="vad som sades om förslaget, på en rad",
    decided="vad som beslutades om det",
    decision="ett beslut, gärna med förslaget eller punkten först: ”F2026-014: …”",
    action="vad som ska göras",
    owner="den som gör det: kontakt eller namn",
    due="dag då det ska vara gjort",
    people="hur många som kom",
    organisations="hur många organisationer de kom från",
    user_experience="hur många som har egen erfarenhet",
    remote="hur många som var med digitalt",
    first_timers="hur många som var med för första gången",
    notes="anteckningar; - läser dem från stdin",
    when="ett möte, eller en dag: 2026-12-24, 6 juni",
    time="tiden för mötet på dagen: 13.30–15.30",
    for_network="nätverket som mötet på dagen skulle gälla",
    venue="platsen där mötet på dagen skulle hållas",
    said="raden; - läser den från stdin",
    under_item="punkten den hör till: dess ord, eller förslagets beteckning",
    is_decision="raden är ett beslut",
    no_item="{value} står inte på dagordningen. Där står: {items}",
    no_line="{value}: skriv förslagets beteckning, kolon och en rad: F2026-014: Vi går vidare",
    no_count="{option} behöver ett antal, inte {value}",
    count_how="Ange hur många som kom: samverka document MÖTE --people N",
    no_clash="Inget krockar.",
    headings_clashes=("Beteckning", "Dag", "Vad som krockar"),
)
EN = CliMeetingWords(
    to_meeting="the meeting that gets the theme",
    speaker="who speaks: Eva Ek (Example Region)",
    proposal="the proposal that it is about",
    line="what was said of the proposal, on one line",
    decided="what was decided about it",
    decision="a decision, the proposal or item first if you like: “F2026-014: …”",
    action="what is to be done",
    owner="who does it: contact or name",
    due="day when it is to be done",
    people="how many came",
    organisations="how many organisations they came from",
    user_experience="how many have experience of their own",
    remote="how many took part online",
    first_timers="how many were there for the first time",
    notes="notes; - reads them from stdin",
    when="a meeting, or a day: 2026-12-24, 6 June",
    time="the time of a meeting on the day: 13.30-15.30",
    for_network="the network that a meeting on the day would be of",
    venue="the place where a meeting on the day would be held",
    said="the line; - reads it from stdin",
    under_item="the item it belongs to: its words, or the proposal's reference",
    is_decision="the line is a decision",
    no_item="{value} is not on the agenda. There stands: {items}",
    no_line="{value}: write the proposal's reference, a colon and a line: F2026-014: We go on with it",
    no_count="{option} needs a number, not {value}",
    count_how="Tell how many came: samverka document MEETING --people N",
    no_clash="Nothing clashes.",
    headings_clashes=("Reference", "Day", "What clashes"),
)
