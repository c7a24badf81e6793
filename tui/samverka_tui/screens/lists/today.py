"""The rows of the first screen: next meeting, what is due, what others changed. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from samverka_store.documents import typed
from samverka_store.model.events import Event
from samverka_store.model.meetings import Meeting
from samverka_store.today import Due
from samverka_store.words.screens import ColumnWords
from samverka_store.words.sort import matches
from samverka_tui.present.cells import LATE
from samverka_tui.present.history import event_text, event_time
from samverka_tui.present.labels import document_label, label_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.shelf import Document
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.rows import Row

_MOST_EVENTS = 50


class Item(NamedTuple):
    """One row to be: a heading, something due, the next meeting, or an event; by record id."""

    kind: Literal["head", "due", "meeting", "event"]
    key: str
    id: int = 0
    text: str = ""
    due: Due | None = None


def today_columns(c: ColumnWords) -> tuple[Column, ...]:
    """What is asked, about which record, in which network, since when."""
    return (
        Column("what", c.what, None, 26, share=3),
        Column("record", c.record, None, 20, share=4),
        Column("network", c.network, 18, 0, 1),
        Column("days", c.due, 13),
    )


class TodayShelf:
    """What waits for the person, in order of urgency. `refresh` asks the host anew."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._filter = ""
        self.refresh()

    def refresh(self) -> None:
        """Take what is due and what changed as they are now."""
        self._all = tuple(self._items())
        self.narrow(self._filter)

    @property
    def complete(self) -> bool:
        """Whether what is due is computed; until then it is as last time."""
        return not self._host.counting

    @property
    def total(self) -> int:
        """How many things are due."""
        return len(self._host.dues())

    def __len__(self) -> int:
        return len(self._shown)

    def row(self, index: int) -> Row:
        """Row `index`."""
        return self._row(self._shown[index])

    def item(self, key: str) -> Item | None:
        """The item behind a row."""
        index = self._places.get(key)
        return None if index is None else self._shown[index]

    def index_of(self, key: str) -> int | None:
        """Where the row of this key is now, or None."""
        return self._places.get(key)

    def keys(self) -> Iterable[str]:
        """The keys of the rows that stand for a record."""
        return (item.key for item in self._shown if item.id)

    def record_id(self, key: str) -> int | None:
        """The record that the row is about."""
        item = self.item(key)
        return item.id or None if item else None

    def gather(self) -> Iterator[None]:
        """The host computes what is due."""
        return iter(())

    def order_by(self, column: str, *, falling: bool) -> Iterator[None]:
        """Urgency is the order."""
        return iter(())

    def noticed(self, table: str, id: int, old: Document | None, new: Document | None) -> None:
        """`refresh` is called when what is due is computed anew."""

    def narrow(self, text: str) -> None:
        """Let through only the rows that hold every word of `text`, without headings."""
        self._filter = text
        if text.strip():
            found = (item for item in self._all if item.kind != "head")
            self._shown = tuple(item for item in found if matches(text, self._text(item)))
        else:
            self._shown = self._all
        self._places = {item.key: place for place, item in enumerate(self._shown)}

    def _items(self) -> Iterator[Item]:
        sections = self._host.words.screens.sections
        meeting = self._host.sums.first_meeting(self._host.context.today)
        if meeting is not None:
            yield Item("head", "head:meeting", text=sections.next_meeting)
            yield Item("meeting", f"meeting:{meeting}", meeting)
        dues = self._host.dues()
        if dues:
            yield Item("head", "head:due", text=sections.to_do)
        for due in dues:
            yield Item("due", f"due:{due.id}:{due.kind}", due.id, due=due)
        events = self._host.changed_by_others()[:_MOST_EVENTS]
        if events:
            yield Item("head", "head:changed", text=sections.changed)
        for id in events:
            record = (self._host.context.repository.document(id) or {}).get("record", 0)
            yield Item("event", f"event:{id}", record, text=str(id))

    def _row(self, item: Item) -> Row:
        if item.kind == "head":
            return Row(item.key, (item.text, "", "", ""), "", "strong")
        if item.due is not None:
            return self._due_row(item.key, item.due)
        return self._meeting_row(item) if item.kind == "meeting" else self._event_row(item)

    def _due_row(self, key: str, due: Due) -> Row:
        context = self._host.context
        words = context.words
        days = due.days(context.today)
        if days > 0:
            when = words.screens.overdue.format(days=words.dates.age(days))
        else:
            when = words.dates.relative(due.due, context.today)
        label = label_of(due.id, context) if due.ref.startswith(Meeting.prefix) else due.label
        what = words.screens.due.of(due.kind)
        cells = (what, label or due.label, label_of(due.network, context), when)
        return Row(key, cells, LATE if days > 0 else "", "warning" if days > 0 else "")

    def _meeting_row(self, item: Item) -> Row:
        context = self._host.context
        document = context.repository.document(item.id) or {}
        when, _, title = document_label("meetings", document, context).partition(" · ")
        day = document.get("day")
        near = ""
        if day:
            near = context.words.dates.relative(date.fromisoformat(day), context.today)
        network = label_of(document.get("network"), context)
        return Row(item.key, (f"{when} {network}", title, network, near))

    def _event_row(self, item: Item) -> Row:
        context = self._host.context
        document = context.repository.document(int(item.text))
        if document is None:
            return Row(item.key, ("", "", "", ""), "", "muted")
        event = typed(Event, document)
        cells = (
            f"{event.by}: {event_text(event, context)}",
            label_of(event.record, context),
            "",
            event_time(event, context),
        )
        return Row(item.key, cells)

    def _text(self, item: Item) -> str:
        if item.due is not None:
            due = item.due
            context = self._host.context
            network = label_of(due.network, context)
            return f"{context.words.screens.due.of(due.kind)} {due.label} {due.ref} {network}"
        return " ".join(str(cell) for cell in self._row(item).cells)
