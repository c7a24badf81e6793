"""What every page about one record shows of it, and the way on to what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from samverka_store.errors import NotFound
from samverka_store.model.people import Organisation, Person
from samverka_store.model.record import Record
from samverka_tui.present.facts import facts
from samverka_tui.present.told import Part
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.host import Host
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.detail_pane import DetailPane

_LIST_OF = {"memberships": "networks", "series": "meetings", "referrals": "proposals"}
_LIST_OF |= {"feedback": "proposals", "actions": "", "people": "", "organisations": ""}
_LIST_OF["knowledge"] = ""


class RecordPage(Frame):
    """A page of one record."""

    AUTO_FOCUS = "#detail"

    def __init__(self, host: Host, id: int) -> None:
        super().__init__(host)
        self.record_id = id

    def body(self) -> Iterable[Widget]:
        yield DetailPane(empty=self.host.words.screens.gone, id="detail")

    def on_mount(self) -> None:
        self._show_record()

    def on_screen_resume(self) -> None:
        self._show_record()
        super().on_screen_resume()

    @property
    def about(self) -> int:
        """The record that this page is about."""
        return self.record_id

    @property
    def record(self) -> Record | None:
        """The record as it is now."""
        try:
            return self.host.context.repository.record(self.record_id)
        except NotFound:
            return None

    def subjects(self) -> Sequence[Record]:
        record = self.record
        return (record,) if record is not None else ()

    @property
    def tab(self) -> str:
        record = self.record
        table = record.table if record is not None else ""
        if table == "proposals" and getattr(record, "state", "") == "parked":
            return "parked"
        return _LIST_OF.get(table, table)

    @property
    def page_id(self) -> str:
        return "detail"

    def resting(self) -> str:
        record = self.record
        if record is None:
            return self.host.words.screens.gone
        if isinstance(record, Person | Organisation):
            return f"{record.ref} · {self.host.words.answers.account_key}"
        return record.ref

    def records_changed(self) -> None:
        self._show_record()
        super().records_changed()

    def relabel(self) -> None:
        """The language is another."""
        self._show_record()
        self.show_surroundings()

    def parts(self, record: Record) -> tuple[Part, ...]:
        """What is shown of the record."""
        return facts(record, self.host.context)

    def _show_record(self) -> None:
        record = self.record
        parts = self.parts(record) if record is not None else ()
        self.query_one(DetailPane).show(str(self.record_id), sections_of(parts))

    def on_detail_pane_followed(self, event: DetailPane.Followed) -> None:
        from samverka_tui.screens.detail_screen import DetailScreen

        event.stop()
        self.app.push_screen(DetailScreen(self.host, int(event.key)))
