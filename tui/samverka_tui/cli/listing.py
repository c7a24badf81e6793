"""`list`: the records of a noun, as rows or as JSON, in the order people expect of each."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from samverka_store.model.networks import Network
from samverka_store.model.record import Record
from samverka_store.repository import Repository
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.columns import COLUMNS, Cells, headings_of
from samverka_tui.cli.nouns import IDEAS, LISTS
from samverka_tui.cli.opening import context_of, reading
from samverka_tui.cli.parsing import examples
from samverka_tui.cli.printing import say_json, say_rows
from samverka_tui.cli.sorting import ordered


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    options = words.cli.options
    parser.epilog = examples(words, words.cli.examples.list)
    parser.add_argument(
        "noun", metavar="NOUN", choices=tuple(LISTS), help=f"{options.noun}: %(choices)s"
    )
    parser.add_argument("--network", metavar="REF", help=options.network)
    parser.add_argument("--state", metavar="STATE", help=options.state_filter)
    parser.add_argument("--tag", metavar="TAG", help=options.tag)
    parser.add_argument("--json", action="store_true", help=options.json)


def _run(call: Call) -> int:
    noun: str = call.options.noun
    kind = LISTS[noun]
    state = None
    if call.options.state is not None:
        from samverka_tui.cli.states import read_state

        state = read_state(call.options.state, kind, call.words)
    with reading(call) as repository:
        network = _network(call, repository)
        wanted = _wanted(noun, state, network, repository)
        if call.options.tag is not None:
            wanted = _tagged(call.options.tag, wanted)
        records = ordered(noun, wanted)
        if call.options.json:
            from samverka_tui.cli.as_json import as_json

            say_json([as_json(record, repository) for record in records])
        else:
            columns = COLUMNS[noun]
            cells = Cells(columns, context_of(call, repository))
            say_rows(lambda: headings_of(kind, columns, call.words), map(cells.of, records))
    return 0


def _network(call: Call, repository: Repository) -> Network | None:
    """The network that the list is kept to."""
    if call.options.network is None:
        return None
    from samverka_tui.cli.finding import find_linked

    return find_linked(Network, call.options.network, repository, call)


def _wanted(
    noun: str, state: str | None, network: Network | None, repository: Repository
) -> Iterator[Record]:
    for record in repository.all(LISTS[noun]):
        its_state = getattr(record, "state", None)
        if noun == IDEAS and its_state != "parked":
            continue
        if state is not None and its_state != state:
            continue
        if network is None or _belongs(record, network, repository):
            yield record


def _tagged(tag: str, records: Iterator[Record]) -> Iterator[Record]:
    """Those with a tag: of contacts their expertise; whatever its capitals and accents."""
    from samverka_store.words.sort import fold

    for record in records:
        tags = getattr(record, "tags", ()) or getattr(record, "expertise", ())
        if fold(tag.strip()) in map(fold, tags):
            yield record


def _belongs(record: Record, network: Network, repository: Repository) -> bool:
    from samverka_tui.cli.belonging import belongs

    return belongs(record, network, repository)


COMMANDS = {"list": Command(_declare, _run)}
