"""Which commands there are, in the order of the help, and the file each lives in.

A command's file is imported when the command is used, and not before.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from samverka_tui.cli.call import Command, Commands

TOPICS: Mapping[str, str] = {
    "demo": "demo",
    "today": "agenda",
    "list": "listing",
    "show": "showing",
    "history": "history",
    "search": "searching",
    "who": "who",
    "drafts": "drafts",
    "add": "adding",
    "edit": "editing",
    "park": "stepping",
    "revive": "stepping",
    "cancel": "stepping",
    "move": "stepping",
    "state": "stepping",
    "similar": "resembling",
    "merge": "merging",
    "split": "merging",
    "refer": "referring",
    "arrived": "referring",
    "remind": "referring",
    "answer": "referring",
    "decide": "deciding",
    "begin": "deciding",
    "reach": "deciding",
    "finish": "deciding",
    "stop": "deciding",
    "extend": "resting",
    "retire": "resting",
    "withdraw": "resting",
    "reopen": "resting",
    "prepare": "documenting",
    "theme": "documenting",
    "note": "noting",
    "discuss": "documenting",
    "agree": "documenting",
    "document": "documenting",
    "clashes": "clashing",
    "reschedule": "noting",
    "feedback": "answering",
    "owe": "accounting",
    "reviews": "pending",
    "unfinished": "pending",
    "duplicates": "duplicating",
    "unite": "duplicating",
    "recognise": "recognising",
    "extract": "extracting",
    "anonymise": "erasing",
    "erase": "erasing",
    "figures": "reckoning",
    "remove": "removing",
    "undo": "removing",
    "import": "importing",
    "export": "exporting",
    "templates": "templating",
    "check": "checking",
    "repair": "repairing",
    "backup": "backing",
}


def command_of(name: str) -> Command:
    """The command of this name."""
    commands: Commands = import_module(f"samverka_tui.cli.{TOPICS[name]}").COMMANDS
    return commands[name]
