"""The labels and hints of the fields of every record, networks and organisations, for both languages.

Attributes are named as the fields of the model are; which fields there are is settled there.
"""

from __future__ import annotations

import msgspec

from samverka_store.words.field import Field


class RecordFields(msgspec.Struct, frozen=True, kw_only=True):
    """What every record has, as history and exports show it."""

    ref: Field
    id: Field
    state: Field
    created: Field
    changed: Field
    deleted: Field


class NetworkFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a network."""

    name: Field
    kind: Field
    state: Field
    purpose: Field
    purpose_renewed: Field
    audience: Field
    open_to_all: Field
    host: Field
    contact: Field
    contacts_verified: Field
    venue: Field
    video_url: Field
    joining: Field
    links: Field
    limits: Field
    note: Field


class OrganisationFields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of an organisation."""

    name: Field
    kind: Field
    parent: Field
    url: Field
    email: Field
    phone: Field
    note: Field


RECORD_SV = RecordFields(
    ref=Field("Beteckning"),
    id=Field("Id"),
    state=Field("Läge"),
    created=Field("Skapad"),
    changed=Field("Ändrad"),
    deleted=Field("Borttagen"),
)

RECORD_EN = RecordFields(
    ref=Field("Reference"),
    id=Field("Id"),
    state=Field("State"),
    created=Field("Created"),
    changed=Field("Changed"),
    deleted=Field("Removed"),
)

NETWORK_SV = NetworkFields(
    name=Field("Namn", "Vad nätverket kallas"),
    kind=Field("Slag"),
    state=Field("Läge"),
    purpose=Field("Syfte", "Vad nätverket är till för, med några meningar"),
    purpose_renewed=Field("Syftet förnyat", "Dagen då ni senast gick igenom syftet"),
    audience=Field("För vem", "Vilka som är välkomna eller ingår"),
    open_to_all=Field("Öppet för alla", "ja eller nej"),
    host=Field("Värd", "Organisationen som håller i nätverket"),
    contact=Field("Kontaktperson", "Den man vänder sig till"),
    contacts_verified=Field("Kontakter avstämda", "Dagen då kontaktuppgifterna senast stämdes av"),
    venue=Field("Plats", "Där nätverket brukar träffas"),
    video_url=Field("Videolänk", "https://…"),
    joining=Field("Så ansluter man", "Hur man hittar dit och kommer in digitalt"),
    links=Field("Länkar", "En per rad: Webbsida: https://example.org"),
    limits=Field("Tidsgränser", "De som är egna, en per rad: kvittens: 7 (dagar)"),
    note=Field("Anteckning", "Syns bara här, skickas inte ut"),
)

NETWORK_EN = NetworkFields(
    name=Field("Name", "What the network is called"),
    kind=Field("Kind"),
    state=Field("State"),
    purpose=Field("Purpose", "What the network is for, in a few sentences"),
    purpose_renewed=Field("Purpose renewed", "The day you last went through the purpose"),
    audience=Field("For whom", "Who is welcome or takes part"),
    open_to_all=Field("Open to all", "yes or no"),
    host=Field("Host", "The organisation that runs the network"),
    contact=Field("Contact", "The person to turn to"),
    contacts_verified=Field("Contacts verified", "The day the contact details were last checked"),
    venue=Field("Venue", "Where the network usually meets"),
    video_url=Field("Video link", "https://…"),
    joining=Field("How to join", "How to find the place and get in online"),
    links=Field("Links", "One per line: Web page: https://example.org"),
    limits=Field("Day limits", "Those of its own, one per line: receipt: 7 (days)"),
    note=Field("Note", "Seen only here, never sent out"),
)

ORGANISATION_SV = OrganisationFields(
    name=Field("Namn", "Till exempel en kommun, förvaltning eller förening"),
    kind=Field("Slag"),
    parent=Field("Tillhör", "Organisationen som den är en del av"),
    url=Field("Webbplats", "https://…"),
    email=Field("E-post", "namn@example.org"),
    phone=Field("Telefon"),
    note=Field("Anteckning", "Syns bara här, skickas inte ut"),
)

ORGANISATION_EN = OrganisationFields(
    name=Field("Name", "For example a municipality, administration or association"),
    kind=Field("Kind"),
    parent=Field("Part of", "The organisation that it belongs to"),
    url=Field("Website", "https://…"),
    email=Field("E-mail", "name@example.org"),
    phone=Field("Phone"),
    note=Field("Note", "Seen only here, never sent out"),
)
