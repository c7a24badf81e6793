"""A workspace with records of every noun in every state, and a text of one's choice in every field.

Which fields there are is read from the nouns themselves: a new noun or field is filled too.
"""

import typing
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import msgspec

from samverka_store.model.actions import ACTION_LIFECYCLE
from samverka_store.model.knowledge import KNOWLEDGE_KINDS
from samverka_store.model.meetings import MEETING_LIFECYCLE, AgendaItem, Speaker, Theme
from samverka_store.model.nouns import KINDS
from samverka_store.model.proposals import PROPOSAL_LIFECYCLE, Bearer
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from tests.builders import (
    Office,
    a_meeting,
    a_membership,
    a_network,
    a_person,
    a_proposal,
    a_referral,
    a_series,
    an_action,
    an_organisation,
    some_feedback,
    some_knowledge,
    write_by_hand,
)

TODAY = date(2023, 10, 1)
# What a text field cannot hold: codes, and what the program sets itself.
_CODES = frozenset(("choice", "rule", "zone"))
_OWN = frozenset(("ref", "state", "season", "uid", "kind", "form", "zone", "rule", "channel"))
# (noun, path of the field) → the text that stands in it.
Texts = Callable[[str, str], str]


class Everything:
    """The office, and the subjects that documents can be asked for."""

    def __init__(self, *, by: str = "anna", named: bool = False) -> None:
        self.office = Office(by=by)
        with self.office.change() as repository:
            self._build(repository, named=named)
        self.repository = self.office.repository

    def _build(self, repository: Repository, *, named: bool) -> None:
        self.organisation = an_organisation(repository)
        self.person = a_person(repository, organisation=self.organisation.id, may_be_named=named)
        who, where = self.person.id, self.organisation.id
        self.network = a_network(repository, host=where, contact=who)
        a_membership(repository, self.network, self.person, organisation=where)
        self.series = series = a_series(repository, self.network, contact=who)
        linked: dict[str, Any] = {"contact": who, "series": series.id}
        self.meetings = meetings = [
            a_meeting(
                repository,
                self.network,
                date(2023, 9, 18) if state in ("held", "documented") else date(2023, 10, 16),
                state=state,
                form="hybrid",
                reason="x",
                **linked,
            )
            for state in MEETING_LIFECYCLE.states
        ]
        held = next(one for one in meetings if one.state == "held")
        self.proposals = [
            self._proposal(repository, state, meetings[0].id) for state in PROPOSAL_LIFECYCLE.states
        ]
        for meeting in meetings:
            self._fill_agenda(repository, meeting.id)
            for state in ACTION_LIFECYCLE.states:
                given: dict[str, Any] = {
                    "network": self.network.id,
                    "meeting": meeting.id,
                    "reason": "x",
                }
                an_action(repository, state=state, due=TODAY, owner=who, **given)
                an_action(repository, state=state, due=TODAY, **given)
        for proposal in self.proposals:
            for state in ("drafted", "given"):
                for bearer in (who, None):
                    told: dict[str, Any] = {"state": state, "given": TODAY, "bearer": bearer}
                    some_feedback(repository, proposal, meeting=held.id, **told)
        for kind in KNOWLEDGE_KINDS:
            places: dict[str, Any] = {
                "organisation": where,
                "contact": who,
                "network": self.network.id,
            }
            some_knowledge(repository, kind=kind, url="https://x.example", tags=("x",), **places)
        self._add_the_rest(repository)

    def _proposal(self, repository: Repository, state: str, meeting: int) -> Any:
        who = self.person.id
        parent: dict[str, Any] = {"merged_into": self.proposals[0].id} if state == "merged" else {}
        proposal = a_proposal(
            repository,
            state=state,
            reason="x",
            review=date(2023, 9, 1),
            network=self.network.id,
            meeting=meeting,
            handler=who,
            park_owner=who,
            bearers=(Bearer(person=who, via=who), Bearer(anonymous=True), Bearer(name="x")),
            **parent,
        )
        self.proposals = [*getattr(self, "proposals", ()), proposal]
        for answered in (None, TODAY):
            a_referral(repository, proposal, self.organisation, contact=who, answered=answered)
        return proposal

    def _fill_agenda(self, repository: Repository, id: int) -> None:
        from samverka_store.model.meetings import Meeting

        who, where = self.person.id, self.organisation.id
        speakers = (Speaker(name="x"), Speaker(person=who), Speaker(name="x", organisation=where))
        items = tuple(
            AgendaItem(title="x", proposal=one.id, done=True) for one in self.proposals[:3]
        )
        meeting = msgspec.structs.replace(
            repository.get(Meeting, id),
            themes=(Theme(title="x", speakers=speakers),),
            agenda=(AgendaItem(title="x"), *items),
        )
        repository.put(meeting)

    def _add_the_rest(self, repository: Repository) -> None:
        """One record of each noun that none of the above makes."""
        for kind in KINDS:
            if kind.noun != "event" and not repository.count(kind):
                required: dict[str, Any] = {
                    field.name: self.network.id if field.type is int else "x"
                    for field in msgspec.structs.fields(kind)
                    if field.required
                }
                repository.put(kind(**{**required, **_first_state(kind)}))

    def write_into_every_field(self, text: Texts) -> None:
        """Put this text into every field of every record that takes one, past all checks."""
        for kind in KINDS:
            if kind.noun == "event":
                continue
            for id, stored in list(self.repository.stored(kind.table)):
                new = {
                    field.encode_name: value
                    for field in text_fields(kind)
                    if (value := _filled(field, stored.get(field.encode_name), kind, text))
                }
                write_by_hand(self.office.workspace, kind.table, id, **new)


def _first_state(kind: type[Record]) -> dict[str, str]:
    return {"state": kind.first_state} if kind.first_state else {}


def text_fields(kind: type[Record]) -> list[Any]:
    """The fields of a noun that hold texts, or lists of what does."""
    codes = {spec.name for spec in kind.fields if spec.kind in _CODES}
    return [
        field
        for field in msgspec.structs.fields(kind)
        if field.name not in codes | _OWN and _texts_in(field.type)
    ]


def _texts_in(kind: Any) -> bool:
    if typing.get_origin(kind) is tuple:
        return _texts_in(typing.get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return any(_texts_in(one.type) for one in msgspec.structs.fields(kind))
    return kind is str


def _filled(field: Any, there: Any, kind: type[Record], text: Texts) -> Any:
    specs: Mapping[str, str] = {spec.name: spec.kind for spec in kind.fields}
    value = _value(field.type, there, field.name, lambda path: text(kind.noun, path))
    is_address = specs.get(field.name) == "url"
    return f"https://example.org/{value}" if is_address else value


def _value(kind: Any, there: Any, path: str, text: Callable[[str], str]) -> Any:
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)[0]
        return [_value(inner, one, path, text) for one in there or [None]]
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return f"https://example.org/{text(path)}" if path.endswith(".url") else text(path)
    told = dict(there or {})
    for one in msgspec.structs.fields(kind):
        if _texts_in(one.type) and one.name not in _OWN:
            found = told.get(one.encode_name)
            told[one.encode_name] = _value(one.type, found, f"{path}.{one.name}", text)
        elif one.required and one.type is date:
            told.setdefault(one.encode_name, "2023-09-02")
    return told
