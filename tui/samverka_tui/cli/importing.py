"""`import`: lists and calendars of others, taken in as one change or not at all.

What would happen, or did, goes to stdout, a row each; what is wrong and what was assumed to stderr.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from samverka_store.clean import clean_line
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import NoWorkspace
from samverka_store.exchange.decoding import MOST_BYTES
from samverka_store.intake.columns import nouns
from samverka_store.intake.read_file import ReadFile, read_file
from samverka_store.intake.source import file_bytes
from samverka_store.intake.take_in import Outcome, Taken, take_in
from samverka_store.model.nouns import BY_NOUN
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.nouns import noun_said
from samverka_tui.cli.opening import context_of, create, opened_workspace
from samverka_tui.cli.parsing import examples
from samverka_tui.cli.printing import say_rows, tell
from samverka_tui.cli.trouble import Misused
from samverka_tui.present.taking_in import reasons, said, summary, target_label

_INPUT = "-"


class _LeaveAsItWas(Exception):  # no error: what was done is looked at and rolled back
    """Ends a change that is not to stand."""


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.intake
    parser.epilog = examples(words, words.cli.examples.taking_in)
    parser.add_argument("file", metavar="FILE|-", help=told.help_file)
    offered = f"{told.help_as}: %(choices)s"
    parser.add_argument(
        "--as", dest="noun", type=noun_said, choices=nouns(), metavar="NOUN", help=offered
    )
    parser.add_argument("--network", metavar="REF", help=told.help_network)
    parser.add_argument("--column", metavar="HEADER=FIELD", action="append", help=told.help_column)
    parser.add_argument("--no-header", action="store_true", help=told.help_no_header)
    parser.add_argument("--keep", action="store_true", help=told.help_keep)
    parser.add_argument("--leave-out-bad", action="store_true", help=told.help_leave_out_bad)
    parser.add_argument("--dry-run", action="store_true", help=told.help_dry_run)


def _run(call: Call) -> int:
    words, columns = call.words, _columns(call)
    found = _read(call, columns)
    _tell_of_file(found, words)
    if not found.rows:
        tell(words.intake.nothing)
        return 1
    try:
        with opened_workspace(call) as workspace:
            taken = _perform(call, found, workspace)
    except NoWorkspace:
        # Nothing is made on disk for what could not be taken in.
        rehearsal = Workspace.in_memory(clock=call.clock, by=call.by)
        taken = _perform(call, found, rehearsal)
        if taken.stands:
            create(call)
            with opened_workspace(call) as workspace:
                taken = _perform(call, found, workspace)
    _tell(call, taken)
    return 1 if taken.taken.count("bad") else 0


class _Done(NamedTuple):
    """What became of the rows, and whether it stands."""

    taken: Taken
    stands: bool


def _perform(call: Call, found: ReadFile, workspace: Workspace) -> _Done:
    """Take the rows in as one change, or look at what it would be and leave all as it was."""
    options, told = call.options, call.words.intake
    file = told.stdin if options.file == _INPUT else clean_line(Path(options.file).name)
    done: list[Taken] = []
    with suppress(_LeaveAsItWas), workspace.change(why=told.why.format(file=file)) as repository:
        context = context_of(call, repository)
        done.append(take_in(found.kind, found.rows, context, keep=options.keep))
        _check(options, done[0])
        return _Done(done[0], stands=True)
    return _Done(done[0], stands=False)


def _check(options: argparse.Namespace, taken: Taken) -> None:
    """Raises: _LeaveAsItWas, where the change is not to stand."""
    if options.dry_run or (taken.count("bad") and not options.leave_out_bad):
        raise _LeaveAsItWas


def _columns(call: Call) -> dict[str, str]:
    """Header → field, as they were given. Raises: Misused."""
    found = {}
    for given in call.options.column or ():
        header, sign, field = given.rpartition("=")
        if not sign:
            raise Misused(call.words.intake.no_assignment.format(text=clean_line(given)))
        found[header] = field
    return found


def _read(call: Call, columns: dict[str, str]) -> ReadFile:
    options = call.options
    if options.file == _INPUT:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    else:
        data = file_bytes(Path(options.file))
    defaults = {"network": options.network} if options.network else {}
    return read_file(
        data,
        words=call.words,
        today=call.today,
        noun=options.noun or "",
        columns=columns,
        defaults=defaults,
        headed=not options.no_header,
    )


def _tell_of_file(found: ReadFile, words: Words) -> None:
    told = words.intake
    if found.table is not None:
        columns = ", ".join(
            _column(found, header, target, words)
            for header, target in zip(found.table.header, found.table.targets, strict=True)
        )
        tell(told.columns.format(columns=columns))
    for remark in found.remarks:
        reason = told.of(remark.key)
        tell(told.event.format(number=remark.number, label=remark.label, reason=reason))


def _column(found: ReadFile, header: str, target: str, words: Words) -> str:
    header = clean_line(header) or "–"
    if not target:
        return words.intake.left_out.format(header=header)
    return f"{header} → {target_label(found.kind.noun, target, words)}"


def _tell(call: Call, done: _Done) -> None:
    words, taken = call.words, done.taken
    told = words.intake
    rows = [_said(outcome, taken.noun, words) for outcome in taken.outcomes]
    say_rows(lambda: told.headings, rows)
    for outcome in taken.outcomes:
        for reason in reasons(outcome, taken.noun, words):
            label = clean_line(outcome.label)
            tell(told.row.format(number=outcome.number, label=label, reason=reason))
    tell(summary(taken, words))
    if taken.brought:
        records = ", ".join(
            f"{getattr(words.nouns, noun).one} {clean_line(label)}"
            for noun, labels in taken.brought.items()
            for label in labels
        )
        tell(told.brought.format(records=records))
    if not done.stands:
        tell(told.rehearsed if call.options.dry_run else told.refused)


def _said(outcome: Outcome, noun: str, words: Words) -> tuple[str, ...]:
    fields = ", ".join(_field(outcome, noun, field, words) for field in outcome.fields)
    kind = words.intake.of(outcome.kind)
    return str(outcome.number), kind, outcome.ref, clean_line(outcome.label), fields


def _field(outcome: Outcome, noun: str, field: str, words: Words) -> str:
    label = words.fields.label(noun, field)
    if field not in outcome.before:
        return label
    spec = next(spec for spec in BY_NOUN[noun].fields if spec.name == field)
    before = said(noun, spec, outcome.before[field], words)
    return words.intake.was.format(field=label, text=clean_line(before))


COMMANDS = {"import": Command(_declare, _run)}
