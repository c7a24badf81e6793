"""`search`: the records that hold the words, of every noun."""

from __future__ import annotations

import argparse

from samverka_store.model.nouns import BY_TABLE
from samverka_store.words.language import Words
from samverka_tui.cli.as_json import as_json
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import reading
from samverka_tui.cli.printing import say_json, say_rows, tell


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("text", metavar="TEXT", nargs="+", help=words.cli.options.text)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    from samverka_store.search import SearchIndex

    words = call.words
    with reading(call) as repository:
        hits = SearchIndex(repository).find(" ".join(call.options.text), limit=500)
        if call.options.json:
            say_json([as_json(repository.record(hit.id), repository) for hit in hits])
        else:
            rows = (
                (hit.ref, words.nouns.of(BY_TABLE[hit.table].noun).one, hit.label) for hit in hits
            )
            say_rows(lambda: words.cli.headings_records, rows)
    if not hits and not call.options.json:
        tell(words.cli.nothing_found)
    return 0


COMMANDS = {"search": Command(_declare, _run)}
