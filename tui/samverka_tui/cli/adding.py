"""`add`: a new record of any noun, its options drawn from the noun's own fields.

Prints the new record's reference alone, and only once the record is on disk.
"""

from __future__ import annotations

import argparse
from typing import Any

import msgspec

from samverka_store.clean import clean_line
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import NoWorkspace
from samverka_store.entry.reading import read_record
from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import FieldSpec, Record
from samverka_store.repository import Repository
from samverka_store.usecases.add_record import add
from samverka_store.words.language import Words
from samverka_tui.cli.assigning import add_field_option, texts_of_options
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.nouns import ADDED, IDEA
from samverka_tui.cli.opening import changing, context_of, create
from samverka_tui.cli.parsing import Parser, add_common, examples
from samverka_tui.cli.printing import say, tell
from samverka_tui.cli.trouble import Misused

_MOST_SIMILAR = 3


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    cli = words.cli
    parser.epilog = examples(words, cli.examples.add)
    nouns = parser.add_subparsers(
        title=cli.nouns, dest="added", metavar="NOUN", required=True, parser_class=Parser
    )
    for name, kind in ADDED.items():
        told = getattr(cli.commands.add, name)
        noun = nouns.add_parser(name, help=told, description=told)
        named = _named(kind)
        for spec in kind.fields:
            if spec is named:
                noun.add_argument(
                    f"field_{spec.name}",
                    metavar=spec.name.upper(),
                    help=words.fields.of(kind.noun, spec.name).label,
                )
            else:
                add_field_option(noun, kind, spec, words)
        if kind is Proposal:
            noun.add_argument("--anonymous", action="store_true", help=cli.options.anonymous)
            noun.add_argument("--via", metavar="REF|NAME", help=cli.options.via)
        add_common(noun, words)


def _named(kind: type[Record]) -> FieldSpec | None:
    """The field that a noun is called by, which stands without an option's name."""
    return next((s for s in kind.fields if s.name in ("name", "title") and s.required), None)


def _run(call: Call) -> int:
    texts = _texts(call)
    try:
        with changing(call) as repository:
            record = _add(call, texts, repository)
    except NoWorkspace:
        # Nothing is made on disk for a record that could not be kept.
        with Workspace.in_memory(clock=call.clock, by=call.by).change() as rehearsal:
            _add(call, texts, rehearsal)
        create(call)
        with changing(call) as repository:
            record = _add(call, texts, repository)
    say(record.ref)
    if isinstance(record, Proposal):
        _tell_similar(record, call, repository)
    return 0


def _tell_similar(proposal: Proposal, call: Call, repository: Repository) -> None:
    """Tell which old proposals are like the new one; whoever added it may merge them."""
    from samverka_store.similar import SimilarIndex

    words = call.words
    for one in SimilarIndex(repository).find(proposal.title, limit=_MOST_SIMILAR, but=proposal.id):
        state = words.states.label(proposal.noun, one.state)
        told = words.cli_follow.alike.format(ref=one.ref, title=one.title, state=state)
        tell(clean_line(told))


def _texts(call: Call) -> dict[str, str]:
    """What was written for each field. Raises: Misused."""
    options = call.options
    kind = ADDED[options.added]
    texts = texts_of_options(options, kind)
    if kind is not Proposal:
        return texts
    if options.anonymous and "bearers" in texts:
        raise Misused(call.words.cli.anonymous_and_bearer)
    via = f" via {options.via}" if options.via else ""
    if options.anonymous:
        texts["bearers"] = call.words.entry.anonymous + via
    elif via:
        raise Misused(call.words.cli.via_without_anonymous)
    return texts


def _add(call: Call, texts: dict[str, str], repository: Repository) -> Record:
    kind = ADDED[call.options.added]
    given: dict[str, Any] = {"state": "parked"} if call.options.added == IDEA else {}
    record: Record = read_record(kind, texts, context_of(call, repository), **given)
    if isinstance(record, Proposal):
        record = _placed(record, repository)
        if record.review is not None and record.review < call.today:
            fault = Fault("review", record.review.isoformat(), "review_in_past")
            raise InvalidRecord(record.noun, [fault])
    return add(repository, record, today=call.today)


def _placed(proposal: Proposal, repository: Repository) -> Proposal:
    """A proposal from a meeting belongs to the meeting's network unless another was given."""
    if proposal.network is not None or proposal.meeting is None:
        return proposal
    meeting = repository.get(Meeting, proposal.meeting)
    return msgspec.structs.replace(proposal, network=meeting.network)


COMMANDS = {"add": Command(_declare, _run)}
