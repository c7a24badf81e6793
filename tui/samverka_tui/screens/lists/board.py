"""The columns of the board of proposals: which states each holds, and its rows. Pure data."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from samverka_store.entry.context import Context
from samverka_store.model.proposals import Proposal
from samverka_store.words.language import Words
from samverka_store.words.lists import ColumnWords
from samverka_tui.present.board import board_cells
from samverka_tui.present.cells import Cells
from samverka_tui.present.labels import Document
from samverka_tui.present.sums import Sums
from samverka_tui.screens.lists.list_spec import ListSpec
from samverka_tui.screens.lists.orders import by_days_since
from samverka_tui.widgets.columns import Column, Sorting

AGE = "since"
OLDEST_FIRST = Sorting(AGE, falling=True)


class BoardColumn(NamedTuple):
    """One column of the board: the list it shows, and the states that stand there.

    The first of the states names it; those that wait only to be closed go by that.
    """

    list_id: str
    states: tuple[str, ...]
    is_last: bool = False

    @property
    def has_several(self) -> bool:
        """Whether each proposal must say in which of the states it is."""
        return len(self.states) > 1

    def label(self, words: Words) -> str:
        """What the column is called."""
        if self.is_last:
            return words.following.to_close
        return words.states.label(Proposal.noun, self.states[0])


BOARD: tuple[BoardColumn, ...] = (
    BoardColumn("proposals_received", ("received", "draft")),
    BoardColumn("proposals_review", ("under_review",)),
    BoardColumn("proposals_referred", ("referred",)),
    BoardColumn("proposals_accepted", ("accepted", "partly_accepted")),
    BoardColumn("proposals_progress", ("in_progress",)),
    BoardColumn("proposals_parked", ("parked",)),
    BoardColumn("proposals_ended", ("declined", "no_action", "implemented", "stopped"), True),
)


def board_columns(
    column: BoardColumn, title: str, c: ColumnWords, age: str = ""
) -> tuple[Column, ...]:
    """The columns of one list on the board, `title` above its proposals."""
    state = (Column("state", c.state, 15, 0, 0),) if column.has_several else ()
    return (
        Column("title", title, None, 12, share=2),
        Column("network", c.network, 20, 0, 1),
        *state,
        Column(AGE, age or c.days, 8, align="right"),
    )


def _cells(column: BoardColumn) -> Callable[[int, Document, Context, Sums], Cells]:
    return lambda id, document, context, sums: board_cells(
        document, context, with_state=column.has_several
    )


def _among(states: tuple[str, ...]) -> Callable[[Document], bool]:
    return lambda document: "deleted" not in document and document.get("state") in states


def _spec(column: BoardColumn) -> ListSpec:
    return ListSpec(
        id=column.list_id,
        noun="proposal",
        tables=("proposals",),
        columns=lambda c: board_columns(column, c.proposal, c),
        cells=_cells(column),
        orders={AGE: by_days_since},
        sorting=OLDEST_FIRST,
        keep=_among(column.states),
        searched=("title", "text"),
        linked=("network",),
    )


BOARD_SPECS: tuple[ListSpec, ...] = tuple(map(_spec, BOARD))
