"""`reviews`: parked ideas that are due for review; `unfinished`: all that is open, with age."""

from __future__ import annotations

import argparse
from typing import Any

from samverka_store.model.networks import Network
from samverka_store.model.proposals import EXTENSIONS_ALLOWED, Proposal
from samverka_store.repository import Repository
from samverka_store.words.language import Words
from samverka_tui.cli.as_json import as_json
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.finding import find_linked
from samverka_tui.cli.opening import reading
from samverka_tui.cli.parsing import own_examples
from samverka_tui.cli.printing import say_json, say_rows, tell


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    own_examples(parser, words, words.cli.examples.feedback)
    parser.add_argument("--network", metavar="REF", help=words.cli.options.network)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _reviews(call: Call) -> int:
    """The parked ideas to walk through, the oldest first, and what each may become."""
    from samverka_store.usecases.step_proposal import reviews_due

    words = call.words
    with reading(call) as repository:
        found = reviews_due(repository, network=_network(call, repository), today=call.today)
        if call.options.json:
            say_json([as_json(idea, repository) for idea in found])
        else:
            rows = [_review_row(idea, call) for idea in found]
            say_rows(lambda: words.cli_feedback.headings_reviews, rows)
    if not found and not call.options.json:
        tell(words.cli_feedback.no_reviews)
    return 0


def _review_row(idea: Proposal, call: Call) -> tuple[str, ...]:
    may_rest = idea.extensions < EXTENSIONS_ALLOWED
    deeds = ("revive", "extend", "retire") if may_rest else ("revive", "retire")
    review = idea.review or call.today
    return (
        idea.ref,
        review.isoformat(),
        call.words.dates.relative(review, call.today),
        str(idea.extensions),
        ", ".join(deeds),
        idea.title,
    )


def _unfinished(call: Call) -> int:
    from samverka_store.figures.all import unfinished_list
    from samverka_store.figures.outcomes import Unfinished

    words = call.words

    def row(one: Unfinished) -> tuple[str, ...]:
        state = words.states.label(Proposal.noun, one.state)
        return one.ref, words.dates.age(one.age_days), state, ", ".join(one.holders), one.title

    def as_object(one: Unfinished) -> dict[str, Any]:
        return {name: getattr(one, name) for name in one.__struct_fields__}

    with reading(call) as repository:
        network = _network(call, repository)
        found = unfinished_list(repository, network=network, today=call.today)
    if call.options.json:
        say_json([as_object(one) for one in found])
        return 0
    say_rows(lambda: words.cli_feedback.headings_unfinished, [row(one) for one in found])
    if not found:
        tell(words.cli_feedback.all_finished)
    return 0


def _network(call: Call, repository: Repository) -> int | None:
    """The id of the network that the list is kept to."""
    if call.options.network is None:
        return None
    return find_linked(Network, call.options.network, repository, call).id


COMMANDS = {
    "reviews": Command(_declare, _reviews),
    "unfinished": Command(_declare, _unfinished),
}
