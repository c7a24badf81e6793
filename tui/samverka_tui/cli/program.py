"""The program: reads the arguments, runs the command, turns errors into sentences.

What a command does stands in its own file; here is what all of them share.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from functools import partial
from keyword import iskeyword

from samverka_store.errors import SamverkaError
from samverka_store.moments.clock import Clock
from samverka_store.words.language import Words, words_for
from samverka_tui.cli.call import Call
from samverka_tui.cli.parsing import Parser, add_common, examples, speak
from samverka_tui.cli.printing import OutputFailed, flush, say, tell
from samverka_tui.cli.surroundings import (
    clock_of,
    data_folder,
    fixed_language,
    person,
    state_folder,
    usual_language,
)
from samverka_tui.cli.topics import TOPICS, command_of
from samverka_tui.cli.trouble import tell_of, tell_of_crash

INTERRUPTED = 130


def run(arguments: Sequence[str] | None, *, clock: Clock | None) -> int:
    """Run one command; the exit code. Arguments and clock are the machine's unless given."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    fixed = fixed_language(given, os.environ)
    words = words_for(fixed or usual_language(state_folder(os.environ), os.environ))
    if arguments is None:
        sys.excepthook = partial(tell_of_crash, words)
    try:
        _take_streams()
        code = _perform(given, words, clock, fixed=fixed is not None)
        flush()
        return code
    except OutputFailed as error:
        _leave_output()
        tell_of(error, words)
        return error.exit_code
    except SamverkaError as error:
        tell_of(error, words)
        return error.exit_code
    except KeyboardInterrupt:
        tell(words.cli.interrupted)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output had enough of it.
        _leave_output()
        return 0


def _leave_output() -> None:
    """Let what could not be written go nowhere, so that Python does not try again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _perform(given: list[str], words: Words, clock: Clock | None, *, fixed: bool) -> int:
    speak(words.cli.parsing)
    parser = parser_for(words, given)
    try:
        options = parser.parse_args(given)
    except SystemExit as end:
        # argparse ends so when it has printed a help text.
        return int(end.code or 0)
    if options.version:
        return _say_version(words)
    call = Call(
        options=options,
        words=words,
        language_fixed=fixed,
        folder=data_folder(options.data, os.environ),
        state_dir=state_folder(os.environ),
        by=person(os.environ),
        clock=clock or clock_of(os.environ),
    )
    if options.name is None:
        from samverka_tui.cli.screens import open_screens

        return open_screens(call)
    return command_of(options.name).run(call)


def parser_for(words: Words, given: Sequence[str]) -> Parser:
    """The program's parser. Only commands whose names are among what was given get arguments."""
    cli = words.cli
    parser = Parser(
        prog="samverka", description=cli.description, epilog=examples(words, cli.examples.start)
    )
    add_common(parser, words, top=True)
    parser.add_argument("--version", action="store_true", help=cli.options.version)
    commands = parser.add_subparsers(
        title=cli.heading_commands, dest="name", metavar=cli.command, prog="samverka"
    )
    for name in TOPICS:
        told = getattr(cli.commands.command, f"{name}_" if iskeyword(name) else name)
        command = commands.add_parser(name, help=told, description=told)
        if name in given:
            command_of(name).declare(command, words)
            add_common(command, words)
    return parser


def _say_version(words: Words) -> int:
    from importlib.metadata import PackageNotFoundError, version

    try:
        say(f"samverka {version('samverka')}")
    except PackageNotFoundError:
        tell(words.cli.unknown_version)
        return 1
    return 0


def _take_streams() -> None:
    """A sign that the terminal's encoding does not have becomes a question mark, not a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
