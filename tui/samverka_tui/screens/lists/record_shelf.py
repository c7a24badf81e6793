"""The rows of one or several tables in an order, at any number of records. No widgets.

Order and filter are worked out from documents once, a few hundred at a step, and kept true by the
repository's notices; a row is made only when it is on the screen.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from samverka_store.documents import called
from samverka_store.repository import Repository
from samverka_store.words.sort import fold, query
from samverka_tui.screens.lists.shelf import Document
from samverka_tui.widgets.rows import Row

_STEP = 250
_RUN = 4000

_GONE: Document = {"deleted": {}}

Entry = tuple[str, int]


class Recipe(NamedTuple):
    """How documents become rows.

    `orders` gives each column's sorting key of a document, `text` what the filter looks through,
    `row` the finished row. `keep` says whether a document is among the rows at all.
    """

    tables: tuple[str, ...]
    keep: Callable[[Document], bool]
    orders: Mapping[str, Callable[[Document], str]]
    text: Callable[[Document], str]
    row: Callable[[int, Document], Row]


class RecordShelf:
    """The documents of a recipe as rows."""

    def __init__(
        self, repository: Repository, recipe: Recipe, column: str, *, falling: bool = False
    ) -> None:
        self._repository = repository
        self._recipe = recipe
        self._key = recipe.orders[column]
        self._falling = falling
        self._runs: list[list[Entry]] = []
        self._entries: list[Entry] = []
        self._shown: list[Entry] = self._entries
        self._key_of: dict[int, str] = {}
        # By what `_shown` is in order: another only while the rows are put in another order.
        self._shown_by = self._key_of
        self._texts: dict[int, str] = {}
        self._touched: set[int] = set()
        self._typed = ""
        self._query = query("")
        self._gathering: Iterator[None] | None = None
        self.complete = False

    # What a list asks -------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many rows there are without the filter, as far as gathered."""
        return len(self._entries)

    def __len__(self) -> int:
        return len(self._shown)

    def row(self, index: int) -> Row:
        """Row `index` of those that the filter lets through."""
        _, id = self._shown[-1 - index if self._falling else index]
        document = self._repository.document(id)
        return self._recipe.row(id, document or {})

    def index_of(self, key: str) -> int | None:
        """Where the row of this key is now, or None."""
        id = int(key) if key.isdigit() else -1
        entry = (self._shown_by.get(id, ""), id)
        index = bisect_left(self._shown, entry)
        if index == len(self._shown) or self._shown[index] != entry:
            return None
        return len(self._shown) - 1 - index if self._falling else index

    def keys(self) -> Iterable[str]:
        """The keys of all rows that the filter lets through."""
        return (str(id) for _, id in self._shown)

    def record_id(self, key: str) -> int | None:
        """The id of the record that a row stands for."""
        return int(key) if key.isdigit() else None

    def first_from(self, key: str) -> str | None:
        """The key of the first row whose sorting key is not before `key`."""
        index = bisect_left(self._shown, (key, 0))
        return str(self._shown[index][1]) if index < len(self._shown) else None

    # Gathering and ordering -------------------------------------------------------------------

    def gather(self) -> Iterator[None]:
        """Take the rows in and put them in order; whoever asks meanwhile goes on with the same."""
        if self._gathering is None:
            self._gathering = self._gather()
        return self._gathering

    def _gather(self) -> Iterator[None]:
        for table in self._recipe.tables:
            # A picture of the table: what changes while it is walked over is noticed by itself.
            yield from self._take(list(self._repository.stored(table)))
        yield from self._finish()

    def prepare(self) -> Iterator[None]:
        """Make ready what the filter looks through, so that its first letter waits for nothing."""
        for place, (_, id) in enumerate(list(self._entries), start=1):
            self._text(id)
            if place % _STEP == 0:
                yield

    def order_by(self, column: str, *, falling: bool) -> Iterator[None]:
        """Put the rows in another order, a small piece at each step; until then they stand."""
        key = self._recipe.orders.get(column)
        if key is None or key is self._key or not self.complete:
            self._falling = falling
            return
        self._key = key
        self.complete = False
        self._key_of = {}
        yield from self._take(self._now([id for _, id in self._entries]))
        yield from self._finish()
        self._falling = falling

    def _take(self, documents: Iterable[tuple[int, Document]]) -> Iterator[None]:
        run: list[Entry] = []
        for place, (id, document) in enumerate(documents, start=1):
            if self._recipe.keep(document):
                key = self._key_of[id] = self._key(document)
                run.append((key, id))
            else:
                self._key_of.pop(id, None)
            if len(run) == _RUN:
                self._add(run)
                run = []
            if place % _STEP == 0:
                yield
        self._add(run)

    def _now(self, ids: Iterable[int]) -> Iterator[tuple[int, Document]]:
        """The documents as they are now; one that is gone is as good as in the trash."""
        return ((id, self._repository.document(id) or _GONE) for id in ids)

    def _add(self, run: list[Entry]) -> None:
        run.sort()
        self._runs.append(run)
        # Runs of the same size are joined as they come, so that no single step is long.
        while len(self._runs) > 1 and len(self._runs[-2]) <= len(self._runs[-1]):
            self._join_last()

    def _join_last(self) -> None:
        last = self._runs.pop()
        self._runs[-1].extend(last)
        self._runs[-1].sort()

    def _finish(self) -> Iterator[None]:
        while len(self._touched) > _STEP:
            touched, self._touched = self._touched, set()
            yield from self._take(self._now(touched))
        while len(self._runs) > 2:
            self._join_last()
            yield
        for _ in self._take(self._now(self._touched)):
            pass
        while len(self._runs) > 1:
            self._join_last()
        # Whoever changed while rows were gathered stands there twice, or as they were before.
        merged = self._runs.pop() if self._runs else []
        self._entries = [
            entry
            for place, entry in enumerate(merged)
            if self._key_of.get(entry[1]) == entry[0] and (not place or merged[place - 1] != entry)
        ]
        self._touched.clear()
        self._shown_by = self._key_of
        self.complete = True
        self._narrow_among(self._entries)

    # Changes ----------------------------------------------------------------------------------

    def noticed(self, table: str, id: int, old: Document | None, new: Document | None) -> None:
        """Take in that a document changed; one of another table may lend its name to rows."""
        if self._gathering is None:
            return
        if table in self._recipe.tables:
            self._renew(id, new)
        if old is not None and new is not None and called(old) != called(new):
            for other in self._repository.ids_pointing_at(id):
                if other in self._key_of or other in self._shown_by:
                    self._renew(other, self._repository.document(other))

    def _renew(self, id: int, document: Document | None) -> None:
        """Put a document's row where it belongs now, or take it away."""
        self._texts.pop(id, None)
        if not self.complete:
            self._touched.add(id)
            return
        key = self._key(document) if document and self._recipe.keep(document) else None
        before = self._key_of.pop(id, None)
        if before is not None:
            _discard(self._entries, (before, id))
            if self._shown is not self._entries:
                _discard(self._shown, (before, id))
        if key is not None:
            self._key_of[id] = key
            insort(self._entries, (key, id))
            if self._shown is not self._entries and self._lets_through(id):
                insort(self._shown, (key, id))

    # Filter -----------------------------------------------------------------------------------

    def narrow(self, text: str) -> None:
        """Let through only the rows that hold every word of `text`; empty: all."""
        before, self._typed = self._typed, text
        self._query = query(text)
        # One more letter can only take rows away from those that are shown.
        is_longer = bool(before.strip()) and text.startswith(before)
        self._narrow_among(self._shown if is_longer else self._entries)

    def _narrow_among(self, entries: list[Entry]) -> None:
        wanted = self._query
        if not wanted.plain:
            self._shown = self._entries
            return
        texts = self._texts
        for _, id in entries:
            if id not in texts:
                self._text(id)
        for word in wanted.plain:
            entries = [entry for entry in entries if word in texts[entry[1]]]
        if wanted.exact:
            entries = [entry for entry in entries if self._lets_through(entry[1])]
        self._shown = entries

    def _lets_through(self, id: int) -> bool:
        document = self._repository.document(id)
        text = self._recipe.text(document) if document else ""
        return self._query.matches(fold(text), text)

    def _text(self, id: int) -> str:
        text = self._texts.get(id)
        if text is None:
            document = self._repository.document(id)
            text = self._texts[id] = fold(self._recipe.text(document)) if document else ""
        return text


def _discard(entries: list[Entry], entry: Entry) -> None:
    index = bisect_left(entries, entry)
    if index < len(entries) and entries[index] == entry:
        del entries[index]
