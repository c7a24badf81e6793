"""Who may be named in what is public: only people who agreed to it; all others stand by their role.

The rule is the domain's: no personal data in what is marked public unless the person agreed to be
named. A person in the trash has not agreed to anything. No format lives here.
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from samverka_store.exchange.unnamed import Unnamed, without
from samverka_store.model.meetings import Speaker
from samverka_store.model.people import Organisation, Person
from samverka_store.repository import Repository


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """What may stand in public of someone: the parts that are not empty, and how to reach them."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing may be shown that a reader could use."""
        return not (self.name or self.role or self.organisation)


NOBODY = Shown()


class Consent:
    """What of one workspace's people may stand in public, and what takes the place of the rest."""

    def __init__(self, repository: Repository, *, hidden: str, everyone: bool = False) -> None:
        """With `everyone` all are named, as within the organisation."""
        self._repository = repository
        self._hidden = hidden
        self.everyone = everyone
        self._unnamed: Unnamed | None = None

    def person(self, id: int | None) -> Shown:
        """What may be shown of a contact: name and address only with consent."""
        found = self._live(id)
        if found is None:
            return NOBODY
        organisation = self.organisation(found.organisation)
        if found.may_be_named or self.everyone:
            return Shown(
                name=found.name,
                role=self.text(found.role),
                organisation=organisation.organisation,
                email=self.whole(found.email),
                phone=self.whole(found.phone),
            )
        return msgspec.structs.replace(organisation, role=self.text(found.role))

    def organisation(self, id: int | None) -> Shown:
        """An organisation by name with its own address, which is nobody's in person."""
        if id is None or self._repository.table_of(id) != Organisation.table:
            return NOBODY
        found = self._repository.get(Organisation, id)
        if found.deleted:
            return NOBODY
        return Shown(
            organisation=self.text(found.name),
            email=self.whole(found.email),
            phone=self.whole(found.phone),
        )

    def speaker(self, speaker: Speaker) -> Shown:
        """A speaker: a free name as it was announced, a contact by name with their consent."""
        person = self.person(speaker.person)
        organisation = self.organisation(speaker.organisation).organisation
        return Shown(
            name=person.name if speaker.person else self.text(speaker.name),
            role=self.text(speaker.role) or person.role,
            organisation=organisation
            or self.text(speaker.organisation_name)
            or person.organisation,
        )

    def owner(self, id: int | None, free_name: str = "") -> Shown:
        """Who does something: a contact as `person`; a free name only where everyone is named."""
        found = self.person(id)
        if found.is_empty and self.everyone:
            return Shown(name=free_name)
        return found

    def whole(self, text: str) -> str:
        """An address or a number as it is; empty where it names someone who did not agree."""
        return text if self.text(text) == text else ""

    def text(self, text: str, *, also: Collection[str] = ()) -> str:
        """Free text without the full names, addresses and numbers of those who did not agree.

        `also` holds names that are taken out besides, first names alone too.
        """
        for name in sorted(also, key=len, reverse=True):
            for part in filter(None, dict.fromkeys((name, name.partition(" ")[0]))):
                text = without(text, part, self._hidden)
        if not text or self.everyone:
            return text
        if self._unnamed is None:
            self._unnamed = Unnamed(self._repository)
        return self._unnamed.taken_out(text, self._hidden)

    def _live(self, id: int | None) -> Person | None:
        if id is None or self._repository.table_of(id) != Person.table:
            return None
        found = self._repository.get(Person, id)
        return None if found.deleted else found
