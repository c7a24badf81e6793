"""The list that carries every kind of record, drawn line by line from a source of rows.

It knows no record and no app: it asks a `RowSource` for the rows on the screen, keeps the cursor
and the marks by key while rows come and go, and posts messages. It never walks over the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from textual.binding import Binding
from textual.events import Click, Resize

from samverka_tui.widgets.columns import Column, Sorting
from samverka_tui.widgets.drawn import Line, Piece, Said, blank
from samverka_tui.widgets.list_picture import ListPicture
from samverka_tui.widgets.literal import fit
from samverka_tui.widgets.rows import GUTTER, RowSource
from samverka_tui.widgets.scrolled import Scrolled
from samverka_tui.widgets.standing import Standing


class RecordList(Scrolled, inherit_bindings=False):
    """A list of rows with a header, a cursor, and marks.

    The owner calls `source_changed` after rows were added, removed or altered, `show` for another
    source. Letters beyond j and k are the owner's: bind them to this widget's actions.
    """

    PREFIX = "record-list"
    # Whether the cursor is seen while the keys are elsewhere on the page.
    SHOWS_CURSOR_AWAY = True
    COMPONENT_CLASSES = {
        f"record-list--{name}"
        for name in "text header cursor strong muted good warning danger empty loading".split()
    }
    BINDINGS = [
        Binding("down,j", "move(1)", "", show=False, id="list.down"),
        Binding("up,k", "move(-1)", "", show=False, id="list.up"),
        Binding("pagedown", "page(1)", "", show=False, id="list.page_down"),
        Binding("pageup", "page(-1)", "", show=False, id="list.page_up"),
        Binding("home", "first", "", show=False, id="list.first"),
        Binding("end", "last", "", show=False, id="list.last"),
        Binding("enter", "open", "", show=False, id="list.open"),
        Binding("space", "mark", "", show=False, id="list.mark"),
    ]

    @dataclass(eq=False)
    class Moved(Said):
        """The cursor is on another row, or its row has another place; key None: no rows."""

        key: str | None
        index: int

    @dataclass(eq=False)
    class Opened(Said):
        """The row of this key was opened, by Enter or a double click."""

        key: str

    @dataclass(eq=False)
    class Marked(Said):
        """The marked rows are now these."""

        keys: frozenset[str]

    @dataclass(eq=False)
    class SortAsked(Said):
        """The title of this column was clicked."""

        column: str

    def __init__(
        self,
        columns: Sequence[Column],
        source: RowSource,
        *,
        empty: Sequence[str] = (),
        sorting: Sorting | None = None,
        at_move: Callable[[str | None, int], None] | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        """A list over `source`; `empty` are the lines shown, centred, while there is no row.

        `at_move` is called with key and place instead of `Moved` being posted: what is drawn there
        (the place in a status row, a detail) shares a frame with the cursor. It must be quick.
        """
        super().__init__(id=id, classes=classes)
        self._picture = ListPicture(columns, sorting)
        self._standing = Standing(source)
        # The first row in sight, while one looks at rows away from the cursor.
        self._looked_at: str | None = None
        self._empty = tuple(empty)
        self._loading_text = ""
        self._at_move = at_move

    # What the owner reads and says ------------------------------------------------------------

    @property
    def cursor_key(self) -> str | None:
        """The key of the row under the cursor, None when there are no rows."""
        return self._standing.key

    @property
    def cursor_index(self) -> int:
        """The place of the row under the cursor, counted from 0."""
        return self._standing.index

    @property
    def marked(self) -> frozenset[str]:
        """The keys of the marked rows."""
        return self._standing.marked

    def show(
        self,
        source: RowSource,
        columns: Sequence[Column] | None = None,
        sorting: Sorting | None = None,
    ) -> None:
        """Show another source, perhaps in other columns; the cursor stays on its key if it can."""
        if columns is not None:
            self._picture.set_columns(columns, sorting)
        self._follow(source)

    def source_changed(self) -> None:
        """Follow rows that came, went, moved or changed; cursor and marks stay with their keys."""
        self._follow(None)

    def _follow(self, source: RowSource | None) -> None:
        standing, top = self._standing, self.scroll_offset.y
        key, index, marked = standing.key, standing.index, standing.marked
        if source is not None:
            standing.turn_to(source)
            self._looked_at = None
        found = standing.follow() and standing.key == key
        self._picture.forget()
        self._measure()
        first = None if self._looked_at is None else standing.source.index_of(self._looked_at)
        if first is not None:
            self._scroll_line(first)
        else:
            # The cursor's row keeps its line on the screen, unless the list shows its beginning.
            self._scroll_line(top + standing.index - index if top and found else top)
            self._show_cursor()
        if marked != standing.marked:
            self.post_message(self.Marked(self, standing.marked))
        if (standing.key, standing.index) != (key, index):
            self._say_moved()
        self.repaint()

    def set_columns(self, columns: Sequence[Column], sorting: Sorting | None = None) -> None:
        """Other columns; the source gives cells for them from now on."""
        self._picture.set_columns(columns, sorting)
        self.repaint()

    def set_sorting(self, sorting: Sorting | None) -> None:
        """Say in the header which column the rows are in the order of."""
        self._picture.set_sorting(sorting)
        self.repaint()

    def set_empty(self, lines: Sequence[str]) -> None:
        """What to say while there is no row."""
        self._empty = tuple(lines)
        self.repaint()

    def say_loading(self, text: str) -> None:
        """A last line that says that more rows are coming; "" takes it away."""
        self._loading_text = text
        self._measure()
        self._show_cursor()
        self.repaint()

    def move_to(self, key: str) -> bool:
        """Put the cursor on the row of this key; False when there is none."""
        index = self._standing.source.index_of(key)
        if index is None:
            return False
        self._go(index)
        return True

    def mark(self, keys: Iterable[str]) -> None:
        """Mark exactly these rows."""
        if self._standing.mark(keys):
            self.post_message(self.Marked(self, self.marked))
            self.repaint()

    # Drawing and scrolling --------------------------------------------------------------------

    def line_at(self, y: int) -> Line:
        picture, standing = self._picture, self._standing
        if picture.width != self.size.width:
            # The very first picture is drawn before the widget hears of its size.
            picture.set_width(self.size.width)
        if y == 0:
            return picture.header
        if self._loading_text and y == self.size.height - 1:
            return (Piece(fit(self._loading_text, picture.width, "center"), "loading"),)
        count = len(standing.source)
        if not count:
            return picture.empty_line(self._empty, y - 1, self._body_height)
        index = y - 1 + self.scroll_offset.y
        if index >= count:
            return blank(picture.width)
        return picture.row_line(
            standing.source,
            index,
            at_cursor=index == standing.index and (self.SHOWS_CURSOR_AWAY or self.has_focus),
            marked=standing.marked,
        )

    @property
    def _body_height(self) -> int:
        return max(1, self.size.height - 1 - bool(self._loading_text))

    def _measure(self) -> None:
        self.measure(len(self._standing.source) + 1 + bool(self._loading_text))

    def on_mount(self) -> None:
        if not self.SHOWS_CURSOR_AWAY:
            self.watch(self, "has_focus", lambda has_focus: self.repaint(), init=False)

    def on_resize(self, event: Resize) -> None:
        self._measure()
        self._show_cursor()
        self.repaint()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        top, source = round(new_value), self._standing.source
        is_away = not top <= self._standing.index < top + self._body_height
        self._looked_at = source.row(top).key if is_away and top < len(source) else None

    def _scroll_line(self, top: int) -> None:
        self.scroll_line(top, len(self._standing.source) - self._body_height)

    def _show_cursor(self) -> None:
        if not self.size.height:
            return  # not laid out yet: the first layout asks again
        top, index = self.scroll_offset.y, self._standing.index
        self._scroll_line(max(min(top, index), index - self._body_height + 1))

    # Moving, opening, marking -----------------------------------------------------------------

    def _go(self, index: int) -> None:
        before, top = self._standing.index, self.scroll_offset.y
        moved = self._standing.go(index)
        self._show_cursor()
        if moved:
            if top == self.scroll_offset.y:
                places = (1 + place - top for place in (before, self._standing.index))
                self.repaint(*(y for y in places if 0 < y <= self._body_height))
            else:
                self.repaint()
            self._say_moved()

    def _say_moved(self) -> None:
        if self._at_move is not None:
            self._at_move(self.cursor_key, self.cursor_index)
        else:
            self.post_message(self.Moved(self, self.cursor_key, self.cursor_index))

    def action_move(self, step: int) -> None:
        """The cursor `step` rows down."""
        self._go(self.cursor_index + step)

    def action_page(self, direction: int) -> None:
        """The cursor a page down (1) or up (-1)."""
        self._go(self.cursor_index + direction * self._body_height)

    def action_first(self) -> None:
        """The cursor to the first row."""
        self._go(0)

    def action_last(self) -> None:
        """The cursor to the last row."""
        self._go(len(self._standing.source) - 1)

    def action_open(self) -> None:
        """Open the row under the cursor."""
        if self.cursor_key is not None:
            self.post_message(self.Opened(self, self.cursor_key))

    def action_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away."""
        if self.cursor_key is not None:
            self.mark(self.marked ^ {self.cursor_key})

    def action_mark_all(self) -> None:
        """Mark all rows, or none when all are marked."""
        everything = frozenset(self._standing.source.keys())
        self.mark(() if self.marked == everything else everything)

    def action_mark_none(self) -> None:
        """Take all marks away."""
        self.mark(())

    def on_click(self, event: Click) -> None:
        index = event.y - 1 + self.scroll_offset.y
        if event.y == 0:
            if column := self._picture.column_at(event.x):
                self.post_message(self.SortAsked(self, column))
        elif event.y <= self._body_height and index < len(self._standing.source):
            self._go(index)
            if event.x < GUTTER:
                self.action_mark()
            elif event.chain == 2:
                self.action_open()
