"""The invented knowledge bank: links, leaflets, what the associations do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from samverka_store.model.knowledge import KnowledgeItem
from samverka_store.repository import Repository


class DemoItem(NamedTuple):
    """kind, title, text, organisation's name, contact's name, tags, days since it was verified"""

    kind: str
    title: str
    text: str
    organisation: str = ""
    contact: str = ""
    tags: tuple[str, ...] = ()
    age: int = 60
    url: str = ""


_ITEMS = (
    DemoItem(
        "who_does_what",
        "Öppen mötesplats varje vardag",
        "Kaffe, sällskap och stöd av andra med egen erfarenhet. Ingen anmälan behövs.",
        "Fyrhuset",
        "Bo Ask",
        ("mötesplats", "psykisk hälsa"),
    ),
    DemoItem(
        "who_does_what",
        "Mentorer för unga vuxna",
        "Mentorer som träffas varje vecka under ett år. Kö på ungefär två månader.",
        "Mentorföreningen Tråden",
        "Eva Ek",
        ("mentorer", "unga"),
    ),
    DemoItem(
        "who_does_what",
        "Brukarrevisioner",
        "Granskar verksamheter tillsammans med dem som använder dem, på beställning.",
        "Brukarrådet Vågen",
        "Maj",
        ("brukarinflytande",),
        400,
    ),
    DemoItem(
        "leaflet",
        "Folder om sociala organisationer",
        "Utkastet från arbetsgruppen. Trycks när förslaget är genomfört.",
        "Socialförvaltningen i Strandvik",
        "Kim Berg",
        ("föreningar", "folder"),
        20,
    ),
    DemoItem(
        "link",
        "Så skriver du lättläst",
        "Råd för kallelser, beslut och inbjudningar.",
        tags=("språk",),
        url="https://example.org/lattlast",
    ),
)


def build_knowledge(repository: Repository, ids: Mapping[str, int], today: date) -> None:
    """Put the knowledge bank there; `ids` are those of organisations and people by name."""
    for item in _ITEMS:
        repository.put(
            KnowledgeItem(
                title=item.title,
                kind=item.kind,
                text=item.text,
                url=item.url,
                organisation=ids.get(item.organisation),
                contact=ids.get(item.contact),
                tags=item.tags,
                verified=today - timedelta(days=item.age),
            )
        )
