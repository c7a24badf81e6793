"""`backup list` and `backup restore`: which backups there are, and going back to one."""

from __future__ import annotations

import argparse

from samverka_store.disk import layout
from samverka_store.disk.backups import Backup, backups
from samverka_store.disk.restore import backup_state, restore_into, restore_over
from samverka_store.disk_errors import NoWorkspace, WorkspaceDamaged
from samverka_store.words.language import Words
from samverka_store.words.say import say_finding
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import opened_workspace
from samverka_tui.cli.parsing import add_common, examples
from samverka_tui.cli.printing import say, say_rows
from samverka_tui.cli.trouble import Misused
from samverka_tui.cli.waiting import telling


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.cli.recovery
    parser.epilog = examples(words, words.cli.examples.care)
    what = parser.add_subparsers(dest="what", metavar="list|restore", required=True)
    listing = what.add_parser("list", help=told.list_backups, description=told.list_backups)
    restore = what.add_parser("restore", help=told.restore_backup, description=told.restore_backup)
    restore.add_argument("number", metavar="N", help=told.number)
    for parser_below in (listing, restore):
        add_common(parser_below, words)


def _run(call: Call) -> int:
    return _list(call) if call.options.what == "list" else _restore(call)


def _list(call: Call) -> int:
    words = call.words
    folder = call.folder.absolute()
    if not layout.snapshot(folder).exists() and not layout.holds_something(folder):
        raise NoWorkspace(folder=str(folder))
    found = backups(folder)
    say_rows(
        lambda: words.cli.recovery.headings_backups,
        (_row(backup, call) for backup in found),
    )
    return 1 if any(backup.findings for backup in found) else 0


def _row(backup: Backup, call: Call) -> tuple[str, ...]:
    words = call.words
    found = [say_finding(finding.key, finding.values, words) for finding in backup.findings]
    return (
        str(backup.number),
        backup.at.astimezone(call.clock().tzinfo).strftime("%Y-%m-%d %H:%M"),
        str(backup.records),
        str(backup.changes),
        str(backup.bytes),
        " ".join(found) or words.cli.all_well,
    )


def _restore(call: Call) -> int:
    words = call.words
    number = _number(call)
    folder = call.folder.absolute()
    backup_state(folder, number)  # whole, before anything else is looked at
    try:
        with opened_workspace(call) as workspace:
            done = [restore_into(workspace, number)]
    except WorkspaceDamaged:
        done = restore_over(folder, number, by=call.by, waiting=telling(words))
    for finding in done:
        say(say_finding(finding.key, finding.values, words))
    return 0


def _number(call: Call) -> int:
    """The backup that is asked for. Raises: Misused."""
    written: str = call.options.number
    if not (written.isascii() and written.isdigit() and len(written) <= 12):
        raise Misused(call.words.cli.recovery.unreadable_number.format(value=written))
    return int(written)


COMMANDS = {"backup": Command(_declare, _run)}
