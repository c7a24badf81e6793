"""A network: a group that meets again and again, open or with members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar

import msgspec

from samverka_store.errors import Fault
from samverka_store.model.record import (
    FieldSpec,
    Link,
    Record,
    choice_faults,
    line_faults,
    links_faults,
    text_faults,
    url_faults,
)

NETWORK_KINDS = ("forum", "managers", "conference", "evaluation", "other")
NETWORK_STATES = ("active", "resting", "ended")
DAY_LIMITS: Mapping[str, int] = {
    "receipt": 7,
    "progress": 60,
    "decision": 14,
    "silent": 60,
    "notes": 7,
    "theme_first": 21,
    "theme_second": 14,
    "theme_last": 7,
    "contacts": 365,
}


class Network(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A network. `limits` holds only the day limits that differ from DAY_LIMITS, in days."""

    noun: ClassVar[str] = "network"
    table: ClassVar[str] = "networks"
    prefix: ClassVar[str] = "N"
    first_state: ClassVar[str] = "active"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("host",), ("contact",))
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("name", required=True),
        FieldSpec("kind", "choice", noun="network", choices=NETWORK_KINDS),
        FieldSpec("state", "choice", noun="network", choices=NETWORK_STATES),
        FieldSpec("purpose", "text"),
        FieldSpec("purpose_renewed", "day", prefer="past"),
        FieldSpec("audience", "text"),
        FieldSpec("open_to_all", "yes_no"),
        FieldSpec("host", "link", noun="organisation"),
        FieldSpec("contact", "link", noun="person"),
        FieldSpec("contacts_verified", "day", prefer="past"),
        FieldSpec("venue"),
        FieldSpec("video_url", "url"),
        FieldSpec("joining", "text"),
        FieldSpec("links", "links"),
        FieldSpec("note", "text"),
        FieldSpec("limits", "limits"),
    )

    name: str
    kind: str = "forum"
    state: str
    purpose: str = ""
    purpose_renewed: date | None = None
    audience: str = ""
    open_to_all: bool = False
    host: int | None = None
    contact: int | None = None
    contacts_verified: date | None = None
    venue: str = ""
    video_url: str = ""
    joining: str = ""
    links: tuple[Link, ...] = ()
    limits: dict[str, int] = msgspec.field(default_factory=dict)
    note: str = ""

    def _faults(self) -> Iterator[Fault]:
        yield from line_faults("name", self.name, required=True)
        yield from choice_faults("kind", self.kind, NETWORK_KINDS)
        yield from choice_faults("state", self.state, NETWORK_STATES)
        for field in ("purpose", "audience", "joining", "note"):
            yield from text_faults(field, getattr(self, field))
        yield from line_faults("venue", self.venue)
        yield from url_faults("video_url", self.video_url)
        yield from links_faults("links", self.links)
        for name, days in self.limits.items():
            yield from choice_faults("limits", name, tuple(DAY_LIMITS))
            if days < 1:
                yield Fault("limits", str(days), "negative")

    def limit(self, name: str) -> int:
        """The network's own day limit of this name, or the default, in days."""
        return self.limits.get(name, DAY_LIMITS[name])
