"""The page of figures: each with its n, its open cases and a small chart; the unfinished list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from samverka_store.errors import NotFound
from samverka_store.figures.all import Reckoned, reckoning
from samverka_store.figures.figure import Figure, Period
from samverka_store.figures.periods import shifted, year_to
from samverka_store.figures.telling import period_text
from samverka_store.model.networks import Network
from samverka_store.model.record import Record
from samverka_tui.commands import Needs, Place
from samverka_tui.forms.figures_asks import scope_of, scope_steps
from samverka_tui.present.figures import as_text, figure_parts, key_of, unfinished_text
from samverka_tui.present.labels import label_of
from samverka_tui.screens.detail_screen import DetailScreen
from samverka_tui.screens.export_offers import Offer
from samverka_tui.screens.frame import Frame, bindings_of
from samverka_tui.screens.host import Host
from samverka_tui.screens.lists.few_rows import FewRows
from samverka_tui.screens.lists.figure_rows import (
    figure_columns,
    figure_rows,
    unfinished_columns,
    unfinished_rows,
)
from samverka_tui.screens.needs import met_by
from samverka_tui.screens.parts import sections_of
from samverka_tui.widgets.detail_pane import DetailPane
from samverka_tui.widgets.record_list import RecordList
from samverka_tui.widgets.status_row import StatusRow


class FiguresScreen(Frame):
    """The figures of a network, or of all, for a period; what each means stands below."""

    PLACE: ClassVar[Place] = "figures"
    AUTO_FOCUS = "#figures"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("figures")]

    def __init__(self, host: Host, network: int | None = None) -> None:
        super().__init__(host)
        self.network = network
        self.period = year_to(host.context.today)
        self.found = Reckoned()
        self.is_counting = True
        self.is_unfinished = False
        self._is_stale = False
        self._count = 0

    # What is shown ----------------------------------------------------------------------------

    @property
    def page_id(self) -> str:
        return "figures"

    def body(self) -> Iterable[Widget]:
        words = self.host.words.figures_page
        empty = (words.counting,)
        yield RecordList(figure_columns(words), FewRows(()), empty=empty, id="figures")
        yield DetailPane(id="figure")

    def on_mount(self) -> None:
        self._reckon()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        if self._is_stale:
            self._reckon()

    def records_changed(self) -> None:
        super().records_changed()
        # Whoever looks elsewhere need not wait for it.
        self._is_stale = True
        if self.app.screen is self:
            self._reckon()

    def relabel(self) -> None:
        """The language is another."""
        self._show()
        self.show_surroundings()

    def subjects(self) -> Sequence[Record]:
        key = self.query_one("#figures", RecordList).cursor_key if self.is_unfinished else ""
        if not key:
            return ()
        try:
            return (self.host.context.repository.record(int(key)),)
        except NotFound:
            return ()

    def needs(self) -> frozenset[Needs]:
        has_rows = bool(self.found.unfinished if self.is_unfinished else self.found.figures)
        return met_by(self.subjects(), rows=has_rows)

    @property
    def scope(self) -> str:
        """Of which network and which days, in words."""
        words = self.host.words
        network = label_of(self.network, self.host.context) or words.figures_page.everything
        days = period_text(self.period, words)
        return words.figures_page.scope.format(network=network, period=days)

    def resting(self) -> str:
        words = self.host.words
        told = self.scope
        if self.is_unfinished:
            count = words.nouns.proposal.count(len(self.found.unfinished))
            network = label_of(self.network, self.host.context) or words.figures_page.everything
            told = words.figures_page.showing_unfinished.format(network=network, count=count)
        return f"{words.figures_page.counting} {told}" if self.is_counting else told

    # Reckoning --------------------------------------------------------------------------------

    def _reckon(self) -> None:
        """Compute all of it off the keys; what was begun for another scope or state is dropped."""
        if self.host.reading is not None:
            return
        self._is_stale = False
        self.is_counting = True
        self._count += 1
        mine, found, context = self._count, Reckoned(), self.host.context

        def take() -> None:
            if mine == self._count and self in self.app.screen_stack:
                self.found, self.is_counting = found, False
                self._show()
                self.show_keys()

        steps = reckoning(
            context.repository, self.period, found, network=self.network, today=context.today
        )
        self.host.work(steps, take)
        self.show_keys()

    def _show(self) -> None:
        words, rows = self.host.words, self.query_one("#figures", RecordList)
        if self.is_unfinished:
            made = unfinished_rows(self.found.unfinished, words)
            columns, empty = unfinished_columns(words.figures_page), words.figures_page.all_finished
        else:
            made = figure_rows(self.found.figures, words, plain=self._is_plain)
            columns, empty = figure_columns(words.figures_page), words.pages.figures.empty
        rows.set_empty((words.figures_page.counting,) if self.is_counting else empty)
        rows.show(FewRows(made), columns)
        self._show_figure()

    @property
    def _is_plain(self) -> bool:
        """Whether the terminal has no blocks to draw with."""
        return not self.app.console.encoding.startswith("utf")

    def _show_figure(self) -> None:
        pane = self.query_one("#figure", DetailPane)
        pane.display = not self.is_unfinished
        figure = self._figure
        if figure is not None:
            parts = figure_parts(figure, self.host.context, plain=self._is_plain)
            pane.show(key_of(figure), sections_of(parts))

    @property
    def _figure(self) -> Figure | None:
        """The figure under the cursor."""
        key = self.query_one("#figures", RecordList).cursor_key
        return next((one for one in self.found.figures if key_of(one) == key), None)

    def on_record_list_moved(self, event: RecordList.Moved) -> None:
        event.stop()
        self.clear_notice()
        self._show_figure()
        self.query_one(StatusRow).rest(self.resting())

    def on_record_list_opened(self, event: RecordList.Opened) -> None:
        event.stop()
        self.do("figures_open")

    def on_detail_pane_followed(self, event: DetailPane.Followed) -> None:
        event.stop()
        self.app.push_screen(DetailScreen(self.host, int(event.key)))

    # What is done -----------------------------------------------------------------------------

    def open_row(self) -> None:
        """The proposal of the row; of a figure, go on reading below."""
        subjects = self.subjects()
        if subjects:
            self.app.push_screen(DetailScreen(self.host, subjects[0].id))
        elif not self.is_unfinished:
            self.set_focus(self.query_one("#figure", DetailPane))

    def turn_view(self) -> None:
        """The figures or the unfinished list."""
        self.is_unfinished = not self.is_unfinished
        rows = self.query_one("#figures", RecordList)
        self.set_focus(rows)
        self._show()
        rows.action_first()
        self.show_surroundings()

    def choose_scope(self) -> None:
        """Ask of which network and which days."""

        def act(values: dict[str, str]) -> None:
            context = self.host.context
            self.turn_to(*scope_of(values, context, context.today))

        self.ask(scope_steps(self.host.context), act)

    def shift(self, step: int) -> None:
        """The period before or after."""
        self.clear_notice()
        self.turn_to(self.network, shifted(self.period, step, today=self.host.context.today))

    def turn_to(self, network: int | None, period: Period) -> None:
        """Reckon for this network, None for all, and these days."""
        self.network, self.period = network, period
        self._reckon()

    def copy(self) -> None:
        """What is shown to the clipboard of the terminal."""
        self.app.copy_to_clipboard(self.text())
        self.say("done", self.host.words.screens.done_copied)

    def text(self) -> str:
        """What is shown, as lines."""
        words = self.host.words
        if self.is_unfinished:
            title = words.figures_page.unfinished
            return unfinished_text(self._titled(title), self.found.unfinished, words)
        return as_text(self._titled(words.figures_page.figures), self.found.figures, words)

    def _titled(self, what: str) -> str:
        return self.host.words.figures_page.title.format(figures=what, scope=self.scope)

    def own_offers(self) -> Sequence[Offer]:
        # Its formats are not needed before.
        from samverka_store.exchange.figures_report import (
            figures_csv,
            figures_markdown,
            unfinished_csv,
        )

        words, found = self.host.words, self.found
        told, scope = words.figures_page, self.scope
        title = self._titled(told.figures)

        def text() -> bytes:
            return figures_markdown(title, found.figures, words).encode()

        def table() -> bytes:
            return figures_csv(found.figures, words)

        def unfinished() -> bytes:
            return unfinished_csv(found.unfinished, words)

        return (
            Offer("md:figures", told.figures, scope, "Markdown", "md", text),
            Offer("csv:figures", told.figures, scope, "CSV", "csv", table),
            Offer("csv:unfinished", told.unfinished, scope, "CSV", "csv", unfinished),
        )


def network_of(record: Record | None) -> int | None:
    """The network that figures are asked for where one stands on this record."""
    return record.id if isinstance(record, Network) else None
