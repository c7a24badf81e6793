"""The rows of a list stay in order and true, however records come, change and go."""

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samverka_store.model.networks import Network
from samverka_store.words.sort import collate, fold
from samverka_tui.screens.lists.record_shelf import Recipe, RecordShelf
from samverka_tui.widgets.rows import Row
from tests.builders import Office, a_network

NAMES = st.text(alphabet="abcåäö ÅÄÖZ", min_size=1, max_size=6).filter(str.strip)
STEPS = st.lists(
    st.tuples(st.sampled_from(("add", "rename", "remove", "restore")), st.integers(0, 50), NAMES),
    max_size=25,
)


def _name(document: Mapping[str, Any]) -> str:
    return str(document["name"])


RECIPE = Recipe(
    tables=("networks",),
    keep=lambda document: "deleted" not in document,
    orders={"name": lambda d: collate(_name(d)), "ref": lambda d: str(d["ref"])},
    text=_name,
    row=lambda id, document: Row(str(id), (_name(document),)),
)


def _rows(shelf: RecordShelf) -> list[str]:
    return [str(shelf.row(index).cells[0]) for index in range(len(shelf))]


def _gathered(office: Office) -> RecordShelf:
    shelf = RecordShelf(office.repository, RECIPE, "name")
    office.repository.listen(shelf.noticed)
    for _ in shelf.gather():
        pass
    return shelf


def _apply(office: Office, step: tuple[str, int, str]) -> None:
    what, place, name = step
    with office.change() as repository:
        known = sorted(id for id, _ in repository.stored("networks"))
        if what == "add" or not known:
            a_network(repository, name)
            return
        record = repository.get(Network, known[place % len(known)])
        if what == "rename" and record.deleted is None:
            repository.set_fields(record.id, {"name": name})
        elif what == "remove":
            repository.remove(record)
        elif what == "restore":
            repository.restore(record)


@given(before=STEPS, after=STEPS, filter=st.text(alphabet="abö ", max_size=3))
def test_a_shelf_that_followed_is_the_same_as_one_made_now(
    before: list[tuple[str, int, str]], after: list[tuple[str, int, str]], filter: str
) -> None:
    office = Office()
    for step in before:
        _apply(office, step)
    shelf = _gathered(office)
    shelf.narrow(filter)
    for step in after:
        _apply(office, step)
    anew = _gathered(office)
    anew.narrow(filter)
    assert _rows(shelf) == _rows(anew)
    assert _rows(anew) == sorted(_rows(anew), key=collate)
    for index in range(len(shelf)):
        assert shelf.index_of(shelf.row(index).key) == index


@given(steps=STEPS, texts=st.lists(st.text(alphabet="abcö ", max_size=3), max_size=6))
def test_narrowing_letter_by_letter_is_the_same_as_at_once(
    steps: list[tuple[str, int, str]], texts: list[str]
) -> None:
    office = Office()
    for step in steps:
        _apply(office, step)
    shelf, whole = _gathered(office), _gathered(office)
    for text in texts:
        for length in range(len(text) + 1):
            shelf.narrow(text[:length])
        whole.narrow(text)
        assert _rows(shelf) == _rows(whole)
        words = fold(text).split()
        assert all(word in fold(name) for name in _rows(shelf) for word in words)


def test_changes_while_rows_are_gathered_are_neither_lost_nor_doubled() -> None:
    office = Office()
    with office.change() as repository:
        networks = [a_network(repository, f"Nätverk {number:04}") for number in range(900)]
    shelf = RecordShelf(office.repository, RECIPE, "name")
    office.repository.listen(shelf.noticed)
    steps = shelf.gather()
    next(steps)
    with office.change() as repository:
        repository.remove(networks[-1])
        repository.remove(networks[0])
        repository.set_fields(networks[800].id, {"name": "Aa"})
        a_network(repository, "Öppet")
    for _ in steps:
        pass
    assert len(shelf) == 899
    assert shelf.complete
    assert _rows(shelf)[0] == "Aa"
    assert _rows(shelf)[-1] == "Öppet"


def test_turned_rows_are_found_where_they_are() -> None:
    office = Office()
    with office.change() as repository:
        for name in "bca":
            a_network(repository, name)
    shelf = _gathered(office)
    for _ in shelf.order_by("name", falling=True):
        pass
    assert _rows(shelf) == ["c", "b", "a"]
    assert [shelf.index_of(shelf.row(index).key) for index in range(3)] == [0, 1, 2]
    for _ in shelf.order_by("ref", falling=False):
        pass
    assert _rows(shelf) == ["b", "c", "a"]


def test_no_step_of_gathering_holds_many_rows() -> None:
    office = Office()
    with office.change() as repository:
        for number in range(1200):
            a_network(repository, f"Nätverk {number}")
    shelf = RecordShelf(office.repository, RECIPE, "name")
    assert sum(1 for _ in shelf.gather()) >= 4
    assert sum(1 for _ in shelf.prepare()) >= 4
    assert len(shelf) == shelf.total == 1200
