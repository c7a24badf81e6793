"""The cells of one row of each list, made from a record's document. Pure; no widgets.

Only rows on the screen are made, so a row may look things up. A tone repeats what a word or the
sign says already; signs are `!` (late or missing something) and `~` (resting or over).
"""

from __future__ import annotations

from typing import NamedTuple

from samverka_store.documents import typed
from samverka_store.entry.context import Context
from samverka_store.model.actions import Action
from samverka_store.model.networks import Network
from samverka_store.model.nouns import BY_TABLE
from samverka_store.model.proposals import Proposal
from samverka_store.owed import limit_of, owed
from samverka_tui.present.labels import (
    Document,
    day_of,
    document_label,
    label_of,
    meeting_times,
    meeting_title,
    meeting_when,
    person_name,
    short_day,
    state_label,
)
from samverka_tui.present.sums import Sums

LATE, OVER = "!", "~"


class Cells(NamedTuple):
    """One row's texts, its sign, and its tone as `widgets.rows` names them."""

    cells: tuple[str, ...]
    sign: str = ""
    tone: str = ""


def network_cells(id: int, doc: Document, context: Context, sums: Sums) -> Cells:
    """Name, kind, next meeting, open proposals, state."""
    coming = sums.next_meeting(id, context.today)
    cells = (
        str(doc.get("name", "")),
        context.words.states.label(Network.noun, str(doc.get("kind", "forum")), "kind"),
        context.words.dates.short_with_weekday(coming, context.today) if coming else "",
        str(sums.open_proposals(id) or ""),
        state_label(Network.noun, doc, context),
    )
    return Cells(cells, *(("", "") if doc.get("state") == "active" else (OVER, "muted")))


def meeting_cells(id: int, doc: Document, context: Context) -> Cells:
    """Day, time, what it is about, network, state."""
    state = str(doc.get("state", ""))
    day = day_of(doc, "last_day") or day_of(doc, "day")
    is_open = state in ("planned", "announced")
    cells = (
        meeting_when(doc, context),
        meeting_times(doc, context),
        meeting_title(doc, context),
        label_of(doc.get("network"), context),
        state_label("meeting", doc, context),
    )
    if state == "cancelled":
        return Cells(cells, OVER, "muted")
    if is_open and day and day < context.today:
        return Cells(cells, LATE, "warning")
    is_vague = is_open and not doc.get("title") and not doc.get("themes")
    if is_vague and day:
        limit = limit_of(doc.get("network"), "theme_first", context.repository)
        if (day - context.today).days <= limit:
            return Cells(cells, LATE, "warning")
    return Cells(cells, "", "" if is_open else "muted")


def proposal_cells(id: int, doc: Document, context: Context) -> Cells:
    """Title, network, state, week of the next answer, days in the present state."""
    proposal = typed(Proposal, doc)
    due = min((owing.due for owing in owed(proposal, context.repository)), default=None)
    late = due is not None and due < context.today
    since = proposal.state_since or proposal.received
    cells = (
        proposal.title,
        label_of(proposal.network, context),
        state_label("proposal", doc, context),
        "" if due is None else context.words.dates.week_of(due) + (LATE if late else ""),
        str((context.today - since).days) if since else "",
    )
    if late:
        return Cells(cells, LATE, "warning")
    return Cells(cells, *(("", "") if proposal.is_open else (OVER, "muted")))


def parked_cells(id: int, doc: Document, context: Context) -> Cells:
    """Title, network, reason, day of review."""
    review = day_of(doc, "review")
    is_due = review is not None and review <= context.today
    cells = (
        str(doc.get("title", "")),
        label_of(doc.get("network"), context),
        str(doc.get("reason", "")),
        short_day(doc, "review", context) + (LATE if is_due else ""),
    )
    return Cells(cells, *((LATE, "warning") if is_due else ("", "")))


def person_cells(id: int, doc: Document, context: Context) -> Cells:
    """Name, role, organisation, what they know about, how to reach."""
    reach = str(doc.get("phone") or doc.get("email") or "")
    organisation = label_of(doc.get("organisation"), context)
    expertise = ", ".join(map(str, doc.get("expertise", ())))
    cells = (str(doc.get("name", "")), str(doc.get("role", "")), organisation, expertise, reach)
    return Cells(cells)


def organisation_cells(id: int, doc: Document, context: Context) -> Cells:
    """Name, kind, what it is part of."""
    kind = context.words.states.label("organisation", str(doc.get("kind", "other")), "kind")
    return Cells((str(doc.get("name", "")), kind, label_of(doc.get("parent"), context)))


def knowledge_cells(id: int, doc: Document, context: Context) -> Cells:
    """Title, kind, organisation, tags, last verified."""
    kind = context.words.states.label("knowledge", str(doc.get("kind", "link")), "kind")
    cells = (
        str(doc.get("title", "")),
        kind,
        label_of(doc.get("organisation"), context),
        ", ".join(str(tag) for tag in doc.get("tags", ())),
        short_day(doc, "verified", context),
    )
    return Cells(cells)


def series_cells(id: int, doc: Document, context: Context) -> Cells:
    """Name, network, rhythm, period."""
    first, last = day_of(doc, "first"), day_of(doc, "last")
    dates = context.words.dates
    period = f"{dates.short(first)}–{dates.short(last)}" if first and last else ""
    rhythm = context.words.dates.rule(str(doc.get("rule", "")))
    over = last is not None and last < context.today
    cells = (str(doc.get("name", "")), label_of(doc.get("network"), context), rhythm, period)
    return Cells(cells, *((OVER, "muted") if over else ("", "")))


def membership_cells(id: int, doc: Document, context: Context) -> Cells:
    """Person, network, organisation, role, since and until."""
    until = day_of(doc, "until")
    since = short_day(doc, "since", context)
    cells = (
        label_of(doc.get("person"), context),
        label_of(doc.get("network"), context),
        label_of(doc.get("organisation"), context),
        context.words.states.label("membership", str(doc.get("role", "member")), "role"),
        f"{since}–{short_day(doc, 'until', context)}" if since or until else "",
    )
    return Cells(cells, *((OVER, "muted") if until and until < context.today else ("", "")))


def action_cells(id: int, doc: Document, context: Context) -> Cells:
    """Title, owner, state, due day."""
    action = typed(Action, doc)
    late = action.is_open and action.due is not None and action.due < context.today
    cells = (
        action.title,
        person_name(doc, context, "owner", "owner_name"),
        state_label("action", doc, context),
        short_day(doc, "due", context) + (LATE if late else ""),
    )
    if late:
        return Cells(cells, LATE, "warning")
    return Cells(cells, *(("", "") if action.is_open else (OVER, "muted")))


def referral_cells(id: int, doc: Document, context: Context) -> Cells:
    """Organisation, proposal, sent, answer due, answered."""
    due, answered = day_of(doc, "answer_due"), day_of(doc, "answered")
    waits = answered is None and not doc.get("answer")
    late = waits and due is not None and due < context.today
    cells = (
        label_of(doc.get("organisation"), context),
        label_of(doc.get("proposal"), context),
        short_day(doc, "sent", context),
        short_day(doc, "answer_due", context) + (LATE if late else ""),
        short_day(doc, "answered", context),
    )
    return Cells(cells, *((LATE, "warning") if late else ("", "" if waits else "muted")))


def feedback_cells(id: int, doc: Document, context: Context) -> Cells:
    """Day, to whom, about which proposal, kind, state."""
    cells = (
        short_day(doc, "given", context),
        person_name(doc, context, "bearer", "bearer_name"),
        label_of(doc.get("proposal"), context),
        context.words.states.label("feedback", str(doc.get("kind", "progress")), "kind"),
        state_label("feedback", doc, context),
    )
    return Cells(cells)


def trash_cells(id: int, doc: Document, context: Context) -> Cells:
    """Name, noun, who removed it, when."""
    table = context.repository.table_of(id)
    mark = doc.get("deleted") or {}
    noun = context.words.nouns.of(BY_TABLE[table].noun).one if table in BY_TABLE else ""
    when = day_of({"at": str(mark.get("at", ""))[:10]}, "at")
    return Cells(
        (
            document_label(table, doc, context),
            noun,
            str(mark.get("by", "")),
            context.words.dates.short(when, context.today) if when else "",
        )
    )
