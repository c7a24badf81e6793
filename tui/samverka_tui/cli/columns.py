"""Which columns each list has as text: the reference first, the name last, so that nothing is cut.

Days are ISO 8601, as in the JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from functools import partial

from samverka_store.entry.context import Context
from samverka_store.model.meetings import Meeting
from samverka_store.model.record import Record
from samverka_store.words.language import Words
from samverka_tui.cli.nouns import LISTS
from samverka_tui.cli.printing import say_rows

# After the reference: a field of the record, or `label`, `network` … as made below.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "networks": ("state", "kind", "label"),
    "meetings": ("when", "time", "state", "network", "label"),
    "proposals": ("state", "received", "network", "label"),
    "ideas": ("review", "network", "label"),
    "contacts": ("role", "organisation", "email", "phone", "label"),
    "actions": ("state", "due", "network", "owner", "label"),
    "organisations": ("kind", "email", "phone", "label"),
    "memberships": ("network", "since", "until", "role", "person"),
    "series": ("network", "first", "last", "time", "label"),
    "referrals": ("sent", "answer_due", "answered", "proposal", "organisation"),
    "feedback": ("state", "kind", "given", "proposal", "bearer"),
    "knowledge": ("kind", "organisation", "tags", "label"),
}
# Links that are shown by name; all others by reference.
_NAMED = frozenset({"organisation", "person", "owner", "bearer"})
_CHOICES = frozenset({"state", "kind", "role"})


def headings_of(kind: type[Record], columns: Sequence[str], words: Words) -> list[str]:
    """The headings of a list: the reference's, then one for each column."""
    named = "title" if "title" in kind.__struct_fields__ else "name"
    names = ["ref", *(named if column == "label" else column for column in columns)]
    return [words.fields.of(kind.noun, name).label for name in names]


def say_record(record: Record, context: Context) -> None:
    """What a changed record is now: its row, as its list has it."""
    say_records([record], context)


def say_records(records: Sequence[Record], context: Context) -> None:
    """What changed records of one noun are now: their rows, as their list has them."""
    kind = type(records[0])
    columns = COLUMNS[next(name for name, listed in LISTS.items() if listed is kind)]
    cells = Cells(columns, context)
    say_rows(lambda: headings_of(kind, columns, context.words), map(cells.of, records))


class Cells:
    """Makes the cells of one list; what only some lists need is imported for those."""

    def __init__(self, columns: Sequence[str], context: Context) -> None:
        self.context = context
        self._makers = [self._maker(column) for column in columns]
        self._labels: dict[str, dict[str, str]] = {}
        self._linked: dict[tuple[int, bool], str] = {}

    def of(self, record: Record) -> list[str]:
        """The record's reference and its cells."""
        return [record.ref, *[make(record) for make in self._makers]]

    def _maker(self, column: str) -> Callable[[Record], str]:
        special = _SPECIAL.get(column)
        if special is not None:
            return partial(special, self)
        if column in _CHOICES:
            return partial(self._choice, column)
        return partial(self._value, column)

    def _value(self, column: str, record: Record) -> str:
        value = getattr(record, column, None)
        if isinstance(value, int):
            return self._link(value, named=column in _NAMED)
        if column in ("owner", "bearer") and not value:
            return str(getattr(record, f"{column}_name", ""))
        return value.isoformat() if isinstance(value, date) else str(value or "")

    def _choice(self, column: str, record: Record) -> str:
        code = str(getattr(record, column) or "")
        if column not in self._labels:
            self._labels[column] = self._labels_of(type(record), column)
        return self._labels[column].get(code, code)

    def _labels_of(self, kind: type[Record], column: str) -> dict[str, str]:
        """The labels of a choice's codes; none where the column is free text."""
        words = self.context.words
        if column == "state":
            return words.states.labels(kind.noun)
        spec = next((spec for spec in kind.fields if spec.name == column), None)
        if spec is None or spec.kind != "choice":
            return {}
        from samverka_store.entry.choices import labels_of

        return labels_of(spec, words)

    def _link(self, id: int, *, named: bool) -> str:
        found = self._linked.get((id, named))
        if found is None:
            document = self.context.repository.document(id) or {}
            name = (document.get("name") or document.get("title")) if named else ""
            found = self._linked[id, named] = str(name or document.get("ref", ""))
        return found


def _label(cells: Cells, record: Record) -> str:
    if isinstance(record, Meeting):
        from samverka_store.documents import builtins
        from samverka_tui.present.labels import meeting_title

        return meeting_title(builtins(record), cells.context)
    return record.label


def _when(cells: Cells, record: Record) -> str:
    if not isinstance(record, Meeting):
        return ""
    if record.day is None:
        return record.season
    last = f"/{record.last_day.isoformat()}" if record.last_day else ""
    return record.day.isoformat() + last


def _time(cells: Cells, record: Record) -> str:
    start: time | None = getattr(record, "start", None)
    end: time | None = getattr(record, "end", None)
    return cells.context.words.dates.times(start, end) if start else ""


def _tags(cells: Cells, record: Record) -> str:
    return ", ".join(getattr(record, "tags", ()))


_SPECIAL: Mapping[str, Callable[[Cells, Record], str]] = {
    "label": _label,
    "when": _when,
    "time": _time,
    "tags": _tags,
}
