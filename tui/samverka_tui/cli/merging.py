"""`merge` makes one of several proposals, `split` several of one."""

from __future__ import annotations

import argparse

from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases.merge_proposals import merge
from samverka_store.usecases.split_proposal import Part, split
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.deeds import Done, reason_option, running
from samverka_tui.cli.finding import find_live, live
from samverka_tui.cli.parsing import own_examples, ref_argument


def _merge(call: Call, repository: Repository) -> Done:
    options = call.options
    originals = [live(ref, Proposal, repository, call) for ref in options.refs]
    into = live(options.into, Proposal, repository, call)
    target, merged = merge(repository, originals, into, reason=options.reason, today=call.today)
    return Done((target, *merged))


def _split(call: Call, repository: Repository) -> Done:
    whole, parts = split(
        repository,
        find_live(call, repository, Proposal),
        [Part(title=title) for title in call.options.titles],
        reason=call.options.reason,
        today=call.today,
    )
    return Done((whole, *parts))


def _declare_merge(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_follow
    own_examples(parser, words, words.cli.examples.proposals)
    parser.add_argument("refs", metavar="REF", nargs="+", help=told.merged)
    parser.add_argument("into", metavar="INTO", help=told.merged_into)
    reason_option(parser, words)


def _declare_split(parser: argparse.ArgumentParser, words: Words) -> None:
    own_examples(parser, words, words.cli.examples.proposals)
    ref_argument(parser, words)
    parser.add_argument("titles", metavar="TITLE", nargs="+", help=words.cli_follow.parts)
    reason_option(parser, words)


COMMANDS = {
    "merge": Command(_declare_merge, running(_merge)),
    "split": Command(_declare_split, running(_split)),
}
