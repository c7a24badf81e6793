"""The schema of the records, and the named migrations that lead to it, each done once.

A migration is a function from all tables to all tables; it knows no file. Its name is told to the
person whose program did it. A step is never altered once it has been released: what comes later is
a step of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from samverka_store.disk.hostile import cleaned

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]


class Migration(msgspec.Struct, frozen=True):
    """One step, from the schema before it."""

    name: str
    migrate: Callable[[Tables], Tables]


def _compose_letters(tables: Tables) -> Tables:
    """Every text in NFC, so that å is one letter wherever it was written and is found again.

    Records of schema 1 could hold å as an a and a ring, from files that other programs had made.
    """
    return {
        table: {id: cleaned(document) for id, document in documents.items()}
        for table, documents in tables.items()
    }


# The first leads from schema 1 to 2, and so on.
MIGRATIONS: tuple[Migration, ...] = (Migration("composed_letters", _compose_letters),)
SCHEMA = 1 + len(MIGRATIONS)


def migrated(tables: Tables, since: int, to: int) -> Tables:
    """Tables of an older schema as they are in a later one."""
    for step in MIGRATIONS[since - 1 : to - 1]:
        tables = step.migrate(tables)
    return tables


def names(since: int) -> list[str]:
    """The names of the steps from this schema to the program's own."""
    return [step.name for step in MIGRATIONS[since - 1 :]]
