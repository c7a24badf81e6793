"""Which lists there are: their columns, orders, and which documents are in them. Pure data.

A new list is one entry here, its cells in present/cells.py, its words in `words.pages` and a
command in the registry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from samverka_store.entry.context import Context
from samverka_store.model.proposals import OPEN_STATES
from samverka_store.words.lists import ColumnWords
from samverka_tui.present import cells
from samverka_tui.present.cells import Cells
from samverka_tui.present.labels import Document
from samverka_tui.present.sums import Sums
from samverka_tui.screens.lists.board import BOARD_SPECS
from samverka_tui.screens.lists.list_spec import ListSpec
from samverka_tui.screens.lists.orders import (
    by_day,
    by_days_since,
    by_label,
    by_link,
    by_links,
    by_moment,
    by_removal,
    by_state,
    by_text,
)
from samverka_tui.widgets.columns import Column, Sorting


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
        # Titles tell proposals apart: in 80 columns the network gives way to them.
        Column("title", c.proposal, None, 40),
        Column("network", c.network, 16, 10, 1),
        Column("state", c.state, 15),
        Column("answer", c.answer, 6, 0, 3),
        Column("since", c.days, 4, 0, 2, align="right"),
    )


_PROPOSALS = ListSpec(
    id="proposals",
    noun="proposal",
    tables=("proposals",),
    columns=_proposal_columns,
    cells=_alone(cells.proposal_cells),
    orders={
        "title": by_text("title"),
        "network": by_link("network"),
        "state": by_state,
        "since": by_days_since,
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
            Column("next", c.next_meeting, 15, 0, 3),
            Column("open", c.proposals, 9, 0, 2, align="right"),
            Column("state", c.state, 9, 0, 4),
        ),
        cells=cells.network_cells,
        orders={"name": by_text("name"), "kind": by_text("kind"), "state": by_text("state")},
        sorting=Sorting("name"),
        keep=_live,
        searched=("name", "purpose", "audience", "note"),
    ),
    ListSpec(
        id="meetings",
        noun="meeting",
        tables=("meetings",),
        columns=lambda c: (
            Column("when", c.when, 17),
            Column("time", c.time, 11, 0, 1),
            Column("about", c.about, None, 14, share=3),
            Column("network", c.network, 14, 10, 2),
            Column("state", c.state, 12, 0, 3),
        ),
        cells=_alone(cells.meeting_cells),
        orders={"when": by_moment, "network": by_link("network"), "state": by_text("state")},
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
            "title": by_text("title"),
            "network": by_link("network"),
            "reason": by_text("reason"),
            "review": by_day("review"),
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
            Column("expertise", c.expertise, None, 26, 0),
            Column("reach", c.reach, 18, 12, 2),
        ),
        cells=_alone(cells.person_cells),
        orders={
            "name": by_text("name"),
            "role": by_text("role"),
            "organisation": by_link("organisation"),
        },
        sorting=Sorting("name"),
        keep=_live,
        searched=("name", "role", "email", "phone", "expertise", "note"),
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
        orders={"name": by_text("name"), "kind": by_text("kind"), "parent": by_link("parent")},
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
        orders={"name": by_text("name"), "network": by_link("network"), "period": by_day("first")},
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
            "person": by_links("person", "network"),
            "network": by_links("network", "person"),
            "organisation": by_links("organisation", "person"),
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
        orders={"title": by_text("title"), "state": by_text("state"), "due": by_day("due")},
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
            "organisation": by_link("organisation"),
            "proposal": by_link("proposal"),
            "sent": by_day("sent"),
            "due": by_day("answer_due"),
            "answer": by_day("answered"),
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
        orders={
            "given": by_day("given"),
            "proposal": by_link("proposal"),
            "state": by_text("state"),
        },
        sorting=Sorting("given", falling=True),
        keep=_live,
        searched=("text", "bearer_name"),
        linked=("proposal", "bearer"),
    ),
    ListSpec(
        id="knowledge",
        noun="knowledge",
        tables=("knowledge",),
        columns=lambda c: (
            Column("title", c.name, None, 28, share=3),
            Column("kind", c.kind, 13, 0, 2),
            Column("organisation", c.organisation, None, 14, 3, share=2),
            Column("tags", c.tags, None, 8, 1, share=2),
            Column("verified", c.verified, 12, 0, 0),
        ),
        cells=_alone(cells.knowledge_cells),
        orders={
            "title": by_text("title"),
            "kind": by_text("kind"),
            "organisation": by_link("organisation"),
            "verified": by_day("verified"),
        },
        sorting=Sorting("title"),
        keep=_live,
        searched=("title", "text", "url", "tags"),
        linked=("organisation", "contact", "network"),
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
            "knowledge",
        ),
        columns=lambda c: (
            Column("label", c.what, None, 16),
            Column("noun", c.kind, 17, 0, 1),
            Column("by", c.by, 12, 0, 2),
            Column("at", c.when, 11),
        ),
        cells=_alone(cells.trash_cells),
        orders={"label": by_label, "at": by_removal},
        sorting=Sorting("at", falling=True),
        keep=lambda document: "deleted" in document,
        searched=("title", "name"),
    ),
)
BY_ID: Mapping[str, ListSpec] = {spec.id: spec for spec in (*SPECS, *BOARD_SPECS)}
