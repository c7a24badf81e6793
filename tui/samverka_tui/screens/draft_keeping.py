"""Drafts on their way to the disk and back: within a second, beside the typing, until it succeeds.

Writing waits for the disk, so it is done on a thread; what is typed meanwhile is written next. On
every way out of the program the rest is written at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from samverka_store.disk.draft_room import DraftRoom
from samverka_store.disk.drafts import Draft
from samverka_store.disk.finding import Finding
from samverka_store.disk_errors import DiskError, RecordTooLarge
from samverka_tui.commands import BY_ID, key_name
from samverka_tui.forms.drafts import Drafts
from samverka_tui.forms.told import told
from samverka_tui.screens.earlier_drafts import earlier_drafts, leave_earlier_drafts
from samverka_tui.screens.frame import Frame
from samverka_tui.screens.last_words import LastWords
from samverka_tui.screens.saying import say_on
from samverka_tui.widgets.status_row import Choice

SOON_SECONDS = 0.7  # after the first unsaved letter; what the disk then needs comes on top
_PATIENCE_SECONDS = 5.0

_Changes = Mapping[str, Draft | None]


class DraftKeeping:
    """Keeps the drafts of one program in one workspace's folder."""

    def __init__(self, app: LastWords, drafts: Drafts, room: DraftRoom) -> None:
        self._app = app
        self._drafts = drafts
        self._room = room
        self._at_disk = Lock()
        self._is_writing = self._is_awaited = self._is_leaving = self._is_told = False
        drafts.new_name = room.new_name
        drafts.claim = self._claim
        drafts.changed = self._changed
        drafts.gone = self._gone

    @property
    def lies_in(self) -> Path:
        """The folder that a draft was written to last."""
        return self._room.lies_in

    # Finding ----------------------------------------------------------------------------------

    def look(self) -> tuple[Finding, ...]:
        """Take in the drafts of programs that are gone; what there is to tell of them."""
        waiting = self._room.look()
        self._drafts.take_in(waiting.own)
        self._drafts.see(waiting.others)
        return waiting.findings

    def tell_waiting(self) -> None:
        """How many of the person's own drafts wait, and the way to them; nothing when none do."""
        page = self._app.screen
        if isinstance(page, Frame) and not page.is_mounted:
            # Someone was quicker than the first page: told on the one that is being made.
            page.call_after_refresh(self.tell_waiting)
        elif self._drafts and isinstance(page, Frame):
            words = self._app.words.drafts
            way = Choice(key_name(BY_ID["drafts"].keys[0]), words.show, "drafts")
            page.say("info", words.waiting(len(self._drafts)), (way,))

    def take_in_earlier(self, state_dir: Path, folder: Path) -> None:
        """Take in what the first version of the program kept, and write it down here."""
        found = earlier_drafts(state_dir, folder, self._drafts.by)
        try:
            for draft in found:
                name = self._room.new_name()
                self._room.put(name, draft)
                self._drafts.take_in({name: draft})
        except DiskError:
            return  # they stay where they are until another start
        if found:
            leave_earlier_drafts(state_dir, folder)

    def _claim(self, name: str) -> tuple[str, Draft] | None:
        try:
            return self._room.claim(name)
        except DiskError:
            # Where nothing can be taken over it can be read all the same.
            return self._room.new_name(), self._drafts.others[name]

    # Writing ----------------------------------------------------------------------------------

    def _changed(self) -> None:
        if not self._is_awaited and self._app.is_running:
            self._is_awaited = True
            self._app.set_timer(SOON_SECONDS, self._awaited)

    def _awaited(self) -> None:
        self._is_awaited = False
        self.write()

    def _gone(self) -> None:
        """What is saved or given up is not to be found again, whatever happens next."""
        if self._app.is_running:
            self._app.call_later(self.write)

    def write(self) -> None:
        """Begin to write down what changed, unless that is being done."""
        changes = self._drafts.unwritten()
        if changes and not self._is_writing and not self._is_leaving:
            self._is_writing = True
            self._app.run_worker(self._write(changes), group="drafts")

    async def _write(self, changes: _Changes) -> None:
        try:
            trouble = await asyncio.to_thread(self._put, changes)
        finally:
            self._is_writing = False
        if not self._is_leaving:
            self._settle(changes, trouble)
            self._tell(trouble)
            if not trouble and self._drafts.unwritten():
                self._changed()

    def leave(self) -> bool:
        """The program ends: write down at once what is not yet, and nothing after it.

        Whether all is.
        """
        self._is_leaving = True
        if self._at_disk.acquire(timeout=_PATIENCE_SECONDS):
            try:
                changes = self._drafts.unwritten()
                self._settle(changes, self._put_all(changes))
            finally:
                self._at_disk.release()
        self._room.close()
        return not self._drafts.unwritten()

    def _put(self, changes: _Changes) -> dict[str, DiskError]:
        with self._at_disk:
            return {} if self._is_leaving else self._put_all(changes)

    def _put_all(self, changes: _Changes) -> dict[str, DiskError]:
        trouble = {}
        for name, draft in changes.items():
            try:
                if draft is None:
                    self._room.remove(name)
                else:
                    self._room.put(name, draft)
            except DiskError as error:
                trouble[name] = error
        return trouble

    def _settle(self, changes: _Changes, trouble: Mapping[str, DiskError]) -> None:
        for name, draft in changes.items():
            if name not in trouble:
                self._drafts.written(name, draft)

    def _tell(self, trouble: Mapping[str, DiskError]) -> None:
        """Say once that a draft cannot be written, and once that it could."""
        if bool(trouble) == self._is_told:
            return
        self._is_told = bool(trouble)
        words = self._app.words
        error = next(iter(trouble.values()), None)
        if error is None:
            say_on(self._app.screen, "done", words.drafts.written_again)
        elif isinstance(error, RecordTooLarge):
            say_on(self._app.screen, "error", words.drafts.too_long)
        else:
            text = words.drafts.unwritten.format(error=told(error, words))
            say_on(self._app.screen, "error", text)
