"""The page for taking things out: what there is to export, and how it will look."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import ClassVar

from textual.binding import BindingType
from textual.timer import Timer
from textual.widget import Widget

from samverka_store.errors import SamverkaError
from samverka_store.exchange.kinds import OWN_TEMPLATES
from samverka_store.model.meetings import Meeting
from samverka_store.model.proposals import Proposal
from samverka_tui.commands import Place
from samverka_tui.forms.steps import LineStep
from samverka_tui.screens.export_offers import Offer, offers
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.widgets.columns import Column
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.facts import Paragraph, Section
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.rows import Row
from samverka_tui.widgets.status_row import StatusRow

_PREVIEWED = 20_000
_QUICK_S = 0.1
# So many records make a preview slow: it waits until the cursor has rested for so long.
MANY = 2_000
_REST_S = 0.3


class ExportScreen(Frame):
    """Offers above, the preview of the one under the cursor below."""

    PLACE: ClassVar[Place] = "export"
    AUTO_FOCUS = "#offers"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("export")]

    def __init__(self, host: Host, page: Frame) -> None:
        super().__init__(host)
        subjects = page.subjects()
        self._record_id = subjects[0].id if len(subjects) == 1 else 0
        self._everyone = False
        self._own_offers = page.own_offers
        self._offers = self._offered()
        self._preview_took = 0.0
        self._resting: Timer | None = None

    def _offered(self) -> dict[str, Offer]:
        repository = self.host.context.repository
        there = bool(repository.table_of(self._record_id))
        record = repository.record(self._record_id) if there else None
        own = self.host.folder / OWN_TEMPLATES
        made = offers(record, self.host.context, own, everyone=self._everyone)
        return {offer.key: offer for offer in (*self._own_offers(), *made)}

    @property
    def page_id(self) -> str:
        return "export"

    def body(self) -> Iterable[Widget]:
        c = self.host.words.screens.columns
        columns = (
            Column("what", c.what, None, 20),
            Column("scope", c.record, None, 16),
            Column("form", "", 9),
        )
        yield RecordList(columns, self._rows(), id="offers")
        yield DetailPane(id="preview")

    def _rows(self) -> FewRows:
        offers = self._offers.values()
        return FewRows([Row(offer.key, (offer.what, offer.scope, offer.form)) for offer in offers])

    def on_mount(self) -> None:
        self._preview_soon()

    def records_changed(self) -> None:
        self._offers = self._offered()
        self.query_one(RecordList).show(self._rows())
        # What takes long to make is made when one turns to it, and when it is written.
        if self._preview_took < _QUICK_S:
            self._preview()
        super().records_changed()

    @property
    def offer(self) -> Offer:
        """The offer under the cursor."""
        return self._offers[self.query_one(RecordList).cursor_key or next(iter(self._offers))]

    def resting(self) -> str:
        # Few offers are in sight at once: the count says that there are more.
        words = self.host.words.screens
        place = list(self._offers).index(self.offer.key) + 1
        return f"{words.place.format(place=place, total=len(self._offers))} · {words.export_help}"

    def on_record_list_moved(self, event: RecordList.Moved) -> None:
        event.stop()
        self.clear_notice()
        self.query_one(StatusRow).rest(self.resting())
        self._preview_soon()

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.do("write_file")

    def _preview_soon(self) -> None:
        """Show what is under the cursor; among many records once the cursor rests."""
        if self._resting is not None:
            self._resting.stop()
        count = self.host.context.repository.count
        if count(Proposal) + count(Meeting) <= MANY:
            self.call_after_refresh(self._preview)
            return
        self._show(self.host.words.screens.counting)
        self._resting = self.set_timer(_REST_S, self._preview)

    def _show(self, text: str) -> None:
        self.query_one(DetailPane).show(self.offer.key, (Section("", (Paragraph(text),)),))

    def _preview(self) -> None:
        started = perf_counter()
        try:
            offer = self.offer
            text = (offer.preview() if offer.preview else self.text(offer))[:_PREVIEWED]
        except SamverkaError as error:
            self.say_error(error)
            text = ""
        self._show(text or self.host.words.screens.export_none)
        self._preview_took = perf_counter() - started

    def text(self, offer: Offer) -> str:
        """What an offer gives, as text. Raises: SamverkaError."""
        return offer.make().decode("utf-8-sig")

    def name_all(self) -> None:
        """Name everybody in documents, or once more only those who agreed; shown at once."""
        self._everyone = not self._everyone
        self._offers = self._offered()
        self._preview()

    def copy(self) -> None:
        """The text to the clipboard of the terminal."""
        self.app.copy_to_clipboard(self.text(self.offer))
        self.say("done", self.host.words.screens.done_copied)

    def write(self) -> None:
        """Ask for the file's name and write it."""
        from samverka_store.exchange.files import file_name

        words, offer = self.host.words, self.offer
        name = file_name(f"{offer.what} {offer.scope}{self._marked(offer)}", offer.suffix)
        step = LineStep(
            name="file",
            label=words.screens.export_file,
            text=str(self.host.exports / name),
            check=lambda text: None if text.strip() else words.faults.required,
        )
        self.ask((step,), lambda values: self._write(offer, values["file"]))

    def _marked(self, offer: Offer) -> str:
        """What a file's name says of it when people are named there who have not agreed to it."""
        is_document = offer.key.startswith(("md:", "html:"))
        return (
            f" {self.host.words.documents.internal_file}" if self._everyone and is_document else ""
        )

    def _write(self, offer: Offer, name: str) -> None:
        from samverka_store.exchange.files import write_export

        # Unlike Path.expanduser this leaves the home of someone unknown as it is written.
        path = Path(os.path.expanduser(name.strip()))  # noqa: PTH111
        folder = path.parent if path.is_absolute() else self.host.exports / path.parent
        written = write_export(Path(path.name), offer.make(), folder=folder)
        words = self.host.words.screens
        missing = len(offer.left_out())
        if missing:
            meetings = self.host.words.nouns.meeting.count(missing)
            told = words.exported_without.format(file=written.name, meetings=meetings)
            self.say("error", told)
        elif offer.trouble():
            told = self.host.words.documents.written_built_in.format(file=written.name)
            self.say("error", told)
        else:
            self.say("done", words.done_exported.format(file=written))
