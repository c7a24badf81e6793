"""The page of the answers that are owed: to whom, about what, by when, with the text of each below.

Of a contact or an organisation it is their account: what we owe, what they owe, what was told.
What is done here stands in deeds/answering.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.accounts import account_of_organisation, account_of_person, in_order
from samverka_store.documents import typed
from samverka_store.errors import NotFound
from samverka_store.model.people import Organisation, Person
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_store.owed import Owed, owed
from samverka_store.usecases.give_feedback import is_anonymous
from samverka_tui.commands import Needs, Place
from samverka_tui.present.answers import (
    Entry,
    about,
    entries_of,
    entry_cells,
    entry_of,
    kind_of,
    text_to,
    whom,
)
from samverka_tui.present.facts import facts
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Paragraph, Section
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row

_BLOCK = 64
_OWING_NOTHING = ("draft", "closed")


class EntryRows:
    """A source over entries, whose cells are worked out when they are looked at."""

    def __init__(self, host: Host, entries: list[Entry], *, in_account: bool) -> None:
        self._host = host
        self._in_account = in_account
        self.by_key = {entry.key: entry for entry in entries}
        self.entries = list(self.by_key.values())
        self._places = {entry.key: place for place, entry in enumerate(self.entries)}

    def __len__(self) -> int:
        return len(self.entries)

    def row(self, index: int) -> Row:
        """Row `index`."""
        entry = self.entries[index]
        return Row(entry.key, *entry_cells(entry, self._host.context, in_account=self._in_account))

    def index_of(self, key: str) -> int | None:
        """Where the row of this key is, or None."""
        return self._places.get(key)

    def keys(self) -> Iterable[str]:
        """All keys."""
        return self._places


class AnswersScreen(Frame):
    """Rows above, the text to the one under the cursor below."""

    PLACE: ClassVar[Place] = "answers"
    AUTO_FOCUS = "#above"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("answers")]

    def __init__(self, host: Host, record_id: int = 0) -> None:
        """Everything that is owed; or about this proposal, contact or organisation only."""
        super().__init__(host)
        self.record_id = record_id
        self.is_gathered = False
        self._gathering = 0
        self._leads = False
        self._rows = EntryRows(host, [], in_account=False)

    @property
    def page_id(self) -> str:
        return "account" if self.is_account else "answers"

    @property
    def record(self) -> Record | None:
        """What the page is narrowed to, None when to nothing or to something that is gone."""
        try:
            return self.host.context.repository.record(self.record_id)
        except NotFound:
            return None

    @property
    def is_account(self) -> bool:
        """Whether this is the account of a contact or of an organisation."""
        return isinstance(self.record, Person | Organisation)

    @property
    def rows(self) -> RecordList:
        """The list."""
        return self.query_one("#above", RecordList)

    def body(self) -> Iterable[Widget]:
        words = self.host.words.screens
        yield RecordList(
            self._columns(), self._rows, empty=(words.counting,), at_move=self._moved, id="above"
        )
        yield DetailPane(id="below")

    def on_mount(self) -> None:
        self._gather()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        if self.is_gathered:
            self._gather()

    def _columns(self) -> tuple[Column, ...]:
        words, c = self.host.words.answers, self.host.words.screens.columns
        columns = (
            Column("when", c.when, 13),
            Column("to", words.column_to, None, 12, share=2),
            Column("what", words.column_what, 19, 14),
            Column("about", c.proposal, None, 14, share=3),
            Column("draft", words.column_draft, 7, 0, 1),
        )
        return (Column("turn", words.column_turn, 5), *columns) if self.is_account else columns

    # What is owed -----------------------------------------------------------------------------

    def records_changed(self) -> None:
        super().records_changed()
        self._gather()

    def relabel(self) -> None:
        """The language is another."""
        self._show(self._rows.entries)
        self.show_surroundings()

    def _gather(self) -> None:
        """Work out anew what is owed; what was shown stays until then."""
        self._gathering += 1
        number, found = self._gathering, list[Entry]()

        def gathered() -> None:
            if self.is_attached and number == self._gathering:
                self.is_gathered = True
                self._show(found)

        self.host.work(self._steps(found), gathered)

    def _steps(self, found: list[Entry]) -> Iterator[None]:
        repository, record = self.host.context.repository, self.record
        match record:
            case Organisation():
                found += entries_of(account_of_organisation(record, repository), repository)
                return
            case Person():
                found += entries_of(account_of_person(record, repository), repository)
                return
        owing: list[Owed] = []
        ids = [self.record_id] if self.record_id else [id for id, _ in self._owing_proposals()]
        for number, id in enumerate(ids, start=1):
            document = repository.document(id)
            if document is not None and "deleted" not in document:
                owing += owed(typed(Proposal, document), repository)
            if number % _BLOCK == 0:
                yield
        yield
        for number, one in enumerate(in_order(owing, repository), start=1):
            found.append(entry_of(one, repository))
            if number % _BLOCK == 0:
                yield

    def _owing_proposals(self) -> Iterator[tuple[int, object]]:
        for id, document in self.host.context.repository.documents(Proposal):
            if document["state"] not in _OWING_NOTHING and document.get("bearers"):
                yield id, document

    def _show(self, entries: list[Entry]) -> None:
        words, rows = self.host.words, self.rows
        is_account = self.is_account
        empty = words.pages.of(self.page_id).empty
        waits = not self.is_gathered or self.host.reading is not None
        rows.set_empty((words.screens.reading,) if waits else empty)
        self._rows = EntryRows(self.host, entries, in_account=is_account)
        self._leads = True
        rows.show(self._rows, self._columns())
        self._leads = False
        self.show_surroundings()
        self._preview()

    # What is chosen ---------------------------------------------------------------------------

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self._rows.by_key.get(self.rows.cursor_key or "")

    @property
    def entries(self) -> list[Entry]:
        """All entries, in their order."""
        return self._rows.entries

    @property
    def chosen(self) -> list[Entry]:
        """The marked entries in their order, else the one under the cursor."""
        marked = [entry for entry in self.entries if entry.key in self.rows.marked]
        return marked or [entry for entry in (self.entry,) if entry]

    def needs(self) -> frozenset[Needs]:
        return frozenset(("rows",)) if len(self._rows) else frozenset()

    def resting(self) -> str:
        words, total = self.host.words, len(self._rows)
        parts = [self.title_of_page]
        if total:
            place = words.screens.place.format(place=self.rows.cursor_index + 1, total=total)
            parts.append(place)
        if self.rows.marked:
            parts.append(words.screens.marked.format(count=len(self.rows.marked)))
        return " · ".join(filter(None, parts))

    @property
    def title_of_page(self) -> str:
        """What the page is for, in a few words."""
        title = self.host.words.pages.of(self.page_id).title
        record = self.record
        return f"{title}: {record.label}" if record else title

    def _moved(self, key: str | None, index: int) -> None:
        if self._leads:
            return
        self.clear_notice()
        self.show_keys()
        self._preview()

    def on_record_list_marked(self, event: RecordList.Marked) -> None:
        event.stop()
        self.show_keys()

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.do("open_answer")

    def on_detail_pane_followed(self, event: DetailPane.Followed) -> None:
        from samverka_tui.screens.detail_screen import DetailScreen

        event.stop()
        self.app.push_screen(DetailScreen(self.host, int(event.key)))

    # The text below ---------------------------------------------------------------------------

    def _preview(self) -> None:
        entry = self.entry
        sections = tuple(self._told(entry)) if entry else ()
        self.query_one("#below", DetailPane).show(entry.key if entry else None, sections)

    def _told(self, entry: Entry) -> Iterator[Section]:
        context = self.host.context
        words = context.words.answers
        if entry.claim:
            try:
                yield from sections_of(facts(context.repository.record(entry.id), context))
            except NotFound:
                yield Section("", (Paragraph(context.words.screens.gone),))
            return
        parts = (whom(entry, context), kind_of(entry, context), about(entry, context))
        notes = []
        if entry.owing:
            notes.append(words.text_kept if entry.draft else words.text_from_template)
            if is_anonymous(entry.owing):
                notes.append(words.at_meeting_only)
        yield Section(" · ".join(filter(None, parts)), tuple(map(Paragraph, notes)))
        yield Section("", (Paragraph(text_to(entry, context)),))
