"""From options and FIELD=VALUE to the texts that `entry` reads. No value is read here."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from samverka_store.model.record import FieldKind, FieldSpec, Record
from samverka_store.words.language import Words
from samverka_store.words.sort import fold
from samverka_tui.cli.trouble import Misused

# Fields that hold several things: what stands between them. Their options can be given repeatedly.
_BETWEEN: Mapping[FieldKind, str] = {
    "tags": ", ",
    "links": "\n",
    "themes": "\n",
    "bearers": "; ",
    "agenda": "\n",
    "limits": "\n",
}
_ONE_OF: Mapping[str, str] = {
    "themes": "theme",
    "links": "link",
    "bearers": "bearer",
    "tags": "tag",
}
_METAVARS: Mapping[FieldKind, str] = {
    "day": "DATE",
    "when": "DATE",
    "times": "TIME",
    "number": "NUMBER",
    "link": "REF",
    "bearers": "REF|NAME",
    "rule": "RULE",
    "zone": "ZONE",
    "url": "URL",
}
_PREFIX = "field_"


def add_field_option(
    parser: argparse.ArgumentParser, kind: type[Record], spec: FieldSpec, words: Words
) -> None:
    """The option of one field: `--video-url URL`; one that holds several also as `--theme`."""
    names = [f"--{spec.name.replace('_', '-')}"]
    if spec.name in _ONE_OF:
        names.insert(0, f"--{_ONE_OF[spec.name]}")
    is_list = spec.kind in _BETWEEN
    parser.add_argument(
        *names,
        dest=_PREFIX + spec.name,
        metavar=_METAVARS.get(spec.kind, "TEXT"),
        action="append" if is_list else "store",
        help=_help(kind, spec, words),
    )


def texts_of_options(options: argparse.Namespace, kind: type[Record]) -> dict[str, str]:
    """The text of each field that an option was given for."""
    texts = {}
    for spec in kind.fields:
        given = getattr(options, _PREFIX + spec.name, None)
        if given is not None:
            texts[spec.name] = given if isinstance(given, str) else _BETWEEN[spec.kind].join(given)
    return texts


def texts_of_assignments(
    assignments: Sequence[str], kind: type[Record], words: Words
) -> dict[str, str]:
    """The text of each field in `FIELD=VALUE …`; fields by name or by label.

    A field that holds several things may stand several times. Raises: Misused.
    """
    specs = {spec.name: spec for spec in kind.fields}
    names = _names(kind, words)
    texts: dict[str, str] = {}
    wrong = []
    for assignment in assignments:
        written, sign, value = assignment.partition("=")
        name = names.get(fold(written.strip().replace("-", "_")), written.strip())
        between = _BETWEEN.get(specs[name].kind) if name in specs else None
        if not sign or not name:
            wrong.append(words.cli.unknown_assignment.format(value=assignment))
        elif name not in texts:
            texts[name] = value
        elif between is not None:
            texts[name] += between + value
        else:
            wrong.append(words.cli.twice_assigned.format(field=written))
    if wrong:
        raise Misused(*wrong)
    return texts


def _names(kind: type[Record], words: Words) -> dict[str, str]:
    """The name of each field by all that it may be called, folded."""
    names = {}
    for spec in kind.fields:
        label = words.fields.of(kind.noun, spec.name).label
        names[fold(label.replace("-", "_"))] = spec.name
    for spec in kind.fields:
        names[spec.name] = spec.name
        names[_ONE_OF.get(spec.name, spec.name)] = spec.name
    return names


def _help(kind: type[Record], spec: FieldSpec, words: Words) -> str:
    cli = words.cli.options
    field = words.fields.of(kind.noun, spec.name)
    parts = [field.label]
    if spec.choices:
        parts.append(", ".join(spec.choices))
    elif field.hint:
        parts.append(field.hint)
    if spec.required:
        parts.append(cli.required)
    if spec.kind in _BETWEEN:
        parts.append(cli.repeatable)
    return "; ".join(part.rstrip(".") for part in parts).replace("%", "%%")
