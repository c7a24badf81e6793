"""How a form is filled in: what days, times and names may look like, and which keys there are."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.events import Key

from samverka_store.words.language import Words
from samverka_tui.commands import in_group, key_name
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Fact, Section
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar, KeyHint
from samverka_tui.widgets.page import Page

_BACK = ("escape", "q", "f1")


class FormHelp(Page[None]):
    """A page to read, and the way back to the form."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        yield HeaderLine(self._words.commands.in_form.form_help.label)
        yield DetailPane()
        back = self._words.commands.in_form.form_back.label
        yield KeyBar((), KeyHint("Esc", back, "back"))

    def on_mount(self) -> None:
        pane = self.query_one(DetailPane)
        pane.show("help", self._sections())
        self.set_focus(pane)

    def _sections(self) -> tuple[Section, ...]:
        words = self._words
        keys = [
            Fact(" ".join(map(key_name, command.keys)), words.commands.of(command.id).title)
            for command in in_group("form")
        ]
        moves = [Fact(keys, meaning) for keys, meaning in words.forms.moves]
        written = [Fact(what, how) for what, how in words.forms.how_to_write]
        return (
            Section(words.forms.how_to_write_title, tuple(written)),
            Section(words.commands.group("form"), (*moves, *keys)),
        )

    def on_key(self, event: Key) -> None:
        if event.key in _BACK:
            event.stop()
            self.dismiss(None)

    def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        event.stop()
        self.dismiss(None)
