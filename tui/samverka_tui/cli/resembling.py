"""`similar`: old proposals like a title, the parked, retired and closed ones too."""

from __future__ import annotations

import argparse

from samverka_store.model.proposals import Proposal
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import reading
from samverka_tui.cli.parsing import own_examples
from samverka_tui.cli.printing import say_json, say_rows, tell

_MOST = 20


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    own_examples(parser, words, words.cli.examples.proposals)
    parser.add_argument("text", metavar="TEXT", nargs="+", help=words.cli_follow.title)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    from samverka_store.similar import SimilarIndex

    words = call.words
    with reading(call) as repository:
        found = SimilarIndex(repository).find(" ".join(call.options.text), limit=_MOST)
    if call.options.json:
        say_json(found)
        return 0
    rows = [(one.ref, words.states.label(Proposal.noun, one.state), one.title) for one in found]
    say_rows(lambda: words.cli_follow.headings_similar, rows)
    if not found:
        tell(words.cli_follow.nothing_similar)
    return 0


COMMANDS = {"similar": Command(_declare, _run)}
