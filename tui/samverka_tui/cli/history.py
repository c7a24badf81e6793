"""`history`: who changed what of a record, when and why, oldest first."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from samverka_store.clean import clean_line
from samverka_store.documents import builtins, typed
from samverka_store.entry.context import Context
from samverka_store.model.events import Event
from samverka_store.model.record import Record
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import context_of, reading
from samverka_tui.cli.parsing import examples, ref_argument
from samverka_tui.cli.printing import say, say_json
from samverka_tui.cli.shown import shown


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.epilog = examples(words, words.cli.examples.show)
    ref_argument(parser, words)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    with reading(call) as repository:
        record = repository.find(call.options.ref)
        context = context_of(call, repository)
        told = list(_told(record, repository.events_of(record.id), context))
    if call.options.json:
        say_json([_as_json(event, changes) for event, changes in told])
    else:
        for event, changes in told:
            _say_event(event, changes, call.words)
    return 0


def _told(
    record: Record, events: list[Event], context: Context
) -> Iterator[tuple[Event, list[tuple[str, str, str]]]]:
    """Each event, oldest first, with (field's label, before, after) of what it changed.

    Found by going back from the record as it is, so that each field can be written as in a form.
    """
    kind = type(record)
    document = builtins(record)
    versions = [document]
    for event in reversed(events):
        earlier = {**document, **{name: old for name, (old, _) in event.changes.items()}}
        document = {name: value for name, value in earlier.items() if value is not None}
        versions.append(document)
    versions.reverse()
    for number, event in enumerate(events):
        before, after = versions[number], versions[number + 1]
        touched = frozenset(event.changes)
        if event.kind != "changed":
            touched = frozenset()
        was, now = typed(kind, before), typed(kind, after)
        yield event, list(_changes(was, now, touched, context))


def _changes(
    was: Record, now: Record, touched: frozenset[str], context: Context
) -> Iterator[tuple[str, str, str]]:
    words = context.words
    if "state" in touched:
        old, new = (words.states.label(was.noun, str(getattr(r, "state", ""))) for r in (was, now))
        yield words.fields.of(was.noun, "state").label, old, new
    for spec in type(was).fields:
        if spec.name == "state" or not touched.intersection(spec.record_fields):
            continue
        label = words.fields.of(was.noun, spec.name).label
        yield label, shown(was, spec, context), shown(now, spec, context)


def _say_event(event: Event, changes: list[tuple[str, str, str]], words: Words) -> None:
    cli = words.cli
    when = event.at.astimezone().strftime("%Y-%m-%d %H:%M")
    done = (
        cli.undone if event.undoes is not None else words.states.label("event", event.kind, "kind")
    )
    why = f" – {clean_line(event.why)}" if event.why else ""
    say(clean_line(f"{when}  {event.by}  {done}{why}"))
    for label, old, new in changes:
        before, after = (clean_line(text) or cli.nothing for text in (old, new))
        say(f"  {label}: {before} → {after}")


def _as_json(event: Event, changes: list[tuple[str, str, str]]) -> dict[str, Any]:
    return {
        "at": event.at.isoformat(timespec="seconds"),
        "by": event.by,
        "kind": event.kind,
        "why": event.why,
        "undoes": event.undoes is not None,
        "changes": event.changes,
        "text": [f"{label}: {old} → {new}" for label, old, new in changes],
    }


COMMANDS = {"history": Command(_declare, _run)}
