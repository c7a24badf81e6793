"""The board of proposals: a column per state with its count, as many of them as there is room for.

Only the columns in sight are gathered. What stands in which is told by lists/board.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.events import DescendantFocus, Resize
from textual.widget import Widget

from samverka_store.errors import NotFound
from samverka_store.model.record import Record
from samverka_tui.commands import Needs, Place
from samverka_tui.screens.frame import WIDE_FROM, Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.board import BOARD, OLDEST_FIRST, board_columns
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.screens.lists.shelf import Shelf
from samverka_tui.screens.needs import met_by
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.literal import cells, fit, literal
from samverka_tui.widgets.page import Room
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.tabs import Tab, TabLine, Way

_LEAST_WIDTH = 30
_MOST_SUBJECTS = 500
_LONGEST_NAME, _SHORTEST_NAME = 12, 3


class BoardList(RecordList):
    """One column of the board; its cursor is seen only where the keys are."""

    SHOWS_CURSOR_AWAY = False


class BoardStrip(TabLine):
    """The columns on one line; where it is narrow the names give way before their counts."""

    def ways(self) -> Iterator[Way]:
        yield 1, self.full
        yield 0, self.full
        for size in range(_LONGEST_NAME, _SHORTEST_NAME, -1):
            yield 0, lambda tab, size=size: self._cut(tab, size)  # type: ignore[misc]
        yield from super().ways()

    def _cut(self, tab: Tab, size: int) -> str:
        is_whole = tab.key == self._current or cells(literal(tab.label)) <= size
        return self.full(tab if is_whole else tab._replace(label=fit(tab.label, size)))


class BoardScreen(Frame):
    """Proposals by state."""

    PLACE: ClassVar[Place] = "board"
    AUTO_FOCUS = "#column-0"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("board")]

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._at = 0
        self._first = 0
        self._leads = False

    def body(self) -> Iterable[Widget]:
        yield BoardStrip(self._strip(), self._key, id="strip")
        with Room(id="board"):
            for place in range(len(BOARD)):
                column = BoardList(
                    self._columns(place),
                    FewRows(()),
                    sorting=OLDEST_FIRST,
                    at_move=self._moved,
                    id=f"column-{place}",
                )
                column.display = place == 0
                yield column

    def on_mount(self) -> None:
        self._show_columns()

    # What is shown ----------------------------------------------------------------------------

    @property
    def tab(self) -> str:
        return "proposals"

    @property
    def _key(self) -> str:
        return BOARD[self._at].list_id

    @property
    def _room(self) -> int:
        """How many columns stand beside each other."""
        width = self.app.size.width
        return 1 if width < WIDE_FROM else min(len(BOARD), width // _LEAST_WIDTH)

    def _columns(self, place: int) -> tuple[Column, ...]:
        words, column = self.host.words, BOARD[place]
        title = f"{column.label(words)} {self._count(place)}"
        return board_columns(column, title, words.screens.columns, words.following.age)

    def _count(self, place: int) -> int:
        return sum(self.host.sums.in_state[state] for state in BOARD[place].states)

    def _strip(self) -> tuple[Tab, ...]:
        words = self.host.words
        return tuple(
            Tab(column.list_id, "", column.label(words), self._count(place))
            for place, column in enumerate(BOARD)
        )

    def list_of(self, place: int) -> RecordList:
        """The list of one column."""
        return self.query_one(f"#column-{place}", RecordList)

    @property
    def current(self) -> RecordList:
        """The list that the keys are in."""
        return self.list_of(self._at)

    @property
    def shelf(self) -> Shelf:
        """The rows of the column that the keys are in."""
        return self.host.shelf(self._key)

    def _show_columns(self) -> None:
        """Bring the columns in sight that there is room for, the current one among them."""
        room = self._room
        first = min(max(self._first, self._at - room + 1), self._at)
        self._first = min(first, len(BOARD) - room)
        for place, column in enumerate(BOARD):
            rows, is_shown = self.list_of(place), 0 <= place - self._first < room
            rows.display = is_shown
            if is_shown:
                shelf = self.host.shelf(column.list_id)
                rows.show(shelf, self._columns(place), OLDEST_FIRST)
                self._say_empty(place, shelf)
                self.host.work(shelf.gather(), lambda place=place: self._gathered(place))  # type: ignore[misc]
        self.set_focus(self.current, scroll_visible=False)
        self.show_surroundings()

    def _gathered(self, place: int) -> None:
        if self.is_mounted:
            self._renew(place)
            self.show_keys()

    def _renew(self, place: int) -> None:
        rows, shelf = self.list_of(place), self.host.shelf(BOARD[place].list_id)
        self._leads = True
        self._say_empty(place, shelf)
        rows.set_columns(self._columns(place), OLDEST_FIRST)
        rows.source_changed()
        self._leads = False

    def _say_empty(self, place: int, shelf: Shelf) -> None:
        words = self.host.words
        said = words.following.board_empty if shelf.complete else (words.screens.reading,)
        self.list_of(place).set_empty(said)

    def show_surroundings(self) -> None:
        if self.is_mounted and self.query("#strip"):
            self.query_one("#strip", BoardStrip).show(self._strip(), self._key)
        super().show_surroundings()

    def records_changed(self) -> None:
        for place in range(len(BOARD)):
            if self.list_of(place).display:
                self._renew(place)
        super().records_changed()

    def relabel(self) -> None:
        """The language is another."""
        self.records_changed()

    def on_resize(self, event: Resize) -> None:
        self.call_after_refresh(self._show_columns)

    # Where one stands -------------------------------------------------------------------------

    def subjects(self) -> Sequence[Record]:
        rows = self.current
        keys = sorted(rows.marked) or [rows.cursor_key or ""]
        return [record for key in keys[:_MOST_SUBJECTS] if (record := self._record(key))]

    def _record(self, key: str) -> Record | None:
        id = self.shelf.record_id(key)
        try:
            return self.host.context.repository.record(id) if id else None
        except NotFound:
            return None

    def needs(self) -> frozenset[Needs]:
        return met_by(self.subjects(), views=True, rows=bool(len(self.shelf)))

    def resting(self) -> str:
        words, subjects, rows = self.host.words, self.subjects(), self.current
        parts = [subjects[0].ref] if len(subjects) == 1 else []
        if len(self.shelf):
            place = words.screens.place
            parts.append(place.format(place=rows.cursor_index + 1, total=len(self.shelf)))
        if rows.marked:
            parts.append(words.screens.marked.format(count=len(rows.marked)))
        return " · ".join((*parts, words.following.board_keys))

    def stand_on(self, id: int) -> None:
        document = self.host.context.repository.document(id) or {}
        for place, column in enumerate(BOARD):
            if document.get("state") in column.states:
                self._at = place
                self._show_columns()
                self._leads = True
                self.current.move_to(str(id))
                self._leads = False
                self.show_keys()

    def turn_to(self, place: int) -> None:
        """Stand in another column; there is none beyond the first and the last."""
        self._at = max(0, min(len(BOARD) - 1, place))
        self.clear_notice()
        self._show_columns()

    def turn(self, by: int) -> None:
        """Stand in the column so many places to the right."""
        self.turn_to(self._at + by)

    def go_back(self) -> bool:
        """Take marks or the notice away, whichever is first; whether there was one."""
        if not self.current.marked:
            return self.clear_notice()
        self.current.action_mark_none()
        self.show_keys()
        return True

    def _moved(self, key: str | None, index: int) -> None:
        # Where the program itself leads the cursor a receipt stays.
        if not self._leads:
            self.clear_notice()
            self.show_keys()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """A click in another column leads there."""
        for place in range(len(BOARD)):
            if place != self._at and event.widget is self.list_of(place):
                self._at = place
                self.show_surroundings()

    def on_tab_line_chosen(self, event: TabLine.Chosen) -> None:
        # Every page answers to its tabs by itself; the strip's are no lists to go to.
        places = [n for n, column in enumerate(BOARD) if column.list_id == event.key]
        if places:
            event.stop()
            event.prevent_default()
            self.turn_to(places[0])

    def on_record_list_marked(self, event: RecordList.Marked) -> None:
        event.stop()
        self.show_keys()

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.open_row()

    def open_row(self) -> None:
        """Open the proposal under the cursor."""
        from samverka_tui.screens.detail_screen import DetailScreen

        id = self.shelf.record_id(self.current.cursor_key or "")
        if id:
            self.app.push_screen(DetailScreen(self.host, id))
