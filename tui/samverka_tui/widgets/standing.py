"""Where the cursor of a list stands and what is marked, both by key. Pure: no widget, no screen."""

from __future__ import annotations

from collections.abc import Iterable

from samverka_tui.widgets.rows import RowSource


class Standing:
    """The cursor and the marks of one list, kept while the rows of its source come and go."""

    def __init__(self, source: RowSource) -> None:
        self.source = source
        self.marked: frozenset[str] = frozenset()
        self.index = 0
        self.key = source.row(0).key if len(source) else None

    def go(self, index: int) -> bool:
        """Put the cursor on row `index`, or the nearest there is; whether it moved."""
        count = len(self.source)
        index = max(0, min(index, count - 1))
        if not count or index == self.index:
            return False
        self.index = index
        self.key = self.source.row(index).key
        return True

    def turn_to(self, source: RowSource) -> None:
        """Take another source; the cursor keeps its key, else goes to the first row."""
        self.source = source
        if self.key is None or source.index_of(self.key) is None:
            self.index = 0
        self.follow()

    def follow(self) -> bool:
        """After rows changed: the cursor to its key, else to the row now in its place.

        Whether the cursor's own row is still there. Marks of rows that are gone fall away, so that
        nothing is marked that cannot be seen.
        """
        count = len(self.source)
        found = None if self.key is None else self.source.index_of(self.key)
        self.index = max(0, min(self.index, count - 1)) if found is None else found
        self.key = self.source.row(self.index).key if count else None
        self.mark(key for key in self.marked if self.source.index_of(key) is not None)
        return found is not None

    def mark(self, keys: Iterable[str]) -> bool:
        """Mark exactly these rows; whether that changed anything."""
        marked = frozenset(keys)
        changed = marked != self.marked
        self.marked = marked
        return changed
