"""What is worth knowing and finding again: links, leaflets, and who does what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from samverka_store.errors import Fault
from samverka_store.model.record import (
    FieldSpec,
    Record,
    choice_faults,
    line_faults,
    list_faults,
    text_faults,
    url_faults,
)

KNOWLEDGE_KINDS = ("link", "leaflet", "who_does_what")


class KnowledgeItem(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One thing in the knowledge bank; `verified` is the day when it was last known to be true."""

    noun: ClassVar[str] = "knowledge"
    table: ClassVar[str] = "knowledge"
    prefix: ClassVar[str] = "B"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("organisation",), ("contact",), ("network",))
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("title", required=True),
        FieldSpec("kind", "choice", noun="knowledge", choices=KNOWLEDGE_KINDS),
        FieldSpec("text", "text"),
        FieldSpec("url", "url"),
        FieldSpec("organisation", "link", noun="organisation"),
        FieldSpec("contact", "link", noun="person"),
        FieldSpec("network", "link", noun="network"),
        FieldSpec("tags", "tags"),
        FieldSpec("verified", "day", prefer="past"),
    )

    title: str
    kind: str = "link"
    text: str = ""
    url: str = ""
    organisation: int | None = None
    contact: int | None = None
    network: int | None = None
    tags: tuple[str, ...] = ()
    verified: date | None = None

    def _faults(self) -> Iterator[Fault]:
        yield from line_faults("title", self.title, required=True)
        yield from choice_faults("kind", self.kind, KNOWLEDGE_KINDS)
        yield from text_faults("text", self.text)
        yield from url_faults("url", self.url)
        yield from list_faults("tags", self.tags)
        for tag in self.tags:
            yield from line_faults("tags", tag)
