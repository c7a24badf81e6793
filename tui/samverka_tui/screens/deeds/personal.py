"""The page of personal data: opened, and what is done on it by one key each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.people import Organisation, Person
from samverka_store.model.record import FieldSpec
from samverka_tui.forms.steps import NO, Choice, ChoiceStep
from samverka_tui.screens.frame import Frame

if TYPE_CHECKING:
    from samverka_tui.screens.personal import PersonalScreen

_MOST_LETTERS = 40


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

    frame.app.push_screen(PersonalScreen(frame.host, frame.subjects()[0].id))


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
