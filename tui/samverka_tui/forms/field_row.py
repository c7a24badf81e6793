"""One field of a form: its label, what it is written in, and the note beneath.

The row draws label and note itself and holds one editor, so that a form is few widgets. It knows
no record but the field's description, and posts what is typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.events import Click, DescendantBlur, DescendantFocus, Resize
from textual.geometry import Spacing
from textual.widget import Widget
from textual.widgets import Input, TextArea

from samverka_store.model.record import FieldSpec
from samverka_tui.forms.choice_field import ChoiceField
from samverka_tui.forms.fields import LineField
from samverka_tui.forms.notes import SIGNS, WITH_NOTE, Note
from samverka_tui.forms.text_field import TextField
from samverka_tui.widgets.drawn import Drawn, Line, Piece, Said
from samverka_tui.widgets.literal import fit, wrapped

_LONG = frozenset(("text", "themes", "agenda", "links"))
_MOST_NOTE_LINES = 3
_MARKER = "›"


class FieldRow(Drawn):
    """One field. `text` is what is written in it; of a choice, its code."""

    PREFIX = "field-row"
    COMPONENT_CLASSES = {
        f"field-row--{name}" for name in ("text", "label", "current", "hint", "echo", "fault")
    }
    DEFAULT_CSS = """
    FieldRow { height: auto; width: 1fr; background: $background; color: $foreground; }
    .field-row--current { text-style: bold; color: $text-accent; }
    .field-row--hint { color: $text-muted; }
    .field-row--echo { color: $text-success; }
    .field-row--fault { color: $text-error; text-style: bold; }
    """

    @dataclass(eq=False)
    class Changed(Said):
        """Something else stands in the field now."""

        text: str

    @dataclass(eq=False)
    class Left(Said):
        """The cursor wants to the field after (1) or before (-1)."""

        direction: int

    def __init__(
        self,
        spec: FieldSpec,
        text: str,
        *,
        label: str,
        hint: str,
        label_width: int,
        choices: Mapping[str, str] | None = None,
    ) -> None:
        """`choices` are codes and their words, for what is chosen; `label_width` in cells."""
        super().__init__(id=f"field-{spec.name}")
        self.spec = spec
        self._label = f"{label} *" if spec.required else label
        self._label_width = label_width
        self._note = Note()
        self._has_focus_within = False
        self.editor = self._editor(text, "" if spec.kind in WITH_NOTE else hint, choices)
        self._said = self.text

    def _editor(self, text: str, hint: str, choices: Mapping[str, str] | None) -> Widget:
        if choices:
            return ChoiceField(choices, text)
        if self.spec.kind in _LONG:
            field = TextField(text)
            field.placeholder = hint
            return field
        return LineField(text, hint=hint)

    def compose(self) -> ComposeResult:
        yield self.editor

    def on_mount(self) -> None:
        self._make_room()

    # What stands in it ------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What is written."""
        if isinstance(self.editor, ChoiceField):
            return self.editor.code
        if isinstance(self.editor, TextField):
            return self.editor.text
        return self.editor.value if isinstance(self.editor, LineField) else ""

    def put(self, text: str) -> None:
        """Write something else, without `Changed` being posted."""
        self._said = text
        if isinstance(self.editor, ChoiceField):
            self.editor.choose(text, quietly=True)
        elif isinstance(self.editor, TextField):
            self.editor.text = text
        elif isinstance(self.editor, LineField):
            self.editor.value = text
            self.editor.cursor_position = len(text)
        self._said = self.text

    def _say(self) -> None:
        if self.text != self._said:
            self._said = self.text
            self.post_message(self.Changed(self, self._said))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._say()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._say()

    def on_choice_field_changed(self, event: ChoiceField.Changed) -> None:
        event.stop()
        self._say()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Left(self, 1))

    def on_text_field_left(self, event: TextField.Left) -> None:
        event.stop()
        self.post_message(self.Left(self, event.direction))

    # Its note ---------------------------------------------------------------------------------

    @property
    def note(self) -> Note:
        """What stands beneath."""
        return self._note

    def say(self, note: Note) -> None:
        """Put this note beneath; the row grows when it needs more lines."""
        if note != self._note:
            self._note = note
            self._make_room()
            self.repaint()

    @property
    def _note_width(self) -> int:
        return max(10, (self.size.width or 80) - self._label_width - 1)

    @property
    def _note_lines(self) -> list[str]:
        if not self._note.text:
            return []
        return wrapped(SIGNS[self._note.kind] + self._note.text, self._note_width)[:_MOST_NOTE_LINES]

    def _make_room(self) -> None:
        least = 1 if self.spec.kind in WITH_NOTE else 0
        room = Spacing(0, 1, max(least, len(self._note_lines)), self._label_width)
        if self.editor.styles.margin != room:
            self.editor.styles.margin = room

    # Drawing, focus ---------------------------------------------------------------------------

    def line_at(self, y: int) -> Line:
        width = self.size.width
        below = y - (self.size.height - self.editor.styles.margin.bottom)
        if below >= 0:
            lines = self._note_lines
            text = lines[below] if below < len(lines) else ""
            return (
                Piece(" " * self._label_width),
                Piece(fit(text, width - self._label_width), self._note.kind or "text"),
            )
        bar = "│" if isinstance(self.editor, TextField) else " "
        marker = _MARKER if self._has_focus_within and y == 0 else " "
        label = self._label if y == 0 else ""
        style = "current" if self._has_focus_within else "label"
        left = Piece(fit(f"{marker}{label}", self._label_width - 1), style)
        return (left, Piece(bar), Piece(" " * (width - self._label_width)))

    def on_resize(self, event: Resize) -> None:
        self._make_room()
        self.refresh()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        self._has_focus_within = True
        self.repaint()

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        self._has_focus_within = False
        self.repaint()

    def on_click(self, event: Click) -> None:
        self.editor.focus()
