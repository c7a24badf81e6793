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
from samverka_tui.present.history import event_line, event_parts, event_text
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
