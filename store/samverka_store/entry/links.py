"""From what people call a record to its id, and back."""

from __future__ import annotations

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context, Misread
from samverka_store.errors import Fault
from samverka_store.model.nouns import BY_NOUN, BY_TABLE


def resolve(noun: str, text: str, context: Context, field: str) -> int:
    """The id of the record of this noun that the text names: reference, id or unambiguous name.

    Raises: Misread with `unknown_ref`, `wrong_noun`, `removed_ref` or `several_match`.
    """
    text = clean_line(text)
    repository = context.repository
    id = repository.id_of(text)
    is_this_noun = id is not None and BY_TABLE[repository.table_of(id)].noun == noun
    if id is not None and is_this_noun and "deleted" not in (repository.document(id) or {}):
        return id
    named = the_one_named(noun, text, context, field)
    if named is not None:
        return named
    key = "unknown_ref" if id is None else "removed_ref" if is_this_noun else "wrong_noun"
    raise Misread(Fault(field, text, key, {} if key == "removed_ref" else {"wanted": noun}))


def the_one_named(noun: str, name: str, context: Context, field: str) -> int | None:
    """The record of this noun with exactly this name, whatever its capitals; None without one.

    Raises: Misread with `several_match`.
    """
    named = context.repository.names(BY_NOUN[noun]).ids(name)
    if len(named) > 1:
        refs = ", ".join(sorted(_ref(id, context) for id in named))
        raise Misread(Fault(field, name, "several_match", {"refs": refs}))
    return named[0] if named else None


def spoken(id: int | None, noun: str, context: Context) -> str:
    """What `resolve` reads back as this id: the name where it is unambiguous, else the ref."""
    if not id:
        return ""
    doc = context.repository.document(id)
    if doc is None or "ref" not in doc:
        return str(id)
    name = str(doc.get("title") or doc.get("name") or "")
    if noun in ("meeting", "proposal") or _reads_otherwise(name):
        return str(doc["ref"])
    found = context.repository.names(BY_NOUN[noun]).ids(name)
    if found == (id,) and context.repository.id_of(name) is None:
        return name
    return str(doc["ref"])


def _reads_otherwise(name: str) -> bool:
    """Whether the name would be taken apart again where several are written in one field."""
    return not name or any(sign in name for sign in ";,()\n–") or " via " in name.casefold()


def _ref(id: int, context: Context) -> str:
    doc = context.repository.document(id)
    return str(doc["ref"]) if doc else str(id)
