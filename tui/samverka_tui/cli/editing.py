"""`edit`: any fields of any record."""

from __future__ import annotations

import argparse

from samverka_store.entry.reading import read_record
from samverka_store.usecases.change_record import change
from samverka_store.words.language import Words
from samverka_tui.cli.assigning import texts_of_assignments
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.columns import say_record
from samverka_tui.cli.finding import find_record
from samverka_tui.cli.opening import changing, context_of
from samverka_tui.cli.parsing import examples, ref_argument


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.epilog = examples(words, words.cli.examples.edit)
    ref_argument(parser, words)
    parser.add_argument(
        "assignments", metavar="FIELD=VALUE", nargs="+", help=words.cli.options.assignment
    )


def _run(call: Call) -> int:
    with changing(call) as repository:
        base = find_record(call, repository)
        kind = type(base)
        texts = texts_of_assignments(call.options.assignments, kind, call.words)
        edited = read_record(kind, texts, context_of(call, repository), base=base)
        record = change(repository, edited, seen=base, today=call.today)
    say_record(record, context_of(call, repository))
    return 0


COMMANDS = {"edit": Command(_declare, _run)}
