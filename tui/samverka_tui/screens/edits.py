"""The page of a change made by hand: what differs, record by record, and taking it in or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.errors import SamverkaError
from samverka_tui.commands import Place
from samverka_tui.forms.steps import YES, confirm
from samverka_tui.present.by_hand import fields_of, parts_of, record_of, what_of
from samverka_tui.screens.aside import aside
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Paragraph, Section
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row

if TYPE_CHECKING:
    from samverka_store.disk.accept import Obstacle
    from samverka_store.disk.hand_edit import Difference, Key


class EditRows:
    """A row per record that differs, worked out when it is looked at."""

    def __init__(
        self,
        host: Host,
        differing: Sequence[Difference],
        obstacles: dict[Key, Obstacle],
    ) -> None:
        self._host = host
        self._differing = differing
        self._obstacles = obstacles
        self._places = {_key(each): place for place, each in enumerate(differing)}

    def __len__(self) -> int:
        return len(self._differing)

    def row(self, index: int) -> Row:
        """Row `index`."""
        each, context = self._differing[index], self._host.context
        stopped = each.key in self._obstacles
        cells = (what_of(each, context), record_of(each, context), fields_of(each, context))
        return Row(_key(each), cells, "!" if stopped else "", "danger" if stopped else "")

    def index_of(self, key: str) -> int | None:
        """Where the row of this key is, or None."""
        return self._places.get(key)

    def keys(self) -> Iterable[str]:
        """All keys."""
        return self._places


def _key(difference: Difference) -> str:
    return f"{difference.id} {difference.table}"


class EditsScreen(Frame):
    """Records above, the fields of the one under the cursor below."""

    PLACE: ClassVar[Place] = "by_hand"
    AUTO_FOCUS = "#above"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("by_hand")]

    def __init__(self, host: Host, file: Path | None = None) -> None:
        """The page of this altered file; None: of the first that waits."""
        super().__init__(host)
        self.file = file
        self.is_read = False
        self._stood_on: str | None = None
        self._differing: dict[str, Difference] = {}
        self._obstacles: dict[Key, Obstacle] = {}

    @property
    def page_id(self) -> str:
        return "by_hand"

    def body(self) -> Iterable[Widget]:
        rows = EditRows(self.host, (), {})
        reading = (self.host.words.files.comparing_edits,)
        yield RecordList(self._columns(), rows, empty=reading, id="above")
        yield DetailPane(id="below")

    def on_mount(self) -> None:
        room = self.host.files
        room.mark_read("hand_edit")

        def steps() -> Iterator[list[tuple[Path, tuple[Difference, ...]]]]:
            yield room.waiting()

        aside(self, steps, self._have_read, self.say_error, group="edits")

    def _have_read(self, found: list[tuple[Path, tuple[Difference, ...]]]) -> None:
        self.is_read = True
        for path, differing in found:
            if self.file in (None, path):
                self.file = path
                self._differing = {_key(each): each for each in differing}
                break
        self.relabel()

    def relabel(self) -> None:
        """Show everything, perhaps in another language."""
        above, words = self.query_one(RecordList), self.host.words
        above.set_empty(
            words.pages.by_hand.empty if self.is_read else (words.files.comparing_edits,)
        )
        rows = EditRows(self.host, tuple(self._differing.values()), self._obstacles)
        above.show(rows, self._columns())
        self.show_surroundings()
        self._preview()

    def _columns(self) -> tuple[Column, ...]:
        words = self.host.words.files
        return (
            Column("what", words.column_what, 12),
            Column("record", words.column_record, None, 16, share=2),
            Column("fields", words.column_fields, None, 12, 1),
        )

    def resting(self) -> str:
        words, above = self.host.words, self.query_one(RecordList)
        total = len(self._differing)
        if not total:
            return ""
        place = words.screens.place.format(place=above.cursor_index + 1, total=total)
        if above.marked:
            place += " · " + words.screens.marked.format(count=len(above.marked))
        return words.files.edits_resting.format(place=place)

    def on_record_list_moved(self, event: RecordList.Moved) -> None:
        event.stop()
        if event.key != self._stood_on:
            self.clear_notice()
        self._stood_on = event.key
        self.show_keys()
        self._preview()

    def on_record_list_marked(self, event: RecordList.Marked) -> None:
        event.stop()
        self.show_keys()

    def choose(self) -> None:
        """Choose the record under the cursor, or no longer."""
        self.query_one(RecordList).action_mark()

    def _preview(self) -> None:
        above = self.query_one(RecordList)
        each = self._differing.get(above.cursor_key or "")
        sections: tuple[Section, ...] = ()
        if each is not None and self.file is not None:
            told = parts_of(each, self._obstacles.get(each.key), self.host.context)
            about = self.host.words.files.edits_about.format(file=self.file.name)
            sections = (*sections_of(told), Section("", (Paragraph(about),)))
        self.query_one(DetailPane).show(above.cursor_key, sections)

    # Deciding ---------------------------------------------------------------------------------

    def take_in(self) -> None:
        """Ask, and take in the chosen records, or all; say what cannot be."""
        if not self._is_ready():
            return
        above, words = self.query_one(RecordList), self.host.words
        marked = [each for key, each in self._differing.items() if key in above.marked]
        chosen = {each.key for each in marked} if marked else None
        try:
            met = self.host.files.obstacles(self._file(), self._known, chosen)
        except SamverkaError as error:
            self.say_error(error)
            return
        self._obstacles = {each.difference.key: each for each in met}
        self.relabel()
        total = len(marked) or len(self._differing)
        if met:
            self._stood_on = _key(met[0].difference)
            above.move_to(self._stood_on)
            self._preview()
            told = words.files.cannot_take.format(count=len(met), total=total)
            self.say("error", told)
            return
        count = words.nouns.record.count
        rest = len(self._differing) - total
        pattern = words.files.ask_take_some if rest else words.files.ask_take
        question = pattern.format(records=count(total), rest=rest)
        step = confirm(question, yes=words.files.yes_take, yes_key="j", no=words.screens.leave)
        self.ask((step,), then=lambda values: self._take(values["sure"], chosen))

    def _take(self, sure: str, chosen: set[Key] | None) -> None:
        if sure != YES:
            return
        try:
            taken = self.host.files.accept(self._file(), self._known, chosen)
        except SamverkaError as error:
            self.say_error(error)
            return
        self.host.saved = self.host.now()
        self.host.refresh_now()
        words = self.host.words
        self._end(words.files.taken.format(records=words.nouns.record.count(taken)))

    def leave_edits(self) -> None:
        """Ask, and leave all of them."""
        if not self._is_ready():
            return
        words = self.host.words
        records = words.nouns.record.count(len(self._differing))
        question = words.files.ask_leave.format(records=records)
        step = confirm(question, yes=words.files.yes_leave, yes_key="j", no=words.screens.leave)
        self.ask((step,), then=lambda values: self._leave(values["sure"]))

    def _leave(self, sure: str) -> None:
        if sure != YES:
            return
        try:
            left, file = self.host.files.refuse(self._file())
        except SamverkaError as error:
            self.say_error(error)
            return
        words = self.host.words
        records = words.nouns.record.count(left)
        self._end(words.files.left.format(records=records, file=file))

    def _end(self, told: str) -> None:
        """Nothing is left to decide here: say so on the page beneath."""
        self.app.pop_screen()
        beneath = self.app.screen
        if isinstance(beneath, Frame):
            beneath.say("done", told)

    def _is_ready(self) -> bool:
        words = self.host.words
        if not self._differing:
            self.say("info", words.pages.by_hand.empty[0])
        elif self.host.reading is not None:
            self.say("info", words.screens.not_while_reading)
        return bool(self._differing) and self.host.reading is None

    @property
    def _known(self) -> tuple[Difference, ...]:
        return tuple(self._differing.values())

    def _file(self) -> Path:
        if self.file is None:
            raise RuntimeError("no file was read")
        return self.file
