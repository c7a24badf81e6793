"""What taking a list in would do, in words: its columns, what becomes of a row, and why. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.intake.columns import PARTS
from samverka_store.intake.read_file import ReadFile
from samverka_store.intake.take_in import Outcome, Taken
from samverka_store.model.record import FieldSpec, Record
from samverka_store.words.language import Words
from samverka_store.words.say import say_error, say_fault
from samverka_tui.present.told import Part, Told

_SHOWN_ROWS = 5
_EXAMPLES = 3
_MOST_REMARKS = 20
_MOST_LETTERS = 200


def target_label(noun: str, target: str, words: Words) -> str:
    """What a column can be, as people know it."""
    if target in PARTS:
        return words.intake.of(target)
    owner, _, field = target.rpartition(".")
    label = words.fields.of(owner or noun, field).label
    return words.intake.of_person.format(field=label) if owner else label


def summary(taken: Taken, words: Words) -> str:
    """How many rows became what."""
    counts = {kind: taken.count(kind) for kind in ("new", "changed", "same", "bad")}
    return words.intake.summary.format(**counts)


def reasons(outcome: Outcome, noun: str, words: Words) -> list[str]:
    """Everything that is wrong with a row."""
    found = [say_fault(noun, fault, words) for fault in outcome.faults]
    if outcome.error is not None:
        found.append(say_error(outcome.error, words))
    return found


def why(outcome: Outcome, noun: str, words: Words) -> str:
    """In a line: what is wrong with a row, or which fields it fills in and changes."""
    if outcome.kind == "bad":
        return "; ".join(reasons(outcome, noun, words))
    told = words.import_page
    parts = []
    for pattern, fields in (
        (told.fills, [field for field in outcome.fields if field not in outcome.before]),
        (told.differs, [field for field in outcome.fields if field in outcome.before]),
    ):
        if fields:
            labels = ", ".join(words.fields.label(noun, field) for field in fields)
            parts.append(pattern.format(fields=labels))
    return "; ".join(parts)


def examples(found: ReadFile, place: int) -> str:
    """What stands first in a column."""
    if found.table is None:
        return ""
    lines = found.table.lines[:_EXAMPLES]
    texts = (line.cells[place] for line in lines if place < len(line.cells))
    return " · ".join(clean_line(text)[:_MOST_LETTERS] for text in texts if text)


def first_rows(found: ReadFile, taken: Taken, context: Context) -> Iterator[Part]:
    """The first rows as they would be, and what is to be known of the file."""
    words = context.words
    if found.remarks:
        told = words.intake
        lines = (
            told.event.format(number=remark.number, label=remark.label, reason=told.of(remark.key))
            for remark in found.remarks[:_MOST_REMARKS]
        )
        yield Part(words.import_page.remarks, tuple(Told("", line) for line in lines))
    if taken.brought:
        names = ", ".join(
            f"{words.nouns.of(noun).one} {clean_line(label)}"
            for noun, labels in taken.brought.items()
            for label in labels[:_MOST_REMARKS]
        )
        yield Part("", (Told("", words.intake.brought.format(records=names)),))
    for outcome in taken.outcomes[:_SHOWN_ROWS]:
        yield row_part(outcome, taken.noun, context)


def row_part(outcome: Outcome, noun: str, context: Context) -> Part:
    """One row as it would be: each of its fields, with what stood there before."""
    words = context.words
    what = " · ".join(
        part for part in (words.intake.of(outcome.kind), outcome.ref, outcome.label) if part
    )
    heading = words.import_page.row.format(number=outcome.number, what=clean_line(what))
    if outcome.kind == "bad":
        return Part(heading, tuple(Told("", line) for line in reasons(outcome, noun, words)))
    record = context.repository.record(outcome.id)
    return Part(heading, tuple(_fields(outcome, record, context)))


def _fields(outcome: Outcome, record: Record, context: Context) -> Iterator[Told]:
    words = context.words
    for spec in type(record).fields:
        text = write_field(record, spec, context)
        if not text:
            continue
        label = words.fields.of(record.noun, spec.name).label
        text = said(record.noun, spec, text, words)
        if spec.name in outcome.before:
            before = said(record.noun, spec, outcome.before[spec.name], words)
            text = words.intake.was.format(field=text, text=before)
        yield Told(label, clean_line(text)[: 2 * _MOST_LETTERS])


def said(noun: str, spec: FieldSpec, text: str, words: Words) -> str:
    """What stands in a field, as people say it: a choice by its label."""
    return words.states.label(noun, text, spec.name) if spec.kind == "choice" else text


def in_order(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """The rows to look through: what is wrong first, then what changes something, then the rest."""
    order = ("bad", "changed", "new", "same")
    return tuple(sorted(outcomes, key=lambda outcome: order.index(outcome.kind)))
