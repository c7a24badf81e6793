"""What taking rows in would do, tried on a copy of the records in memory; no file is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

import msgspec

from samverka_store.disk.workspace import Workspace
from samverka_store.documents import Document
from samverka_store.entry.context import Context
from samverka_store.errors import SamverkaError
from samverka_store.intake.read_file import ReadFile
from samverka_store.intake.rows import Row
from samverka_store.intake.take_in import Taken, take_in
from samverka_store.model.events import Event

_TOLD_EVERY = 250


class RowsRefused(SamverkaError):
    """Rows would become something else than was looked at. Values: bad, how many are faulty."""

    key = "import_rows_refused"


class Rehearsal(msgspec.Struct, frozen=True):
    """What became of the rows, and the copy of the records in which it did."""

    taken: Taken
    context: Context


def rehearse(
    found: ReadFile,
    tables: Mapping[str, Mapping[str, Document]],
    context: Context,
    *,
    clock: Callable[[], datetime],
    by: str,
    keep: bool,
    looked: Callable[[int], object] | None = None,
) -> Rehearsal:
    """Take the rows in among copies of these records; safe in another thread.

    `context` gives words and day. `keep`: see `take_in`. `looked` is told now and then how many
    rows have been looked at.
    """
    # The history decides nothing here, and is the most there is.
    records = {table: documents for table, documents in tables.items() if table != Event.table}
    workspace = Workspace.in_memory(clock=clock, by=by, tables=records)
    copy = msgspec.structs.replace(context, repository=workspace.repository)
    with workspace.change():
        taken = take_in(found.kind, _counted(found.rows, looked), copy, keep=keep)
    return Rehearsal(taken, copy)


def _counted(rows: Sequence[Row], looked: Callable[[int], object] | None) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if looked is not None and number and not number % _TOLD_EVERY:
            looked(number)
        yield row


def agreed(taken: Taken, shown: Taken) -> None:
    """Make sure that what was done is what was looked at. Raises: RowsRefused."""
    if _done(taken) != _done(shown):
        raise RowsRefused(bad=taken.count("bad"))


def _done(taken: Taken) -> list[tuple[object, ...]]:
    return [(each.number, each.kind, each.fields, each.before) for each in taken.outcomes]
