"""`prepare`, `theme`, `discuss`, `agree` and `document`: a meeting from its agenda to its notes."""

from __future__ import annotations

import argparse

import msgspec

from samverka_store.clean import clean_line
from samverka_store.entry.context import Misread
from samverka_store.model.actions import Action
from samverka_store.model.meetings import Attendance, Meeting
from samverka_store.model.people import Person
from samverka_store.model.proposals import Proposal
from samverka_store.repository import Repository
from samverka_store.usecases import document_meeting, prepare_meeting
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.deeds import Done, day_of, day_option, running, text_given
from samverka_tui.cli.finding import find_linked, find_live, live
from samverka_tui.cli.opening import context_of
from samverka_tui.cli.parsing import own_examples, ref_argument
from samverka_tui.cli.trouble import Misused

_MOST_DIGITS = 7


def _prepare(call: Call, repository: Repository) -> Meeting:
    meeting = find_live(call, repository, Meeting)
    titles = call.words.choices.labels("agenda", "kind")
    return prepare_meeting.prepare_agenda(repository, meeting, titles)


def _theme(call: Call, repository: Repository) -> Done:
    from samverka_store.entry.lists import read_speakers

    meeting, suggestion = prepare_meeting.take_up_theme(
        repository,
        live(call.options.meeting, Meeting, repository, call),
        find_live(call, repository, Proposal),
        decided_by=call.options.by,
        speakers=read_speakers("; ".join(call.options.speaker), context_of(call, repository)),
        today=call.today,
    )
    return Done((meeting,), beside=(suggestion,))


def _discuss(call: Call, repository: Repository) -> Meeting:
    options = call.options
    return document_meeting.discuss(
        repository,
        find_live(call, repository, Meeting),
        live(options.proposal, Proposal, repository, call),
        options.line,
        decision=options.decision,
    )


def _agree(call: Call, repository: Repository) -> Action:
    options = call.options
    owner, name = _owner(call, repository)
    about = None
    if options.proposal is not None:
        about = live(options.proposal, Proposal, repository, call).id
    return document_meeting.agree_action(
        repository,
        find_live(call, repository, Meeting),
        options.title,
        due=day_of(call, "due", prefer="coming"),
        owner=owner,
        owner_name=name,
        proposal=about,
    )


def _owner(call: Call, repository: Repository) -> tuple[int | None, str]:
    """The contact who is meant or, where no contact is, the name. Raises: Misread."""
    text: str = call.options.owner
    try:
        return find_linked(Person, text, repository, call, option="--owner").id, ""
    except Misread as error:
        # What has a digit in it was meant as a reference.
        if error.fault.key != "unknown_ref" or any(map(str.isdigit, text)):
            raise
        return None, text


def _document(call: Call, repository: Repository) -> Meeting:
    """All that is given of the meeting, in one change."""
    options = call.options
    attendance, notes = _attendance(call), text_given(options.notes) or ""
    meeting = find_live(call, repository, Meeting)
    for written in options.line or ():
        ref, sign, line = written.partition(":")
        if not sign:
            raise Misused(call.words.cli_meetings.no_line.format(value=clean_line(written)))
        proposal = live(ref.strip(), Proposal, repository, call)
        meeting = document_meeting.discuss(repository, meeting, proposal, line)
    for written in options.decision or ():
        title, decision = _decision(written, meeting, repository)
        meeting = document_meeting.note_decision(repository, meeting, decision, title=title)
    counted = msgspec.structs.replace(meeting.attendance, **attendance)
    return document_meeting.document(repository, meeting, attendance=counted, notes=notes)


def _decision(written: str, meeting: Meeting, repository: Repository) -> tuple[str, str]:
    """The agenda item that a decision stands under (by proposal or title), and the decision."""
    before, sign, decision = written.partition(":")
    before = before.strip()
    about = repository.id_of(before)
    for item in meeting.agenda:
        if sign and (item.title == before or (about is not None and item.proposal == about)):
            return item.title, decision
    return "", written


def _attendance(call: Call) -> dict[str, int]:
    """Each count that was given. Raises: Misused."""
    counts = {}
    for name in Attendance.__struct_fields__:
        written: str | None = getattr(call.options, name)
        if written is None:
            continue
        if not (written.isascii() and written.isdigit() and len(written) <= _MOST_DIGITS):
            told = call.words.cli_meetings.no_count
            option = f"--{name.replace('_', '-')}"
            raise Misused(told.format(option=option, value=clean_line(written)))
        counts[name] = int(written)
    return counts


def _declare_theme(parser: argparse.ArgumentParser, words: Words) -> None:
    _declare(parser, words)
    parser.add_argument("meeting", metavar="MEETING", help=words.cli_meetings.to_meeting)
    parser.add_argument("--by", metavar="TEXT", default="", help=words.cli_follow.decided_by)
    speaker = f"{words.cli_meetings.speaker}; {words.cli.options.repeatable}"
    parser.add_argument("--speaker", metavar="NAME", action="append", default=[], help=speaker)


def _declare_discuss(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_meetings
    _declare(parser, words)
    parser.add_argument("proposal", metavar="PROPOSAL", help=told.proposal)
    parser.add_argument("line", metavar="TEXT", help=told.line)
    parser.add_argument("--decision", metavar="TEXT", default="", help=told.decided)


def _declare_agree(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_meetings
    _declare(parser, words)
    parser.add_argument("title", metavar="TITLE", help=told.action)
    parser.add_argument("--owner", metavar="REF|NAME", required=True, help=told.owner)
    day_option(parser, "--due", told.due, required=True)
    parser.add_argument("--proposal", metavar="REF", help=told.proposal)


def _declare_document(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_meetings
    repeatable = words.cli.options.repeatable
    _declare(parser, words)
    for name in Attendance.__struct_fields__:
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, metavar="N", help=getattr(told, name))
    parser.add_argument(
        "--line", metavar="REF: TEXT", action="append", help=f"{told.line}; {repeatable}"
    )
    parser.add_argument(
        "--decision", metavar="TEXT", action="append", help=f"{told.decision}; {repeatable}"
    )
    parser.add_argument("--notes", metavar="TEXT|-", default="", help=told.notes)


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    own_examples(parser, words, words.cli.examples.meetings)
    ref_argument(parser, words)


COMMANDS = {
    "prepare": Command(_declare, running(_prepare)),
    "theme": Command(_declare_theme, running(_theme)),
    "discuss": Command(_declare_discuss, running(_discuss)),
    "agree": Command(_declare_agree, running(_agree)),
    "document": Command(_declare_document, running(_document)),
}
