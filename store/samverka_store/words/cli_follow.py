"""What the commands say that follow a proposal: alike, merged, referred, decided, parked, ended."""

from __future__ import annotations

import msgspec


class FollowWords(msgspec.Struct, frozen=True, kw_only=True):
    """One line of help for each argument, then what is told beside the data."""

    title: str
    merged: str
    merged_into: str
    parts: str
    organisation: str
    contact: str
    answer_due: str
    new_answer_due: str
    sent: str
    at_meeting: str
    date: str
    answer: str
    decision: str
    decided_by: str
    decision_reason: str
    alternatives: str
    handler: str
    working_group: str
    milestone: str
    next_status: str
    reached: str
    result: str
    withdrawn_by: str
    state_now: str
    owed: str
    no_decision: str
    alike: str
    nothing_similar: str
    headings_similar: tuple[str, ...]


SV = FollowWords(
    title="rubriken, eller några ord ur den",
    merged="förslag som slås samman",
    merged_into="förslaget som de lever vidare i",
    parts="rubrik för varje del, minst två",
    organisation="organisationen: referens eller namn",
    contact="den som tar emot där",
    answer_due="dag då svaret väntas",
    new_answer_due="ny dag då svaret väntas",
    sent="dag då det skickades, om inte idag",
    at_meeting="mötet där det skedde",
    date="vilken dag, om inte idag",
    answer="vad organisationen svarade",
    decision="beslutet",
    decided_by="vem som beslutade",
    decision_reason="varför; krävs för ett nej",
    alternatives="vad idébäraren kan göra i stället",
    handler="den som håller i det",
    working_group="arbetsgruppens namn",
    milestone="delmål",
    next_status="dag för nästa besked",
    reached="delmålet, som det heter i listan",
    result="vad som blev annorlunda",
    withdrawn_by="vem som tog tillbaka det",
    state_now="{ref} är nu: {state}",
    owed="{ref}: besked senast {day} till {who}. Skriv det med: samverka feedback draft {ref}",
    no_decision="{value} är inget beslut. Välj bland: {choices}",
    alike="Liknar {ref} ({state}): {title}",
    nothing_similar="Inget liknande hittades.",
    headings_similar=("Beteckning", "Läge", "Rubrik"),
)
EN = FollowWords(
    title="the title, or some words of it",
    merged="proposals that become one",
    merged_into="the proposal that they live on in",
    parts="a title for each part, two at least",
    organisation="the organisation: reference or name",
    contact="who receives it there",
    answer_due="day when the answer is expected",
    new_answer_due="new day when the answer is expected",
    sent="day when it was sent, if not today",
    at_meeting="the meeting where it happened",
    date="which day, if not today",
    answer="what the organisation answered",
    decision="the decision",
    decided_by="who decided",
    decision_reason="why; required for a no",
    alternatives="what the idea-bearer can do instead",
    handler="who looks after it",
    working_group="the name of the working group",
    milestone="milestone",
    next_status="day of the next word to the idea-bearer",
    reached="the milestone, as it is called in the list",
    result="what became different",
    withdrawn_by="who took it back",
    state_now="{ref} is now: {state}",
    owed="{ref}: word is owed by {day} to {who}. Write it with: samverka feedback draft {ref}",
    no_decision="{value} is no decision. Choose from: {choices}",
    alike="Like {ref} ({state}): {title}",
    nothing_similar="Nothing similar was found.",
    headings_similar=("Reference", "State", "Title"),
)
