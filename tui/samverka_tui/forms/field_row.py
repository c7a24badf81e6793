"""One field of a form: its label, what it is written in, and the note beneath.

The row draws label and note itself and holds one editor, so that a form is few widgets. It knows
no record but the field's description.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.app import ComposeResult
from textual.events import Click, Resize
from textual.geometry import Spacing
from textual.widgets import Input, TextArea

from samverka_store.model.record import FieldSpec
from samverka_tui.forms.choice_field import ChoiceField
from samverka_tui.forms.echo import NO_BREAK, unbroken
from samverka_tui.forms.fields import LineField
from samverka_tui.forms.notes import SIGNS, WITH_NOTE, Note
from samverka_tui.forms.text_field import TextField
from samverka_tui.forms.type_ahead import Leads
from samverka_tui.widgets.drawn import Drawn, Line, Piece
from samverka_tui.widgets.literal import fit, wrapped

_LONG = frozenset(("text", "themes", "agenda", "links", "limits"))
# As long as what they hold, so that people see what is wanted; in cells.
_SHORT = {"day": 26, "times": 26, "number": 10, "zone": 30}
_WIDEST_FIELD = 72
_MOST_NOTE_LINES = 3
_MARKER = "›"

Editor = ChoiceField | TextField | LineField


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

    def __init__(
        self,
        spec: FieldSpec,
        text: str,
        *,
        label: str,
        label_width: int,
        changed: Callable[[FieldRow], None],
        leads: Leads,
        choices: Mapping[str, str] | None = None,
    ) -> None:
        """`choices` are codes and their words, for what is chosen; `label_width` in cells.

        `changed` is called at each letter, before it is drawn; `leads` is asked about each key.
        """
        super().__init__(id=f"field-{spec.name}")
        self.spec = spec
        self._label = f"{label} *" if spec.required else label
        self._label_width = label_width
        self._note = Note()
        self._may_grow = True
        self.editor = self._editor(text, choices)
        self._said = self.text
        self._changed = changed
        self.editor.typed = self._say
        self.editor.leads = leads

    def _editor(self, text: str, choices: Mapping[str, str] | None) -> Editor:
        if choices:
            return ChoiceField(choices, text)
        field = TextField(text) if self.spec.kind in _LONG else LineField(text)
        field.styles.max_width = _SHORT.get(self.spec.kind, _WIDEST_FIELD)
        return field

    def compose(self) -> ComposeResult:
        yield self.editor

    def on_mount(self) -> None:
        self._make_room()
        self.watch(self.editor, "has_focus", self._mark, init=False)

    # What stands in it ------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What is written."""
        if isinstance(self.editor, ChoiceField):
            return self.editor.code
        if isinstance(self.editor, TextField):
            return self.editor.text
        return self.editor.value

    def put(self, text: str, *, stays: bool = False) -> None:
        """Write something else, without `changed` being called.

        The cursor goes to the end; where it `stays` only if it stood there already.
        """
        self.editor.typed = None
        if isinstance(self.editor, ChoiceField):
            self.editor.choose(text)
        elif isinstance(self.editor, TextField):
            stood, end = self.editor.cursor_location, self.editor.document.end
            self.editor.text = text
            if stays:
                new = self.editor.document.end
                there = new if stood == end else self.editor.clamp_visitable(stood)
                self.editor.move_cursor(there)
        else:
            place = self.editor.cursor_position
            if not stays or place == len(self.editor.value):
                place = len(text)
            self.editor.value = text
            self.editor.cursor_position = min(place, len(text))
        self._said = self.text
        self.editor.typed = self._say

    def _say(self) -> None:
        if self.text != self._said:
            self._said = self.text
            self._changed(self)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()

    # Its note ---------------------------------------------------------------------------------

    @property
    def note(self) -> Note:
        """What stands beneath."""
        return self._note

    def say(self, note: Note, *, may_grow: bool = True) -> None:
        """Put this note beneath, on as many lines as it needs, or on those there are already."""
        if (note, may_grow) != (self._note, self._may_grow):
            self._note, self._may_grow = note, may_grow
            self._make_room()
            self.repaint()

    @property
    def _note_width(self) -> int:
        return max(10, (self.size.width or 80) - self._label_width - 1)

    @property
    def _note_lines(self) -> list[str]:
        if not self._note.text:
            return []
        text = SIGNS[self._note.kind] + self._note.text
        if self._note.kind == "echo":
            text = unbroken(text)
        lines = [line.replace(NO_BREAK, " ") for line in wrapped(text, self._note_width)]
        if len(lines) > _MOST_NOTE_LINES:
            lines = lines[:_MOST_NOTE_LINES]
            lines[-1] = f"{fit(lines[-1], self._note_width - 2).rstrip()} …"
        here = self.editor.styles.margin.bottom
        if not self._may_grow and here and len(lines) > here:
            return [*lines[: here - 1], f"{lines[here - 1]} …"]
        return lines

    def _make_room(self) -> None:
        least = 1 if self.spec.kind in WITH_NOTE else 0
        lines = max(least, len(self._note_lines))
        here = self.editor.styles.margin.bottom
        if not self._may_grow and here:
            lines = here
        room = Spacing(0, 1, lines, self._label_width)
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
        marker = _MARKER if self.editor.has_focus and y == 0 else " "
        label = self._label if y == 0 else ""
        style = "current" if self.editor.has_focus else "label"
        left = Piece(fit(f"{marker}{label}", self._label_width - 1), style)
        return (left, Piece(bar), Piece(" " * (width - self._label_width)))

    def on_resize(self, event: Resize) -> None:
        self._make_room()
        self.repaint()

    def _mark(self, has_focus: bool) -> None:
        self.repaint()

    def on_click(self, event: Click) -> None:
        self.editor.focus()
