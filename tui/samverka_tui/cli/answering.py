"""`feedback`: what is owed to idea-bearers, drafts of it, its text to copy, that it was given."""

from __future__ import annotations

import argparse

from samverka_store.clean import clean_line
from samverka_store.model.answers import FEEDBACK_CHANNELS, Feedback
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.proposals import Proposal
from samverka_store.owed import Owed, owed
from samverka_store.repository import Repository
from samverka_store.usecases import give_feedback
from samverka_store.usecases.draft_feedback import text_of
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.debts import debt_json, debt_row, to_whom
from samverka_tui.cli.deeds import Done, day_of, day_option, running, text_given
from samverka_tui.cli.finding import find_linked, live, of_kind, outside_trash
from samverka_tui.cli.opening import context_of, reading
from samverka_tui.cli.parsing import Parser, add_common, examples
from samverka_tui.cli.printing import say, say_json, say_rows, tell
from samverka_tui.cli.trouble import Misused


def _owed(call: Call) -> int:
    """What is owed, the oldest debt first."""
    options, words = call.options, call.words
    with reading(call) as repository:
        context = context_of(call, repository)
        network = None
        if options.network is not None:
            network = find_linked(Network, options.network, repository, call).id
        proposals = sorted(repository.all(Proposal), key=lambda proposal: proposal.ref)
        found = [
            owing
            for proposal in proposals
            if network in (None, proposal.network)
            for owing in owed(proposal, repository)
        ]
        found.sort(key=lambda one: one.due)
        if options.json:
            say_json([debt_json(one, context) for one in found])
        else:
            rows = [debt_row(one, context) for one in found]
            say_rows(lambda: words.cli_feedback.headings_owed, rows)
    if not found and not options.json:
        tell(words.cli_feedback.nothing_owed)
    return 0


def _text(call: Call) -> int:
    """The texts, to copy: drafts as they are kept, the others as they would be drafted."""
    words = call.words
    with reading(call) as repository:
        context = context_of(call, repository)
        record = outside_trash(call.options.ref, repository)
        if isinstance(record, Feedback):
            texts = [record.text]
        else:
            proposal = of_kind(record, Proposal, call)
            texts = []
            for owing in to_whom(list(owed(proposal, repository)), call.options.to, context):
                draft = give_feedback.draft_of(repository, owing)
                texts.append(draft.text if draft else text_of(owing, repository, words).rstrip())
    for number, text in enumerate(texts):
        if number:
            say("\n----\n")
        say(text)
    if not texts:
        tell(words.cli_feedback.nothing_owed)
    return 0


def _draft(call: Call, repository: Repository) -> Done:
    options = call.options
    context = context_of(call, repository)
    text = text_given(call.options.text)
    drafted = []
    for owing in _owing(call, repository):
        words = text or text_of(owing, repository, context.words)
        drafted.append(give_feedback.draft(repository, owing, words))
    if not drafted:
        raise _nothing_owed(call, options.refs)
    return Done(drafted)


def _give(call: Call, repository: Repository) -> Done:
    options = call.options
    text = text_given(call.options.text)
    records = [outside_trash(ref, repository) for ref in options.refs]
    drafts = [record for record in records if isinstance(record, Feedback)]
    proposals = [of_kind(record, Proposal, call) for record in records if record not in drafts]
    meeting = None
    if options.meeting is not None:
        meeting = find_linked(Meeting, options.meeting, repository, call)
    given = [_give_draft(call, repository, draft, text, meeting) for draft in drafts]
    if proposals and meeting is not None and options.to is None:
        if options.date is not None:
            raise Misused(call.words.cli_feedback.day_of_meeting)
        if not text:
            raise Misused(call.words.cli_feedback.nothing_said)
        given += [
            give_feedback.answer_at_meeting(repository, proposal, meeting, text, today=call.today)
            for proposal in proposals
        ]
    elif proposals:
        given += _give_to_each(call, repository, proposals, text, meeting)
    about = {id: repository.get(Proposal, id) for id in (one.proposal for one in given)}
    return Done(given, about=tuple(about.values()))


def _give_to_each(
    call: Call,
    repository: Repository,
    proposals: list[Proposal],
    text: str | None,
    meeting: Meeting | None,
) -> list[Feedback]:
    """Everyone of the proposals is told this text or, without one, what is drafted for them."""
    owing = _owing_of(call, repository, proposals)
    if not owing:
        raise _nothing_owed(call, call.options.refs)
    if text is None:
        kept = {
            draft.id: draft for one in owing if (draft := give_feedback.draft_of(repository, one))
        }
        if not kept:
            refs = ", ".join(proposal.ref for proposal in proposals)
            raise Misused(call.words.cli_feedback.no_draft.format(refs=refs))
        return [_give_draft(call, repository, draft, None, meeting) for draft in kept.values()]
    return list(
        give_feedback.answer(
            repository,
            owing,
            text,
            channel=_channel(call) or "email",
            given=day_of(call, "date") or (meeting.day if meeting else None),
            meeting=meeting.id if meeting else None,
            today=call.today,
        )
    )


def _give_draft(
    call: Call, repository: Repository, draft: Feedback, text: str | None, meeting: Meeting | None
) -> Feedback:
    return give_feedback.give(
        repository,
        draft,
        channel=_channel(call),
        given=day_of(call, "date") or (meeting.day if meeting else None),
        text=text,
        meeting=meeting.id if meeting else None,
        today=call.today,
    )


def _owing(call: Call, repository: Repository) -> list[Owed]:
    proposals = [live(ref, Proposal, repository, call) for ref in call.options.refs]
    return _owing_of(call, repository, proposals)


def _owing_of(call: Call, repository: Repository, proposals: list[Proposal]) -> list[Owed]:
    found = [one for proposal in proposals for one in owed(proposal, repository)]
    return to_whom(found, call.options.to, context_of(call, repository))


def _nothing_owed(call: Call, refs: list[str]) -> Misused:
    return Misused(call.words.cli_feedback.nothing_owed_of.format(refs=", ".join(refs)))


def _channel(call: Call) -> str:
    """The code of `--channel`, written as code or label; empty without it. Raises: Misused."""
    from samverka_store.entry.choices import code_begun, labels_of

    text: str | None = call.options.channel
    if text is None:
        return ""
    spec = next(spec for spec in Feedback.fields if spec.name == "channel")
    code = code_begun(spec, text)
    if code is None:
        choices = ", ".join(labels_of(spec, call.words).values())
        told = call.words.cli_feedback.no_channel
        raise Misused(told.format(value=clean_line(text), choices=choices))
    return code


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_feedback
    parser.epilog = examples(words, words.cli.examples.feedback)
    what = parser.add_subparsers(
        dest="what", metavar="owed|draft|text|give", required=True, parser_class=Parser
    )
    owed_ones = what.add_parser("owed", help=told.owed, description=told.owed)
    owed_ones.add_argument("--network", metavar="REF", help=words.cli.options.network)
    owed_ones.add_argument("--json", action="store_true", help=words.cli.options.json)
    draft = what.add_parser("draft", help=told.draft, description=told.draft)
    draft.add_argument("refs", metavar="REF", nargs="+", help=told.proposals)
    draft.add_argument("--text", metavar="TEXT|-", help=told.own_text)
    text = what.add_parser("text", help=told.text, description=told.text)
    text.add_argument("ref", metavar="REF", help=told.proposal_or_draft)
    give = what.add_parser("give", help=told.give, description=told.give)
    give.add_argument("refs", metavar="REF", nargs="+", help=told.proposals_or_drafts)
    give.add_argument("--text", metavar="TEXT|-", help=told.given_text)
    offered = f"{told.channel}: {', '.join(FEEDBACK_CHANNELS)}"
    give.add_argument("--channel", metavar="CHANNEL", help=offered)
    day_option(give, "--date", words.cli_follow.date)
    give.add_argument("--meeting", metavar="REF", help=told.at_meeting)
    for parser_below in (draft, text, give):
        parser_below.add_argument("--to", metavar="REF|NAME", help=told.to)
    for parser_below in (owed_ones, draft, text, give):
        add_common(parser_below, words)


_RUN = {"owed": _owed, "text": _text, "draft": running(_draft), "give": running(_give)}


def _run(call: Call) -> int:
    return _RUN[call.options.what](call)


COMMANDS = {"feedback": Command(_declare, _run)}
