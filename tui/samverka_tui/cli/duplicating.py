"""`duplicates`: who seems to stand twice in the register; `unite`: two records become one."""

from __future__ import annotations

import argparse

from samverka_store.clean import clean_line
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.people import Organisation, Person
from samverka_store.model.record import FieldSpec, Record
from samverka_store.words.language import Words
from samverka_tui.cli.call import Call, Command
from samverka_tui.cli.columns import say_record
from samverka_tui.cli.finding import of_kind, outside_trash
from samverka_tui.cli.opening import changing, context_of, reading
from samverka_tui.cli.parsing import own_examples
from samverka_tui.cli.printing import say_json, say_rows, tell
from samverka_tui.cli.trouble import Misused

KINDS: dict[str, type[Person] | type[Organisation]] = {
    "contacts": Person,
    "organisations": Organisation,
}


def _declare_duplicates(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.personal
    own_examples(parser, words, words.cli.examples.contacts)
    parser.add_argument(
        "which",
        nargs="?",
        metavar="LIST",
        choices=tuple(KINDS),
        default="contacts",
        help=told.which_list,
    )
    parser.add_argument("--of", metavar="REF", default="", help=told.only_of)
    parser.add_argument("--json", action="store_true", help=words.cli.options.json)


def _duplicates(call: Call) -> int:
    from samverka_store.duplicates import duplicates

    told, options = call.words.personal, call.options
    with reading(call) as repository:
        kind, of = KINDS[options.which], 0
        if options.of:
            record = _contact(outside_trash(options.of, repository), call)
            kind, of = type(record), record.id
        pairs = duplicates(repository, kind, of=of)
        found = [
            (repository.get(kind, pair.first), repository.get(kind, pair.second), pair.reasons)
            for pair in pairs
        ]
    if options.json:
        say_json(
            [
                {"ref": one.ref, "other": other.ref, "reasons": list(reasons)}
                for one, other, reasons in found
            ]
        )
        return 0
    rows = [
        (one.ref, other.ref, ", ".join(map(told.reason, reasons)), one.name, other.name)
        for one, other, reasons in found
    ]
    say_rows(lambda: told.headings_duplicates, rows)
    if not rows:
        tell(told.no_duplicates)
    return 0


def _contact(record: Record, call: Call) -> Person | Organisation:
    """The record, when it is a contact or an organisation. Raises: Misused."""
    return record if isinstance(record, Organisation) else of_kind(record, Person, call)


def _declare_unite(parser: argparse.ArgumentParser, words: Words) -> None:
    told = words.personal
    own_examples(parser, words, words.cli.examples.contacts)
    parser.add_argument("kept", metavar="KEPT", help=told.kept)
    parser.add_argument("other", metavar="OTHER", help=told.other)
    parser.add_argument("--take", metavar="FIELD", action="append", default=[], help=told.take)


def _unite(call: Call) -> int:
    from samverka_store.usecases.merge_contacts import differing, merge_contacts

    with changing(call) as repository:
        kept = _contact(outside_trash(call.options.kept, repository), call)
        other = of_kind(outside_trash(call.options.other, repository), type(kept), call)
        context = context_of(call, repository)
        taken = _taken(kept, context, call.options.take)
        told = [
            _not_taken(context, kept, other, spec)
            for spec in kept.fields
            if spec.name in differing(kept, other) and spec.name not in taken
        ]
        merged = merge_contacts(repository, kept, other, taken=taken)
    say_record(repository.record(kept.id), context)
    joined = call.words.personal.joined
    told.append(joined.format(other=other.ref, kept=kept.ref, count=len(merged.followed)))
    for sentence in told:
        tell(clean_line(sentence))
    return 0


def _taken(kept: Person | Organisation, context: Context, given: list[str]) -> frozenset[str]:
    """The fields, named as in the model or as they are shown. Raises: Misused."""
    label = context.words.fields.label
    known = {label(kept.noun, spec.name).casefold(): spec.name for spec in kept.fields}
    names = {spec.name for spec in kept.fields}
    found = {name if name in names else known.get(name.casefold(), "") for name in given}
    if "" in found:
        unknown = next(n for n in given if n not in names and n.casefold() not in known)
        raise Misused(
            context.words.personal.not_a_field.format(
                value=unknown, choices=", ".join(sorted(names))
            )
        )
    return frozenset(found)


def _not_taken(
    context: Context, kept: Person | Organisation, other: Person | Organisation, spec: FieldSpec
) -> str:
    return context.words.personal.not_taken.format(
        field=context.words.fields.label(kept.noun, spec.name),
        kept=kept.ref,
        mine=write_field(kept, spec, context),
        theirs=write_field(other, spec, context),
        code=spec.name,
    )


COMMANDS = {
    "duplicates": Command(_declare_duplicates, _duplicates),
    "unite": Command(_declare_unite, _unite),
}
