"""`extract`: all that the workspace holds about a contact, to give to them who asks."""

from __future__ import annotations

import argparse
from pathlib import Path

from samverka_store.exchange.kinds import OWN_TEMPLATES
from samverka_store.model.people import Person
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.finding import find_live
from samverka_tui.cli.opening import context_of, reading
from samverka_tui.cli.parsing import own_examples, ref_argument
from samverka_tui.cli.printing import say_bytes, tell


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    own_examples(parser, words, words.cli.examples.contacts)
    ref_argument(parser, words)
    parser.add_argument("-o", "--output", metavar="FILE|-", help=words.cli.options.output)


def _run(call: Call) -> int:
    from samverka_store.exchange.person_extract import person_extract

    with reading(call) as repository:
        person = find_live(call, repository, Person)
        context = context_of(call, repository)
        text = person_extract(person, context, templates_dir=call.folder / OWN_TEMPLATES)
    output = call.options.output
    if output in (None, "-"):
        say_bytes(text.encode())
    else:
        from samverka_store.exchange.files import write_export

        path = Path(output)
        written = write_export(Path(path.name), text.encode(), folder=path.parent)
        tell(call.words.cli.exported.format(file=written))
    tell(call.words.personal.read_first)
    return 0


COMMANDS = {"extract": Command(_declare, _run)}
