"""The rows of the first screen: next meeting, what is due, what others changed. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from samverka_store.documents import typed
from samverka_store.model.events import Event
from samverka_store.model.meetings import Meeting
from samverka_store.today import Due
from samverka_store.words.lists import ColumnWords
from samverka_store.words.sort import fold, matches, query
from samverka_tui.present.cells import LATE
from samverka_tui.present.labels import document_label, label_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.last_agenda import NextMeeting
from samverka_tui.screens.lists.shelf import Document
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.rows import Row

_MOST_EVENTS = 50
_STEP = 250


class Item(NamedTuple):
    """One row to be: a heading, something due, the next meeting, or an event; by record id."""

    kind: Literal["head", "due", "meeting", "event"]
    key: str
    id: int = 0
    text: str = ""
    due: Due | None = None


def today_columns(c: ColumnWords) -> tuple[Column, ...]:
    """What is asked, about which record, in which network, since or by when."""
    return (
        Column("what", c.what, None, 26, share=3),
        Column("record", c.record, None, 20, share=4),
        Column("network", c.network, 18, 0, 1),
        Column("days", c.when, 13),
    )


class _Settled(NamedTuple):
    """The rows as they are: items, what is due, items; and the place of each key."""

    before: tuple[Item, ...]
    dues: tuple[Due, ...]
    after: tuple[Item, ...]
    places: dict[str, int]


class TodayShelf:
    """What waits for the person, in order of urgency. `refresh` asks the host anew.

    What is due may be tens of thousands of rows, so that only those on the screen become items.
    """

    def __init__(self, host: Host) -> None:
        self._host = host
        self._filter = ""
        self._settled: _Settled | None = None
        self._folded: list[str] = []
        self._folded_dues: tuple[Due, ...] | None = None

    def refresh(self) -> None:
        """What is due or what changed is no longer what it was."""
        self._settled = self._folded_dues = None

    @property
    def complete(self) -> bool:
        """Whether what is due is computed; until then it is as last time."""
        return not self._host.counting

    @property
    def total(self) -> int:
        """How many things are due."""
        return self._host.due_total

    def __len__(self) -> int:
        now = self._now
        return len(now.before) + len(now.dues) + len(now.after)

    def row(self, index: int) -> Row:
        """Row `index`."""
        return self._row(self._item(index))

    def item(self, key: str) -> Item | None:
        """The item behind a row."""
        index = self.index_of(key)
        return None if index is None else self._item(index)

    def index_of(self, key: str) -> int | None:
        """Where the row of this key is now, or None."""
        return self._now.places.get(key)

    def keys(self) -> Iterable[str]:
        """The keys of the rows that stand for a record."""
        return (key for key in self._now.places if not key.startswith("head:"))

    def record_id(self, key: str) -> int | None:
        """The record that the row is about."""
        item = self.item(key)
        return item.id or None if item else None

    def gather(self) -> Iterator[None]:
        """The host computes what is due."""
        return iter(())

    def prepare(self) -> Iterator[None]:
        """Fold what the filter looks through, a small piece at each step."""
        dues = self._host.dues()
        self._fold(0)
        while self._folded_dues is dues and len(self._folded) < len(dues):
            self._fold(_STEP)
            yield

    def _fold(self, most: int) -> None:
        dues = self._host.dues()
        if self._folded_dues is not dues:
            self._folded, self._folded_dues = [], dues
        start = len(self._folded)
        self._folded += [fold(self._due_text(due)) for due in dues[start : start + most]]

    def order_by(self, column: str, *, falling: bool) -> Iterator[None]:
        """Urgency is the order."""
        return iter(())

    def noticed(self, table: str, id: int, old: Document | None, new: Document | None) -> None:
        """`refresh` is called when what is due is computed anew."""

    def narrow(self, text: str) -> None:
        """Let through only the rows that hold every word of `text`, without headings."""
        self._filter = text
        self._settled = None

    @property
    def _now(self) -> _Settled:
        if self._settled is None:
            self._settled = self._settle()
        return self._settled

    def _settle(self) -> _Settled:
        before, after = tuple(self._before()), tuple(self._after())
        dues = self._host.dues()
        if self._filter.strip():
            before, after = self._let_through(before), self._let_through(after)
            self._fold(len(dues))
            found = query(self._filter).scan(self._folded, lambda n: self._due_text(dues[n]))
            dues = tuple(dues[place] for place in found)
        keys = [item.key for item in before]
        keys += [_key(due) for due in dues]
        keys += [item.key for item in after]
        return _Settled(before, dues, after, {key: place for place, key in enumerate(keys)})

    def _let_through(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        found = (item for item in items if item.kind != "head")
        return tuple(item for item in found if matches(self._filter, self._text(item)))

    def _item(self, index: int) -> Item:
        now = self._now
        if index < len(now.before):
            return now.before[index]
        index -= len(now.before)
        if index < len(now.dues):
            due = now.dues[index]
            return Item("due", _key(due), due.id, due=due)
        return now.after[index - len(now.dues)]

    def _before(self) -> Iterator[Item]:
        sections = self._host.words.screens.sections
        meeting = self._host.sums.first_meeting(self._host.context.today)
        if meeting is None and (last := self._last_meeting()):
            meeting = last.id
        if meeting is not None:
            yield Item("head", "head:meeting", text=sections.next_meeting)
            yield Item("meeting", f"meeting:{meeting}", meeting)
        if self._host.dues():
            yield Item("head", "head:due", text=sections.to_do)

    def _last_meeting(self) -> NextMeeting | None:
        last, context = self._host.last_meeting, self._host.context
        if last is None or last.language != context.words.code or last.day < context.today:
            return None
        return last

    def next_meeting(self) -> NextMeeting | None:
        """The row of the next meeting, for the next run to begin with."""
        context = self._host.context
        id = self._host.sums.first_meeting(context.today)
        day = (context.repository.document(id) or {}).get("day") if id else None
        if id is None or not day:
            return None
        when, title, network, _ = map(str, self._meeting_row(Item("meeting", "", id)).cells)
        cells, language = (when, title, network), context.words.code
        return NextMeeting(id=id, day=date.fromisoformat(day), language=language, cells=cells)

    def _after(self) -> Iterator[Item]:
        events = self._host.changed_by_others()[:_MOST_EVENTS]
        if events:
            yield Item("head", "head:changed", text=self._host.words.screens.sections.changed)
        for id in events:
            record = (self._host.context.repository.document(id) or {}).get("record", 0)
            # By the record: its row is the same one when it is changed again.
            yield Item("event", f"changed:{record}", record, text=str(id))

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
        what = words.screens.due.of(due.kind, due.detail)
        cells = (what, label or due.label, label_of(due.network, context), when)
        return Row(key, cells, LATE if days > 0 else "", "warning" if days > 0 else "")

    def _meeting_row(self, item: Item) -> Row:
        context = self._host.context
        document = context.repository.document(item.id) or {}
        if not document and (last := self._last_meeting()):
            near = context.words.dates.relative(last.day, context.today)
            return Row(item.key, (*last.cells, near))
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
        from samverka_tui.present.history import event_text, event_time

        event = typed(Event, document)
        cells = (
            f"{event.by}: {event_text(event, context)}",
            label_of(event.record, context),
            "",
            event_time(event, context),
        )
        return Row(item.key, cells)

    def _text(self, item: Item) -> str:
        return " ".join(str(cell) for cell in self._row(item).cells)

    def _due_text(self, due: Due) -> str:
        context = self._host.context
        network = label_of(due.network, context)
        return (
            f"{context.words.screens.due.of(due.kind, due.detail)} {due.label} {due.ref} {network}"
        )


def _key(due: Due) -> str:
    return f"due:{due.id}:{due.kind}"
