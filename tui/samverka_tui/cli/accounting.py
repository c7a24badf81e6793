"""`owe`: what we owe a contact or an organisation, what they owe us, and what they were told."""

from __future__ import annotations

import argparse
from typing import Any

from samverka_store.accounts import (
    Account,
    Claim,
    account_of_organisation,
    account_of_person,
)
from samverka_store.entry.context import Context
from samverka_store.model.people import Organisation, Person
from samverka_store.model.record import Record
from samverka_store.words.language import Words
from samverka_tui.cli.as_json import as_json
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.debts import debt_json, debt_row
from samverka_tui.cli.finding import find_record
from samverka_tui.cli.opening import context_of, reading
from samverka_tui.cli.parsing import examples, ref_argument
from samverka_tui.cli.printing import say_json, say_rows, tell
from samverka_tui.cli.trouble import Misused


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.epilog = examples(words, words.cli.examples.feedback)
    ref_argument(parser, words)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    words = call.words.cli_feedback
    with reading(call) as repository:
        context = context_of(call, repository)
        record = find_record(call, repository)
        account = _account(record, context)
        if call.options.json:
            say_json(_as_json(account, context))
            return 0
        rows = _rows(account, context)
        say_rows(lambda: words.headings_account, rows)
    if not rows:
        tell(words.even)
    return 0


def _account(record: Record, context: Context) -> Account:
    """The account of a contact or an organisation. Raises: Misused for any other noun."""
    match record:
        case Organisation():
            return account_of_organisation(record, context.repository)
        case Person():
            return account_of_person(record, context.repository)
    noun = context.words.nouns.of(record.noun).a
    raise Misused(context.words.cli_feedback.no_account.format(ref=record.ref, noun=noun))


def _rows(account: Account, context: Context) -> list[tuple[str, ...]]:
    """Reference, whose turn it is, day, how far away, what, title."""
    told = context.words.cli_feedback
    rows: list[tuple[str, ...]] = []
    for owing in account.we_owe:
        ref, due, far, kind, _, title = debt_row(owing, context)
        rows.append((ref, told.we_owe, due, far, kind, title))
    for claim in account.they_owe:
        due = claim.due.isoformat() if claim.due else ""
        far = context.words.dates.relative(claim.due, context.today) if claim.due else ""
        rows.append((claim.ref, told.they_owe, due, far, getattr(told, claim.kind), claim.label))
    return rows


def _as_json(account: Account, context: Context) -> dict[str, Any]:
    return {
        "we_owe": [debt_json(one, context) for one in account.we_owe],
        "they_owe": [_claim_json(one, context) for one in account.they_owe],
        "told": [as_json(one, context.repository) for one in account.told],
    }


def _claim_json(claim: Claim, context: Context) -> dict[str, Any]:
    return {
        "ref": claim.ref,
        "kind": claim.kind,
        "title": claim.label,
        "due": claim.due.isoformat() if claim.due else None,
        "days_late": (context.today - claim.due).days if claim.due else None,
    }


COMMANDS = {"owe": Command(_declare, _run)}
