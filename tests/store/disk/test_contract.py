"""One contract for a workspace in memory and one on disk."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tinydb import where
from tinydb.operations import add
from tinydb.table import Document

from samverka_store.disk.workspace import Workspace
from samverka_store.disk_errors import RecordTooLarge
from tests.store.disk.faulty import NOW, content, created, names, opened, person, put, refused


class Heard:
    """What a repository was told, kept as the picture that it then has."""

    def __init__(self, workspace: Workspace) -> None:
        self.picture: dict[tuple[str, int], dict[str, Any]] = {}
        workspace.repository.listen(self)

    def __call__(
        self, table: str, id: int, old: dict[str, Any] | None, new: dict[str, Any] | None
    ) -> None:
        assert self.picture.get((table, id)) == old
        if new is None:
            del self.picture[table, id]
        else:
            self.picture[table, id] = new


@pytest.fixture(params=["memory", "disk"])
def workspace(
    request: pytest.FixtureRequest, data_dir: Path, state_dir: Path
) -> Iterator[Workspace]:
    if request.param == "memory":
        yield Workspace.in_memory(clock=lambda: NOW, by="anna")
        return
    made = created(data_dir, state_dir)
    yield made
    there = content(made)
    made.close()
    assert content(opened(data_dir, state_dir)) == there


def test_a_new_workspace_is_loaded_and_empty(workspace: Workspace) -> None:
    assert workspace.loaded
    assert content(workspace) == {}


def test_what_is_put_is_kept(workspace: Workspace) -> None:
    put(workspace, 5)
    assert workspace.tables.table("people").get(doc_id=5) == person(5)


def test_put_replaces_the_whole_document(workspace: Workspace) -> None:
    put(workspace, 5)
    with workspace.change():
        workspace.tables.table("people").put(5, {"id": 5, "name": "Bo"})
    assert workspace.tables.table("people").get(doc_id=5) == {"id": 5, "name": "Bo"}


def test_several_records_change_together_or_not_at_all(workspace: Workspace) -> None:
    put(workspace, 5)
    before, people = content(workspace), workspace.tables.table("people")
    heard = Heard(workspace)
    heard.picture["people", 5] = person(5)

    def work() -> None:
        people.put(5, person(5, "Bo"))
        people.put(6, person(6))
        people.remove(doc_ids=[5])
        assert heard.picture == {("people", 6): person(6)}

    refused(workspace, work)
    assert content(workspace) == before
    assert heard.picture == {("people", 5): person(5)}
    put(workspace, 7)
    assert sorted(names(workspace)) == [5, 7]


def test_a_refused_change_leaves_the_repository_without_a_change(workspace: Workspace) -> None:
    refused(workspace)
    with pytest.raises(RuntimeError):
        _ = workspace.repository.change


def test_nothing_is_written_outside_a_change(workspace: Workspace) -> None:
    with pytest.raises(RuntimeError):
        workspace.tables.table("people").put(5, person(5))
    with pytest.raises(RuntimeError):
        workspace.tables.drop_tables()
    assert content(workspace) == {}


def test_a_change_is_not_opened_inside_a_change(workspace: Workspace) -> None:
    with workspace.change():
        with pytest.raises(RuntimeError), workspace.change():
            pass
        with pytest.raises(RuntimeError):
            workspace.fold()
        workspace.tables.table("people").put(5, person(5))
    assert sorted(names(workspace)) == [5]


def test_tinydbs_own_ways_of_writing_work(workspace: Workspace) -> None:
    people = workspace.tables.table("people")
    with workspace.change():
        first = people.insert({"ref": "", "name": "Åsa", "count": 1})
        second, third = people.insert_multiple(
            [{"ref": "", "name": name} for name in ("Bo", "Cia")]
        )
        people.upsert(Document({"ref": "", "name": "Dag"}, doc_id=9))
        people.upsert(Document({"town": "Luleå"}, doc_id=9))
        people.update(add("count", 2), doc_ids=[first])
        people.update({"name": "Bosse"}, where("name") == "Bo")
        people.remove(doc_ids=[third])
    assert content(workspace)["people"] == {
        str(first): {"ref": "", "name": "Åsa", "count": 3},
        str(second): {"ref": "", "name": "Bosse"},
        "9": {"ref": "", "name": "Dag", "town": "Luleå"},
    }
    with workspace.change():
        people.truncate()
    assert content(workspace) == {}


def test_ids_are_random_whole_numbers_that_json_keeps_exact(workspace: Workspace) -> None:
    with workspace.change():
        ids = workspace.tables.table("people").insert_multiple({"name": ""} for _ in range(50))
    assert len(set(ids)) == 50
    assert all(0 < id < 2**53 for id in ids)
    assert ids != sorted(ids)


def test_a_search_is_never_stale(workspace: Workspace) -> None:
    people, named_bo = workspace.tables.table("people"), where("name") == "Bo"
    put(workspace, 5)
    assert people.search(named_bo) == []

    def work() -> None:
        people.put(5, person(5, "Bo"))
        assert people.search(named_bo) == [person(5, "Bo")]

    refused(workspace, work)
    assert people.search(named_bo) == []
    put(workspace, 5, "Bo")
    assert people.search(named_bo) == [person(5, "Bo")]
    assert people.count(named_bo) == 1


def test_an_updater_alters_no_document_that_others_hold(workspace: Workspace) -> None:
    people = workspace.tables.table("people")
    with workspace.change():
        people.put(5, {"name": "", "tags": ["a"]})
    held = people.get(doc_id=5)

    def work() -> None:
        people.update(lambda document: document["tags"].append("b"), doc_ids=[5])
        assert people.get(doc_id=5) == {"name": "", "tags": ["a", "b"]}

    refused(workspace, work)
    assert held == people.get(doc_id=5) == {"name": "", "tags": ["a"]}


def test_what_is_kept_is_not_altered_through_what_was_put(workspace: Workspace) -> None:
    document: dict[str, Any] = {"name": "", "tags": ["a"]}
    with workspace.change():
        workspace.tables.table("people").put(5, document)
    document["tags"] += ["b"]
    assert workspace.tables.table("people").get(doc_id=5) == {"name": "", "tags": ["a"]}


def test_what_a_file_would_not_give_back_is_not_kept(workspace: Workspace) -> None:
    put(workspace, 5, "B\x1b[31mo\u202e\x00")
    assert names(workspace) == {5: "Bo"}


@pytest.mark.parametrize(
    "document", [{"ref": "K-5"}, {"name": 5}, {"name": "Bo", "organisation": "x"}, person(6)]
)
def test_what_could_not_be_read_back_is_not_written(
    workspace: Workspace, document: dict[str, Any]
) -> None:
    put(workspace, 5)
    with pytest.raises(TypeError), workspace.change():
        workspace.tables.table("people").put(5, document)
    assert content(workspace)["people"] == {"5": person(5)}


def test_a_record_of_more_than_a_mebibyte_is_refused(workspace: Workspace) -> None:
    with pytest.raises(RecordTooLarge):
        put(workspace, 5, "x" * 2**20)
    assert content(workspace) == {}


class CountingDict(dict[str, Any]):
    """A table that counts how often it is gone through."""

    walks = 0

    def __iter__(self) -> Iterator[str]:
        CountingDict.walks += 1
        return super().__iter__()

    def items(self) -> Any:
        CountingDict.walks += 1
        return super().items()

    def keys(self) -> Any:
        CountingDict.walks += 1
        return super().keys()

    def values(self) -> Any:
        CountingDict.walks += 1
        return super().values()

    def __len__(self) -> int:
        return super().__len__()


def test_an_edit_by_id_never_goes_through_the_table(workspace: Workspace) -> None:
    with workspace.change():
        for id in range(1, 101):
            workspace.tables.table("people").put(id, person(id))
    tables = workspace.tables.storage.read() or {}
    tables["people"] = CountingDict(tables["people"])
    people = workspace.tables.table("people")
    CountingDict.walks = 0
    with workspace.change():
        people.put(5, person(5, "Bo"))
        people.insert({"ref": "", "name": "Cia"})
        people.upsert(Document(person(6, "Dag"), doc_id=6))
        people.update({"name": "Eva"}, doc_ids=[7])
        people.remove(doc_ids=[8])
        assert people.get(doc_id=5) == person(5, "Bo")
        assert people.contains(doc_id=6)
    refused(workspace, lambda: people.put(5, person(5, "Fia")))
    assert CountingDict.walks == 0


def test_a_change_that_changes_nothing_writes_nothing(workspace: Workspace) -> None:
    put(workspace, 5)
    journal = sorted(workspace.folder.glob("*.jsonl")) if workspace.folder else []
    sizes = [path.stat().st_size for path in journal]
    put(workspace, 5)
    with workspace.change():
        workspace.tables.table("people").put(6, person(6))
        workspace.tables.table("people").remove(doc_ids=[6])
    assert [path.stat().st_size for path in journal] == sizes


def test_a_closed_workspace_takes_no_change_and_follows_nobody(workspace: Workspace) -> None:
    put(workspace, 5)
    workspace.close()
    workspace.close()
    with pytest.raises(RuntimeError):
        put(workspace, 6)
    with pytest.raises(RuntimeError):
        workspace.fold()
    assert workspace.follow() == frozenset()
    assert names(workspace) == {5: "Åsa"}


def test_following_alone_brings_nothing(workspace: Workspace) -> None:
    put(workspace, 5)
    assert workspace.follow() == frozenset()
    assert workspace.fold_if_large() is False
    workspace.fold()
    assert workspace.follow() == frozenset()
    assert names(workspace) == {5: "Åsa"}
