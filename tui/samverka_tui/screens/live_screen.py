"""A meeting's own page: its agenda, and what is written down while it goes on.

What others write comes in beneath what stands here; the cursor stays on its row.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Resize
from textual.widget import Widget

from samverka_store.model.meetings import Meeting
from samverka_store.model.record import Record
from samverka_store.usecases.note_meeting import Spot, place_of
from samverka_tui.commands import Command, Place
from samverka_tui.present.facts import headline
from samverka_tui.present.live import LiveRow, item_name, live_rows
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.widgets.columns import GAP, Column
from samverka_tui.widgets.literal import wrapped
from samverka_tui.widgets.minute_list import MinuteList
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import GUTTER, Row

_LABELS, _LEAST_TEXT = 12, 20
# What is done before the meeting stands first in the footer until its day has come.
_BEFORE = ("live_prepare", "live_item", "live_theme", "state")


class LiveScreen(Frame):
    """One meeting, row by row."""

    PLACE: ClassVar[Place] = "live"
    AUTO_FOCUS = "#rows"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("live")]

    def __init__(self, host: Host, id: int) -> None:
        super().__init__(host)
        self.meeting_id = id
        self._rows: list[LiveRow] = []
        self._by_line: dict[str, LiveRow] = {}

    # What is shown ----------------------------------------------------------------------------

    def body(self) -> Iterable[Widget]:
        yield MinuteList(self._columns(), id="rows")

    def _columns(self) -> tuple[Column, ...]:
        meeting, context = self.meeting, self.host.context
        title = headline(meeting, context) if meeting else self.host.words.screens.gone
        return (Column("label", "", _LABELS), Column("text", title, None, 20))

    def on_mount(self) -> None:
        self._show()
        first = next((row for row in self._rows if row.part == "item"), None)
        if first is not None:
            self._list.move_to(first.key)

    def on_screen_resume(self) -> None:
        self._show()
        super().on_screen_resume()

    def on_resize(self, event: Resize) -> None:
        self._show()

    def records_changed(self) -> None:
        self._show()
        super().records_changed()

    def relabel(self) -> None:
        """The language is another."""
        self._show()
        self.show_surroundings()

    @property
    def _list(self) -> MinuteList:
        return self.query_one("#rows", MinuteList)

    def _show(self) -> None:
        meeting = self.meeting
        owing = self._owing(meeting) if meeting else ()
        self._rows = live_rows(meeting, self.host.context, owing) if meeting else []
        width = max(_LEAST_TEXT, self.app.size.width - GUTTER - _LABELS - GAP - 1)
        lines = [(line, row) for row in self._rows for line in _lines(row, width)]
        self._by_line = {line.key: row for line, row in lines}
        self._list.take([line for line, _ in lines], self._columns())

    def _owing(self, meeting: Meeting) -> Sequence[tuple[int, str]]:
        """The proposals of the network whose bearers wait for an answer, the oldest debt first."""
        return [
            (due.id, due.label)
            for due in self.host.dues()
            if due.action == "give_feedback" and due.network == meeting.network
        ]

    # What it is about -------------------------------------------------------------------------

    @property
    def about(self) -> int:
        """The record that this page is about."""
        return self.meeting_id

    @property
    def meeting(self) -> Meeting | None:
        """The meeting as it is now; None where it is gone for good."""
        repository = self.host.context.repository
        if repository.table_of(self.meeting_id) != Meeting.table:
            return None
        return repository.get(Meeting, self.meeting_id)

    def subjects(self) -> Sequence[Record]:
        meeting = self.meeting
        return (meeting,) if meeting is not None else ()

    @property
    def tab(self) -> str:
        return "meetings"

    @property
    def page_id(self) -> str:
        return "live"

    def resting(self) -> str:
        meeting = self.meeting
        if meeting is None:
            return self.host.words.screens.gone
        row = self.row
        spot = row.spot if row else None
        name = self.name_of(spot)
        return f"{meeting.ref} · {name}" if spot else meeting.ref

    def footer(self) -> Sequence[Command]:
        meeting, usual = self.meeting, super().footer()
        if meeting is None or not meeting.is_open or (meeting.day or self._today) <= self._today:
            return usual
        return sorted(usual, key=lambda command: command.id not in _BEFORE)

    @property
    def _today(self) -> date:
        return self.host.context.today

    # The cursor -------------------------------------------------------------------------------

    @property
    def row(self) -> LiveRow | None:
        """The row under the cursor."""
        return self._by_line.get(self._list.cursor_key or "")

    @property
    def spot(self) -> Spot | None:
        """The agenda item that the cursor's row belongs to."""
        return self.row.spot if self.row else None

    def name_of(self, spot: Spot | None) -> str:
        """What an agenda item is called where there is little room."""
        meeting, context = self.meeting, self.host.context
        place = place_of(meeting.agenda, spot) if meeting and spot else None
        if meeting is None or place is None:
            return spot.title if spot else context.words.live.to_meeting
        return f"{place + 1}. {item_name(meeting.agenda[place], context)}"

    def stand_on_row(
        self, *, spot: Spot | None, part: str, line: str = "", record: int = 0
    ) -> None:
        """Put the cursor on the last row that is this."""
        for row in reversed(self._rows):
            if (row.spot, row.part, row.line, row.record) == (spot, part, line, record):
                self._list.move_to(row.key)
                break
        self.show_keys()

    def draft_key(self, command: str, spot: Spot | None = None, row: LiveRow | None = None) -> str:
        """What a question's draft is known by: the deed, the meeting, the row it is asked of."""
        items = (one for one in self._rows if one.part == "item" and one.spot == spot)
        asked = row or next(items, None)
        ref = self.meeting.ref if self.meeting else ""
        return f"{command}:{ref}:{asked.key if asked else ''}"

    def stand_where_asked(self, key: str) -> bool:
        """Put the cursor where a question of this key was asked; whether that is still there."""
        asked = key.split(":", 2)[2]
        if asked:
            return self._list.move_to(asked)
        self._list.action_first()
        return True

    def on_record_list_moved(self, event: RecordList.Moved) -> None:
        event.stop()
        self.show_keys()

    def on_minute_list_ticked(self, event: MinuteList.Ticked) -> None:
        event.stop()
        self.do("live_tick")

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.do("live_open")


def _lines(row: LiveRow, width: int) -> Iterable[Row]:
    """The row, broken into as many lines as its text needs."""
    for number, text in enumerate(wrapped(row.text, width) or [""]):
        key = f"{row.key}|line {number}" if number else row.key
        yield Row(key, ("" if number else row.label, text), "", row.tone)
