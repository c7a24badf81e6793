"""The program behind the screens: the open workspace, the one way to change it, loading, others.

It gives every page what `screens.host` asks for. No page knows the disk; nothing here draws.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.timer import Timer

from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError
from samverka_store.entry.context import Context
from samverka_store.errors import SamverkaError
from samverka_store.model.meetings import DEFAULT_ZONE
from samverka_store.moments.clock import Clock, today_in
from samverka_store.search import SearchIndex
from samverka_store.today import Due
from samverka_store.words.language import Words, words_for
from samverka_tui.forms.drafts import Drafts
from samverka_tui.painter import Frugal
from samverka_tui.present.sums import Sums
from samverka_tui.screens import remembered
from samverka_tui.screens.changing import Changing
from samverka_tui.screens.company import Company
from samverka_tui.screens.drafts_kept import DraftsKept
from samverka_tui.screens.entering import Entering
from samverka_tui.screens.file_room import FileRoom
from samverka_tui.screens.folding import Folding
from samverka_tui.screens.last_agenda import NextMeeting, last_agenda, remember_agenda
from samverka_tui.screens.list_screen import ListScreen
from samverka_tui.screens.lists.shelf import Shelf
from samverka_tui.screens.lists.today import TodayShelf
from samverka_tui.screens.lock_waits import LockWaits
from samverka_tui.screens.others import Others
from samverka_tui.screens.reckoning import Reckoning
from samverka_tui.screens.reopening import Reopening
from samverka_tui.screens.review_walk import Walk
from samverka_tui.screens.shelves import Shelves
from samverka_tui.screens.surroundings import TABS
from samverka_tui.styles.theme import DARK, PAGES_SHEET, STYLE_SHEET, THEMES
from samverka_tui.widgets.page import Page

if TYPE_CHECKING:
    # Not needed on the first frame.
    from samverka_store.similar import SimilarIndex

POLL_SECONDS = 1.0


class SamverkaApp(Frugal, Entering, DraftsKept, Changing):
    """One person's program over one workspace, or over none yet."""

    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = [STYLE_SHEET, PAGES_SHEET]
    BINDINGS = []

    def __init__(
        self,
        *,
        folder: Path,
        words: Words,
        lang_fixed: bool,
        state_dir: Path,
        by: str,
        clock: Clock,
        workspace: Workspace | None = None,
        trouble: DiskError | None = None,
        demo: bool = False,
        exports: Path | None = None,
    ) -> None:
        super().__init__(ansi_color=True)
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        # Not by assignment, which would read all style sheets once more than needed.
        self.set_reactive(SamverkaApp.theme, DARK)
        self.stylesheet.set_variables(self.get_css_variables())
        self.folder = folder
        self.words = words
        self.state_dir = state_dir
        self.by = by
        self.clock = clock
        self.is_demo = demo
        self.exports = exports or folder
        self.drafts = Drafts(clock, by)
        self.lock_waits = LockWaits(self)
        self.files = FileRoom(clock, by)
        self._trouble = trouble
        self._lang_fixed = lang_fixed
        self._workspace: Workspace | None = None
        self._looking: Timer | None = None
        if workspace is not None:
            self._take(workspace)

    # The workspace ----------------------------------------------------------------------------

    def _take(self, workspace: Workspace) -> None:
        """Work with this workspace, none of which need be loaded yet."""
        self._workspace = workspace
        self.files.enter(workspace)
        self.reading: float | None = 0.0
        self.sums = Sums()
        seen = remembered.seen_order(self.state_dir, self.folder)
        self._others = Others(self.by, seen)
        self.company = Company(self.folder, by=self.by, clock=self.clock, is_practice=self.is_demo)
        self._shelves = Shelves(self)
        self._index: SearchIndex | None = None
        self._similar: SimilarIndex | None = None
        self.walk = Walk()
        self._reckoning = Reckoning(workspace.repository, last_agenda(self.folder), self.work)
        if not self.is_demo:
            self.keep_drafts_as(self.company.run)
        self._is_counted = False
        self._is_started = False
        workspace.tell_waiting(self.lock_waits)
        self._folding = Folding(workspace, self.work, self.clock)
        self.reopening = Reopening(workspace, self)
        self._day = self.today
        repository = workspace.repository
        if workspace.loaded:
            # Opened by someone else: what is there already was noticed before we listened.
            for table in ("proposals", "meetings", "events"):
                for id, document in repository.stored(table):
                    self.sums.noticed(table, id, None, document)
                    self._others.noticed(table, id, None, document)
        repository.listen(self.sums.noticed)
        repository.listen(self._others.noticed)
        repository.listen(self._shelves.noticed)

    @property
    def workspace(self) -> Workspace:
        """The open workspace. Raises: RuntimeError when there is none, a mistake of ours."""
        if self._workspace is None:
            raise RuntimeError("no workspace is open")
        return self._workspace

    @property
    def today(self) -> date:
        """The day that it is."""
        return today_in(self.clock, DEFAULT_ZONE)

    @property
    def context(self) -> Context:
        """Records, words and the day."""
        return Context(self.workspace.repository, self.words, self.today)

    def now(self) -> datetime:
        """The moment it is, aware."""
        return self.clock()

    def get_default_screen(self) -> Screen[Any]:
        """The first page: what is due, or a welcome where there is no workspace."""
        if self._workspace is not None:
            return ListScreen(self)
        if self._trouble is not None:
            return self.trouble_page(self._trouble)
        from samverka_tui.screens.welcome import WelcomeScreen

        return WelcomeScreen(self)

    async def on_mount(self) -> None:
        self.leave_cleanly()
        if self._workspace is not None:
            self._begin()

    def enter(self, workspace: Workspace, folder: Path) -> None:
        """Work with this workspace from now on, whatever was shown before."""
        self.folder = folder
        self._take(workspace)
        self.go_to(lambda: ListScreen(self))
        self._begin()

    def _begin(self) -> None:
        self.call_after_refresh(self._start_loading)
        self.call_after_refresh(self._meet_others)
        self.screen_change_signal.subscribe(self, self._meet_others, immediate=True)
        self.call_after_refresh(self.offer_drafts)
        self._looking = self.set_interval(POLL_SECONDS, self._look_around)

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.stop()
            self._looking = None
            self.company.close()

    def _start_loading(self) -> None:
        if self._is_started:
            return
        self._is_started = True
        self.work(self._loading(), self.loaded)

    def _loading(self) -> Iterator[None]:
        try:
            for part in self.workspace.loading():
                self.reading = part
                yield
        except DiskError as error:
            # Half of a workspace is none: nothing may be written on top of it.
            self.keep_drafts()
            self._stop_looking()
            self.workspace.close()
            self.show_trouble(error)
            return
        gc.freeze()
        gc.enable()

    def loaded(self) -> None:
        """Everything has been read, or could not be."""
        if not self.workspace.loaded:
            return
        self.reading = None
        self.show_changes()
        if self.workspace.folder and not self.is_demo:
            from samverka_tui.screens.warnings import warn_of_folder

            warn_of_folder(self, self.screen_stack)
        self.tell_reports(self.workspace.reports)
        self.workspace.reports.clear()
        self.look_for_edits()

    # What is due ------------------------------------------------------------------------------

    def dues(self) -> tuple[Due, ...]:
        """What is due, oldest first; as last computed while `counting`."""
        return self._reckoning.dues

    @property
    def due_total(self) -> int:
        """How many things are due; as last counted while they are read."""
        return self._reckoning.total

    @property
    def counting(self) -> bool:
        """Whether what is due is being computed."""
        return self._reckoning.counting

    @property
    def last_meeting(self) -> NextMeeting | None:
        """The next meeting as it stood last time, while nothing is read yet."""
        return None if self.reading is None else self._reckoning.last.meeting

    def _counted(self) -> None:
        self._shelves.refresh_today()
        self._show_pages()
        if not self._is_counted:
            self._is_counted = True
            self._gather_lists()

    def _gather_lists(self, ids: tuple[str, ...] = TABS[1:]) -> None:
        """Have the lists ready before they are asked for, one after the other."""
        if ids:
            gathering = self._shelves.shelf(ids[0]).gather()
            self.work(gathering, lambda: self._gather_lists(ids[1:]))

    def changed_by_others(self) -> list[int]:
        """The latest events of others since the person was here last, the latest first."""
        return self._others.latest()

    # What has changed -------------------------------------------------------------------------

    def show_changes(self) -> None:
        """Records are others than a moment ago: compute what is due and show it everywhere."""
        if self.reading is None:
            self._reckoning.begin(self.today, self._counted)
            if not self.counting:
                return
        self._show_pages()

    def _show_pages(self) -> None:
        for page in self.screen_stack:
            if isinstance(page, Page) and page.is_mounted:
                page.records_changed()

    # Others, time, tidying --------------------------------------------------------------------

    def _look_around(self) -> None:
        """Once a second: what was typed is kept, what others wrote is taken in, is it a new day."""
        self.write_drafts()
        self._meet_others()
        # What waits for a page's first picture waits for ever when another is put above it at once.
        self._start_loading()
        try:
            changed = self.workspace.follow()
        except SamverkaError as error:
            self.meet(error)
            return
        if changed:
            self.files.others_came()
        if changed or self._day != self.today:
            self._day = self.today
            self.show_changes()
        self.tell_reports(self.workspace.reports)
        self.workspace.reports.clear()
        self._folding.look()

    def _meet_others(self, _: object = None) -> None:
        if self._looking is not None:
            self.company.look(self.screen_stack, self.words)

    def refresh_now(self) -> None:
        """Look for others' changes and compute anew; paint anew what a bad line garbled."""
        self.paint_anew()
        self._look_around()
        self.show_changes()

    # The rest of what pages ask for -----------------------------------------------------------

    def shelf(self, list_id: str) -> Shelf:
        """The rows of a list, kept true from the first time they are asked for."""
        return self._shelves.shelf(list_id)

    def search_index(self) -> SearchIndex:
        """The index over everything."""
        if self._index is None:
            self._index = SearchIndex(self.workspace.repository)
        return self._index

    def similar_index(self) -> SimilarIndex:
        """The index of proposals by what they are called; read in the background at first."""
        if self._similar is None:
            from samverka_store.similar import SimilarIndex

            self._similar = SimilarIndex(self.workspace.repository)
            self.work(self._similar.catching_up(), lambda: None)
        return self._similar

    def deed(self, id: str) -> Callable[[Any], None]:
        """How an action of the registry is done."""
        from samverka_tui.screens.deeds.every import DEEDS

        return DEEDS[id]

    def switch_language(self) -> None:
        """Speak the other language from now on."""
        self.words = words_for("en" if self.words.code == "sv" else "sv")
        if not self._lang_fixed:
            remembered.remember_language(self.state_dir, self.words.code)
        if self._workspace is not None:
            self._shelves.refresh_today()
        for page in self.screen_stack:
            relabel: Callable[[], None] | None = getattr(page, "relabel", None)
            if relabel is not None:
                relabel()

    def keep(self) -> None:
        """Write down what the next run begins with, and let go of the workspace."""
        if self._workspace is None:
            return
        self.keep_drafts()
        self.company.close()
        if self.reading is None and not self.is_demo:
            remembered.remember_seen(self.state_dir, self.folder, self._others.highest)
            remember_agenda(self.folder, self.dues(), TodayShelf(self).next_meeting())
        self._workspace.close()
        self.files.take(self._workspace.reports)
        if self.throwaway is not None:
            self.throwaway.cleanup()
