"""Events in words, whatever a file says that they changed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from samverka_store.entry.context import Context
from samverka_store.model.events import Event
from samverka_store.model.nouns import BY_TABLE
from samverka_store.words.language import SV
from samverka_tui.present.history import event_line, event_parts, event_text, undone_of
from tests.builders import MORNING, Office

FIELDS = sorted({field for kind in BY_TABLE.values() for field in kind.__struct_fields__})
PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
KEYS = st.sampled_from(["title", "name", "label", "person", "via", "anonymous", "x"])
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def context() -> Context:
    """No records, Swedish, and a day."""
    return Context(Office().repository, SV, date(2023, 9, 1))


def an_event(table: str, changes: dict[str, Any]) -> Event:
    """An event of a change to a record of this table."""
    return Event(
        at=MORNING,
        by="anna",
        change=1,
        order=1,
        record=1,
        record_table=table,
        record_ref="F2023-001",
        kind="changed",
        changes=changes,
    )


@pytest.mark.parametrize("text", ["2023-99-99", "2023-02-30", "²²²²-²²-²²", "0000-00-00"])
def test_what_only_looks_like_a_day_is_told_as_it_stands(context: Context, text: str) -> None:
    event = an_event("proposals", {"title": (None, text)})
    assert event_text(event, context).endswith(text)


@pytest.mark.parametrize("bearer", [{"person": [1]}, {"via": {}}, {"name": 3}, {"via": [1]}, 7])
def test_a_bearer_of_no_shape_is_told(context: Context, bearer: Any) -> None:
    assert event_text(an_event("proposals", {"bearers": ([bearer], None)}), context)


@given(
    table=st.sampled_from([*BY_TABLE, "elsewhere"]),
    changes=st.dictionaries(
        st.sampled_from(FIELDS) | st.text(max_size=9), st.tuples(VALUES, VALUES), max_size=3
    ),
)
def test_whatever_was_changed_is_told(
    context: Context, table: str, changes: dict[str, Any]
) -> None:
    assert event_line(an_event(table, changes), context)


def test_a_reason_is_told_once(context: Context) -> None:
    changes = {"reason": (None, "Ingen ansvarig än.")}
    event = replace(an_event("proposals", changes), why="Ingen ansvarig än.")
    assert event_text(event, context) == "Skäl: Ingen ansvarig än."
    event = replace(an_event("proposals", {"title": (None, "Ny bänk.")}), why="stavfel")
    assert event_text(event, context) == "Förslag: Ny bänk, skäl: stavfel"


def test_a_semicolon_that_someone_wrote_parts_nothing(context: Context) -> None:
    event = an_event("proposals", {"title": (None, "Bänk; bord"), "text": (None, "a; b")})
    assert event_parts(event, context) == ["Förslag: Bänk; bord", "Beskrivning: a; b"]


def test_fields_that_hold_several_things_are_told_as_in_a_form_and_never_as_json(
    context: Context,
) -> None:
    themes = [
        {"title": "Ensamhet", "speakers": [{"name": "Eva", "organisation_name": "Röda korset"}]},
        {"title": "Fika"},
    ]
    links = [{"label": "Webb", "url": "https://example.org"}]
    for table, field, value, told in (
        ("meetings", "themes", themes, "Ensamhet"),
        ("meetings", "attendance", {"people": 12, "first_timers": 3}, "12 personer"),
        ("networks", "links", links, "https://example.org"),
        ("proposals", "reached", [{"milestone": "Tryckt", "day": "2023-09-01"}], "Tryckt"),
        ("networks", "limits", {"receipt": 3, "silent": [{"x": 2}]}, "3"),
    ):
        text = event_text(an_event(table, {field: (None, value)}), context)
        assert told in text
        assert not set(text) & set("[]{}")


def test_what_is_undone_is_known_also_when_the_undoing_was_undone() -> None:
    def step(change: int, undoes: int | None = None) -> Event:
        return replace(an_event("proposals", {}), change=change, order=change, undoes=undoes)

    assert undone_of([step(1), step(2), step(3, undoes=1)]) == {1}
    assert undone_of([step(1), step(2), step(3, undoes=1), step(4, undoes=3)]) == {3}
