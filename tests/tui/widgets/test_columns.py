"""Columns give way in their order."""

from hypothesis import given
from hypothesis import strategies as st

from samverka_tui.widgets.columns import GAP, Column, lay_out
from tests.tui.widgets.hosts import COLUMNS


def keys(width: int) -> list[str]:
    return [slot.column.key for slot in lay_out(COLUMNS, width)]


def test_all_columns_stand_on_eighty_cells() -> None:
    assert keys(77) == ["title", "network", "state", "answer", "days"]


def test_columns_give_way_in_the_stated_order() -> None:
    assert keys(62) == ["title", "network", "state", "answer"]
    assert keys(50) == ["title", "state", "answer"]
    assert keys(40) == ["title", "state"]


def test_columns_that_never_drop_are_pressed_from_the_right() -> None:
    title, state = lay_out(COLUMNS, 25)
    assert (title.width, state.width) == (20, 4)


def test_the_flexible_columns_share_what_is_left() -> None:
    first, second = lay_out([Column("a", "A", share=2), Column("b", "B", share=1)], 31)
    assert (first.width, second.width) == (20, 10)


def test_a_cell_keeps_its_place_when_columns_before_it_are_dropped() -> None:
    assert [slot.place for slot in lay_out(COLUMNS, 40)] == [0, 2]


columns = st.builds(
    Column,
    key=st.text(max_size=3),
    title=st.text(max_size=9),
    width=st.none() | st.integers(1, 30),
    min_width=st.integers(0, 20),
    drop_order=st.none() | st.integers(0, 4),
    share=st.integers(1, 3),
)


@given(st.lists(columns, min_size=1, max_size=7), st.integers(0, 140))
def test_columns_never_take_more_than_there_is(given_columns: list[Column], width: int) -> None:
    slots = lay_out(given_columns, width)
    assert all(slot.width > 0 for slot in slots)
    assert sum(slot.width for slot in slots) + GAP * max(0, len(slots) - 1) <= width
