"""Organisations, people and who is a member of what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from samverka_store.errors import Fault
from samverka_store.model.record import (
    FieldSpec,
    Record,
    choice_faults,
    email_faults,
    line_faults,
    list_faults,
    text_faults,
    url_faults,
)

ORGANISATION_KINDS = (
    "municipality",
    "administration",
    "authority",
    "region",
    "association",
    "user_organisation",
    "company",
    "other",
)
MEMBER_ROLES = ("member", "coordinator", "chair", "representative", "deputy", "facilitator")


class Organisation(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An organisation: a municipality, an administration, an association …"""

    noun: ClassVar[str] = "organisation"
    table: ClassVar[str] = "organisations"
    prefix: ClassVar[str] = "O"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("parent",),)
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("name", required=True),
        FieldSpec("kind", "choice", noun="organisation", choices=ORGANISATION_KINDS),
        FieldSpec("parent", "link", noun="organisation"),
        FieldSpec("url", "url"),
        FieldSpec("email", "email"),
        FieldSpec("phone"),
        FieldSpec("note", "text"),
    )

    name: str
    kind: str = "other"
    parent: int | None = None
    url: str = ""
    email: str = ""
    phone: str = ""
    note: str = ""

    def _faults(self) -> Iterator[Fault]:
        yield from line_faults("name", self.name, required=True)
        yield from choice_faults("kind", self.kind, ORGANISATION_KINDS)
        if self.parent is not None and self.parent == self.id:
            yield Fault("parent", self.ref, "not_itself")
        yield from url_faults("url", self.url)
        yield from email_faults("email", self.email)
        yield from line_faults("phone", self.phone)
        yield from text_faults("note", self.note)


class Person(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A person in the contact register. A first name alone is a name.

    `may_be_named` is the person's consent to stand by name in what is public; `verified` the day
    the details were last checked with them.
    """

    noun: ClassVar[str] = "person"
    table: ClassVar[str] = "people"
    prefix: ClassVar[str] = "K"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("organisation",),)
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("name", required=True),
        FieldSpec("role"),
        FieldSpec("organisation", "link", noun="organisation"),
        FieldSpec("email", "email"),
        FieldSpec("phone"),
        FieldSpec("expertise", "tags"),
        FieldSpec("may_be_named", "yes_no"),
        FieldSpec("verified", "day", prefer="past"),
        FieldSpec("note", "text"),
    )

    name: str
    role: str = ""
    organisation: int | None = None
    email: str = ""
    phone: str = ""
    expertise: tuple[str, ...] = ()
    may_be_named: bool = False
    verified: date | None = None
    note: str = ""

    def _faults(self) -> Iterator[Fault]:
        yield from line_faults("name", self.name, required=True)
        yield from line_faults("role", self.role)
        yield from email_faults("email", self.email)
        yield from line_faults("phone", self.phone)
        yield from list_faults("expertise", self.expertise)
        for word in self.expertise:
            yield from line_faults("expertise", word)
        yield from text_faults("note", self.note)


class Membership(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A person in a network, from a day to a day, for an organisation, in a role."""

    noun: ClassVar[str] = "membership"
    table: ClassVar[str] = "memberships"
    prefix: ClassVar[str] = "D"
    paths: ClassVar[tuple[tuple[str, ...], ...]] = (("network",), ("person",), ("organisation",))
    fields: ClassVar[tuple[FieldSpec, ...]] = (
        FieldSpec("network", "link", required=True, noun="network"),
        FieldSpec("person", "link", required=True, noun="person"),
        FieldSpec("organisation", "link", noun="organisation"),
        FieldSpec("role", "choice", noun="membership", choices=MEMBER_ROLES),
        FieldSpec("since", "day", prefer="past"),
        FieldSpec("until", "day"),
        FieldSpec("note", "text"),
    )

    network: int
    person: int
    organisation: int | None = None
    role: str = "member"
    since: date | None = None
    until: date | None = None
    note: str = ""

    def _faults(self) -> Iterator[Fault]:
        if not self.network:
            yield Fault("network", "", "required")
        if not self.person:
            yield Fault("person", "", "required")
        yield from choice_faults("role", self.role, MEMBER_ROLES)
        if self.since and self.until and self.until < self.since:
            yield Fault("until", self.until.isoformat(), "last_before_first")
        yield from text_faults("note", self.note)

    def is_active(self, day: date) -> bool:
        """Whether the membership holds on this day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )
