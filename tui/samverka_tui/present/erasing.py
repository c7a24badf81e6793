"""What taking a person out would do, and what came of it, in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from samverka_store.model.nouns import BY_TABLE
from samverka_store.traces import Mention
from samverka_store.usecases.erase_person import Plan
from samverka_store.words.language import Words


def neutral_words(words: Words, *, removes: bool) -> tuple[str, str]:
    """The name that stands for the person from now on, and what the history says."""
    told = words.personal
    return told.neutral, told.was_erased if removes else told.was_anonymised


def field_label(mention: Mention, words: Words) -> str:
    """The field in which a text names the person; and whether only its history does."""
    noun = BY_TABLE[mention.table].noun if mention.table in BY_TABLE else ""
    label = words.fields.label("event" if mention.field == "why" else noun, mention.field)
    return f"{label} ({words.personal.in_history})" if mention.is_past else label


def plan_lines(found: Plan, words: Words, *, removes: bool) -> list[str]:
    """What would be done, with how many of each."""
    told = words.personal
    name, refs = found.person.name, ", ".join(found.refs)
    linked = ", ".join(words.nouns.of(noun).count(number) for noun, number in found.linked.items())
    lines = [
        (told.will_erase if removes else told.will_anonymise).format(name=name, refs=refs),
        told.linked_stay.format(linked=linked) if linked else told.nothing_linked,
        told.texts_follow.format(count=len(found.mentions)),
    ]
    if removes:
        members = words.nouns.membership.count(found.memberships)
        messages = words.nouns.feedback.count(found.messages)
        lines.append(told.also_goes.format(memberships=members, messages=messages))
    return [*lines, told.never_undone, told.outside]


def outcome_lines(ref: str, files: Sequence[str], words: Words) -> list[str]:
    """What came of it, and in which files the person is still named."""
    told = words.personal
    lines = [told.is_gone.format(ref=ref)]
    if files:
        lines.append(told.still_named.format(files=", ".join(files)))
    return [*lines, told.outside]
