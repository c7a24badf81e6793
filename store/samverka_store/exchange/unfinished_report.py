"""The unfinished list (balanslista) as its template shows it: what is open, its age, who holds it.

Only facts are gathered here, as plain text; the sentences stand in `templates/unfinished.*`. A
holder who has not agreed to be named stands by role and organisation. Who had an idea is never
told.
"""

from __future__ import annotations

import msgspec

from samverka_store.exchange.consent import Shown
from samverka_store.exchange.request import Request
from samverka_store.exchange.telling import contact_line, contact_of, joined, shown_text
from samverka_store.figures.all import unfinished_list
from samverka_store.figures.outcomes import Unfinished
from samverka_store.model.people import Organisation


class Open(msgspec.Struct, frozen=True, kw_only=True):
    """One open proposal. `holder` is empty where nobody holds it, or nothing may be told of who."""

    ref: str
    title: str
    state: str
    age: str
    holder: str


def unfinished_facts(request: Request) -> dict[str, object]:
    """What the template knows: `day`, `network`, `rows` (oldest first), how many have no holder."""
    network = request.network
    found = unfinished_list(
        request.repository, network=network.id if network else None, today=request.today
    )
    contact = contact_of(network, request.consent, request.meeting)
    return {
        "day": request.words.dates.plain(request.today),
        "network": request.network_name,
        "rows": [_row(request, one) for one in found],
        "without_holder": sum(not one.holder_ids for one in found),
        "contact": contact_line(contact, request.words.exports.document),
    }


def _row(request: Request, one: Unfinished) -> Open:
    words = request.words
    holders = (shown_text(_shown(request, id)) for id in one.holder_ids)
    told = [holder for holder in holders if holder]
    return Open(
        ref=one.ref,
        title=request.consent.text(one.title),
        state=words.states.label("proposal", one.state),
        age=words.dates.age(one.age_days),
        holder=joined(told, words.exports.document)
        or (words.exports.document.contact_role if one.holder_ids else ""),
    )


def _shown(request: Request, id: int) -> Shown:
    if request.repository.table_of(id) == Organisation.table:
        return request.consent.organisation(id)
    return request.consent.person(id)
