"""The page of lists: one list at a time, each keeping its place, with a pane beside it when wide.

Which lists there are stands in lists/specs.py; what actions do, in deeds/.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import BindingType
from textual.containers import Container
from textual.events import Resize
from textual.widget import Widget

from samverka_store.errors import NotFound
from samverka_store.model.proposals import Proposal
from samverka_store.model.record import Record
from samverka_tui.commands import BY_ID as COMMANDS
from samverka_tui.commands import Needs, Place, key_name
from samverka_tui.present.facts import facts
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.record_shelf import RecordShelf
from samverka_tui.screens.lists.shelf import Shelf
from samverka_tui.screens.lists.specs import BY_ID, ListSpec
from samverka_tui.screens.lists.today import TodayShelf, today_columns
from samverka_tui.screens.month import follow_day, follow_row, show_month, turn_month
from samverka_tui.screens.needs import met_by
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.columns import Column, Sorting
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    # Not needed on the first frame; its messages are known by their names.
    from textual.widgets import Input

    from samverka_tui.widgets.month_grid import MonthGrid

_MOST_SUBJECTS = 500


class Kept(NamedTuple):
    """How a list was left."""

    cursor: str | None
    top: int
    marked: frozenset[str]
    filter: str
    sorting: Sorting | None


class ListScreen(Frame):
    """All lists."""

    PLACE: ClassVar[Place] = "list"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("list")]

    def __init__(self, host: Host, list_id: str = "today") -> None:
        super().__init__(host)
        self.list_id = list_id
        self.filter_text = ""
        self._kept: dict[str, Kept] = {}
        self._sorting: Sorting | None = self._spec.sorting if self._spec else None
        self._pane_waits = False
        self._led: set[str | None] = set()
        self._index = 0

    def body(self) -> Iterable[Widget]:
        yield RecordList(
            self._columns(), self.shelf, empty=self._empty(), sorting=self._sorting, id="list"
        )
        with Container(id="side"):
            yield DetailPane(id="pane")

    def on_mount(self) -> None:
        super().on_mount()
        self.record_list.focus()
        self._begin()

    # What is shown ----------------------------------------------------------------------------

    @property
    def _spec(self) -> ListSpec | None:
        return BY_ID.get(self.list_id)

    @property
    def shelf(self) -> Shelf:
        """The rows of the present list."""
        return self.host.shelf(self.list_id)

    @property
    def record_list(self) -> RecordList:
        """The list widget."""
        return self.query_one("#list", RecordList)

    @property
    def tab(self) -> str:
        return self.list_id.partition("_")[0]

    @property
    def is_root(self) -> bool:
        return True

    def _columns(self) -> tuple[Column, ...]:
        words = self.host.words.screens.columns
        return self._spec.columns(words) if self._spec else today_columns(words)

    def _empty(self) -> tuple[str, ...]:
        words = self.host.words
        if not self.shelf.complete:
            return (words.screens.reading,)
        if self.filter_text:
            return words.pages.nothing_found
        if self.list_id == "proposals" and self.host.context.repository.count(Proposal):
            return words.pages.none_open
        return words.pages.of(self.tab).empty

    def turn_to(self, list_id: str) -> None:
        """Show another list, as it was left."""
        self.clear_notice()
        self.close_filter()
        if list_id == self.list_id:
            return
        self._kept[self.list_id] = Kept(
            self.record_list.cursor_key,
            self.record_list.scroll_offset.y,
            self.record_list.marked,
            self.filter_text,
            self._sorting,
        )
        self.list_id = list_id
        kept = self._kept.get(list_id)
        self.filter_text = kept.filter if kept else ""
        self._sorting = kept.sorting if kept else (self._spec.sorting if self._spec else None)
        shelf = self.shelf
        shelf.narrow(self.filter_text)
        self.record_list.mark(())
        self.record_list.show(shelf, self._columns(), self._sorting)
        self.record_list.set_empty(self._empty())
        if kept is not None:
            self._stand(kept)
        self._begin()
        show_month(self)
        self.show_surroundings()

    def _stand(self, kept: Kept) -> None:
        self.record_list.scroll_to(y=kept.top, animate=False, immediate=True)
        if kept.cursor is not None:
            self.record_list.move_to(kept.cursor)
        self.record_list.mark(kept.marked)

    def _begin(self) -> None:
        """Gather the rows if that is not done, and begin at today where the list has a today."""
        shelf = self.shelf
        is_new = not shelf.complete or self.list_id not in self._kept

        def ready() -> None:
            if self.is_mounted and self.shelf is shelf:
                self.rows_changed()
                if is_new:
                    self._to_start()

        self.host.work(shelf.gather(), ready)

    def _to_start(self) -> None:
        shelf, spec = self.shelf, self._spec
        if isinstance(shelf, RecordShelf) and spec and spec.today_column:
            first = shelf.first_from(self.host.context.today.isoformat())
            if first is None:
                self.record_list.action_last()
            else:
                self.record_list.move_to(first)

    def rows_changed(self) -> None:
        """Rows came, went or changed: show them, cursor and place kept."""
        self.record_list.set_empty(self._empty())
        self.record_list.source_changed()
        self._leave_heading()
        self._led.add(self.record_list.cursor_key)
        self.show_surroundings()
        show_month(self)
        self._show_pane_soon()

    def records_changed(self) -> None:
        self.rows_changed()

    def relabel(self) -> None:
        """The language is another."""
        self.record_list.set_columns(self._columns(), self._sorting)
        self.rows_changed()

    # Cursor and pane --------------------------------------------------------------------------

    def subjects(self) -> Sequence[Record]:
        keys = sorted(self.record_list.marked) or [self.record_list.cursor_key or ""]
        ids = (self.shelf.record_id(key) for key in keys[:_MOST_SUBJECTS])
        return [record for id in ids if id and (record := self._record(id))]

    def _record(self, id: int) -> Record | None:
        try:
            return self.host.context.repository.record(id)
        except NotFound:
            return None

    def needs(self) -> frozenset[Needs]:
        has_views = self.tab in ("meetings", "proposals")
        return met_by(self.subjects(), views=has_views, rows=bool(len(self.shelf)))

    def resting(self) -> str:
        words, rows = self.host.words.screens, self.record_list
        parts = []
        if not self.shelf.complete:
            parts.append(words.counting if self.list_id == "today" else words.reading)
        subjects = self.subjects()
        if len(subjects) == 1 and subjects[0].ref:
            parts.append(subjects[0].ref)
        if settles := self._settles():
            parts.append(settles)
        elif len(self.shelf):
            parts.append(words.place.format(place=rows.cursor_index + 1, total=len(self.shelf)))
        if self.filter_text:
            parts.append(words.filter.format(text=self.filter_text))
        if rows.marked:
            parts.append(words.marked.format(count=len(rows.marked)))
        return " · ".join(parts)

    def _settles(self) -> str:
        """On the first page: what would settle the matter under the cursor."""
        shelf = self.shelf
        if not isinstance(shelf, TodayShelf):
            return ""
        item = shelf.item(self.record_list.cursor_key or "")
        command = COMMANDS.get(item.due.action) if item and item.due else None
        if command is None:
            return ""
        title = self.host.words.commands.of(command.id).title
        return self.host.words.screens.settled_by.format(key=key_name(command.keys[0]), label=title)

    def on_record_list_moved(self, event: RecordList.Moved) -> None:
        event.stop()
        # A receipt stays when the program itself led the cursor there.
        if event.key not in self._led:
            self._led.clear()
            self.clear_notice()
        self._leave_heading()
        self.show_keys()
        follow_row(self)
        self._show_pane_soon()

    def _leave_heading(self) -> None:
        """A heading is no row to stand on: go on the way one was going."""
        rows, before = self.record_list, self._index
        self._index = index = rows.cursor_index
        if rows.cursor_key and self.shelf.record_id(rows.cursor_key) is None:
            rows.action_move(-1 if 0 < index < before else 1)
            self._index = rows.cursor_index

    def on_record_list_marked(self, event: RecordList.Marked) -> None:
        event.stop()
        self.show_keys()

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.open_row()

    def open_row(self) -> None:
        """Open the record under the cursor."""
        id = self.shelf.record_id(self.record_list.cursor_key or "")
        if id and self._record(id):
            self.app.push_screen(DetailScreen(self.host, id))

    def on_resize(self, event: Resize) -> None:
        self.call_after_refresh(show_month, self)
        self._show_pane_soon()

    def _show_pane_soon(self) -> None:
        # Once per frame, whatever happened in it: a held arrow key queues no pictures.
        if not self._pane_waits:
            self._pane_waits = True
            self.call_after_refresh(self._show_pane)

    def _show_pane(self) -> None:
        self._pane_waits = False
        pane = self.query_one(DetailPane)
        if not pane.display or not self.has_class("-wide"):
            return
        id = self.shelf.record_id(self.record_list.cursor_key or "")
        record = self._record(id) if id else None
        if record is None:
            pane.show(None, ())
        else:
            pane.show(str(record.id), sections_of(facts(record, self.host.context)))

    def on_detail_pane_followed(self, event: DetailPane.Followed) -> None:
        event.stop()
        self.app.push_screen(DetailScreen(self.host, int(event.key)))

    def stand_on(self, id: int) -> None:
        self.record_list.move_to(str(id))
        self._led.add(self.record_list.cursor_key)

    def turn_view(self) -> None:
        """The other view of this list: open proposals or all, list or month."""
        words = self.host.words.screens
        if self.tab == "proposals":
            is_all = self.list_id == "proposals"
            self.turn_to("proposals_all" if is_all else "proposals")
            self.say("info", words.view_all if is_all else words.view_open)
        elif self.tab == "meetings":
            turn_month(self)

    def on_month_grid_day_selected(self, event: MonthGrid.DaySelected) -> None:
        event.stop()
        follow_day(self, event.day)

    def on_month_grid_day_opened(self, event: MonthGrid.DayOpened) -> None:
        event.stop()
        self.record_list.focus()

    # Order ------------------------------------------------------------------------------------

    def on_record_list_sort_asked(self, event: RecordList.SortAsked) -> None:
        event.stop()
        spec, before = self._spec, self._sorting
        if spec is None or event.column not in spec.orders:
            return
        same = before is not None and before.column == event.column
        self._sorting = Sorting(event.column, falling=bool(same and before and not before.falling))
        shelf = self.shelf
        self.record_list.set_sorting(self._sorting)
        steps = shelf.order_by(event.column, falling=self._sorting.falling)
        self.host.work(steps, lambda: self.rows_changed() if self.shelf is shelf else None)

    # Filter -----------------------------------------------------------------------------------

    def open_filter(self) -> None:
        """Type what the rows must contain, on the status row."""
        from samverka_tui.screens.filter_row import FilterRow

        if self.query("#filter"):
            return
        self.query_one("#status").display = False
        row = FilterRow(self.host.words.commands.filter.label, self.filter_text)
        self.query_one("#foot").mount(row)

    def close_filter(self) -> None:
        """Leave the line; what it says stays in force."""
        for row in self.query("#filter"):
            row.remove()
            self.query_one("#status").display = True
            self.record_list.focus()

    def set_filter(self, text: str) -> None:
        """Let through only the rows that contain this."""
        self.filter_text = text
        self.shelf.narrow(text)
        self.record_list.set_empty(self._empty())
        self.record_list.source_changed()

    def on_input_changed(self, event: Input.Changed) -> None:
        from samverka_tui.screens.filter_row import FilterRow

        if event.input.id == "filter-line" and event.value != self.filter_text:
            self.set_filter(event.value)
            words = self.host.words.screens.filtered
            text = words.format(shown=len(self.shelf), total=self.shelf.total)
            self.query_one(FilterRow).count(text)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.input.id == "filter-line":
            self.close_filter()
            self.show_keys()

    def go_back(self) -> bool:
        """Take away the filter or the marks, whichever there is first; whether there was one."""
        if self.query("#filter") or self.filter_text:
            self.set_filter("")
            self.close_filter()
        elif self.record_list.marked:
            self.record_list.action_mark_none()
        else:
            return self.clear_notice()
        self.show_keys()
        return True
