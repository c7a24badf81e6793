"""`refer`, `arrived`, `remind` and `answer`: a proposal is carried into organisations, and back."""

from __future__ import annotations

import argparse

from samverka_store.model.answers import Referral
from samverka_store.model.meetings import Meeting
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases import refer_proposal
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.deeds import Done, day_of, day_option, running
from samverka_tui.cli.finding import find_linked, find_live
from samverka_tui.cli.parsing import own_examples, ref_argument


def _refer(call: Call, repository: Repository) -> Done:
    options = call.options
    proposal = find_live(call, repository, Proposal)
    contact = meeting = None
    if options.contact is not None:
        contact = find_linked(Person, options.contact, repository, call, option="--contact").id
    if options.meeting is not None:
        meeting = find_linked(Meeting, options.meeting, repository, call).id
    proposal, referral = refer_proposal.send_referral(
        repository,
        proposal,
        find_linked(Organisation, options.organisation, repository, call, option="organisation"),
        answer_due=day_of(call, "answer_due", prefer="coming"),
        contact=contact,
        sent=day_of(call, "sent"),
        meeting=meeting,
        today=call.today,
    )
    return Done((referral,), beside=(proposal,))


def _arrived(call: Call, repository: Repository) -> Referral:
    referral = find_live(call, repository, Referral)
    day = day_of(call, "date")
    return refer_proposal.confirm_arrival(repository, referral, received=day, today=call.today)


def _remind(call: Call, repository: Repository) -> Referral:
    return refer_proposal.remind(
        repository,
        find_live(call, repository, Referral),
        day=day_of(call, "date"),
        answer_due=day_of(call, "answer_due", prefer="coming"),
        today=call.today,
    )


def _answer(call: Call, repository: Repository) -> Done:
    referral, proposal = refer_proposal.receive_answer(
        repository,
        find_live(call, repository, Referral),
        call.options.text,
        answered=day_of(call, "date"),
        today=call.today,
    )
    return Done((referral,), beside=(proposal,))


def _declare_refer(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_follow
    _declare(parser, words)
    parser.add_argument("organisation", metavar="ORGANISATION", help=told.organisation)
    parser.add_argument("--contact", metavar="REF|NAME", help=told.contact)
    day_option(parser, "--answer-due", told.answer_due, required=True)
    day_option(parser, "--sent", told.sent)
    parser.add_argument("--meeting", metavar="REF", help=told.at_meeting)


def _declare_arrived(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare(parser, words)
    day_option(parser, "--date", words.cli_follow.date)


def _declare_remind(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare_arrived(parser, words)
    day_option(parser, "--answer-due", words.cli_follow.new_answer_due)


def _declare_answer(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare_arrived(parser, words)
    parser.add_argument("text", metavar="TEXT", help=words.cli_follow.answer)


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    own_examples(parser, words, words.cli.examples.proposals)
    ref_argument(parser, words)


COMMANDS = {
    "refer": Command(_declare_refer, running(_refer)),
    "arrived": Command(_declare_arrived, running(_arrived)),
    "remind": Command(_declare_remind, running(_remind)),
    "answer": Command(_declare_answer, running(_answer)),
}
