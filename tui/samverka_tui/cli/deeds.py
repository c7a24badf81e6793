"""What the commands share that do something with a record: arguments, the change, what is told.

Which use case a command stands for is in its own file.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date

import msgspec

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.moments.written import Prefer, read_day
from samverka_store.owed import Owed, bearer_name, owed
from samverka_store.repository import Repository
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call
from samverka_tui.cli.columns import say_records
from samverka_tui.cli.opening import changing, context_of
from samverka_tui.cli.parsing import examples, ref_argument
from samverka_tui.cli.printing import tell

_INPUT = "-"


class Done(msgspec.Struct, frozen=True):
    """What a deed came to: records of one noun, and proposals that it was done for.

    `beside`: those whose state is told; `about`: those of which only what is still owed is.
    """

    records: Sequence[Record]
    beside: Sequence[Proposal] = ()
    about: Sequence[Proposal] = ()


Step = Callable[[Call, Repository], Record | Done]


def running(step: Step) -> Callable[[Call], int]:
    """The command that does this in one change, prints what became of it and tells who is owed."""

    def run(call: Call) -> int:
        with changing(call) as repository:
            came_to = step(call, repository)
        done = came_to if isinstance(came_to, Done) else Done((came_to,))
        context = context_of(call, repository)
        say_records(done.records, context)
        for sentence in _remarks(done, context):
            tell(clean_line(sentence))
        return 0

    return run


def _remarks(done: Done, context: Context) -> Iterator[str]:
    told = context.words.cli_follow
    for proposal in done.beside:
        state = context.words.states.label(proposal.noun, proposal.state)
        yield told.state_now.format(ref=proposal.ref, state=state)
    for record in (*done.records, *done.beside, *done.about):
        if isinstance(record, Proposal):
            yield from _owed_remark(record, context)


def _owed_remark(proposal: Proposal, context: Context) -> Iterator[str]:
    owing = list(owed(proposal, context.repository))
    if owing:
        due = min(one.due for one in owing)
        who = ", ".join(dict.fromkeys(whom(one, context) for one in owing))
        yield context.words.cli_follow.owed.format(
            ref=proposal.ref, who=who, day=context.words.dates.plain(due)
        )


def whom(owing: Owed, context: Context) -> str:
    """Who is owed it, as they are known inside the organisation."""
    return bearer_name(owing.bearer, context.repository) or context.words.entry.anonymous


def declare(parser: argparse.ArgumentParser, words: Words) -> None:
    """A command that takes the record it is about, with the examples of the steps."""
    parser.epilog = examples(words, words.cli.examples.step)
    ref_argument(parser, words)


def reason_option(parser: argparse.ArgumentParser, words: Words, *, required: bool = False) -> None:
    """`--reason`, which the history keeps."""
    parser.add_argument(
        "--reason", metavar="TEXT", default="", required=required, help=words.cli.options.reason
    )


def day_option(
    parser: argparse.ArgumentParser, name: str, told: str, *, required: bool = False
) -> None:
    """An option that names a day."""
    parser.add_argument(name, metavar="DATE", required=required, help=told)


def day_of(call: Call, name: str, *, prefer: Prefer = "past") -> date | None:
    """The day that an option names; None where it was not given. Raises: UnreadableDay."""
    text: str | None = getattr(call.options, name)
    return None if text is None else read_day(text, today=call.today, prefer=prefer)


def text_given(text: str | None) -> str | None:
    """The text of an option, read from stdin where it is `-`; None where it was not given.

    Raises: FileTooLarge; NotText.
    """
    if text != _INPUT:
        return text
    from samverka_store.exchange.decoding import text_of

    return text_of(sys.stdin.buffer.read())
