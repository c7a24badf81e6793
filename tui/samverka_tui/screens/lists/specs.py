"""Which lists there are: their columns, orders, and which documents are in them. Pure data.

A new list is one entry here, its cells in present/cells.py, its words in `words.pages` and a
command in the registry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from samverka_store.entry.context import Context
from samverka_store.model.proposals import OPEN_STATES
from samverka_store.words.screens import ColumnWords
from samverka_store.words.sort import collate
from samverka_tui.present import cells
from samverka_tui.present.cells import Cells
from samverka_tui.present.labels import Document, document_label, label_of
from samverka_tui.present.sums import Sums
from samverka_tui.screens.lists.record_shelf import Recipe
from samverka_tui.widgets.columns import Column, Sorting
from samverka_tui.widgets.rows import Row

Order = Callable[[Document, Context], str]
_LAST = "9999"
_EARLY = "0001-01-01"
_FAR = date.max.toordinal()
_STATE_PLACE = {state: f"{place:02}" for place, state in enumerate(OPEN_STATES)}


class ListSpec(NamedTuple):
    """One list of records.

    `noun` is what a new row of it would be; `searched` and `linked` are the fields whose texts and
    whose records' names the filter looks through. `today_column` names the order in which the list
    begins at today.
    """

    id: str
    noun: str
    tables: tuple[str, ...]
    columns: Callable[[ColumnWords], tuple[Column, ...]]
    cells: Callable[[int, Document, Context, Sums], Cells]
    orders: Mapping[str, Order]
    sorting: Sorting
    keep: Callable[[Document], bool]
    searched: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    today_column: str = ""

    def recipe(self, context: Callable[[], Context], sums: Sums) -> Recipe:
        """How this list's documents become rows, in the language and on the day of `context`."""

        def row(id: int, document: Document) -> Row:
            texts, sign, tone = self.cells(id, document, context(), sums)
            return Row(str(id), texts, sign, tone)

        def text(document: Document) -> str:
            now = context()
            own = [str(document.get(field) or "") for field in ("ref", *self.searched)]
            names = [label_of(document.get(field), now) for field in self.linked]
            return " ".join([*own, *names])

        return Recipe(
            tables=self.tables,
            keep=self.keep,
            orders={name: _in(order, context) for name, order in self.orders.items()},
            text=text,
            row=row,
        )


def _in(order: Order, context: Callable[[], Context]) -> Callable[[Document], str]:
    return lambda document: order(document, context())


def _text(field: str) -> Order:
    return lambda document, context: collate(str(document.get(field) or ""))


def _day(*fields: str) -> Order:
    def order(document: Document, context: Context) -> str:
        return next((str(document[f]) for f in fields if document.get(f)), _LAST)

    return order


def _days_since(document: Document, context: Context) -> str:
    """By days in the present state, the fewest first."""
    day = date.fromisoformat(str(document.get("state_since") or document.get("received") or _EARLY))
    return f"{_FAR - day.toordinal():07}"


def _link(field: str) -> Order:
    return lambda document, context: collate(label_of(document.get(field), context))


def _moment(document: Document, context: Context) -> str:
    """Meetings by day and time; those of a season where it begins, the undated last."""
    day = document.get("day")
    if day:
        return f"{day}T{document.get('start') or ''}"
    year, _, part = str(document.get("season") or _LAST).partition("-")
    return f"{year}-{ {'spring': '01', 'summer': '06', 'autumn': '09'}.get(part, '99') }"


def _state(document: Document, context: Context) -> str:
    return _STATE_PLACE.get(document.get("state", ""), _LAST)


def _deleted_at(document: Document, context: Context) -> str:
    return str((document.get("deleted") or {}).get("at", ""))


def _label(document: Document, context: Context) -> str:
    table = context.repository.table_of(int(document.get("id", 0)))
    return collate(document_label(table, document, context))


def _live(document: Document) -> bool:
    return "deleted" not in document


def _is_parked(document: Document) -> bool:
    return "deleted" not in document and document.get("state") == "parked"


def _is_open_proposal(document: Document) -> bool:
    state = document.get("state")
    return "deleted" not in document and state != "parked" and state in OPEN_STATES


def _is_unparked(document: Document) -> bool:
    return "deleted" not in document and document.get("state") != "parked"


def _alone(
    make: Callable[[int, Document, Context], Cells],
) -> Callable[[int, Document, Context, Sums], Cells]:
    return lambda id, document, context, sums: make(id, document, context)


def _proposal_columns(c: ColumnWords) -> tuple[Column, ...]:
    return (
        Column("title", c.proposal, None, 16),
        Column("network", c.network, 16, 10, 2),
        Column("state", c.state, 15),
        Column("answer", c.answer, 6, 0, 3),
        Column("since", c.days, 4, 0, 1, align="right"),
    )


_PROPOSALS = ListSpec(
    id="proposals",
    noun="proposal",
    tables=("proposals",),
    columns=_proposal_columns,
    cells=_alone(cells.proposal_cells),
    orders={
        "title": _text("title"),
        "network": _link("network"),
        "state": _state,
        "since": _days_since,
    },
    sorting=Sorting("since"),
    keep=_is_open_proposal,
    searched=("title", "text"),
    linked=("network",),
)

SPECS: tuple[ListSpec, ...] = (
    ListSpec(
        id="networks",
        noun="network",
        tables=("networks",),
        columns=lambda c: (
            Column("name", c.name, None, 16),
            Column("kind", c.kind, 14, 0, 1),
            Column("next", c.next_meeting, 13, 0, 3),
            Column("open", c.proposals, 6, 0, 2, align="right"),
            Column("state", c.state, 9, 0, 4),
        ),
        cells=cells.network_cells,
        orders={"name": _text("name"), "kind": _text("kind"), "state": _text("state")},
        sorting=Sorting("name"),
        keep=_live,
        searched=("name", "purpose", "audience", "note"),
    ),
    ListSpec(
        id="meetings",
        noun="meeting",
        tables=("meetings",),
        columns=lambda c: (
            Column("when", c.when, 15),
            Column("time", c.time, 11, 0, 1),
            Column("about", c.about, None, 14, share=3),
            Column("network", c.network, 14, 10, 2),
            Column("state", c.state, 12, 0, 3),
        ),
        cells=_alone(cells.meeting_cells),
        orders={"when": _moment, "network": _link("network"), "state": _text("state")},
        sorting=Sorting("when"),
        keep=_live,
        searched=("title", "venue", "notes", "day", "season"),
        linked=("network", "series"),
        today_column="when",
    ),
    _PROPOSALS,
    _PROPOSALS._replace(id="proposals_all", keep=_is_unparked),
    ListSpec(
        id="parked",
        noun="proposal",
        tables=("proposals",),
        columns=lambda c: (
            Column("title", c.idea, None, 16, share=3),
            Column("network", c.network, 16, 10, 1),
            Column("reason", c.reason, None, 10, 2, share=2),
            Column("review", c.review, 11),
        ),
        cells=_alone(cells.parked_cells),
        orders={
            "title": _text("title"),
            "network": _link("network"),
            "reason": _text("reason"),
            "review": _day("review"),
        },
        sorting=Sorting("review"),
        keep=_is_parked,
        searched=("title", "text", "reason", "revive_when"),
        linked=("network",),
    ),
    ListSpec(
        id="people",
        noun="person",
        tables=("people",),
        columns=lambda c: (
            Column("name", c.name, None, 14, share=2),
            Column("role", c.role, None, 8, 1),
            Column("organisation", c.organisation, None, 10, 3, share=2),
            Column("reach", c.reach, 18, 12, 2),
        ),
        cells=_alone(cells.person_cells),
        orders={
            "name": _text("name"),
            "role": _text("role"),
            "organisation": _link("organisation"),
        },
        sorting=Sorting("name"),
        keep=_live,
        searched=("name", "role", "email", "phone", "note"),
        linked=("organisation",),
    ),
    ListSpec(
        id="organisations",
        noun="organisation",
        tables=("organisations",),
        columns=lambda c: (
            Column("name", c.name, None, 16, share=2),
            Column("kind", c.kind, 20, 0, 1),
            Column("parent", c.parent, None, 10, 2),
        ),
        cells=_alone(cells.organisation_cells),
        orders={"name": _text("name"), "kind": _text("kind"), "parent": _link("parent")},
        sorting=Sorting("name"),
        keep=_live,
        searched=("name", "email", "note"),
        linked=("parent",),
    ),
    ListSpec(
        id="series",
        noun="series",
        tables=("series",),
        columns=lambda c: (
            Column("name", c.name, None, 12),
            Column("network", c.network, None, 10, 2),
            Column("rhythm", c.rhythm, None, 12, 1),
            Column("period", c.period, 24, 0, 3),
        ),
        cells=_alone(cells.series_cells),
        orders={"name": _text("name"), "network": _link("network"), "period": _day("first")},
        sorting=Sorting("name"),
        keep=_live,
        searched=("name", "note"),
        linked=("network",),
    ),
    ListSpec(
        id="memberships",
        noun="membership",
        tables=("memberships",),
        columns=lambda c: (
            Column("person", c.person, None, 12),
            Column("network", c.network, None, 10),
            Column("organisation", c.organisation, None, 10, 1),
            Column("role", c.role, 14, 0, 3),
            Column("period", c.period, 13, 0, 2),
        ),
        cells=_alone(cells.membership_cells),
        orders={
            "person": _link("person"),
            "network": _link("network"),
            "organisation": _link("organisation"),
        },
        sorting=Sorting("person"),
        keep=_live,
        searched=("note",),
        linked=("person", "network", "organisation"),
    ),
    ListSpec(
        id="actions",
        noun="action",
        tables=("actions",),
        columns=lambda c: (
            Column("title", c.action, None, 16),
            Column("owner", c.owner, 20, 10, 1),
            Column("state", c.state, 12),
            Column("due", c.due, 11),
        ),
        cells=_alone(cells.action_cells),
        orders={"title": _text("title"), "state": _text("state"), "due": _day("due")},
        sorting=Sorting("due"),
        keep=_live,
        searched=("title", "owner_name", "note"),
        linked=("owner", "network"),
    ),
    ListSpec(
        id="referrals",
        noun="referral",
        tables=("referrals",),
        columns=lambda c: (
            Column("organisation", c.organisation, None, 12),
            Column("proposal", c.proposal, None, 12),
            Column("sent", c.sent, 8, 0, 1),
            Column("due", c.due, 9),
            Column("answer", c.answer, 8),
        ),
        cells=_alone(cells.referral_cells),
        orders={
            "organisation": _link("organisation"),
            "proposal": _link("proposal"),
            "sent": _day("sent"),
            "due": _day("answer_due"),
            "answer": _day("answered"),
        },
        sorting=Sorting("due"),
        keep=_live,
        searched=("answer",),
        linked=("organisation", "proposal"),
    ),
    ListSpec(
        id="feedback",
        noun="feedback",
        tables=("feedback",),
        columns=lambda c: (
            Column("given", c.when, 11),
            Column("to", c.to, 18, 10, 2),
            Column("proposal", c.proposal, None, 12),
            Column("kind", c.kind, 16, 0, 1),
            Column("state", c.state, 9, 0, 3),
        ),
        cells=_alone(cells.feedback_cells),
        orders={"given": _day("given"), "proposal": _link("proposal"), "state": _text("state")},
        sorting=Sorting("given", falling=True),
        keep=_live,
        searched=("text", "bearer_name"),
        linked=("proposal", "bearer"),
    ),
    ListSpec(
        id="trash",
        noun="",
        tables=(
            "networks",
            "meetings",
            "proposals",
            "people",
            "organisations",
            "series",
            "memberships",
            "actions",
            "referrals",
            "feedback",
        ),
        columns=lambda c: (
            Column("label", c.what, None, 16),
            Column("noun", c.kind, 17, 0, 1),
            Column("by", c.by, 12, 0, 2),
            Column("at", c.when, 11),
        ),
        cells=_alone(cells.trash_cells),
        orders={"label": _label, "at": _deleted_at},
        sorting=Sorting("at", falling=True),
        keep=lambda document: "deleted" in document,
        searched=("title", "name"),
    ),
)
BY_ID: Mapping[str, ListSpec] = {spec.id: spec for spec in SPECS}
