"""Questions asked in place, in the reserved row: no modal, nothing else on the screen is redrawn.

    prompt = Asking(steps, words=words, drafts=app.drafts, key="park:F2026-014", act=act)
    await row.mount(prompt)             # takes the focus itself; one row, more for many choices

asks the steps one after the other. Enter goes on, Shift+Tab or Up back, Esc leaves. When the last
is answered `act(values)` is called with the texts and codes by step name; if it raises
SamverkaError the prompt stays, says why, and keeps what was typed. Then it posts
`Asking.Answered(values)`, or after Esc `Asking.Dismissed(values)`; the owner removes it and gives
the focus back. With `drafts`, typed text left by Esc stands there again the next time the same
`key` is asked. It knows no record and no app.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.events import Click, Focus, Key, Resize
from textual.geometry import Spacing
from textual.message import Message
from textual.widgets import Input

from samverka_store.errors import SamverkaError
from samverka_store.words.language import Words
from samverka_tui.forms.choice_lines import choice_at, choice_lines
from samverka_tui.forms.drafts import Drafts
from samverka_tui.forms.fields import LineField
from samverka_tui.forms.steps import NO, ChoiceStep, LineStep, Step
from samverka_tui.forms.told import told
from samverka_tui.widgets.drawn import Drawn, Line, Piece
from samverka_tui.widgets.literal import cells, fit

_LEAST_INPUT = 20
_MOVES = {"left": -1, "up": -1, "shift+tab": -1, "right": 1, "down": 1, "tab": 1}


class Asking(Drawn, can_focus=True):
    """One or several questions, one at a time, on one row."""

    PREFIX = "asking"
    COMPONENT_CLASSES = {f"asking--{name}" for name in "text label cursor fault".split()}
    DEFAULT_CSS = """
    Asking { height: 1; width: 1fr; layout: vertical; background: $background; }
    Asking > LineField { display: none; }
    .asking--label { text-style: bold; color: $text-accent; }
    .asking--cursor {
        color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold;
    }
    Asking:nocolor > .asking--cursor { text-style: reverse; }
    .asking--fault { color: $text-error; text-style: bold; }
    """

    class Answered(Message):
        """All steps are answered and acted on."""

        def __init__(self, asking: Asking, values: dict[str, str]) -> None:
            super().__init__()
            self.asking = asking
            self.values = values

        @property
        def control(self) -> Asking:
            return self.asking

    class Dismissed(Message):
        """The person left; `values` are the texts so far."""

        def __init__(self, asking: Asking, values: dict[str, str]) -> None:
            super().__init__()
            self.asking = asking
            self.values = values

        @property
        def control(self) -> Asking:
            return self.asking

    def __init__(
        self,
        steps: Sequence[Step],
        *,
        words: Words,
        act: Callable[[dict[str, str]], object] | None = None,
        drafts: Drafts | None = None,
        key: str = "",
        id: str | None = None,
    ) -> None:
        """Ask these steps, of which there is at least one."""
        super().__init__(id=id)
        self._steps = tuple(steps)
        self._words = words
        self._act = act
        self._drafts = drafts
        self._draft_key = key
        self._values = {step.name: step.text for step in steps if isinstance(step, LineStep)}
        self._values.update(self._kept())
        self._place = 0
        self._cursor = 0
        self._note = ""
        self._is_fault = False

    @property
    def step(self) -> Step:
        """The step that is asked now."""
        return self._steps[self._place]

    @property
    def note(self) -> str:
        """What stands beside the line: how it is understood, or what is wrong with it."""
        return self._note

    def compose(self) -> ComposeResult:
        field = LineField()
        field.leads = self._leads
        yield field

    def on_mount(self) -> None:
        self._begin(0)

    # Asking -----------------------------------------------------------------------------------

    def _begin(self, place: int) -> None:
        self._place, self._cursor = place, 0
        self._tell("")
        field = self.query_one(LineField)
        step = self.step
        field.display = isinstance(step, LineStep)
        if isinstance(step, LineStep):
            field.placeholder = step.hint
            field.value = self._values[step.name]
            field.cursor_position = len(field.value)
            self._lay_out()
            self.screen.set_focus(field, scroll_visible=False)
        else:
            self._lay_out()
            self.screen.set_focus(self, scroll_visible=False)

    def _answer(self, value: str) -> None:
        step = self.step
        if isinstance(step, LineStep):
            fault = step.check(value) if step.check else None
            if fault:
                self._tell(fault, is_fault=True)
                return
        elif value == NO:
            self._leave()
            return
        self._values[step.name] = value
        if self._place + 1 < len(self._steps):
            self._begin(self._place + 1)
        else:
            self._finish()

    def _finish(self) -> None:
        values = dict(self._values)
        if self._act is not None:
            try:
                self._act(values)
            except SamverkaError as error:
                self._keep()
                self._tell(told(error, self._words), is_fault=True)
                return
        if self._drafts is not None:
            self._drafts.forget(self._draft_key)
        self.post_message(self.Answered(self, values))

    def _leave(self) -> None:
        self._keep()
        self.post_message(self.Dismissed(self, dict(self._values)))

    def _kept(self) -> Mapping[str, str]:
        draft = self._drafts.find(self._draft_key) if self._drafts is not None else None
        names = [step.name for step in self._steps if isinstance(step, LineStep)]
        texts = draft.texts if draft else {}
        return {name: texts[name] for name in names if name in texts}

    def _keep(self) -> None:
        lines = [step for step in self._steps if isinstance(step, LineStep)]
        typed = {step.name: self._values[step.name] for step in lines}
        if self._drafts is not None and any(typed[s.name] not in ("", s.text) for s in lines):
            self._drafts.keep(self._draft_key, typed)

    # Keys, mouse ------------------------------------------------------------------------------

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        step = self.step
        if isinstance(step, LineStep) and event.value != self._values[step.name]:
            self._values[step.name] = event.value
            self._tell_about(step, event.value)

    def _tell_about(self, step: LineStep, text: str) -> None:
        fault = step.check(text) if step.check and text.strip() else None
        echo = step.echo(text) if step.echo and not fault and text.strip() else ""
        self._tell(fault or echo, is_fault=bool(fault))

    def _leads(self, key: str) -> bool:
        """What a key means to the question while a line is written; whether anything."""
        if key == "enter":
            self._answer(self.query_one(LineField).value)
        elif key == "escape":
            self._leave()
        elif key in ("shift+tab", "up"):
            self._begin(max(0, self._place - 1))
        else:
            # Tab and Down would lead out of the question without an answer.
            return key in ("tab", "down")
        return True

    def on_key(self, event: Key) -> None:
        step = self.step
        if isinstance(step, ChoiceStep):
            is_ours = self._choose(event, step)
        else:
            # Typed ahead, and handed to the question before the line had the focus.
            is_ours = self._leads(event.key) or bool(event.character and event.is_printable)
            if event.character and event.is_printable:
                self.query_one(LineField).insert_text_at_cursor(event.character)
        if is_ours:
            event.stop()
            event.prevent_default()

    def _choose(self, event: Key, step: ChoiceStep) -> bool:
        """What a key means to a choice; whether anything."""
        if event.key in _MOVES:
            self._move(_MOVES[event.key])
        elif event.key == "escape":
            self._leave()
        elif event.key in ("enter", "space"):
            self._answer(step.choices[self._cursor].code)
        elif event.character and event.is_printable:
            self._pick(event.character, step)
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        last = len(self.step.choices) - 1 if isinstance(self.step, ChoiceStep) else 0
        self._cursor = max(0, min(last, self._cursor + by))
        self.repaint()

    def _pick(self, character: str, step: ChoiceStep) -> None:
        for choice in step.choices:
            if choice.key and choice.key.casefold() == character.casefold():
                self._answer(choice.code)
                return

    def on_click(self, event: Click) -> None:
        if isinstance(self.step, ChoiceStep):
            code = self.target_at(event.x, event.y)
            if code:
                self._answer(code)

    def on_focus(self, event: Focus) -> None:
        if isinstance(self.step, LineStep):
            self.screen.set_focus(self.query_one(LineField), scroll_visible=False)

    # Drawing ----------------------------------------------------------------------------------

    def _tell(self, note: str, *, is_fault: bool = False) -> None:
        self._note, self._is_fault = note, is_fault
        self.repaint()

    def on_resize(self, event: Resize) -> None:
        self._lay_out()

    @property
    def _label(self) -> str:
        steps = f" {self._place + 1}/{len(self._steps)}" if len(self._steps) > 1 else ""
        return f" {self.step.label}{steps}: "

    def _lay_out(self) -> None:
        step = self.step
        if isinstance(step, ChoiceStep):
            self.styles.height = len(choice_lines(self._label, step.choices, self._width))
        else:
            self.styles.height = 1
            left, room = self._room
            field = self.query_one(LineField)
            field.styles.margin = Spacing(0, 0, 0, left)
            field.styles.width = room
        self.repaint()

    @property
    def _room(self) -> tuple[int, int]:
        """Where the line to type in begins, and how wide it is."""
        left = max(0, min(cells(self._label), self._width - _LEAST_INPUT))
        return left, max(_LEAST_INPUT, (self._width - left) * 9 // 20)

    @property
    def _width(self) -> int:
        return self.size.width or 80

    def line_at(self, y: int) -> Line:
        step, width = self.step, self.size.width
        if isinstance(step, ChoiceStep):
            code = step.choices[self._cursor].code
            return choice_at(choice_lines(self._label, step.choices, width), y, code, width)
        left, room = self._room
        note = self._note or self._words.forms.prompt_keys
        kind = "fault" if self._is_fault else "text"
        text = f" ! {note}" if self._is_fault else f" {note}"
        return (
            Piece(fit(self._label, left + room), "label"),
            Piece(fit(text, width - left - room), kind),
        )
