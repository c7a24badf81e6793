"""`recognise`: a free name in a proposal becomes a contact."""

from __future__ import annotations

import argparse

from samverka_store.clean import clean_line
from samverka_store.model.people import Person
from samverka_store.model.proposals import Proposal
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.columns import say_record
from samverka_tui.cli.finding import find_live, live
from samverka_tui.cli.opening import changing, context_of
from samverka_tui.cli.parsing import own_examples, ref_argument
from samverka_tui.cli.printing import tell


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.personal
    own_examples(parser, words, words.cli.examples.contacts)
    ref_argument(parser, words)
    parser.add_argument("bearer", metavar="NAME", help=told.free_name)
    parser.add_argument("--as", dest="person", metavar="REF", default="", help=told.who_it_is)


def _run(call: Call) -> int:
    from samverka_store.duplicates import near_names
    from samverka_store.usecases.recognise_bearer import recognise_bearer

    options, told = call.options, call.words.personal
    with changing(call) as repository:
        proposal = find_live(call, repository, Proposal)
        known = live(options.person, Person, repository, call) if options.person else None
        near = [] if known else near_names(repository, options.bearer)
        _, contact = recognise_bearer(repository, proposal, options.bearer, known)
        others = [repository.get(Person, id) for id in near]
    say_record(contact, context_of(call, repository))
    for other in others:
        sentence = told.may_be.format(new=contact.ref, ref=other.ref, name=other.name)
        tell(clean_line(sentence))
    return 0


COMMANDS = {"recognise": Command(_declare, _run)}
