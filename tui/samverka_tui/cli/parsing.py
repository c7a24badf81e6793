"""argparse in the person's language. Which commands there are stands in commands.py.

Nothing here runs a command.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any, NoReturn

from samverka_store.words.cli import ParsingWords
from samverka_store.words.language import Words
from samverka_tui.cli.trouble import UnreadableArguments


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Examples keep their lines; usage and help stay within 80 columns wherever they are read."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=80)


class Parser(argparse.ArgumentParser):
    """A parser that raises what is wrong, and takes no shortened options."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, formatter_class=Formatter, **settings)

    def error(self, message: str) -> NoReturn:
        """Raises: UnreadableArguments."""
        raise UnreadableArguments(message, self.prog)


def speak(words: ParsingWords) -> None:
    """Let argparse use these words.

    It looks each of its sentences up through `_`, as gettext has it; its own way to other languages
    is compiled catalogues chosen by the environment alone, while ours also follow --lang.
    """
    sentences: Mapping[str, str] = {
        "usage: ": words.usage,
        "positional arguments": words.positionals,
        "options": words.options,
        "show this help message and exit": words.help,
        "argument %(argument_name)s: %(message)s": words.about_argument,
        "unrecognized arguments: %s": words.unrecognized,
        "ignored explicit argument %r": words.ignored_explicit,
        "the following arguments are required: %s": words.required,
        "expected one argument": words.one_expected,
        "expected at least one argument": words.some_expected,
        "invalid choice: %(value)r (choose from %(choices)s)": words.invalid_choice,
    }
    vars(argparse)["_"] = lambda sentence: sentences.get(sentence, sentence)


def examples(words: Words, lines: tuple[str, ...]) -> str:
    """The end of a help text: examples, one to a line, ready for argparse."""
    shown = "\n".join(f"  {line}" for line in lines)
    return f"{words.cli.heading_examples}:\n{shown}"


def own_examples(parser: argparse.ArgumentParser, words: Words, lines: tuple[str, ...]) -> None:
    """End a command's help with those of the examples that are of this command."""
    of_this = tuple(line for line in lines if line.startswith(f"{parser.prog} "))
    parser.epilog = examples(words, of_this)


def ref_argument(parser: argparse.ArgumentParser, words: Words) -> None:
    """The record that a command is about."""
    parser.add_argument("ref", metavar="REF", help=words.cli.options.ref)


def add_common(parser: argparse.ArgumentParser, words: Words, *, top: bool = False) -> None:
    """--data and --lang, which may stand before and after the command."""
    default = None if top else argparse.SUPPRESS
    options = words.cli.options
    parser.add_argument("--data", metavar="DIR", default=default, help=options.data)
    parser.add_argument("--lang", choices=("sv", "en"), default=default, help=options.lang)
