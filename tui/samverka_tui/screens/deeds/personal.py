"""The page of personal data: opened, and what is done on it by one key each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from samverka_store.duplicates import near_names
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import FieldSpec
from samverka_store.usecases.recognise_bearer import free_names, recognise_bearer
from samverka_tui.forms.steps import NO, Choice, ChoiceStep, numbered
from samverka_tui.screens.frame import Frame

if TYPE_CHECKING:
    from samverka_tui.screens.personal import PersonalScreen

_MOST_LETTERS = 40
_MOST_NEAR = 4
_NEW = "new"


def survivor_step(
    one: Person | Organisation, other: Person | Organisation, context: Context
) -> ChoiceStep:
    """Which of two goes on; Enter leaves both."""
    words = context.words
    pattern = words.personal_page.stays
    choices = (
        Choice(NO, words.screens.leave, "Esc"),
        *(
            Choice(each.ref, pattern.format(ref=each.ref, name=_cut(each.name)), key)
            for each, key in ((one, "1"), (other, "2"))
        ),
    )
    return ChoiceStep(name="stays", label=words.personal_page.which_stays, choices=choices)


def field_step(
    spec: FieldSpec,
    one: Person | Organisation,
    other: Person | Organisation,
    context: Context,
) -> ChoiceStep:
    """Which of two values of a field holds; that of the first is under the cursor."""
    label = context.words.fields.label(one.noun, spec.name)
    return ChoiceStep(
        name=spec.name,
        label=context.words.personal_page.field_of.format(field=label),
        choices=tuple(
            Choice(each.ref, _cut(write_field(each, spec, context)), key)
            for each, key in ((one, "1"), (other, "2"))
        ),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else text[: _MOST_LETTERS - 1] + "…"


def _open(frame: Frame) -> None:
    from samverka_tui.screens.personal import PersonalScreen

    record = frame.subjects()[0]
    if isinstance(record, Proposal):
        _ask_for_name(frame, record)
    else:
        frame.app.push_screen(PersonalScreen(frame.host, record.id))


def _ask_for_name(frame: Frame, proposal: Proposal) -> None:
    """Which of the free names in a proposal is to become a contact; the only one unasked."""
    names = free_names(proposal)
    if len(names) == 1:
        _ask_who(frame, proposal, names[0])
        return
    label = frame.host.words.personal.ask_which
    step = numbered("name", label, [(name, _cut(name)) for name in names])
    frame.ask((step,), then=lambda got: _ask_who(frame, proposal, got["name"]))


def _ask_who(frame: Frame, proposal: Proposal, name: str) -> None:
    """Who a free name is: one of those of nearly the name, a new contact, or nobody yet."""
    context = frame.host.context
    words = context.words
    near = [
        context.repository.get(Person, id)
        for id in near_names(context.repository, name, limit=_MOST_NEAR)
    ]
    choices = [Choice(NO, words.screens.leave, "Esc")]
    choices += [
        Choice(one.ref, _cut(f"{one.ref} {one.name}"), str(number))
        for number, one in enumerate(near, 1)
    ]
    choices.append(Choice(_NEW, words.personal.new_contact, str(len(near) + 1)))
    label = words.personal.ask_who.format(name=_cut(name))

    def recognise(got: dict[str, str]) -> None:
        if got["who"] == NO:
            return
        known = next((one for one in near if one.ref == got["who"]), None)
        done = frame.host.perform(
            lambda repository: recognise_bearer(repository, proposal, name, known)
        )
        if done is not None:
            told = frame.host.words.personal.recognised
            frame.say_done(told.format(name=name, ref=done[1].ref))

    step = ChoiceStep(name="who", label=label, choices=tuple(choices))
    frame.ask((step,), then=recognise)


def _there(act: Callable[[PersonalScreen], None]) -> Callable[[Frame], None]:
    def deed(frame: Frame) -> None:
        from samverka_tui.screens.personal import PersonalScreen

        if isinstance(frame, PersonalScreen):
            act(frame)

    return deed


DEEDS: Mapping[str, Callable[[Frame], None]] = {
    "personal_open": _open,
    "personal_checked": _there(lambda page: page.set_checked()),
    "personal_consent": _there(lambda page: page.turn_consent()),
    "personal_copy": _there(lambda page: page.copy()),
    "personal_file": _there(lambda page: page.write()),
    "personal_anonymise": _there(lambda page: page.ask_to_erase(removes=False)),
    "personal_erase": _there(lambda page: page.ask_to_erase(removes=True)),
}
