"""`decide`, then `begin`, `reach`, `finish` and `stop`: what becomes of a proposal."""

from __future__ import annotations

import argparse

from samverka_store.clean import clean_line
from samverka_store.entry.choices import code_of, labels_of
from samverka_store.model.meetings import Meeting
from samverka_store.model.people import Person
from samverka_store.model.proposals import DECIDED_STATES, Proposal
from samverka_store.model.record import FieldSpec
from samverka_store.repository import Repository
from samverka_store.usecases import carry_out_proposal
from samverka_store.usecases.decide_proposal import decide
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.deeds import day_of, day_option, reason_option, running
from samverka_tui.cli.finding import find_linked, find_live
from samverka_tui.cli.parsing import own_examples, ref_argument
from samverka_tui.cli.trouble import Misused

_DECISION = FieldSpec("state", "choice", noun=Proposal.noun, choices=DECIDED_STATES)


def _decide(call: Call, repository: Repository) -> Proposal:
    options = call.options
    proposal = find_live(call, repository, Proposal)
    meeting = None
    if options.meeting is not None:
        meeting = find_linked(Meeting, options.meeting, repository, call).id
    return decide(
        repository,
        proposal,
        _read_decision(call),
        decided_by=options.by,
        decided=day_of(call, "date"),
        reason=options.reason,
        alternatives=options.alternatives,
        meeting=meeting,
        today=call.today,
    )


def _read_decision(call: Call) -> str:
    """The code of the decision, written as code or label. Raises: Misused with the choices."""
    text: str = call.options.decision
    code = code_of(_DECISION, text)
    if code is None:
        labels = labels_of(_DECISION, call.words)
        choices = ", ".join(f"{decision} ({label})" for decision, label in labels.items())
        told = call.words.cli_follow.no_decision
        raise Misused(told.format(value=clean_line(text), choices=choices))
    return code


def _begin(call: Call, repository: Repository) -> Proposal:
    options = call.options
    proposal = find_live(call, repository, Proposal)
    handler = None
    if options.handler is not None:
        handler = find_linked(Person, options.handler, repository, call, option="--handler").id
    return carry_out_proposal.begin(
        repository,
        proposal,
        handler=handler,
        working_group=options.working_group,
        milestones=options.milestone or (),
        next_status=day_of(call, "next_status", prefer="coming"),
        today=call.today,
    )


def _reach(call: Call, repository: Repository) -> Proposal:
    return carry_out_proposal.reach(
        repository,
        find_live(call, repository, Proposal),
        call.options.milestone,
        day=day_of(call, "date"),
        today=call.today,
    )


def _finish(call: Call, repository: Repository) -> Proposal:
    proposal = find_live(call, repository, Proposal)
    return carry_out_proposal.finish(
        repository, proposal, result=call.options.result, today=call.today
    )


def _stop(call: Call, repository: Repository) -> Proposal:
    proposal = find_live(call, repository, Proposal)
    return carry_out_proposal.stop(
        repository, proposal, reason=call.options.reason, today=call.today
    )


def _declare_decide(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_follow
    _declare(parser, words)
    offered = f"{told.decision}: {', '.join(DECIDED_STATES)}"
    parser.add_argument("decision", metavar="DECISION", help=offered)
    parser.add_argument("--by", metavar="TEXT", required=True, help=told.decided_by)
    day_option(parser, "--date", told.date)
    parser.add_argument("--reason", metavar="TEXT", default="", help=told.decision_reason)
    parser.add_argument("--alternatives", metavar="TEXT", default="", help=told.alternatives)
    parser.add_argument("--meeting", metavar="REF", help=told.at_meeting)


def _declare_begin(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_follow
    _declare(parser, words)
    parser.add_argument("--handler", metavar="REF|NAME", help=told.handler)
    parser.add_argument("--working-group", metavar="TEXT", default="", help=told.working_group)
    repeatable = f"{told.milestone}; {words.cli.options.repeatable}"
    parser.add_argument("--milestone", metavar="TEXT", action="append", help=repeatable)
    day_option(parser, "--next-status", told.next_status)


def _declare_reach(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare(parser, words)
    parser.add_argument("milestone", metavar="MILESTONE", help=words.cli_follow.reached)
    day_option(parser, "--date", words.cli_follow.date)


def _declare_finish(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare(parser, words)
    parser.add_argument("--result", metavar="TEXT", required=True, help=words.cli_follow.result)


def _declare_stop(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare(parser, words)
    reason_option(parser, words, required=True)


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    own_examples(parser, words, words.cli.examples.proposals)
    ref_argument(parser, words)


COMMANDS = {
    "decide": Command(_declare_decide, running(_decide)),
    "begin": Command(_declare_begin, running(_begin)),
    "reach": Command(_declare_reach, running(_reach)),
    "finish": Command(_declare_finish, running(_finish)),
    "stop": Command(_declare_stop, running(_stop)),
}
