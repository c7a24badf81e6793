"""The page of drafts: what is written and not saved, one's own and what others left half done.

The text of the one under the cursor stands whole below, also where its record is gone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.disk.drafts import Draft
from samverka_tui.commands import Place
from samverka_tui.forms.drafting import told_time
from samverka_tui.present.drafts import begins, parts, what
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row


class DraftScreen(Frame):
    """Drafts above, the text of one below; it was opened from `page`."""

    PLACE: ClassVar[Place] = "drafts"
    AUTO_FOCUS = "#drafts"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("drafts")]

    def __init__(self, host: Host, page: Frame) -> None:
        super().__init__(host)
        self.page = page
        self.thrown: list[Draft] = []
        self._leads = False

    @property
    def page_id(self) -> str:
        return "drafts"

    def body(self) -> Iterable[Widget]:
        empty = self.host.words.pages.drafts.empty
        yield RecordList(
            self._columns(),
            FewRows(self._rows()),
            empty=empty,
            at_move=self._moved,
            id="drafts",
        )
        yield DetailPane(id="preview")

    def _columns(self) -> tuple[Column, ...]:
        words = self.host.words
        return (
            Column("what", words.pages.drafts.title, None, 20, share=2),
            Column("whose", words.drafts.whose, 10),
            Column("when", words.screens.columns.when, 12),
            Column("begins", words.drafts.begins, None, 12, 1),
        )

    def _rows(self) -> list[Row]:
        context, drafts = self.host.context, self.host.drafts
        found = {**drafts.others, **drafts.own}
        newest = sorted(
            found, key=lambda name: (name in drafts.own, found[name].at, name), reverse=True
        )
        return [
            Row(
                name,
                (
                    what(found[name], context),
                    context.words.drafts.you if name in drafts.own else found[name].by,
                    told_time(found[name].at, context),
                    begins(found[name]),
                ),
            )
            for name in newest
        ]

    def on_mount(self) -> None:
        self._preview()

    @property
    def name_at_cursor(self) -> str:
        """The name of the draft under the cursor; empty when there is none."""
        return self.query_one(RecordList).cursor_key or ""

    @property
    def draft(self) -> Draft | None:
        """The draft under the cursor."""
        drafts = self.host.drafts
        return drafts.own.get(self.name_at_cursor) or drafts.others.get(self.name_at_cursor)

    def resting(self) -> str:
        rows = self.query_one(RecordList)
        total = len(self._rows())
        if not total:
            return ""
        return self.host.words.screens.place.format(place=rows.cursor_index + 1, total=total)

    def drafts_changed(self) -> None:
        """Drafts came or went: show them, the cursor in its place."""
        self._lead(lambda rows: rows.show(FewRows(self._rows())))

    def stand_on_draft(self, name: str) -> None:
        """Put the cursor on this draft."""
        self._lead(lambda rows: rows.move_to(name))

    def _lead(self, step: Callable[[RecordList], object]) -> None:
        """The program itself leads the cursor: a receipt stays where it is."""
        self._leads = True
        step(self.query_one(RecordList))
        self._leads = False
        self._preview()
        self.show_keys()

    def records_changed(self) -> None:
        self.drafts_changed()
        super().records_changed()

    def relabel(self) -> None:
        """The language is another."""
        self.query_one(RecordList).set_columns(self._columns(), None)
        self.query_one(RecordList).set_empty(self.host.words.pages.drafts.empty)
        self.drafts_changed()
        self.show_surroundings()

    def _moved(self, key: str | None, index: int) -> None:
        """The cursor stands elsewhere."""
        if not self._leads:
            self.clear_notice()
            self.show_keys()
            self.call_after_refresh(self._preview)

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.do("open_draft")

    def _preview(self) -> None:
        draft = self.draft
        told = parts(draft, self.host.context) if draft is not None else ()
        self.query_one(DetailPane).show(self.name_at_cursor, sections_of(told))
