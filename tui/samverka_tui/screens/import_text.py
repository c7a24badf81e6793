"""The page on which a text or a list is pasted, to be looked through before anything is saved."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from samverka_tui.forms.text_field import TextField
from samverka_tui.screens.host import Host
from samverka_tui.screens.import_page import ImportScreen
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar, KeyHint
from samverka_tui.widgets.page import Page, Room
from samverka_tui.widgets.status_row import StatusRow

DRAFT = "import_list"
_TEXT = "text"
# What is longer comes from a file that still is there; a draft of it would slow each letter down.
_MOST_KEPT = 100_000


class ImportText(Page[None]):
    """One field over the whole page. What stands in it is kept as a draft."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "go_on", show=False, priority=True),
        Binding("escape", "back", show=False, priority=True),
        Binding("ctrl+q", "leave", show=False, priority=True),
    ]

    def __init__(self, host: Host, text: str = "") -> None:
        """`text` is what was pasted already; it is written below a draft that stands there."""
        super().__init__()
        self._host = host
        self._text = text

    def compose(self) -> ComposeResult:
        words = self._host.words
        self._host.look_for_drafts()
        draft = self._host.drafts.open(DRAFT)
        yield HeaderLine(words.import_page.paste_title, id="header")
        yield Static(words.import_page.paste_help, markup=False, id="about")
        parts = (draft.texts.get(_TEXT, "") if draft else "", self._text)
        yield TextField("\n".join(part for part in parts if part), id="pasted")
        with Room(id="foot"):
            yield StatusRow(id="status")
        hints = (KeyHint("Ctrl+S", words.import_page.go_on, "go_on"),)
        yield KeyBar(hints, KeyHint("Esc", words.commands.leave.label, "back"))

    def on_mount(self) -> None:
        field = self.query_one(TextField)
        field.typed = self._typed
        self.set_focus(field)
        self._typed()

    def _typed(self) -> None:
        text = self.query_one(TextField).text
        self.query_one(StatusRow).clear()
        if not text.strip():
            self._host.drafts.forget(DRAFT)
        elif len(text) <= _MOST_KEPT:
            self._host.drafts.keep(DRAFT, {_TEXT: text})

    def action_go_on(self) -> None:
        """Show what becomes of it."""
        text, words = self.query_one(TextField).text, self._host.words.import_page
        if not text.strip():
            self.query_one(StatusRow).say("info", words.paste_empty)
            return
        data = text.encode()
        self.app.push_screen(ImportScreen(self._host, words.pasted, lambda: data, draft=DRAFT))

    def action_back(self) -> None:
        """Back to the page that this was opened from; the draft stays."""
        self.app.pop_screen()

    def action_leave(self) -> None:
        """Out of the program."""
        self._host.leave()

    def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        event.stop()
        if event.action == "go_on":
            self.action_go_on()
        else:
            self.action_back()
