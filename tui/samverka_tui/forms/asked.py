"""How far a question has come: which step is asked, what is answered, and its draft. No widget."""

from __future__ import annotations

from collections.abc import Sequence

from samverka_tui.forms.drafts import Drafts
from samverka_tui.forms.steps import LineStep, Step


class Asked:
    """Steps that are asked one after the other; text from an earlier time stands in them."""

    def __init__(self, steps: Sequence[Step], drafts: Drafts | None, key: str) -> None:
        self._steps = tuple(steps)
        self._drafts = drafts
        self._key = key
        self._place = 0
        draft = drafts.open(key) if drafts is not None else None
        kept = draft.texts if draft else {}
        # When what stands in the lines was typed, and the moment that it is now.
        self.kept_at = draft.at if draft else None
        self.now = drafts.now() if drafts is not None else None
        self.values = {step.name: kept.get(step.name, step.text) for step in self._lines}

    @property
    def _lines(self) -> list[LineStep]:
        return [step for step in self._steps if isinstance(step, LineStep)]

    @property
    def step(self) -> Step:
        """The step that is asked now."""
        return self._steps[self._place]

    @property
    def label(self) -> str:
        """What the step is called, and which of several it is."""
        steps = f" {self._place + 1}/{len(self._steps)}" if len(self._steps) > 1 else ""
        end = "" if self.step.label.endswith("?") else ":"
        return f" {self.step.label}{steps}{end} "

    def go(self, by: int) -> bool:
        """To the next step or the one before; whether there was one."""
        place = self._place + by
        if not 0 <= place < len(self._steps):
            return False
        self._place = place
        return True

    def write(self, value: str) -> None:
        """What the present step is answered with so far."""
        self.values[self.step.name] = value

    def keep(self) -> None:
        """Remember what is typed, if it is anything of the person's own."""
        typed = {step.name: self.values[step.name] for step in self._lines}
        if self._drafts is None:
            return
        if any(typed[step.name] not in ("", step.text) for step in self._lines):
            self._drafts.keep(self._key, typed)
        else:
            self._drafts.forget(self._key)

    def forget(self) -> None:
        """It is acted on."""
        if self._drafts is not None:
            self._drafts.forget(self._key)
