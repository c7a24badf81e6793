"""How the program falls: loudly, in the person's language, and without what records say."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.text import Text
from textual.app import App

from samverka_store.words.language import Words
from samverka_tui.present.crash import crash_text


class LastWords(App[int]):
    """An app whose last words are its own."""

    words: Words

    def drafts_file(self) -> Path | None:
        """Where what is typed and not saved will be found; None when there is nothing."""
        return None

    def _fatal_error(self) -> None:
        # Textual would print every local variable, records among them.
        error = sys.exception() or self._exception
        if error is not None and not self._exit_renderables:
            self.bell()
            told = crash_text(error, self.words, self.drafts_file())
            self._exit_renderables.append(Text(told))
        self._close_messages_no_wait()
