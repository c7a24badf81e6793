"""Everything that can be done, and every record, found by typing: one line and a list.

A full page, since a modal would paint the page beneath it over and over.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from samverka_store.model.nouns import BY_TABLE
from samverka_store.search import Hit
from samverka_store.words.sort import matches
from samverka_tui.commands import BY_ID, GROUPS, Command, in_group, key_name
from samverka_tui.forms.fields import LineField
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar, KeyHint
from samverka_tui.widgets.page import Page, Room
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row
from samverka_tui.widgets.status_row import StatusRow

_LEAST_LETTERS = 2
_MOST_HITS = 100


class PaletteScreen(Page[None]):
    """A line to type in, and what fits: actions, then records; `records_only` for the search."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("escape,ctrl+p,f2", "back", show=False),
        Binding("ctrl+q", "leave", show=False),
    ]

    def __init__(self, host: Host, page: Frame, *, records_only: bool = False) -> None:
        super().__init__()
        self._host = host
        self._page = page
        self._records_only = records_only
        self._source = FewRows(())

    def compose(self) -> ComposeResult:
        words = self._host.words
        title = words.pages.search.title if self._records_only else words.commands.palette.title
        hint = words.screens.search_hint if self._records_only else words.screens.palette_hint
        yield HeaderLine(title, id="header")
        yield LineField(hint=hint, id="asked")
        yield RecordList(self._columns(), self._source, empty=self._empty(""), id="found")
        with Room(id="foot"):
            yield StatusRow(id="status")
        hints = (KeyHint("Enter", words.commands.open.label, ""),)
        yield KeyBar(hints, KeyHint("Esc", words.commands.leave.label, ""))

    def _columns(self) -> tuple[Column, ...]:
        c = self._host.words.screens.columns
        return (
            Column("what", c.what, None, 20),
            Column("kind", c.kind, 15, 0, 1),
            Column("key", "", 10),
        )

    def on_mount(self) -> None:
        # At once: the next key is for this line, and what it finds comes in one picture with it.
        line = self.query_one(LineField)
        line.typed = lambda: self._show(line.value)
        self.set_focus(line)
        self._show("")
        # The first letter is not to wait for the index.
        self._host.work(self._host.search_index().catching_up(), lambda: None)

    def _empty(self, text: str) -> tuple[str, ...]:
        words = self._host.words.screens
        if not self._records_only:
            return (words.palette_none,)
        return (words.search_none if len(text) >= _LEAST_LETTERS else words.search_more,)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(RecordList).action_open()

    def records_changed(self) -> None:
        self._find(self.query_one(LineField).value)

    def _show(self, text: str) -> None:
        """What fits another text: the first of it under the cursor."""
        self._find(text)
        self.query_one(RecordList).action_first()
        self._rest()

    def _find(self, text: str) -> None:
        """What fits a text now; the cursor stays where it is still found."""
        rows = [] if self._records_only else [*self._command_rows(text)]
        if len(text.strip()) >= _LEAST_LETTERS:
            hits = self._host.search_index().find(text, limit=_MOST_HITS)
            rows += [self._hit_row(hit) for hit in hits]
        self._source = FewRows(rows)
        found = self.query_one(RecordList)
        found.set_empty(self._empty(text))
        found.show(self._source)
        self._rest()

    def on_record_list_moved(self, event: RecordList.Moved) -> None:
        event.stop()
        self._rest()

    def _rest(self) -> None:
        total = len(self._source)
        place = min(self.query_one(RecordList).cursor_index + 1, total)
        told = self._host.words.screens.place.format(place=place, total=total)
        self.query_one(StatusRow).rest(told)

    def _command_rows(self, text: str) -> Iterable[Row]:
        words, needs = self._host.words.commands, self._page.needs()
        for command in (command for group in GROUPS for command in in_group(group)):
            is_met = command.needs == "nothing" or command.needs in needs
            if not is_met or self._page.PLACE not in command.shows_in or command.id == "palette":
                continue
            told = words.of(command.id)
            if matches(text, f"{told.label} {told.title}"):
                group = words.group(command.group)
                yield Row(f"do:{command.id}", (told.title, group, _keys(command, words.key_space)))

    def _hit_row(self, hit: Hit) -> Row:
        noun = self._host.words.nouns.of(BY_TABLE[hit.table].noun).one
        return Row(f"open:{hit.id}", (hit.label, noun, hit.ref))

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        what, _, name = event.key.partition(":")
        self.app.pop_screen()
        if what == "do":
            self._page.call_later(self._page.do, BY_ID[name].id)
        else:
            self.app.push_screen(DetailScreen(self._host, int(name)))

    def action_move(self, step: int) -> None:
        """The cursor of the list, while one types."""
        self.query_one(RecordList).action_move(step)

    def action_page(self, direction: int) -> None:
        """A page of the list."""
        self.query_one(RecordList).action_page(direction)

    def action_back(self) -> None:
        """Back to the page that this was opened from."""
        self.app.pop_screen()

    def action_leave(self) -> None:
        """Out of the program."""
        self._host.leave()


def _keys(command: Command, space: str) -> str:
    return " ".join(key_name(key, space) for key in command.keys)
