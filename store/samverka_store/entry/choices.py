"""The codes of a choice ↔ what people call them, in either language."""

from __future__ import annotations

from samverka_store.model.record import FieldSpec
from samverka_store.words.language import CODES, Words, words_for


def labels_of(spec: FieldSpec, words: Words) -> dict[str, str]:
    """The label of each code that the field may hold, in the field's order."""
    if spec.name == "state":
        labels = words.states.labels(spec.noun)
    else:
        labels = words.choices.labels(spec.noun, spec.name)
    return {code: labels.get(code, code) for code in spec.choices}


def code_begun(spec: FieldSpec, text: str) -> str | None:
    """As `code_of`, also for a label's or code's beginning that no other has, its signs aside."""
    code = code_of(spec, text)
    said = _letters(text)
    if code is not None or not said:
        return code
    spoken = [(code, code) for code in spec.choices]
    for language in CODES:
        spoken += labels_of(spec, words_for(language)).items()
    begun = {code for code, label in spoken if _letters(label).startswith(said)}
    return begun.pop() if len(begun) == 1 else None


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def code_of(spec: FieldSpec, text: str) -> str | None:
    """The code that a code or a label of either language means; None when it means none."""
    said = text.casefold()
    for code in spec.choices:
        if said == code.casefold():
            return code
    for language in CODES:
        for code, label in labels_of(spec, words_for(language)).items():
            if said == label.casefold():
                return code
    return None
