"""What could be meant by the beginning of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import nlargest, nsmallest

from samverka_store.clean import clean_line
from samverka_store.documents import called
from samverka_store.entry.context import Context
from samverka_store.model.nouns import BY_NOUN
from samverka_store.words.sort import fold

_BEGINS_A_REFERENCE = re.compile(r"[a-z]\d[\d-]*")


def suggest(noun: str, text: str, context: Context, limit: int = 8) -> list[tuple[str, str]]:
    """The (reference, name) of records of this noun whose name or reference holds the text.

    Those that begin with it come first; an empty text suggests the newest.
    """
    wanted = fold(clean_line(text))
    if wanted:
        found = _matching(noun, wanted, context, limit)
    else:
        documents = context.repository.documents(BY_NOUN[noun])
        newest = nlargest(limit, ((str(doc.get("created")), id) for id, doc in documents))
        found = [id for _, id in newest]
    told = (context.repository.document(id) or {} for id in found)
    return [(str(doc.get("ref", "")), called(doc)) for doc in told]


def _matching(noun: str, wanted: str, context: Context, limit: int) -> list[int]:
    """The ids of those that hold what is wanted; the reference meant comes before all names."""
    folded = context.repository.names(BY_NOUN[noun]).folded
    meant = context.repository.id_of(wanted)
    holding = [id for id, name in folded.items() if wanted in name]
    found = {id for id in holding if folded[id].startswith(wanted)}
    if meant in folded:
        found.add(meant)
    if len(found) < limit:
        found.update(holding, _referred_to(noun, wanted, context))
    return nsmallest(
        limit,
        found,
        key=lambda id: (id != meant, not folded[id].startswith(wanted), folded[id], id),
    )


def _referred_to(noun: str, wanted: str, context: Context) -> Iterator[int]:
    """The ids of those whose reference begins with what is wanted."""
    if not _BEGINS_A_REFERENCE.fullmatch(wanted):
        return
    for id, doc in context.repository.documents(BY_NOUN[noun]):
        if str(doc.get("ref", "")).casefold().startswith(wanted):
            yield id
