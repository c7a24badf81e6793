"""Search as you type over everything: folded text of each record, kept true as records change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import nsmallest
from typing import Any

import msgspec

from samverka_store.documents import called
from samverka_store.model.events import Event
from samverka_store.model.nouns import KINDS, normal_reference
from samverka_store.repository import Repository
from samverka_store.words.sort import collate, fold, query

_SEARCHED = tuple(kind for kind in KINDS if kind is not Event)
_PLACE = {kind.table: place for place, kind in enumerate(_SEARCHED)}
# What no one searches for: identities, moments and codes.
_UNSEARCHED = frozenset(
    {
        "id",
        "uid",
        "created",
        "changed",
        "deleted",
        "state",
        "kind",
        "form",
        "zone",
        "rule",
        "sequence",
    }
    | {"channel", "_v", "_d", "_alt"}
)
# So many of the records found are put in order; more than that is not read to the end by anyone.
_RANKED = 2_000


class Hit(msgspec.Struct, frozen=True):
    """A record found."""

    id: int
    table: str
    ref: str
    label: str


class SearchIndex:
    """The folded text of every record outside the trash."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._ids: list[int] = []
        self._texts: list[str] = []
        # As they were written, for letters with accents; no second copy where it is the same.
        self._originals: list[str] = []
        self._place: dict[int, int] = {}
        self._started = False
        repository.listen(self._notice)

    def catching_up(self, block: int = 256) -> Iterator[None]:
        """Read what is there already; pauses after each block of records. Needed once."""
        if self._started:
            return
        self._started = True
        waiting = [
            (kind.table, id) for kind in _SEARCHED for id, _ in self._repository.documents(kind)
        ]
        for number, (table, id) in enumerate(waiting, start=1):
            if id not in self._place:
                self._notice(table, id, None, self._repository.document(id))
            if number % block == 0:
                yield None

    def find(self, text: str, limit: int = 50) -> list[Hit]:
        """The records whose text holds every word, å ä ö as typed; best first.

        First the record with this reference, then those whose name begins with the text, then those
        that have it in their name, then the others, each in Swedish order.
        """
        for _ in self.catching_up():
            pass
        if not text.strip():
            return []
        places = query(text).scan(self._texts, self._originals.__getitem__)
        found = [self._ids[place] for place in places[:_RANKED]]
        meant = self._repository.id_of(text)
        if meant in self._place and meant not in found:
            found.append(meant)
        hits = [hit for id in found if (hit := self._hit(id))]
        wanted, ref = fold(text.strip()), normal_reference(text)
        return nsmallest(limit, hits, key=lambda hit: _rank(hit, wanted, ref))

    def _hit(self, id: int) -> Hit | None:
        doc = self._repository.document(id)
        if doc is None or "deleted" in doc:
            return None
        ref = str(doc.get("ref", ""))
        return Hit(id=id, table=self._repository.table_of(id), ref=ref, label=called(doc))

    def _notice(
        self, table: str, id: int, old: dict[str, Any] | None, new: dict[str, Any] | None
    ) -> None:
        if not self._started or table not in _PLACE:
            return
        gone = new is None or "deleted" in new
        original = "" if gone else " ".join(_texts_of(new or {})).casefold()
        folded = fold(original)
        if folded == original:
            original = folded
        place = self._place.get(id)
        if place is not None:
            self._texts[place], self._originals[place] = folded, original
        elif not gone:
            self._place[id] = len(self._ids)
            self._ids.append(id)
            self._texts.append(folded)
            self._originals.append(original)


def _texts_of(doc: Mapping[str, Any]) -> Iterator[str]:
    for name, value in doc.items():
        if name in _UNSEARCHED:
            continue
        if type(value) is str:
            yield value
        elif type(value) is dict:
            yield from _texts_of(value)
        elif type(value) is list:
            for item in value:
                if type(item) is str:
                    yield item
                elif type(item) is dict:
                    yield from _texts_of(item)


def _rank(hit: Hit, wanted: str, ref: str) -> tuple[int, int, str, str]:
    label = fold(hit.label)
    if hit.ref == ref:
        closeness = 0
    elif label.startswith(wanted):
        closeness = 1
    else:
        closeness = 2 if wanted in label else 3
    return closeness, _PLACE[hit.table], collate(hit.label), hit.ref
