"""Similar old proposals while a title is typed: parked, retired and closed ones too.

Titles are compared by the stems of their words, whatever their order; a word also answers to one
that it is a part of (folder, informationsfolder) and to one that differs by a slip of the finger.
The words are kept true as records change. No screen and no rule of proposals lives here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import log10
from typing import Any

import msgspec

from samverka_store.model.proposals import Proposal
from samverka_store.model.record import LINE_LIMIT
from samverka_store.repository import Repository
from samverka_store.words.sort import fold
from samverka_store.words.stems import STOP_WORDS, is_one_slip, stem, words_of

# How much of a whole match it is when a word is begun, has a slip, or is a part of the other.
_BEGUN, _SLIP, _PART = 0.9, 0.8, 0.6
# The shortest part that two words are recognised by, and the shortest beginning of a word.
_SHORTEST_PART, _SHORTEST_BEGUN = 4, 3
_EDGE = 2
# From here on two titles are alike: half of what was typed is there, or the old one is nearly all.
_ALIKE = 0.5
# So many of those that share most are compared closely; no more are ever shown.
_COMPARED = 200
_MOST_REMEMBERED = 500


class Similar(msgspec.Struct, frozen=True, kw_only=True):
    """An old proposal like the one typed. `score` is 0–1, `matched` its words that answered."""

    id: int
    ref: str
    title: str
    state: str
    score: float
    matched: tuple[str, ...]


class SimilarIndex:
    """The stems of every proposal's title outside the trash.

    `is_ready` once all that was there already is read; until then `find` may miss some of it.
    """

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._stems: dict[int, tuple[str, ...]] = {}
        self._vocabulary = _Vocabulary()
        # How much each word tells, until a proposal comes, goes or is called something else.
        self._weights: dict[str, float] = {}
        self._started = False
        self.is_ready = False
        repository.listen(self._notice)

    def catching_up(self, block: int = 256) -> Iterator[None]:
        """Read what is there already; pauses after each block of records. Needed once."""
        if self._started:
            return
        self._started = True
        waiting = [id for id, _ in self._repository.documents(Proposal)]
        for number, id in enumerate(waiting, start=1):
            if id not in self._stems:
                self._notice(Proposal.table, id, None, self._repository.document(id))
            if number % block == 0:
                yield None
        self.is_ready = True

    def find(self, title: str, *, limit: int = 5, but: int = 0) -> list[Similar]:
        """The proposals most like this title, which may be half typed; the likest first.

        `but` is the id of the proposal that is being changed itself. What is longer than a title
        may be is not read to its end.
        """
        if not self.is_ready:
            for _ in self.catching_up():
                pass
        title = title[:LINE_LIMIT]
        begun = stem(words_of(title)[-1]) if title[-1:].isalnum() else ""
        typed = {one: self._vocabulary.answering(one, one == begun) for one in _stems(title)}
        shared = self._shared(typed)
        shared.pop(but, None)
        nearest = sorted(zip(shared.values(), shared, strict=True), reverse=True)[:_COMPARED]
        wanted = sum(map(self._weight, typed))
        best = _best_of(typed)
        scored = [(self._score(id, met / wanted, best), id) for met, id in nearest]
        alike = sorted((pair for pair in scored if pair[0] >= _ALIKE), reverse=True)
        return [self._similar(id, score, best) for score, id in alike[:limit]]

    def _shared(self, typed: Mapping[str, Mapping[str, float]]) -> dict[int, float]:
        """For each proposal that has any of the words, the weight of what was typed that it has."""
        shared: dict[int, float] = {}
        for one, answers in typed.items():
            weight = self._weight(one)
            worth: dict[int, float] = {}
            for other in sorted(answers, key=answers.__getitem__):
                having = self._vocabulary.having(other)
                worth.update(dict.fromkeys(having, answers[other] * weight))
            if not shared:
                shared = worth
                continue
            for id, more in worth.items():
                shared[id] = shared.get(id, 0.0) + more
        return shared

    def _score(self, id: int, covered: float, best: Mapping[str, float]) -> float:
        """How alike two titles are: how much of the typed one is there, and of the old one."""
        whole = met = 0.0
        number = 0
        for other in self._stems[id]:
            weight = self._weight(other)
            whole += weight
            if other in best:
                met += weight * best[other]
                number += 1
        covering = met / whole
        of_typed = covered * (0.7 + 0.3 * covering)
        # An old title that shares a single word is the whole of too many others.
        of_old = covering * (0.7 + 0.3 * covered) if number > 1 else 0.0
        return round(max(of_typed, of_old), 3)

    def _similar(self, id: int, score: float, best: Mapping[str, float]) -> Similar:
        doc = self._repository.document(id) or {}
        title = str(doc.get("title", ""))
        return Similar(
            id=id,
            ref=str(doc.get("ref", "")),
            title=title,
            state=str(doc.get("state", "")),
            score=score,
            matched=tuple(word for word in words_of(title) if stem(word) in best),
        )

    def _weight(self, one: str) -> float:
        """How much a word tells: 1 when every proposal has it, 3 when one in ten thousand does."""
        weight = self._weights.get(one)
        if weight is None:
            number = len(self._vocabulary.having(one)) or 1
            weight = 1.0 + 0.5 * log10(max(len(self._stems), number) / number)
            self._weights[one] = weight
        return weight

    def _notice(
        self, table: str, id: int, old: dict[str, Any] | None, new: dict[str, Any] | None
    ) -> None:
        if not self._started or table != Proposal.table:
            return
        gone = new is None or "deleted" in new
        stems = () if gone else _stems(str((new or {}).get("title", "")))
        before = self._stems.pop(id, ())
        if stems:
            self._stems[id] = stems
        if stems != before:
            self._vocabulary.move(id, before, stems)
            self._weights.clear()


class _Vocabulary:
    """Every stem with the proposals that have it, and which stems answer to one another."""

    def __init__(self) -> None:
        self._having: dict[str, set[int]] = {}
        # The stems by their first two letters, and by their last two.
        self._begins: dict[str, set[str]] = {}
        self._ends: dict[str, set[str]] = {}
        # What was answered, until a stem comes or goes: only one word of a title is new at a time.
        self._answers: dict[tuple[str, bool], Mapping[str, float]] = {}

    def having(self, one: str) -> set[int]:
        """The proposals that have this stem."""
        return self._having.get(one, _NONE)

    def answering(self, one: str, is_begun: bool) -> Mapping[str, float]:
        """Each stem that answers to this one, with 1 for the same and less for the others."""
        found = self._answers.get((one, is_begun))
        if found is None:
            if len(self._answers) >= _MOST_REMEMBERED:
                self._answers.clear()
            found = self._answers[one, is_begun] = dict(self._answering(one, is_begun))
        return found

    def _answering(self, one: str, is_begun: bool) -> Iterator[tuple[str, float]]:
        """As `answering`, a better answer after a worse."""
        begins = self._begins.get(one[:_EDGE], _NO_WORDS)
        ends = self._ends.get(one[-_EDGE:], _NO_WORDS)
        if len(one) >= _SHORTEST_PART:
            yield from ((other, _PART) for other in begins if other.startswith(one))
            yield from ((other, _PART) for other in ends if other.endswith(one))
            for length in range(_SHORTEST_PART, len(one)):
                parts = one[:length], one[-length:]
                yield from ((part, _PART) for part in parts if part in self._having)
        yield from ((other, _SLIP) for other in begins | ends if is_one_slip(one, other))
        if is_begun and len(one) >= _SHORTEST_BEGUN:
            yield from ((other, _BEGUN) for other in begins if other.startswith(one))
        if one in self._having:
            yield one, 1.0

    def move(self, id: int, before: tuple[str, ...], after: tuple[str, ...]) -> None:
        """Take in that a proposal's stems are others than before."""
        for one in before:
            self._having[one].discard(id)
            if not self._having[one]:
                del self._having[one]
                self._begins[one[:_EDGE]].discard(one)
                self._ends[one[-_EDGE:]].discard(one)
                self._answers.clear()
        for one in after:
            if one not in self._having:
                self._having[one] = set()
                self._begins.setdefault(one[:_EDGE], set()).add(one)
                self._ends.setdefault(one[-_EDGE:], set()).add(one)
                self._answers.clear()
            self._having[one].add(id)


def _best_of(typed: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    best: dict[str, float] = {}
    for answers in typed.values():
        for other, likeness in answers.items():
            best[other] = max(likeness, best.get(other, 0.0))
    return best


def _stems(title: str) -> tuple[str, ...]:
    """The stems of what a title is about, once each; of all its words if there are no others."""
    words = words_of(title)
    telling = [word for word in words if fold(word) not in STOP_WORDS]
    return tuple({stem(word): None for word in telling or words})


_NONE: set[int] = set()
_NO_WORDS: set[str] = set()
