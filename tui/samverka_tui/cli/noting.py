"""`note` and `reschedule`: a line said or decided at a meeting; a series with another rhythm."""

from __future__ import annotations

import argparse
from typing import Any

import msgspec

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.entry.values import read_value
from samverka_store.errors import InvalidRecord
from samverka_store.model.meetings import Meeting
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.usecases import note_meeting
from samverka_store.usecases.note_meeting import Spot, spots_of
from samverka_store.usecases.reschedule_series import change_from, rescheduling
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.deeds import day_of, day_option, running, text_given
from samverka_tui.cli.finding import find_live
from samverka_tui.cli.opening import changing, context_of, reading
from samverka_tui.cli.parsing import own_examples, ref_argument
from samverka_tui.cli.printing import say, tell
from samverka_tui.cli.trouble import Misused
from samverka_tui.present.rescheduling import rescheduling_parts

# The options that give a field of the series another text.
_FIELDS = ("rule", "time", "last")


def _note(call: Call, repository: Repository) -> Meeting:
    options = call.options
    meeting = find_live(call, repository, Meeting)
    spot = _spot(call, meeting, repository)
    use_case = note_meeting.decide if options.decision else note_meeting.note
    return use_case(repository, meeting.id, spot, text_given(options.text) or "")


def _spot(call: Call, meeting: Meeting, repository: Repository) -> Spot | None:
    """The agenda item that is meant, by its words or its proposal. Raises: Misused."""
    meant: str | None = call.options.item
    if meant is None:
        return None
    about = repository.id_of(meant)
    for spot in spots_of(meeting.agenda):
        if spot.title == meant or (about is not None and spot.proposal == about):
            return spot
    titles = ", ".join(clean_line(item.title) for item in meeting.agenda)
    told = call.words.cli_meetings.no_item
    raise Misused(told.format(value=clean_line(meant), items=titles or "–"))


def _reschedule(call: Call) -> int:
    is_dry = call.options.dry_run
    with reading(call) if is_dry else changing(call) as repository:
        context = context_of(call, repository)
        series = find_live(call, repository, Series)
        after = _after(call, series, context)
        since = day_of(call, "since", prefer="coming")
        if since is None or since < call.today:
            raise Misused(call.words.rescheduling.since_in_past)
        faults = after.faults()
        if faults:
            raise InvalidRecord(Series.noun, faults)
        if is_dry:
            plan = rescheduling(repository, series, after, since=since)
        else:
            _, plan = change_from(repository, series, after, since=since)
    day = context.words.dates.full(since)
    title = context.words.rescheduling.title.format(series=series.name, day=day)
    for part in rescheduling_parts(title, plan, context):
        lines = "; ".join(line.text for line in part.lines)
        say(clean_line(": ".join(filter(None, (part.heading, lines)))))
    if is_dry:
        tell(context.words.rescheduling.dry)
    return 0


def _after(call: Call, series: Series, context: Context) -> Series:
    """The series as the options want it. Raises: Misread; UnreadableMoment."""
    said: dict[str, Any] = {}
    for name in _FIELDS:
        text: str | None = getattr(call.options, name)
        spec = next(spec for spec in Series.fields if spec.name == name)
        if text is not None:
            said |= read_value(spec, text, context, None)
    return msgspec.structs.replace(series, **said)


def _declare_note(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_meetings
    own_examples(parser, words, words.cli.examples.meetings)
    ref_argument(parser, words)
    parser.add_argument("text", metavar="TEXT|-", help=told.said)
    parser.add_argument("--item", metavar="TEXT|REF", help=told.under_item)
    parser.add_argument("--decision", action="store_true", help=told.is_decision)


def _declare_reschedule(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.rescheduling
    own_examples(parser, words, words.cli.examples.meetings)
    ref_argument(parser, words)
    day_option(parser, "--since", told.since_help, required=True)
    parser.add_argument("--rule", metavar="TEXT", help=told.rule_help)
    parser.add_argument("--time", metavar="TIME", help=words.cli_meetings.time)
    parser.add_argument("--last", metavar="DATE", help=told.last_help)
    parser.add_argument("--dry-run", action="store_true", help=words.intake.help_dry_run)


COMMANDS = {
    "note": Command(_declare_note, running(_note)),
    "reschedule": Command(_declare_reschedule, _reschedule),
}
