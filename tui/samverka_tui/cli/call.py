"""One call of the program: what was asked, in which language, where, by whom and when.

Opens the workspace for a command; what the command does stands in its own file.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from samverka_store.moments.clock import Clock
from samverka_store.words.language import Words

if TYPE_CHECKING:
    pass


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """What a command is given. `language_fixed`: --lang or the environment decided the language."""

    options: argparse.Namespace
    words: Words
    language_fixed: bool
    folder: Path
    state_dir: Path
    by: str
    clock: Clock

    @property
    def today(self) -> date:
        """The day it is where the person sits."""
        return self.clock().astimezone().date()


class Command(msgspec.Struct, frozen=True):
    """A command: how its arguments are declared and what it does, which gives the exit code."""

    declare: Callable[[argparse.ArgumentParser, Words], None]
    run: Callable[[Call], int]


Commands = Mapping[str, Command]
