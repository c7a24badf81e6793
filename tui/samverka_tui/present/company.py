"""The others who have the workspace open, in words: how many, who edits what, since when. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from samverka_store.disk.presence import Present
from samverka_store.entry.context import Context
from samverka_store.errors import NotFound
from samverka_store.model.events import Event
from samverka_store.model.record import Record
from samverka_store.moments.zones import HOME_ZONE, zone_info
from samverka_store.words.language import Words
from samverka_tui.present.facts import headline
from samverka_tui.present.told import Part, Told

_MOST_LETTERS = 24


def standing(others: Sequence[Present], by: str, words: Words) -> str:
    """In a few words who else is here; a person with two windows open is one."""
    names = {other.by for other in others if other.by != by}
    if len(names) > 1:
        return words.company.many_here.format(count=len(names))
    if names:
        return words.company.one_here.format(name=_short(names.pop()))
    return words.company.own_windows.format(count=len(others) + 1) if others else ""


def editing(others: Sequence[Present], by: str, id: int, words: Words) -> str:
    """Who else is editing this record, as a sentence; "" when nobody is."""
    names = list(dict.fromkeys(other.by for other in others if id in other.records))
    strangers = [name for name in names if name != by]
    if not strangers:
        return words.company.editing_self if names else ""
    name, other = _short(strangers[0]), _short(strangers[-1])
    if len(strangers) == 1:
        return words.company.editing_one.format(name=name)
    if len(strangers) == 2:
        return words.company.editing_two.format(name=name, other=other)
    return words.company.editing_many.format(name=name, count=len(strangers) - 1)


def _short(name: str) -> str:
    return name if len(name) <= _MOST_LETTERS else f"{name[: _MOST_LETTERS - 1].rstrip()}…"


def parts(own: Present, others: Sequence[Present], context: Context) -> tuple[Part, ...]:
    """All who are here, oneself first."""
    words = context.words.company
    told = [Part(words.you.format(name=own.by), tuple(_lines(own, own, context)))]
    for other in others:
        name = words.you_elsewhere.format(name=own.by) if other.by == own.by else other.by
        told.append(Part(name, tuple(_lines(other, own, context))))
    return tuple(told)


def _lines(present: Present, own: Present, context: Context) -> Iterator[Told]:
    words = context.words.company
    yield Told(words.since, since(present, context))
    records = edited(present, context)
    for record in records:
        label = " ".join(part for part in (record.ref, headline(record, context)) if part)
        yield Told(words.editing, label, record.id)
    if not records and present is not own:
        yield Told(words.editing, words.editing_nothing)
    if present.host != own.host:
        yield Told(words.machine, present.host)


def edited(present: Present, context: Context) -> list[Record]:
    """The records that are edited in a program; those that are not known here are left out."""
    found = []
    for id in present.records:
        try:
            found.append(context.repository.record(id))
        except NotFound:  # only just made, or said by someone who means harm
            continue
    return [record for record in found if not isinstance(record, Event)]


def since(present: Present, context: Context) -> str:
    """Since when a program is here, on Swedish clocks; with the day when that is another."""
    at = datetime.fromtimestamp(present.since / 1000, UTC).astimezone(zone_info(HOME_ZONE))
    dates = context.words.dates
    return dates.clock_time(at) if at.date() == context.today else dates.stamp(at, context.today)
