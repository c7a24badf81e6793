"""A change by hand taken in, as an ordinary change of the person who decided so."""

from __future__ import annotations

from pathlib import Path

from samverka_store.disk.hand_edit import Difference, settle, waiting
from samverka_store.disk.workspace import Workspace
from samverka_store.documents import typed
from samverka_store.errors import NoHandEdit
from samverka_store.model.events import Event
from samverka_store.model.nouns import BY_TABLE
from samverka_store.repository import Repository


def accept(workspace: Workspace) -> int:
    """Take in every change by hand that waits; how many records it changed.

    One change: all or nothing. Raises: NoHandEdit; InvalidRecord, NotFound or InTrash naming what
    cannot be taken in; DiskError.
    """
    folder, found = _waiting(workspace)
    with workspace.change() as repository:
        for _, differing in found:
            for difference in differing:
                _take(workspace, repository, difference)
    for path, _ in found:
        settle(folder, path)
    return sum(len(differing) for _, differing in found)


def refuse(workspace: Workspace) -> int:
    """Leave every change by hand that waits where it was kept; how many records that concerns.

    Raises: NoHandEdit; DiskError.
    """
    folder, found = _waiting(workspace)
    for path, _ in found:
        settle(folder, path)
    return sum(len(differing) for _, differing in found)


def _waiting(workspace: Workspace) -> tuple[Path, list[tuple[Path, tuple[Difference, ...]]]]:
    folder = workspace.folder
    found = waiting(folder) if folder else []
    if folder is None or not found:
        raise NoHandEdit(folder=str(folder or ""))
    return folder, found


def _take(workspace: Workspace, repository: Repository, difference: Difference) -> None:
    table, id, after = difference.table, difference.id, difference.after
    kind = BY_TABLE.get(table)
    there = repository.document(id)
    if kind is None or kind is Event:
        # No rules are known for these; they are kept as they were written.
        if after is None:
            workspace.tables.table(table).remove(doc_ids=[id])
        else:
            workspace.tables.table(table).put(id, after)
    elif after is None:
        if there is not None:
            repository.remove(repository.get(kind, id))
    elif there is None:
        taken = repository.id_of(str(after.get("ref", ""))) is not None
        repository.put(typed(kind, {**after, "id": id, **({"ref": ""} if taken else {})}))
    else:
        repository.set_fields(id, {name: value for name, _, value in difference.fields})
