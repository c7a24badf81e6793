"""Who changed what in one record, the latest change first; one's own are taken back from here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.errors import NotFound
from samverka_store.model.events import Event
from samverka_store.usecases.undo_change import undo_chosen
from samverka_tui.commands import Needs, Place
from samverka_tui.forms.steps import YES, confirm
from samverka_tui.present.facts import headline
from samverka_tui.present.history import event_parts, event_text, event_time, undone_of
from samverka_tui.present.labels import label_of
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Paragraph, Section
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row

_LONGEST = 2000
_MOST_NAMED = 3
# Of a change further back the other records are told where it is undone.
_MOST_LOOKED_AT = 2000


class HistoryScreen(Frame):
    """The events of one record above, the one under the cursor whole below."""

    PLACE: ClassVar[Place] = "history"
    AUTO_FOCUS = "#above"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("history")]

    def __init__(self, host: Host, id: int) -> None:
        super().__init__(host)
        self.record_id = id
        self._events: dict[str, Event] = {}
        self._undone: frozenset[int] = frozenset()
        self._leads = False

    @property
    def page_id(self) -> str:
        return "history"

    def body(self) -> Iterable[Widget]:
        yield RecordList(
            self._columns(),
            FewRows(()),
            empty=self.host.words.pages.history.empty,
            at_move=self._moved,
            id="above",
        )
        yield DetailPane(id="below")

    def on_mount(self) -> None:
        self._show()

    def records_changed(self) -> None:
        self._show()
        super().records_changed()

    def relabel(self) -> None:
        """The language is another."""
        self.query_one(RecordList).set_empty(self.host.words.pages.history.empty)
        self._show()
        self.show_surroundings()

    # Rows -------------------------------------------------------------------------------------

    def _columns(self) -> tuple[Column, ...]:
        words = self.host.words
        return (
            Column("when", words.screens.columns.when, 13),
            Column("who", words.history.column_who, 10),
            Column("what", words.history.column_what, None, 20),
        )

    def _show(self) -> None:
        events = self.host.context.repository.events_of(self.record_id)
        self._events = {str(event.id): event for event in reversed(events)}
        self._undone = undone_of(events)
        rows = [self._row(key, event) for key, event in self._events.items()]
        self._leads = True
        self.query_one(RecordList).show(FewRows(rows), self._columns())
        self._leads = False
        self.show_keys()
        self._preview()

    def _row(self, key: str, event: Event) -> Row:
        context = self.host.context
        words, what = context.words.history, event_text(event, context)
        is_undone = event.change in self._undone
        cells = (
            event_time(event, context),
            words.you if event.by == self.host.by else event.by,
            f"{words.undone} {what}" if is_undone else what,
        )
        return Row(key, cells, "", "muted" if is_undone else "")

    @property
    def event(self) -> Event | None:
        """The event under the cursor."""
        return self._events.get(self.query_one(RecordList).cursor_key or "")

    def needs(self) -> frozenset[Needs]:
        return frozenset(("rows",)) if self._events else frozenset()

    def resting(self) -> str:
        context = self.host.context
        try:
            label = headline(context.repository.record(self.record_id), context)
        except NotFound:
            return context.words.screens.gone
        return context.words.screens.history_title.format(label=label)

    def _moved(self, key: str | None, index: int) -> None:
        if not self._leads:
            self.clear_notice()
            self.show_keys()
            self._preview()

    # The change below -------------------------------------------------------------------------

    def _preview(self) -> None:
        event = self.event
        sections = tuple(self._told(event)) if event else ()
        self.query_one(DetailPane).show(str(event.id) if event else None, sections)

    def _told(self, event: Event) -> Iterator[Section]:
        context = self.host.context
        words = context.words.history
        lines = event_parts(event, context, most=_LONGEST)
        if event.meeting:
            lines.append(words.at_meeting.format(meeting=label_of(event.meeting, context)))
        others = self._others(event)
        if others:
            lines.append(words.with_others.format(others=self._named(others)))
        heading = f"{event_time(event, context)} {event.by}"
        yield Section(heading, tuple(map(Paragraph, lines)))
        if event.change in self._undone:
            hint = words.is_undone
        elif event.by == self.host.by:
            hint = words.yours
        else:
            hint = words.not_yours.format(author=event.by)
        yield Section("", (Paragraph(hint),))

    def _others(self, event: Event) -> list[str]:
        """The other records that the same change was about, by reference or name."""
        repository = self.host.context.repository
        found = dict.fromkeys(
            str(one.get("record_ref") or label_of(one["record"], self.host.context))
            for one in islice(repository.events_by(event.by), _MOST_LOOKED_AT)
            if one["change"] == event.change and one["record"] != event.record
        )
        return [name for name in found if name]

    def _named(self, names: list[str]) -> str:
        """The first of several names, and how many there are besides."""
        if len(names) <= _MOST_NAMED:
            return ", ".join(names)
        more = self.host.words.screens.more.format(count=len(names) - _MOST_NAMED)
        return ", ".join([*names[:_MOST_NAMED], more])

    # Taking back ------------------------------------------------------------------------------

    def take_back(self) -> None:
        """Take back the whole change under the cursor, or say what stands in the way."""
        event, words = self.event, self.host.words
        if event is None:
            return
        others = self._others(event) if event.by == self.host.by else []
        if not others or event.change in self._undone:
            self._undo(event)
            return
        question = words.history.ask_all.format(count=len(others) + 1, others=self._named(others))
        step = confirm(
            question,
            yes=words.history.yes_all,
            yes_key=words.screens.yes_key,
            no=words.screens.leave,
        )
        self.ask((step,), then=lambda got: self._undo(event) if got["sure"] == YES else None)

    def _undo(self, event: Event) -> None:
        done = self.host.perform(lambda repository: undo_chosen(repository, event))
        if done is None:
            return
        context = self.host.context
        labels = [f"{each.ref} {headline(each, context)}".strip() for each in done.records]
        self.say("done", context.words.history.done.format(labels=self._named(labels)))
