"""How the program falls: loudly, in the person's language, and without what records say."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.text import Text
from textual.app import App

from samverka_store.words.language import Words
from samverka_tui.forms.drafts import Drafts
from samverka_tui.present.crash import crash_text
from samverka_tui.screens.remembered import DRAFTS_FILE


class LastWords(App[int]):
    """An app whose last words are its own."""

    words: Words
    state_dir: Path
    drafts: Drafts
    is_demo: bool

    def _fatal_error(self) -> None:
        # Textual would print every local variable, records among them.
        error = sys.exception() or self._exception
        if error is not None and not self._exit_renderables:
            self.bell()
            are_kept = self.drafts and not self.is_demo
            file = self.state_dir / DRAFTS_FILE if are_kept else None
            self._exit_renderables.append(Text(crash_text(error, self.words, file)))
        self._close_messages_no_wait()
