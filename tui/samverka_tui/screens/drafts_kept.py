"""An app that never loses more than a second of what is typed, however it ends."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from samverka_store.disk.finding import Finding
from samverka_store.moments.clock import Clock
from samverka_tui.forms.drafts import Drafts
from samverka_tui.screens.last_words import LastWords

if TYPE_CHECKING:
    from samverka_tui.screens.draft_keeping import DraftKeeping


class DraftsKept(LastWords):
    """An app with drafts; those of practice data are gone with it."""

    by: str
    clock: Clock
    folder: Path
    state_dir: Path

    _run = ""
    _keeping: DraftKeeping | None = None

    def keep_drafts_as(self, run: str) -> None:
        """From now on write down what is typed and not saved, as the program of this id."""
        self._run = run
        self._keeping = None
        self.drafts = Drafts(self.clock, self.by)

    def offer_drafts(self) -> None:
        """Once the first picture stands: is there anything of one's own that was never saved."""
        keeping = self._keeper()
        if keeping is not None:
            keeping.take_in_earlier(self.state_dir, self.folder)
            self.look_for_drafts()
            keeping.tell_waiting()

    def look_for_drafts(self) -> None:
        """See what others, and one's own other windows, have left unsaved."""
        keeping = self._keeper()
        if keeping is not None:
            self.tell_reports(keeping.look())

    def _keeper(self) -> DraftKeeping | None:
        """What keeps the drafts; made when it is first asked for."""
        if self._keeping is None and self._run:
            # Nothing is typed in the first picture.
            from samverka_store.disk.draft_room import DraftRoom
            from samverka_tui.screens.draft_keeping import DraftKeeping

            by, run, clock = self.by, self._run, self.clock
            room = DraftRoom(self.folder.absolute(), self.state_dir, by=by, run=run, clock=clock)
            self._keeping = DraftKeeping(self, self.drafts, room)
        return self._keeping

    def write_drafts(self) -> None:
        """Write down what is not, in the background."""
        if self._keeping is not None:
            self._keeping.write()

    def keep_drafts(self) -> Path | None:
        if self._keeping is None or not self._keeping.leave() or not self.drafts:
            return None
        return self._keeping.lies_in

    def tell_reports(self, reports: Iterable[Finding]) -> None:
        """Say what happened to the files."""
        raise NotImplementedError
