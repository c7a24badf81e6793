"""`repair`: what can be mended is mended and told; changes made by hand are shown and decided."""

from __future__ import annotations

import argparse

from samverka_store.disk import hand_edit
from samverka_store.disk.accept import accept, refuse
from samverka_store.disk.check import check_workspace, findings
from samverka_store.disk.finding import Finding
from samverka_store.disk.hand_edit import Difference, shown
from samverka_store.disk.repair import repair
from samverka_store.model.nouns import BY_TABLE
from samverka_store.words.language import Words
from samverka_store.words.say import say_finding
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import opened_workspace
from samverka_tui.cli.parsing import examples
from samverka_tui.cli.printing import say, say_rows, tell
from samverka_tui.cli.waiting import telling


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli.recovery
    parser.epilog = examples(words, words.cli.examples.care)
    parser.add_argument("--leave-out", action="store_true", help=told.leave_out)
    decision = parser.add_mutually_exclusive_group()
    decision.add_argument("--accept", action="store_true", help=told.accept)
    decision.add_argument("--refuse", action="store_true", help=told.refuse)


def _run(call: Call) -> int:
    milliseconds = int(call.clock().timestamp() * 1000)
    done = repair(
        call.folder,
        by=call.by,
        milliseconds=milliseconds,
        leave_out=call.options.leave_out,
        waiting=telling(call.words),
    )
    _say(done, call.words)
    if call.options.accept or call.options.refuse:
        _decide(call)
    elif not done:
        say(call.words.cli.recovery.nothing_to_repair)
    _show_differences(call)
    left = [finding for finding in findings(check_workspace(call.folder)) if finding.serious]
    for finding in left:
        if finding not in done:
            tell(_trouble(finding, call.words))
    return 1 if left else 0


def _say(done: list[Finding], words: Words) -> None:
    for finding in done:
        if finding.key != "hand_edit":  # shown in full below
            say(say_finding(finding.key, finding.values, words))


def _trouble(finding: Finding, words: Words) -> str:
    return words.cli.trouble.format(message=say_finding(finding.key, finding.values, words))


def _decide(call: Call) -> None:
    told = call.words.cli.recovery
    with opened_workspace(call) as workspace:
        if call.options.accept:
            say(told.accepted.format(changes=accept(workspace)))
        else:
            say(told.refused.format(changes=refuse(workspace)))


def _show_differences(call: Call) -> None:
    words = call.words
    rows = [
        row
        for _, differing in hand_edit.waiting(call.folder.absolute())
        for difference in differing
        for row in _rows(difference, words)
    ]
    if rows:
        say_rows(lambda: words.cli.recovery.headings_differences, rows)


def _rows(difference: Difference, words: Words) -> list[tuple[str, ...]]:
    told = words.cli.recovery
    kind = BY_TABLE.get(difference.table)
    if difference.before is None or difference.after is None:
        what = told.added if difference.before is None else told.taken_away
        record = difference.before or difference.after or {}
        text = "; ".join(shown(value) for value in record.values() if isinstance(value, str))
        return [(difference.ref, what, *(("", text) if difference.before is None else (text, "")))]
    return [
        (
            difference.ref,
            words.fields.label(kind.noun, name) if kind else name,
            shown(before),
            shown(after),
        )
        for name, before, after in difference.fields
    ]


COMMANDS = {"repair": Command(_declare, _run)}
