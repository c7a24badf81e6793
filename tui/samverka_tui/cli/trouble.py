"""Errors of the command line itself, which carry their sentence, and how any error is told.

Sentences of all other errors are in `words.faults`.
"""

from __future__ import annotations

from types import TracebackType

from samverka_store.disk_errors import NoWorkspace
from samverka_store.errors import InvalidRecord, SamverkaError, UsageError
from samverka_store.words.language import Words
from samverka_tui.cli.printing import OutputFailed, tell
from samverka_tui.cli.surroundings import UnreadableClock


class Misused(UsageError):
    """The arguments cannot be meant together. `sentences` tell all that is wrong."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(sentences="; ".join(sentences))
        self.sentences = sentences


class UnreadableArguments(Misused):
    """argparse could not read the arguments; `command` is the one whose help tells more."""

    def __init__(self, sentence: str, command: str) -> None:
        super().__init__(sentence)
        self.command = command


def tell_of(error: SamverkaError, words: Words) -> None:
    """Tell on stderr what went wrong and what to do."""
    cli = words.cli
    for sentence in _sentences(error, words):
        tell(cli.trouble.format(message=sentence))
    if isinstance(error, UnreadableArguments):
        tell(cli.see_help.format(command=error.command))


def tell_of_crash(
    words: Words, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Tell on stderr where the program went wrong: `sys.excepthook` once the words are given."""
    from samverka_tui.present.crash import crash_text

    tell(crash_text(error, words, None))


def _sentences(error: SamverkaError, words: Words) -> tuple[str, ...]:
    from samverka_store.words.say import say_error, say_fault

    cli = words.cli
    if isinstance(error, Misused):
        return error.sentences
    if isinstance(error, OutputFailed):
        return (cli.writing_failed.format(**error.values),)
    if isinstance(error, NoWorkspace):
        return say_error(error, words), cli.no_workspace_remedy
    if isinstance(error, UnreadableClock):
        return (cli.unreadable_clock.format(**error.values),)
    if isinstance(error, InvalidRecord):
        # With the field's name as options and FIELD=VALUE have it.
        faults = (f"{f.field} – {say_fault(error.noun, f, words)}" for f in error.faults)
        is_uncounted = ("attendance", "required") in [(f.field, f.key) for f in error.faults]
        how = (words.cli_meetings.count_how,) if is_uncounted else ()
        return say_error(error, words), *faults, *how
    return (say_error(error, words),)
