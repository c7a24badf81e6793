"""The knowledge bank as its template shows it: what each organisation does, links and leaflets.

Only facts are gathered here; the sentences stand in `templates/knowledge.*`. A contact who has not
agreed to be named stands by role and organisation.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from samverka_store.clean import clean_line
from samverka_store.exchange.escaping import Marked, link
from samverka_store.exchange.request import Request
from samverka_store.exchange.telling import contact_line, contact_of
from samverka_store.model.knowledge import KnowledgeItem
from samverka_store.words.sort import collate


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Something worth knowing. Texts that are not known are empty; `link` leads to its address."""

    title: str
    kind: str
    text: str
    link: Marked
    organisation: str
    contact: Marked
    tags: str


class Doing(msgspec.Struct, frozen=True, kw_only=True):
    """What one organisation does; `organisation` is empty for what no organisation is known of."""

    organisation: str
    does: tuple[Known, ...]


def knowledge_facts(request: Request) -> dict[str, object]:
    """What the template knows: `day`, `network`, `organisations`, and the `others`, no deeds."""
    items = sorted(_items(request), key=lambda item: (collate(item.title), item.ref))
    known = [(item.kind == "who_does_what", _known(request, item)) for item in items]
    deeds = [one for is_deed, one in known if is_deed]
    names = sorted({one.organisation for one in deeds}, key=lambda name: (not name, collate(name)))
    contact = contact_of(request.network, request.consent)
    return {
        "day": request.words.dates.plain(request.today),
        "network": request.network_name,
        "organisations": [_doing(name, deeds) for name in names],
        "others": [one for is_deed, one in known if not is_deed],
        "contact": contact_line(contact, request.words.exports.document),
    }


def _items(request: Request) -> Iterable[KnowledgeItem]:
    for item in request.repository.all(KnowledgeItem):
        if request.network is not None and item.network != request.network.id:
            continue
        if request.organisation is None or item.organisation == request.organisation.id:
            yield item


def _doing(name: str, deeds: Iterable[Known]) -> Doing:
    return Doing(organisation=name, does=tuple(one for one in deeds if one.organisation == name))


def _known(request: Request, item: KnowledgeItem) -> Known:
    consent, words = request.consent, request.words
    title, url = consent.text(item.title), consent.whole(item.url)
    contact = consent.person(item.contact)
    return Known(
        title=title,
        kind=words.states.label("knowledge", item.kind, "kind"),
        text=clean_line(consent.text(item.text)),
        link=link(title, url) if url else Marked(""),
        organisation=consent.organisation(item.organisation).organisation,
        contact=contact_line(contact, words.exports.document),
        tags=", ".join(consent.text(tag) for tag in item.tags),
    )
