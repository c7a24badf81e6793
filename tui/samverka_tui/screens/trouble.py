"""The page of a workspace that does not open: what is wrong, and what can be done about it.

Nothing is done before the person has chosen, and nothing is removed whatever they choose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from samverka_store.disk_errors import DiskError, SchemaTooNew, WorkspaceDamaged
from samverka_store.errors import SamverkaError
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.moments.clock import Clock, today_in
from samverka_store.moments.zones import zone_info
from samverka_store.words.language import Words
from samverka_store.words.say import say_error
from samverka_tui.forms.steps import NO, YES, confirm
from samverka_tui.screens.aside import aside
from samverka_tui.screens.file_room import FileRoom
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.screens.surroundings import question_keys
from samverka_tui.screens.trouble_told import lost, told_of
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.header import HeaderLine
from samverka_tui.widgets.key_bar import KeyBar, KeyHint
from samverka_tui.widgets.page import Page, Room
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row
from samverka_tui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from samverka_store.disk.backups import Backup
    from samverka_store.disk.outlook import Outlook
    from samverka_tui.forms.prompts import Asking

_BACKUP = "backup "


class Keeper(Protocol):
    """What this page needs of the program around it."""

    folder: Path
    words: Words
    clock: Clock
    files: FileRoom

    def reopen(self) -> object:
        """Open the workspace anew. Raises: DiskError."""
        ...

    def switch_language(self) -> None:
        """Speak the other language from now on."""
        ...

    def give_up(self, error: DiskError) -> None:
        """End the program and say the error once more."""
        ...


class TroubleScreen(Page[None]):
    """What is wrong above, the choices below; what a choice would do stands above too."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "language", show=False),
        Binding("pagedown", "read_on(1)", show=False, priority=True),
        Binding("pageup", "read_on(-1)", show=False, priority=True),
        Binding("q,ctrl+q", "leave", show=False),
    ]

    def __init__(self, keeper: Keeper, trouble: DiskError) -> None:
        super().__init__()
        self._keeper = keeper
        self.trouble = trouble
        self.outlook: Outlook | None = None
        self.backups: list[Backup] = []
        self.is_working = False
        self._asked = ""

    def compose(self) -> ComposeResult:
        yield HeaderLine(self._keeper.words.screens.app, id="header")
        yield DetailPane(id="about")
        yield RecordList(self._columns(), FewRows(()), id="ways")
        with Room(id="foot"):
            yield StatusRow(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        self.query_one(RecordList).focus()
        self._meet(self.trouble)

    def _meet(self, trouble: DiskError) -> None:
        """Show this trouble, and look for what can be done about it."""
        self.trouble, self.outlook, self.backups = trouble, None, []
        self.is_working = False
        self.relabel()
        if not isinstance(trouble, WorkspaceDamaged):
            return
        folder, room = self._keeper.folder, self._keeper.files

        def steps() -> Iterator[Outlook | list[Backup]]:
            yield room.outlook(folder, trouble)
            yield room.backups_in(folder)

        aside(self, steps, self._have_looked, self._say_error, group="outlook")

    def _have_looked(self, seen: Outlook | list[Backup]) -> None:
        if isinstance(seen, list):
            self.backups = seen
        else:
            self.outlook = seen
        self.relabel()

    # Showing ----------------------------------------------------------------------------------

    def relabel(self) -> None:
        """Say everything in the language that is spoken now."""
        words = self._keeper.words
        self.query_one(HeaderLine).show(words.screens.app, words.trouble.title)
        ways = self.query_one(RecordList)
        ways.show(FewRows(self._rows()), self._columns())
        self._tell()
        if self._asked:
            return
        hints = (
            KeyHint("↑↓", words.screens.welcome_choose, ""),
            KeyHint("Enter", words.commands.open.label, "open"),
            KeyHint("PgDn", words.trouble.read_on, "read_on"),
            KeyHint("F9", words.commands.language.label, "language"),
        )
        self.query_one(KeyBar).show(hints, KeyHint("q", words.commands.quit.label, "leave"))

    def _columns(self) -> tuple[Column, ...]:
        return (Column("way", "", 33, 20), Column("about", "", None, 20))

    def _rows(self) -> Sequence[Row]:
        words = self._keeper.words
        rows = [Row("again", (words.trouble.again, words.trouble.again_about))]
        if self.outlook is not None:
            if self.outlook.can_mend:
                rows.append(Row("mend", (words.trouble.mend, words.trouble.mend_about)))
            else:
                rows.append(
                    Row("leave_out", (words.trouble.leave_out, words.trouble.leave_out_about))
                )
        for backup in self.backups:
            way = words.trouble.back.format(at=self._stamp(backup.at))
            records = words.nouns.record.count(backup.records)
            about = words.trouble.back_about.format(records=records)
            rows.append(Row(f"{_BACKUP}{backup.number}", (way, about)))
        rows.append(Row("quit", (words.trouble.quit, words.trouble.quit_about)))
        return rows

    def _stamp(self, moment: datetime) -> str:
        local = moment.astimezone(zone_info(DEFAULT_ZONE))
        today = today_in(self._keeper.clock, DEFAULT_ZONE)
        return self._keeper.words.dates.stamp(local, today)

    def _tell(self) -> None:
        about = told_of(self.trouble, self._keeper.words)
        more = lost(self.outlook, self._keeper.words, self._stamp) if self.outlook else ()
        self.query_one(DetailPane).show("trouble", (about, *more))

    def _say_error(self, error: SamverkaError) -> None:
        self.query_one(StatusRow).say("error", say_error(error, self._keeper.words))

    # Choosing ---------------------------------------------------------------------------------

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        if self.is_working or self._asked:
            return
        self.query_one(StatusRow).clear()
        if event.key == "again":
            self._reopen()
        elif event.key == "quit":
            self.action_leave()
        elif event.key == "mend":
            self._do(lambda: self._keeper.files.repair(self._keeper.folder, leave_out=False))
        else:
            self._ask(event.key)

    def _ask(self, way: str) -> None:
        from samverka_tui.forms.prompts import Asking

        words = self._keeper.words
        question, yes = words.trouble.ask_leave_out, words.trouble.yes_leave_out
        if way.startswith(_BACKUP):
            backup = self._backup(way)
            question = words.trouble.ask_back.format(at=self._stamp(backup.at))
            yes = words.files.yes_back
        self._asked = way
        self.query_one(StatusRow).display = False
        step = confirm(question, yes=yes, yes_key="j", no=words.screens.leave)
        self.query_one("#foot").mount(Asking((step,), words=words, id="asking"))
        self.query_one(KeyBar).show((), *question_keys(words, NO))

    def on_asking_turned(self, event: Asking.Turned) -> None:
        event.stop()
        self.query_one(KeyBar).show((), *question_keys(self._keeper.words, event.code))

    def _backup(self, way: str) -> Backup:
        number = int(way.removeprefix(_BACKUP))
        return next(backup for backup in self.backups if backup.number == number)

    async def on_asking_answered(self, event: Asking.Answered) -> None:
        event.stop()
        way, sure = self._asked, event.values["sure"]
        await self._end_asking()
        if sure != YES:
            return
        room, folder = self._keeper.files, self._keeper.folder
        if way.startswith(_BACKUP):
            number = self._backup(way).number
            self._do(lambda: room.restore_over(folder, number))
        else:
            self._do(lambda: room.repair(folder, leave_out=True))

    async def on_asking_dismissed(self, event: Asking.Dismissed) -> None:
        event.stop()
        await self._end_asking()

    async def _end_asking(self) -> None:
        await self.query_one("#asking").remove()
        self._asked = ""
        self.query_one(StatusRow).display = True
        self.relabel()
        self.query_one(RecordList).focus()

    def _do(self, work: Callable[[], None]) -> None:
        """Do this to the files, and open the workspace."""
        self.is_working = True
        self.query_one(StatusRow).say("info", self._keeper.words.trouble.working)

        def steps() -> Iterator[None]:
            work()
            yield

        aside(self, steps, lambda _: self._reopen(), self._failed, group="work")

    def _failed(self, error: SamverkaError) -> None:
        self.is_working = False
        # A full disk or a busy lock goes by; what the choices are about stays as it was.
        if isinstance(error, WorkspaceDamaged | SchemaTooNew) or (
            isinstance(error, DiskError) and not isinstance(self.trouble, WorkspaceDamaged)
        ):
            self._meet(error)
        self._say_error(error)

    def _reopen(self) -> None:
        try:
            self._keeper.reopen()
        except DiskError as error:
            self._failed(error)

    def on_key_bar_chosen(self, event: KeyBar.Chosen) -> None:
        event.stop()
        actions: dict[str, Callable[[], None]] = {
            "open": self.query_one(RecordList).action_open,
            "language": self.action_language,
            "leave": self.action_leave,
            "read_on": lambda: self.action_read_on(1),
        }
        if event.action in actions:
            actions[event.action]()

    def action_read_on(self, direction: int) -> None:
        """A page on in what is wrong."""
        self.query_one(DetailPane).action_page(direction)

    def action_language(self) -> None:
        """The other language."""
        self._keeper.switch_language()

    def action_leave(self) -> None:
        """Out of the program."""
        self._keeper.give_up(self.trouble)
