"""The first start: what this is, and three ways to begin."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar, Protocol

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from samverka_store.words.language import Words
from samverka_tui.forms.steps import LineStep
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Paragraph, Section
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar, KeyHint
from samverka_tui.widgets.page import Page, Room
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row
from samverka_tui.widgets.status_row import StatusRow


class Greeter(Protocol):
    """What the welcome needs of the program around it."""

    folder: Path
    words: Words

    def begin_in(self, folder: Path) -> object:
        """Open the workspace of a folder, making one where there is none. Raises: SamverkaError."""
        ...

    def begin_demo(self) -> object:
        """Open an invented workspace that is not kept. Raises: SamverkaError."""
        ...

    def switch_language(self) -> None:
        """Speak the other language from now on."""
        ...

    def leave(self) -> None:
        """End the program."""
        ...


class WelcomeScreen(Page[None]):
    """What this is, and where to begin."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "language", show=False),
        Binding("q,ctrl+q", "leave", show=False),
    ]

    def __init__(self, greeter: Greeter) -> None:
        super().__init__()
        self._greeter = greeter

    def compose(self) -> ComposeResult:
        yield HeaderLine(self._greeter.words.screens.app, id="header")
        yield DetailPane(id="about")
        yield RecordList(self._columns(), FewRows(self._rows()), id="ways")
        with Room(id="foot"):
            yield StatusRow(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        self.relabel()
        self.query_one(RecordList).focus()

    def relabel(self) -> None:
        """Say everything in the language that is spoken now."""
        words = self._greeter.words
        text = words.screens
        about = Section(text.welcome_title, (Paragraph(text.welcome_text),))
        where = Paragraph(text.welcome_empty.format(folder=self._greeter.folder.absolute()))
        self.query_one(DetailPane).show("welcome", (about, Section("", (where,))))
        ways = self.query_one(RecordList)
        ways.show(FewRows(self._rows()), self._columns())
        hints = (
            KeyHint("↑↓", text.welcome_choose, ""),
            KeyHint("Enter", words.commands.open.label, "open"),
            KeyHint("F9", words.commands.language.label, "language"),
        )
        leave = KeyHint("q", words.commands.quit.label, "leave")
        self.query_one(KeyBar).show(hints, leave)

    def _columns(self) -> tuple[Column, ...]:
        return (Column("way", "", 24), Column("about", "", None, 20))

    def _rows(self) -> Sequence[Row]:
        words = self._greeter.words.screens
        return (
            Row("new", (words.welcome_new, words.welcome_new_about)),
            Row("folder", (words.welcome_open, words.welcome_open_about)),
            Row("demo", (words.welcome_demo, words.welcome_demo_about)),
        )

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        if event.key == "new":
            self._try(lambda: self._greeter.begin_in(self._greeter.folder))
        elif event.key == "demo":
            self._try(self._greeter.begin_demo)
        else:
            self._ask_folder()

    def _try(self, begin: Callable[[], object]) -> None:
        from samverka_store.errors import SamverkaError
        from samverka_tui.forms.told import told

        try:
            begin()
        except SamverkaError as error:
            self.query_one(StatusRow).say("error", told(error, self._greeter.words))

    def _ask_folder(self) -> None:
        from samverka_tui.forms.prompts import Asking
        from samverka_tui.screens.surroundings import question_keys

        if self.query(Asking):
            return
        words = self._greeter.words
        step = LineStep(
            name="folder",
            label=words.screens.welcome_folder,
            hint=words.screens.welcome_hint,
            check=lambda text: None if text.strip() else words.faults.required,
        )
        self.query_one(StatusRow).display = False
        asking = Asking((step,), words=words, act=self._open_folder, id="asking")
        self.query_one("#foot").mount(asking)
        self.query_one(KeyBar).show((), *question_keys(words))

    def _open_folder(self, values: dict[str, str]) -> None:
        # Unlike Path.expanduser this leaves the home of someone unknown as it is written.
        self._greeter.begin_in(Path(os.path.expanduser(values["folder"].strip())))  # noqa: PTH111

    def on_asking_answered(self, event: object) -> None:
        self._end_asking()

    def on_asking_dismissed(self, event: object) -> None:
        self._end_asking()

    def _end_asking(self) -> None:
        self.query("#asking").remove()
        self.query_one(StatusRow).display = True
        self.relabel()
        self.query_one(RecordList).focus()

    def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        event.stop()
        actions = {
            "open": self.query_one(RecordList).action_open,
            "language": self.action_language,
            "leave": self.action_leave,
        }
        actions[event.action]()

    def action_language(self) -> None:
        """The other language."""
        self._greeter.switch_language()

    def action_leave(self) -> None:
        """Out of the program."""
        self._greeter.leave()
