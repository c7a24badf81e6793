"""The labels and hints of the fields of people, memberships and events, for both languages.

Attributes are named as the fields of the model are; which fields there are is settled there.
"""

from __future__ import annotations

import msgspec

from samverka_store.words.field import Field


class PersonFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a person."""

    name: Field
    role: Field
    organisation: Field
    email: Field
    phone: Field
    expertise: Field
    may_be_named: Field
    verified: Field
    note: Field


class MembershipFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a membership."""

    network: Field
    person: Field
    organisation: Field
    role: Field
    since: Field
    until: Field
    note: Field


class EventFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of an event."""

    at: Field
    by: Field
    change: Field
    order: Field
    record: Field
    record_table: Field
    record_ref: Field
    kind: Field
    changes: Field
    why: Field
    meeting: Field
    undoes: Field


PERSON_SV = PersonFields(
    name=Field("Namn", "Förnamn räcker"),
    role=Field("Roll", "Till exempel föreningssamordnare"),
    organisation=Field("Organisation", "Börja skriva och välj ur listan"),
    email=Field("E-post", "namn@example.org"),
    phone=Field("Telefon"),
    expertise=Field("Kunskap", "Ord med komma emellan: tillgänglighet, juridik"),
    may_be_named=Field(
        "Får nämnas vid namn", "ja om personen har sagt ja till att namnet blir offentligt"
    ),
    verified=Field("Kontrollerad", "Dagen då uppgifterna senast stämdes av"),
    note=Field("Anteckning", "Skriv bara det som personen själv får läsa"),
)

PERSON_EN = PersonFields(
    name=Field("Name", "A first name is enough"),
    role=Field("Role", "For example association coordinator"),
    organisation=Field("Organisation", "Begin to type and choose from the list"),
    email=Field("E-mail", "name@example.org"),
    phone=Field("Phone"),
    expertise=Field("Expertise", "Words with commas between: accessibility, law"),
    may_be_named=Field("May be named", "yes if the person agreed to a public name"),
    verified=Field("Verified", "The day the details were last checked"),
    note=Field("Note", "Write only what the person may read"),
)

MEMBERSHIP_SV = MembershipFields(
    network=Field("Nätverk", "Börja skriva och välj ur listan"),
    person=Field("Kontakt", "Börja skriva och välj ur listan"),
    organisation=Field("För organisation", "Organisationen som personen företräder"),
    role=Field("Roll"),
    since=Field("Från", "Till exempel 1/9 2027"),
    until=Field("Till", "Lämna tomt så länge medlemskapet gäller"),
    note=Field("Anteckning"),
)

MEMBERSHIP_EN = MembershipFields(
    network=Field("Network", "Begin to type and choose from the list"),
    person=Field("Contact", "Begin to type and choose from the list"),
    organisation=Field("For organisation", "The organisation that the person represents"),
    role=Field("Role"),
    since=Field("From", "For example 1/9 2027"),
    until=Field("Until", "Leave empty while the membership lasts"),
    note=Field("Note"),
)

EVENT_SV = EventFields(
    at=Field("När"),
    by=Field("Vem"),
    change=Field("Ändring"),
    order=Field("Ordning"),
    record=Field("Post"),
    record_table=Field("Tabell"),
    record_ref=Field("Beteckning"),
    kind=Field("Vad"),
    changes=Field("Ändrade fält"),
    why=Field("Varför", "Syns i historiken"),
    meeting=Field("Vid möte"),
    undoes=Field("Ångrar"),
)

EVENT_EN = EventFields(
    at=Field("When"),
    by=Field("Who"),
    change=Field("Change"),
    order=Field("Order"),
    record=Field("Record"),
    record_table=Field("Table"),
    record_ref=Field("Reference"),
    kind=Field("What"),
    changes=Field("Changed fields"),
    why=Field("Why", "Seen in the history"),
    meeting=Field("At meeting"),
    undoes=Field("Undoes"),
)
