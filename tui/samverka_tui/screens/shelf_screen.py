"""One list at a time on a page: which, in which order, narrowed how, and how each was left.

What stands around the list and what its cursor means is `list_screen`'s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samverka_store.model.proposals import Proposal
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.shelf import Shelf
from samverka_tui.screens.lists.today import today_columns
from samverka_tui.widgets.columns import Column, Sorting
from samverka_tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    # Not needed on the first frame; its messages are known by their names.
    from textual.widgets import Input

    from samverka_tui.screens.lists.list_spec import ListSpec


class Kept(NamedTuple):
    """How a list was left."""

    cursor: str | None
    top: int
    marked: frozenset[str]
    filter: str
    sorting: Sorting | None


class ShelfScreen(Frame):
    """A page whose list is turned to others and comes back to each as it was left."""

    def __init__(self, host: Host, list_id: str = "today") -> None:
        super().__init__(host)
        self.list_id = list_id
        self.filter_text = ""
        self.sorting: Sorting | None = self._spec.sorting if self._spec else None
        self._kept: dict[str, Kept] = {}

    # What is shown ----------------------------------------------------------------------------

    @property
    def _spec(self) -> ListSpec | None:
        if self.list_id == "today":
            return None
        from samverka_tui.screens.lists.specs import BY_ID

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

    def columns(self) -> tuple[Column, ...]:
        words = self.host.words.screens.columns
        return self._spec.columns(words) if self._spec else today_columns(words)

    def empty(self) -> tuple[str, ...]:
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
        # The month or the pane may have had the focus, and gives way to another.
        self.set_focus(self.record_list, scroll_visible=False)
        if list_id == self.list_id:
            return
        self._kept[self.list_id] = Kept(
            self.record_list.cursor_key,
            self.record_list.scroll_offset.y,
            self.record_list.marked,
            self.filter_text,
            self.sorting,
        )
        self.list_id = list_id
        kept = self._kept.get(list_id)
        self.filter_text = kept.filter if kept else ""
        self.sorting = kept.sorting if kept else (self._spec.sorting if self._spec else None)
        shelf = self.shelf
        shelf.narrow(self.filter_text)
        self.record_list.mark(())
        self.record_list.show(shelf, self.columns(), self.sorting)
        self.record_list.set_empty(self.empty())
        if kept is not None:
            self._stand(kept)
        self.begin()
        self.show_surroundings()

    def _stand(self, kept: Kept) -> None:
        self.record_list.scroll_to(y=kept.top, animate=False, immediate=True)
        if kept.cursor is not None:
            self.record_list.move_to(kept.cursor)
        self.record_list.mark(kept.marked)

    def begin(self) -> None:
        """Gather the rows if that is not done, and begin at today where the list has a today."""
        shelf = self.shelf
        is_new = self.list_id not in self._kept

        def ready() -> None:
            if self.is_mounted and self.shelf is shelf:
                self.rows_changed()
                if is_new:
                    self.to_start()
                self.host.work(shelf.prepare(), lambda: None)

        self.host.work(shelf.gather(), ready)

    def to_start(self) -> None:
        """Begin at today, where the list has a today."""
        from samverka_tui.screens.lists.record_shelf import RecordShelf

        shelf, spec = self.shelf, self._spec
        if isinstance(shelf, RecordShelf) and spec and spec.today_column:
            first = shelf.first_from(self.host.context.today.isoformat())
            if first is None:
                self.record_list.action_last()
            else:
                self.record_list.move_to(first)

    def rows_changed(self) -> None:
        """Rows came, went or changed: show them, cursor and place kept."""
        self.record_list.set_empty(self.empty())
        self.record_list.source_changed()
        self.show_surroundings()

    def records_changed(self) -> None:
        self.rows_changed()

    def relabel(self) -> None:
        """The language is another."""
        self.record_list.set_columns(self.columns(), self.sorting)
        self.rows_changed()

    # Order ------------------------------------------------------------------------------------

    def on_record_list_sort_asked(self, event: RecordList.SortAsked) -> None:
        event.stop()
        spec, before = self._spec, self.sorting
        if spec is None or event.column not in spec.orders:
            return
        same = before is not None and before.column == event.column
        self.sorting = Sorting(event.column, falling=bool(same and before and not before.falling))
        shelf = self.shelf
        self.record_list.set_sorting(self.sorting)
        steps = shelf.order_by(event.column, falling=self.sorting.falling)
        self.host.work(steps, lambda: self.rows_changed() if self.shelf is shelf else None)

    # Filter -----------------------------------------------------------------------------------

    def open_filter(self) -> None:
        """Type what the rows must contain, on the status row."""
        from samverka_tui.screens.filter_row import FilterRow

        if self.query("#filter"):
            return
        self.query_one("#status").display = False
        label = self.host.words.commands.filter.label
        self.make_line(FilterRow(label, self.filter_text, self._filtered))

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
        self.record_list.set_empty(self.empty())
        self.record_list.source_changed()

    def _filtered(self, text: str) -> str:
        self.set_filter(text)
        words = self.host.words.screens.filtered
        return words.format(shown=len(self.shelf), total=self.shelf.total)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.input.id == "filter-line":
            self.close_filter()
            self.show_keys()
