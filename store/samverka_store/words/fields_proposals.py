"""The labels and hints of the fields of proposals, for both languages.

Attributes are named as the fields of the model are; which fields there are is settled there.
"""

from __future__ import annotations

import msgspec

from samverka_store.words.field import Field


class ProposalFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a proposal or an idea."""

    title: Field
    network: Field
    text: Field
    bearers: Field
    meeting: Field
    kind: Field
    handler: Field
    received: Field
    next_status: Field
    decided_by: Field
    decided: Field
    reason: Field
    alternatives: Field
    working_group: Field
    milestones: Field
    result: Field
    review: Field
    revive_when: Field
    park_owner: Field
    state: Field
    state_since: Field
    extensions: Field
    extended: Field
    revived: Field
    reached: Field
    merged_into: Field
    split_from: Field


PROPOSAL_SV = ProposalFields(
    title=Field("Förslag", "En rad som säger vad det gäller"),
    network=Field("Nätverk", "Börja skriva och välj ur listan"),
    text=Field("Beskrivning", "Med idébärarens egna ord"),
    bearers=Field("Idébärare", "Kim Berg; Eva Ek; anonym via Bo Al"),
    meeting=Field("Från möte", "Mötet där förslaget kom upp"),
    kind=Field("Slag"),
    handler=Field("Handläggare", "Den som för förslaget vidare"),
    received=Field("Inkom", "Till exempel igår"),
    next_status=Field("Nästa besked", "Dagen då idébäraren ska höra något igen"),
    decided_by=Field("Beslutat av", "Till exempel styrgruppen"),
    decided=Field("Beslutat", "Till exempel 12/10"),
    reason=Field("Skäl", "Varför det blev så; idébäraren får veta det"),
    alternatives=Field("Annat att göra", "Vad idébäraren kan göra i stället"),
    working_group=Field("Arbetsgrupp", "Gruppen som genomför förslaget"),
    milestones=Field("Delmål", "Ett per rad"),
    result=Field("Resultat", "Vad som blev annorlunda"),
    review=Field("Prövas igen", "Till exempel mars eller 15/1"),
    revive_when=Field("Väcks när", "Vad som skulle göra det möjligt"),
    park_owner=Field("Ansvarig", "Den som bevakar det parkerade"),
    state=Field("Läge"),
    state_since=Field("Läge sedan"),
    extensions=Field("Gånger förlängt"),
    extended=Field("Förlängt senast"),
    revived=Field("Väckt"),
    reached=Field("Uppnådda delmål"),
    merged_into=Field("Sammanslaget med"),
    split_from=Field("Uppdelat från"),
)

PROPOSAL_EN = ProposalFields(
    title=Field("Proposal", "One line that says what it is about"),
    network=Field("Network", "Begin to type and choose from the list"),
    text=Field("Description", "In the idea-bearer's own words"),
    bearers=Field("Idea-bearers", "Kim Berg; Eva Ek; anonymous via Bo Al"),
    meeting=Field("From meeting", "The meeting where it came up"),
    kind=Field("Kind"),
    handler=Field("Handler", "Who carries the proposal on"),
    received=Field("Received", "For example yesterday"),
    next_status=Field("Next word", "The day the idea-bearer is to hear again"),
    decided_by=Field("Decided by", "For example the steering group"),
    decided=Field("Decided", "For example 12/10"),
    reason=Field("Reason", "Why it became so; the idea-bearer is told"),
    alternatives=Field("Alternatives", "What the idea-bearer can do instead"),
    working_group=Field("Working group", "The group that carries it out"),
    milestones=Field("Milestones", "One per line"),
    result=Field("Result", "What became different"),
    review=Field("Reviewed again", "For example March or 15/1"),
    revive_when=Field("Revive when", "What would make it possible"),
    park_owner=Field("Owner", "Who keeps an eye on it while parked"),
    state=Field("State"),
    state_since=Field("State since"),
    extensions=Field("Times extended"),
    extended=Field("Last extended"),
    revived=Field("Revived"),
    reached=Field("Milestones reached"),
    merged_into=Field("Merged into"),
    split_from=Field("Split from"),
)
