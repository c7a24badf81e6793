"""`figures`: the key figures of a period, each with n, period and open cases; what they mean."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from samverka_store.figures.all import KEYS, figures
from samverka_store.figures.figure import Figure, Period
from samverka_store.figures.telling import name_of, value_text
from samverka_store.model.networks import Network
from samverka_store.repository import Repository
from samverka_store.words.language import Words
from samverka_tui.cli.as_json import ref_of
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.deeds import day_of, day_option
from samverka_tui.cli.finding import find_linked
from samverka_tui.cli.opening import reading
from samverka_tui.cli.parsing import examples
from samverka_tui.cli.printing import say_facts, say_json, say_rows
from samverka_tui.cli.trouble import Misused


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli_feedback
    parser.epilog = examples(words, words.cli.examples.feedback)
    parser.add_argument("--network", metavar="REF", help=words.cli.options.one_network)
    day_option(parser, "--from", told.first_day)
    day_option(parser, "--to", told.last_day)
    parser.add_argument("--definitions", action="store_true", help=told.definitions)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    options, words = call.options, call.words
    if options.definitions:
        return _define(words, is_json=options.json)
    period = _period(call)
    with reading(call) as repository:
        network = None
        if options.network is not None:
            network = find_linked(Network, options.network, repository, call).id
        found = figures(repository, period, network=network, today=call.today)
        if options.json:
            say_json([_as_json(figure, repository) for figure in found])
        else:
            rows = [_row(figure, words) for figure in found]
            say_rows(lambda: words.cli_feedback.headings_figures, rows)
    return 0


def _define(words: Words, *, is_json: bool) -> int:
    named = {key: getattr(words.figures, key) for key in KEYS}
    if is_json:
        say_json([{"key": key, **_defined(name)} for key, name in named.items()])
    else:
        say_facts((name.label, name.definition) for name in named.values())
    return 0


def _defined(name: Any) -> dict[str, str]:
    return {"label": name.label, "definition": name.definition}


def _period(call: Call) -> Period:
    """From and to as given; else from New Year until today. Raises: UnreadableDay; Misused."""
    last = day_of(call, "to") or call.today
    first = day_of(call, "from") or date(last.year, 1, 1)
    if last < first:
        days = {"first": first.isoformat(), "last": last.isoformat()}
        raise Misused(call.words.cli_feedback.ends_before_it_begins.format(**days))
    return Period(first, last)


def _row(figure: Figure, words: Words) -> tuple[str, ...]:
    return (
        figure.key,
        value_text(figure, words),
        str(figure.n),
        str(figure.open),
        f"{figure.period.first.isoformat()}/{figure.period.last.isoformat()}",
        name_of(figure, words),
    )


def _as_json(figure: Figure, repository: Repository) -> dict[str, Any]:
    return {
        "key": figure.key,
        "unit": figure.unit,
        "value": figure.value,
        "n": figure.n,
        "part": figure.part,
        "open": figure.open,
        "at_least": figure.is_at_least,
        "first": figure.period.first.isoformat(),
        "last": figure.period.last.isoformat(),
        "network": ref_of(figure.network, repository),
        "organisation": ref_of(figure.group_id, repository),
        "points": [{"day": day.isoformat(), "value": value} for day, value in figure.points],
    }


COMMANDS = {"figures": Command(_declare, _run)}
