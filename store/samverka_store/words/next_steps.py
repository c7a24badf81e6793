"""What a record's page says where something must follow that nothing else on the page tells of."""

from __future__ import annotations

import msgspec


class NextStepWords(msgspec.Struct, frozen=True, kw_only=True):
    """The heading, and a sentence for each thing that is missing; keys stand in them."""

    heading: str
    no_meetings: str
    no_contact: str
    no_bearer: str


SV = NextStepWords(
    heading="Nästa steg",
    no_meetings="Inga möten ännu. Tryck n och välj Mötesserie, eller Möte för ett enda.",
    no_contact="Ingen kontaktperson ännu. Tryck e, så vet den som får inbjudan vem man frågar.",
    no_bearer="Ingen idébärare är inskriven, så ingen får besked. Tryck e och skriv vem, eller anonym.",
)

EN = NextStepWords(
    heading="Next step",
    no_meetings="No meetings yet. Press n and choose Series, or Meeting for a single one.",
    no_contact="No contact yet. Press e, so that whoever is invited knows whom to ask.",
    no_bearer="Nobody is noted as having had the idea, so nobody is told. Press e and say who, or anonymous.",
)
