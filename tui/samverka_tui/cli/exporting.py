"""`export`: calendar, Markdown, HTML or CSV, to a file or to stdout."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from samverka_store.exchange.kinds import KINDS, OWN_TEMPLATES, SCOPES
from samverka_store.model.meetings import Meeting
from samverka_store.model.networks import Network
from samverka_store.model.people import Organisation
from samverka_store.model.record import Record
from samverka_store.model.series import Series
from samverka_store.repository import Repository
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.finding import find_linked
from samverka_tui.cli.nouns import LISTS
from samverka_tui.cli.opening import reading
from samverka_tui.cli.parsing import Parser, add_common, examples
from samverka_tui.cli.printing import say_bytes, tell
from samverka_tui.cli.trouble import Misused

if TYPE_CHECKING:
    from samverka_store.exchange.scope import Scope

R = TypeVar("R", bound=Record)
_SCOPES = ("network", "meeting", "organisation", "year")
_ESCAPED = re.compile(r"\\([^\w\s])")


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    cli = words.cli
    parser.epilog = examples(words, cli.examples.export)
    kinds = parser.add_subparsers(
        title=cli.kinds, dest="exported", metavar="FORMAT", required=True, parser_class=Parser
    )
    for name in ("ics", "markdown", "html", "csv"):
        told = getattr(cli.commands.export, name)
        kind = kinds.add_parser(name, help=told, description=told)
        if name == "ics":
            kind.add_argument("--meeting", metavar="REF", help=cli.options.one_meeting)
            kind.add_argument("--series", metavar="REF", help=cli.options.one_series)
            kind.add_argument("--reminders", action="store_true", help=words.reminders.help)
        elif name == "csv":
            offered = f"{cli.options.noun}: %(choices)s"
            kind.add_argument("noun", metavar="NOUN", choices=(*LISTS, "agenda"), help=offered)
        else:
            offered = f"{cli.options.page}: %(choices)s"
            kind.add_argument("page", metavar="PAGE", choices=KINDS, help=offered)
            _declare_page(kind, words)
        if name != "csv":
            kind.add_argument("--network", metavar="REF", help=cli.options.one_network)
        kind.add_argument("-o", "--output", metavar="FILE|-", help=cli.options.output)
        add_common(kind, words)


def _declare_page(kind: argparse.ArgumentParser, words: Words) -> None:
    told = words.documents
    kind.add_argument("--meeting", metavar="REF", help=words.cli.options.one_meeting)
    kind.add_argument("--organisation", metavar="REF", help=told.for_organisation)
    kind.add_argument("--year", metavar="YYYY", type=int, help=told.for_year)
    kind.add_argument("--names", action="store_true", help=told.with_names)
    kind.add_argument("--built-in", action="store_true", help=told.built_in)


def _run(call: Call) -> int:
    is_whole = True
    with reading(call) as repository:
        match call.options.exported:
            case "ics":
                data, is_whole = _calendar(call, repository)
            case "csv":
                data = _table(call, repository)
            case _:
                data = _page(call, repository).encode()
    output = call.options.output
    if output in (None, "-"):
        say_bytes(data)
        return 0 if is_whole else 1
    from samverka_store.exchange.files import write_export

    path = Path(output)
    written = write_export(Path(path.name), data, folder=path.parent)
    tell(call.words.cli.exported.format(file=written))
    return 0 if is_whole else 1


def _calendar(call: Call, repository: Repository) -> tuple[bytes, bool]:
    """The calendar, and whether all that has a day is in it; what is not is told."""
    from samverka_store.exchange.ics import calendar
    from samverka_store.exchange.scope import left_out, scope_of, unplaced
    from samverka_store.words.say import say_error

    options = call.options
    asked: list[tuple[type[Record], str]] = [
        (kind, text)
        for kind, text in (
            (Network, options.network),
            (Meeting, options.meeting),
            (Series, options.series),
        )
        if text is not None
    ]
    if len(asked) > 1:
        raise Misused(call.words.cli.one_scope)
    scope = scope_of(find_linked(*asked[0], repository, call) if asked else None)
    if options.reminders:
        return _reminders(call, repository, scope), True
    missing = left_out(repository, scope)
    if missing:
        meetings = call.words.nouns.meeting.count(missing)
        tell(call.words.cli.left_out.format(meetings=meetings))
    faulty = unplaced(repository, scope)
    for meeting, why in faulty:
        reason = say_error(why, call.words)
        tell(call.words.exports.calendar.unplaced.format(ref=meeting.ref, reason=reason))
    return calendar(repository, scope, words=call.words), not faulty


def _reminders(call: Call, repository: Repository, scope: Scope) -> bytes:
    from samverka_store.exchange.ics import reminder_calendar

    if scope.kind not in ("network", "everything"):
        raise Misused(call.words.reminders.not_of)
    return reminder_calendar(repository, scope, words=call.words, today=call.today)


def _table(call: Call, repository: Repository) -> bytes:
    from samverka_store.exchange.tables import table

    return table(call.options.noun, repository, words=call.words, today=call.today)


def _page(call: Call, repository: Repository) -> str:
    from samverka_store.exchange.markdown import document, html

    options = call.options
    given = {name for name in _SCOPES if getattr(options, name) is not None}
    if wrong := sorted(f"--{name}" for name in given - set(SCOPES[options.page])):
        told = call.words.documents.not_about
        raise Misused(told.format(page=options.page, options=", ".join(wrong)))
    text = document(
        options.page,
        repository,
        words=call.words,
        today=call.today,
        network=_linked(Network, options.network, repository, call),
        meeting=_linked(Meeting, options.meeting, repository, call),
        organisation=_linked(Organisation, options.organisation, repository, call),
        year=options.year,
        everyone=options.names,
        templates_dir=None if options.built_in else call.folder / OWN_TEMPLATES,
    )
    if options.exported == "markdown":
        return text
    title = _ESCAPED.sub(r"\1", text.partition("\n")[0].lstrip("# "))
    return html(text, title=title, lang=call.words.code)


def _linked(kind: type[R], text: str | None, repository: Repository, call: Call) -> R | None:
    return None if text is None else find_linked(kind, text, repository, call)


COMMANDS = {"export": Command(_declare, _run)}
