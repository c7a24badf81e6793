"""`remove` puts a record in the trash, `undo` takes back a change of the person's own."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from samverka_store.clean import clean_line
from samverka_store.documents import builtins
from samverka_store.model.people import Person
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.finding import find_record
from samverka_tui.cli.opening import changing, context_of
from samverka_tui.cli.parsing import examples, ref_argument
from samverka_tui.cli.printing import say_rows, tell
from samverka_tui.cli.trouble import Misused
from samverka_tui.present.labels import document_label
from samverka_tui.present.still_owed import still_owed


def _declare_remove(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.epilog = examples(words, words.cli.examples.step)
    ref_argument(parser, words)


def _declare_undo(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.epilog = examples(words, words.cli.examples.step)
    told = words.cli_feedback
    parser.add_argument("ref", metavar="REF", nargs="?", help=told.undo_of)
    parser.add_argument("--change", metavar="N", type=int, help=told.undo_change)


def _remove(call: Call) -> int:
    from samverka_store.usecases.remove_record import remove

    with changing(call) as repository:
        record = find_record(call, repository)
        waiting = list(still_owed(record, context_of(call, repository)))
        gone = remove(repository, record)
    _say(gone, call, repository)
    for sentence in waiting:
        tell(clean_line(f"{record.ref}: {sentence}."))
    return 0


def _undo(call: Call) -> int:
    from samverka_store.usecases.undo_change import undo, undo_chosen, undo_of
    from samverka_store.words.personal import NAMELESS

    number = call.options.change
    with changing(call) as repository:
        if call.options.ref is None:
            if number is not None:
                raise Misused(call.words.cli_feedback.change_of_what)
            undone = undo(repository)
        else:
            record = find_record(call, repository)
            events = repository.events_of(record.id)
            if number is None and isinstance(record, Person) and record.name in NAMELESS:
                raise Misused(call.words.cli_feedback.erased.format(ref=record.ref))
            if number is None:
                undone = undo_of(repository, record.id)
            elif 1 <= number <= len(events):
                undone = undo_chosen(repository, events[number - 1])
            else:
                told = call.words.cli_feedback.no_change
                raise Misused(told.format(ref=record.ref, count=len(events)))
    _say(undone.records, call, repository)
    return 0


def _say(records: Iterable[Record], call: Call, repository: Repository) -> None:
    words = call.words
    context = context_of(call, repository)
    rows = (
        (
            record.ref,
            words.nouns.of(record.noun).one,
            words.cli.in_trash if record.deleted else "",
            document_label(record.table, builtins(record), context),
        )
        for record in records
    )
    say_rows(lambda: words.cli.headings_removed, rows)


COMMANDS = {
    "remove": Command(_declare_remove, _remove),
    "undo": Command(_declare_undo, _undo),
}
