"""The line of screens with their counts: the current one stands in brackets. Texts are given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samverka_tui.widgets.drawn import Piece, Said
from samverka_tui.widgets.literal import cells, fit, literal
from samverka_tui.widgets.one_line import OneLine


class Tab(NamedTuple):
    """One screen: the key of its message, the key to press, its name, how many it holds."""

    key: str
    press: str
    label: str
    holds: int | None = None


# The blanks between tabs, and how each is written.
Way = tuple[int, Callable[[Tab], str]]


class TabLine(OneLine):
    """The tabs on one line; clicking one posts `Chosen`.

    Each tab has a cell on either side, blank or a bracket, so that nothing else moves when another
    becomes the current one. Narrow: less air, then counts only where the user is, then short names.
    """

    PREFIX = "tab-line"
    COMPONENT_CLASSES = {"tab-line--text", "tab-line--current"}

    @dataclass(eq=False)
    class Chosen(Said):
        """The tab of this key was clicked."""

        key: str

    def __init__(
        self,
        tabs: Sequence[Tab] = (),
        current: str = "",
        *,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._tabs = tuple(tabs)
        self._current = current

    def show(self, tabs: Sequence[Tab], current: str) -> None:
        """Show these tabs, the one of key `current` as the current one."""
        self._tabs, self._current = tuple(tabs), current
        self.repaint()

    def chosen(self, target: str) -> None:
        self.post_message(self.Chosen(self, target))

    def pieces(self, width: int) -> Iterable[Piece]:
        fitting: list[str] = []
        for air, text_of in self.ways():
            fitting = [text_of(tab) for tab in self._tabs]
            if sum(map(cells, fitting)) + (2 + air) * len(fitting) - air <= width:
                return self._laid(fitting, air)
        return self._laid(fitting, 0)

    def ways(self) -> Iterator[Way]:
        """The ways to write the tabs, from the roomiest to the narrowest."""
        yield 1, self.full
        yield 0, self.full
        yield 0, self._count_where_current
        for size in range(12, 1, -1):
            yield 0, lambda tab, size=size: self._short(tab, size)  # type: ignore[misc]
        yield 0, lambda tab: literal(tab.press)

    def full(self, tab: Tab) -> str:
        """A tab with its key, its name and its count."""
        count = "" if tab.holds is None else f" {tab.holds}"
        return literal(f"{tab.press} {tab.label}{count}".lstrip())

    def _count_where_current(self, tab: Tab) -> str:
        return self.full(tab if tab.key == self._current else tab._replace(holds=None))

    def _short(self, tab: Tab, size: int) -> str:
        if tab.key != self._current and cells(literal(tab.label)) > size:
            tab = tab._replace(label=fit(tab.label, size))
        return self._count_where_current(tab)

    def _laid(self, texts: list[str], air: int) -> Iterator[Piece]:
        for tab, text in zip(self._tabs, texts, strict=True):
            if tab.key == self._current:
                yield Piece(f"[{text}]", "current", target=tab.key)
            else:
                yield Piece(f" {text} ", target=tab.key)
            yield Piece(" " * air)
