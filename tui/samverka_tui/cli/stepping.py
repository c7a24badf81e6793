"""`park`, `revive`, `cancel`, `move` and `state`: a record goes on to another state or day."""

from __future__ import annotations

import argparse

import msgspec

from samverka_store.clean import clean_text
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback
from samverka_store.model.meetings import Meeting
from samverka_store.model.people import Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.moments.written import read_day, read_moment, read_times
from samverka_store.repository import Repository
from samverka_store.usecases import step_action, step_meeting, step_proposal
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.deeds import declare, reason_option, running
from samverka_tui.cli.finding import find_linked, find_live, find_record
from samverka_tui.cli.states import read_state


def _park(call: Call, repository: Repository) -> Record:
    """Park it; what is parked already is left to rest until another day."""
    options, today = call.options, call.today
    proposal = find_live(call, repository, Proposal)
    owner = None
    if options.owner:
        owner = find_linked(Person, options.owner, repository, call, option="--owner").id
    review = read_day(options.review, today=today)
    if proposal.state == "parked":
        return step_proposal.extend(
            repository, proposal, reason=options.reason, review=review, today=today
        )
    return step_proposal.park(
        repository,
        proposal,
        reason=options.reason,
        review=review,
        today=today,
        revive_when=options.revive_when,
        owner=owner,
    )


def _revive(call: Call, repository: Repository) -> Record:
    proposal = find_live(call, repository, Proposal)
    repository.because(clean_text(call.options.reason).strip())
    return step_proposal.revive(repository, proposal, today=call.today)


def _cancel(call: Call, repository: Repository) -> Record:
    meeting = find_live(call, repository, Meeting)
    return step_meeting.cancel(repository, meeting, reason=call.options.reason)


def _move(call: Call, repository: Repository) -> Record:
    meeting = find_live(call, repository, Meeting)
    day, start, end = read_moment(call.options.to, today=call.today)
    if call.options.time is not None:
        start, end = read_times(call.options.time)
    return step_meeting.move(repository, meeting, day=day, start=start, end=end)


def _state(call: Call, repository: Repository) -> Record:
    record = find_record(call, repository)
    state = read_state(call.options.state, type(record), call.words)
    reason: str = call.options.reason
    match record:
        case Meeting():
            return step_meeting.step(repository, record, state, reason=reason)
        case Proposal():
            return step_proposal.step(repository, record, state, reason=reason, today=call.today)
        case Action():
            return step_action.step(repository, record, state, reason=reason)
    repository.because(reason)
    if isinstance(record, Feedback) and state == "given" and record.given is None:
        record = msgspec.structs.replace(record, given=call.today)
    return repository.put(msgspec.structs.replace(record, state=state))


def _declare_park(parser: argparse.ArgumentParser, words: Words) -> None:
    options = words.cli.options
    declare(parser, words)
    reason_option(parser, words, required=True)
    parser.add_argument("--review", metavar="DATE", required=True, help=options.review)
    parser.add_argument("--revive-when", metavar="TEXT", default="", help=options.revive_when)
    parser.add_argument("--owner", metavar="REF|NAME", default="", help=options.park_owner)


def _declare_revive(parser: argparse.ArgumentParser, words: Words) -> None:
    declare(parser, words)
    reason_option(parser, words)


def _declare_cancel(parser: argparse.ArgumentParser, words: Words) -> None:
    declare(parser, words)
    reason_option(parser, words, required=True)


def _declare_move(parser: argparse.ArgumentParser, words: Words) -> None:
    declare(parser, words)
    parser.add_argument("--to", metavar="DATE", required=True, help=words.cli.options.to)
    parser.add_argument("--time", metavar="TIME", help=words.cli.options.time)


def _declare_state(parser: argparse.ArgumentParser, words: Words) -> None:
    declare(parser, words)
    parser.add_argument("state", metavar="STATE", help=words.cli.options.state)
    reason_option(parser, words)


COMMANDS = {
    "park": Command(_declare_park, running(_park)),
    "revive": Command(_declare_revive, running(_revive)),
    "cancel": Command(_declare_cancel, running(_cancel)),
    "move": Command(_declare_move, running(_move)),
    "state": Command(_declare_state, running(_state)),
}
