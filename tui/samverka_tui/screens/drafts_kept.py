"""An app that never loses more than a second of what is typed, however it ends."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from samverka_store.disk.draft_room import DraftRoom
from samverka_store.disk.finding import Finding
from samverka_tui.screens.draft_keeping import DraftKeeping
from samverka_tui.screens.last_words import LastWords


class DraftsKept(LastWords):
    """An app with drafts; those of practice data are gone with it."""

    _keeping: DraftKeeping | None = None

    def keep_drafts_in(self, room: DraftRoom) -> None:
        """From now on write down here what is typed and not saved."""
        self._keeping = DraftKeeping(self, self.drafts, room)

    def offer_drafts(self, state_dir: Path, folder: Path) -> None:
        """Once the first picture stands: is there anything of one's own that was never saved."""
        if self._keeping is not None:
            self._keeping.take_in_earlier(state_dir, folder)
            self.look_for_drafts()
            self._keeping.tell_waiting()

    def look_for_drafts(self) -> None:
        """See what others, and one's own other windows, have left unsaved."""
        if self._keeping is not None:
            self.tell_reports(self._keeping.look())

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
