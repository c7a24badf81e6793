"""In which order each list stands: names as in Swedish, meetings by day, the rest by reference."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from samverka_store.model.meetings import Meeting
from samverka_store.model.record import Record
from samverka_tui.cli.nouns import IDEAS

Key = Callable[[Any], Any]


def ordered(noun: str, records: Iterable[Record]) -> list[Record]:
    """The records of a list, by its command-line name, in the order that people expect."""
    return sorted(records, key=_ORDERS.get(noun, by_reference))


def by_reference(record: Record) -> tuple[str, int, str]:
    """Sorts references by noun, year and number, those with a letter after those without."""
    head, dash, number = record.ref.partition("-")
    if not dash:
        head, number = record.ref[:1], record.ref[1:]
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    return head, int(digits) if digits.isdecimal() else 0, record.ref


def _by_name(record: Record) -> tuple[str, tuple[str, int, str]]:
    from samverka_store.words.sort import collate

    return collate(record.label), by_reference(record)


def _by_moment(meeting: Meeting) -> Any:
    from samverka_store.exchange.scope import moment_key

    return moment_key(meeting)


def _by_day(field: str) -> Key:
    def key(record: Record) -> tuple[date, tuple[str, int, str]]:
        return getattr(record, field) or date.max, by_reference(record)

    return key


_ORDERS: Mapping[str, Key] = {
    "networks": _by_name,
    "organisations": _by_name,
    "contacts": _by_name,
    "knowledge": _by_name,
    "meetings": _by_moment,
    IDEAS: _by_day("review"),
    "actions": _by_day("due"),
}
