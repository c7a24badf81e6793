"""Two records of the same contact, or of the same organisation, become one.

The survivor keeps its id and its reference; whatever pointed at the other points at it, and the
other goes to the trash, from where its reference leads on to the survivor.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, TypeVar, cast

import msgspec

from samverka_store.documents import Document, builtins
from samverka_store.errors import Fault, InvalidRecord
from samverka_store.model.people import Membership, Organisation, Person
from samverka_store.model.record import FieldSpec, Record
from samverka_store.repository import Repository
from samverka_store.usecases.as_seen import now_of

C = TypeVar("C", bound=Person | Organisation)

_UNITED = ("tags", "text")


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """What became of it: the survivor, the one in the trash, and what led there and follows."""

    kept: Record
    gone: Record
    followed: tuple[Record, ...]


def differing(kept: C, other: C) -> tuple[str, ...]:
    """The fields in which both say something and not the same, so that one has to be chosen."""
    return tuple(
        spec.name
        for spec in kept.fields
        if spec.kind not in _UNITED
        and getattr(kept, spec.name) != getattr(other, spec.name)
        and not any(_says_nothing(spec, getattr(one, spec.name)) for one in (kept, other))
    )


def merge_contacts(
    repository: Repository, kept: C, other: C, *, taken: Collection[str] = ()
) -> Merged:
    """Let `kept` go on for both. Where they differ its own fields stand, but for those in `taken`.

    What only the other has is taken over; words of expertise and notes of both stay. Nobody's
    consent to be named is taken over unasked. One change, which can be undone whole.
    Raises: InvalidRecord with `not_itself` for one and the same; InTrash.
    """
    kept, other = now_of(repository, kept), now_of(repository, other)
    if kept.id == other.id:
        raise InvalidRecord(kept.noun, [Fault("name", kept.ref, "not_itself")])
    survivor = repository.put(_united(kept, other, taken, repository), seen=kept)
    followed = [_follow(repository, id, other, kept) for id in _pointing(repository, other, kept)]
    if isinstance(kept, Person):
        followed = list(_without_twins(repository, kept))
    gone = repository.remove(other, into=kept.id)
    return Merged(kept=survivor, gone=gone, followed=tuple(followed))


def _says_nothing(spec: FieldSpec, value: object) -> bool:
    return value in (None, "") or (spec.kind == "choice" and value == "other")


def _united(kept: C, other: C, taken: Collection[str], repository: Repository) -> C:
    values: dict[str, Any] = {}
    for spec in kept.fields:
        mine, theirs = getattr(kept, spec.name), getattr(other, spec.name)
        if spec.name in taken:
            values[spec.name] = theirs
        elif spec.kind == "tags":
            values[spec.name] = tuple(dict.fromkeys((*mine, *theirs)))
        elif spec.kind == "text" and theirs not in mine:
            values[spec.name] = f"{mine}\n\n{theirs}" if mine else theirs
        elif _says_nothing(spec, mine):
            values[spec.name] = theirs
    if isinstance(kept, Organisation) and isinstance(other, Organisation):
        parent = values.get("parent", kept.parent)
        if parent and other.id in _above(parent, repository):
            parent = other.parent  # it takes the other's place, and not one under itself
        values["parent"] = None if parent == kept.id else parent
    return msgspec.structs.replace(kept, **values)


def _above(id: int | None, repository: Repository) -> list[int]:
    """An organisation and all that it belongs to, each once."""
    met: list[int] = []
    while id and id not in met:
        met.append(id)
        id = (repository.document(id) or {}).get("parent")
    return met


def _pointing(repository: Repository, other: Record, kept: Record) -> list[int]:
    ids = set(repository.ids_pointing_at(other.id)) - {other.id, kept.id}
    return sorted(ids, key=lambda id: str((repository.document(id) or {}).get("ref", "")))


def _follow(repository: Repository, id: int, other: Record, kept: Record) -> Record:
    """Let a record, also one in the trash, point at the survivor instead."""
    now = repository.record(id)
    doc = builtins(now)
    values = {
        name: _redirected(doc[name], paths, other.id, kept.id)
        for name in {path[0] for path in now.paths}
        if name in doc and (paths := [path[1:] for path in now.paths if path[0] == name])
    }
    if "deleted" in doc:
        values["deleted"] = doc["deleted"]
    return repository.set_fields(id, values)


def _redirected(value: Any, paths: list[tuple[str, ...]], old: int, new: int) -> Any:
    """The value with one id in place of another wherever these paths lead; nothing twice."""
    if isinstance(value, list):
        return _once([_redirected(item, paths, old, new) for item in value])
    if isinstance(value, dict):
        changed = {
            name: _redirected(item, rest, old, new)
            for name, item in value.items()
            if (rest := [path[1:] for path in paths if path and path[0] == name])
        }
        return {**value, **changed}
    return new if value == old else value


def _once(items: list[Any]) -> list[Any]:
    """Each item once; one that says no more of a person than another does goes."""
    left: list[Any] = []
    for number, item in enumerate(items):
        others = [*left, *items[number + 1 :]]
        is_bare = isinstance(item, dict) and item.keys() == {"person"}
        if item in left or (is_bare and any(_says_more(one, item) for one in others)):
            continue
        left.append(item)
    return left


def _says_more(one: Any, bare: Document) -> bool:
    return isinstance(one, dict) and one != bare and one.get("person") == bare["person"]


def _without_twins(repository: Repository, person: Person) -> Iterator[Record]:
    """What points at a person, of whose memberships in a network only one holds at a time."""
    first: dict[tuple[int, str], Membership] = {}
    for record in sorted(repository.referring(person.id), key=lambda record: record.ref):
        if not isinstance(record, Membership) or record.until is not None:
            yield record
            continue
        same = first.setdefault((record.network, record.role), record)
        if same is record:
            continue
        since = (
            None
            if None in (same.since, record.since)
            else min(cast("Any", same.since), cast("Any", record.since))
        )
        joined = msgspec.structs.replace(
            same, since=since, organisation=same.organisation or record.organisation
        )
        first[record.network, record.role] = repository.put(joined, seen=same)
        repository.remove(record, into=same.id)
    yield from first.values()
