"""Who else has the workspace open: shown to them, looked for, and told on the pages.

The app looks once a second and when another page comes up. A page that is about a record says so by
`about` (its id), and one in which it is edited by `edits` too. Nothing is drawn unless it changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from textual.screen import Screen

from samverka_store.disk.presence import Presence, Present, new_run
from samverka_store.moments.clock import Clock
from samverka_store.words.language import Words
from samverka_tui.screens.frame import Frame
from samverka_tui.widgets.page import Page

Pages = Sequence[Screen[Any]]


class Company:
    """The others in one folder's workspace; with practice data there are none."""

    def __init__(self, folder: Path, *, by: str, clock: Clock, is_practice: bool) -> None:
        self.run = new_run()
        self.is_practice = is_practice
        self.others: tuple[Present, ...] = ()
        self._by = by
        self._presence = Presence(folder, by=by, run=self.run, clock=clock)

    @property
    def own(self) -> Present:
        """This program, as the others see it."""
        return self._presence.own

    def look(self, pages: Pages, words: Words) -> None:
        """Show the others what is edited on these pages; see who is here, and tell."""
        if self.is_practice:
            return
        self._presence.show(tuple(id for page in pages if (id := getattr(page, "edits", 0))))
        before, self.others = self.others, self._presence.others()
        if before is not self.others and _told(before) != _told(self.others):
            for page in pages:
                if isinstance(page, Frame):
                    page.company_changed()
        for page in pages:
            text = self.editing(getattr(page, "about", 0), words)
            if isinstance(page, Page) and page.noted != text:
                from samverka_tui.widgets.note_line import note

                note(page, text)

    def close(self) -> None:
        """This program is here no longer."""
        self._presence.close()

    def standing(self, words: Words) -> str:
        """In a few words who else is here; "" when nobody is."""
        if not self.others:
            return ""
        from samverka_tui.present.company import standing

        return standing(self.others, self._by, words)

    def editing(self, id: int, words: Words) -> str:
        """Who else is editing this record, as a sentence; "" when nobody is."""
        if not any(id in other.records for other in self.others):
            return ""
        from samverka_tui.present.company import editing

        return editing(self.others, self._by, id, words)


def _told(others: Sequence[Present]) -> list[tuple[str, str, tuple[int, ...]]]:
    """What is told of the others: all but when they were last heard of."""
    return [(other.run, other.by, other.records) for other in others]
