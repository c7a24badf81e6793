"""Which column of a table is which field of a noun: what headers are called, and where they stand.

A target is a field's name, a part of a name ("given_name", "family_name"), or "person.email" and
the like for the person whom a membership is about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from samverka_store.intake.grid import Line
from samverka_store.model.record import Record
from samverka_store.words.language import words_for

GIVEN, FAMILY = "given_name", "family_name"
# Parts of a meeting's days and times that stand in columns of their own.
LAST_DAY, START, END = "last_day", "start", "end"
PARTS = (GIVEN, FAMILY, LAST_DAY, START, END)
_LOOKED_AT = 10
_SIGNS = re.compile(r"[^\w]+|_")

_NAMES: Mapping[str, Mapping[str, str]] = {
    "person": {
        "name": "namn kontakt kontaktperson person deltagare representant fullständigt_namn name "
        "full_name contact",
        GIVEN: "förnamn fornamn tilltalsnamn first_name given_name",
        FAMILY: "efternamn last_name surname family_name",
        "role": "roll titel befattning funktion uppdrag yrkestitel role job_title title position",
        "organisation": "organisation org organisationsnamn förvaltning kommun förening "
        "arbetsplats arbetsgivare företag myndighet verksamhet organization company employer",
        "email": "e_post epost e_postadress epostadress mejl mejladress mail mailadress email "
        "e_mail email_address",
        "phone": "telefon tel tfn telefonnummer mobil mobilnummer mobiltelefon direktnummer "
        "telefon_arbete telefon_arbetet phone mobile phone_number business_phone mobile_phone",
        "expertise": "kompetens sakområde expertis område ämne taggar expertise tags skills",
        "may_be_named": "får_nämnas samtycke får_namnges consent",
        "verified": "verifierad kontrollerad uppdaterad senast_kontrollerad verified",
        "note": "anteckning anteckningar kommentar kommentarer notering övrigt note notes comment",
    },
    "organisation": {
        "name": "namn organisation organisationsnamn förening kommun name organization",
        "kind": "slag typ kategori kind type",
        "parent": "tillhör del_av huvudorganisation moderorganisation parent",
        "url": "webb webbplats webbsida hemsida länk url website web",
        "email": "e_post epost e_postadress mejl mail email e_mail",
        "phone": "telefon tel tfn telefonnummer växel phone",
        "note": "anteckning kommentar notering övrigt note notes",
    },
    "network": {
        "name": "namn nätverk nätverkets_namn network name",
        "kind": "slag typ kind type",
        "purpose": "syfte ändamål uppdrag purpose",
        "audience": "målgrupp för_vem audience",
        "host": "värd ansvarig_organisation huvudman host",
        "contact": "kontakt kontaktperson samordnare contact coordinator",
        "venue": "plats lokal venue location",
        "note": "anteckning kommentar övrigt note notes",
    },
    "membership": {
        "network": "nätverk nätverksgrupp grupp network group",
        "person": "namn person medlem deltagare representant ledamot name member",
        GIVEN: "förnamn fornamn tilltalsnamn first_name given_name",
        FAMILY: "efternamn last_name surname family_name",
        "person.email": "e_post epost e_postadress mejl mail email e_mail",
        "person.phone": "telefon tel tfn telefonnummer mobil phone mobile",
        "person.role": "titel befattning funktion yrkestitel title job_title position",
        "organisation": "organisation org förvaltning kommun förening arbetsplats organization "
        "company",
        "role": "roll uppdrag_i_nätverket roll_i_nätverket role",
        "since": "från från_och_med fr_o_m sedan började since from",
        "until": "till till_och_med t_o_m slutade until to",
        "note": "anteckning kommentar övrigt note notes",
    },
    "meeting": {
        "network": "nätverk network",
        "title": "titel rubrik möte namn ämne title subject summary",
        "when": "datum dag när startdatum date day when start_date",
        LAST_DAY: "slutdatum sista_dag till_och_med end_date",
        "time": "tid klockslag kl tider time times",
        START: "starttid börjar start start_time",
        END: "sluttid slutar slut end end_time",
        "venue": "plats lokal adress venue location place",
        "video_url": "videolänk möteslänk teams länk digital_länk video link",
        "themes": "tema teman theme themes",
        "notes": "anteckningar minnesanteckningar beskrivning notes description",
        "audience": "målgrupp för_vem audience",
        "background": "bakgrund background",
        "preparation": "förberedelser förberedelse preparation",
        "contact": "kontakt kontaktperson contact",
    },
    "knowledge": {
        "title": "titel rubrik namn vad title name what",
        "kind": "slag typ kind type",
        "text": "beskrivning text innehåll gör verksamhet description text does",
        "url": "länk webb webbplats webbsida hemsida adress_på_webben link url website web",
        "organisation": "organisation förening kommun vem org organization who",
        "contact": "kontakt kontaktperson contact",
        "network": "nätverk network",
        "tags": "taggar nyckelord ämne ämnen tags keywords",
        "verified": "kontrollerad verifierad uppdaterad verified",
    },
    "proposal": {
        "title": "förslag idé rubrik titel namn proposal idea title",
        "text": "beskrivning text innehåll motivering description details",
        "network": "nätverk forum network",
        "bearers": "idébärare förslagsställare från_vem inlämnat_av vem avsändare proposer bearer "
        "from",
        "received": "inkom inkommet inkommen datum mottaget received date",
        "kind": "slag typ kind type",
        "handler": "handläggare ansvarig handler owner",
        "meeting": "från_möte vid_möte möte from_meeting meeting",
    },
}


class Table(msgspec.Struct, frozen=True):
    """A table with its header, and the target of each column ("" for those that are left out)."""

    header: tuple[str, ...]
    targets: tuple[str, ...]
    lines: tuple[Line, ...]


def nouns() -> tuple[str, ...]:
    """The nouns that tables can hold."""
    return tuple(_NAMES)


def targets_of(noun: str) -> tuple[str, ...]:
    """Everything that a column can be for this noun, in the order a person looks for it."""
    return tuple(_NAMES[noun])


def noun_of(lines: Sequence[Line]) -> str:
    """The noun whose names most of the headers are; "" where none is."""
    found = {
        noun: max((_known(noun, line) for line in lines[:_LOOKED_AT]), default=0) for noun in _NAMES
    }
    best = max(found, key=lambda noun: found[noun])
    return best if found[best] else ""


def table_of(
    kind: type[Record],
    lines: Sequence[Line],
    chosen: Mapping[str, str] | None = None,
    *,
    headed: bool = True,
) -> Table:
    """The table under its header, which may stand below a title.

    `chosen` maps headers (as they are written, or "1", "2" … by place) to targets or "". Where the
    table is not `headed` every line is a record, and the columns go by their places.
    """
    noun = kind.noun
    if not lines:
        return Table((), (), ())
    place = max(
        range(min(_LOOKED_AT, len(lines))), key=lambda place: (_known(noun, lines[place]), -place)
    )
    names = lines[place].cells if headed else ()
    rest = tuple(lines[place + 1 :]) if headed else tuple(lines)
    width = max([len(names), *(len(line.cells) for line in rest)])
    header = (*names, *("" for _ in range(width - len(names))))
    targets: list[str] = []
    for number, name in enumerate(header, 1):
        asked = (chosen or {}).get(name, (chosen or {}).get(str(number)))
        target = _names_of(noun).get(_plain(name), "") if asked is None else asked
        targets.append("" if asked is None and target in targets and target != "phone" else target)
    return Table(header, tuple(targets), rest)


def _known(noun: str, line: Line) -> int:
    return sum(_plain(cell) in _names_of(noun) for cell in line.cells)


@cache
def _names_of(noun: str) -> Mapping[str, str]:
    """What headers say, plainly, to the target that they mean."""
    found: dict[str, str] = {}
    for target, names in _NAMES[noun].items():
        for language in ("sv", "en"):
            if target not in PARTS and "." not in target:
                found.setdefault(_plain(words_for(language).fields.of(noun, target).label), target)
        for name in names.split():
            found.setdefault(_plain(name), target)
        found.setdefault(_plain(target), target)
    found.pop("", None)
    return found


def _plain(header: str) -> str:
    return " ".join(_SIGNS.sub(" ", header.casefold()).split())
