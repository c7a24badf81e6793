"""The page of a list that may be taken in: what its columns are, what becomes of its rows.

It is read, and tried on a copy of the records, beside the screens; nothing is saved before it is
asked for, and then it is one change. Choosing the file is `import_source`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

import msgspec
from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.entry.context import Context
from samverka_store.errors import SamverkaError
from samverka_store.intake.grid import BrokenTable
from samverka_store.intake.read_file import NoSuchNoun, ReadFile, read_file
from samverka_store.intake.rehearse import Rehearsal, agreed, rehearse
from samverka_store.intake.take_in import Outcome, Taken, take_in
from samverka_store.repository import Repository
from samverka_tui.commands import Place
from samverka_tui.forms.steps import YES, confirm
from samverka_tui.present.taking_in import first_rows, row_part, summary
from samverka_tui.screens.aside import aside
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.import_rows import OutcomeRows
from samverka_tui.screens.import_settings import Settings, question, setting_rows
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.record_list import RecordList

Step = bytes | ReadFile | Rehearsal


class ImportScreen(Frame):
    """What the columns are, or what becomes of each row, above; the same in full below."""

    PLACE: ClassVar[Place] = "import"
    AUTO_FOCUS = "#above"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("import")]

    def __init__(
        self, host: Host, name: str, read: Callable[[], bytes], *, draft: str = ""
    ) -> None:
        """`read` gives the bytes, in another thread; `draft` is the key of a pasted text's."""
        super().__init__(host)
        self._name = name
        self._read = read
        self._draft = draft
        self._data: bytes | None = None
        self.settings = Settings()
        self.found: ReadFile | None = None
        self.tried: Rehearsal | None = None
        self._rows: OutcomeRows | None = None
        self._trouble: SamverkaError | None = None
        self._shows_rows = False
        # How much of it has been tried, as words.
        self._part = ""

    @property
    def page_id(self) -> str:
        return "import_list"

    def body(self) -> Iterable[Widget]:
        yield RecordList(self._columns(), FewRows(()), empty=self._empty(), id="above")
        yield DetailPane(id="below")

    def on_mount(self) -> None:
        self._begin()

    # Reading and trying -----------------------------------------------------------------------

    def _begin(self) -> None:
        """Read it as the settings say, and try it on a copy of the records."""
        self.tried, self._rows, self._trouble = None, None, None
        self._part = ""
        settings, data, read = self.settings, self._data, self._read
        context, tables, host = self.host.context, self.host.files.tables(), self.host

        def steps() -> Iterator[Step]:
            there = data if data is not None else read()
            yield there
            found = read_file(
                there,
                words=context.words,
                today=context.today,
                noun=settings.noun,
                columns=settings.columns,
                defaults={"network": settings.network} if settings.network else {},
                headed=settings.headed,
            )
            yield found
            yield rehearse(
                found,
                tables,
                context,
                clock=host.now,
                by=host.by,
                keep=settings.keep,
                looked=lambda count: self.call_later(self._looked, count, len(found.rows)),
            )

        aside(self, steps, self._come, self._failed, group="import")
        self._show()

    def _come(self, step: Step) -> None:
        if isinstance(step, bytes):
            self._data = step
            return
        if isinstance(step, ReadFile):
            self.found = step
            self.settings = msgspec.structs.replace(self.settings, noun=step.kind.noun)
        else:
            self.tried = step
            if self.notice == self.host.words.import_page.wait:
                self.clear_notice()
            self._rows = OutcomeRows(self.host, step.taken)
            if not self._shows_rows and not step.taken.outcomes:
                self.say("info", self.host.words.intake.nothing)
        self._show()

    def _looked(self, count: int, total: int) -> None:
        """So many rows have been tried."""
        self._part = f"{100 * count // total} %"
        self.show_keys()

    def _failed(self, error: SamverkaError) -> None:
        self._trouble = error
        self._show()
        if self._may_be_understood and not self.settings.noun:
            self.query_one(RecordList).move_to("kind")
            self.change()
        else:
            self.say_error(error)

    # Showing ----------------------------------------------------------------------------------

    def relabel(self) -> None:
        """The language is another."""
        self._begin()
        self.show_surroundings()

    def _show(self) -> None:
        above = self.query_one(RecordList)
        above.set_empty(self._empty())
        if self._shows_rows:
            above.show(self._rows or FewRows(()), self._columns())
        else:
            is_known = self._data is not None and self._may_be_understood
            rows = setting_rows(self.settings, self.found, self.host.context) if is_known else ()
            above.show(FewRows(tuple(rows)), self._columns())
        self._preview()
        self.show_keys()

    @property
    def _may_be_understood(self) -> bool:
        """Whether it is read, or would be once it is said what it holds: pasted lines are no table
        to whoever pasted them."""
        if self._draft and isinstance(self._trouble, BrokenTable):
            return True
        return self._trouble is None or isinstance(self._trouble, NoSuchNoun)

    def _empty(self) -> tuple[str, ...]:
        words = self.host.words.import_page
        if self._trouble is not None:
            return (words.unreadable,)
        return (words.reading.format(file=self._name),)

    def _columns(self) -> tuple[Column, ...]:
        words = self.host.words.import_page
        if self._shows_rows:
            return (
                Column("row", words.column_row, 5, align="right"),
                Column("what", words.column_what, 12),
                Column("label", words.column_label, None, 14, share=2),
                Column("why", words.column_why, None, 16, share=3),
            )
        return (
            Column("there", words.column_there, None, 16, share=3),
            Column("becomes", words.column_becomes, None, 16, share=3),
            Column("example", words.column_example, None, 12, 1, share=4),
        )

    @property
    def outcome(self) -> Outcome | None:
        """The row under the cursor, while rows are shown."""
        key = self.query_one(RecordList).cursor_key
        place = self._rows.index_of(key or "") if self._rows and self._shows_rows else None
        return None if place is None or self._rows is None else self._rows.outcomes[place]

    def _preview(self) -> None:
        pane, above = self.query_one(DetailPane), self.query_one(RecordList)
        if self.tried is None or self.found is None:
            pane.show("", ())
            return
        context, taken = self.tried.context, self.tried.taken
        if self._shows_rows:
            each = self.outcome
            parts = (row_part(each, taken.noun, context),) if each else ()
            pane.show(above.cursor_key, sections_of(parts))
        else:
            pane.show("first", sections_of(first_rows(self.found, taken, context)))

    def resting(self) -> str:
        words, above = self.host.words, self.query_one(RecordList)
        if self.tried is None:
            told = words.import_page.reading.format(file=self._name)
            return "" if self._trouble else f"{told} {self._part}"
        total = len(self._rows or ()) if self._shows_rows else self._settings_shown
        place = words.screens.place.format(place=above.cursor_index + 1, total=total)
        return words.import_page.resting.format(
            place=place, summary=summary(self.tried.taken, words)
        )

    @property
    def _settings_shown(self) -> int:
        return len(tuple(setting_rows(self.settings, self.found, self.host.context)))

    def on_record_list_moved(self, event: RecordList.Moved) -> None:
        event.stop()
        self.show_keys()
        if self._shows_rows:
            self._preview()

    def turn_view(self) -> None:
        """The columns, or the rows."""
        self.clear_notice()
        self._shows_rows = not self._shows_rows
        self._show()
        self.query_one(RecordList).action_first()

    # Changing what is understood --------------------------------------------------------------

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.change()

    def change(self) -> None:
        """Another meaning for the line under the cursor; a row opens the record that is there."""
        if self._shows_rows:
            self._open_row()
            return
        key = self.query_one(RecordList).cursor_key
        if key is None:
            return
        turned = self.settings.turned(key)
        if turned is not None:
            self._turn(turned)
            return
        step = question(key, self.settings, self.found, self.host.context)
        if step is not None:
            self.ask((step,), then=lambda values: self._turn(self.settings.given(key, values)))

    def _turn(self, settings: Settings) -> None:
        self.settings = settings
        self._begin()

    def _open_row(self) -> None:
        each = self.outcome
        if each is None or not self.host.context.repository.table_of(each.id):
            return
        from samverka_tui.screens.detail_screen import DetailScreen

        self.app.push_screen(DetailScreen(self.host, each.id))

    # Taking in --------------------------------------------------------------------------------

    def take(self) -> None:
        """Take the rows in; with faulty ones among them, ask first."""
        words = self.host.words.import_page
        if self.tried is None or self.host.reading is not None:
            self.say("info", words.wait)
            return
        taken = self.tried.taken
        bad, total = taken.count("bad"), len(taken.outcomes)
        if not taken.count("new") + taken.count("changed"):
            nothing = words.only_bad if bad else words.nothing_new
            self.say("info", nothing if total else self.host.words.intake.nothing)
        elif bad:
            asked = words.ask_bad.format(bad=bad, total=total)
            step = confirm(asked, yes=words.yes_bad, yes_key="j", no=self.host.words.screens.leave)
            self.ask((step,), then=lambda values: self._take_if(values["sure"]))
        else:
            self._take_soon()

    def _take_if(self, sure: str) -> None:
        if sure == YES:
            self._take_soon()

    def _take_soon(self) -> None:
        self.say("info", self.host.words.import_page.taking)
        self.is_making = True
        self.call_after_refresh(self._take)

    def _take(self) -> None:
        self.is_making = False
        if self.found is None or self.tried is None:
            return
        host, found, shown, keep = self.host, self.found, self.tried.taken, self.settings.keep

        def use_case(repository: Repository) -> Taken:
            context = Context(repository, host.words, host.context.today)
            taken = take_in(found.kind, found.rows, context, keep=keep)
            agreed(taken, shown)
            return taken

        self.clear_notice()
        taken = host.perform(use_case, why=host.words.intake.why.format(file=self._name))
        if taken is None:
            self._begin()
            return
        if self._draft:
            host.drafts.forget(self._draft)
        self._end(taken)

    def _end(self, taken: Taken) -> None:
        """On the list that the records came into, say what was done."""
        from samverka_tui.screens.deeds.going import go, list_of

        counts = {kind: taken.count(kind) for kind in ("new", "changed", "same")}
        told = self.host.words.import_page.done.format(file=self._name, **counts)
        app = self.app
        go(self, list_of(taken.noun))
        beneath = app.screen
        if isinstance(beneath, Frame):
            first = next(each for each in taken.outcomes if each.kind in ("new", "changed"))
            beneath.stand_on(first.id)
            beneath.say_done(told)
