"""Questions asked in place, in the reserved row: no modal, nothing else on the screen is redrawn.

    prompt = Asking(steps, words=words, drafts=app.drafts, key="park:F2026-014", act=act)
    await row.mount(prompt)             # takes the focus itself; one row, more for many choices

asks the steps one after the other. Enter goes on, Shift+Tab or Up back, Esc leaves. When the last
is answered `act(values)` is called with the texts and codes by step name; if it raises
SamverkaError the prompt stays, says why, and keeps what was typed; where someone else changed the
same record meanwhile, `act` is to know that the next time, and do it. Then it posts
`Asking.Answered(values)`, or after Esc `Asking.Dismissed(values)`; the owner removes it and gives
the focus back. With `drafts`, typed text left by Esc stands there again the next time the same
`key` is asked. It knows no record and no app.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.events import Click, Key
from textual.timer import Timer
from textual.widgets import Input

from samverka_store.errors import ChangedMeanwhile, SamverkaError
from samverka_store.moments.zones import HOME_ZONE, zone_info
from samverka_store.words.language import Words
from samverka_tui.forms.asked import Asked
from samverka_tui.forms.asking_view import AskingView
from samverka_tui.forms.drafts import Drafts
from samverka_tui.forms.fields import one_line
from samverka_tui.forms.steps import NO, ChoiceStep, LineStep, Step
from samverka_tui.forms.told import told
from samverka_tui.widgets.drawn import Said

_MOVES = {"left": -1, "up": -1, "shift+tab": -1, "right": 1, "down": 1, "tab": 1}


class Asking(AskingView, can_focus=True):
    """One or several questions, one at a time, on one row."""

    @dataclass(eq=False)
    class Answered(Said):
        """All steps are answered and acted on."""

        values: dict[str, str]

    @dataclass(eq=False)
    class Dismissed(Said):
        """The person left; `values` are the texts so far."""

        values: dict[str, str]

    @dataclass(eq=False)
    class Turned(Said):
        """Enter answers another choice now, the one of this code."""

        code: str

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
        super().__init__(Asked(steps, drafts, key), words, id=id)
        self._act = act
        self._pausing: Timer | None = None
        self._suggested_for = ""  # the text that what is suggested is for

    def compose(self) -> ComposeResult:
        self._field.leads = self._leads
        self._field.typed = self._typed
        yield self._field

    def on_mount(self) -> None:
        self._begin()

    # Asking -----------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._cursor = 0
        self._tell("")
        self._offer(())
        step = self.step
        self._field.display = isinstance(step, LineStep)
        if isinstance(step, LineStep):
            # What a line makes of a longer text is nothing that was typed.
            self._asked.write(one_line(self._asked.values[step.name]))
            self._field.value = self._asked.values[step.name]
            self._field.cursor_position = len(self._field.value)
            self._tell(self._kept_note())
            self._suggest()
        self._lay_out()
        self.on_focus()

    def _kept_note(self) -> str:
        """When what stands in the line was typed, where it was at an earlier time."""
        at, now, dates = self._asked.kept_at, self._asked.now, self._words.dates
        if at is None or now is None or not self._field.value:
            return ""
        zone = zone_info(HOME_ZONE)
        local, today = at.astimezone(zone), now.astimezone(zone).date()
        is_today = local.date() == today
        time = dates.clock_time(local) if is_today else dates.short(local.date(), today)
        return self._words.drafts.in_question.format(time=time)

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
        self._asked.write(value)
        if self._asked.go(1):
            self._begin()
        else:
            self._finish()

    def _finish(self) -> None:
        values = dict(self._asked.values)
        if self._act is not None:
            try:
                self._act(values)
            except ChangedMeanwhile as error:
                anyway = self._words.forms.do_anyway
                self._tell(anyway.format(error=told(error, self._words)), is_fault=True)
                return
            except SamverkaError as error:
                self._tell(told(error, self._words), is_fault=True)
                return
        self._asked.forget()
        self.post_message(self.Answered(self, values))

    def _leave(self) -> None:
        self.post_message(self.Dismissed(self, dict(self._asked.values)))

    # Keys, mouse ------------------------------------------------------------------------------

    def _typed(self) -> None:
        step, text = self.step, self._field.value
        if not isinstance(step, LineStep) or text == self._asked.values[step.name]:
            return
        self._asked.write(text)
        self._asked.keep()
        self._heed(step, text)

    def _heed(self, step: LineStep, text: str) -> None:
        """Say how the line is understood, or what is wrong with it, and what it could mean."""
        self._suggest()
        fault = step.check(text) if step.check and text.strip() else None
        echo = step.echo(text) if step.echo and not fault and text.strip() else ""
        if fault and step.offers is not None:
            # What is suggested says enough of a name that is half typed.
            fault = None
        self._tell(fault or echo, is_fault=bool(fault), may_grow=True)

    def _suggest(self) -> None:
        """Suggest what the line could mean, once its last letter is on the screen."""
        step = self.step
        if not isinstance(step, LineStep) or step.offers is None:
            return
        if self._pausing is not None:
            self._pausing.stop()
            self._pausing = None
        if step.offers_after:
            self._pausing = self.set_timer(step.offers_after, self._suggest_now)
        else:
            self.call_after_refresh(self._suggest_now)

    def _suggest_now(self) -> None:
        step = self.step
        if isinstance(step, LineStep) and step.offers is not None:
            self._suggested_for = self._field.value
            self._offer(tuple(step.offers(self._field.value)))

    def _take_offer(self, value: str) -> None:
        """Do with the line what picking this means."""
        step = self.step
        if isinstance(step, LineStep) and step.pick is not None:
            self._offer(())
            try:
                self._field.value = step.pick(self._field.value, value)
            except SamverkaError as error:
                self._tell(told(error, self._words), is_fault=True)
            else:
                self._heed(step, self._field.value)
            self._field.cursor_position = len(self._field.value)

    def _move_offered(self, by: int) -> None:
        self._offered = max(-1, min(len(self._offers) - 1, self._offered + by))
        self.repaint()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()

    def _leads(self, key: str) -> bool:
        """What a key means to the question while a line is written; whether anything."""
        if key == "down" and self._suggested_for != self._field.value:
            # Typed ahead of what is suggested: it is the same key as when one waits.
            self._suggest_now()
        if key == "enter" and 0 <= self._offered < len(self._offers):
            self._take_offer(self._offers[self._offered].value)
        elif key == "enter":
            self._answer(self._field.value)
        elif key == "escape":
            self._leave()
        elif self._offers and (key == "down" or (key == "up" and self._offered >= 0)):
            self._move_offered(1 if key == "down" else -1)
        elif key in ("shift+tab", "up"):
            self._asked.go(-1)
            self._begin()
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
                self._field.insert_text_at_cursor(event.character)
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
        if not isinstance(self.step, ChoiceStep):
            return
        choices = self.step.choices
        self._cursor = max(0, min(len(choices) - 1, self._cursor + by))
        self.repaint()
        self.post_message(self.Turned(self, choices[self._cursor].code))

    def _pick(self, character: str, step: ChoiceStep) -> None:
        for choice in step.choices:
            if choice.key and choice.key.casefold() == character.casefold():
                self._answer(choice.code)
                return

    def on_click(self, event: Click) -> None:
        code = self.target_at(event.x, event.y)
        if code and isinstance(self.step, ChoiceStep):
            self._answer(code)
        elif code:
            self._take_offer(code)

    def on_focus(self) -> None:
        in_line = isinstance(self.step, LineStep)
        self.screen.set_focus(self._field if in_line else self, scroll_visible=False)
