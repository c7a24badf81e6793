"""Choosing what to take in: a line for the file's name, and what there is in the folder.

A full page like the palette. Folders are looked into beside the screens, which wait for none.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.widgets import Input

from samverka_store.clean import clean_text
from samverka_store.errors import SamverkaError
from samverka_store.intake.source import Entry, entries, file_bytes
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.moments.zones import zone_info
from samverka_store.words.sort import collate, fold
from samverka_tui.forms.fields import LineField
from samverka_tui.screens.aside import aside
from samverka_tui.screens.host import Host
from samverka_tui.screens.import_page import ImportScreen
from samverka_tui.screens.import_text import ImportText
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar, KeyHint
from samverka_tui.widgets.page import Page, Room
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row
from samverka_tui.widgets.status_row import StatusRow

_PASTE, _ABOVE = "paste:", "above:"
# What lists and calendars usually are: shown before other files.
_USUAL = (".csv", ".ics", ".ods", ".tsv", ".txt", ".xls", ".xlsx")
_MOST_SHOWN = 2_000
_THOUSAND = 1_000


class PathLine(LineField):
    """The line for a path. Several lines that are pasted into it are no path, but a list."""

    pasted: Callable[[str], None] | None = None

    def on_paste(self, event: Paste) -> None:
        """Hand a list on; a path is the line's own."""
        text = clean_text(event.text)
        if "\n" in text.strip() and self.pasted is not None:
            event.stop()
            event.prevent_default()
            self.pasted(text)


class ImportSource(Page[None]):
    """A line to type in, and the files and folders that fit; the first row is to paste instead."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("tab", "fill_in", show=False, priority=True),
        Binding("escape", "back", show=False),
        Binding("ctrl+q", "leave", show=False),
    ]

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._folder: Path | None = None
        self._entries: list[Entry] = []
        self._source = FewRows(())

    def compose(self) -> ComposeResult:
        words = self._host.words
        yield HeaderLine(words.import_page.choose, id="header")
        yield PathLine(f"{self._host.exports.absolute()}{os.sep}", id="asked")
        yield RecordList(self._columns(), self._source, id="found")
        with Room(id="foot"):
            yield StatusRow(id="status")
        hints = (
            KeyHint("Enter", words.commands.open.label, "open"),
            KeyHint("Tab", words.import_page.fill_in, "fill_in"),
        )
        yield KeyBar(hints, KeyHint("Esc", words.commands.leave.label, "back"))

    def _columns(self) -> tuple[Column, ...]:
        words = self._host.words.import_page
        return (
            Column("name", words.column_name, None, 20),
            Column("size", words.column_size, 9, align="right"),
            Column("changed", words.column_changed, 16),
        )

    def on_mount(self) -> None:
        line = self.query_one(PathLine)
        line.typed = self._typed
        line.pasted = self._paste
        self.set_focus(line)
        self._typed()

    def relabel(self) -> None:
        """The language is another."""
        self.query_one(HeaderLine).show(self._host.words.import_page.choose, "", "")
        self._show()

    # Looking ----------------------------------------------------------------------------------

    @property
    def _typed_path(self) -> Path:
        # Unlike Path.expanduser this leaves the home of someone unknown as it is written.
        text = os.path.expanduser(self.query_one(PathLine).value.strip())  # noqa: PTH111
        path = Path(text)
        return path if path.is_absolute() else self._host.exports.absolute() / path

    @property
    def _begun(self) -> str:
        """What is typed of a name in the folder."""
        return os.path.basename(self.query_one(PathLine).value.strip())  # noqa: PTH119

    def _typed(self) -> None:
        path = self._typed_path
        folder = path.parent if self._begun else path
        self.query_one(StatusRow).clear()
        if folder == self._folder:
            self._show()
            return
        self._folder = folder

        def look() -> Iterator[list[Entry]]:
            yield entries(folder)

        aside(self, look, partial(self._looked, folder), self._failed, group="folder")

    def _looked(self, folder: Path, found: list[Entry]) -> None:
        if folder == self._folder:
            self._entries = sorted(found, key=_order)
            self._show()

    def _failed(self, error: SamverkaError) -> None:
        self._entries = []
        self._show()
        self._say_error(error)

    def _say_error(self, error: SamverkaError) -> None:
        from samverka_tui.forms.told import told

        self.query_one(StatusRow).say("error", told(error, self._host.words))

    def _show(self) -> None:
        found = self.query_one(RecordList)
        self._source = FewRows([*self._rows()])
        found.set_empty((self._host.words.import_page.nothing_here,))
        found.show(self._source, self._columns())
        found.action_first()
        self._rest()

    def _rows(self) -> Iterable[Row]:
        words, begun = self._host.words.import_page, fold(self._begun)
        if not begun:
            yield Row(_PASTE, (words.paste, words.paste_about, ""), "", "strong")
            yield Row(_ABOVE, (words.above, words.folder, ""))
        shown = 0
        for entry in self._entries:
            if begun in fold(entry.name) and shown < _MOST_SHOWN:
                shown += 1
                name = f"{entry.name}{os.sep}" if entry.is_folder else entry.name
                size = words.folder if entry.is_folder else _size(entry.size)
                yield Row(f"name:{entry.name}", (name, size, self._stamp(entry.changed)))

    def _stamp(self, seconds: float) -> str:
        local = datetime.fromtimestamp(seconds, zone_info(DEFAULT_ZONE))
        return self._host.words.dates.stamp(local, self._host.context.today)

    def _rest(self) -> None:
        words, total = self._host.words, len(self._source)
        place = min(self.query_one(RecordList).cursor_index + 1, total)
        told = words.screens.place.format(place=place, total=total)
        self.query_one(StatusRow).rest(words.import_page.choose_resting.format(place=told))

    def on_record_list_moved(self, event: RecordList.Moved) -> None:
        event.stop()
        self._rest()

    # Choosing ---------------------------------------------------------------------------------

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        path = self._typed_path
        if self._begun and path.is_file():
            self._read(path)
        elif not len(self._source):
            self.query_one(StatusRow).say("error", self._host.words.import_page.no_such)
        else:
            self.query_one(RecordList).action_open()

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        if event.key == _PASTE:
            self._paste("")
        elif (path := self._path_of(event.key)) is not None:
            self._open(path, is_folder=self._is_folder(event.key))

    def _paste(self, text: str) -> None:
        self.app.push_screen(ImportText(self._host, text))

    def _path_of(self, key: str) -> Path | None:
        folder = self._folder
        if folder is None or key == _PASTE:
            return None
        return folder.parent if key == _ABOVE else folder / key.removeprefix("name:")

    def _is_folder(self, key: str) -> bool:
        name = key.removeprefix("name:")
        return key == _ABOVE or any(e.is_folder and e.name == name for e in self._entries)

    def _open(self, path: Path, *, is_folder: bool) -> None:
        if is_folder:
            self._write(path, is_folder=True)
        else:
            self._read(path)

    def _write(self, path: Path, *, is_folder: bool) -> None:
        """Put a path in the line, ready to be gone on with."""
        text = str(path)
        line = self.query_one(PathLine)
        line.value = text + os.sep if is_folder and not text.endswith(os.sep) else text
        line.cursor_position = len(line.value)
        self.set_focus(line)

    def _read(self, path: Path) -> None:
        self.app.push_screen(ImportScreen(self._host, path.name, partial(file_bytes, path)))

    def action_fill_in(self) -> None:
        """The name under the cursor into the line."""
        key = self.query_one(RecordList).cursor_key or _PASTE
        if (path := self._path_of(key)) is not None:
            self._write(path, is_folder=self._is_folder(key))

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

    def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        event.stop()
        if event.action == "open":
            self.query_one(RecordList).action_open()
        elif event.action == "fill_in":
            self.action_fill_in()
        else:
            self.action_back()


def _order(entry: Entry) -> tuple[object, ...]:
    """Folders by name, then lists and calendars, then the rest; of files the newest first."""
    if entry.is_folder:
        return 0, 0, collate(entry.name)
    is_usual = entry.name.casefold().endswith(_USUAL)
    return 1, 0 if is_usual else 1, -entry.changed, entry.name


def _size(size: int) -> str:
    """A size as people say it: 12 kB."""
    if size < _THOUSAND:
        return f"{size} B"
    if size < _THOUSAND**2:
        return f"{round(size / _THOUSAND)} kB"
    return f"{round(size / _THOUSAND**2)} MB"
