"""The orders that rows can stand in: each makes a sorting key of a document. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from samverka_store.entry.context import Context
from samverka_store.model.proposals import OPEN_STATES
from samverka_store.words.sort import collate
from samverka_tui.present.labels import Document, document_label, label_of

Order = Callable[[Document, Context], str]
_LAST = "9999"
_EARLY = "0001-01-01"
_FAR = date.max.toordinal()
_STATE_PLACE = {state: f"{place:02}" for place, state in enumerate(OPEN_STATES)}


def by_text(field: str) -> Order:
    """By a field's text, as in Swedish."""
    return lambda document, context: collate(str(document.get(field) or ""))


def by_day(*fields: str) -> Order:
    """By the first of these days that there is; without any last."""

    def order(document: Document, context: Context) -> str:
        return next((str(document[f]) for f in fields if document.get(f)), _LAST)

    return order


def by_days_since(document: Document, context: Context) -> str:
    """By days in the present state, the fewest first."""
    day = date.fromisoformat(str(document.get("state_since") or document.get("received") or _EARLY))
    return f"{_FAR - day.toordinal():07}"


def by_link(field: str) -> Order:
    """By the name of the record that a field points at."""
    return lambda document, context: collate(label_of(document.get(field), context))


def by_links(*fields: str) -> Order:
    """By the names of the records that these fields point at, the first field first."""
    orders = [by_link(field) for field in fields]
    return lambda document, context: "\0".join(order(document, context) for order in orders)


def by_moment(document: Document, context: Context) -> str:
    """Meetings by day and time; those of a season where it begins, the undated last."""
    day = document.get("day")
    if day:
        return f"{day}T{document.get('start') or ''}"
    year, _, part = str(document.get("season") or _LAST).partition("-")
    return f"{year}-{ {'spring': '01', 'summer': '06', 'autumn': '09'}.get(part, '99') }"


def by_state(document: Document, context: Context) -> str:
    """Proposals along their way; those that are over last."""
    return _STATE_PLACE.get(document.get("state", ""), _LAST)


def by_removal(document: Document, context: Context) -> str:
    """By when the record was put in the trash."""
    return str((document.get("deleted") or {}).get("at", ""))


def by_label(document: Document, context: Context) -> str:
    """By what the record is called, whatever its noun."""
    table = context.repository.table_of(int(document.get("id", 0)))
    return collate(document_label(table, document, context))
