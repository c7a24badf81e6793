"""A change by hand taken in, as an ordinary change of the person who decided so."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NoReturn

import msgspec

from samverka_store.disk.finding import Finding
from samverka_store.disk.hand_edit import Difference, Key, settle, shown, undecided, waiting
from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import DiskError, NoHandEdit, RecordTooLarge
from samverka_store.documents import fits, typed
from samverka_store.errors import Fault, InTrash, InvalidRecord, NotFound, SamverkaError
from samverka_store.model.events import Event
from samverka_store.model.nouns import BY_TABLE
from samverka_store.model.record import Record
from samverka_store.repository import Repository

_OBSTACLES = (InTrash, InvalidRecord, NotFound, RecordTooLarge)


class Obstacle(msgspec.Struct, frozen=True):
    """A difference that cannot be taken in, and why."""

    difference: Difference
    error: SamverkaError


class _OnlyTried(Exception):
    """Ends a change that was never meant to be kept, with what it met."""

    def __init__(self, met: list[Obstacle]) -> None:
        super().__init__()
        self.met = met


def accept(
    workspace: Workspace,
    file: Path | None = None,
    chosen: Collection[Key] | None = None,
    known: tuple[Difference, ...] | None = None,
) -> int:
    """Take in the changes by hand that wait, or some of them; how many records were changed.

    `file`: only that one's, and `known` how it differs where that has been looked at already;
    `chosen`: only these records, and the rest is left where it was kept.
    One change: all or nothing. A file that cannot be put aside afterwards is told of in the
    workspace's reports: what it changed is saved. Raises: NoHandEdit; InvalidRecord, NotFound or
    InTrash naming what cannot be taken in; DiskError.
    """
    folder, found = _waiting(workspace, file, known)
    wanted = _wanted(found, chosen)
    with workspace.change() as repository:
        for obstacle in _take_all(workspace, repository, wanted):
            raise obstacle.error
    for path, _ in found:
        _put_aside(workspace, folder, path)
    return len(wanted)


def obstacles(
    workspace: Workspace,
    file: Path | None = None,
    chosen: Collection[Key] | None = None,
    known: tuple[Difference, ...] | None = None,
) -> list[Obstacle]:
    """All that keeps `accept` from taking the same in; nothing is changed. Raises: as `accept`."""
    _, found = _waiting(workspace, file, known)
    try:
        _try(workspace, _wanted(found, chosen))
    except _OnlyTried as tried:
        return tried.met


def _try(workspace: Workspace, wanted: Iterable[Difference]) -> NoReturn:
    with workspace.change() as repository:
        raise _OnlyTried(_take_all(workspace, repository, wanted))


def refuse(workspace: Workspace, file: Path | None = None) -> int:
    """Leave every change by hand that waits where it was kept; how many records that concerns.

    Raises: NoHandEdit; DiskError.
    """
    folder, found = _waiting(workspace, file)
    for path, _ in found:
        settle(folder, path)
    return sum(len(differing) for _, differing in found)


_Found = list[tuple[Path, tuple[Difference, ...]]]


def _waiting(
    workspace: Workspace, file: Path | None, known: tuple[Difference, ...] | None = None
) -> tuple[Path, _Found]:
    folder = workspace.folder
    found: _Found = []
    if folder is not None and file is not None and known is not None:
        found = [(file, known) for _, path in undecided(folder) if path == file]
    elif folder is not None:
        found = waiting(folder, file)
    if folder is not None:
        found = _not_taken(workspace, folder, found)
    if folder is None or not found:
        raise NoHandEdit(folder=str(folder or ""))
    return folder, found


def _put_aside(workspace: Workspace, folder: Path, path: Path) -> None:
    try:
        settle(folder, path)
    except DiskError as trouble:
        values: dict[str, str | int] = {"file": str(path), "reason": str(trouble.values["reason"])}
        workspace.reports.append(Finding("hand_edit_stays", values))


def _not_taken(workspace: Workspace, folder: Path, found: _Found) -> _Found:
    """What is left to decide; a file whose changes were all taken in is put aside."""
    left: _Found = []
    for path, differing in found:
        rest = tuple(each for each in differing if not _is_taken(workspace, each))
        if rest:
            left.append((path, rest))
        else:
            _put_aside(workspace, folder, path)
    return left


def _is_taken(workspace: Workspace, difference: Difference) -> bool:
    """Whether the record is already as it was made by hand."""
    there = workspace.tables.table(difference.table).get(doc_id=difference.id)
    after = difference.after
    if there is None or after is None:
        return after is None and (there is None or "deleted" in there)
    if ("deleted" in there) != ("deleted" in after):
        return False
    own = (
        {"ref"} if difference.before is None else set()
    )  # a new record may have been given another
    return all(there.get(name) == value for name, _, value in difference.fields if name not in own)


def _wanted(found: _Found, chosen: Collection[Key] | None) -> list[Difference]:
    differing = [difference for _, some in found for difference in some]
    return [each for each in differing if chosen is None or each.key in chosen]


def _take_all(
    workspace: Workspace, repository: Repository, wanted: Iterable[Difference]
) -> list[Obstacle]:
    """Take in what can be; what cannot."""
    left = list(wanted)
    while True:
        met: list[Obstacle] = []
        for difference in left:
            try:
                _take(workspace, repository, difference)
            except _OBSTACLES as error:
                met.append(Obstacle(difference, error))
        if not met or len(met) == len(left):
            return met
        # A record may lead to one that stands further down in the file.
        left = [obstacle.difference for obstacle in met]


def _take(workspace: Workspace, repository: Repository, difference: Difference) -> None:
    table, id, after = difference.table, difference.id, difference.after
    kind = BY_TABLE.get(table)
    there = repository.document(id)
    if kind is None or kind is Event:
        # No rules are known for these; they are kept as they were written.
        if after is None:
            workspace.tables.table(table).remove(doc_ids=[id])
        elif fits(table, id, after):
            workspace.tables.table(table).put(id, after)
        else:
            raise InvalidRecord("event", _unfit(Event, after))
    elif after is None:
        if there is not None:
            repository.remove(repository.get(kind, id))
    elif there is None:
        taken = repository.id_of(str(after.get("ref", ""))) is not None
        repository.put(_record(kind, {**after, "id": id, **({"ref": ""} if taken else {})}))
    else:
        _record(kind, {**after, "id": id})
        repository.set_fields(id, {name: value for name, _, value in difference.fields})


def _record(kind: type[Record], document: dict[str, object]) -> Record:
    """The record that someone wrote by hand. Raises: InvalidRecord where it is none."""
    try:
        return typed(kind, document)
    except msgspec.ValidationError:
        raise InvalidRecord(kind.noun, _unfit(kind, document)) from None


def _unfit(kind: type[Record], document: dict[str, object]) -> list[Fault]:
    """The fields that are missing, or hold what is not of their kind."""
    faults = []
    for field in msgspec.structs.fields(kind):
        name = field.encode_name
        if name not in document:
            if field.required:
                faults.append(Fault(name, "", "required"))
            continue
        try:
            msgspec.convert(document[name], field.type)
        except msgspec.ValidationError:
            faults.append(Fault(name, shown(document[name]), "unfit_value"))
    return faults
