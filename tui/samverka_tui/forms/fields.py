"""The line that people type in: one line, literal text, without a blinking cursor.

It cleans what enters (control characters, line breaks, NFD) and says so by `Input.Changed`. It
knows no record. Imported late: Textual's Input is not needed on the first frame.
"""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.strip import Strip
from textual.widgets import Input

from samverka_store.clean import clean_text
from samverka_tui.forms.type_ahead import Leads, is_led
from samverka_tui.widgets.page import PaintedOnce, without_bars


def one_line(text: str) -> str:
    """Text on one line: its lines joined by blanks, and nothing that a terminal would obey."""
    lines = clean_text(text).replace("\t", " ").split("\n")
    if len(lines) == 1:
        return lines[0]
    return " ".join(line.strip() for line in lines if line.strip())


class LineField(PaintedOnce, Input):
    """One line of literal text. Enter posts `Input.Submitted`; Up, Down and Tab are the form's."""

    # A line to write on, as on paper: seen without colours too.
    DEFAULT_CSS = """
    LineField, LineField:focus, LineField:ansi, LineField:ansi:focus {
        height: 1; width: 1fr; border: none; padding: 0;
        background: $background; background-tint: $background 0%; color: $foreground;
        text-style: underline;
    }
    LineField > .input--placeholder, LineField:ansi > .input--placeholder {
        color: $text-muted; text-style: not underline;
    }
    LineField > .input--cursor, LineField:ansi > .input--cursor {
        color: $foreground; background: $background; text-style: reverse;
    }
    LineField > .input--selection, LineField:ansi > .input--selection {
        color: $input-selection-foreground; background: $input-selection-background;
    }
    """

    # How long the text is changes no other widget's place: typing lays nothing out anew.
    virtual_size = without_bars()

    # Called at once, so that what it draws comes with the letter in one picture.
    typed: Callable[[], None] | None = None
    leads: Leads | None = None

    def __init__(self, text: str = "", *, hint: str = "", id: str | None = None) -> None:
        super().__init__(
            one_line(text), placeholder=hint, select_on_focus=False, compact=True, id=id
        )
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """What the program puts there is cleaned as what is typed is."""
        return one_line(value)

    def watch_value(self, value: str) -> None:
        if self.typed is not None:
            self.typed()

    def render_line(self, y: int) -> Strip:
        # While it is empty and has the focus, Textual draws it no longer than its cursor.
        return super().render_line(y).extend_cell_length(self.size.width, self.rich_style)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put `text`, cleaned, between two places; the cursor stands after it."""
        start, end = sorted((max(0, start), min(len(self.value), end)))
        # Cleaned together with what stands before, so that a mark typed after its letter joins it.
        before = one_line(self.value[:start] + one_line(text))
        self.value = before + self.value[end:]
        self.cursor_position = len(before)

    def on_key(self, event: events.Key) -> None:
        is_led(self, event, self.leads)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(event.text, *self.selection)
