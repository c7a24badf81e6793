"""The page of the backups: which there are, what going back would do, and going back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.errors import SamverkaError
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.model.nouns import BY_TABLE
from samverka_store.moments.zones import zone_info
from samverka_store.words.say import say_error, say_finding
from samverka_tui.commands import Place
from samverka_tui.forms.steps import YES, confirm
from samverka_tui.present.labels import document_label
from samverka_tui.screens.aside import aside
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Paragraph, Section
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row

if TYPE_CHECKING:
    from samverka_store.disk.backups import Backup
    from samverka_store.disk.restore import Outcome
    from samverka_store.disk.schema import Document

_MOST_NAMED = 8
_KB = 1024


class BackupsScreen(Frame):
    """Backups above; below, what going back to the one under the cursor would do."""

    PLACE: ClassVar[Place] = "backups"
    AUTO_FOCUS = "#above"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("backups")]

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._backups: dict[int, Backup] = {}
        self._outcomes: dict[int, Outcome | SamverkaError] = {}
        self._stood_on: str | None = None
        self.is_read = False
        self.is_going_back = False

    @property
    def page_id(self) -> str:
        return "backups"

    def body(self) -> Iterable[Widget]:
        reading = (self.host.words.files.reading_backups,)
        yield RecordList(self._columns(), FewRows(()), empty=reading, id="above")
        yield DetailPane(id="below")

    def on_mount(self) -> None:
        self.read()

    def read(self) -> None:
        """Open every backup."""
        room = self.host.files

        def steps() -> Iterator[list[Backup]]:
            yield room.backups()

        aside(self, steps, self._have_read, self.say_error, group="backups")

    def _have_read(self, backups: list[Backup]) -> None:
        self.is_read = True
        self._backups = {backup.number: backup for backup in backups}
        self.relabel()

    def relabel(self) -> None:
        """Show everything, perhaps in another language."""
        above = self.query_one(RecordList)
        words = self.host.words
        above.set_empty(
            words.pages.backups.empty if self.is_read else (words.files.reading_backups,)
        )
        above.show(
            FewRows([self._row(backup) for backup in self._backups.values()]), self._columns()
        )
        self.show_surroundings()
        self._compare()

    def records_changed(self) -> None:
        super().records_changed()
        self._outcomes.clear()
        self._compare()

    # Rows -------------------------------------------------------------------------------------

    def _columns(self) -> tuple[Column, ...]:
        words = self.host.words.files
        return (
            Column("at", words.column_at, None, 18),
            Column("records", words.column_records, 9, align="right"),
            Column("size", words.column_size, 11, 0, 1, align="right"),
            Column("result", words.column_result, 22),
        )

    def _row(self, backup: Backup) -> Row:
        words = self.host.words.files
        size = words.size.format(size=-(-backup.bytes // _KB))
        result = words.opened_faulty if backup.findings else words.opened_whole
        cells = (self._stamp(backup.at), str(backup.records), size, result)
        faulty = bool(backup.findings)
        return Row(str(backup.number), cells, "!" if faulty else "", "danger" if faulty else "")

    def _stamp(self, moment: datetime) -> str:
        local = moment.astimezone(zone_info(DEFAULT_ZONE))
        return self.host.words.dates.stamp(local, self.host.context.today)

    @property
    def backup(self) -> Backup | None:
        """The backup under the cursor."""
        key = self.query_one(RecordList).cursor_key
        return self._backups.get(int(key)) if key else None

    def resting(self) -> str:
        above = self.query_one(RecordList)
        place = self.host.words.screens.place
        total = len(self._backups)
        return place.format(place=min(above.cursor_index + 1, total), total=total)

    def on_record_list_moved(self, event: RecordList.Moved) -> None:
        event.stop()
        if event.key != self._stood_on:
            self.clear_notice()
        self._stood_on = event.key
        self.show_keys()
        self._compare()

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.do("go_back_to")

    # What going back would do -----------------------------------------------------------------

    def _compare(self) -> None:
        backup, room = self.backup, self.host.files
        self._preview()
        if backup is None or backup.findings or backup.number in self._outcomes:
            return
        if self.host.reading is not None:
            return  # half of the records is nothing to compare with
        now, number = room.tables(), backup.number

        def steps() -> Iterator[Outcome]:
            yield room.outcome(now, number)

        def known(outcome: Outcome | SamverkaError) -> None:
            self._outcomes[number] = outcome
            self._preview()

        aside(self, steps, known, known, group="outcome")

    def _preview(self) -> None:
        backup = self.backup
        sections = tuple(self._told(backup)) if backup else ()
        self.query_one(DetailPane).show(str(backup.number) if backup else None, sections)

    def _told(self, backup: Backup) -> Iterator[Section]:
        words = self.host.words
        outcome = self._outcomes.get(backup.number)
        if backup.findings or isinstance(outcome, SamverkaError):
            found = backup.findings
            error = (
                say_finding(found[0].key, found[0].values, words)
                if found
                else say_error(outcome, words)
                if isinstance(outcome, SamverkaError)
                else ""
            )
            yield Section("", (Paragraph(words.files.faulty_backup.format(error=error)),))
            return
        heading = words.files.would_be.format(at=self._stamp(backup.at))
        if outcome is None:
            yield Section(heading, (Paragraph(words.files.comparing),))
            return
        yield Section(heading, tuple(self._outcome(outcome)))
        after = (words.files.first_a_backup, words.files.others_follow)
        yield Section("", tuple(map(Paragraph, after)))

    def _outcome(self, outcome: Outcome) -> Iterator[Paragraph]:
        words = self.host.words
        told = (
            (words.files.would_go, outcome.gone),
            (words.files.would_change, outcome.altered),
            (words.files.would_come, outcome.back),
        )
        for pattern, records in told:
            if records:
                count = words.nouns.record.count(len(records))
                yield Paragraph(f"{pattern.format(records=count)} {self._named(records)}")
        if not any(records for _, records in told):
            yield Paragraph(words.files.would_not)

    def _named(self, records: tuple[tuple[str, Document], ...]) -> str:
        context = self.host.context
        named = [
            f"{document.get('ref', '')} {document_label(table, document, context)}".strip()
            for table, document in records[:_MOST_NAMED]
            if table in BY_TABLE
        ]
        if len(records) > _MOST_NAMED:
            named.append(context.words.screens.more.format(count=len(records) - _MOST_NAMED))
        return "; ".join(named)

    # Going back -------------------------------------------------------------------------------

    def go_back(self) -> None:
        """Ask, and go back to the backup under the cursor."""
        backup, words = self.backup, self.host.words
        if backup is None or self.is_going_back:
            return
        if self.host.reading is not None:
            self.say("info", words.screens.not_while_reading)
            return
        outcome = self._outcomes.get(backup.number)
        if backup.findings or isinstance(outcome, SamverkaError):
            self.say("info", words.files.opened_faulty)
        elif outcome is None:
            self.say("info", words.files.comparing)
        else:
            question = words.files.ask_back.format(
                at=self._stamp(backup.at),
                gone=len(outcome.gone),
                altered=len(outcome.altered),
                back=len(outcome.back),
            )
            step = confirm(question, yes=words.files.yes_back, yes_key="j", no=words.screens.leave)
            self.ask((step,), then=lambda values: self._go(backup, values["sure"]))

    def _go(self, backup: Backup, sure: str) -> None:
        if sure != YES:
            return
        self.is_going_back = True
        self.say("info", self.host.words.files.going_back)
        done = False

        def steps() -> Iterator[object]:
            nonlocal done
            try:
                yield from self.host.files.restoring(backup.number)
                done = True
            except SamverkaError as error:
                self.say_error(error)

        def ended() -> None:
            self.is_going_back = False
            if done:
                self._gone_back(backup)

        # A picture first: reading the backup is one long step.
        self.call_after_refresh(self.host.work, steps(), ended)

    def _gone_back(self, backup: Backup) -> None:
        self.host.saved = self.host.now()
        self.host.files.mark_read()
        self.host.refresh_now()
        self.read()
        told = self.host.words.files.gone_back.format(at=self._stamp(backup.at))
        self.say("done", told)
