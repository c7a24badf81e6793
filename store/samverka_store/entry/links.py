"""From what people call a record to its id, and back."""

from __future__ import annotations

from collections.abc import Iterator

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context, Misread
from samverka_store.errors import Fault
from samverka_store.model.nouns import BY_NOUN, BY_TABLE


def resolve(noun: str, text: str, context: Context, field: str) -> int:
    """The id of the record of this noun that the text names: reference, id or unambiguous name.

    Raises: Misread with `unknown_ref`, `wrong_noun` or `several_match`.
    """
    text = clean_line(text)
    id = context.repository.id_of(text)
    if id is not None:
        found = BY_TABLE[context.repository.table_of(id)].noun
        if found == noun:
            return id
        raise Misread(Fault(field, text, "wrong_noun", {"wanted": noun}))
    named = list(named_so(noun, text, context))
    if len(named) == 1:
        return named[0]
    if named:
        refs = ", ".join(sorted(_ref(id, context) for id in named))
        raise Misread(Fault(field, text, "several_match", {"refs": refs}))
    raise Misread(Fault(field, text, "unknown_ref", {"wanted": noun}))


def named_so(noun: str, name: str, context: Context) -> Iterator[int]:
    """The ids of the records of this noun with exactly this name, whatever its capitals."""
    key = "title" if "title" in BY_NOUN[noun].__struct_fields__ else "name"
    wanted = name.casefold()
    for id, doc in context.repository.documents(BY_NOUN[noun]):
        if doc.get(key, "").casefold() == wanted:
            yield id


def spoken(id: int | None, noun: str, context: Context) -> str:
    """What `resolve` reads back as this id: the name where it is unambiguous, else the ref."""
    if not id:
        return ""
    doc = context.repository.document(id)
    if doc is None:
        return str(id)
    name = str(doc.get("title") or doc.get("name") or "")
    if noun in ("meeting", "proposal") or _reads_otherwise(name):
        return str(doc["ref"])
    found = list(named_so(noun, name, context))
    if found == [id] and context.repository.id_of(name) is None:
        return name
    return str(doc["ref"])


def _reads_otherwise(name: str) -> bool:
    """Whether the name would be taken apart again where several are written in one field."""
    return not name or any(sign in name for sign in ";,()\n–") or " via " in name.casefold()


def _ref(id: int, context: Context) -> str:
    doc = context.repository.document(id)
    return str(doc["ref"]) if doc else str(id)
