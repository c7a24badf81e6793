"""One line of a table as the texts of one record, and of the records that it brings along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from samverka_store.intake.columns import FAMILY, GIVEN, Table
from samverka_store.intake.grid import Line

_PERSON = "person."


class Row(msgspec.Struct, frozen=True):
    """The texts of one record by field, those of the person it is about, what the file sets itself.

    `number` is the line in the file, `given` record fields that are not written but known.
    """

    number: int
    texts: dict[str, str]
    person: dict[str, str] = {}
    given: dict[str, Any] = {}


def rows_of(table: Table, defaults: Mapping[str, str] | None = None) -> list[Row]:
    """The table's lines; `defaults` are the texts of fields that a line says nothing about."""
    return [_row(table, line, defaults or {}) for line in table.lines]


def _row(table: Table, line: Line, defaults: Mapping[str, str]) -> Row:
    texts: dict[str, str] = {}
    for target, cell in zip(table.targets, line.cells, strict=False):
        if target and cell:
            texts[target] = f"{texts[target]}, {cell}" if target in texts else cell
    given, family = texts.pop(GIVEN, ""), texts.pop(FAMILY, "")
    whole = f"{given} {family}".strip()
    person = {
        target.removeprefix(_PERSON): texts.pop(target)
        for target in list(texts)
        if target.startswith(_PERSON)
    }
    named = "person" if "person" in table.targets or person else "name"
    if whole:
        texts.setdefault(named, whole)
    for field, text in defaults.items():
        texts.setdefault(field, text)
    return Row(line.number, texts, person)
