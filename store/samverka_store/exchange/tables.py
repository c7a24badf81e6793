"""Every list as CSV that a Swedish Excel opens at once: UTF-8 with its mark, semicolons, CRLF.

Cells that a spreadsheet would take for a formula are disarmed. Days are ISO 8601; a link is two
columns, the reference and the name. These lists are for the coordinator, not for publishing: they
hold names and addresses.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from typing import Any

from samverka_store.clean import clean_text
from samverka_store.entry.context import Context
from samverka_store.entry.writing import write_field
from samverka_store.errors import UsageError
from samverka_store.exchange.agenda_table import agenda_rows
from samverka_store.exchange.formulas import disarmed
from samverka_store.exchange.lateness import days_late
from samverka_store.model.actions import Action
from samverka_store.model.answers import Feedback, Referral
from samverka_store.model.knowledge import KnowledgeItem
from samverka_store.model.meetings import Attendance, Meeting
from samverka_store.model.networks import Network
from samverka_store.model.nouns import read_reference
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import FieldSpec, Record
from samverka_store.model.series import Series
from samverka_store.moments.zones import home_day
from samverka_store.repository import Repository
from samverka_store.words.language import Words

_KINDS: Mapping[str, type[Record]] = {
    "networks": Network,
    "organisations": Organisation,
    "people": Person,
    "memberships": Membership,
    "meetings": Meeting,
    "series": Series,
    "proposals": Proposal,
    "ideas": Proposal,
    "referrals": Referral,
    "feedback": Feedback,
    "actions": Action,
    "knowledge": KnowledgeItem,
}
_OTHER_NAMES = {
    "contacts": "people",
    "idea": "ideas",
    **{kind.noun: name for name, kind in _KINDS.items() if name != "ideas"},
}
# What is no noun of its own: a list of what meetings hold.
AGENDA = "agenda"
LISTS = (*_KINDS, AGENDA)
# Fields that no form shows, after those that one does.
_FURTHER: Mapping[str, tuple[FieldSpec, ...]] = {
    "referral": (FieldSpec("reminders"),),
    "series": (FieldSpec("since", "day"),),
    "meeting": (
        FieldSpec("series", "link", noun="series"),
        FieldSpec("occurrence", "day"),
        FieldSpec("moved_from", "day"),
        FieldSpec("reason", "text"),
    ),
    "proposal": (
        FieldSpec("state_since", "day"),
        FieldSpec("extensions", "number"),
        FieldSpec("extended", "day"),
        FieldSpec("revived", "day"),
        FieldSpec("reached"),
        FieldSpec("split_from", "link", noun="proposal"),
    ),
}
# A heading and what stands under it.
Cell = tuple[str, str]


def table(list_name: str, repository: Repository, *, words: Words, today: date) -> bytes:
    """A list as CSV, one row per record outside the trash, by reference.

    `list_name`: one of LISTS, `contacts`, or a noun's name. Raises: UsageError for another.
    """
    name = _OTHER_NAMES.get(list_name, list_name)
    if name == AGENDA:
        rows = agenda_rows(repository, words=words)
    elif name in _KINDS:
        rows = _rows(name, Context(repository, words, today))
    else:
        raise UsageError(what=list_name)
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows([disarmed(clean_text(text)) for text in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _rows(name: str, context: Context) -> list[list[str]]:
    kind = _KINDS[name]
    records = _records(name, kind, context.repository)
    return [
        [head for head, _ in _row(kind, None, context)],
        *([text for _, text in _row(kind, record, context)] for record in records),
    ]


def _records(name: str, kind: type[Record], repository: Repository) -> Sequence[Record]:
    records: Iterable[Record] = repository.all(kind)
    if name == "ideas":
        records = (r for r in records if isinstance(r, Proposal) and r.state == "parked")
    return sorted(records, key=lambda r: (read_reference(r.ref) or ("", 0, 0), r.ref, r.id))


def _row(kind: type[Record], record: Record | None, context: Context) -> Iterator[Cell]:
    """The cells of a record; without a record the headings alone."""
    label = context.words.fields.label
    yield label(kind.noun, "ref"), record.ref if record else ""
    if kind.first_state and all(spec.name != "state" for spec in kind.fields):
        yield from _choice(kind, FieldSpec("state"), record, context)
    for spec in (*kind.fields, *_FURTHER.get(kind.noun, ())):
        maker = _BY_NAME.get(spec.name) or _MAKERS.get(spec.kind, _written)
        yield from maker(kind, spec, record, context)
    yield from _computed(kind, record, context)
    for name in ("created", "changed"):
        moment = getattr(record, name, None)
        yield label("record", name), home_day(moment).isoformat() if moment else ""


def _written(
    kind: type[Record], spec: FieldSpec, record: Record | None, context: Context
) -> Iterator[Cell]:
    """As people write it in a form."""
    head = context.words.fields.label(kind.noun, spec.name)
    yield head, write_field(record, spec, context) if record else ""


def _choice(
    kind: type[Record], spec: FieldSpec, record: Record | None, context: Context
) -> Iterator[Cell]:
    code = str(getattr(record, spec.name, ""))
    shown = context.words.states.label(kind.noun, code, spec.name) if code else ""
    yield context.words.fields.label(kind.noun, spec.name), shown


def _iso(
    kind: type[Record], spec: FieldSpec, record: Record | None, context: Context
) -> Iterator[Cell]:
    """A column per day, season or time."""
    for name in spec.record_fields:
        value = getattr(record, name, None)
        yield context.words.fields.label(kind.noun, name), _plain(value)


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return str(value.isoformat("minutes")) if isinstance(value, time) else str(value)


def _link(
    kind: type[Record], spec: FieldSpec, record: Record | None, context: Context
) -> Iterator[Cell]:
    head = context.words.fields.label(kind.noun, spec.name)
    found = getattr(record, spec.name, None)
    target = None
    if found is not None and context.repository.table_of(found):
        target = context.repository.record(found)
    yield context.words.exports.table.ref_of.format(field=head), target.ref if target else ""
    yield head, _called(target) if target else ""


def _called(target: Record) -> str:
    """What a record is called; a meeting without a title by its day."""
    if isinstance(target, Meeting) and not target.title:
        return target.day.isoformat() if target.day else target.season
    return target.label


def _limits(
    kind: type[Record], spec: FieldSpec, record: Record | None, context: Context
) -> Iterator[Cell]:
    """The day limits that differ from the usual ones, by their codes: `receipt=14, notes=5`."""
    limits = record.limits if isinstance(record, Network) else {}
    head = context.words.fields.label(kind.noun, spec.name)
    yield head, ", ".join(f"{name}={days}" for name, days in limits.items())


def _reminders(
    kind: type[Record], spec: FieldSpec, record: Record | None, context: Context
) -> Iterator[Cell]:
    days = record.reminders if isinstance(record, Referral) else ()
    yield context.words.fields.label(kind.noun, spec.name), ", ".join(map(_plain, days))


def _reached(
    kind: type[Record], spec: FieldSpec, record: Record | None, context: Context
) -> Iterator[Cell]:
    """Each milestone that was reached, after its day, one per line."""
    reached = record.reached if isinstance(record, Proposal) else ()
    head = context.words.fields.label(kind.noun, spec.name)
    yield head, "\n".join(f"{_plain(one.day)} {one.milestone}" for one in reached)


def _attendance(
    kind: type[Record], spec: FieldSpec, record: Record | None, context: Context
) -> Iterator[Cell]:
    counted = record.attendance if isinstance(record, Meeting) else Attendance()
    heads = context.words.exports.table.attendance
    for name in counted.__struct_fields__:
        yield getattr(heads, name), _plain(getattr(counted, name))


def _computed(kind: type[Record], record: Record | None, context: Context) -> Iterator[Cell]:
    told = context.words.exports.table
    if kind is Membership:
        entry = context.words.entry
        is_active = isinstance(record, Membership) and record.is_active(context.today)
        yield told.is_active, (entry.yes if is_active else entry.no) if record else ""
    if kind in (Proposal, Action, Referral):
        late = days_late(record, context.today) if record else 0
        yield told.days_late, str(late) if late else ""


Maker = Callable[[type[Record], FieldSpec, Record | None, Context], Iterator[Cell]]
_BY_NAME: Mapping[str, Maker] = {
    "limits": _limits,
    "reminders": _reminders,
    "reached": _reached,
}
_MAKERS: Mapping[str, Maker] = {
    "day": _iso,
    "when": _iso,
    "times": _iso,
    "number": _iso,
    "zone": _iso,
    "choice": _choice,
    "link": _link,
    "attendance": _attendance,
}
