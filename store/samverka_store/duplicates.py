"""Contacts, or organisations, that look like the same one twice, and why they do. Pure.

Compared are e-mail, phone and name, without accents, capitals and word order; what is done about
it is the person's decision.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Any, Literal, NamedTuple

import msgspec

from samverka_store.model.people import Organisation, Person
from samverka_store.repository import Repository
from samverka_store.words.personal import NAMELESS
from samverka_store.words.sort import fold
from samverka_store.words.stems import is_one_slip, words_of

# The strongest first.
Reason = Literal["email", "phone", "same_name", "near_name", "part_of_name", "name_elsewhere"]
_ORDER: tuple[Reason, ...] = (
    "email",
    "phone",
    "same_name",
    "near_name",
    "part_of_name",
    "name_elsewhere",
)
# What more than so many have is a switchboard's number or a shared address.
_MOST_SHARING = 5
# So many names that one letter makes the same say nothing.
_MOST_NEAR = 50
_FEWEST_DIGITS = 6


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two that may be one, the one with the lower reference first; `reasons`, strongest first."""

    first: int
    second: int
    reasons: tuple[Reason, ...]


class _One(NamedTuple):
    id: int
    name: str  # folded
    words: frozenset[str]
    home: int  # its organisation, or what it belongs to; 0 for none
    email: str
    phone: str


def duplicates(
    repository: Repository, kind: type[Person] | type[Organisation], of: int = 0
) -> list[Pair]:
    """The pairs of this noun, those with the strongest reason first; `of`: only this record's."""
    named = ((id, doc) for id, doc in repository.documents(kind) if doc["name"] not in NAMELESS)
    ones = sorted((_one(id, doc) for id, doc in named), key=_by_age(repository))
    found: dict[tuple[int, int], dict[Reason, None]] = defaultdict(dict)
    place = {one.id: number for number, one in enumerate(ones)}
    for one, other, reason in _alike(ones):
        first, second = sorted((one.id, other.id), key=place.__getitem__)
        if of in (0, first, second):
            found[first, second][reason] = None
    pairs = [
        Pair(first=first, second=second, reasons=tuple(sorted(reasons, key=_ORDER.index)))
        for (first, second), reasons in found.items()
    ]
    return sorted(pairs, key=lambda pair: (_ORDER.index(pair.reasons[0]), place[pair.first]))


def near_names(repository: Repository, name: str, *, limit: int = 5) -> list[int]:
    """The contacts that a free name may mean: of the same name, a slip away, or with that part."""
    typed = _one(0, {"name": name})
    if not typed.words:
        return []
    found = []
    for id, doc in repository.documents(Person):
        one = _one(id, doc)
        if doc["name"] in NAMELESS:
            continue
        is_same = one.words == typed.words
        if is_same or is_one_slip(one.name, typed.name) or _is_part(one, typed):
            found.append((not is_same, one.name, id))
    return [id for _, _, id in sorted(found)[:limit]]


def _by_age(repository: Repository) -> Any:
    """References are counted upwards: the shorter and then the lower is the older."""

    def key(one: _One) -> tuple[int, str, int]:
        ref = str((repository.document(one.id) or {}).get("ref", ""))
        return len(ref), ref, one.id

    return key


def _one(id: int, doc: Mapping[str, Any]) -> _One:
    words = [fold(word) for word in words_of(str(doc.get("name", "")))]
    return _One(
        id=id,
        name=" ".join(words),
        words=frozenset(words),
        home=int(doc.get("organisation") or doc.get("parent") or 0),
        email=str(doc.get("email", "")).casefold(),
        phone=_number(str(doc.get("phone", ""))),
    )


def _number(phone: str) -> str:
    """A phone number as it is dialled inside the country; empty when it is hardly one."""
    plain = phone.replace("(0)", "").strip()
    digits = "".join(sign for sign in plain if sign in "0123456789")
    for abroad in ("+46", "0046"):
        if plain.startswith(abroad):
            digits = "0" + digits.removeprefix("00").removeprefix("46")
    return digits if len(digits) >= _FEWEST_DIGITS else ""


def _alike(ones: Sequence[_One]) -> Iterator[tuple[_One, _One, Reason]]:
    yield from _sharing(ones, "email")
    yield from _sharing(ones, "phone")
    named: dict[frozenset[str], list[_One]] = defaultdict(list)
    for one in ones:
        if one.words:
            named[one.words].append(one)
    for same in named.values():
        yield from _same_name(same)
    yield from _near(named)
    yield from _parts(ones)


def _sharing(
    ones: Sequence[_One], what: Literal["email", "phone"]
) -> Iterator[tuple[_One, _One, Reason]]:
    having: dict[str, list[_One]] = defaultdict(list)
    for one in ones:
        if value := one.email if what == "email" else one.phone:
            having[value].append(one)
    for some in having.values():
        if len(some) <= _MOST_SHARING:
            yield from ((one, other, what) for one, other in combinations(some, 2))


def _same_name(same: Sequence[_One]) -> Iterator[tuple[_One, _One, Reason]]:
    """Those of one name: at one organisation, where one's is not known, and at different ones."""
    at: dict[int, list[_One]] = defaultdict(list)
    for one in same:
        at[one.home].append(one)
    for some in at.values():
        yield from ((one, other, "same_name") for one, other in pairwise(some))
    if len(same[0].words) > 1:  # a first name alone says nothing elsewhere
        firsts = [some[0] for some in at.values()]
        for one, other in pairwise(firsts):
            yield one, other, "name_elsewhere" if one.home and other.home else "same_name"


def _near(named: Mapping[frozenset[str], Sequence[_One]]) -> Iterator[tuple[_One, _One, Reason]]:
    """Names that one letter too many, too few or wrong makes differ."""
    begun: dict[str, list[Sequence[_One]]] = defaultdict(list)
    for some in named.values():
        name = some[0].name
        for key in {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}:
            begun[key].append(some)
    for near in begun.values():
        if len(near) <= _MOST_NEAR:
            for some, others in combinations(near, 2):
                if is_one_slip(some[0].name, others[0].name):
                    yield *_colleagues(some, others), "near_name"


def _colleagues(some: Sequence[_One], others: Sequence[_One]) -> tuple[_One, _One]:
    """One of each, of the same organisation where there are such."""
    at = {one.home: one for one in reversed(some)}
    together = next((one for one in others if one.home and one.home in at), None)
    return (at[together.home], together) if together else (some[0], others[0])


def _parts(ones: Sequence[_One]) -> Iterator[tuple[_One, _One, Reason]]:
    """Those whose name is a part of a colleague's: Eva and Eva Ek of one organisation."""
    at: dict[tuple[int, str], list[_One]] = defaultdict(list)
    short = [one for one in ones if one.home and len(one.words) == 1]
    for one in ones:
        if one.home and len(one.words) > 1:
            for word in one.words:
                at[one.home, word].append(one)
    for one in short:
        whole = at.get((one.home, one.name), [])
        if len(whole) <= _MOST_SHARING:
            yield from ((one, other, "part_of_name") for other in whole)


def _is_part(one: _One, typed: _One) -> bool:
    return bool(one.words) and (typed.words < one.words or one.words < typed.words)
