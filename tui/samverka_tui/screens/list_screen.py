"""The page of lists: the cursor and what it stands on, with a pane and a month beside it when wide.

Which lists there are stands in lists/specs.py; what actions do, in deeds/.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.events import Resize
from textual.widget import Widget

from samverka_store.errors import NotFound
from samverka_store.model.record import Record
from samverka_tui.commands import BY_ID as COMMANDS
from samverka_tui.commands import Needs, Place, key_name
from samverka_tui.screens.frame import bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.today import TodayShelf
from samverka_tui.screens.month import follow_day, follow_row, show_month, turn_month
from samverka_tui.screens.needs import met_by
from samverka_tui.screens.shelf_screen import ShelfScreen
from samverka_tui.widgets.page import Room
from samverka_tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    # Not needed on the first frame; their messages are known by their names.
    from samverka_store.today import Due
    from samverka_tui.widgets.detail_pane import DetailPane
    from samverka_tui.widgets.month_grid import MonthGrid

_MOST_SUBJECTS = 500


class ListScreen(ShelfScreen):
    """All lists."""

    PLACE: ClassVar[Place] = "list"
    # By the list's own name, before the first picture: a focus that comes later paints it anew.
    AUTO_FOCUS = "#list"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("list")]

    def __init__(self, host: Host, list_id: str = "today") -> None:
        super().__init__(host, list_id)
        self._leads = False
        self._index = 0

    def body(self) -> Iterable[Widget]:
        yield RecordList(
            self.columns(),
            self.shelf,
            empty=self.empty(),
            sorting=self.sorting,
            at_move=self._moved,
            id="list",
        )
        yield Room(id="side")

    def on_mount(self) -> None:
        with self._leading():
            self._leave_heading()
        self.begin()

    def turn_to(self, list_id: str) -> None:
        with self._leading():
            super().turn_to(list_id)
        show_month(self)

    def rows_changed(self) -> None:
        with self._leading():
            super().rows_changed()
            self._leave_heading()
        self.show_keys()
        show_month(self)
        self._show_pane()

    def to_start(self) -> None:
        with self._leading():
            super().to_start()
        self._show_row()

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

    @property
    def record_at_cursor(self) -> Record | None:
        """The record that the row under the cursor is about."""
        id = self.shelf.record_id(self.record_list.cursor_key or "")
        return self._record(id) if id else None

    @property
    def due(self) -> Due | None:
        """On the first page: the matter under the cursor."""
        shelf = self.shelf
        item = None
        if isinstance(shelf, TodayShelf):
            item = shelf.item(self.record_list.cursor_key or "")
        return item.due if item else None

    def needs(self) -> frozenset[Needs]:
        has_views = self.tab in ("meetings", "proposals")
        met = met_by(self.subjects(), views=has_views, rows=bool(len(self.shelf)))
        return met | {"due"} if "alone" in met and self.due else met

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
        if len(subjects) == 1:
            parts += filter(None, [self.host.company.editing(subjects[0].id, self.host.words)])
        if self.filter_text:
            parts.append(words.filter.format(text=self.filter_text))
        if rows.marked:
            parts.append(words.marked.format(count=len(rows.marked)))
        if self.list_id == "parked" and len(self.shelf):
            parts.append(self.host.words.parking.review)
        return " · ".join(parts)

    def _settles(self) -> str:
        """On the first page: what would settle the matter under the cursor."""
        due, words = self.due, self.host.words
        if due is None:
            return ""
        key, label = COMMANDS["settle"].keys[0], words.settling.by(due.kind)
        return words.screens.settled_by.format(key=key_name(key), label=label) if label else ""

    @contextmanager
    def _leading(self) -> Iterator[None]:
        """The program itself leads the cursor: a receipt stays where it is."""
        before, self._leads = self._leads, True
        try:
            yield
        finally:
            self._leads = before

    def _moved(self, key: str | None, index: int) -> None:
        """The cursor stands elsewhere; what is drawn here comes in one picture with it."""
        if self._leave_heading() or self._leads:
            return
        self.clear_notice()
        self._show_row()

    def _show_row(self) -> None:
        self.show_keys()
        follow_row(self)
        self._show_pane()

    def _leave_heading(self) -> bool:
        """A heading is no row to stand on: go on the way one was going; whether that was so."""
        rows, before = self.record_list, self._index
        self._index = index = rows.cursor_index
        if not rows.cursor_key or self.shelf.record_id(rows.cursor_key) is not None:
            return False
        rows.action_move(-1 if 0 < index < before else 1)
        return self._index != index

    def on_record_list_marked(self, event: RecordList.Marked) -> None:
        event.stop()
        self.show_keys()

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.open_row()

    def open_row(self) -> None:
        """Open the record under the cursor."""
        from samverka_tui.screens.detail_screen import DetailScreen

        record = self.record_at_cursor
        if record is not None:
            self.app.push_screen(DetailScreen(self.host, record.id))
        elif self.record_list.cursor_key and self.host.reading is not None:
            self.say("info", self.host.words.screens.not_while_reading)

    def on_resize(self, event: Resize) -> None:
        # Once it is settled whether this is a wide page.
        self.call_after_refresh(show_month, self)
        self.call_after_refresh(self._show_pane)

    def _show_pane(self) -> None:
        if self.has_class("-wide"):
            from samverka_tui.screens.beside import show_pane

            show_pane(self)

    def on_detail_pane_followed(self, event: DetailPane.Followed) -> None:
        from samverka_tui.screens.detail_screen import DetailScreen

        event.stop()
        self.app.push_screen(DetailScreen(self.host, int(event.key)))

    def stand_on(self, id: int) -> None:
        with self._leading():
            self.record_list.move_to(str(id))
        self._show_row()

    def turn_view(self) -> None:
        """The other view of this list: open proposals or all, list or month."""
        words = self.host.words.screens
        if self.tab == "proposals":
            if self.list_id == "proposals":
                self.turn_to("proposals_all")
                self.say("info", words.view_all)
                return
            from samverka_tui.screens.board_screen import BoardScreen

            self.app.push_screen(BoardScreen(self.host))
        elif self.tab == "meetings":
            turn_month(self)

    def on_month_grid_day_selected(self, event: MonthGrid.DaySelected) -> None:
        event.stop()
        follow_day(self, event.day)

    def on_month_grid_day_opened(self, event: MonthGrid.DayOpened) -> None:
        event.stop()
        self.record_list.focus()

    def go_back(self) -> bool:
        """Take away filter, marks, notice or banner, whichever is first; whether there was one."""
        if self.query("#filter") or self.filter_text:
            self.set_filter("")
            self.close_filter()
        elif self.record_list.marked:
            self.record_list.action_mark_none()
        else:
            return self.clear_notice() or self._put_banner_away()
        self.show_keys()
        return True

    def _put_banner_away(self) -> bool:
        banners = self.query("#banner")
        banners.remove()
        return bool(banners)

    def on_banner_put_away(self) -> None:
        self._put_banner_away()
