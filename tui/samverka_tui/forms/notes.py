"""The line beneath a field: what is wrong, how it is understood, or what may be written. Pure."""

from __future__ import annotations

from typing import Literal, NamedTuple

from samverka_store.errors import Fault
from samverka_store.model.record import FieldSpec
from samverka_store.words.say import say_fault_alone
from samverka_tui.forms.echo import echo_of
from samverka_tui.forms.sheet import Sheet

# Fields with something to say beneath them most of the time: their line is always there, so that
# nothing moves while someone types. The others show their hint inside the empty field.
WITH_NOTE = frozenset(
    "day when times rule zone link url email number bearers themes agenda attendance links".split()
)
# While a word is half written these say no more than "go on": the hint tells that better.
_UNFINISHED = frozenset(
    "unreadable_day unreadable_when unreadable_season unreadable_time unreadable_rule "
    "unreadable_moment unreadable_zone not_an_address not_a_link unknown_ref".split()
)


class Note(NamedTuple):
    """One note: its kind, and its words, which may take several lines."""

    kind: Literal["", "hint", "echo", "fault"] = ""
    text: str = ""


SIGNS = {"": "", "hint": "", "echo": "= ", "fault": "! "}


def note_of(sheet: Sheet, spec: FieldSpec, fault: Fault | None, *, is_typing: bool) -> Note:
    """What to say beneath a field; `fault` is what is to be shown as wrong with it."""
    words = sheet.context.words
    theirs = sheet.theirs.get(spec.name)
    if theirs is not None:
        told = words.forms.theirs if theirs else words.forms.theirs_empty
        author = sheet.author_of(spec.name)[0] or words.faults.someone_else.capitalize()
        return Note("fault", told.format(author=author, text=theirs))
    hint = words.fields.of(sheet.kind.noun, spec.name).hint
    if fault is not None:
        if is_typing and hint and fault.key in _UNFINISHED:
            return Note("hint", hint)
        return Note("fault", say_fault_alone(sheet.kind.noun, fault, words))
    echo = echo_of(sheet, spec)
    if echo:
        return Note("echo", echo)
    if spec.kind in WITH_NOTE and not sheet.texts[spec.name]:
        return Note("hint", hint)
    return Note()
