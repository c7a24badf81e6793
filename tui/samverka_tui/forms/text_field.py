"""The field for longer texts: a few lines that grow, literal text, without a blinking cursor.

It knows no record. Imported late, as `fields` is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from textual import events
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from samverka_store.clean import clean_text
from samverka_tui.forms.type_ahead import Leads, is_led
from samverka_tui.widgets.page import PaintedOnce


class TextField(PaintedOnce, TextArea):
    """Several lines of literal text."""

    DEFAULT_CSS = """
    TextField, TextField:focus, TextField:ansi, TextField:ansi:focus {
        height: auto; min-height: 3; max-height: 6; width: 1fr; border: none; padding: 0;
        background: $background; background-tint: $background 0%; color: $foreground;
        scrollbar-size: 0 0;
    }
    TextField .text-area--cursor, TextField:ansi .text-area--cursor {
        color: $foreground; background: $background; text-style: reverse;
    }
    TextField .text-area--selection, TextField:ansi .text-area--selection {
        color: $input-selection-foreground; background: $input-selection-background;
    }
    """

    # Called at once, so that what it draws comes with the letter in one picture.
    typed: Callable[[], None] | None = None
    leads: Leads | None = None

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(
            clean_text(text),
            id=id,
            compact=True,
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            highlight_cursor_line=False,
        )
        self.cursor_blink = False

    def load_text(self, text: str) -> None:
        """Put another text there, cleaned as what is typed is."""
        super().load_text(clean_text(text))

    def edit(self, edit: Edit) -> EditResult:
        """Make one edit of the text."""
        result = super().edit(edit)
        if self.typed is not None:
            self.typed()
        return result

    def on_key(self, event: events.Key) -> None:
        if is_led(self, event, self.leads):
            return
        # A mark typed after its letter joins it, so that one backspace takes both.
        row, column = self.cursor_location
        if event.character and unicodedata.combining(event.character[0]) and column:
            event.stop()
            event.prevent_default()
            letter = self.document[row][column - 1]
            joined = clean_text(letter + event.character)
            self.replace(joined, (row, column - 1), (row, column))

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(clean_text(event.text), *self.selection)

    def leads_out(self, key: str) -> bool:
        """Whether Up or Down would go past the first line or the last."""
        return (key == "up" and self.cursor_at_first_line) or (
            key == "down" and self.cursor_at_last_line
        )
