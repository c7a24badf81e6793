"""What a prompt can ask for, one step at a time: a line of text, one of some choices, a yes.

Pure data; `prompts` draws and asks them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    # A widget lives beside it.
    from samverka_tui.forms.offers import Offer

YES, NO = "yes", "no"
_DIGITS = "123456789"


class LineStep(msgspec.Struct, frozen=True, kw_only=True):
    """One line of text. `check` gives the fault of a text as words, None when there is none; `echo`
    says how a text is understood. `text` is what stands there from the start.

    `offers` gives what is suggested beneath a text, `pick(text, value)` what the line holds when
    one of them was picked. Where finding them takes time it waits for a pause of
    `offers_after` seconds. `offers_hint` stands below what is suggested.
    """

    name: str
    label: str
    hint: str = ""
    text: str = ""
    check: Callable[[str], str | None] | None = None
    echo: Callable[[str], str] | None = None
    offers: Callable[[str], Sequence[Offer]] | None = None
    pick: Callable[[str, str], str] | None = None
    offers_after: float = 0.0
    offers_hint: str = ""


class Choice(msgspec.Struct, frozen=True):
    """One choice: the code that is answered, its words, and the key that picks it."""

    code: str
    label: str
    key: str


class ChoiceStep(msgspec.Struct, frozen=True, kw_only=True):
    """One of some choices; the first is under the cursor."""

    name: str
    label: str
    choices: tuple[Choice, ...]


Step = LineStep | ChoiceStep


def lands_on(step: Step) -> str:
    """The code that Enter answers at first; "" for a line."""
    return step.choices[0].code if isinstance(step, ChoiceStep) else ""


def numbered(name: str, label: str, choices: list[tuple[str, str]]) -> ChoiceStep:
    """A step over (code, words), picked by the digits 1 to 9 in their order."""
    keys = [*_DIGITS, *[""] * len(choices)]
    return ChoiceStep(
        name=name,
        label=label,
        choices=tuple(
            Choice(code, words, key) for (code, words), key in zip(choices, keys, strict=False)
        ),
    )


def confirm(question: str, *, yes: str, yes_key: str, no: str) -> ChoiceStep:
    """A question whose first choice, where Enter lands, is to leave all as it is.

    `yes_key` must not be the key that led to the question: a key held too long confirms nothing.
    """
    return ChoiceStep(
        name="sure", label=question, choices=(Choice(NO, no, "Esc"), Choice(YES, yes, yes_key))
    )
