"""`show`: everything about one record, what points at it and where it can go next."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import datetime

from samverka_store.documents import builtins
from samverka_store.entry.context import Context
from samverka_store.model.meetings import Meeting
from samverka_store.model.record import Record
from samverka_store.words.language import Words
from samverka_tui.cli.as_json import as_json, ref_of
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import context_of, reading
from samverka_tui.cli.parsing import examples, ref_argument
from samverka_tui.cli.printing import say, say_facts, say_json, say_rows
from samverka_tui.cli.shown import shown
from samverka_tui.cli.sorting import by_reference
from samverka_tui.cli.states import LIFECYCLES
from samverka_tui.present.labels import document_label


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.epilog = examples(words, words.cli.examples.show)
    ref_argument(parser, words)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    with reading(call) as repository:
        record = repository.find(call.options.ref)
        referring = sorted(repository.referring(record.id), key=by_reference)
        if call.options.json:
            whole = as_json(record, repository)
            whole["deleted"] = record.deleted is not None
            whole["next_states"] = list(next_states(record))
            whole["referring"] = [other.ref for other in referring if other.ref]
            say_json(whole)
            return 0
        context = context_of(call, repository)
        say_facts(_facts(record, context))
        _say_referring([other for other in referring if other.ref], context)
    return 0


def next_states(record: Record) -> tuple[str, ...]:
    """The codes of the states that may follow."""
    lifecycle = LIFECYCLES.get(type(record))
    return lifecycle.allowed(str(getattr(record, "state", ""))) if lifecycle else ()


def _facts(record: Record, context: Context) -> Iterator[tuple[str, str]]:
    words = context.words
    trash = f" ({words.cli.in_trash})" if record.deleted else ""
    yield words.nouns.of(record.noun).one, f"{record.ref}{trash}"
    names = {spec.name for spec in type(record).fields}
    state = str(getattr(record, "state", ""))
    if state and "state" not in names:
        yield _label(record, "state", words), words.states.label(record.noun, state)
    for spec in type(record).fields:
        text = shown(record, spec, context)
        if text:
            yield _label(record, spec.name, words), text
    yield from _links_beside(record, context)
    if isinstance(record, Meeting):
        yield from _of_meeting(record, words)
    for name in ("created", "changed"):
        moment: datetime | None = getattr(record, name)
        if moment:
            yield _label(record, name, words), moment.astimezone().strftime("%Y-%m-%d %H:%M")
    if type(record) in LIFECYCLES:
        labels = (
            f"{code} ({words.states.label(record.noun, code)})" for code in next_states(record)
        )
        yield words.cli.next_states, ", ".join(labels) or words.cli.no_next_states


def _links_beside(record: Record, context: Context) -> Iterator[tuple[str, str]]:
    """Links that no form lets anyone write, such as the series of a meeting."""
    written = {name for spec in type(record).fields for name in spec.record_fields}
    for path in type(record).paths:
        ref = ref_of(getattr(record, path[0]), context.repository) if len(path) == 1 else None
        if ref and path[0] not in written:
            yield _label(record, path[0], context.words), ref


def _of_meeting(meeting: Meeting, words: Words) -> Iterator[tuple[str, str]]:
    """What no form lets anyone write: where it was moved from and why it was cancelled."""
    if meeting.moved_from:
        yield _label(meeting, "moved_from", words), meeting.moved_from.isoformat()
    if meeting.reason:
        yield _label(meeting, "reason", words), meeting.reason


def _label(record: Record, field: str, words: Words) -> str:
    return words.fields.of(record.noun, field).label


def _say_referring(referring: list[Record], context: Context) -> None:
    if not referring:
        return
    words = context.words
    say()
    say(f"{words.cli.pointed_at_by}:")
    rows = (
        (other.ref, words.nouns.of(other.noun).one, _name(other, context)) for other in referring
    )
    say_rows(lambda: words.cli.headings_records, rows)


def _name(record: Record, context: Context) -> str:
    return document_label(record.table, builtins(record), context)


COMMANDS = {"show": Command(_declare, _run)}
