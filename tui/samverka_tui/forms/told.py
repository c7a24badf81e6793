"""An error in the person's words, for the one row of a form or a prompt."""

from __future__ import annotations

from pathlib import Path

from samverka_store.disk_errors import DiskError, ReadOnlyUntilReopened
from samverka_store.errors import InvalidRecord, SamverkaError
from samverka_store.words.language import Words
from samverka_store.words.say import say_error, say_fault
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.widgets.status_row import Choice

_MOST_PATH_LETTERS = 40


def told(error: SamverkaError, words: Words) -> str:
    """An error as a sentence; of a record with faults, the first of them.

    A long path is cut at its start, so that the sentence's end, which says what to do, has room.
    """
    if isinstance(error, InvalidRecord) and error.faults:
        return say_fault(error.noun, error.faults[0], words)
    path = str(error.values.get("file", ""))
    if isinstance(error, DiskError) and len(path) > _MOST_PATH_LETTERS:
        short = Path("…", *Path(path).parts[-2:])
        error = type(error)(**{**error.values, "file": str(short)})
    return say_error(error, words)


def remedies(error: SamverkaError, words: Words, action: str) -> tuple[Choice, ...]:
    """What can be done about an error by one key, which is this action in the registry."""
    if not isinstance(error, ReadOnlyUntilReopened):
        return ()
    return (Choice(key_name(BY_ID[action].keys[0]), words.commands.of(action).label, action),)
