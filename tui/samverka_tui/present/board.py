"""A proposal as a row on the board: its age in words, and a sign where an answer is late. Pure."""

from __future__ import annotations

from datetime import date

from samverka_store.documents import typed
from samverka_store.entry.context import Context
from samverka_store.model.proposals import Proposal
from samverka_store.owed import owed
from samverka_store.words.language import Words
from samverka_tui.present.cells import LATE, Cells
from samverka_tui.present.labels import Document, label_of, state_label

_WEEK, _MONTH = 7, 30
_DAYS_UNTIL, _WEEKS_UNTIL = 14, 60


def board_cells(document: Document, context: Context, *, with_state: bool) -> Cells:
    """Title, network, perhaps state, and how long it has stood in it; late answers have a sign."""
    proposal = typed(Proposal, document)
    due = min((owing.due for owing in owed(proposal, context.repository)), default=None)
    is_late = due is not None and due < context.today
    since = proposal.state_since or proposal.received
    age = age_in_words(since, context.today, context.words) if since else ""
    cells = (
        proposal.title,
        label_of(proposal.network, context),
        *((state_label(Proposal.noun, document, context),) if with_state else ()),
        age + (LATE if is_late else " "),
    )
    return Cells(cells, *((LATE, "warning") if is_late else ("", "")))


def age_in_words(since: date, today: date, words: Words) -> str:
    """How long ago a day was, in few letters: "idag", "9 dgr", "6 v", "4 mån"."""
    days, said = (today - since).days, words.following
    if days <= 0:
        return said.age_today
    if days == 1:
        return said.age_yesterday
    if days < _DAYS_UNTIL:
        return said.age_days.format(count=days)
    if days < _WEEKS_UNTIL:
        return said.age_weeks.format(count=days // _WEEK)
    return said.age_months.format(count=days // _MONTH)
