"""How a question in place is drawn: its label, the line or the choices, and what stands beside.

What the answers lead to is `prompts`'.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.events import Resize
from textual.geometry import Spacing

from samverka_store.words.language import Words
from samverka_tui.forms.asked import Asked
from samverka_tui.forms.choice_lines import choice_at, choice_lines
from samverka_tui.forms.fields import LineField
from samverka_tui.forms.offers import Offer
from samverka_tui.forms.steps import ChoiceStep, LineStep, Step
from samverka_tui.widgets.drawn import Drawn, Line, Piece
from samverka_tui.widgets.literal import cells, fit, literal, wrapped
from samverka_tui.widgets.status_row import Choice, Kind

_LEAST_INPUT = 20
_MOST_BENEATH = 3
_MOST_OFFERS = 4
_FAULT = " ! "


class AskingView(Drawn):
    """The picture of one step at a time."""

    PREFIX = "asking"
    COMPONENT_CLASSES = {f"asking--{name}" for name in "text label cursor fault".split()}
    DEFAULT_CSS = """
    AskingView { height: 1; width: 1fr; layout: vertical; background: $background; }
    AskingView > LineField { display: none; }
    .asking--label { text-style: bold; color: $text-accent; }
    .asking--cursor {
        color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold;
    }
    AskingView:nocolor > .asking--cursor { text-style: reverse; }
    .asking--fault { color: $text-error; text-style: bold; }
    """

    def __init__(self, asked: Asked, words: Words, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._asked = asked
        self._words = words
        self._cursor = 0
        self._note = ""
        self._is_fault = False
        self._may_grow = False
        self._meanwhile = ""
        self._field = LineField()
        self._offers: tuple[Offer, ...] = ()
        self._offered = -1

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is suggested beneath the line now."""
        return self._offers

    def _offer(self, offers: Sequence[Offer]) -> None:
        """Suggest these beneath the line; the only one is under the cursor unless it is new."""
        wanted = tuple(offers)[:_MOST_OFFERS]
        if wanted == self._offers:
            return
        self._offers = wanted
        self._offered = 0 if len(wanted) == 1 and not wanted[0].is_new else -1
        self._lay_out()

    @property
    def step(self) -> Step:
        """The step that is asked now."""
        return self._asked.step

    @property
    def note(self) -> str:
        """What stands beside the line: how it is understood, or what is wrong with it."""
        return self._note

    def remark(self, note: str, *, is_fault: bool = False) -> None:
        """Say this beside the line until something else is to be said there."""
        self._tell(note, is_fault=is_fault)

    def _tell(self, note: str, *, is_fault: bool = False, may_grow: bool = False) -> None:
        self._note, self._is_fault, self._may_grow = note, is_fault, is_fault or may_grow
        self._lay_out()

    def say(self, kind: Kind, text: str, choices: Sequence[Choice] = ()) -> None:
        """Tell this beside the line or beneath it, until the next key; choices have no room."""
        self._tell(text, is_fault=kind == "error")
        self._may_grow = True
        self._lay_out()

    def meanwhile(self, text: str) -> None:
        """Show this beneath the question until it is taken away by an empty text."""
        self._meanwhile = text
        self._lay_out()

    def on_resize(self, event: Resize) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        step = self.step
        if isinstance(step, ChoiceStep):
            lines = len(choice_lines(self._asked.label, step.choices, self._width))
            self._take(lines + bool(self._meanwhile))
        else:
            hint = bool(self._offers and step.offers_hint)
            self._take(1 + len(self._beneath) + len(self._offers) + hint)
            left, room = self._room
            self._field.styles.margin = Spacing(0, 0, 0, left)
            self._field.styles.width = room
        self.repaint()

    def _take(self, lines: int) -> None:
        if self.styles.height is None or self.styles.height.value != lines:
            self.styles.height = lines

    def _beside(self, step: LineStep) -> str:
        """What stands beside the line: its note, else what is wanted."""
        if self._note and not self._beneath:
            return f"{_FAULT if self._is_fault else ' '}{self._note}"
        is_asked = not self._asked.values[step.name] and not self._is_hint_beneath(step)
        return f" {step.hint}" if is_asked else ""

    def _is_hint_beneath(self, step: LineStep) -> bool:
        """Whether what is wanted stands beneath: suggestions will, and beside it has no room."""
        return step.offers is not None and cells(literal(step.hint)) >= self._width - sum(
            self._room
        )

    @property
    def _beneath(self) -> list[str]:
        """What is wrong or was said, where it has no room beside the line."""
        room = self._width - sum(self._room)
        if self._meanwhile:
            return [f" {self._meanwhile}"]
        step = self.step
        if isinstance(step, LineStep) and not self._note and not self._asked.values[step.name]:
            return [f"   {step.hint}"] if self._is_hint_beneath(step) else []
        if not self._may_grow or cells(literal(_FAULT + self._note)) <= room:
            return []
        lines = wrapped(self._note, self._width - len(_FAULT))[:_MOST_BENEATH]
        start, edge = _FAULT if self._is_fault else " ", " " * len(_FAULT)
        return [(edge if place else start) + line for place, line in enumerate(lines)]

    @property
    def _room(self) -> tuple[int, int]:
        """Where the line to type in begins, and how wide it is."""
        left = max(0, min(cells(self._asked.label), self._width - _LEAST_INPUT))
        step = self.step
        if isinstance(step, LineStep) and not step.echo:
            hint = cells(literal(step.hint)) + 2 if step.hint else 0
            return left, max(_LEAST_INPUT, self._width - left - hint)
        rest = self._width - left
        least = max(_LEAST_INPUT, rest * 2 // 5)
        if not isinstance(step, LineStep) or not self._asked.values[step.name]:
            return left, least
        # What stands beside takes what it needs; the line has all the rest.
        beside = cells(literal(_FAULT + self._note)) if self._note else 0
        return left, max(least, rest - beside - 1)

    @property
    def _width(self) -> int:
        return self.size.width or 80

    def line_at(self, y: int) -> Line:
        step, width = self.step, self.size.width
        if isinstance(step, ChoiceStep):
            lines = choice_lines(self._asked.label, step.choices, width)
            if y == len(lines):
                return (Piece(fit(f" {self._meanwhile}", width)),)
            return choice_at(lines, y, step.choices[self._cursor].code, width)
        kind = "fault" if self._is_fault and not self._meanwhile else "text"
        if y > 0:
            beneath = self._beneath
            if y > len(beneath):
                return self._offer_at(y - 1 - len(beneath), width)
            return (Piece(fit(beneath[y - 1], width), kind),)
        left, room = self._room
        return (
            Piece(fit(self._asked.label, left + room), "label"),
            Piece(fit(self._beside(step), width - left - room), kind),
        )

    def _offer_at(self, place: int, width: int) -> Line:
        if place >= len(self._offers):
            hint = self.step.offers_hint if isinstance(self.step, LineStep) else ""
            return (Piece(fit(f"   {hint}" if place == len(self._offers) else "", width)),)
        offer = self._offers[place]
        style = "cursor" if place == self._offered else "text"
        return (Piece(fit(f"   {offer.label}", width), style, None, offer.value),)
