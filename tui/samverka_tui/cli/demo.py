"""`demo`: an invented workspace, in the screens and gone afterwards, or written to a folder."""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.printing import say, tell
from samverka_tui.cli.screens import check_terminal, open_screens
from samverka_tui.cli.trouble import Misused

DEFAULT_RECORDS = 100


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    options = words.cli.options
    parser.add_argument(
        "--records", metavar="N", default=str(DEFAULT_RECORDS), help=options.records
    )
    parser.add_argument("--into", metavar="DIR", help=options.into)


def _run(call: Call) -> int:
    records = _number(call)
    if call.options.into:
        folder = Path(call.options.into)
        _build(call, folder, records)
        say(str(folder))
        tell(call.words.cli.demo_written.format(folder=folder))
        return 0
    check_terminal(call.words)
    with TemporaryDirectory(prefix="samverka-demo-", ignore_cleanup_errors=True) as made:
        folder, state_dir = Path(made) / "data", Path(made) / "state"
        on_stage = msgspec.structs.replace(call, folder=folder, state_dir=state_dir)
        _build(on_stage, folder, records)
        return open_screens(on_stage, demo=True)


def _number(call: Call) -> int:
    """How many records are asked for. Raises: Misused."""
    written: str = call.options.records
    if not (written.isascii() and written.isdigit() and 0 < int(written[:8]) <= 1_000_000):
        raise Misused(call.words.cli.unreadable_records.format(value=written))
    return int(written)


def _build(call: Call, folder: Path, records: int) -> None:
    from samverka_store.demo.build import build

    build(folder, records=records, today=call.today, state_dir=call.state_dir)


COMMANDS = {"demo": Command(_declare, _run)}
