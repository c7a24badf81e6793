"""`clashes`: what a meeting, or a day that is thought of, clashes with: meetings and holidays."""

from __future__ import annotations

import argparse
from typing import Any

from samverka_store.clashes import Clash, clashes
from samverka_store.entry.context import Context
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.moments.written import read_moment, read_times
from samverka_store.repository import Repository
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.finding import find_linked, live
from samverka_tui.cli.opening import context_of, reading
from samverka_tui.cli.parsing import own_examples
from samverka_tui.cli.printing import say_json, say_rows, tell
from samverka_tui.present.clashing import clash_text, clash_title


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_meetings
    own_examples(parser, words, words.cli.examples.meetings)
    parser.add_argument("when", metavar="REF|DATE", help=told.when)
    parser.add_argument("--time", metavar="TIME", help=told.time)
    parser.add_argument("--network", metavar="REF", help=told.for_network)
    parser.add_argument("--venue", metavar="TEXT", default="", help=told.venue)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    words = call.words
    with reading(call) as repository:
        context = context_of(call, repository)
        found = clashes(_meeting(call, repository), repository)
        if call.options.json:
            say_json([_as_json(clash, context) for clash in found])
        else:
            rows = [
                (clash.ref, clash.day.isoformat(), clash_text(clash, context)) for clash in found
            ]
            say_rows(lambda: words.cli_meetings.headings_clashes, rows)
    if not found and not call.options.json:
        tell(words.cli_meetings.no_clash)
    return 0


def _meeting(call: Call, repository: Repository) -> Meeting:
    """The meeting itself, or one that would be held on the day. Raises: UnreadableDay …"""
    options = call.options
    if repository.id_of(options.when) is not None:
        return live(options.when, Meeting, repository, call)
    network = 0
    if options.network is not None:
        network = find_linked(Network, options.network, repository, call).id
    day, start, end = read_moment(options.when, today=call.today)
    if options.time is not None:
        start, end = read_times(options.time)
    state = Meeting.first_state
    return Meeting(network=network, state=state, day=day, start=start, end=end, venue=options.venue)


def _as_json(clash: Clash, context: Context) -> dict[str, Any]:
    return {
        "kind": clash.kind,
        "day": clash.day.isoformat(),
        "holiday": clash.code,
        "ref": clash.ref or None,
        "title": clash_title(clash, context),
        "text": clash_text(clash, context),
    }


COMMANDS = {"clashes": Command(_declare, _run)}
