"""`check`: every file of the workspace read to its end; exit code 0 when all is whole."""

from __future__ import annotations

import argparse

from samverka_store.disk.check import CheckedFile, check_workspace, findings
from samverka_store.words.language import Words
from samverka_store.words.say import say_finding
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.printing import say_rows, tell


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    """It has no arguments of its own."""


def _run(call: Call) -> int:
    words = call.words
    checked = check_workspace(call.folder)
    say_rows(lambda: words.cli.headings_files, (_row(file, words) for file in checked))
    serious = [finding for finding in findings(checked) if finding.serious]
    if serious:
        tell(words.cli.trouble.format(message=words.cli.trouble_found))
    return 1 if serious else 0


def _row(file: CheckedFile, words: Words) -> tuple[str, ...]:
    found = (say_finding(finding.key, finding.values, words) for finding in file.findings)
    holds = getattr(words.cli, f"checked_{file.kind}", file.kind)
    return file.file, holds, str(file.holds), " ".join(found) or words.cli.all_well


COMMANDS = {"check": Command(_declare, _run)}
