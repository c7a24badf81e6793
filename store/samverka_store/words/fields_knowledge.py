"""The labels and hints of the fields of knowledge items, for both languages.

Attributes are named as the fields of the model are; which fields there are is settled there.
"""

from __future__ import annotations

import msgspec

from samverka_store.words.field import Field


class KnowledgeFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a knowledge item."""

    title: Field
    kind: Field
    text: Field
    url: Field
    organisation: Field
    contact: Field
    network: Field
    tags: Field
    verified: Field


SV = KnowledgeFields(
    title=Field("Titel", "Vad det är, på en rad"),
    kind=Field("Slag", "En länk, en folder, eller vem som gör vad"),
    text=Field("Beskrivning", "Vad man hittar där, eller vad organisationen gör och för vem"),
    url=Field("Länk", "https://…"),
    organisation=Field("Organisation", "Vems det är, eller vem som gör det"),
    contact=Field("Kontakt", "Den som vet mer"),
    network=Field("Nätverk", "Om det hör till ett av nätverken"),
    tags=Field("Taggar", "Ord att hitta det med, med komma emellan"),
    verified=Field("Kontrollerad", "Dagen då ni senast visste att det stämmer"),
)
EN = KnowledgeFields(
    title=Field("Title", "What it is, on one line"),
    kind=Field("Kind", "A link, a leaflet, or who does what"),
    text=Field("Description", "What is found there, or what the organisation does and for whom"),
    url=Field("Link", "https://…"),
    organisation=Field("Organisation", "Whose it is, or who does it"),
    contact=Field("Contact", "Who knows more"),
    network=Field("Network", "If it belongs to one of the networks"),
    tags=Field("Tags", "Words to find it by, with commas between them"),
    verified=Field("Verified", "The day when it was last known to be true"),
)
