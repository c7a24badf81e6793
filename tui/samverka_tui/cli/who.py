"""`who`: whose screens are open on the workspace, since when, and what is edited there."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any

from samverka_store.disk.presence import Presence, Present, new_run
from samverka_store.entry.context import Context
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import context_of, reading
from samverka_tui.cli.parsing import examples
from samverka_tui.cli.printing import say_json, say_rows, tell
from samverka_tui.present.company import edited


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.epilog = examples(words, words.cli.examples.care)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    # Only looked at, never shown: a command is over before anyone could see it.
    presence = Presence(call.folder, by=call.by, run=new_run(), clock=call.clock)
    words = call.words
    with reading(call) as repository:
        context = context_of(call, repository)
        here = presence.others()
        if call.options.json:
            say_json([_as_json(present, context) for present in here])
        else:
            say_rows(lambda: words.company.headings, [_row(present, context) for present in here])
    presence.close()
    if not here and not call.options.json:
        tell(words.company.none)
    return 0


def _row(present: Present, context: Context) -> tuple[str, ...]:
    refs = ", ".join(record.ref for record in edited(present, context))
    return present.by, _since(present).strftime("%Y-%m-%d %H:%M"), refs, present.host


def _as_json(present: Present, context: Context) -> dict[str, Any]:
    return {
        "by": present.by,
        "since": _since(present).isoformat(timespec="seconds"),
        "editing": [record.ref for record in edited(present, context)],
        "host": present.host,
        "run": present.run,
    }


def _since(present: Present) -> datetime:
    return datetime.fromtimestamp(present.since / 1000, UTC).astimezone()


COMMANDS = {"who": Command(_declare, _run)}
