"""All that one record says, as parts for its page and for the pane beside a list. Pure.

The fields come from the model's own list, so a new field is shown without a word here; what hangs
on the record (its meetings, its answers) is put together in `related`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import to_builtins

from samverka_store.documents import builtins
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.model.meetings import (
    DEFAULT_ZONE,
    AgendaItem,
    Attendance,
    Meeting,
    Speaker,
    Theme,
)
from samverka_store.model.proposals import Bearer, Proposal
from samverka_store.model.record import FieldSpec, Record
from samverka_tui.present.labels import (
    bearer_text,
    document_label,
    label_of,
    meeting_title,
    meeting_when,
)
from samverka_tui.present.related import related
from samverka_tui.present.told import Part, Told

_LONG = 70
_CONSENT = "may_be_named"


def facts(record: Record, context: Context) -> tuple[Part, ...]:
    """The record's own fields that hold something, and then what belongs to it."""
    return (*_own(record, context), *related(record, context))


def headline(record: Record, context: Context) -> str:
    """What the record is called at the top of its page."""
    if isinstance(record, Meeting):
        document = builtins(record)
        if record.title or record.themes:
            return meeting_title(document, context)
        # What is missing is no name: it goes by its day and network.
        parts = (meeting_when(document, context), label_of(record.network, context))
        return " · ".join(part for part in parts if part)
    return document_label(record.table, builtins(record), context)


def _own(record: Record, context: Context) -> Iterator[Part]:
    lines: list[Told] = list(_standing(record, context))
    texts: list[Part] = []
    for spec in type(record).fields:
        label = context.words.fields.of(record.noun, spec.name).label
        told = list(_field(spec, record, label, context))
        if spec.kind in ("themes", "agenda") or _is_long(spec, told):
            texts.append(Part(label, tuple(line._replace(label="") for line in told)))
        else:
            lines += told
    yield Part(headline(record, context), tuple(lines))
    yield from (part for part in texts if part.lines)


def _is_long(spec: FieldSpec, told: list[Told]) -> bool:
    return spec.kind == "text" and any(len(t.text) > _LONG or "\n" in t.text for t in told)


def _standing(record: Record, context: Context) -> Iterator[Told]:
    """Reference, state, and why it stands so."""
    words = context.words
    parts = [record.ref, words.nouns.of(record.noun).one]
    state = getattr(record, "state", "")
    if state and not any(spec.name == "state" for spec in type(record).fields):
        parts.append(words.states.label(record.noun, state))
    yield Told("", " · ".join(part for part in parts if part))
    if record.deleted is not None:
        day = words.dates.short(record.deleted.at.date(), context.today)
        yield Told("", words.screens.in_trash.format(day=day))
    if isinstance(record, Meeting):
        if record.state == "cancelled":
            yield Told("", words.screens.cancelled_because.format(reason=record.reason))
        if record.moved_from:
            day = words.dates.long(record.moved_from)
            yield Told("", words.screens.moved_from.format(day=day))
    if isinstance(record, Proposal) and record.extensions:
        yield Told("", words.screens.extended.format(count=record.extensions))


def _field(spec: FieldSpec, record: Record, label: str, context: Context) -> Iterator[Told]:
    values = [getattr(record, name) for name in spec.record_fields]
    value = values[0]
    words = context.words
    if spec.name == _CONSENT:
        # What may not be done has to be seen too.
        yield Told(label, words.entry.yes if value else words.entry.no)
        return
    if not any(values) or spec.name in ("title", "name") or _is_usual(spec, value):
        return
    if spec.kind in _LISTS:
        yield from _LISTS[spec.kind](value, label, context)
        return
    match spec.kind:
        case "link":
            yield Told(label, label_of(value, context), value)
        case "day":
            yield Told(label, words.dates.full(value))
        case "when":
            yield Told(label, _when(record, context))
        case "times" if values[0] is not None:
            yield Told(label, words.dates.times(*values))
        case "choice":
            yield Told(label, words.states.label(record.noun, value, spec.name))
        case _ if not isinstance(value, Attendance) or value != Attendance():
            yield Told(label, write_field(record, spec, context))


def _is_usual(spec: FieldSpec, value: Any) -> bool:
    """Whether the field says what everyone takes for granted."""
    return spec.kind == "zone" and value == DEFAULT_ZONE


def _when(record: Record, context: Context) -> str:
    document = builtins(record)
    dates = context.words.dates
    if isinstance(record, Meeting) and record.day:
        is_run = record.last_day is not None and record.last_day != record.day
        day = dates.days(record.day, record.last_day) if is_run else dates.full(record.day)
        return f"{day}, {dates.relative(record.day, context.today)}"
    return document_label("meetings", document, context).partition(" · ")[0]


def _themes(themes: tuple[Theme, ...], label: str, context: Context) -> Iterator[Told]:
    for theme in themes:
        yield Told("", theme.title)
        for speaker in theme.speakers:
            name = speaker_text(speaker, context)
            # Whoever leads to a page of their own has the sign of a link before them.
            yield Told("", name if speaker.person else f"– {name}", speaker.person or 0)


def speaker_text(speaker: Speaker, context: Context) -> str:
    """Who speaks: name, role and organisation, as far as they are known."""
    name = label_of(speaker.person, context) or speaker.name
    organisation = label_of(speaker.organisation, context) or speaker.organisation_name
    inside = ", ".join(part for part in (speaker.role, organisation) if part)
    return f"{name} ({inside})" if inside else name


def _agenda(items: tuple[AgendaItem, ...], label: str, context: Context) -> Iterator[Told]:
    for item in items:
        note = f": {item.note}" if item.note else ""
        mark = "[x] " if item.done else "" if item.proposal else "– "
        yield Told("", f"{mark}{item.title}{note}", item.proposal or 0)


def _bearers(bearers: tuple[Bearer, ...], label: str, context: Context) -> Iterator[Told]:
    for bearer in bearers:
        yield Told(
            label, bearer_text(to_builtins(bearer), context), bearer.person or bearer.via or 0
        )


_LISTS: Mapping[str, Callable[[Any, str, Context], Iterator[Told]]] = {
    "themes": _themes,
    "agenda": _agenda,
    "bearers": _bearers,
}


def plain(parts: tuple[Part, ...]) -> str:
    """The parts as plain text, for the clipboard."""
    return "\n\n".join(_plain_part(part) for part in parts).strip() + "\n"


def _plain_part(part: Part) -> str:
    lines: list[Any] = [part.heading] if part.heading else []
    lines += [f"{line.label}: {line.text}" if line.label else line.text for line in part.lines]
    return "\n".join(lines)
