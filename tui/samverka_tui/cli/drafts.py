"""`drafts`: what is written in forms and questions and not saved, one's own and that of others."""

from __future__ import annotations

import argparse
from typing import Any

from samverka_store.disk.draft_room import all_drafts
from samverka_store.disk.drafts import Draft
from samverka_store.entry.context import Context
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import context_of, reading
from samverka_tui.cli.parsing import examples
from samverka_tui.cli.printing import say_json, say_rows, tell
from samverka_tui.present.drafts import begins, what


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.epilog = examples(words, words.cli.examples.care)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    words = call.words.drafts
    with reading(call) as repository:
        context = context_of(call, repository)
        found = all_drafts(call.folder.absolute(), call.state_dir, call.clock)
        if call.options.json:
            say_json([_as_json(draft, context, is_open=is_open) for draft, is_open in found])
        else:
            rows = [_row(draft, context, is_open=is_open) for draft, is_open in found]
            say_rows(lambda: words.headings, rows)
    if not found and not call.options.json:
        tell(words.none)
    return 0


def _row(draft: Draft, context: Context, *, is_open: bool) -> tuple[str, ...]:
    words = context.words.drafts
    at = draft.at.astimezone().strftime("%Y-%m-%d %H:%M")
    state = words.open_now if is_open else words.waits
    return what(draft, context), draft.by, at, state, begins(draft)


def _as_json(draft: Draft, context: Context, *, is_open: bool) -> dict[str, Any]:
    return {
        "about": what(draft, context),
        "by": draft.by,
        "at": draft.at.astimezone().isoformat(timespec="seconds"),
        "open": is_open,
        "key": draft.key,
        "texts": draft.texts,
    }


COMMANDS = {"drafts": Command(_declare, _run)}
