"""The last line: which keys do what here. Entries come from the owner's registry of actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samverka_tui.widgets.drawn import Piece, Said
from samverka_tui.widgets.literal import cells, literal
from samverka_tui.widgets.one_line import OneLine


class KeyHint(NamedTuple):
    """One entry: the key as a person knows it, what it does, the id of the action."""

    key: str
    label: str
    action: str


class KeyBar(OneLine):
    """Key hints in order of priority; those without room are left out, the `last` never are.

    Clicking one posts `Chosen`.
    """

    PREFIX = "key-bar"
    COMPONENT_CLASSES = {"key-bar--text", "key-bar--key"}

    @dataclass(eq=False)
    class Chosen(Said):
        """The hint of this action was clicked."""

        action: str

    def __init__(
        self,
        hints: Sequence[KeyHint] = (),
        *last: KeyHint,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._hints = tuple(hints)
        self._last = last

    def show(self, hints: Sequence[KeyHint], *last: KeyHint) -> None:
        """Show these hints, most important first, and always the `last`."""
        if (tuple(hints), last) != (self._hints, self._last):
            self._hints, self._last = tuple(hints), last
            self.repaint()

    def chosen(self, target: str) -> None:
        self.post_message(self.Chosen(self, target))

    def pieces(self, width: int) -> Iterable[Piece]:
        kept: list[KeyHint] = []
        left = width - 1 - sum(_size(hint) for hint in self._last)
        for hint in self._hints:
            if _size(hint) > left:
                break
            kept.append(hint)
            left -= _size(hint)
        return _laid([*kept, *self._last])


def _size(hint: KeyHint) -> int:
    return cells(literal(f"{hint.key} {hint.label}  "))


def _laid(hints: list[KeyHint]) -> Iterator[Piece]:
    for hint in hints:
        yield Piece(" ")
        yield Piece(hint.key, "key", target=hint.action)
        yield Piece(f" {hint.label}", target=hint.action)
        yield Piece(" ")
