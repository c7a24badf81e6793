"""What could be meant by the beginning of a name."""

from __future__ import annotations

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.model.nouns import BY_NOUN
from samverka_store.words.sort import fold


def suggest(noun: str, text: str, context: Context, limit: int = 8) -> list[tuple[str, str]]:
    """The (reference, name) of records of this noun whose name or reference holds the text.

    Those that begin with it come first; an empty text suggests the newest.
    """
    wanted = fold(clean_line(text))
    found = []
    for _, doc in context.repository.documents(BY_NOUN[noun]):
        name = str(doc.get("title") or doc.get("name") or doc.get("day") or "")
        folded = fold(name)
        ref = str(doc["ref"])
        if wanted in folded or ref.casefold().startswith(wanted):
            found.append((not folded.startswith(wanted), folded, ref, name))
    found.sort()
    return [(ref, name) for _, _, ref, name in found[:limit]]
