"""The questions about carrying a proposal into organisations: where to, arrived, reminded.

What is answered is read here too. Nothing is changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from samverka_store.entry.context import Context
from samverka_store.entry.links import resolve
from samverka_store.errors import Fault, InvalidRecord, SamverkaError
from samverka_store.model.answers import Referral
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import FieldSpec
from samverka_tui.forms.asks import about, field_of, field_step, read_answer
from samverka_tui.forms.link_steps import Linking, parts_in, several_step
from samverka_tui.forms.steps import LineStep
from samverka_tui.forms.told import told

ORGANISATION, CONTACT, DUE, RECEIVED = "organisation", "contact", "answer_due", "received"
REMINDED = "reminded"
_REMINDED = FieldSpec(REMINDED, "day", prefer="past")


class Destination(NamedTuple):
    """An organisation that a proposal is carried into, and who receives it there."""

    organisation: Organisation
    contact: int | None


def refer_steps(proposal: Proposal, linking: Linking) -> tuple[LineStep, ...]:
    """Into which organisations, with which contacts, and by when the answer is due."""
    context = linking.context
    words, deed = context.words.following, context.words.commands.refer.label
    where = several_step(Referral, field_of(Referral, ORGANISATION), linking, label=words.refer_to)
    contacts = several_step(
        Referral,
        field_of(Referral, CONTACT),
        linking,
        label=words.refer_contact,
        hint=words.refer_contact_hint,
    )

    def check(text: str) -> str | None:
        try:
            for name in parts_in(text):
                resolve(Organisation.noun, name, context, ORGANISATION)
        except SamverkaError as error:
            return told(error, context.words)
        return None if parts_in(text) else told(_required(ORGANISATION), context.words)

    due = field_of(Referral, DUE)
    return (
        about(msgspec.structs.replace(where, check=check), deed, proposal, context),
        contacts,
        field_step(Referral, due, context, label=words.answer_due, required=True),
    )


def read_destinations(
    values: Mapping[str, str], context: Context
) -> tuple[tuple[Destination, ...], date]:
    """Where to and by when, as `refer_steps` were answered.

    A contact goes with the organisation that they belong to; to the only one, whoever they are.
    Raises: SamverkaError, also for a contact of none of the organisations.
    """
    repository = context.repository
    names = dict.fromkeys(parts_in(values[ORGANISATION]))
    ids = dict.fromkeys(resolve(Organisation.noun, name, context, ORGANISATION) for name in names)
    contacts: dict[int, int] = {}
    for name in parts_in(values[CONTACT]):
        person = repository.get(Person, resolve(Person.noun, name, context, CONTACT))
        home = next(iter(ids)) if len(ids) == 1 else person.organisation
        if home not in ids:
            fault = Fault(CONTACT, person.name, "contact_of_none")
            raise InvalidRecord(Referral.noun, [fault])
        contacts[home] = person.id
    due: date = read_answer(field_of(Referral, DUE), values[DUE], context)[DUE]
    found = (Destination(repository.get(Organisation, id), contacts.get(id)) for id in ids)
    return tuple(found), due


def arrived_steps(referral: Referral, context: Context) -> tuple[LineStep, ...]:
    """On which day the organisation said that it has the proposal."""
    words, today = context.words.following, context.today.isoformat()
    spec = field_of(Referral, RECEIVED)
    step = field_step(Referral, spec, context, label=words.arrived_day, text=today, required=True)
    return (about(step, words.arrived, referral, context),)


def remind_steps(referral: Referral, context: Context) -> tuple[LineStep, ...]:
    """On which day the organisation was reminded, and perhaps another day for its answer."""
    words, today = context.words.following, context.today.isoformat()
    day = field_step(
        Referral, _REMINDED, context, label=words.reminded_day, text=today, required=True
    )
    due = field_of(Referral, DUE)
    again = field_step(
        Referral, due, context, label=words.new_answer_due, hint=words.new_answer_due_hint
    )
    return (about(day, words.remind, referral, context), again)


def read_reminder(values: Mapping[str, str], context: Context) -> tuple[date, date | None]:
    """The day of the reminder and the new day for the answer. Raises: SamverkaError."""
    day: date = read_answer(_REMINDED, values[REMINDED], context)[REMINDED]
    return day, read_answer(field_of(Referral, DUE), values[DUE], context).get(DUE)


def _required(field: str) -> InvalidRecord:
    return InvalidRecord(Referral.noun, [Fault(field, "", "required")])
