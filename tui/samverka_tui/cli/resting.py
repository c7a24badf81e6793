"""`extend`, `retire`, `withdraw` and `reopen`: a proposal rests longer, ends, or is taken up."""

from __future__ import annotations

import argparse

from samverka_store.model.proposals import Proposal
from samverka_store.moments.written import read_day
from samverka_store.repository import Repository
from samverka_store.usecases import step_proposal
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.deeds import reason_option, running
from samverka_tui.cli.finding import find_live
from samverka_tui.cli.parsing import own_examples, ref_argument


def _extend(call: Call, repository: Repository) -> Proposal:
    return step_proposal.extend(
        repository,
        find_live(call, repository, Proposal),
        reason=call.options.reason,
        review=read_day(call.options.review, today=call.today),
        today=call.today,
    )


def _retire(call: Call, repository: Repository) -> Proposal:
    proposal = find_live(call, repository, Proposal)
    return step_proposal.retire(repository, proposal, reason=call.options.reason, today=call.today)


def _withdraw(call: Call, repository: Repository) -> Proposal:
    options = call.options
    proposal = find_live(call, repository, Proposal)
    return step_proposal.withdraw(
        repository, proposal, by=options.by, reason=options.reason, today=call.today
    )


def _reopen(call: Call, repository: Repository) -> Proposal:
    proposal = find_live(call, repository, Proposal)
    return step_proposal.reopen(repository, proposal, reason=call.options.reason, today=call.today)


def _declare_extend(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare_because(parser, words)
    parser.add_argument("--review", metavar="DATE", required=True, help=words.cli.options.review)


def _declare_withdraw(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare(parser, words)
    parser.add_argument("--by", metavar="TEXT", required=True, help=words.cli_follow.withdrawn_by)
    reason_option(parser, words)


def _declare_because(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare(parser, words)
    reason_option(parser, words, required=True)


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    own_examples(parser, words, words.cli.examples.proposals)
    ref_argument(parser, words)


COMMANDS = {
    "extend": Command(_declare_extend, running(_extend)),
    "retire": Command(_declare_because, running(_retire)),
    "withdraw": Command(_declare_withdraw, running(_withdraw)),
    "reopen": Command(_declare_because, running(_reopen)),
}
