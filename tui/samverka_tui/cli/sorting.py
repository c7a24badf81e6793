"""In which order each list stands: names as in Swedish, meetings by day, the rest by reference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from samverka_store.model.meetings import Meeting
from samverka_store.model.nouns import read_reference
from samverka_store.model.record import Record
from samverka_tui.cli.nouns import IDEAS

Key = Callable[[Any], Any]


def ordered(noun: str, records: Iterable[Record]) -> list[Record]:
    """The records of a list, by its command-line name, in the order that people expect."""
    return sorted(records, key=_ORDERS.get(noun, by_reference))


def by_reference(record: Record) -> tuple[str, int, int, str]:
    """Sorts references by year and number."""
    prefix, year, number = read_reference(record.ref) or ("", 0, 0)
    return prefix, year, number, record.ref


def _by_name(record: Record) -> tuple[str, tuple[str, int, int, str]]:
    from samverka_store.words.sort import collate

    return collate(record.label), by_reference(record)


def _by_moment(meeting: Meeting) -> Any:
    from samverka_store.exchange.scope import moment_key

    return moment_key(meeting)


def _by_day(field: str) -> Key:
    def key(record: Record) -> tuple[date, tuple[str, int, int, str]]:
        return getattr(record, field) or date.max, by_reference(record)

    return key


_ORDERS: Mapping[str, Key] = {
    "networks": _by_name,
    "organisations": _by_name,
    "contacts": _by_name,
    "meetings": _by_moment,
    IDEAS: _by_day("review"),
    "actions": _by_day("due"),
}
