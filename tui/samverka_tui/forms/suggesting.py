"""What to suggest while someone types a record's name, and what picking it writes. No widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.entry.links import spoken
from samverka_store.entry.suggest import suggest
from samverka_store.model.nouns import BY_NOUN
from samverka_store.model.record import FieldSpec, Record
from samverka_tui.forms.offers import MOST_LINES, Offer

Create = Callable[[str, str], Record]
# Nouns that a name alone is enough for.
_ADDABLE = ("organisation", "person")
_ADD = "+"


class Likening(NamedTuple):
    """How what is typed in a field is compared with old records, and one of them opened."""

    field: str
    offers: Callable[[str], Sequence[Offer]]
    open: Callable[[str], None]


class Suggesting:
    """Suggestions for the fields of one form."""

    def __init__(
        self, context: Context, create: Create | None, likening: Likening | None = None
    ) -> None:
        self._context = context
        self._create = create
        self._likening = likening

    def is_likened(self, spec: FieldSpec) -> bool:
        """Whether what is typed in this field is compared with what others wrote before."""
        return self._likening is not None and spec.name == self._likening.field

    def open_alike(self, value: str) -> None:
        """Open what was suggested as like what is typed."""
        if self._likening is not None:
            self._likening.open(value)

    def offers(self, spec: FieldSpec, text: str) -> tuple[Offer, ...]:
        """The suggestions for what is typed; a blank alone asks for the newest."""
        if self._likening is not None and self.is_likened(spec):
            return tuple(self._likening.offers(text))
        noun = _noun(spec)
        typed = _last(spec, text)
        if not noun or not typed:
            return ()
        name = clean_line(typed)
        found = suggest(noun, name, self._context, MOST_LINES)
        if [label for _, label in found] == [name]:
            return ()
        offers = [Offer(ref, f"{label}  {ref}") for ref, label in found]
        if name and self._may_add(noun) and name not in [label for _, label in found]:
            words = self._context.words
            told = words.forms.add_new.format(noun=words.nouns.of(noun).one, name=name)
            offers = [*offers[: MOST_LINES - 1], Offer(_ADD, told, is_new=True)]
        return tuple(offers)

    def picked(self, spec: FieldSpec, text: str, value: str) -> str:
        """The field's text once a suggestion was picked. Raises: SamverkaError (adding failed)."""
        noun = _noun(spec)
        typed = _last(spec, text)
        if value == _ADD and self._create is not None:
            id: int | None = self._create(noun, clean_line(typed)).id
        else:
            id = self._context.repository.id_of(value)
        before = text[: len(text) - len(typed)]
        return f"{before}{' ' if before.endswith(';') else ''}{spoken(id, noun, self._context)}"

    def _may_add(self, noun: str) -> bool:
        return self._create is not None and noun in _ADDABLE and noun in BY_NOUN


def _noun(spec: FieldSpec) -> str:
    if spec.kind == "link":
        return spec.noun
    return "person" if spec.kind == "bearers" else ""


def _last(spec: FieldSpec, text: str) -> str:
    """What is being typed: of several names by semicolon the last, without the blank before it."""
    if spec.kind != "bearers":
        return text
    last = text.rpartition(";")[2]
    return last.lstrip() or last[1:]
