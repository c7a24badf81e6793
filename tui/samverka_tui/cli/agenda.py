"""`today`: what is due, oldest debt first, each with what would settle it."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from samverka_store.repository import Repository
from samverka_store.today import Due, agenda
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.opening import reading
from samverka_tui.cli.printing import say_json, say_rows, tell


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _run(call: Call) -> int:
    with reading(call) as repository:
        today = call.today
        dues = agenda(repository, today=today)
        if call.options.json:
            say_json([_as_json(due, today, call.words, repository) for due in dues])
        else:
            say_rows(
                lambda: call.words.cli.headings_due, [_row(due, today, call.words) for due in dues]
            )
    if not dues and not call.options.json:
        tell(call.words.cli.nothing_today)
    return 0


def _row(due: Due, today: date, words: Words) -> tuple[str, ...]:
    return (
        due.ref,
        due.due.isoformat(),
        words.dates.relative(due.due, today),
        words.screens.due.of(due.kind, due.detail),
        _command(due),
        due.label,
    )


def _as_json(due: Due, today: date, words: Words, repository: Repository) -> dict[str, Any]:
    from samverka_tui.cli.as_json import ref_of

    return {
        "ref": due.ref,
        "id": due.id,
        "kind": due.kind,
        "title": due.label,
        "network": ref_of(due.network, repository),
        "due": due.due.isoformat(),
        "days_late": due.days(today),
        "text": words.screens.due.of(due.kind, due.detail),
        "settled_by": _command(due),
    }


def _command(due: Due) -> str:
    """The command line that settles it, but for what only the person knows."""
    match due.kind:
        case "review":
            return f"samverka revive {due.ref}"
        case "theme":
            return f"samverka edit {due.ref} themes=…"
        case "held":
            return f"samverka state {due.ref} held"
        case "action":
            return f"samverka state {due.ref} done"
        case "notes" | "documented":
            return f"samverka document {due.ref} --people …"
        case "purpose":
            return f"samverka edit {due.ref} purpose_renewed=…"
        case "contacts":
            return f"samverka edit {due.ref} contacts_verified=…"
        case "referral":
            return f"samverka answer {due.ref} …"
        case _ if due.action == "give_feedback":
            return f"samverka feedback give {due.ref} …"
        case _:
            return f"samverka state {due.ref} …"


COMMANDS = {"today": Command(_declare, _run)}
