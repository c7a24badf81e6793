"""`anonymise` and `erase`: a contact is taken out of every file of the workspace, for good."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from samverka_store.clean import clean_line
from samverka_store.model.people import Person
from samverka_store.repository import Repository
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.finding import of_kind
from samverka_tui.cli.opening import opened_workspace
from samverka_tui.cli.parsing import own_examples, ref_argument
from samverka_tui.cli.printing import say_rows, tell
from samverka_tui.cli.trouble import Misused
from samverka_tui.present.erasing import field_label, neutral_words, outcome_lines, plan_lines


def _declare(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.personal
    own_examples(parser, words, words.cli.examples.contacts)
    ref_argument(parser, words)
    parser.add_argument("--yes", action="store_true", help=told.yes)
    parser.add_argument(
        "--keep", metavar="REF.FIELD", action="append", default=[], help=told.keep_text
    )


def _anonymise(call: Call) -> int:
    return _run(call, removes=False)


def _erase(call: Call) -> int:
    return _run(call, removes=True)


def _run(call: Call, *, removes: bool) -> int:
    from samverka_store.disk.erasing import still_named
    from samverka_store.usecases.erase_person import erasure, plan

    words = call.words
    with opened_workspace(call) as workspace:
        repository = workspace.repository
        person = of_kind(repository.find(call.options.ref), Person, call)
        found = plan(repository, person)
        kept = [_place(text, repository, call) for text in call.options.keep]
        if not call.options.yes:
            say_rows(
                lambda: words.personal.headings_mentions,
                [
                    (one.ref, field_label(one, words), one.text)
                    for one in found.mentions
                    if one.place not in kept
                ],
            )
            _tell(plan_lines(found, words, removes=removes))
            tell(words.personal.add_yes)
            return 1
        neutral, why = neutral_words(words, removes=removes)
        wish = erasure(repository, person, neutral=neutral, why=why, kept=kept, removes=removes)
        for _ in workspace.erasing(wish):
            pass
        _tell(outcome_lines(person.ref, still_named(call.folder, wish), words))
    return 0


def _place(text: str, repository: Repository, call: Call) -> tuple[int, str]:
    """The record and the field that `--keep` names. Raises: Misused."""
    ref, _, field = text.partition(".")
    id = repository.id_of(ref)
    if id is None or not field:
        raise Misused(call.words.personal.not_a_place.format(value=text))
    return id, field


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        tell(clean_line(line))


COMMANDS = {
    "anonymise": Command(_declare, _anonymise),
    "erase": Command(_declare, _erase),
}
